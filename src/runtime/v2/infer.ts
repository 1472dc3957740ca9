import type { Backend, ModelDescription, ScoreRequest } from '../backends/backend.ts'
import { inferThroughScore } from './through-score.ts'
import type { V2Outcome, V2Request } from './types.ts'

/**
 * Asks a model, whatever protocol the request came in.
 * @param request what a script sees beside the inputs
 * @throws InputError
 */
export const infer = (
  model: ModelDescription,
  asked: V2Request,
  request: Omit<ScoreRequest, 'body'>,
  backend: Backend
): Promise<V2Outcome> => backend.infer?.(model, asked) ?? inferThroughScore(asked, request, backend)
