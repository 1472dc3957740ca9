/** Raw bytes that joblib writes into the middle of a pickle, right behind the object that describes them. */
export interface RawArray {
  /** Bytes; undefined for an array of objects, which follow as a pickle of their own. */
  readonly size: number | undefined
  /** Whether a byte with the length of a padding, and the padding, stand before them. */
  readonly padded: boolean
}

/**
 * Follows the few values of a pickle that give the length of such an array: the shape and dtype in the state of each
 * NumpyArrayWrapper. https://github.com/joblib/joblib/blob/1.5.2/joblib/numpy_pickle.py#L58
 */
export class JoblibArrays {
  /** Whether a dtype or wrapper has been met: before, nothing else matters. */
  active = false
  #wrapper: { key: string; elements: number; dtype?: string; padded: boolean } | undefined
  /** A dtype is being made: imported but not yet called; then its code. */
  #calling = false
  #code: string | undefined
  /** dtypes made but whose state is still to come: those of structured arrays contain others. */
  #unfinished = 0
  readonly #dtypes = new Map<number, string>()

  import(name: string): void {
    if (name === 'numpy.dtype') {
      this.active = this.#calling = true
      this.#code = undefined
    } else if (name.endsWith('.NumpyArrayWrapper')) {
      this.active = true
      this.#wrapper = { key: '', elements: 1, padded: false }
    }
  }

  text(text: string): void {
    if (this.#calling && this.#code === undefined) {
      this.#code = text
      if (this.#wrapper?.key === 'dtype') this.#wrapper.dtype ??= text
    } else if (this.#wrapper && this.#unfinished === 0) this.#wrapper.key = text
  }

  integer(value: number): void {
    if (!this.#wrapper || this.#unfinished > 0) return
    if (this.#wrapper.key === 'shape') this.#wrapper.elements *= value
    if (this.#wrapper.key === 'numpy_array_alignment_bytes') this.#wrapper.padded = true
  }

  /** @returns true when the object just made is a dtype. */
  reduce(): boolean {
    if (!this.#calling) return false
    this.#calling = false
    this.#unfinished++
    return true
  }

  /** The dtype just made is kept under this number. */
  memoize(index: number): void {
    if (this.#code !== undefined && this.#dtypes.size < 10_000) this.#dtypes.set(index, this.#code)
  }

  /** What is kept under this number is used again. */
  get(index: number): void {
    const dtype = this.#dtypes.get(index)
    if (dtype !== undefined && this.#wrapper?.key === 'dtype') this.#wrapper.dtype ??= dtype
  }

  /** @returns the array that follows, when the object that got its state is a wrapper. */
  build(): RawArray | undefined {
    if (this.#unfinished > 0) {
      this.#unfinished--
      return undefined
    }
    if (!this.#wrapper) return undefined
    const { elements, dtype = '', padded } = this.#wrapper
    this.#wrapper = undefined
    return dtype.startsWith('O')
      ? { size: undefined, padded: false }
      : { size: elements * itemSize(dtype), padded }
  }
}

/** Bytes of one element: `f8` has 8, `U5` has 20. NaN for what is no dtype. */
const itemSize = (dtype: string): number => {
  const [, kind, size] = /^[<>|=]?([a-zA-Z])(\d+)$/.exec(dtype) ?? []
  return Number(size ?? Number.NaN) * (kind === 'U' ? 4 : 1)
}
