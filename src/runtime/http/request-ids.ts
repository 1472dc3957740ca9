import type { IncomingHttpHeaders } from 'node:http'
import { randomId } from '../random-id.ts'

/** The correlation headers of an answer, or the reason why the request's own are refused. */
export type RequestIds =
  | { readonly ok: true; readonly requestId: string; readonly headers: Record<string, string> }
  | { readonly ok: false; readonly message: string; readonly headers: Record<string, string> }

const LONGEST = 100

/**
 * The table C4 of the official server: which id of the request comes back under which names. An id that is there and
 * empty is kept, and no header of it comes back. Pure but for new ids.
 */
export const requestIds = (
  request: IncomingHttpHeaders,
  newId: () => string = randomId
): RequestIds => {
  const requestId = text(request['x-request-id']) ?? newId()
  const ms = text(request['x-ms-request-id']) ?? ''
  const client = text(request['x-ms-client-request-id']) ?? ''
  const trace = text(request.traceid)
  const traced: Record<string, string> = trace === undefined ? {} : { TraceId: trace }
  if (requestId.length > LONGEST)
    return refuse('x-request-id must not exceed 100 characters', traced)
  const own: Record<string, string> = requestId === '' ? {} : { 'x-request-id': requestId }
  if (Math.max(ms.length, client.length) > LONGEST)
    return refuse('x-ms-request-id and x-ms-client-request-id must not exceed 100 characters', {
      ...own,
      ...traced
    })
  const headers = own
  const msId = ms || client || requestId
  if (msId) headers['x-ms-request-id'] = msId
  if (trace !== undefined) headers.TraceId = trace
  const clientId = client || ms
  if (clientId) headers['x-ms-client-request-id'] = clientId
  return { ok: true, requestId, headers }
}

const refuse = (message: string, headers: Record<string, string>): RequestIds => ({
  ok: false,
  message,
  headers
})

const text = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(',') : value
