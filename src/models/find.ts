import { hasCode, UserError } from '../core/errors.ts'
import type { Digest } from '../oci/digest.ts'
import { invalidDocument, parseJsonObject } from '../oci/documents.ts'
import type { Descriptor, Manifest } from '../oci/manifest.ts'
import { thereAre, versionsOf } from '../oci/numbers.ts'
import { readManifest } from '../oci/read-image.ts'
import type { Store } from '../oci/store.ts'
import { readConfig } from './artifact-config.ts'
import { type ForeignModel, foreignModel, refuseForeign } from './foreign.ts'
import { isWeightsType, MODEL_MEDIA } from './media-types.ts'
import type { Model } from './model.ts'
import { modelRepository } from './register.ts'

/** `diabetes`, `diabetes:2`, `diabetes:latest`, or another tag: `diabetes:production`, `llama:v1.2`. */
export interface ModelReference {
  readonly name: string
  /** The newest version when left out. */
  readonly tag?: string
}

/** What a reference leads to: a model of ours, or one that another program wrote. */
export type FoundModel = { readonly tag: string; readonly digest: Digest } & (
  | { readonly own: Model }
  | { readonly foreign: ForeignModel }
)

/** @throws UserError `MODEL_REFERENCE_INVALID` */
export const parseModelReference = (text: string): ModelReference => {
  const [, name, tag] =
    /^([A-Za-z0-9][A-Za-z0-9._-]*)(?::([A-Za-z0-9_][A-Za-z0-9._-]{0,127}))?$/.exec(text) ?? []
  if (name === undefined)
    throw new UserError('MODEL_REFERENCE_INVALID', `"${text}" does not name a registered model.`, {
      hint: 'Write name:version, for example diabetes:1, or a name alone for its newest version.'
    })
  return tag === undefined || tag === 'latest' ? { name } : { name, tag }
}

/**
 * A model that register-model made.
 * @throws UserError `MODEL_UNKNOWN` when the registry has no such model or version, `MODEL_FOREIGN` when another program
 * wrote it.
 */
export const findModel = async (store: Store, reference: ModelReference): Promise<Model> => {
  const found = await findAnyModel(store, reference)
  if ('own' in found) return found.own
  throw refuseForeign(`${reference.name}:${found.tag}`, found.foreign)
}

/** Whether a failure to find a model says that there is none of that name. */
export const isNoModel = (error: unknown): boolean => hasCode(error, 'MODEL_UNKNOWN')

/** @throws UserError `MODEL_UNKNOWN`; `MODEL_FOREIGN` for what is no model at all */
export const findAnyModel = async (
  store: Store,
  reference: ModelReference
): Promise<FoundModel> => {
  const { name } = reference
  const repository = modelRepository(name)
  const tag = reference.tag ?? (await newestTag(store, repository))
  const descriptor = tag === undefined ? undefined : await store.resolve(repository, tag)
  if (tag === undefined || descriptor === undefined) throw await unknown(store, reference)
  const { digest } = descriptor
  const manifest = await readManifest(store, repository, descriptor)
  const config = await store.read(repository, manifest.config)
  const version = await versionOf(store, repository, tag, manifest, digest)
  const own = ownModel(name, version, descriptor, manifest, config)
  if (own !== undefined) return { tag, digest, own }
  const foreign = foreignModel(manifest, digest, () => parseJsonObject(config, digest))
  if (foreign !== undefined) return { tag, digest, foreign }
  const type = manifest.artifactType ?? manifest.config.mediaType
  throw new UserError(
    'MODEL_FOREIGN',
    `"${repository}:${tag}" in registry "${store.location}" is not a model: its type is ${type}.`,
    { hint: 'Name a model that register-model made, or register one under that name.' }
  )
}

/** Only numbers stand for versions of ours; other programs say `latest`. */
const newestTag = async (store: Store, repository: string): Promise<string | undefined> => {
  const newest = (await versionsOf(store, repository)).at(-1)
  if (newest !== undefined) return String(newest)
  return (await store.resolve(repository, 'latest')) && 'latest'
}

/**
 * The number of a version of ours: its tag, or, where it was found by another one that somebody moves from version to
 * version (`production`), the newest number that leads to the same.
 */
const versionOf = async (
  store: Store,
  repository: string,
  tag: string,
  { config }: Manifest,
  digest: Digest
): Promise<number | undefined> => {
  if (config.mediaType !== MODEL_MEDIA.config) return undefined
  if (/^\d+$/.test(tag)) return Number(tag)
  for (const version of (await versionsOf(store, repository)).toReversed())
    if ((await store.resolve(repository, String(version)))?.digest === digest) return version
  return undefined
}

const ownModel = (
  name: string,
  version: number | undefined,
  { digest }: Descriptor,
  manifest: Manifest,
  config: Buffer
): Model | undefined => {
  if (version === undefined || !Number.isSafeInteger(version)) return undefined
  const read = readConfig(config, digest)
  if (read === undefined) return undefined
  const { card, diffIds } = read
  const other = manifest.layers.find(layer => !isWeightsType(layer.mediaType))
  if (other !== undefined)
    throw invalidDocument(digest, `it has a layer of type ${other.mediaType} among its weights`)
  // Weights that are a plain tar are their own diff ids.
  const layers = manifest.layers.map((layer, i) => ({
    ...layer,
    diffId: diffIds[i] ?? layer.digest
  }))
  return { name, version, digest, card, layers }
}

const unknown = async (store: Store, { name, tag }: ModelReference): Promise<UserError> => {
  const versions = await versionsOf(store, modelRepository(name))
  return new UserError(
    'MODEL_UNKNOWN',
    `Registry "${store.location}" has no model "${tag === undefined ? name : `${name}:${tag}`}".`,
    {
      hint:
        versions.length === 0
          ? 'Register it first with register-model, into the same registry. scoreline list models shows what there is.'
          : thereAre(versions)
    }
  )
}
