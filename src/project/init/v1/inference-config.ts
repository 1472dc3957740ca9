import { stringify } from 'yaml'
import { isObject } from '../../../core/is-object.ts'
import { importBaseImage } from './base-image.ts'
import type { Imported, Texts } from './imported.ts'
import {
  documentOf,
  literalIn,
  type NotKept,
  type Rows,
  readRows,
  textIn,
  textsIn
} from './rows.ts'
import { importVariables } from './variables.ts'

const NO_GPU = {
  instead: 'Images are for CPU; GPU sizes of Container Instances are retired.'
}
const NO_DOCKER = { instead: 'It is about training and has no part in serving.' }

/**
 * `inferenceconfig.json` of the CLI v1, with the environment that may stand in it.
 * https://github.com/MicrosoftDocs/azure-ai-docs/blob/main/articles/machine-learning/v1/reference-azure-machine-learning-cli.md#inference-configuration-schema
 */
export const inferenceRows: Rows = {
  entryScript: { kept: 'image: entry-script' },
  sourceDirectory: { kept: 'image: source-directory' },
  condaFile: { kept: 'image: environment-file' },
  runtime: {
    nothing: 'python',
    instead:
      'Scripts run with Python, without Spark: load the model without it, or export it to ONNX.'
  },
  extraDockerfileSteps: {
    kept: 'image: extra-docker-steps, with builder: docker, in environments of containers'
  },
  baseImage: { kept: 'image: base-image, in environments of containers' },
  baseImageRegistry: { kept: 'image: base-image (its host)', whole: true },
  enableGpu: NO_GPU,
  cudaVersion: NO_GPU,
  schemaFile: {
    instead:
      'Keep it as swagger.json beside the entry script, with source-directory: it takes the place of the generated description.'
  },
  dependencies: { instead: 'What lies beside the entry script comes with it by source-directory.' },
  description: { kept: 'image: description' },
  tags: { kept: 'image: tags', whole: true },
  properties: { instead: 'Images have tags, which do not change either.', whole: true },
  environment: {
    instead:
      'No environments are registered: write its packages into environment.yml and name that as image: environment-file.'
  },
  'environment.name': { instead: 'Environments are files here and need no name.' },
  'environment.version': { instead: 'Environments are files here: Git has their versions.' },
  'environment.environmentVariables': { kept: 'settings: environment-variables', whole: true },
  'environment.python.condaDependencies': {
    kept: 'environment.yml, which init writes where there is none, as image: environment-file',
    whole: true
  },
  'environment.python.condaDependenciesFile': { kept: 'image: environment-file' },
  'environment.python.baseCondaEnvironment': {
    instead: 'Images have just the packages of environment-file: list those of the base there.'
  },
  'environment.python.userManagedDependencies': {
    instead: 'Packages of a base image are not used by scripts: list them in environment-file.'
  },
  'environment.python.interpreterPath': {
    nothing: 'python',
    instead:
      'The Python of the image runs the script; python=… in environment-file chooses its version.'
  },
  'environment.docker.baseImage': { kept: 'image: base-image, in environments of containers' },
  'environment.docker.baseImageRegistry': { kept: 'image: base-image (its host)', whole: true },
  'environment.docker.baseDockerfile': {
    instead: 'Move its RUN lines to image: extra-docker-steps, with builder: docker.'
  },
  'environment.docker.enabled': { nothing: true, instead: NO_DOCKER.instead },
  'environment.docker.sharedVolumes': { nothing: true, instead: NO_DOCKER.instead },
  'environment.docker.arguments': NO_DOCKER,
  'environment.docker.shmSize': { nothing: '2g', instead: NO_DOCKER.instead },
  'environment.spark': { instead: 'There is no Spark in the image.' },
  'environment.spark.precachePackages': {
    nothing: true,
    instead: 'There is no Spark in the image.'
  },
  'environment.spark.packages': { instead: 'There is no Spark in the image.' },
  'environment.spark.repositories': { instead: 'There is no Spark in the image.' },
  'environment.databricks': {
    instead: 'Libraries of Databricks have no part in serving.',
    whole: true
  },
  'environment.inferencingStackVersion': {
    nothing: 'latest',
    instead: 'The scoring runtime takes its place.'
  }
}

/** Pure. */
export const importInference = (text: string, file: string): Imported => {
  const read = documentOf(text, file)
  if ('problem' in read) return { file, notKept: [read.problem] }
  const { values, notKept } = readRows(read.document, file, inferenceRows)
  const at = (key: string) => ({ file, key })
  const own = importBaseImage(values.baseImage, values.baseImageRegistry, at('baseImage'))
  const docker = importBaseImage(
    values['environment.docker.baseImage'],
    values['environment.docker.baseImageRegistry'],
    at('environment.docker.baseImage')
  )
  const baseImage = own.baseImage ?? docker.baseImage
  const extraSteps = textIn(values.extraDockerfileSteps)
  const variables = importVariables(
    values['environment.environmentVariables'],
    at('environment.environmentVariables')
  )
  const notes: NotKept[] = [...notKept, ...own.notKept, ...docker.notKept, ...variables.notKept]
  const condaFile =
    textIn(values.condaFile) ?? textIn(values['environment.python.condaDependenciesFile'])
  const dependencies = values['environment.python.condaDependencies']
  return {
    file,
    script: {
      entryScript: textIn(values.entryScript),
      sourceDirectory: textIn(values.sourceDirectory),
      condaFile
    },
    image: imageTexts(values),
    container: { baseImage, extraSteps },
    variables: variables.variables,
    ...(isObject(dependencies) && condaFile === undefined
      ? { condaText: stringify(dependencies, { lineWidth: 0 }) }
      : {}),
    notKept: notes
  }
}

const imageTexts = (values: Readonly<Record<string, unknown>>): Texts => {
  const description = literalIn(values.description)
  const tags = textsIn(values.tags)
  return { ...(description ? { description } : {}), ...(tags ? { tags } : {}) }
}
