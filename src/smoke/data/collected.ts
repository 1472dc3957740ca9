/** Samples from what a service collected: docs/scoring-runtime.md#data-collection. */
import { isObject } from '../../core/is-object.ts'
import { memberOf, valueIn } from '../json-spans.ts'
import { chosenRows } from './choose.ts'
import { type Choice, unreadable } from './data-set.ts'

/** A request that was answered well, as JSON texts to the letter. */
export interface Collected {
  readonly name: string
  readonly request: string
  /** Undefined where the answer is not JSON. */
  readonly answer: string | undefined
}

export interface CollectedSamples {
  readonly samples: readonly Collected[]
  /** Lines that were such requests. */
  readonly total: number
  /** Other lines: failures, what a script collected itself, bodies that are not JSON. */
  readonly passedOver: number
}

/**
 * Chosen requests to `/score` that succeeded. Pure.
 * @param files the texts of JSON Lines files by their names, in their order
 * @throws UserError `DATA_UNREADABLE` for a line that is no JSON object, and where there is no request
 */
export const readCollected = (
  files: ReadonlyMap<string, string>,
  { count, seed }: Choice
): CollectedSamples => {
  const found: (Omit<Collected, 'name'> & { readonly at: string })[] = []
  let passedOver = 0
  for (const [file, text] of files)
    for (const [i, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue
      const request = requestIn(line, () =>
        unreadable(file, `is not what a service collected: line ${i + 1} is no JSON object`)
      )
      if (request === undefined) passedOver++
      else found.push({ ...request, at: `${file}:${i + 1}` })
    }
  const [first = ''] = files.keys()
  if (found.length === 0) throw unreadable(first, 'has no request to /score that succeeded')
  const samples = chosenRows(found.length, count, seed).flatMap(row => {
    const { at: name, request, answer } = found[row] ?? {}
    return name === undefined || request === undefined ? [] : [{ name, request, answer }]
  })
  return { samples, total: found.length, passedOver }
}

const requestIn = (line: string, broken: () => Error): Omit<Collected, 'name'> | undefined => {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw broken()
  }
  if (!isObject(value)) throw broken()
  const { path, status, input, output } = value
  const isGood = typeof status === 'number' && status >= 200 && status < 300
  if (!isGood || path !== '/score' || !isJsonBody(input)) return undefined
  return {
    request: rawMember(line, 'input'),
    answer: isJsonBody(output) ? rawMember(line, 'output') : undefined
  }
}

/** A body that was no JSON is kept as a text, or in base64. */
const isJsonBody = (body: unknown): boolean =>
  body !== undefined &&
  typeof body !== 'string' &&
  !(isObject(body) && Object.keys(body).join() === 'base64')

/** Numbers keep their digits. One sign a byte: what structures JSON looks the same. */
const rawMember = (line: string, name: string): string => {
  const json = Buffer.from(line).toString('latin1')
  const span = memberOf(json, valueIn(json), name)
  return Buffer.from(json.slice(span?.from, span?.to), 'latin1').toString()
}
