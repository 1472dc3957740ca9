import { StringDecoder } from 'node:string_decoder'

/** More of one line is not kept: what a service prints is bounded in bytes, with or without line ends. */
const MOST_OF_A_LINE = 16 * 1024

/**
 * Cuts what a program prints into lines, one `take` a line. Of a longer line its beginning is given at once, and its length
 * when it ends; a part of a line at the end of the output counts as one.
 */
export class PrintedLines {
  readonly #take: (line: string) => void
  readonly #decoder = new StringDecoder('utf8')
  #line = ''
  /** Signs of the current line that are not kept. */
  #left = 0

  constructor(take: (line: string) => void) {
    this.#take = take
  }

  write(bytes: Buffer): void {
    const parts = this.#decoder.write(bytes).split('\n')
    for (const [i, part] of parts.entries()) {
      if (i > 0) this.#end()
      this.#add(part)
    }
  }

  end(): void {
    this.#add(this.#decoder.end())
    if (this.#line !== '' || this.#left > 0) this.#end()
  }

  #add(part: string): void {
    const room = MOST_OF_A_LINE - this.#line.length
    this.#line += part.slice(0, room)
    this.#left += Math.max(0, part.length - room)
  }

  #end(): void {
    const line = this.#line.replace(/\r$/, '')
    this.#take(this.#left === 0 ? line : `${line}… (${this.#left} more characters)`)
    this.#line = ''
    this.#left = 0
  }
}

/** The last lines of a program, no more of them than `most` characters in all. */
export class LastLines {
  readonly lines: string[] = []
  readonly #most: number
  #size = 0

  constructor(most = 256 * 1024) {
    this.#most = most
  }

  add(line: string): void {
    this.lines.push(line)
    this.#size += line.length + 1
    while (this.#size > this.#most && this.lines.length > 1)
      this.#size -= (this.lines.shift()?.length ?? 0) + 1
  }
}
