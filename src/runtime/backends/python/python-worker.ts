import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { log } from '../../log.ts'
import { StartError } from '../backend.ts'
import { encodeFrame, type Frame, FrameReader, KIND } from './frames.ts'

export interface WorkerOptions {
  readonly python: string
  /** The folder with worker.py. */
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
}

/** What a worker tells once `init()` has run. */
export interface Ready {
  /** Whether run() wants the request's headers. */
  readonly wantsHeaders: boolean
}

/** One Python process with the user's script in it. */
export class PythonWorker {
  readonly ready: Promise<Ready>
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>
  readonly #process: ChildProcess
  readonly #requests: Writable
  readonly #pending = new Map<number, (frame: Frame | undefined) => void>()
  #turn: Buffer[] = []
  #next = 1

  constructor({ python, home, env, cwd }: WorkerOptions) {
    this.#process = spawn(python, ['-u', `${home}/worker.py`], {
      cwd,
      env: { ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe']
    })
    this.#requests = this.#process.stdio[3] as Writable
    const answers = this.#process.stdio[4] as Readable
    // A worker that dies closes its pipe: what was being written is answered through `gone`.
    this.#requests.on('error', () => {})
    const lines: string[] = []
    this.#forward(this.#process.stdout, 'I', lines)
    this.#forward(this.#process.stderr, 'E', lines)
    const closed = new Promise<void>(resolve => this.#process.once('close', () => resolve()))
    this.ready = new Promise((resolve, reject) => {
      const reader = new FrameReader()
      answers.on('data', (chunk: Buffer) =>
        reader.push(chunk, frame => {
          if (frame.kind === KIND.ready) resolve(JSON.parse(frame.head.toString()))
          else if (frame.kind === KIND.failed)
            reject(new StartError(frame.head.toString(), frame.body.toString()))
          else this.#settle(frame)
        })
      )
      this.#process.once('error', error =>
        reject(
          new StartError(
            `Python cannot be started: ${error.message}. A container needs a base image that has it on its PATH, or SCORELINE_PYTHON with its path.`
          )
        )
      )
      void closed.then(() =>
        reject(
          new StartError(
            'The Python worker ended before it was ready.',
            lines.slice(-50).join('\n')
          )
        )
      )
    })
    this.ready.catch(() => {})
    this.gone = closed.then(() => {
      for (const settle of this.#pending.values()) settle(undefined)
      this.#pending.clear()
    })
  }

  get waiting(): number {
    return this.#pending.size
  }

  /** The answer's frame; undefined when the worker died first. */
  run(head: Buffer, body: Buffer): Promise<Frame | undefined> {
    const id = this.#next++
    if (this.#turn.length === 0) setImmediate(() => this.#flush())
    this.#turn.push(...encodeFrame(id, KIND.request, head, body))
    return new Promise(resolve => this.#pending.set(id, resolve))
  }

  kill(): void {
    this.#process.kill('SIGKILL')
  }

  /** Ends the process in order: the closed pipe is its sign. */
  async stop(): Promise<void> {
    this.#requests.end()
    const timer = setTimeout(() => this.kill(), 2000)
    await this.gone
    clearTimeout(timer)
  }

  #flush(): void {
    this.#requests.write(Buffer.concat(this.#turn))
    this.#turn = []
  }

  #settle(frame: Frame): void {
    this.#pending.get(frame.id)?.(frame)
    this.#pending.delete(frame.id)
  }

  /** What the script prints, line by line. */
  #forward(stream: Readable | null, level: 'I' | 'E', keep: string[]): void {
    if (stream === null) return
    createInterface({ input: stream }).on('line', line => {
      keep.push(line)
      if (keep.length > 200) keep.shift()
      log(level, line, 'azmlinfsrv.print')
    })
  }
}
