import type { ServerResponse } from 'node:http'
import { finished } from 'node:stream'
import { discard, errorBody, isWhole, type ScoreResponse } from '../backends/backend.ts'
import { log } from '../log.ts'
import { SERVER_VERSION } from '../settings.ts'

export interface AnswerOptions {
  /** Correlation and CORS headers. They win over the backend's own. */
  readonly headers: readonly Readonly<Record<string, string>>[]
  readonly versionHeader: boolean
  readonly headOnly: boolean
}

/** The header lines of a backend's answer: names and values, one after the other, as the official server gives them. */
export const answerLines = (
  { headers, body, runFailed, runMs }: ScoreResponse,
  { headers: own, versionHeader }: AnswerOptions
): string[] => {
  const lines: string[] = []
  for (const name in headers) {
    if (isOwn(name, own)) continue
    const value = headers[name] as string | readonly string[]
    if (typeof value === 'string') lines.push(name, value)
    else for (const one of value) lines.push(name, one)
  }
  for (const group of own) for (const name in group) lines.push(name, group[name] as string)
  if (runFailed !== undefined) lines.push('x-ms-run-function-failed', runFailed ? 'True' : 'False')
  if (runMs !== undefined) lines.push('x-ms-run-fn-exec-ms', runMs.toFixed(3))
  if (versionHeader) lines.push('x-ms-server-version', SERVER_VERSION)
  if (isWhole(body)) lines.push('content-length', String(Buffer.byteLength(body)))
  return lines
}

/** Sends a backend's answer with the headers of the official server. */
export const writeAnswer = (
  response: ServerResponse,
  answer: ScoreResponse,
  options: AnswerOptions
): void => {
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
  if (isWhole(body)) response.end(options.headOnly ? undefined : body)
  else if (options.headOnly) {
    response.end()
    discard(body)
  } else void stream(response, body)
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
const STALLED_MS = 60_000

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
    log('E', `An answer broke off: ${error instanceof Error ? error.message : error}`)
    // The status is sent already: only a connection that ends before the last chunk tells the caller. What was made until
    // then has been promised to it, and goes out first.
    if (response.socket) response.socket.destroySoon()
    else response.destroy()
  }
}
