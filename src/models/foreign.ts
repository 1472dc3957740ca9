/**
 * Models that other programs put into a registry: KitOps (`kit`) as ModelKits, `modctl` and others as ModelPack artifacts.
 * Their files lie elsewhere than images expect them, so they are shown and copied, and registered before an image is made.
 * https://github.com/kitops-ml/kitops/blob/main/pkg/lib/constants/mediatype.go
 * https://github.com/modelpack/model-spec/blob/main/docs/spec.md
 */
import { UserError } from '../core/errors.ts'
import { isObject } from '../core/is-object.ts'
import type { Digest } from '../oci/digest.ts'
import type { Fields } from '../oci/documents.ts'
import { ANNOTATION, type Descriptor, type Manifest } from '../oci/manifest.ts'
import { FILE_PATH } from './media-types.ts'

export interface ForeignModel {
  /** What it is, in the words of its users: `a ModelKit of KitOps`. */
  readonly kind: string
  /** The program that writes its files out. */
  readonly unpackedBy: string
  readonly digest: Digest
  readonly facts: Readonly<Record<string, unknown>>
  readonly layers: readonly (Descriptor & { readonly holds: string })[]
}

interface Family {
  readonly kind: string
  readonly unpackedBy: string
  readonly types: RegExp
  readonly facts: (config: Fields) => ForeignModel['facts']
}

const FAMILIES: readonly Family[] = [
  {
    kind: 'a ModelKit of KitOps',
    unpackedBy: 'kit unpack',
    types: /^application\/vnd\.kitops\.modelkit\./,
    facts: ({ package: about, model }) => ({
      ...texts(about, ['name', 'version', 'description', 'license']),
      ...texts(model, ['framework']),
      ...prefixed('model', texts(model, ['name', 'version', 'path']))
    })
  },
  {
    kind: 'a ModelPack artifact',
    unpackedBy: 'modctl pull --extract-dir',
    // Its media types of 2024 were "cnai".
    types: /^application\/vnd\.(cncf|cnai)\.model\./,
    facts: ({ descriptor, config }) => ({
      ...texts(descriptor, [
        'name',
        'version',
        'title',
        'description',
        'family',
        'vendor',
        'sourceURL',
        'revision'
      ]),
      ...texts(config, ['architecture', 'format', 'precision', 'quantization', 'paramSize'])
    })
  }
]

/** What a manifest that is no model of ours is, by its media types; undefined for something that is no model at all. */
export const foreignModel = (
  manifest: Manifest,
  digest: Digest,
  readConfig: () => Fields
): ForeignModel | undefined => {
  const { artifactType = '', config, layers } = manifest
  const family = FAMILIES.find(
    ({ types }) => types.test(config.mediaType) || types.test(artifactType)
  )
  if (family === undefined) return undefined
  const { kind, unpackedBy } = family
  // A config of another type is not theirs to read: ORAS leaves an empty one.
  const facts = family.types.test(config.mediaType) ? family.facts(readConfig()) : {}
  return {
    kind,
    unpackedBy,
    digest,
    facts,
    layers: layers.map(layer => ({ ...layer, holds: holdsOf(layer) }))
  }
}

/** @throws UserError `MODEL_FOREIGN` */
export const refuseForeign = (label: string, { kind, unpackedBy }: ForeignModel): UserError =>
  new UserError('MODEL_FOREIGN', `Model "${label}" is ${kind}, not one that register-model made.`, {
    hint: `Its files lie elsewhere than in an image of Scoreline’s. Write them out (${unpackedBy}), then run register-model on that folder.`
  })

/** `weights`, `code`, …, and the path where the layer names one. */
const holdsOf = ({ mediaType, annotations }: Descriptor): string => {
  const [, part = 'layer'] =
    /(?:modelkit|model)\.(modelpart|model|weight\.config|weight|dataset|code|docs?|params)\b/.exec(
      mediaType
    ) ?? []
  const path =
    annotations?.[FILE_PATH] ??
    annotations?.['org.cnai.model.filepath'] ??
    annotations?.[ANNOTATION.title]
  return path === undefined ? (PARTS[part] ?? part) : `${PARTS[part] ?? part} (${path})`
}

const PARTS: Readonly<Record<string, string>> = {
  weight: 'weights',
  model: 'weights',
  modelpart: 'part of the weights',
  'weight.config': 'settings of the model',
  doc: 'documents',
  docs: 'documents',
  params: 'parameters'
}

const texts = (value: unknown, names: readonly string[]): Record<string, string> => {
  if (!isObject(value)) return {}
  return Object.fromEntries(
    names.flatMap(name => {
      const found = textIn(value, name)
      return found === undefined ? [] : [[name, found]]
    })
  )
}

/** A text of a document that may hold anything. */
const textIn = (fields: Fields, name: string): string | undefined => {
  const value = fields[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

const prefixed = (prefix: string, facts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [`${prefix} ${name}`, value]))
