import { stat } from 'node:fs/promises'
import { messageOf, UserError } from '../../core/errors.ts'
import type { OnnxGraph } from './graph.ts'

/** The part of onnxruntime-node that is needed here. */
export type OnnxRuntime = Pick<typeof import('onnxruntime-node'), 'InferenceSession'>

/**
 * Larger models are not opened at registration: their weights would have to fit into the runner's memory.
 * Their outline has been walked from end to end by then, so a file that is cut off is found all the same.
 */
const LARGEST_OPENED = 64 * 1024 * 1024

/** @throws UserError `MODEL_ONNX_BROKEN` when onnxruntime refuses the model. */
export const checkWithRuntime = async (
  file: string,
  shown: string,
  { signature, externalFiles }: OnnxGraph,
  onnxRuntime: () => Promise<OnnxRuntime>
): Promise<void> => {
  if (externalFiles.length > 0 || (await stat(file)).size > LARGEST_OPENED) return
  const { InferenceSession } = await onnxRuntime()
  try {
    const session = await InferenceSession.create(file, {
      graphOptimizationLevel: 'disabled',
      intraOpNumThreads: 1,
      logSeverityLevel: 4
    })
    const missing = signature.inputs.find(({ name }) => !session.inputNames.includes(name))
    await session.release()
    if (missing) throw new Error(`onnxruntime sees no input "${missing.name}"`)
  } catch (error) {
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
