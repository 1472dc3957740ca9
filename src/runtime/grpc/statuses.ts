/** gRPC's codes and the statuses of HTTP that mean the same, as https://cloud.google.com/apis/design/errors#error_model pairs them. */
import { Status } from './library.ts'

const CODES: Readonly<Record<number, Status>> = {
  400: Status.INVALID_ARGUMENT,
  401: Status.UNAUTHENTICATED,
  403: Status.PERMISSION_DENIED,
  404: Status.NOT_FOUND,
  408: Status.DEADLINE_EXCEEDED,
  409: Status.ABORTED,
  413: Status.RESOURCE_EXHAUSTED,
  429: Status.RESOURCE_EXHAUSTED,
  431: Status.INVALID_ARGUMENT,
  501: Status.UNIMPLEMENTED,
  503: Status.UNAVAILABLE,
  504: Status.DEADLINE_EXCEEDED
}

const STATUSES: Readonly<Partial<Record<Status, number>>> = {
  [Status.OK]: 200,
  [Status.CANCELLED]: 499,
  [Status.INVALID_ARGUMENT]: 400,
  [Status.DEADLINE_EXCEEDED]: 504,
  [Status.NOT_FOUND]: 404,
  [Status.PERMISSION_DENIED]: 403,
  [Status.RESOURCE_EXHAUSTED]: 429,
  [Status.FAILED_PRECONDITION]: 400,
  [Status.ABORTED]: 409,
  [Status.UNIMPLEMENTED]: 501,
  [Status.UNAVAILABLE]: 503,
  [Status.UNAUTHENTICATED]: 401
}

/** Pure. */
export const codeOf = (status: number): Status =>
  CODES[status] ?? (status < 500 ? Status.FAILED_PRECONDITION : Status.INTERNAL)

/** What the metrics count a code as. Pure. */
export const statusOf = (code: Status): number => STATUSES[code] ?? 500

const LONGEST = 2000

/** A message as it may stand in a trailer: not longer than clients take, and text that can be encoded. Pure. */
export const sendableDetails = (text: string): string =>
  // Half of a pair of surrogates becomes U+FFFD, for which `encodeURI` would throw.
  Buffer.from(text.slice(0, LONGEST)).toString()
