import { invalid, lines, oneOf } from '../core/inputs.ts'
import { required, several } from '../core/parameters.ts'
import { deviceInputs, prepareDevice } from './edge/device.ts'
import { manifestInputs, updateFile } from './edge/manifest.ts'
import { isOldScript, OLD_SCRIPTS, runOldScript } from './edge/old-scripts.ts'
import type { Host } from './host/host.ts'
import { readInputs } from './inputs/read-inputs.ts'
import { registryInputs } from './opening/places.ts'

export const inputs = {
  what: required(
    oneOf(['device', 'manifest', ...OLD_SCRIPTS]),
    'device: registers a device and writes what it is installed with. manifest: adds a service to a deployment manifest that is kept as a file. createNregister, installIoTEdge or deploymodel: what is done here in place of those scripts.'
  ),
  arguments: several(
    lines,
    'The file of manifest; the arguments of createNregister and deploymodel, in the order of those scripts.'
  ),
  ...deviceInputs,
  ...manifestInputs,
  ...registryInputs
}

/** Prepares IoT Edge devices and manifests; understands the arguments of the scripts that did so for Azure ML. */
export const main = async (host: Host): Promise<void> => {
  const words = lines(host.inputs.arguments ?? '', 'arguments')
  // It holds a password among them.
  if (host.inputs.what?.trim() === 'deploymodel' && words[2]) host.log.secret(words[2])
  const { what } = readInputs(inputs, host)
  if (isOldScript(what)) return runOldScript(what, words, host)
  refuseOthers(what, host)
  if (what === 'manifest') return updateFile(words, host)
  if (words.length > 0) throw invalid('arguments', `does not apply to edge ${what}`)
  await prepareDevice(host)
}

/** What was given for other uses of the command, and would be passed over. @throws UserError `INPUT_INVALID` */
const refuseOthers = (what: 'device' | 'manifest', host: Host): void => {
  const own = what === 'device' ? deviceInputs : manifestInputs
  const applying = { what, arguments: '', ...own, ...registryInputs }
  for (const [name, value] of Object.entries(host.given ?? host.inputs))
    if (value.trim() !== '' && Object.hasOwn(inputs, name) && !Object.hasOwn(applying, name))
      throw invalid(name, `does not apply to edge ${what}`)
}
