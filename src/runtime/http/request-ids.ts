import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** The correlation headers of an answer, or the reason why the request's own are refused. */
export type RequestIds =
  | { readonly ok: true; readonly requestId: string; readonly headers: Record<string, string> }
  | { readonly ok: false; readonly message: string; readonly headers: Record<string, string> }

const LONGEST = 100

/** The table C4 of the official server: which id of the request comes back under which names. Pure but for new ids. */
export const requestIds = (
  request: IncomingHttpHeaders,
  newId: () => string = randomUUID
): RequestIds => {
  const own = one(request['x-request-id'])
  const ms = one(request['x-ms-request-id'])
  const client = one(request['x-ms-client-request-id'])
  const trace = one(request.traceid)
  const traced: Record<string, string> = trace ? { TraceId: trace } : {}
  const requestId = own || newId()
  if (requestId.length > LONGEST)
    return refuse('x-request-id must not exceed 100 characters', traced)
  if (Math.max(ms.length, client.length) > LONGEST)
    return refuse('x-ms-request-id and x-ms-client-request-id must not exceed 100 characters', {
      'x-request-id': requestId,
      ...traced
    })
  const headers: Record<string, string> = {
    'x-request-id': requestId,
    'x-ms-request-id': ms || client || requestId
  }
  if (trace) headers.TraceId = trace
  const clientId = client || ms
  if (clientId) headers['x-ms-client-request-id'] = clientId
  return { ok: true, requestId, headers }
}

const refuse = (message: string, headers: Record<string, string>): RequestIds => ({
  ok: false,
  message,
  headers
})

const one = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''
