import { PAGE, type Room } from '../scan/room.ts'
import { HANDLE } from './handles.ts'

/** 32 MiB, where there is as much room. */
const MOST_PAGES = 128
/** Most pickles, and all in an archive of thousands, have no more entries: they need no page. */
const FEW = 256

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
  /** No entries are kept from this page on. */
  #mostPages = MOST_PAGES
  readonly #room: Room

  constructor(room: Room) {
    this.#room = room
  }

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
    const entries = page < this.#mostPages ? this.#page(page, index) : undefined
    if (entries === undefined) {
      this.#mostPages = Math.min(this.#mostPages, page)
      // Entries behind the last page are only counted, which is right as long as they come in turn.
      if (index !== this.#count) return index < this.#count
      this.#count++
      return true
    }
    this.#last = entries
    this.#lastStart = page * PAGE
    return this.put(index, handle)
  }

  /** The page that an entry is on; undefined where there is no more room. */
  #page(page: number, index: number): Int32Array | undefined {
    const known = this.#pages[page]
    if (known !== undefined && index % PAGE < known.length) return known
    const isSmall = known === undefined && index < FEW
    const entries = isSmall ? new Int32Array(index < 16 ? 16 : FEW) : this.#larger(known)
    if (entries !== undefined) this.#pages[page] = entries
    return entries
  }

  #larger(known: Int32Array | undefined): Int32Array | undefined {
    if (known !== undefined && known.length < FEW) {
      const few = new Int32Array(FEW)
      few.set(known)
      return few
    }
    const entries = this.#room.page()
    if (known !== undefined) entries?.set(known)
    return entries
  }

  /** @returns `HANDLE.nothing` where nothing was put, which CPython takes for an error */
  get(index: number): number {
    const page = Math.floor(index / PAGE)
    if (page >= this.#mostPages) return index < this.#count ? HANDLE.unknown : HANDLE.nothing
    return this.#pages[page]?.[index % PAGE] ?? HANDLE.nothing
  }

  /** Gives its pages back. */
  release(): void {
    this.#room.givePages(this.#pages.filter(page => page?.length === PAGE) as Int32Array[])
    this.#pages.length = 0
    this.#last = new Int32Array(0)
  }
}
