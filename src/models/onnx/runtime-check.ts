import { stat } from 'node:fs/promises'
import path from 'node:path'
import { messageOf, UserError } from '../../core/errors.ts'
import type { OnnxGraph } from './graph.ts'
import { ELEMENT_TYPES, type Signature, type TensorInfo } from './signature.ts'
import { modelWithoutWeights } from './stub.ts'

/** The part of onnxruntime-node that is needed here. */
export type OnnxRuntime = Pick<typeof import('onnxruntime-node'), 'InferenceSession'>

/** A model that has more than this besides its weights (large forests) is not opened: it would not fit into little memory. */
const LARGEST_OPENED = 16 * 1024 * 1024

/**
 * What ONNX allows and this onnxruntime does not have: a newer format or operator set, an operator of others, a type or
 * an operator without code for it. The model may be served by another build of it, from an entry script.
 */
const UNSUPPORTED =
  /Unsupported (?:data type|model IR version)|only \*guarantees\* support|is not a registered function\/op|Could not find an implementation|not (?:currently registered or supported|implemented)/i

/** Text models name a locale, which the machine that registers them need not have: the scoring runtime has a way round it. */
const NO_LOCALE = /Failed to construct locale with name:/

/**
 * Opens the model with onnxruntime, without reading its weights, and compares what both see of its inputs and outputs.
 * Skipped for hard-linked files, which onnxruntime does not map, and for operators it does not have by itself.
 * @returns why onnxruntime cannot serve a model that is whole; undefined when it can, or was not asked.
 * @throws UserError `MODEL_ONNX_BROKEN` when onnxruntime refuses the model.
 */
export const checkWithRuntime = async (
  file: string,
  shown: string,
  { signature, externalFiles }: OnnxGraph,
  onnxRuntime: () => Promise<OnnxRuntime>
): Promise<string | undefined> => {
  const stub = modelWithoutWeights(file, LARGEST_OPENED)
  if (stub === undefined) return undefined
  const { size, nlink } = await stat(file)
  if (nlink > 1 && (stub.length < size || externalFiles.length > 0)) return undefined
  const { InferenceSession } = await onnxRuntime()
  try {
    const session = await InferenceSession.create(stub, {
      graphOptimizationLevel: 'disabled',
      enableCpuMemArena: false,
      intraOpNumThreads: 1,
      logSeverityLevel: 4,
      extra: {
        session: {
          model_external_initializers_file_folder_path: path.dirname(path.resolve(file)),
          disable_prepacking: '1'
        }
      }
    })
    const { inputMetadata, outputMetadata } = session
    await session.release()
    compare('input', signature.inputs, inputMetadata)
    compare('output', signature.outputs, outputMetadata)
    return undefined
  } catch (error) {
    if (NO_LOCALE.test(messageOf(error))) return undefined
    if (UNSUPPORTED.test(messageOf(error))) return reasonOf(messageOf(error), signature)
    throw new UserError(
      'MODEL_ONNX_BROKEN',
      `onnxruntime cannot open "${shown}": ${messageOf(error).split('\n')[0]}`,
      {
        cause: error,
        hint: 'Export the model again, for an operator set that onnxruntime supports.',
        at: { file: shown }
      }
    )
  }
}

/** onnxruntime's words from where they are for people: before come its own paths, functions and numbers of types. */
const reasonOf = (message: string, { inputs, outputs }: Signature): string => {
  const [line = ''] = message.split('\n')
  const code = /Unsupported data type: (\d+)/.exec(line)?.[1]
  const type = ELEMENT_TYPES[Number(code)]
  if (type !== undefined) {
    const named = [...inputs, ...outputs].find(info => info.type === type)
    return `its bindings for Node.js have no type ${type}${named ? `, which "${named.name}" is of` : ''}`
  }
  return line.slice(Math.max(0, line.search(UNSUPPORTED_FROM)))
}

const UNSUPPORTED_FROM =
  /Unsupported model|ONNX Runtime only|Could not find|MLDataType|[\w.]+:\w+\(-?\d+\) is not a registered/

/** What onnxruntime reports of an input or output. */
interface Seen {
  readonly name: string
  readonly isTensor: boolean
  readonly type?: string
}

const compare = (what: string, ours: readonly TensorInfo[], theirs: readonly Seen[]): void => {
  for (const { name, type } of ours) {
    const seen = theirs.find(candidate => candidate.name === name)
    if (!seen) throw new Error(`it sees no ${what} "${name}"`)
    if (seen.isTensor && seen.type !== type)
      throw new Error(`it takes ${what} "${name}" for ${seen.type}, not ${type}`)
  }
}
