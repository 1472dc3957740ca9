/**
 * Lines for the person who reads them at night, in the official server's form. They are gathered and written apart from
 * the requests: a slow reader of the log never slows an answer, it loses lines.
 */
import { write, writeSync } from 'node:fs'

export type Level = 'I' | 'W' | 'E'

const STDOUT = 1
const INTERVAL_MS = 25
const MOST_WAITING = 8 * 1024 * 1024

let waiting = ''
let lost = 0
let writing = false
let scheduled = false
let stampedAt = 0
let stamp = ''

let json = false

const RANKS = { I: 0, W: 1, E: 2 } as const
let least = 0

/** From here on lines below this level are left out. */
export const logFrom = (level: Level): void => {
  least = RANKS[level]
}

/** From here on each line is a JSON object. */
export const logAsJson = (): void => {
  json = true
}

/**
 * What somebody else sent, as a part of one line: control characters, line ends, and whatever turns the direction of
 * writing or a line into a command of a workflow runner (`::` and `##[`) are shown, not obeyed. Pure.
 */
export const asText = (foreign: string): string =>
  foreign
    .replace(UNSAFE, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(COMMAND, escapeFirst)

/** The controls of ASCII and Latin-1 (an ESC starts what terminals obey), line separators, marks of direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g
/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const COMMAND = /::|##\[/g

const escapeFirst = (command: string): string =>
  `\\u${command.charCodeAt(0).toString(16).padStart(4, '0')}${command.slice(1)}`

/** A failure of ours, whose message may quote what somebody sent, with the places it came through. Pure. */
export const asReport = (error: unknown): string => {
  if (!(error instanceof Error)) return asText(String(error))
  // The stack begins with the message, which may hold what looks like a place.
  const head = `${error.name}: ${error.message}`
  const stack = error.stack?.startsWith(head) ? error.stack.slice(head.length) : ''
  const places = stack.split('\n').filter(line => /^ {4}at /.test(line))
  return [asText(head), ...places].join('\n')
}

/**
 * `2026-11-23 08:19:42,592 I [pid] azmlinfsrv - text`, in UTC; or a JSON object that also carries the fields.
 * A text of several lines stays one entry. What callers sent goes through `asText` first;
 * fields do here.
 */
export const log = (
  level: Level,
  text: string,
  logger = 'azmlinfsrv',
  fields?: Readonly<Record<string, string | number>>
): void => {
  if (RANKS[level] < least) return
  if (waiting.length > MOST_WAITING) {
    lost++
    return
  }
  waiting += json
    ? `${JSON.stringify({ time: new Date().toISOString(), level, pid: process.pid, logger, message: text, ...shownFields(fields) })}\n`
    : `${now()} ${level} [${process.pid}] ${logger} - ${text}\n`
  schedule()
}

const shownFields = (
  fields: Readonly<Record<string, string | number>> = {}
): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? asText(value) : value
    ])
  )

/** Never right after a write has ended: under load that would be a write for every few lines. */
const schedule = (): void => {
  if (scheduled || writing) return
  scheduled = true
  setTimeout(flush, INTERVAL_MS).unref()
}

/** Calls that wait for what is being gathered, and for what is being written. */
let forGathered: (() => void)[] = []
let forWritten: (() => void)[] = []

/** A reader of the log that is slower than this keeps nobody waiting, until it reads again. */
const PATIENCE_MS = 200
let stuck = false

/** Resolves once all that was logged so far is written out, or its reader is too slow for it. Never rejects. */
export const logWritten = (): Promise<void> =>
  new Promise(resolve => {
    if (stuck || (waiting === '' && !writing)) return resolve()
    const timer = setTimeout(() => {
      stuck = true
      resolve()
    }, PATIENCE_MS)
    const done = (): void => {
      clearTimeout(timer)
      resolve()
    }
    if (waiting === '') forWritten.push(done)
    else {
      forGathered.push(done)
      // All who ask in this turn share one write.
      if (!writing && forGathered.length === 1) setImmediate(flush)
    }
  })

/** Writes what waits, before the process ends. */
export const flushLog = (): void => {
  const text = waiting
  waiting = ''
  try {
    if (text !== '') writeSync(STDOUT, text)
  } catch {
    // Nobody reads it.
  }
}

const flush = (): void => {
  scheduled = false
  if (writing || waiting === '') return
  const bytes = Buffer.from(waiting)
  waiting = ''
  writing = true
  forWritten = forGathered
  forGathered = []
  writeAll(bytes, 0)
  if (lost > 0) {
    const count = lost
    lost = 0
    log('W', `${count} lines were lost: the log was not read fast enough`)
  }
}

const writeAll = (bytes: Buffer, at: number): void => {
  write(STDOUT, bytes, at, bytes.length - at, null, (error, written) => {
    if (error?.code === 'EAGAIN') setTimeout(() => writeAll(bytes, at), INTERVAL_MS)
    else if (!error && at + written < bytes.length) writeAll(bytes, at + written)
    else {
      writing = false
      stuck = false
      for (const done of forWritten.splice(0)) done()
      if (forGathered.length > 0) flush()
      else if (waiting !== '') schedule()
    }
  })
}

/** The time of day changes once in a millisecond; many requests happen in one. */
const now = (): string => {
  const time = Date.now()
  if (time !== stampedAt) {
    stampedAt = time
    stamp = new Date(time).toISOString().replace('T', ' ').replace('.', ',').slice(0, 23)
  }
  return stamp
}
