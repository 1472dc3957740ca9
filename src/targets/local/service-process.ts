import { type ChildProcess, spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import type { ServiceCommand } from './command.ts'
import { LastLines, PrintedLines } from './printed-lines.ts'
import type { ServiceLog } from './service-log.ts'

/** A process that does not end when asked has this long to answer what it has. */
const END_LIMIT_MS = 30_000

/** How long the last words of a process that ended may take to come. */
const OUTPUT_LIMIT_MS = 1000

/** One process of a service: the scoring runtime with its IPC channel. */
export class ServiceProcess {
  readonly #last = new LastLines()
  readonly gone: Promise<void>
  readonly #process: ChildProcess
  readonly #ready: Promise<boolean>
  /** How it ended, in words. */
  ending = 'it still runs'
  alive = true

  constructor({ command, args, cwd, env }: ServiceCommand, log: ServiceLog) {
    this.#process = spawn(command, [...args], {
      cwd,
      env: { ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // A group of its own: what it started ends with it.
      detached: true
    })
    for (const stream of [this.#process.stdout, this.#process.stderr])
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
      this.#process.once('error', error => end(`it could not be started: ${error.message}`))
      const ended = (code: number | null, signal: NodeJS.Signals | null): void =>
        end(signal ? `killed by ${signal}` : `exit code ${code}`)
      this.#process.once('close', ended)
      // A program it started may keep its output open.
      this.#process.once('exit', (code, signal) => {
        setTimeout(() => ended(code, signal), OUTPUT_LIMIT_MS).unref()
      })
    })
    this.#ready = new Promise(resolve => {
      this.#process.on('message', message => {
        if ((message as { type?: string }).type === 'ready') resolve(true)
      })
      void this.gone.then(() => resolve(false))
    })
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
    const ready = await Promise.race([this.#ready, late])
    clearTimeout(timer)
    return ready
  }

  /** Hands a connection over. */
  take(socket: Socket): void {
    this.#process.send({ type: 'connection' }, socket, error => {
      if (error) socket.destroy()
    })
  }

  /** Workers that a process which was killed, or which gave up, left behind. */
  #endGroup(): void {
    const { pid } = this.#process
    try {
      if (pid !== undefined) process.kill(-pid, 'SIGKILL')
    } catch {
      // There are none.
    }
  }

  async end(): Promise<void> {
    if (!this.alive) return
    this.#process.kill('SIGTERM')
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), END_LIMIT_MS)
    await this.gone
    clearTimeout(timer)
  }
}
