import { IN_IMAGE } from '../contract/image.ts'
import type { Model } from '../models/model.ts'
import type { ImageSpec } from './spec.ts'

/** `scoreline.json`: what the scoring runtime needs to know about the models. The shape is documented in docs/design.md. */
export const serviceFile = ({ runtime, models, tags }: ImageSpec): string =>
  JSON.stringify(
    {
      schemaVersion: 1,
      runtime,
      models: models.map(entryOf),
      ...(Object.keys(tags).length > 0 ? { tags } : {})
    },
    undefined,
    2
  )

/** `azureml-models/<name>/<version>`, the place scripts of the Azure ML SDK v1 look. */
export const modelFolder = ({ name, version }: Pick<Model, 'name' | 'version'>): string =>
  `${IN_IMAGE.models}/${name}/${version}`

/** What `AZUREML_MODEL_DIR` holds: the one model's folder, or the folder of all. */
export const modelDir = (models: readonly Model[]): string => {
  const [only, ...others] = models
  const below = only !== undefined && others.length === 0 ? modelFolder(only) : IN_IMAGE.models
  return `${IN_IMAGE.appRoot}/${below}`
}

const entryOf = (model: Model) => {
  const { mainFile, signature, sampleInput, description, framework, properties } = model.card
  return {
    name: model.name,
    version: String(model.version),
    path: modelFolder(model),
    ...(description ? { description } : {}),
    framework,
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(mainFile && framework === 'onnx' ? { file: mainFile } : {}),
    ...(signature ? { signature } : {}),
    ...(sampleInput === undefined ? {} : { sampleInput })
  }
}
