import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { LastLines, PrintedLines } from './printed-lines.ts'
import type { ServiceLog } from './service-log.ts'

/** A process that does not end when asked has this long to answer what it has. */
export const END_LIMIT_MS = 30_000

/** How long the last words of a process that ended may take to come. */
const OUTPUT_LIMIT_MS = 1000

/** What serves: a process of the image's contents, or a container. */
export abstract class WatchedChild {
  readonly #last = new LastLines()
  readonly gone: Promise<void>
  protected readonly child: ChildProcess
  /** How it ended, in words. */
  ending = 'it still runs'
  alive = true

  constructor(command: string, args: readonly string[], options: SpawnOptions, log: ServiceLog) {
    // A group of its own: what it started ends with it.
    this.child = spawn(command, [...args], { ...options, detached: true })
    for (const stream of [this.child.stdout, this.child.stderr])
      if (stream) {
        const lines = new PrintedLines(line => {
          this.#last.add(line)
          log.write(line)
        })
        stream.on('data', bytes => lines.write(bytes))
        stream.on('end', () => lines.end())
      }
    this.gone = new Promise(resolve => {
      const end = (ending: string): void => {
        if (this.alive) this.ending = ending
        this.alive = false
        this.#endGroup()
        resolve()
      }
      this.child.once('error', error => end(`it could not be started: ${error.message}`))
      const ended = (code: number | null, signal: NodeJS.Signals | null): void =>
        end(signal ? `killed by ${signal}` : `exit code ${code}`)
      this.child.once('close', ended)
      // A program it started may keep its output open.
      this.child.once('exit', (code, signal) => {
        setTimeout(() => ended(code, signal), OUTPUT_LIMIT_MS).unref()
      })
    })
  }

  /** Settles when it serves, or never will. */
  protected abstract readonly started: Promise<boolean>

  /** Hands a connection over. */
  abstract take(socket: Socket): void

  /** Asks it to answer what it has, and to end. */
  protected abstract askToEnd(): void | Promise<void>

  /** Ends it once it has answered what it has. */
  async end(): Promise<void> {
    if (!this.alive) return
    await this.askToEnd()
    const timer = setTimeout(() => this.child.kill('SIGKILL'), END_LIMIT_MS)
    await this.gone
    clearTimeout(timer)
  }

  /** The last lines it wrote, for the person who reads why it did not start. */
  get lines(): readonly string[] {
    return this.#last.lines
  }

  /** Whether it serves within the limit, and before nobody waits for it any more. */
  async ready(limitMs: number, signal?: AbortSignal): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<boolean>(resolve => {
      const stop = (why: string) => {
        this.ending = why
        resolve(false)
      }
      timer = setTimeout(() => stop(`not ready after ${limitMs / 1000} s`), limitMs)
      if (signal?.aborted) stop('cancelled')
      signal?.addEventListener('abort', () => stop('cancelled'), { once: true })
    })
    const ready = await Promise.race([this.started, late])
    clearTimeout(timer)
    return ready
  }

  /** Workers that a process which was killed, or which gave up, left behind. */
  #endGroup(): void {
    const { pid } = this.child
    try {
      if (pid !== undefined) process.kill(-pid, 'SIGKILL')
    } catch {
      // There are none.
    }
  }
}
