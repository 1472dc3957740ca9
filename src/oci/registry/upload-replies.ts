/** What the replies of a registry say of an upload. Pure. */
import { ReplyFailure } from './failure.ts'
import type { Reply } from './http.ts'

/** Bytes a registry has, by the `Range` of its reply (`0-999` for a thousand); undefined when it does not say. */
export const committed = ({ headers }: Pick<Reply, 'headers'>): number | undefined => {
  const match = /^(?:bytes=)?0-(\d+)$/.exec(String(headers.range ?? ''))
  if (match === null) return undefined
  // Registries say `0-0` of an empty session too.
  return match[1] === '0' ? 0 : Number(match[1]) + 1
}

/** The session is gone (404), broken (400), or elsewhere than we thought (416). */
export const isLost = (error: unknown): error is ReplyFailure =>
  error instanceof ReplyFailure && [400, 404, 416].includes(error.status)

export const isBusy = ({ status }: ReplyFailure): boolean => [408, 425, 429, 499].includes(status)
