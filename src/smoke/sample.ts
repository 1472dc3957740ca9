import path from 'node:path'
import { messageOf, UserError } from '../core/errors.ts'
import { isObject } from '../core/is-object.ts'
import { jsonFault } from '../core/json-problem.ts'
import { readPlainFile, textOf } from '../core/plain-file.ts'
import { itemsOf, memberOf, type Span, valueIn } from './json-spans.ts'
import { matchingFiles } from './sample-files.ts'

/** One request and what is expected of its answer. */
export interface Sample {
  /** `diabetes`, or `diabetes[0]` for one of several in a file, unless the file gives a name. */
  readonly name: string
  readonly file: string
  /** What to POST: any JSON value. */
  readonly request: unknown
  /** Its bytes as the file has them: numbers keep their digits, strings their escapes, members their order. */
  readonly body?: Uint8Array
  /** The expected answer, any JSON value; every answer will do when the key is not there. */
  readonly expect?: unknown
  /** For numbers: absolute below 1, relative above. */
  readonly tolerance: number
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

export const DEFAULT_TOLERANCE = 1e-4

/**
 * Reads the samples of all files that paths, folders (their `*.json`) and globs (`*`, `**`, `?`) name: sorted by file.
 * @throws UserError `SAMPLES_MISSING` when a pattern matches no file, `SAMPLE_INVALID` for a file that is no sample.
 */
export const readSamples = async (patterns: readonly string[]): Promise<readonly Sample[]> => {
  const files = await matchingFiles(patterns)
  const samples = await Promise.all(files.map(readSampleFile))
  return samples.flat()
}

/** Reads what one file's JSON value says: a bare request, a sample, or several. Pure. */
export const samplesFrom = (value: unknown, file: string): readonly Sample[] => {
  const base = path.basename(file, '.json')
  if (isWrapped(value)) return [sampleFrom(value, base, file)]
  if (areWrapped(value)) return value.map((entry, i) => sampleFrom(entry, `${base}[${i}]`, file))
  return [sampleFrom({ request: value }, base, file)]
}

/**
 * The key that keeps a bare request from being a sample, where it looks as if it was meant to be one:
 * `{"request": …, "expct": …}`. Pure.
 */
export const misspeltKey = (request: unknown): string | undefined => {
  const entries: unknown[] = Array.isArray(request) ? request : [request]
  const strays = entries
    .filter(isObject)
    .filter(entry => Object.hasOwn(entry, 'request'))
    .flatMap(entry => Object.keys(entry).filter(key => !KEYS.includes(key)))
  return strays[0]
}

/**
 * The content type of headers that send a form. The official inference server takes a form's body away and gives `run()`
 * an empty text, with status 200. Pure.
 */
export const formType = (headers: Readonly<Record<string, string>>): string | undefined => {
  const type = new Headers(headers).get('content-type')?.split(';')[0]?.trim().toLowerCase()
  return type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data'
    ? type
    : undefined
}

const KEYS: readonly string[] = ['name', 'request', 'expect', 'tolerance', 'status', 'headers']

/** The bytes of each request of a file, in the order of `samplesFrom`. Pure. */
export const bodiesIn = (bytes: Buffer, value: unknown): readonly Buffer[] => {
  // One sign a byte: what structures JSON looks the same.
  const json = bytes.toString('latin1')
  const whole = valueIn(json)
  const requestIn = (span: Span): Span => memberOf(json, span, 'request') ?? span
  const spans = isWrapped(value)
    ? [requestIn(whole)]
    : areWrapped(value)
      ? itemsOf(json, whole).map(requestIn)
      : [whole]
  return spans.map(({ from, to }) => bytes.subarray(from, to))
}

const readSampleFile = async (file: string): Promise<readonly Sample[]> => {
  const bytes = await contentOf(file)
  const text = textOf(bytes)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new UserError(
      'SAMPLE_INVALID',
      `The sample "${file}" is not JSON${jsonFault(text, cause)}.`,
      {
        cause,
        hint: 'A sample is the body of a request, or {"request": …, "expect": …}.',
        at: { file, line: brokenLine(text) }
      }
    )
  }
  const bodies = bodiesIn(bytes, value)
  return samplesFrom(value, file).map((sample, i) => {
    const body = bodies[i]
    return body === undefined ? sample : { ...sample, body }
  })
}

const contentOf = async (file: string): Promise<Buffer> => {
  try {
    return await readPlainFile(file, { what: 'The sample' })
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause
    throw new UserError('SAMPLE_INVALID', cause.message, {
      cause,
      hint: cause.hint ?? 'Check that the file is there and readable for the job.',
      at: { file }
    })
  }
}

/**
 * The line, from 1, where text stops being the beginning of any JSON. No JSON token goes over a line's end, so it is
 * the first line up to which parsing fails before the end of the input.
 */
export const brokenLine = (text: string): number => {
  const lines = text.split('\n').map(line => `${line}\n`)
  let [low, high] = [1, lines.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isBroken(lines.slice(0, middle).join(''))) high = middle
    else low = middle + 1
  }
  return low
}

/** Whether no text to come could make JSON of this one. */
const isBroken = (text: string): boolean => {
  try {
    JSON.parse(text)
    return false
  } catch (error) {
    const message = messageOf(error)
    const position = /at position (\d+)/.exec(message)?.[1]
    if (position !== undefined) return Number(position) < text.length
    return !message.includes('end of JSON input')
  }
}

const isWrapped = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) &&
  Object.hasOwn(value, 'request') &&
  Object.keys(value).every(key => KEYS.includes(key))

const areWrapped = (value: unknown): value is readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) && value.length > 0 && value.every(isWrapped)

const sampleFrom = (
  entry: Readonly<Record<string, unknown>>,
  fallbackName: string,
  file: string
): Sample => {
  const { name = fallbackName, request, tolerance = DEFAULT_TOLERANCE, status = 200 } = entry
  const { headers = {} } = entry
  const refuse = (key: string, rule: string): never => {
    throw new UserError('SAMPLE_INVALID', `"${key}" of sample "${fallbackName}" must be ${rule}.`, {
      hint: `A sample has the keys ${KEYS.join(', ')}; only "request" is required.`,
      at: { file }
    })
  }
  if (typeof name !== 'string' || name === '') return refuse('name', 'some text')
  if (typeof tolerance !== 'number' || tolerance < 0)
    return refuse('tolerance', 'a number of at least 0')
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 200 || status > 599)
    return refuse('status', 'a whole number from 200 to 599')
  if (!areHeaders(headers)) return refuse('headers', 'an object of header names and text')
  const expect = Object.hasOwn(entry, 'expect') ? { expect: entry.expect } : {}
  return { name, file, request, ...expect, tolerance, status, headers }
}

const areHeaders = (value: unknown): value is Readonly<Record<string, string>> => {
  if (!isObject(value)) return false
  if (!Object.values(value).every(entry => typeof entry === 'string')) return false
  try {
    new Headers(value as Record<string, string>)
    return true
  } catch {
    return false
  }
}
