import { type Digest, digestOf } from '../oci/digest.ts'
import { ANNOTATION, type Annotations, MEDIA, toBytes } from '../oci/manifest.ts'
import type { StagedFiles } from '../oci/memory.ts'
import type { Artifact } from '../oci/store.ts'
import { FILE_PATH, MODEL_MEDIA } from './media-types.ts'
import type { ModelCard } from './model.ts'

/** The config of a ModelPack artifact: https://github.com/modelpack/model-spec/blob/main/docs/config.md */
interface ModelConfig {
  readonly descriptor: {
    readonly name: string
    readonly version: string
    readonly description?: string
  }
  readonly config: { readonly format: string }
  readonly modelfs: { readonly type: 'layers'; readonly diffIds: readonly Digest[] }
  /** What ModelPack has no field for. */
  readonly scoreline: ModelCard
}

/**
 * The artifact that stands for one version of a model. Equal arguments give equal bytes: there is no time in it.
 * @param layers the staged weights
 */
export const modelArtifact = (
  card: ModelCard,
  version: number,
  layers: readonly StagedFiles[]
): Artifact => {
  const config = toBytes(configOf(card, version, layers))
  const digest = digestOf(config)
  return {
    manifest: {
      schemaVersion: 2,
      mediaType: MEDIA.manifest,
      artifactType: MODEL_MEDIA.manifest,
      config: { mediaType: MODEL_MEDIA.config, digest, size: config.length },
      layers: layers.map(({ descriptor: { digest, size } }, i) => ({
        mediaType: MODEL_MEDIA.weights,
        digest,
        size,
        annotations: {
          [FILE_PATH]: `models/${card.name}`,
          // `oras pull` passes over layers that name no file, and succeeds all the same.
          [ANNOTATION.title]: `${card.name}${layers.length > 1 ? `.${i + 1}` : ''}.tar.gz`
        }
      })),
      annotations: annotationsOf(card, version)
    },
    documents: new Map([[digest, config]])
  }
}

const configOf = (
  card: ModelCard,
  version: number,
  layers: readonly StagedFiles[]
): ModelConfig => ({
  descriptor: {
    name: card.name,
    version: String(version),
    ...(card.description ? { description: card.description } : {})
  },
  config: { format: card.format },
  modelfs: { type: 'layers', diffIds: layers.map(layer => layer.diffId) },
  scoreline: card
})

const annotationsOf = (card: ModelCard, version: number): Annotations => ({
  [ANNOTATION.title]: card.name,
  [ANNOTATION.version]: String(version),
  ...(card.description ? { [ANNOTATION.description]: card.description } : {})
})
