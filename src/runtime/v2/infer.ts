import type { Backend, ModelDescription, ScoreRequest } from '../backends/backend.ts'
import { InputError } from '../input-error.ts'
import { inferThroughScore } from './through-score.ts'
import type { V2Outcome, V2Request } from './types.ts'

/**
 * Asks a model, whatever protocol the request came in.
 * @param request what a script sees beside the inputs
 */
export const infer = async (
  model: ModelDescription,
  asked: V2Request,
  request: Omit<ScoreRequest, 'body'>,
  backend: Backend
): Promise<V2Outcome> => {
  try {
    return await (backend.infer?.(model, asked) ?? inferThroughScore(asked, request, backend))
  } catch (error) {
    if (error instanceof InputError) return { status: 400, error: error.message, runFailed: false }
    throw error
  }
}
