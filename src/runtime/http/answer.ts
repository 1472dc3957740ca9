import type { ServerResponse } from 'node:http'
import { finished } from 'node:stream'
import {
  discard,
  errorBody,
  isWhole,
  JSON_HEADERS,
  type ScoreResponse
} from '../backends/backend.ts'
import { asText, log } from '../log.ts'
import { SERVER_VERSION } from '../settings.ts'
import type { Budget } from './budget.ts'

export interface AnswerOptions {
  /** Correlation and CORS headers. They win over the backend's own. */
  readonly headers: readonly Readonly<Record<string, string>>[]
  readonly versionHeader: boolean
  readonly headOnly: boolean
}

/** The header lines of a backend's answer: names and values, one after the other, as the official server gives them. */
export const answerLines = (
  { status, headers, body, runFailed, runMs }: ScoreResponse,
  { headers: own, versionHeader }: AnswerOptions
): string[] => {
  const lines: string[] = []
  for (const name in headers) {
    if (isOwn(name, own) || OF_THE_CONNECTION.has(name.toLowerCase())) continue
    const value = headers[name] as string | readonly string[]
    if (typeof value === 'string') lines.push(name, value)
    else for (const one of value) lines.push(name, one)
  }
  for (const group of own) for (const name in group) lines.push(name, group[name] as string)
  if (runFailed !== undefined) lines.push('x-ms-run-function-failed', runFailed ? 'True' : 'False')
  if (runMs !== undefined) lines.push('x-ms-run-fn-exec-ms', runMs.toFixed(3))
  if (versionHeader) lines.push('x-ms-server-version', SERVER_VERSION)
  if (isWhole(body) && hasBody(status))
    lines.push('content-length', String(Buffer.byteLength(body)))
  return lines
}

/** Statuses whose answers end with their head. https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1 */
export const hasBody = (status: number): boolean =>
  status >= 200 && status !== 204 && status !== 304

/** Fields that say how an answer is cut and when: the server's business, as in the official server's gunicorn. */
const OF_THE_CONNECTION = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'trailers',
  'transfer-encoding',
  'upgrade',
  'date'
])

/** Whether a script wants the connection closed after its answer. Pure. */
export const closesConnection = ({ headers }: ScoreResponse): boolean => {
  if (headers === JSON_HEADERS) return false
  for (const name in headers)
    if (name.toLowerCase() === 'connection')
      return /(?:^|,)\s*close\s*(?:,|$)/i.test(String(headers[name]))
  return false
}

/** Sends a backend's answer with the headers of the official server. */
export const writeAnswer = (
  response: ServerResponse,
  answer: ScoreResponse,
  options: AnswerOptions,
  budget: Budget
): void => {
  if (closesConnection(answer)) response.setHeader('connection', 'close')
  const lines = answerLines(answer, options)
  // Set headers (`connection: close`) are lost by a list given to writeHead: they go into the list.
  for (const name of response.getHeaderNames()) lines.push(name, String(response.getHeader(name)))
  const { body } = answer
  try {
    response.writeHead(answer.status, lines)
  } catch (error) {
    discard(body)
    throw error
  }
  if (isWhole(body)) {
    const bytes = asBytes(body)
    response.end(options.headOnly ? undefined : bytes)
    if (!options.headOnly) holdUntilRead(response, bytes.length, budget)
  } else if (options.headOnly || !hasBody(answer.status)) {
    response.end()
    discard(body)
  } else void stream(response, body)
}

/**
 * With a text as its body node:http would write the head in UTF-8 too, and change every letter beyond ASCII that a
 * caller's own id has.
 */
const asBytes = (body: string | Buffer): Buffer =>
  typeof body === 'string' ? Buffer.from(body) : body

const MUCH = 64 * 1024

/** A large answer counts until it has gone; a caller that does not read on loses it. */
const holdUntilRead = (response: ServerResponse, length: number, budget: Budget): void => {
  const { socket } = response
  if (length < MUCH || !socket || socket.destroyed || response.writableFinished) return
  budget.add(length)
  socket.setTimeout(STALLED_MS)
  let held = length
  const give = (): void => {
    budget.give(held)
    held = 0
  }
  response.once('finish', give)
  response.once('close', give)
}

/** Sends what the router itself answers: none of the correlation headers, as the official server does it. */
export const writePlain = (
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {}
): void => {
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
    ...headers
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

export const writeMessage = (response: ServerResponse, status: number, message: string): void =>
  writePlain(response, status, 'application/json', errorBody(message), {
    'x-ms-run-function-failed': 'False'
  })

const isOwn = (name: string, own: AnswerOptions['headers']): boolean => {
  const lower = name.toLowerCase()
  if (lower === 'content-length') return true
  return lower.startsWith('x-') && own.some(group => lower in group)
}

/** A caller that stops reading a stream for so long loses it: its script works for nobody else meanwhile. */
export const STALLED_MS = 60_000

/** Chunk by chunk, no faster than the caller reads; ends when the caller goes away. */
const stream = async (
  response: ServerResponse,
  chunks: AsyncIterable<Uint8Array>
): Promise<void> => {
  let open = true
  finished(response, () => {
    open = false
  })
  try {
    for await (const chunk of chunks) {
      if (!open) break
      if (!response.write(chunk))
        await new Promise<void>(resolve => {
          const timer = setTimeout(() => response.destroy(), STALLED_MS)
          const go = (): void => {
            clearTimeout(timer)
            response.off('drain', go)
            response.off('close', go)
            resolve()
          }
          response.once('drain', go)
          response.once('close', go)
        })
    }
    response.end()
  } catch (error) {
    log(
      'E',
      `An answer broke off: ${asText(error instanceof Error ? error.message : String(error))}`
    )
    // The status is sent already: only a connection that ends before the last chunk shows it to the caller. What was made until
    // then has been promised to it, and goes out first.
    if (response.socket) response.socket.destroySoon()
    else response.destroy()
  }
}
