import { hasCode, UserError } from '../../core/errors.ts'
import { isIndex } from '../../oci/documents.ts'
import type { Descriptor } from '../../oci/manifest.ts'
import { readDocument, readImageConfig, readManifest } from '../../oci/read-image.ts'
import { parseReference, type RemoteReference } from '../../oci/registry/reference.ts'
import type { Store } from '../../oci/store.ts'
import type { LayerSource } from '../layer-source.ts'
import { architectureOf, type ImagePlatform, platformOf } from '../platform.ts'
import {
  type BaseImage,
  checkIsImage,
  choosePlatform,
  layersOf,
  platformsIn,
  unsupported
} from './base-image.ts'

/** Opens a registry by its host: what a base image is read from. */
export type OpenRegistry = (host: string) => Promise<Store>

/**
 * Reads what a base image says of itself: its manifest for the platform, and its config. Its layers stay where they
 * are; each comes with the way to them, for the store that does not have it yet.
 * @throws UserError `REFERENCE_INVALID`, `BASE_IMAGE_UNKNOWN`, `BASE_IMAGE_DENIED`, `BASE_IMAGE_PLATFORM`,
 * `BASE_IMAGE_UNSUPPORTED`.
 */
export const readBase = async (
  text: string,
  platform: ImagePlatform,
  open: OpenRegistry
): Promise<BaseImage> => {
  const reference = parseReference(text)
  const store = await open(reference.registry.host)
  const found = await allowed(text, reference, () => resolved(text, reference, store))
  const { repository } = reference
  const document = await readDocument(store, repository, found).catch(unreadable(text))
  const chosen = isIndex(document) ? fromIndex(text, platform, document.manifests) : found
  const manifest = isIndex(document)
    ? await readManifest(store, repository, chosen).catch(unreadable(text))
    : document
  checkIsImage(text, manifest)
  const config = await readImageConfig(store, repository, manifest).catch(unreadable(text))
  const layers = layersOf(text, manifest, config)
  if (`${config.os}/${config.architecture}` !== platform)
    throw noPlatform(text, platform, `${config.os}/${config.architecture}`)
  return {
    name: nameOf(reference),
    digest: chosen.digest,
    ...(config.variant ? { variant: config.variant } : {}),
    ...(config.config ? { config: config.config } : {}),
    ...(config.history ? { history: config.history } : {}),
    layers: layers.map(({ diffId }) => ({ diffId, madeBy: 'base' })),
    sources: layers.map(({ descriptor, diffId }, i) =>
      sourceOf(
        store,
        repository,
        descriptor,
        () => diffId,
        `base layer ${i + 1} of ${layers.length}`
      )
    )
  }
}

const resolved = async (
  text: string,
  { repository, tag, digest, registry }: RemoteReference,
  store: Store
): Promise<Descriptor> => {
  const found = await store.resolve(repository, digest ?? tag ?? 'latest')
  if (found !== undefined) return found
  throw new UserError(
    'BASE_IMAGE_UNKNOWN',
    `Registry "${registry.host}" has no base image "${text}".`,
    { hint: 'Check the spelling of the input "base-image", and that the tag still exists.' }
  )
}

/** Hubs answer "denied" for what does not exist, to those who may not know. */
const allowed = async <T>(
  text: string,
  { registry }: RemoteReference,
  work: () => Promise<T>
): Promise<T> => {
  try {
    return await work()
  } catch (cause) {
    if (!(cause instanceof UserError) || !REFUSED.includes(cause.code)) throw cause
    throw new UserError(
      'BASE_IMAGE_DENIED',
      `Registry "${registry.host}" does not let this job read the base image "${text}".`,
      {
        cause,
        hint: 'Sign in to that registry before this step (docker/login-action). Docker Hub answers so too for images that do not exist.'
      }
    )
  }
}

const REFUSED: readonly string[] = ['REGISTRY_DENIED', 'REGISTRY_SIGN_IN']

/** Not an image, or one of an obsolete form. */
const unreadable =
  (text: string) =>
  (cause: unknown): never => {
    if (!hasCode(cause, 'DOCUMENT_INVALID')) throw cause
    throw unsupported(text, `cannot be read. ${cause.message.replace(/\.$/, '')}`)
  }

const fromIndex = (
  text: string,
  platform: ImagePlatform,
  manifests: readonly Descriptor[]
): Descriptor => {
  const chosen = choosePlatform(manifests, platformOf(architectureOf(platform)))
  if (chosen === undefined) throw noPlatform(text, platform, platformsIn(manifests))
  return chosen
}

const noPlatform = (text: string, wanted: string, offered: string): UserError =>
  new UserError('BASE_IMAGE_PLATFORM', `Base image "${text}" is not made for ${wanted}.`, {
    hint: `It is made for ${offered || 'no platform it names'}. Use another base, or build for that platform.`
  })

const sourceOf = (
  store: Store,
  repository: string,
  descriptor: Descriptor,
  diffId: LayerSource['diffId'],
  label: string
): LayerSource => ({
  blob: {
    ...descriptor,
    label,
    copyOf: store.reference(repository, descriptor.digest),
    open: () => store.stream(repository, descriptor)
  },
  ...(diffId ? { diffId } : {}),
  madeBy: 'base'
})

/** The whole reference, without a digest: `docker.io/library/python:3.11-slim-bookworm`. */
const nameOf = ({ registry, repository, tag }: RemoteReference): string =>
  `${registry.host}/${repository}${tag === undefined ? '' : `:${tag}`}`
