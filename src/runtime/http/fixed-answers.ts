/** Answers that are the same whatever is served, and their words: those of the official server where it has them. */
import { discard, errorResponse, type ScoreResponse } from '../backends/backend.ts'
import { asReport, asText, log } from '../log.ts'
import { v2Error } from '../v2/response.ts'

export const NOT_FOUND =
  'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.'
export const WRONG_METHOD = 'The method is not allowed for the requested URL.'

/** The longest request line of the official server's gunicorn: `limit_request_line`. */
export const LONGEST_LINE = 4094
export const TOO_LONG = `The request line must not exceed ${LONGEST_LINE} bytes.`

export const HTML = { 'content-type': 'text/html; charset=utf-8' }
/** Which methods a route has that is only read. */
export const READABLE: ScoreResponse = {
  status: 200,
  headers: { ...HTML, allow: 'GET, OPTIONS, HEAD' },
  body: '',
  runFailed: undefined
}

/** An error that says more in headers of its own. */
export const refusalWith = (
  status: number,
  message: string,
  headers: Readonly<Record<string, string>>
): ScoreResponse => {
  const refusal = errorResponse(status, message)
  return { ...refusal, headers: { ...refusal.headers, ...headers } }
}

export const BUSY = 'The service is busy. Try again in a moment.'
export const NO_ROOM =
  'The service holds as many bytes of requests as it may. Try again in a moment.'

export const busy = (message: string): ScoreResponse =>
  refusalWith(503, message, { 'retry-after': '1' })

/** An answer that HTTP has a word for; the statuses below 200 are no answers. */
export const sendable = (found: ScoreResponse): ScoreResponse => {
  const { status } = found
  if (Number.isInteger(status) && status >= 200 && status <= 599) return found
  discard(found.body)
  const told = asText(String(status).slice(0, 40))
  log('E', `The script answered with the status ${told}, which is not from 200 to 599`)
  return errorResponse(
    500,
    `The script answered with the status ${told}, which is not from 200 to 599.`,
    true
  )
}

export const INTERNAL = 'An unexpected internal error occurred. Check the logs for more info.'

export const internalError = (error: unknown, path: string): ScoreResponse => {
  log('E', asReport(error))
  return path === '/score' ? errorResponse(500, INTERNAL) : v2Error(500, INTERNAL)
}
