/** Whether an answer is the expected one: a comparison of two JSON values. Pure. */
import { isObject } from '../core/is-object.ts'
import { short } from '../core/words.ts'
import { jsonOf, nearlyJsonOf } from './json-text.ts'
import { type Mask, noMask } from './masking.ts'

export interface Difference {
  /** Where: `$[0].predictions[1]`, `$["odd key"]`. */
  readonly path: string
  /** What was expected there; undefined when nothing was. */
  readonly expected: unknown
  /** What the answer has there; undefined when it has nothing. */
  readonly actual: unknown
  /** `expected 152.1, got 99` */
  readonly why: string
}

export interface Comparison {
  readonly difference: Difference | undefined
  /** The answer is a JSON string that holds JSON: a `run()` that returned `json.dumps(…)`. */
  readonly doubleEncoded: boolean
}

/**
 * Compares an answer with what is expected of it. An answer that is JSON inside a JSON string counts as the value it
 * holds, unless a string is expected.
 */
export const compareAnswer = (
  expected: unknown,
  actual: unknown,
  tolerance: number,
  mask: Mask = noMask
): Comparison => {
  const inner =
    typeof actual === 'string' && typeof expected !== 'string' ? encodedIn(actual) : undefined
  return inner === undefined
    ? { difference: firstDifference(expected, actual, tolerance, mask), doubleEncoded: false }
    : { difference: firstDifference(expected, inner, tolerance, mask), doubleEncoded: true }
}

/**
 * The first place, in the order of the expected value, where two JSON values differ. Numbers are equal when
 * `|expected - actual| <= tolerance * max(1, |expected|)`; everything else is compared exactly, keys in any order.
 * `mask` goes over texts in what is reported, before they are cut.
 */
export const firstDifference = (
  expected: unknown,
  actual: unknown,
  tolerance: number,
  mask: Mask = noMask
): Difference | undefined => {
  for (const place of leavesOf(expected, actual)) {
    if (isUneven(place)) return differenceAt(place, countOf)
    if (!sameScalar(place.expected, place.actual, tolerance))
      return differenceAt(place, value => shown(value, mask))
  }
  return undefined
}

/** A place of two JSON values that are compared: `$[0].predictions[1]`, `$["odd key"]`. */
export interface Place {
  readonly path: string
  readonly expected: unknown
  readonly actual: unknown
}

/**
 * The places of two JSON values, in the order of the first, at which there is nothing further to go into: scalars, and
 * arrays of different lengths as they are.
 */
export function* leavesOf(expected: unknown, actual: unknown): Generator<Place> {
  // A stack of its own, so that no depth of nesting overflows the call stack.
  const pending: Place[] = [{ path: '$', expected, actual }]
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const inside = isUneven(place) ? undefined : partsOf(place)
    if (inside === undefined) yield place
    else for (const part of inside.toReversed()) pending.push(part)
  }
}

/** The places inside a pair of arrays or a pair of objects; undefined for any other pair. */
const partsOf = ({ path, expected, actual }: Place): Place[] | undefined => {
  if (Array.isArray(expected) && Array.isArray(actual))
    return expected.map((item, i) => ({
      path: `${path}[${i}]`,
      expected: item,
      actual: actual[i]
    }))
  if (isObject(expected) && isObject(actual))
    return [...new Set([...Object.keys(expected), ...Object.keys(actual)])].map(key => ({
      path: path + step(key),
      expected: own(expected, key),
      actual: own(actual, key)
    }))
  return undefined
}

const isUneven = ({ expected, actual }: Place): boolean =>
  Array.isArray(expected) && Array.isArray(actual) && expected.length !== actual.length

/** Whether two JSON values that hold no others are the same; see `firstDifference`. */
export const sameScalar = (expected: unknown, actual: unknown, tolerance: number): boolean =>
  Object.is(expected, actual) ||
  (typeof expected === 'number' &&
    typeof actual === 'number' &&
    Number.isFinite(expected) &&
    Number.isFinite(actual) &&
    Math.abs(expected - actual) <= tolerance * Math.max(1, Math.abs(expected)))

const differenceAt = (
  { path, expected, actual }: Place,
  told: (value: unknown) => string
): Difference => ({
  path,
  expected,
  actual,
  why: `expected ${told(expected)}, got ${told(actual)}`
})

const countOf = (value: unknown): string => {
  const count = Array.isArray(value) ? value.length : 0
  return `${count} ${count === 1 ? 'item' : 'items'}`
}

/** A value as a sentence can hold it: containers by their kind, long text cut. */
export const shown = (value: unknown, mask: Mask = noMask): string => {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `an array of ${countOf(value)}`
  if (isObject(value)) return 'an object'
  return short(mask(typeof value === 'number' ? String(value) : JSON.stringify(value)), 80)
}

const step = (key: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`

const own = (value: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined

/** The JSON value that a text holds, nearly or really; undefined when it holds none. */
export const encodedIn = (text: string): unknown => {
  const value = jsonOf(text)
  return value === undefined ? nearlyJsonOf(text) : value
}
