/**
 * Bytes that what is in a file may ask for: with what Node.js itself takes, a scan stays below 150 MB. The largest
 * dictionary that xz writes by its presets leaves room for the stack and the memo of most pickles.
 */
const MOST = 72 * 1024 * 1024
/** Entries of a page. */
export const PAGE = 64 * 1024
/** Values on the largest stack. */
export const LARGEST_STACK = 4 * 1024 * 1024

/**
 * Memory that decoders and walks take a part of, and give back at their end. What was used by one is used again by the
 * next: the garbage collector would free it too late.
 */
export class Room {
  #left: number
  #pages: Int32Array[] = []
  #stacks: Int32Array[] = []

  /** @param bytes how much there is */
  constructor(bytes = MOST) {
    this.#left = bytes
  }

  /** @returns false where there is not so much left */
  take(bytes: number): boolean {
    if (bytes > this.#left) return false
    this.#left -= bytes
    return true
  }

  give(bytes: number): void {
    this.#left += bytes
  }

  /** `PAGE` zeros; undefined where there is no more room. */
  page(): Int32Array | undefined {
    if (!this.take(4 * PAGE)) return undefined
    return this.#pages.pop()?.fill(0) ?? new Int32Array(PAGE)
  }

  /** Takes pages back. */
  givePages(pages: readonly Int32Array[]): void {
    this.give(4 * PAGE * pages.length)
    this.#pages.push(...pages)
  }

  /**
   * `LARGEST_STACK` values, of any content. The system gives it memory as it is written to: what of it is used is taken by
   * `take`.
   */
  stack(): Int32Array {
    return this.#stacks.pop() ?? new Int32Array(LARGEST_STACK)
  }

  giveStack(stack: Int32Array): void {
    this.#stacks.push(stack)
  }
}
