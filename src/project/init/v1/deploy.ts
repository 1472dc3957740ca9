import { UserError } from '../../../core/errors.ts'
import type { Setting, Settings } from '../../../targets/kind.ts'
import { importBaseImage } from './base-image.ts'
import type { Imported, ImportedEnvironment } from './imported.ts'
import { documentOf, type NotKept, type Row, type Rows, readRows, textIn } from './rows.ts'
import {
  type Kinds,
  kindOfV1,
  otherDefaults,
  settingTexts,
  valuesForComment
} from './target-kinds.ts'

const TESTS = {
  instead:
    'Requests and the answers expected go into samples.json; scoreline posts them after each deployment.'
}
const NO_PROFILE = {
  instead:
    'Datasets of a workspace are not read: test: max-p95-ms bounds the latency of the samples.'
}
const NO_GPU = { instead: 'Images are for CPU; GPU sizes of Container Instances are retired.' }
const ONE_PART = {
  instead: 'Use the parts alone: the actions register-model and build-image deploy nothing.'
}

/** What is not about the target. */
const COMMON: Rows = {
  name: { kept: 'service' },
  deployment_compute_target: {
    instead:
      'It names the compute of a workspace. Where the service runs is said by target and its settings.'
  },
  inference_source_directory: { kept: 'image: source-directory' },
  inference_entry_script: { kept: 'image: entry-script' },
  conda_file: { kept: 'image: environment-file' },
  extra_docker_file_steps: {
    kept: 'image: extra-docker-steps, with builder: docker, in environments of containers'
  },
  custom_base_image: { kept: 'image: base-image, in environments of containers' },
  runtime: {
    nothing: 'python',
    instead:
      'Scripts run with Python, without Spark: load the model without it, or export it to ONNX.'
  },
  enable_gpu: NO_GPU,
  cuda_version: NO_GPU,
  test_enabled: TESTS,
  test_file_path: TESTS,
  test_file_function_name: TESTS,
  profiling_enabled: NO_PROFILE,
  profiling_dataset: NO_PROFILE,
  skip_deployment: ONE_PART,
  create_image: ONE_PART,
  delete_service_after_deployment: {
    instead:
      'Delete it in a step of its own: scoreline down, or the action clean-up with if: always().'
  },
  delete_service_after_test: {
    instead:
      'Delete it in a step of its own: scoreline down, or the action clean-up with if: always().'
  }
}

/** Keys that have another name than the parameter of the SDK v1 they stand for. */
const RENAMED: Readonly<Record<string, string>> = {
  auth_enabled: 'authentication_enabled',
  enable_app_insights: 'app_insights_enabled',
  collect_model_data: 'model_data_collection_enabled'
}

const renamed = (v1: string): string => RENAMED[v1] ?? v1

const keyOf = ({ v1 }: Setting<unknown>): string | undefined =>
  v1 === undefined ? undefined : renamed(v1)

/**
 * `.cloud/.azure/deploy.json` of the archived action Azure/aml-deploy, by the `v1` names of the table of its target.
 * https://github.com/Azure/aml-deploy/blob/master/README.md#parameters-file
 */
export const deployRows = (settings: Settings): Rows => ({
  // Where the target has no GPUs.
  gpu_cores: NO_GPU,
  ...Object.fromEntries(
    Object.entries(settings).flatMap(([name, { v1, unavailable, secret }]) =>
      v1 === undefined || Object.hasOwn(COMMON, v1)
        ? []
        : [[renamed(v1), rowOf(name, unavailable, secret)] as const]
    )
  ),
  ...COMMON
})

const rowOf = (name: string, unavailable: Settings[string]['unavailable'], secret?: true): Row =>
  unavailable
    ? { instead: unavailable.instead }
    : {
        kept: `settings: ${name}`,
        whole: true,
        ...(secret ? { secret } : {})
      }

/** @param resources what registermodel.json says of cores and memory, by the names of the SDK v1 */
export const importDeploy = (
  text: string,
  file: string,
  kinds: Kinds,
  resources: Readonly<Record<string, string>> = {}
): Imported => {
  const read = documentOf(text, file)
  if ('problem' in read) return { file, notKept: [read.problem] }
  const compute = textIn(read.document.deployment_compute_target)
  // Without a compute target the action deployed to Container Instances.
  const type = compute === undefined || compute.startsWith('<') ? 'ACI' : 'AKS'
  const kind = kindOfV1(type, kinds)
  const rows = deployRows(kind?.settings ?? {})
  const { values, notKept } = readRows(kind ? read.document : onlyCommon(read.document), file, rows)
  const base = importBaseImage(values.custom_base_image, undefined, {
    file,
    key: 'custom_base_image'
  })
  const target = kind
    ? targetOf(values, { file, kind, resources })
    : { notKept: [noTarget(file, type, read.document, kinds)] }
  return {
    file,
    service: textIn(values.name),
    script: {
      entryScript: textIn(values.inference_entry_script),
      // The action's default.
      sourceDirectory: textIn(values.inference_source_directory) ?? 'code/deploy',
      condaFile: textIn(values.conda_file)
    },
    container: {
      baseImage: base.baseImage,
      extraSteps: textIn(values.extra_docker_file_steps)
    },
    environment: target.environment,
    notKept: [...notKept, ...base.notKept, ...target.notKept]
  }
}

interface OfTarget {
  readonly environment?: ImportedEnvironment
  readonly notKept: readonly NotKept[]
}

/** The settings of the target among the values. */
const targetOf = (
  values: Readonly<Record<string, unknown>>,
  {
    file,
    kind,
    resources
  }: {
    readonly file: string
    readonly kind: { readonly name: string; readonly settings: Settings }
    readonly resources: Readonly<Record<string, string>>
  }
): OfTarget => {
  const names = { file, keyOf }
  const texts: Record<string, string> = {}
  const problems: NotKept[] = []
  for (const [name, { v1, parse, unavailable }] of Object.entries(kind.settings)) {
    if (v1 === undefined || unavailable) continue
    const key = renamed(v1)
    const value = Object.hasOwn(COMMON, v1) ? undefined : values[key]
    const text =
      typeof value === 'object' ? JSON.stringify(value) : (textIn(value) ?? resources[v1])
    if (text === undefined) continue
    try {
      parse(text, name)
      texts[name] = text
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push({ file, key, why: error.message })
    }
  }
  const { settings, notKept } = settingTexts(texts, kind.settings, names)
  return {
    environment: { target: kind.name, settings },
    notKept: [...problems, ...notKept, ...otherDefaults(kind.settings, Object.keys(texts), names)]
  }
}

const onlyCommon = (
  document: Readonly<Record<string, unknown>>
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(document).filter(([key]) => Object.hasOwn(COMMON, key)))

const noTarget = (
  file: string,
  type: string,
  document: Readonly<Record<string, unknown>>,
  kinds: Kinds
): NotKept => {
  const ofTarget = Object.entries(document).filter(([key]) => !Object.hasOwn(COMMON, key))
  return {
    file,
    why: `It is for ${type}, and there is no such target here; the targets are ${[...kinds.keys()].join(', ')}. Its values: ${valuesForComment(Object.fromEntries(ofTarget)).join(', ')}.`
  }
}
