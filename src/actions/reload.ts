import { optional, parseInputs, text } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { scriptFiles } from '../image/code-layer.ts'
import { readEntryScript } from '../image/entry-script.ts'
import type { Host } from './host.ts'
import { openLocalTarget } from './local-target.ts'
import { registryInputs } from './places.ts'
import { openStore } from './stores.ts'

export const inputs = {
  'service-name': nameOf('service'),
  'entry-script': text,
  'source-directory': optional(text),
  ...registryInputs
}

/** Serves a changed entry script on this machine without building an image. */
export const reload = async (host: Host): Promise<void> => {
  const input = parseInputs(inputs, host.inputs)
  const script = await readEntryScript(input['entry-script'], input['source-directory'], host)
  const target = openLocalTarget(await openStore(input.registry, host), host)
  const service = await target.reload(input['service-name'], await scriptFiles(script))
  host.log.info(`Service "${service.name}" serves the code of this folder: ${service.scoringUri}`)
}
