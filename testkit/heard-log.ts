import type { Log } from '../src/core/ports.ts'

/** A log that keeps what it is told. */
export interface HeardLog {
  readonly log: Log
  /** Lines, and warnings behind the word. */
  readonly lines: string[]
  /** Everything that was masked. */
  readonly secrets: string[]
}

export const heardLog = (): HeardLog => {
  const lines: string[] = []
  const secrets: string[] = []
  return {
    lines,
    secrets,
    log: {
      debug: () => {},
      info: line => lines.push(line),
      warning: line => lines.push(`warning ${line}`),
      progress: () => {},
      secret: value => secrets.push(value)
    }
  }
}
