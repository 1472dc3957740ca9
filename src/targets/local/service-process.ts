import { type ChildProcess, spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { ServiceCommand } from './command.ts'
import type { ServiceLog } from './service-log.ts'

const KEPT_LINES = 300
/** A process that does not end when asked has this long to answer what it has. */
const END_LIMIT_MS = 30_000

/** One process of a service: the scoring runtime with its IPC channel. */
export class ServiceProcess {
  /** The last lines it wrote, for the person who reads why it did not start. */
  readonly lines: string[] = []
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
      stdio: ['ignore', 'pipe', 'pipe', 'ipc']
    })
    for (const stream of [this.#process.stdout, this.#process.stderr])
      if (stream)
        createInterface({ input: stream }).on('line', line => {
          this.lines.push(line)
          if (this.lines.length > KEPT_LINES) this.lines.shift()
          log.write(line)
        })
    this.gone = new Promise(resolve => {
      const end = (ending: string): void => {
        if (this.alive) this.ending = ending
        this.alive = false
        resolve()
      }
      this.#process.once('error', error => end(`it could not be started: ${error.message}`))
      this.#process.once('close', (code, signal) =>
        end(signal ? `killed by ${signal}` : `exit code ${code}`)
      )
    })
    this.#ready = new Promise(resolve => {
      this.#process.on('message', message => {
        if ((message as { type?: string }).type === 'ready') resolve(true)
      })
      void this.gone.then(() => resolve(false))
    })
  }

  /** Whether it serves within the limit. */
  async ready(limitMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<boolean>(resolve => {
      timer = setTimeout(() => {
        this.ending = `not ready after ${limitMs / 1000} s`
        resolve(false)
      }, limitMs)
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

  async end(): Promise<void> {
    if (!this.alive) return
    this.#process.kill('SIGTERM')
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), END_LIMIT_MS)
    await this.gone
    clearTimeout(timer)
  }
}
