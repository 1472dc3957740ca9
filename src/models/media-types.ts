import { MEDIA } from '../oci/manifest.ts'

/** The CNCF ModelPack media types: https://github.com/modelpack/model-spec/blob/main/docs/spec.md */
export const MODEL_MEDIA = {
  manifest: 'application/vnd.cncf.model.manifest.v1+json',
  config: 'application/vnd.cncf.model.config.v1+json',
  /** A tar in gzip's stored blocks: weights do not compress, and an image uses the same blob as its layer. */
  weights: 'application/vnd.cncf.model.weight.v1.tar+gzip',
  /** A tar, as earlier versions of Scoreline kept weights. */
  weightsTar: 'application/vnd.cncf.model.weight.v1.tar'
} as const

/** Weights as an image uses them. */
export const isWeightsType = (mediaType: string): boolean =>
  mediaType === MODEL_MEDIA.weights || mediaType === MODEL_MEDIA.weightsTar

/** Where in the file system the layer's content lies: https://github.com/modelpack/model-spec/blob/main/docs/annotations.md */
export const FILE_PATH = 'org.cncf.model.filepath'

/** The media type under which an engine unpacks weights as a layer of an image. */
export const layerTypeOf = (weights: string): string =>
  weights === MODEL_MEDIA.weightsTar ? MEDIA.layer : MEDIA.layerGzip
