/** The body of an answer that a script makes piece by piece. The worker waits while too much lies here unread. */
export class Pieces implements AsyncIterable<Uint8Array> {
  readonly #waiting: Uint8Array[] = []
  readonly #onFull: (full: boolean) => void
  readonly #onCancel: () => void
  #size = 0
  #over = false
  #error: Error | undefined
  #wake: () => void = () => {}

  constructor(onFull: (full: boolean) => void, onCancel: () => void) {
    this.#onFull = onFull
    this.#onCancel = onCancel
  }

  push(piece: Uint8Array): void {
    this.#waiting.push(piece)
    this.#size += piece.length
    if (this.#size > MOST_BYTES) this.#onFull(true)
    this.#wake()
  }

  end(error?: Error): void {
    this.#over = true
    this.#error = error
    this.#wake()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        const piece = this.#waiting.shift()
        if (piece !== undefined) {
          this.#size -= piece.length
          if (this.#size <= MOST_BYTES) this.#onFull(false)
          yield piece
        } else if (this.#error !== undefined) throw this.#error
        else if (this.#over) return
        else
          await new Promise<void>(resolve => {
            this.#wake = resolve
          })
      }
    } finally {
      this.#waiting.length = 0
      this.#size = 0
      this.#onFull(false)
      if (!this.#over) this.#onCancel()
    }
  }
}

const MOST_BYTES = 1024 * 1024
