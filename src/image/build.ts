import { MADE_BY } from '../contract/image.ts'
import { hasCode, UserError } from '../core/errors.ts'
import { repositoryComponent } from '../core/names.ts'
import type { Log } from '../core/ports.ts'
import { layerTypeOf } from '../models/media-types.ts'
import { labelOf, type Model } from '../models/model.ts'
import { modelRepository } from '../models/register.ts'
import { digestOf } from '../oci/digest.ts'
import { type Descriptor, type Manifest, MEDIA, toBytes } from '../oci/manifest.ts'
import type { Artifact, Referrer, Store } from '../oci/store.ts'
import { type Numbered, publishNumbered } from '../oci/versions.ts'
import type { BaseImage } from './base/base-image.ts'
import { codeLayer } from './code-layer.ts'
import { type BuiltLayer, imageAnnotations, imageConfig, withoutOrigin } from './config.ts'
import type { LayerSource } from './layer-source.ts'
import { checkSize } from './size-limit.ts'
import type { ImageSpec } from './spec.ts'

export interface BuildTools {
  readonly store: Store
  readonly log: Log
  /** What shall refer to an image that is made: its SBOM and provenance. */
  readonly attach?: ((subject: Descriptor) => readonly Referrer[]) | undefined
  /** Bytes that the layers of an image may have together. */
  readonly maxSize?: number | undefined
}

/** What an image is made of, besides its models and code. */
export interface Foundation {
  readonly base: BaseImage
  /** Programs and code of the scoring runtime. */
  readonly runtime: readonly LayerSource[]
  readonly environment?: LayerSource & {
    readonly python: string
    /** Below it: Python itself with packages of conda's, where the base is to bring none. */
    readonly conda?: LayerSource
    /** Above it: byte code of its modules. */
    readonly byteCode?: LayerSource
    /** Byte code of the base's own Python: below all that changes more often than the base. */
    readonly libraryCode?: LayerSource & { readonly folder: string }
  }
}

export interface BuiltImage {
  /** `name:version` */
  readonly label: string
  readonly version: number
  /** Of its manifest; of an index for several platforms. */
  readonly descriptor: Descriptor
  readonly reference: string
  /** Bytes of all layers, as they are stored. */
  readonly size: number
  readonly layers: readonly { readonly madeBy: string; readonly size: number }[]
  readonly changed: boolean
}

export const imageRepository = (name: string): string => repositoryComponent(name)

/**
 * Builds an image under the next version of its name; equal inputs give the version that exists.
 * Model layers are the registered blobs themselves: nothing of a model is read or written.
 */
export const buildImage = async (
  spec: ImageSpec,
  foundation: Foundation,
  { store, log, attach, maxSize }: BuildTools
): Promise<BuiltImage> => {
  const repository = imageRepository(spec.name)
  const staged = await stageLayers(spec, foundation, { store, log, maxSize })
  const numbered = await publishNumbered(
    store,
    repository,
    number => imageArtifact(spec, number, foundation, staged),
    {
      reuse: true,
      attach,
      essence: manifest => ({ ...manifest, annotations: withoutOrigin(manifest.annotations) })
    }
  )
  return builtImage(store, spec.name, numbered, staged)
}

/** What is reported of a published image, made of these layers. Pure. */
export const builtImage = (
  store: Store,
  name: string,
  { version, descriptor, changed }: Numbered,
  parts: readonly Pick<StagedLayer, 'madeBy' | 'descriptor'>[]
): BuiltImage => {
  const layers = parts.map(({ madeBy, descriptor: { size } }) => ({ madeBy, size }))
  return {
    label: `${name}:${version}`,
    version,
    descriptor,
    reference: store.reference(imageRepository(name), descriptor.digest),
    size: layers.reduce((sum, layer) => sum + layer.size, 0),
    layers,
    changed
  }
}

/** A layer that the store has. */
export interface StagedLayer extends BuiltLayer {
  readonly descriptor: Descriptor
}

/** Brings all layers of an image into the store, those of the base first. */
export const stageLayers = async (
  spec: ImageSpec,
  foundation: Foundation,
  { store, log, maxSize }: BuildTools
): Promise<readonly StagedLayer[]> => {
  const repository = imageRepository(spec.name)
  const stage = (source: LayerSource) => stageLayer(store, repository, source, log)
  const sources = [
    ...foundation.base.sources,
    ...foundation.runtime,
    ...(foundation.environment?.conda ? [foundation.environment.conda] : []),
    ...(foundation.environment?.libraryCode ? [foundation.environment.libraryCode] : []),
    ...(foundation.environment ? [foundation.environment] : []),
    ...(foundation.environment?.byteCode ? [foundation.environment.byteCode] : []),
    ...modelLayers(spec, store),
    { ...(await codeLayer(spec)), madeBy: MADE_BY.code }
  ]
  const staged = await Promise.all(sources.map(stage))
  checkSize(
    spec.name,
    staged.map(({ madeBy, descriptor: { size } }) => ({ madeBy, size })),
    maxSize
  )
  return staged
}

/** The manifest and config of one version of an image. Pure. @param layers those of the base first */
export const imageArtifact = (
  spec: ImageSpec,
  version: number,
  { base, environment }: Foundation,
  layers: readonly StagedLayer[]
): Artifact & { readonly manifest: Manifest } => {
  const own = layers.slice(base.layers.length)
  const config = toBytes(imageConfig(spec, version, base, own, environment))
  const digest = digestOf(config)
  return {
    manifest: {
      schemaVersion: 2,
      mediaType: MEDIA.manifest,
      config: { mediaType: MEDIA.config, digest, size: config.length },
      layers: layers.map(layer => layer.descriptor),
      annotations: imageAnnotations(spec, version, base)
    },
    documents: new Map([[digest, config]])
  }
}

/**
 * The blobs that register-model stored, under the media type an engine unpacks. They are read only where the registry does
 * not take them over from the model's repository by itself.
 */
const modelLayers = (spec: ImageSpec, store: Store): LayerSource[] =>
  spec.models.flatMap(model =>
    model.layers.map(({ mediaType, digest, size, diffId }) => ({
      blob: {
        mediaType: layerTypeOf(mediaType),
        label: `${labelOf(model)} (weights)`,
        digest,
        size,
        mountFrom: modelRepository(model.name),
        open: () => weightsOf(model, { mediaType, digest, size }, store)
      },
      diffId: () => diffId,
      madeBy: `scoreline: models ${labelOf(model)}`
    }))
  )

async function* weightsOf(
  model: Pick<Model, 'name' | 'version'>,
  descriptor: Descriptor,
  store: Store
): AsyncGenerator<Uint8Array> {
  try {
    yield* store.stream(modelRepository(model.name), descriptor)
  } catch (cause) {
    if (!hasCode(cause, 'BLOB_MISSING')) throw cause
    throw new UserError(
      'BLOB_MISSING',
      `The weights of model "${labelOf(model)}" are not in registry "${store.location}" any more.`,
      { cause, hint: 'Something deleted them. Register the model again, then build the image.' }
    )
  }
}

const stageLayer = async (
  store: Store,
  repository: string,
  { blob, diffId, madeBy }: LayerSource,
  log: Log
): Promise<StagedLayer> => {
  const { mediaType, digest, size } = await store.stage(repository, blob, log)
  return { descriptor: { mediaType, digest, size }, diffId: diffId?.() ?? digest, madeBy }
}
