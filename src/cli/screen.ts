/** What of a stream is used; `isTTY` and `columns` are those of `tty.WriteStream`. */
export interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Lines for people, and below them one that changes in place while something takes long. */
export interface Screen {
  line(text: string): void
  /** Shows long work: in place on a terminal, as a line elsewhere. */
  status(text: string): void
  /** Takes the changing line away. */
  clear(): void
}

const ERASE_LINE = '\r\u001b[2K'

export const screenOn = (output: Output): Screen => {
  let changing = false
  const clear = (): void => {
    if (changing) output.write(ERASE_LINE)
    changing = false
  }
  const line = (text: string): void => {
    clear()
    output.write(`${text}\n`)
  }
  const status = (text: string): void => {
    if (output.isTTY) {
      // A line that wraps could not be erased as one.
      output.write(`${ERASE_LINE}${text.slice(0, Math.max(10, (output.columns ?? 80) - 1))}`)
      changing = true
    } else line(text)
  }
  return { line, status, clear }
}
