import { UserError } from '../core/errors.ts'
import type { Manifest } from '../oci/manifest.ts'
import { versionsOf } from '../oci/numbers.ts'
import type { Store } from '../oci/store.ts'
import { readConfig } from './artifact.ts'
import type { Model } from './model.ts'
import { modelRepository } from './register.ts'

/** `diabetes`, `diabetes:2` or `diabetes:latest`. */
export interface ModelReference {
  readonly name: string
  /** The newest one when left out. */
  readonly version?: number
}

/** @throws UserError `MODEL_REFERENCE_INVALID` */
export const parseModelReference = (text: string): ModelReference => {
  const [, name, version] = /^([A-Za-z0-9][A-Za-z0-9._-]*)(?::([1-9]\d*|latest))?$/.exec(text) ?? []
  if (name === undefined)
    throw new UserError('MODEL_REFERENCE_INVALID', `"${text}" does not name a registered model.`, {
      hint: 'Write name:version, for example diabetes:1, or a name alone for its newest version.'
    })
  return version === undefined || version === 'latest'
    ? { name }
    : { name, version: Number(version) }
}

/** @throws UserError `MODEL_UNKNOWN` when the registry has no such model or version. */
export const findModel = async (store: Store, reference: ModelReference): Promise<Model> => {
  const { name } = reference
  const repository = modelRepository(name)
  const version = reference.version ?? (await versionsOf(store, repository)).at(-1)
  const descriptor =
    version === undefined ? undefined : await store.resolve(repository, String(version))
  if (version === undefined || descriptor === undefined) throw await unknown(store, reference)
  const manifest: Manifest = JSON.parse((await store.read(repository, descriptor)).toString())
  const config = readConfig(await store.read(repository, manifest.config))
  if (config === undefined) throw await unknown(store, reference)
  const { card, diffIds } = config
  // Weights that are a plain tar are their own diff ids.
  const layers = manifest.layers.map((layer, i) => ({
    ...layer,
    diffId: diffIds[i] ?? layer.digest
  }))
  return { name, version, digest: descriptor.digest, card, layers }
}

const unknown = async (store: Store, { name, version }: ModelReference): Promise<UserError> => {
  const versions = await versionsOf(store, modelRepository(name))
  return new UserError(
    'MODEL_UNKNOWN',
    `Registry "${store.location}" has no model "${version === undefined ? name : `${name}:${version}`}".`,
    {
      hint:
        versions.length === 0
          ? 'Register it first with register-model, into the same registry.'
          : `Its versions are ${versions.join(', ')}.`
    }
  )
}
