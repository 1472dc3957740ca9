import path from 'node:path'
import { type Host, type OutputValue, outputText } from '../actions/host/host.ts'
import { systemClock } from '../core/clock.ts'
import { type SourcePlace, UserError } from '../core/errors.ts'
import { plainJson, plainLine } from '../core/plain-text.ts'
import type { Log } from '../core/ports.ts'
import { TARGETS } from '../targets/index.ts'
import { execUntil } from './exec.ts'
import { nextStep } from './next-steps.ts'
import { openPage } from './open-page.ts'
import { REPORT } from './options.ts'
import { phasesWith } from './phases.ts'
import { throttledProgress } from './progress.ts'
import { resultDocument, resultText } from './result.ts'
import { type Screen, screenOn } from './screen.ts'
import { type Shown, shownBy } from './shown.ts'
import { asOptions } from './terminal-words.ts'

/** How a command was called on a terminal. */
export interface Call {
  readonly command: string
  readonly inputs: Readonly<Record<string, string>>
  /** The inputs the command has: in messages they are shown as options. */
  readonly known: ReadonlySet<string>
  /** One JSON document on stdout, when the command is done. */
  readonly json: boolean
  /** The command has the option itself and prints its document; one that fails prints none. */
  readonly ownJson: boolean
  /** Only errors and the result. */
  readonly quiet: boolean
  /** Debug lines too. */
  readonly verbose: boolean
  /** The report is opened in the browser. */
  readonly open: boolean
}

/** A call of a command that takes no inputs. */
export const plainCall = (command: string): Call => ({
  command,
  inputs: {},
  known: new Set(),
  json: false,
  ownJson: false,
  quiet: false,
  verbose: false,
  open: false
})

/**
 * The host of the command line: what happens goes to stderr, the result to stdout. docs/command-line.md#output
 * `done` writes what is left to write, with the error that the command ended with.
 */
export const terminalHost = (
  home: string,
  call: Call,
  signal: AbortSignal,
  screen: Screen = screenOn(process.stderr)
): Host & { done(error?: unknown): void } => {
  const shown = shownBy()
  const { log, fail, heading } = terminalLog(call, screen, shown)
  const outputs: Record<string, OutputValue> = {}
  let reported: unknown
  const write = (text: string): void => {
    screen.clear()
    process.stdout.write(text)
  }
  const readable = !call.json && !call.ownJson && process.stdout.isTTY === true
  return {
    inputs: call.inputs,
    env: process.env,
    log,
    exec: execUntil(signal),
    targets: TARGETS,
    clock: systemClock,
    signal,
    home,
    print: write,
    report: (document, text) => {
      reported = document
      if (!call.json) write(text)
    },
    phase: phasesWith(heading.begin, heading.end),
    placeOf: async () => undefined,
    output: (name, value) => {
      outputs[name] = value
      if (!call.json && !readable) write(`${name}=${plainLine(outputText(value))}\n`)
    },
    summary: async () => {},
    fail,
    done: error => {
      screen.clear()
      if (signal.aborted) return
      const page = outputs[REPORT]
      if (call.open && typeof page === 'string')
        openPage(page, file => screen.line(`No browser was found: open ${shown.line(file)}`))
      if (call.json || call.ownJson) {
        const known = error instanceof UserError ? error : undefined
        if (known || (error === undefined && call.json))
          write(`${plainJson(resultDocument(outputs, reported, known, shown.hidden), 2)}\n`)
      } else if (readable) {
        write(resultText(outputs))
        const next = error === undefined && nextStep(call.command, outputs, call.inputs)
        if (next && !call.quiet) screen.line(`\nNext: ${paint('36', shownBy().text(next))}`)
      }
    }
  }
}

const terminalLog = (
  { known, quiet, verbose }: Call,
  screen: Screen,
  shown: Shown
): {
  readonly log: Log
  readonly fail: Host['fail']
  readonly heading: { begin(title: string): void; end(): void }
} => {
  /** What may name inputs. */
  const text = (message: string): string => shown.text(asOptions(message, known))
  const placed = (at: SourcePlace | undefined): string =>
    at ? ` (${shown.line(placeOf(at))})` : ''
  // A heading stays only above lines: until there is one, it is shown in place.
  let pending: string | undefined
  let headings = 0
  const keepHeading = (): void => {
    if (pending === undefined) return
    if (headings++ > 0) screen.line('')
    screen.line(paint('1', pending))
    pending = undefined
  }
  const line = (text: string): void => {
    keepHeading()
    screen.line(text)
  }
  const info = (message: string, when?: 'always'): void => {
    if (!quiet || when === 'always') line(shown.text(message))
  }
  return {
    log: {
      debug: message => {
        if (verbose || process.env.SCORELINE_DEBUG) line(paint('2', shown.text(message)))
      },
      info,
      warning: (message, at) => {
        if (!quiet) line(`${paint('33', 'Warning:')} ${text(message)}${placed(at)}`)
      },
      progress: throttledProgress({
        say: line => {
          if (quiet) return
          keepHeading()
          screen.status(shown.text(line))
        },
        over: screen.clear,
        interval: process.stderr.isTTY ? 100 : 1000
      }),
      secret: shown.secret
    },
    fail: (message, advice, at) => {
      screen.line(`${paint('31;1', 'Error:')} ${text(message)}${placed(at)}`)
      for (const line of advice) screen.line(text(line))
    },
    heading: {
      begin: title => {
        if (quiet) return
        pending = shown.text(title)
        if (process.stderr.isTTY) screen.status(pending)
        else keepHeading()
      },
      end: () => {
        pending = undefined
        screen.clear()
      }
    }
  }
}

/** Colours only for people: https://no-color.org */
const paint = (code: string, text: string): string =>
  process.stderr.isTTY && !process.env.NO_COLOR ? `\u001b[${code}m${text}\u001b[0m` : text

const placeOf = ({ file, line, column }: SourcePlace): string =>
  [fromHere(file), line, line === undefined ? undefined : column]
    .filter(it => it !== undefined)
    .join(':')

/** As it is named from the current folder, where it lies there. */
const fromHere = (file: string): string => {
  const relative = path.relative('', file)
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative
}
