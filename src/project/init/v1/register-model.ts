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

const NO_DATASETS = {
  instead:
    'There are no datasets of a workspace: put requests into samples.json, or one into a file for model: sample-input.'
}
const RESOURCES = {
  kept: 'settings: cpu and memory, in environments in Azure, where deploy.json has no other'
}
const METRICS = {
  instead:
    'Runs have no metrics here: compare in the job that trains, and let samples with expected answers decide what is deployed.'
}

/**
 * `.cloud/.azure/registermodel.json` of the archived action Azure/aml-registermodel.
 * https://github.com/Azure/aml-registermodel/blob/master/README.md#parameters-file
 */
export const registerModelRows: Rows = {
  model_file_name: { kept: 'model: path' },
  model_name: { kept: 'model: name' },
  model_framework: { kept: 'model: framework' },
  model_framework_version: { kept: 'model: framework-version' },
  model_tags: { kept: 'model: tags', whole: true },
  model_properties: { kept: 'model: properties', whole: true },
  model_description: { kept: 'model: description' },
  datasets: NO_DATASETS,
  sample_input_dataset: NO_DATASETS,
  sample_output_dataset: NO_DATASETS,
  pipeline_child_run_name: {
    instead:
      'Models come from files, not from runs: have the job that trains leave the model where model: path is.'
  },
  cpu: RESOURCES,
  memory: RESOURCES,
  cpu_cores: RESOURCES,
  memory_gb: RESOURCES,
  metrics_max: METRICS,
  metrics_min: METRICS,
  force_registration: {
    instead:
      'Models are registered whatever metrics say; model: new-version decides about equal ones.'
  }
}

/** What the archived actions' model says of a deployment, by the names of the SDK v1. */
export interface RegisteredModelFile extends Imported {
  readonly resources: Readonly<Record<string, string>>
}

/** Pure. */
export const importRegisterModel = (text: string, file: string): RegisteredModelFile => {
  const read = documentOf(text, file)
  if ('problem' in read) return { file, resources: {}, notKept: [read.problem] }
  const { values, notKept } = readRows(read.document, file, registerModelRows)
  const cpu = textIn(values.cpu_cores) ?? textIn(values.cpu)
  const memory = textIn(values.memory_gb) ?? textIn(values.memory)
  const both = cpu !== undefined && memory !== undefined
  const notes: NotKept[] =
    both || (cpu ?? memory) === undefined
      ? [...notKept]
      : [
          ...notKept,
          { file, key: cpu ? 'cpu' : 'memory', why: 'v1 took cpu and memory together only.' }
        ]
  return {
    file,
    modelPath: textIn(values.model_file_name),
    model: modelTexts(values),
    resources: both ? { cpu_cores: cpu, memory_gb: memory } : {},
    notKept: notes
  }
}

const modelTexts = (values: Readonly<Record<string, unknown>>): Texts => {
  const framework = textIn(values.model_framework)
  const texts = {
    name: textIn(values.model_name),
    framework: framework?.toLowerCase() === 'custom' ? undefined : framework,
    'framework-version': literalIn(values.model_framework_version),
    description: literalIn(values.model_description),
    tags: textsIn(values.model_tags),
    properties: textsIn(values.model_properties)
  }
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]))
  )
}
