/** What computes a model: onnxruntime's execution providers, by their short names. https://onnxruntime.ai/docs/execution-providers */
import { SettingsError } from './settings-error.ts'

export interface Providers {
  /** In order of preference: `vitisai`, `cuda`. With `cpu` among them, the processor may take what the others leave. */
  readonly names: readonly string[]
  /** A model that only the processor would compute does not start. */
  readonly required: boolean
}

/** The processor, which every onnxruntime has. */
export const CPU = 'cpu'

/** As Python's onnxruntime calls them. */
const IN_PYTHON: Readonly<Record<string, string>> = {
  acl: 'ACLExecutionProvider',
  armnn: 'ArmNNExecutionProvider',
  azure: 'AzureExecutionProvider',
  cann: 'CANNExecutionProvider',
  coreml: 'CoreMLExecutionProvider',
  cpu: 'CPUExecutionProvider',
  cuda: 'CUDAExecutionProvider',
  dml: 'DmlExecutionProvider',
  dnnl: 'DnnlExecutionProvider',
  migraphx: 'MIGraphXExecutionProvider',
  openvino: 'OpenVINOExecutionProvider',
  qnn: 'QNNExecutionProvider',
  rknpu: 'RknpuExecutionProvider',
  rocm: 'ROCMExecutionProvider',
  tensorrt: 'TensorrtExecutionProvider',
  tvm: 'TvmExecutionProvider',
  vitisai: 'VitisAIExecutionProvider',
  webgpu: 'WebGpuExecutionProvider',
  xnnpack: 'XnnpackExecutionProvider'
}

/**
 * Reads a list such as `VitisAI, CPU`; Python's long names and the short ones mean the same. Pure.
 * @returns undefined where nothing is asked for
 * @throws SettingsError for a name that cannot be one, and where something else than the processor is needed but none is named
 */
export const readProviders = (text = '', required = false): Providers | undefined => {
  const names = text
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
    .map(shortName)
  const wrong = names.find(name => !/^[a-z][a-z0-9_]{1,40}$/.test(name))
  if (wrong !== undefined)
    throw new SettingsError(
      `SCORELINE_EXECUTION_PROVIDERS must be a list of names such as "vitisai,cpu"; "${wrong}" is none.`
    )
  if (required && names.every(name => name === CPU))
    throw new SettingsError(
      'SCORELINE_ACCELERATOR_REQUIRED needs SCORELINE_EXECUTION_PROVIDERS to name one besides cpu.'
    )
  return names.length === 0 ? undefined : { names: [...new Set(names)], required }
}

const shortName = (name: string): string => name.replace(/ExecutionProvider$/i, '').toLowerCase()

/** As scripts hand it to `onnxruntime.InferenceSession(providers=…)`, separated by commas. Pure. */
export const providersInPython = ({ names }: Providers): string =>
  names.map(name => IN_PYTHON[name] ?? `${name}ExecutionProvider`).join(',')

/** Those to try one after the other: the processor is the last resort, unless something else is needed. Pure. */
export const attemptsOf = ({ names, required }: Providers): readonly string[] =>
  required ? names.filter(name => name !== CPU) : names
