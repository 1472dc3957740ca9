import { HANDLE, makerOf, numberOf } from './handles.ts'
import type { Tuples } from './tuples.ts'

/** Raw bytes that joblib writes into the middle of a pickle, right behind the object that describes them. */
export interface RawArray {
  /** Bytes; undefined for an array of objects, which follow as a pickle of their own. */
  readonly size: number | undefined
  /** Whether a byte with the length of a padding, and the padding, stand before them. */
  readonly padded: boolean
}

/** A numpy dtype, as far as it says how long arrays of it are. */
export interface Dtype {
  readonly kind: string
  itemSize: number
  /** Whether arrays of it hold objects, which joblib pickles. */
  hasObjects: boolean
  /** A number of such values in each item: joblib never writes arrays of it. */
  isSubarray: boolean
  /** Whether its state was such as numpy writes. */
  isSound: boolean
}

/** The attributes of joblib's NumpyArrayWrapper. */
const WRAPPER_KEYS: ReadonlySet<string> = new Set([
  'subclass',
  'shape',
  'order',
  'dtype',
  'allow_mmap',
  'numpy_array_alignment_bytes'
])

/** By the code it is made from: `f8`, `<U5`, `V24`. */
export const dtypeFrom = (code: string | undefined): Dtype => {
  const [, kind = '?', size] = /^[<>|=]?([biufcSUMmVO])(\d+)$/.exec(code ?? '') ?? []
  const itemSize = Number(size ?? Number.NaN) * (kind === 'U' ? 4 : 1)
  return {
    kind,
    itemSize,
    hasObjects: kind === 'O',
    isSubarray: false,
    isSound: size !== undefined && kind !== 'V'
  }
}

const HAS_OBJECTS = 1

/**
 * Takes the state of a dtype: (version, byte order, subarray, names, fields, size, alignment, flags[, units]).
 * What size and flags say is what counts for numpy: they must agree with the code.
 * https://github.com/numpy/numpy/blob/v2.4.0/numpy/_core/src/multiarray/descriptor.c (arraydescr_setstate)
 */
export const setDtypeState = (dtype: Dtype, state: readonly number[] | undefined): void => {
  if (state === undefined || state.length < 8 || state.length > 9) {
    dtype.isSound = false
    return
  }
  const [, , subarray, , fields, size = 0, , flags = 0] = state
  const given = numberOf(size)
  const bits = numberOf(flags)
  dtype.isSubarray = subarray !== HANDLE.plain
  if (dtype.kind === 'V') {
    dtype.isSound = given === dtype.itemSize && bits !== undefined && fields !== HANDLE.unknown
    dtype.hasObjects = ((bits ?? 0) & HAS_OBJECTS) !== 0
  } else {
    const agrees = given === undefined ? size === HANDLE.plain : given === dtype.itemSize
    dtype.isSound =
      dtype.isSound && agrees && ((bits ?? 0) & HAS_OBJECTS) === (dtype.kind === 'O' ? 1 : 0)
    if (fields !== HANDLE.plain || dtype.isSubarray) dtype.isSound = false
  }
}

/** So many pairs in a dict at most can be the state of a wrapper. */
const MOST_PAIRS = 8
const WRAPPER = 'joblib.numpy_pickle.NumpyArrayWrapper'

/**
 * Follows the objects that stand for raw arrays in joblib's files.
 * https://github.com/joblib/joblib/blob/1.6.0/joblib/numpy_pickle.py#L58
 */
export class JoblibArrays {
  #wrapperId = -1
  /** The attributes of the wrapper that was made last and has no state yet, by the dict they are in. */
  #attributes: Map<number, Map<string, number>> | undefined
  readonly #tuples: Tuples
  readonly #read: (text: number) => string | undefined

  constructor(tuples: Tuples, read: (text: number) => string | undefined) {
    this.#tuples = tuples
    this.#read = read
  }

  imported(name: string, id: number): void {
    if (name === WRAPPER) this.#wrapperId = id
  }

  isWrapper(handle: number): boolean {
    return this.#wrapperId >= 0 && makerOf(handle) === this.#wrapperId
  }

  /** A wrapper has been made. @returns false where another one still has no state */
  begin(): boolean {
    if (this.#attributes !== undefined) return false
    this.#attributes = new Map()
    return true
  }

  /** Keys and values in turn, from `start` to `end` of the stack, are put into a dict. */
  setItems(dict: number, stack: Int32Array, start: number, end: number): void {
    if (this.#attributes === undefined || end - start > 2 * MOST_PAIRS) return
    const attributes = this.#attributes.get(dict) ?? new Map<string, number>()
    for (let i = start; i + 1 < end; i += 2) {
      const key = this.#read(stack[i] as number)
      if (key !== undefined && WRAPPER_KEYS.has(key)) attributes.set(key, stack[i + 1] as number)
    }
    if (attributes.size > 0 && this.#attributes.size < MOST_PAIRS)
      this.#attributes.set(dict, attributes)
  }

  /** The handle of the dtype among the attributes in this dict. */
  dtypeIn(dict: number): number {
    return this.#attributes?.get(dict)?.get('dtype') ?? HANDLE.unknown
  }

  /** A wrapper gets its state. @returns what is odd, where joblib writes no such wrapper */
  end(dict: number, dtype: Dtype | undefined): RawArray | string {
    const attributes = this.#attributes?.get(dict)
    this.#attributes = undefined
    if (attributes === undefined) return 'an array without a description'
    for (const key of ['subclass', 'shape', 'order', 'dtype'])
      if (!attributes.has(key)) return `an array without its ${key}`
    if (dtype === undefined || !dtype.isSound || dtype.isSubarray)
      return 'an array with a dtype that numpy does not write'
    if (dtype.hasObjects) return { size: undefined, padded: false }
    const size = this.#elementsIn(attributes.get('shape') ?? HANDLE.unknown) * dtype.itemSize
    if (!Number.isSafeInteger(size)) return 'an array whose size is not told'
    const alignment = attributes.get('numpy_array_alignment_bytes')
    if (alignment !== undefined && numberOf(alignment) !== 16)
      return 'an array aligned as joblib does not'
    return { size, padded: alignment !== undefined }
  }

  #elementsIn(shape: number): number {
    const axes = this.#tuples.items(shape)
    if (axes === undefined) return Number.NaN
    return axes.reduce((product, axis) => product * (numberOf(axis) ?? Number.NaN), 1)
  }
}
