import { UserError } from '../core/errors.ts'
import { flag, text } from '../core/inputs.ts'
import { ofPath, optional, required, withDefault } from '../core/parameters.ts'
import { findImage, type RegisteredImage, tagsOf } from '../image/registered.ts'
import { modelsIn } from '../image/uses.ts'
import { findAnyModel, parseModelReference } from '../models/find.ts'
import { modelRepository } from '../models/register.ts'
import { copyTag } from '../oci/copy.ts'
import { looksLikeRegistry } from '../oci/registry/reference.ts'
import type { DocumentStore } from '../oci/store.ts'
import type { Host } from './host/host.ts'
import { readInputs } from './inputs/read-inputs.ts'
import { registryInputs } from './opening/places.ts'
import { openStore } from './opening/stores.ts'

export const inputs = {
  model: optional(text, 'A registered model as name:version, or a name alone for the newest.'),
  image: optional(text, 'An image as name:version, or a name alone for the newest.'),
  'with-models': withDefault(flag, 'false', 'true also copies the registered models of the image.'),
  to: ofPath(
    required(text, 'Destination: a folder, or a registry as host/prefix.'),
    given => !looksLikeRegistry(given)
  ),
  ...registryInputs
}

interface Copied {
  readonly kind: 'model' | 'image'
  /** `name:version` */
  readonly label: string
  readonly repository: string
  readonly tag: string
}

/** Copies models and images from one registry to another, a folder being one too: same versions, same digests. */
export const main = async (host: Host): Promise<void> => {
  const input = readInputs(inputs, host)
  if (input.model === undefined && input.image === undefined)
    throw new UserError('INPUT_INVALID', 'Nothing to copy: no model or image is named.', {
      hint: 'Give one of the inputs "model" and "image", as name:version or a name alone for the newest.'
    })
  const from = await openStore(input.registry, host)
  const to = await openStore(input.to, host)
  for (const one of await wanted(from, input)) await copyOne(one, from, to, host)
}

const wanted = async (
  from: DocumentStore,
  input: {
    readonly model?: string | undefined
    readonly image?: string | undefined
    readonly 'with-models': boolean
  }
): Promise<readonly Copied[]> => {
  const image = input.image === undefined ? undefined : await findImage(from, input.image)
  const models = [
    ...(input.model === undefined ? [] : [input.model]),
    ...(image && input['with-models'] ? modelsIn(image.config).map(({ model }) => model) : [])
  ]
  const found = await Promise.all(models.map(name => namedModel(from, name)))
  return image ? [...found, await namedImage(from, image)] : found
}

/** Of whatever program's making: a copy has the same bytes. */
const namedModel = async (from: DocumentStore, text: string): Promise<Copied> => {
  const reference = parseModelReference(text)
  const { tag } = await findAnyModel(from, reference)
  const { name } = reference
  return { kind: 'model', label: `${name}:${tag}`, repository: modelRepository(name), tag }
}

const namedImage = async (from: DocumentStore, image: RegisteredImage): Promise<Copied> => {
  const [tag] = await tagsOf(from, image)
  if (tag === undefined)
    throw new UserError('IMAGE_UNKNOWN', `No version of "${from.location}" is ${image.label}.`, {
      hint: 'A copy keeps the version: name one, as name:version.'
    })
  return {
    kind: 'image',
    label: `${image.name}:${tag}`,
    repository: image.repository,
    tag
  }
}

/** @throws UserError `VERSION_TAKEN`: a version never changes its contents. */
const copyOne = async (
  { kind, label, repository, tag }: Copied,
  from: DocumentStore,
  to: DocumentStore,
  { log, output }: Host
): Promise<void> => {
  const source = await from.resolve(repository, tag)
  const there = await to.resolve(repository, tag)
  if (there !== undefined && there.digest !== source?.digest)
    throw new UserError(
      'VERSION_TAKEN',
      `"${to.location}" has another ${kind} under ${label}: ${there.digest.slice(0, 19)}….`,
      {
        hint: 'Register or build there, which takes the next number; or delete that version first.'
      }
    )
  const copied = await copyTag(
    { store: from, repository },
    tag,
    { store: to, repository },
    tag,
    log
  )
  if (copied === undefined)
    throw new UserError('BLOB_MISSING', `${label} is not in "${from.location}" any more.`, {
      hint: 'Something deleted it meanwhile. Run the command again.'
    })
  log.info(
    `${there ? 'Already there' : 'Copied'}: ${kind} ${label} (${copied.digest}) in ${to.location}`
  )
  output(`${kind}-reference`, to.reference(repository, copied.digest))
}
