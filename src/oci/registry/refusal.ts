/** Which kind of no a registry said. Pure. */
import type { ReplyFailure } from './failure.ts'

/**
 * `quota`: no room, or too many requests. `sign-in`: nobody is signed in, or the credentials are wrong. `right`: they
 * are good, and lack a right. `absent`: there is no such repository, and the registry makes none.
 */
export type Refusal = 'quota' | 'sign-in' | 'right' | 'absent'

/** @returns undefined for what is no refusal. */
export const refusalOf = (failure: ReplyFailure): Refusal | undefined => {
  const { status, details } = failure
  if (isQuota(failure)) return 'quota'
  if (status === 403) return details.asked?.signedIn === false ? 'sign-in' : 'right'
  // A token service that knows the name and password gives a token all the same, for fewer rights than were asked for.
  if (status === 401) return details.asked?.granted && details.asked.signedIn ? 'right' : 'sign-in'
  if (status === 404 && details.asked?.right === 'push' && failure.has('NAME_UNKNOWN'))
    return 'absent'
  return undefined
}

/**
 * No room. 402 and 507 say nothing else, 429 says too many requests; the others mean it only in what the registry adds:
 * Harbor and Quay answer 403 or 412, others 400, 405, 409 or 413. A request that is too large is another thing.
 */
export const isQuota = ({ status, errors }: ReplyFailure): boolean =>
  [402, 429, 507].includes(status) ||
  ([400, 403, 405, 409, 412, 413].includes(status) &&
    errors.some(({ code, message }) => QUOTA_CODE.test(code) || QUOTA_WORDS.test(message)))

/** Amazon's is `LimitExceededException`, Quay's `QUOTA_EXCEEDED`, Google's `RESOURCE_EXHAUSTED`. */
const QUOTA_CODE = /quota|limit_?exceeded|resource_?exhausted|toomanyrequests/i
const QUOTA_WORDS =
  /quota|storage (limit|space)|exceeds? the (configured upper|storage|maximum number)|(upper|storage|size) limit (of|for) (the |your )?(project|registry|account|repository)|billing|insufficient storage|limit exceeded/i
