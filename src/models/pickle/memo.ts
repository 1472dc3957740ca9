/** The first so many numbers of a memo are kept: names of modules and classes come early, data later. */
const LARGEST = 64 * 1024

export type Remembered =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'import'; readonly name: string }

/** What a pickle has put under its memo numbers, as far as it is a short text or an import. */
export class Memo {
  readonly #kept: (Remembered | undefined)[] = []
  #size = 0

  /** The number that MEMOIZE uses next. */
  get next(): number {
    return this.#size
  }

  /** Whether what is put under this number is kept. */
  keeps(index: number): boolean {
    return index < LARGEST
  }

  put(index: number, value: Remembered | undefined): void {
    if (index >= this.#size) this.#size = index + 1
    if (!this.keeps(index)) return
    while (this.#kept.length < index) this.#kept.push(undefined)
    this.#kept[index] = value
  }

  get(index: number): Remembered | undefined {
    return this.#kept[index]
  }
}
