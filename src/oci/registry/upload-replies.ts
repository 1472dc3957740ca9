/** What the replies of a registry say of an upload. Pure. */
import { ReplyFailure } from './failure.ts'
import type { Reply } from './http.ts'

/**
 * Bytes a registry has, by the `Range` of its reply (`0-999` for a thousand); undefined when it does not say.
 * @param sent what it should have: registries say `0-0` of one byte, and of an empty session too
 */
export const committed = ({ headers }: Pick<Reply, 'headers'>, sent = 0): number | undefined => {
  const match = /^(?:bytes=)?0-(\d+)$/.exec(String(headers.range ?? ''))
  if (match === null) return undefined
  return match[1] === '0' ? Math.min(sent, 1) : Number(match[1]) + 1
}

/** The registry takes blobs, but not by this kind of request. */
export const isWrongWay = (error: unknown): error is ReplyFailure =>
  error instanceof ReplyFailure && [405, 411, 415, 501].includes(error.status)

/** The session is gone (404), broken (400), or elsewhere than we thought (416). */
export const isLost = (error: unknown): error is ReplyFailure =>
  error instanceof ReplyFailure && [400, 404, 416].includes(error.status)

export const isBusy = ({ status }: ReplyFailure): boolean => [408, 425, 429, 499].includes(status)
