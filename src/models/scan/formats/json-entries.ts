import { type Source, SourceError } from '../source.ts'

const QUOTE = 0x22
const COMMA = 0x2c
const BACKSLASH = 0x5c
const OPENING = new Set(Buffer.from('{['))
const CLOSING = new Set(Buffer.from('}]'))
const BLANKS = new Set(Buffer.from(' \t\r\n'))
const BRACE = 0x7b

/**
 * Cuts a JSON object into its entries, without making anything of them: a header may have millions.
 * @param longest so many bytes of an entry are given at most
 * @returns the entries as they are written, `"name": value`, those of a piece of the source together
 * @throws SourceError where its brackets do not show an object and nothing else
 */
export async function* jsonEntries(
  source: Source,
  longest: number
): AsyncGenerator<readonly string[]> {
  const cutter = new Cutter(longest)
  for await (const chunk of source.chunks()) yield cutter.cut(chunk)
  if (!cutter.isWhole) throw new SourceError('it is cut off')
}

class Cutter {
  /** Whether the object has ended. */
  isWhole = false
  readonly #longest: number
  #depth = 0
  #inText = false
  #isEscaped = false
  /** What is known of the entry that has not ended yet. */
  #kept: Buffer[] = []
  #length = 0

  constructor(longest: number) {
    this.#longest = longest
  }

  cut(chunk: Buffer): readonly string[] {
    const entries: string[] = []
    let start = 0
    for (const [i, byte] of chunk.entries()) {
      if (this.#inText) this.#readText(byte)
      else if (this.#depth === 0) {
        if (BLANKS.has(byte)) continue
        this.#begin(byte)
        start = i + 1
      } else if (byte === QUOTE) this.#inText = true
      else if (OPENING.has(byte)) this.#depth++
      else if (CLOSING.has(byte)) this.#depth--
      const isEnd = !this.#inText && (this.#depth === 0 || (this.#depth === 1 && byte === COMMA))
      if (!isEnd) continue
      this.#keep(chunk.subarray(start, i))
      entries.push(this.#take())
      start = i + 1
      this.isWhole = this.#depth === 0
    }
    if (this.#depth > 0) this.#keep(chunk.subarray(start))
    return entries
  }

  #begin(byte: number): void {
    if (this.isWhole || byte !== BRACE) throw new SourceError('it is no JSON object')
    this.#depth = 1
  }

  #readText(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false
    else if (byte === BACKSLASH) this.#isEscaped = true
    else if (byte === QUOTE) this.#inText = false
  }

  #keep(bytes: Buffer): void {
    const kept = Buffer.from(bytes.subarray(0, Math.max(0, this.#longest - this.#length)))
    this.#kept.push(kept)
    this.#length += kept.length
  }

  #take(): string {
    const entry = Buffer.concat(this.#kept).toString('utf8')
    this.#kept = []
    this.#length = 0
    return entry
  }
}
