import { type ChildProcess, spawn } from 'node:child_process'
import { StringDecoder } from 'node:string_decoder'
import { childEnvironment } from '../core/child-environment.ts'
import { UserError } from '../core/errors.ts'
import type { Exec, ExecOptions, ExecResult } from '../core/ports.ts'

/** Milliseconds that a program has to end by itself when it is asked to. A runner gives a cancelled step ten seconds. */
const GRACE = 3000
/** Milliseconds that output is waited for when a program has ended: what it left running may hold its pipes for ever. */
const LAST_OUTPUT = 10_000
/** Characters that are kept of what a program writes: no answer that is read is longer, and a log may be endless. */
const MOST_KEPT = 64 * 1024 * 1024
const LONGEST_LINE = 64 * 1024

/**
 * Runs programs without a shell, each with the variables that `core/child-environment.ts` lists for it.
 * @param cancelled ends every program that is running, with all it started itself
 */
export const execUntil =
  (cancelled: AbortSignal, grace = GRACE): Exec =>
  async (command, args, options = {}) => {
    const { which } = await import('@actions/io')
    const program = await which(command, false)
    if (program === '')
      throw new UserError('PROGRAM_MISSING', `The program "${command}" is not on this machine.`, {
        hint: `Install it, or put its folder on PATH. It was needed for: ${command} ${args[0] ?? ''}`.trim()
      })
    const signal = AbortSignal.any([cancelled, ...(options.signal ? [options.signal] : [])])
    signal.throwIfAborted()
    return run(program, args, { ...options, signal }, grace)
  }

const run = (
  program: string,
  args: readonly string[],
  {
    cwd,
    env = process.env,
    allow,
    set,
    input,
    onLine,
    signal
  }: ExecOptions & { signal: AbortSignal },
  grace: number
): Promise<ExecResult> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...(cwd ? { cwd } : {}),
      env: { ...childEnvironment(program, env, allow), ...set },
      // A group of its own, so that what it starts ends with it.
      detached: process.platform !== 'win32',
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true
    })
    const end = ending(child, grace)
    const cancel = (): void => end('SIGTERM')
    signal.addEventListener('abort', cancel, { once: true })
    const [stdout, stderr] = [collected(onLine), collected(onLine)]
    child.stdout.on('data', stdout.take)
    child.stderr.on('data', stderr.take)
    // A program that does not read its input closes the pipe; its exit code says more.
    child.stdin.on('error', () => {})
    child.stdin.end(input ?? '')
    const done = (): void => {
      signal.removeEventListener('abort', cancel)
      end()
    }
    child.once('error', error => {
      done()
      reject(error)
    })
    let last: NodeJS.Timeout | undefined
    child.once('exit', () => {
      last = setTimeout(() => closePipes(child), LAST_OUTPUT)
    })
    child.once('close', code => {
      clearTimeout(last)
      done()
      if (signal.aborted) reject(signal.reason)
      else resolve({ exitCode: code ?? 1, stdout: stdout.end(), stderr: stderr.end() })
    })
  })

/** Groups that are running: whatever ends this process ends them too. */
const running = new Set<ChildProcess>()

/** Ends every program that is running, with all it started itself, without asking. */
export const killChildren = (): void => {
  for (const child of running) killGroup(child, 'SIGKILL')
}

/** Ends the program's group: asked first, and killed when it stays. Without a signal, forgets it. */
const ending = (child: ChildProcess, grace: number): ((signal?: NodeJS.Signals) => void) => {
  let timer: NodeJS.Timeout | undefined
  if (running.size === 0) process.once('exit', killChildren)
  running.add(child)
  return signal => {
    if (signal !== undefined) {
      killGroup(child, signal)
      timer = setTimeout(() => {
        killGroup(child, 'SIGKILL')
        closePipes(child)
      }, grace)
      return
    }
    if (timer !== undefined) killGroup(child, 'SIGKILL')
    clearTimeout(timer)
    running.delete(child)
    if (running.size === 0) process.off('exit', killChildren)
  }
}

const closePipes = ({ stdout, stderr }: ChildProcess): void => {
  stdout?.destroy()
  stderr?.destroy()
}

const killGroup = (child: ChildProcess, signal: NodeJS.Signals): void => {
  if (child.pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch {
    // All of them ended meanwhile.
  }
}

/** What a stream brings, as text, whole lines of it on their way. The beginning is kept, and of lines too. */
const collected = (onLine: ((line: string) => void) | undefined) => {
  const decoder = new StringDecoder()
  let kept = ''
  let line = ''
  const take = (chunk: Buffer): void => {
    const text = decoder.write(chunk)
    if (kept.length < MOST_KEPT) kept += text.slice(0, MOST_KEPT - kept.length)
    if (onLine === undefined) return
    const [first = '', ...others] = text.split('\n')
    line = shortened(line + first)
    for (const other of others) {
      onLine(line.replace(/\r$/, ''))
      line = shortened(other)
    }
  }
  const end = (): string => {
    take(Buffer.from(decoder.end()))
    if (line !== '') onLine?.(line.replace(/\r$/, ''))
    return kept
  }
  return { take, end }
}

const shortened = (line: string): string =>
  line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line
