/** The CNCF ModelPack media types: https://github.com/modelpack/model-spec/blob/main/docs/spec.md */
export const MODEL_MEDIA = {
  manifest: 'application/vnd.cncf.model.manifest.v1+json',
  config: 'application/vnd.cncf.model.config.v1+json',
  /** One uncompressed tar: weights do not compress, and an image uses the same blob as its layer. */
  weights: 'application/vnd.cncf.model.weight.v1.tar'
} as const

/** Where in the file system the layer's content lies: https://github.com/modelpack/model-spec/blob/main/docs/annotations.md */
export const FILE_PATH = 'org.cncf.model.filepath'
