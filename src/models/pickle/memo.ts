import { HANDLE } from './handles.ts'

const PAGE = 64 * 1024
/** 32 MiB. */
const MOST_PAGES = 128

/**
 * What a pickle puts under its memo numbers, as handles. Counts as CPython does: MEMOIZE uses the number of entries there
 * are, which is not the largest number and one where PUT left gaps.
 * https://github.com/python/cpython/blob/v3.14.0/Modules/_pickle.c (load_memoize)
 */
export class Memo {
  readonly #pages: (Int32Array | undefined)[] = []
  #count = 0
  /** The page that was put into last, and the number of its first entry: most entries come in turn. */
  #last: Int32Array = new Int32Array(0)
  #lastStart = 0

  /** The number that MEMOIZE uses next. */
  get count(): number {
    return this.#count
  }

  /** @returns false for a number so far ahead of all others that no pickler writes it. */
  put(index: number, handle: number): boolean {
    const place = index - this.#lastStart
    if (place >= 0 && place < this.#last.length) {
      if (this.#last[place] === HANDLE.nothing) this.#count++
      this.#last[place] = handle
      return true
    }
    return this.#putElsewhere(index, handle)
  }

  #putElsewhere(index: number, handle: number): boolean {
    const page = Math.floor(index / PAGE)
    if (page >= MOST_PAGES) {
      // Entries behind the last page are only counted, which is right as long as they come in turn.
      if (index !== this.#count) return index < this.#count
      this.#count++
      return true
    }
    this.#pages[page] ??= new Int32Array(PAGE)
    const entries = this.#pages[page]
    this.#last = entries
    this.#lastStart = page * PAGE
    return this.put(index, handle)
  }

  /** @returns `HANDLE.nothing` where nothing was put, which CPython takes for an error */
  get(index: number): number {
    const page = Math.floor(index / PAGE)
    if (page >= MOST_PAGES) return index < this.#count ? HANDLE.unknown : HANDLE.nothing
    return this.#pages[page]?.[index % PAGE] ?? HANDLE.nothing
  }
}
