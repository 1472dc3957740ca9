import { createHash } from 'node:crypto'
import { UserError } from '../core/errors.ts'
import { isObject } from '../core/is-object.ts'
import { jsonFault } from '../core/json-problem.ts'
import { readPlainText } from '../core/plain-file.ts'
import { plainJson } from '../core/plain-text.ts'
import { encodedIn } from './assertion.ts'
import type { Answer } from './endpoint.ts'
import type { Mask } from './masking.ts'

/** What one version of a model answered to the samples: kept in a file, and compared with what another answers. */
export interface Recording {
  readonly schemaVersion: 1
  /** What answered, as its reader knows it: `the running iris`. */
  readonly of?: string
  readonly answers: readonly RecordedAnswer[]
  /** Of the test that recorded it, over the answers that passed. */
  readonly p50Ms?: number
  readonly p95Ms?: number
}

export interface RecordedAnswer {
  readonly sample: string
  /** SHA-256 of the request's bytes: a sample whose request has changed cannot be compared. */
  readonly request: string
  readonly status: number
  /** Any JSON value; a body that is not JSON, as text. */
  readonly answer: unknown
}

/** What is kept of an answer. JSON in a JSON string is kept as the value it holds. Pure. */
export const recordedAnswer = (
  sample: string,
  body: Uint8Array,
  { status, text }: Pick<Answer, 'status' | 'text'>,
  mask: Mask
): RecordedAnswer => {
  const shown = mask(text)
  const value = encodedIn(shown) ?? shown
  const inner = typeof value === 'string' ? encodedIn(value) : undefined
  return {
    sample,
    request: `sha256:${createHash('sha256').update(body).digest('hex')}`,
    status,
    answer: inner ?? value
  }
}

/** The text of a recording: the same answers give the same bytes. Pure. */
export const recordingText = (recording: Recording): string => `${plainJson(recording, 2)}\n`

/** @throws UserError `RECORDING_INVALID` when the file is missing, or holds no answers that `record` wrote. */
export const readRecording = async (file: string): Promise<Recording> => {
  const refuse = (why: string, cause?: unknown) =>
    new UserError('RECORDING_INVALID', `The recorded answers "${file}" ${why}.`, {
      cause,
      hint: 'Write them with input "record" of smoke-test, against the version to compare with.',
      at: { file }
    })
  let content: string
  try {
    content = await readPlainText(file, { what: 'The file of recorded answers' })
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause
    throw refuse('cannot be read', cause)
  }
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch (cause) {
    throw refuse(`are not JSON${jsonFault(content, cause)}`, cause)
  }
  const fault = faultOf(value)
  if (fault !== undefined) throw refuse(fault)
  return value as Recording
}

/** Why a JSON value is no recording; undefined when it is one. */
const faultOf = (value: unknown): string | undefined => {
  if (!isObject(value) || value.schemaVersion !== 1) return 'do not have schemaVersion 1'
  if (!Array.isArray(value.answers)) return 'have no list "answers"'
  const odd = value.answers.findIndex(entry => !isRecordedAnswer(entry))
  if (odd >= 0) return `have an entry answers[${odd}] without sample, request, status and answer`
  for (const key of ['p50Ms', 'p95Ms'])
    if (value[key] !== undefined && typeof value[key] !== 'number') return `have no number ${key}`
  if (value.of !== undefined && typeof value.of !== 'string') return 'have no text "of"'
  return undefined
}

const isRecordedAnswer = (value: unknown): value is RecordedAnswer =>
  isObject(value) &&
  typeof value.sample === 'string' &&
  typeof value.request === 'string' &&
  typeof value.status === 'number' &&
  Object.hasOwn(value, 'answer')
