import { text } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { ofPath, optional, required } from '../core/parameters.ts'
import { scriptFiles } from '../image/code-layer.ts'
import { readEntryScript } from '../image/entry-script.ts'
import { targetLacks } from '../targets/capabilities.ts'
import type { Host } from './host/host.ts'
import { openTarget, readTargetInputs, targetInputHere } from './opening/open-target.ts'
import { registryInputs } from './opening/places.ts'

export const inputs = {
  'service-name': required(nameOf('service'), 'Name of the service.'),
  'entry-script': ofPath(
    required(text, 'The entry script; relative to source-directory if that is given.'),
    (_, given) => !given['source-directory']
  ),
  'source-directory': ofPath(optional(text, 'Folder with all files that the script imports.')),
  target: targetInputHere,
  ...registryInputs
}

export const ofTarget = 'place'

/** Serves a changed entry script on this machine without building an image. */
export const main = async (host: Host): Promise<void> => {
  const { kind, input, place } = await readTargetInputs(inputs, ofTarget, host)
  const script = await readEntryScript(input['entry-script'], input['source-directory'], host)
  const { target } = await openTarget(kind, place, input.registry, host)
  if (target.reload === undefined) throw targetLacks(kind.name, 'reload')
  const code = await scriptFiles(script)
  const service = await target.reload(input['service-name'], code, host.signal)
  host.output('scoring-uri', service.scoringUri ?? '')
  host.log.info(`Service "${service.name}" serves the code of this folder: ${service.scoringUri}`)
}
