import type { IncomingMessage } from 'node:http'
import { isErrno, messageOf, UserError } from '../core/errors.ts'
import type { Clock, Log } from '../core/ports.ts'
import { ask } from './http.ts'
import { jsonOf } from './json-text.ts'

export interface Request {
  readonly uri: string
  /** JSON, sent as it is. */
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
  readonly key: string | undefined
  readonly timeoutSeconds: number
}

export interface Answer {
  readonly status: number
  readonly text: string
  /** The text as a JSON value; undefined when it is none. */
  readonly json: unknown
  /** From sending the request to the last byte of the answer. */
  readonly ms: number
}

/** Nothing, or not all, came back: `connection refused`. */
export interface NoAnswer {
  readonly reason: string
}

/** More than this of an answer is not read. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * POSTs JSON. A redirect is an answer, not followed: a POST would not survive it.
 * Rejects only when `signal` is aborted.
 */
export const postJson = async (
  { uri, body, headers, key, timeoutSeconds }: Request,
  signal: AbortSignal
): Promise<Answer | NoAnswer> => {
  const sent = new Headers({
    'content-type': 'application/json',
    accept: 'application/json',
    ...bearer(key)
  })
  for (const [name, value] of Object.entries(headers)) sent.set(name, value)
  const start = performance.now()
  return attempt(timeoutSeconds * 1000, signal, async limit => {
    const answer = await ask(
      uri,
      { method: 'POST', body, headers: Object.fromEntries(sent) },
      limit
    )
    const text = await textOf(answer)
    const ms = Math.round((performance.now() - start) * 100) / 100
    return { status: statusOf(answer), text, json: jsonOf(text), ms }
  })
}

/**
 * Polls the service, every 100 to 500 ms, until it is ready: `/` answers 200, or, where there is no such page (404, 405),
 * a GET of the scoring address is answered by what stands there.
 * @throws UserError `SERVICE_NOT_READY`, with what was seen last, after `timeoutSeconds`.
 */
export const waitUntilReady = async (
  uri: string,
  { key, timeoutSeconds }: { readonly key: string | undefined; readonly timeoutSeconds: number },
  { log, clock, signal }: { log: Log; clock: Clock; signal: AbortSignal }
): Promise<void> => {
  const root = new URL('/', uri).href
  const end = clock.now() + timeoutSeconds * 1000
  const look = (at: string) => {
    // Long enough to see something, even at the very end.
    const patience = Math.min(5000, Math.max(1000, end - clock.now()))
    return attempt(patience, signal, async limit => {
      const answer = await askThrough(at, key, limit)
      // What comes after the head decides nothing.
      answer.on('error', () => {}).destroy()
      return { status: statusOf(answer) }
    })
  }
  for (let pause = 100; ; pause = Math.min(500, pause * 1.5)) {
    signal.throwIfAborted()
    const seen = await look(root)
    if ('status' in seen && seen.status === 200) return
    let last = told(seen)
    if ('status' in seen && hasNoPage(seen.status)) {
      const scoring = await look(uri)
      if ('status' in scoring && stands(scoring.status)) return
      last += `, and ${told(scoring)} for the scoring address`
    }
    log.debug(`Not ready: ${last}`)
    if (clock.now() + pause > end) throw notReady(root, timeoutSeconds, last)
    await clock.sleep(pause, signal)
  }
}

const MOST_REDIRECTS = 10

/** GETs where redirects lead to. The key is for its own origin alone. */
const askThrough = async (
  uri: string,
  key: string | undefined,
  signal: AbortSignal,
  redirects = 0
): Promise<IncomingMessage> => {
  const answer = await ask(uri, { headers: bearer(key) }, signal)
  const { location } = answer.headers
  if (!REDIRECTS.includes(statusOf(answer)) || location === undefined) return answer
  if (redirects === MOST_REDIRECTS) throw new Error(`more than ${MOST_REDIRECTS} redirects`)
  answer.on('error', () => {}).destroy()
  const next = new URL(location, uri)
  const isSame = next.origin === new URL(uri).origin
  return askThrough(next.href, isSame ? key : undefined, signal, redirects + 1)
}

const REDIRECTS = [301, 302, 303, 307, 308]

const told = (seen: { readonly status: number } | NoAnswer): string =>
  'status' in seen ? `status ${seen.status}` : seen.reason

const hasNoPage = (status: number): boolean => status === 404 || status === 405

/**
 * Whether a GET shows that POST may be tried: 200, or a complaint of the method or the missing body (400, 405, 411, 415,
 * 422). Not 401, 403, 404, 429 and 5xx, which a gateway says of a service that is not there yet.
 */
const stands = (status: number): boolean =>
  (status >= 200 && status < 300) || [400, 405, 411, 415, 422].includes(status)

const notReady = (root: string, seconds: number, last: string): UserError =>
  new UserError(
    'SERVICE_NOT_READY',
    `The service at ${root} was not ready within ${seconds} s; last seen: ${last}.`,
    {
      hint: 'Look at the log of the service, check scoring-uri, or raise ready-timeout-seconds.'
    }
  )

const bearer = (key: string | undefined): Record<string, string> =>
  key ? { authorization: `Bearer ${key}` } : {}

/** Runs network calls under a time limit; what goes wrong on the way becomes a reason. */
const attempt = async <T>(
  milliseconds: number,
  signal: AbortSignal,
  call: (limit: AbortSignal) => Promise<T>
): Promise<T | NoAnswer> => {
  signal.throwIfAborted()
  const limit = new AbortController()
  const stop = () => limit.abort()
  const timer = setTimeout(stop, milliseconds)
  signal.addEventListener('abort', stop)
  try {
    return await call(limit.signal)
  } catch (error) {
    signal.throwIfAborted()
    return {
      reason: limit.signal.aborted
        ? `no answer within ${Math.round(milliseconds) / 1000} s`
        : reasonOf(error)
    }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

const reasonOf = (error: unknown): string => {
  if (isErrno(error, 'ECONNREFUSED')) return 'connection refused'
  if (isErrno(error, 'ENOTFOUND', 'EAI_AGAIN')) return 'the host name is not known'
  if (isErrno(error, 'ECONNRESET', 'EPIPE'))
    return 'the connection was closed before the answer was complete'
  return messageOf(error)
}

const statusOf = ({ statusCode = 0 }: IncomingMessage): number => statusCode

const textOf = async (answer: IncomingMessage): Promise<string> => {
  const decoder = new TextDecoder()
  let [text, size] = ['', 0]
  for await (const chunk of answer) {
    size += chunk.byteLength
    if (size > MOST_BYTES) throw new Error(`the answer has more than ${MOST_BYTES} bytes`)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
