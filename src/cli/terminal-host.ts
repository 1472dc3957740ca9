import type { Host } from '../actions/host/host.ts'
import { systemClock } from '../core/clock.ts'
import type { SourcePlace } from '../core/errors.ts'
import { plainJson, plainLine } from '../core/plain-text.ts'
import type { Log } from '../core/ports.ts'
import { TARGETS } from '../targets/index.ts'
import { execUntil } from './exec.ts'
import { throttledProgress } from './progress.ts'
import { shownBy } from './shown.ts'

/** How a command was called on a terminal. */
export interface Call {
  readonly inputs: Readonly<Record<string, string>>
  /** The outputs as one JSON object, when the command is done. */
  readonly json?: boolean
}

/**
 * The host of the command line: what happens goes to stderr, the outputs to stdout as `name=value` lines, or, with `--json`,
 * as one object at the end (`done`).
 */
export const terminalHost = (
  home: string,
  { inputs, json = false }: Call,
  signal: AbortSignal
): Host & { done(): void } => {
  const { log, fail } = terminalLog()
  const outputs: Record<string, string> = {}
  return {
    inputs,
    env: process.env,
    log,
    exec: execUntil(signal),
    targets: TARGETS,
    clock: systemClock,
    signal,
    home,
    print: text => void process.stdout.write(text),
    output: (name, value) => {
      if (json) outputs[name] = value
      else process.stdout.write(`${name}=${plainLine(value)}\n`)
    },
    summary: async () => {},
    fail: (message, at) => {
      process.exitCode = 1
      fail(message, at)
    },
    done: () => {
      if (json) process.stdout.write(`${plainJson(outputs, 2)}\n`)
    }
  }
}

const terminalLog = (): { readonly log: Log; readonly fail: Host['fail'] } => {
  const { text, line, secret } = shownBy()
  const placed = (at: SourcePlace | undefined): string => (at ? ` (${line(placeOf(at))})` : '')
  const info = (message: string): void => say(text(message))
  const log: Log = {
    debug: message => {
      if (process.env.SCORELINE_DEBUG) say(paint('2', text(message)))
    },
    info,
    warning: (message, at) => say(`${paint('33', 'Warning:')} ${text(message)}${placed(at)}`),
    progress: throttledProgress(info, 1000),
    secret
  }
  return {
    log,
    fail: (message, at) => say(`${paint('31;1', 'Error:')} ${text(message)}${placed(at)}`)
  }
}

/** A line for people, on stderr. */
const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Colours only for people: https://no-color.org */
const paint = (code: string, text: string): string =>
  process.stderr.isTTY && !process.env.NO_COLOR ? `\u001b[${code}m${text}\u001b[0m` : text

const placeOf = ({ file, line, column }: SourcePlace): string =>
  [file, line, line === undefined ? undefined : column].filter(it => it !== undefined).join(':')
