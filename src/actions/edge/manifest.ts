import { stat } from 'node:fs/promises'
import { UserError } from '../../core/errors.ts'
import { flag, invalid, text } from '../../core/inputs.ts'
import { nameOf } from '../../core/names.ts'
import { givenFor, grouped, optional, readParameters, withDefault } from '../../core/parameters.ts'
import { readPlainFile } from '../../core/plain-file.ts'
import { plainText } from '../../core/plain-text.ts'
import { writePlainFile } from '../../core/plain-write.ts'
import { deployableImage, imageFacts } from '../../image/deployable.ts'
import { findImage } from '../../image/registered.ts'
import { looksLikeRegistry } from '../../oci/registry/reference.ts'
import { imageProblems, registryProblems } from '../../services/image-fit.ts'
import { kind } from '../../targets/iot-edge/kind.ts'
import { moduleSettings } from '../../targets/iot-edge/parameters.ts'
import { errorOf } from '../../targets/plan.ts'
import { registryHostOf } from '../../targets/shared/image-reference.ts'
import type { DeployableImage } from '../../targets/target.ts'
import type { Host } from '../host/host.ts'
import { mayBeAcr } from '../opening/azure.ts'
import { registryInputs } from '../opening/places.ts'
import { openStore } from '../opening/stores.ts'

/** What is written to a manifest, and whether. */
export const manifestInputs = grouped('Manifest', {
  'service-name': optional(nameOf('service'), 'Name of the module that the manifest gets.'),
  image: optional(text, 'The image as name:version. A name alone means its newest version.'),
  write: withDefault(flag, 'false', 'true: write the file. Otherwise the changes are only listed.'),
  ...moduleSettings
})

const known = { ...manifestInputs, ...registryInputs }

/**
 * Lists what a manifest would get, or writes it.
 * @param words the file
 * @throws UserError `EDGE_MANIFEST_UNFIT`, `EDGE_MANIFEST_INVALID`, `EDGE_MODULE_FOREIGN`; nothing is written then
 */
export const updateFile = async (words: readonly string[], host: Host): Promise<void> => {
  const input = readParameters(known, givenFor(known, host.inputs))
  const [file, ...more] = words
  if (file === undefined || more.length > 0)
    throw invalid('arguments', 'must be one file', 'scoreline edge manifest deployment.json …')
  const name = input['service-name']
  if (name === undefined) throw invalid('service-name', 'is required')
  if (input.image === undefined) throw invalid('image', 'is required')
  const [{ readModuleSettings }, { updateManifest }] = await Promise.all([
    import('../../targets/iot-edge/read-settings.ts'),
    import('../../targets/iot-edge/manifest/update.ts')
  ])
  const settings = readModuleSettings(input)
  const { mark, body } = decoded(await readPlainFile(file, { signal: host.signal }), file)
  const image = await imageFor(input.registry, input.image, host)
  const isPrivate =
    settings.pull.kind === 'password' ||
    mayBeAcr(registryHostOf(image.reference), host.inputs['azure-cloud'])
  const update = updateManifest(body, { name, image, settings }, { file, isPrivate })
  for (const password of update.passwords) host.log.secret(password)
  for (const fault of update.faults) host.log.warning(`As it was before: ${fault}`, { file })
  const [problem] = update.problems
  if (problem) throw errorOf(problem)
  const { reasons } = update
  const isWritten = input.write && reasons.length > 0
  if (isWritten)
    await writePlainFile(file, mark + update.text, {
      what: 'The manifest',
      mode: (await stat(file)).mode & 0o777
    })
  const end = isWritten ? `"${file}" is written.` : `"${file}" is as it was; write it with --write.`
  host.report(
    { file, changed: reasons.length > 0, written: isWritten, reasons, faults: update.faults },
    plainText(
      reasons.length === 0 ? `"${file}" is up to date.\n` : `${[...reasons, end].join('\n')}\n`
    )
  )
}

/** The text of a file, and the byte order mark before it. */
const decoded = (
  bytes: Uint8Array,
  file: string
): { readonly mark: string; readonly body: string } => {
  try {
    const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : ''
    return { mark, body: whole.slice(mark.length) }
  } catch (cause) {
    throw new UserError('EDGE_MANIFEST_UNFIT', `"${file}" is not text in UTF-8.`, {
      cause,
      hint: 'Save it in UTF-8, with or without a byte order mark.'
    })
  }
}

const imageFor = async (registry: string, label: string, host: Host): Promise<DeployableImage> => {
  const [unreachable] = registryProblems(kind, registry, !looksLikeRegistry(registry))
  if (unreachable) throw errorOf(unreachable)
  const image = await findImage(await openStore(registry, host), label)
  const [unfit] = imageProblems(kind, imageFacts(image))
  if (unfit) throw errorOf(unfit)
  return deployableImage(image)
}
