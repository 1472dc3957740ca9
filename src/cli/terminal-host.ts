import type { Host } from '../actions/host.ts'
import { systemClock } from '../core/clock.ts'
import type { SourcePlace } from '../core/errors.ts'
import type { Log } from '../core/ports.ts'
import { maskingWith } from '../core/secret-forms.ts'
import { execUntil } from './exec.ts'
import { throttledProgress } from './progress.ts'

/**
 * The host of the command line: what happens goes to stderr, the outputs to stdout as `name=value` lines
 * or, with `--json`, as one object when the command is done.
 */
export const terminalHost = (
  home: string,
  inputs: Readonly<Record<string, string>>,
  signal: AbortSignal
): Host => {
  const { log, masked } = terminalLog()
  return {
    inputs,
    env: process.env,
    log,
    exec: execUntil(signal),
    clock: systemClock,
    signal,
    home,
    output: (name, value) => void process.stdout.write(`${name}=${value}\n`),
    summary: async () => {},
    fail: (message, at) => {
      process.exitCode = 1
      masked(`${paint('31;1', 'Error:')} ${message}${at ? ` (${placeOf(at)})` : ''}`)
    }
  }
}

const terminalLog = (): { readonly log: Log; readonly masked: (line: string) => void } => {
  const secrets: string[] = []
  const masked = (line: string): void =>
    say(secrets.reduce((text, secret) => text.replaceAll(secret, '***'), line))
  const log: Log = {
    debug: line => {
      if (process.env.SCORELINE_DEBUG) masked(paint('2', line))
    },
    info: masked,
    warning: (message, at) =>
      masked(`${paint('33', 'Warning:')} ${message}${at ? ` (${placeOf(at)})` : ''}`),
    progress: throttledProgress(masked, 1000),
    secret: maskingWith(form => {
      secrets.push(form)
      // The longest first: a part of one would leave the rest of it to be read.
      secrets.sort((a, b) => b.length - a.length)
    })
  }
  return { log, masked }
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Colours only for people: https://no-color.org */
const paint = (code: string, text: string): string =>
  process.stderr.isTTY && !process.env.NO_COLOR ? `\u001b[${code}m${text}\u001b[0m` : text

const placeOf = ({ file, line }: SourcePlace): string =>
  line === undefined ? file : `${file}:${line}`
