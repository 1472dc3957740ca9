import { type Fault, Faults, PATIENT, type RetryPolicy, type RetryTools } from '../../core/retry.ts'
import { ConnectionFailure, ReplyFailure } from './failure.ts'
import { isQuota } from './refusal.ts'

/** https://www.rfc-editor.org/rfc/rfc9110#section-15, and two that proxies use for "closed" and "timed out". */
const PASSING_STATUSES: readonly number[] = [408, 425, 429, 499, 500, 502, 503, 504, 522, 524]
const ABSENT: readonly string[] = ['ENOTFOUND', 'ECONNREFUSED', 'PROXY_REFUSED']

/** What may succeed when the same request is made again; undefined for what stays. */
export const faultOf = (error: unknown): Fault | undefined => {
  if (error instanceof ConnectionFailure) return { absent: ABSENT.includes(error.code) }
  if (!(error instanceof ReplyFailure) || !PASSING_STATUSES.includes(error.status)) return undefined
  // A full registry says 500 too.
  if (error.status !== 429 && isQuota(error)) return undefined
  return { absent: false, retryAfter: error.details.retryAfter }
}

/** The faults one piece of work with a registry has met. */
export const faultsOf = (tools: RetryTools, policy: RetryPolicy = PATIENT): Faults =>
  new Faults(faultOf, tools, policy)

/** Runs until it succeeds, outliving faults that pass. */
export const withRetries = async <T>(
  run: () => Promise<T>,
  tools: RetryTools,
  policy: RetryPolicy = PATIENT
): Promise<T> => {
  const faults = faultsOf(tools, policy)
  for (;;) {
    try {
      return await run()
    } catch (error) {
      await faults.outlive(error)
    }
  }
}
