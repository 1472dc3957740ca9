/** Requests that do not come over HTTP, answered as `POST /score` answers them. */
import { type Backend, isWhole, type ScoreResponse } from '../backends/backend.ts'
import type { Collector } from '../collect/collector.ts'
import type { Admission } from '../http/admission.ts'
import { INTERNAL, sendable } from '../http/fixed-answers.ts'
import { isObject } from '../json.ts'
import { asReport, log } from '../log.ts'
import type { Meter } from '../meter.ts'
import { objectsIn } from './elements.ts'
import { type Answer, errorAnswer } from './messages.ts'

export interface ScoringParts {
  readonly backend: Backend
  readonly admission: Admission
  readonly meter: Meter
  readonly collector: Collector | undefined
}

export interface Request {
  /** In metrics and the log. */
  readonly route: string
  readonly body: Buffer
  readonly contentType: string
  readonly requestId: string
  readonly traceparent: string | undefined
}

const BUSY_MS = 50
/** More than a message or a method's answer may have: what makes a longer one is stopped. */
const LONGEST = 1024 * 1024

/** Answers one request. Never rejects. It waits for its place: whoever sent it has no other service to go to. */
export const scoreOne = async (parts: ScoringParts, request: Request): Promise<Answer> => {
  const { backend, admission, meter, collector } = parts
  const { route, body, contentType, requestId, traceparent } = request
  const started = performance.now()
  for (let entered = admission.enter(); entered !== true && !(await entered); ) {
    await new Promise(resolve => setTimeout(resolve, BUSY_MS))
    entered = admission.enter()
  }
  let answer: Answer
  try {
    const headers = {
      'content-type': contentType,
      ...(traceparent === undefined ? {} : { traceparent })
    }
    answer = await wholeAnswer(
      sendable(await backend.score({ method: 'POST', query: '', headers, body, requestId }))
    )
  } catch (error) {
    log('E', asReport(error))
    answer = errorAnswer(500, INTERNAL)
  } finally {
    admission.leave()
  }
  const { status, body: output } = answer
  const milliseconds = performance.now() - started
  meter.request(route, status, milliseconds)
  collector?.add({ requestId, path: route, status, input: body, output })
  const size = Buffer.byteLength(output)
  log('I', `${route} ${status} ${milliseconds.toFixed(3)}ms ${size}`, undefined, { requestId })
  return answer
}

/**
 * Answers a list of objects as so many requests, computed together; the answer is the list of theirs, in the same order.
 * Everything else is one request.
 * @param isRequest whether an object in a list is a request of its own
 */
export const scoreList = async (
  parts: ScoringParts,
  request: Request,
  atOnce: number,
  isRequest: (element: Buffer) => boolean
): Promise<Answer> => {
  const elements = atOnce === 0 ? undefined : objectsIn(request.body)
  if (elements === undefined || !elements.every(isRequest)) return scoreOne(parts, request)
  const answers: Answer[] = []
  for (let at = 0; at < elements.length; at += atOnce) {
    const together = elements
      .slice(at, at + atOnce)
      .map((body, i) =>
        scoreOne(parts, { ...request, body, requestId: `${request.requestId}-${at + i + 1}` })
      )
    answers.push(...(await Promise.all(together)))
  }
  return listAnswer(answers)
}

/** Pure. */
export const listAnswer = (answers: readonly Answer[]): Answer => {
  const failed = answers.filter(({ error }) => error !== undefined)
  return {
    status: Math.max(...answers.map(({ status }) => status)),
    contentType: 'application/json',
    body: `[${answers.map(jsonOf).join(',')}]`,
    error:
      failed.length === 0
        ? undefined
        : `${failed.length} of ${answers.length} parts failed, the first with: ${failed[0]?.error}`
  }
}

/** An answer's body where JSON is needed: another type is a text. Pure. */
export const jsonOf = ({ contentType, body }: Answer): string =>
  /\bjson\b/i.test(contentType) && body.length > 0 ? String(body) : JSON.stringify(String(body))

const wholeAnswer = async ({ status, headers, body }: ScoreResponse): Promise<Answer> => {
  const bytes = isWhole(body) ? body : await gathered(body)
  if (bytes === undefined) return errorAnswer(413, `The answer has more than ${LONGEST} bytes.`)
  const [, contentType = 'application/octet-stream'] =
    Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type') ?? []
  return {
    status,
    contentType: String(contentType),
    body: bytes,
    error: status < 400 ? undefined : messageIn(bytes, status)
  }
}

/** All of a stream; undefined for one that is too long. Leaving it ends what makes it. */
const gathered = async (stream: AsyncIterable<Uint8Array>): Promise<Buffer | undefined> => {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of stream) {
    length += piece.length
    if (length > LONGEST) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** What an error says of itself. */
const messageIn = (body: Buffer | string, status: number): string => {
  try {
    const document: unknown = JSON.parse(String(body))
    if (isObject(document) && typeof document.message === 'string') return document.message
  } catch {
    // A script may answer what it likes.
  }
  return `The script answered with the status ${status}.`
}
