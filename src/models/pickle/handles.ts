/**
 * The values of a pickle that is followed without being loaded: each is one 32-bit number, so that stacks and memos of
 * millions of entries stay small. A negative one is a whole number (`-1 - n`); the rest is told by ranges.
 */
export const HANDLE = {
  /** Only in a memo: nothing was put there. */
  nothing: 0,
  /** Data that nothing depends on: None, floats, bytes, negative and large numbers. */
  plain: 1,
  /** What can no longer be told: it lies too far back, or came from something refused. */
  unknown: 2,
  list: 3,
  set: 4,
  /** A text longer than any name. */
  longText: 5
} as const

const PER_KIND = 2 ** 20
const IMPORTED = PER_KIND
const MADE = 2 * PER_KIND
const DTYPE = 3 * PER_KIND
const DICT = 2 ** 28
const TUPLE = 2 ** 29
const TEXT = 2 ** 30

export const MOST_IMPORTS = 20_000
export const MOST_DTYPES = 10_000
/** So many dicts and tuples, and twice as many texts, are told apart in one pickle. */
const MOST_COUNTED = 2 ** 28
export const MOST_TEXTS = 2 ** 30

export const ofNumber = (value: number): number =>
  value >= 0 && value < 2 ** 31 ? -1 - value : HANDLE.plain
/** The whole number that a handle stands for; undefined for another value. */
export const numberOf = (handle: number): number | undefined =>
  handle < 0 ? -1 - handle : undefined

export const ofImport = (id: number): number => IMPORTED + id
export const ofMade = (id: number): number => MADE + id
export const ofDtype = (id: number): number => DTYPE + id
export const ofDict = (count: number): number =>
  count < MOST_COUNTED ? DICT + count : HANDLE.unknown
export const ofTuple = (count: number): number =>
  count < MOST_COUNTED ? TUPLE + count : HANDLE.unknown
export const ofText = (count: number): number =>
  count < MOST_TEXTS ? TEXT + count : HANDLE.longText

/** The class or function that is imported, by its number. */
export const importOf = (handle: number): number | undefined =>
  handle >= IMPORTED && handle < MADE ? handle - IMPORTED : undefined
/** What made an object: the number of the class or function. */
export const makerOf = (handle: number): number | undefined =>
  handle >= MADE && handle < DTYPE ? handle - MADE : undefined
export const dtypeOf = (handle: number): number | undefined =>
  handle >= DTYPE && handle < DICT ? handle - DTYPE : undefined
export const isDict = (handle: number): boolean => handle >= DICT && handle < TUPLE
export const tupleOf = (handle: number): number | undefined =>
  handle >= TUPLE && handle < TEXT ? handle - TUPLE : undefined
export const textOf = (handle: number): number | undefined =>
  handle >= TEXT ? handle - TEXT : undefined
