import { UserError } from '../core/errors.ts'
import type { ModelCard } from '../models/model.ts'
import type { RuntimeKind } from './spec.ts'

/** What a user may say of the code in an image. */
interface Wish {
  readonly runtime: RuntimeKind | undefined
  readonly hasScript: boolean
}

/** A model as far as it decides what serves it. */
export interface ServedModel {
  /** As messages name it. */
  readonly label: string
  readonly card: Pick<ModelCard, 'framework' | 'mainFile' | 'notServed'>
}

/**
 * Decides what answers requests: an entry script where there is one, else the scoring runtime itself for ONNX models.
 * @throws UserError `RUNTIME_UNCLEAR` when neither fits, `MODEL_ONNX_UNSUPPORTED` when onnxruntime cannot open a model, `INPUT_INVALID` when the wish contradicts the inputs.
 */
export const decideRuntime = (
  models: readonly ServedModel[],
  { runtime, hasScript }: Wish
): RuntimeKind => {
  if (runtime === 'python' && !hasScript)
    throw new UserError('INPUT_INVALID', 'Input "entry-script" is required with runtime python.')
  if (runtime === 'onnx' && hasScript)
    throw new UserError('INPUT_INVALID', 'Input "entry-script" does not go with runtime onnx.', {
      hint: 'ONNX models are served without code. Use runtime python to run the script.'
    })
  if (hasScript) return 'python'
  const other = models.find(model => model.card.framework !== 'onnx' || !model.card.mainFile)
  const unserved = models.find(({ card }) => card.framework === 'onnx' && card.notServed)
  if (other === undefined && unserved !== undefined)
    throw new UserError(
      'MODEL_ONNX_UNSUPPORTED',
      `Model "${unserved.label}" cannot be served without code: ${unserved.card.notServed}.`,
      {
        hint: 'Give an entry script that loads it in its own way, or export the model for what onnxruntime supports and register it again.'
      }
    )
  if (other === undefined && models.length > 0) return 'onnx'
  throw new UserError(
    'RUNTIME_UNCLEAR',
    other === undefined
      ? 'An image needs a model or an entry script.'
      : `Model "${other.label}" (${other.card.framework}) cannot be served without code.`,
    { hint: 'Give an entry script (score.py with init and run), or register the model as ONNX.' }
  )
}
