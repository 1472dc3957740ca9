import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'

/** A longer line is cut here, and goes on as the next one: a log is read line by line, in memory. */
const MOST_LINE = 32 * 1024

/**
 * Cuts what a stream brings into lines of text, each of at most 32 Ki characters however long it goes on. What is left
 * at the end is a line too.
 */
export const onLines = (stream: Readable, onLine: (line: string) => void): void => {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let afterReturn = false
  const add = (piece: string): void => {
    let at = 0
    while (rest.length + piece.length - at > MOST_LINE) {
      const end = at + MOST_LINE - rest.length
      onLine(rest + piece.slice(at, end))
      rest = ''
      at = end
    }
    rest += piece.slice(at)
  }
  const take = (text: string): void => {
    // The two characters of one line's end may come apart.
    const pieces = (afterReturn && text.startsWith('\n') ? text.slice(1) : text).split(LINE_END)
    if (text !== '') afterReturn = text.endsWith('\r')
    const last = pieces.pop() as string
    for (const piece of pieces) {
      add(piece)
      onLine(rest)
      rest = ''
    }
    add(last)
  }
  stream.on('data', (chunk: Buffer) => take(decoder.write(chunk)))
  stream.once('close', () => {
    take(decoder.end())
    if (rest !== '') onLine(rest)
    rest = ''
  })
}

/** Progress bars end their lines by a carriage return alone. */
const LINE_END = /\r\n|\n|\r/

/** The last lines that came, bounded in number and in size. */
export class LastLines {
  readonly #lines: string[] = []
  #size = 0

  add(line: string): void {
    this.#lines.push(line)
    this.#size += line.length
    while (this.#lines.length > MOST_KEPT || this.#size > MOST_KEPT_SIZE)
      this.#size -= (this.#lines.shift() as string).length
  }

  /** The last so many of them. */
  text(count: number): string {
    return this.#lines.slice(-count).join('\n')
  }
}

const MOST_KEPT = 200
const MOST_KEPT_SIZE = 128 * 1024
