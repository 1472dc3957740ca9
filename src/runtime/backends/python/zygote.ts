import { closeSync, constants, openSync } from 'node:fs'
import { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { encodeFrame, type Frame, FrameReader, KIND } from './frames.ts'
import { onLines } from './output.ts'
import { logPrinted } from './printed.ts'
import { Progress } from './progress.ts'
import {
  LAST_WORDS_MS,
  type ProcessOptions,
  startProcess,
  type WorkerProcess
} from './worker-process.ts'

const NOTHING = Buffer.alloc(0)
/** A fork takes milliseconds: one that takes so long is not waited for. */
const FORK_MS = 5000

/** Where a forked worker is: its process, and the zygote's numbers of the files that are ours. */
interface Forked {
  readonly process: number
  /** Requests, answers, standard output, standard errors, progress. */
  readonly files: readonly [number, number, number, number, number]
}

/**
 * A Python process that has imported the packages of the workers and is forked where a worker is needed: within
 * milliseconds, and with the memory of the packages shared. python/scoreline_worker/zygote.py is the other side.
 */
export class Zygote {
  /** Why it must not be forked; empty where it may be. */
  readonly whyNot: Promise<string>
  readonly gone: Promise<void>
  readonly #process: WorkerProcess
  readonly #asked = new Map<number, (forked: Forked) => void>()
  /** Of workers that live, by their process. */
  readonly #ended = new Map<number, () => void>()
  #next = 1

  constructor(options: ProcessOptions, modules: readonly string[]) {
    const started = startProcess(options, ['zygote'])
    this.#process = started
    started.requests.on('error', () => {})
    onLines(started.printed, line => logPrinted(line, 'I'))
    onLines(started.errors, line => logPrinted(line, 'E'))
    this.whyNot = new Promise(resolve => {
      const reader = new FrameReader()
      const take = (frame: Frame): void => {
        if (frame.kind === KIND.forkable) resolve(frame.head.toString())
        else this.#take(frame)
      }
      started.answers.on('data', (chunk: Buffer) => {
        try {
          reader.push(chunk, take)
        } catch {
          // A package has written into our pipe.
          started.kill()
        }
      })
      void started.gone.then(() => resolve('it ended while it imported the packages'))
    })
    this.gone = started.gone.then(() => started.progress.close())
    this.#send(0, KIND.prepare, JSON.stringify(modules))
  }

  /** A worker that has imported the packages and nothing of the script. Rejects when there is none in time. */
  async fork(): Promise<WorkerProcess> {
    const id = this.#next++
    const { process, files } = await new Promise<Forked>((resolve, reject) => {
      const failed = (): void => reject(new Error('the zygote has forked no worker'))
      setTimeout(failed, FORK_MS).unref()
      void this.gone.then(failed)
      this.#asked.set(id, resolve)
      this.#send(id, KIND.fork, String(id))
    })
    const ended = new Promise<void>(resolve => this.#ended.set(process, resolve))
    try {
      return this.#open(process, files, ended)
    } catch (error) {
      endProcess(process)
      throw error
    } finally {
      this.#send(id, KIND.opened, String(id))
    }
  }

  /** Workers that it has forked live on. */
  end(): void {
    this.#process.requests.end()
  }

  #send(id: number, kind: number, body: string): void {
    this.#process.requests.write(Buffer.concat(encodeFrame(id, kind, NOTHING, Buffer.from(body))))
  }

  #take({ id, kind, head }: Frame): void {
    if (kind === KIND.forked) {
      this.#asked.get(id)?.(JSON.parse(head.toString()))
      this.#asked.delete(id)
    } else if (kind === KIND.ended) {
      this.#ended.get(id)?.()
      this.#ended.delete(id)
    }
  }

  /** Files of another process are opened by their places in /proc. @throws where the system does not let us */
  #open(pid: number, files: Forked['files'], ended: Promise<void>): WorkerProcess {
    const at = (file: number): string => `/proc/${this.#process.pid}/fd/${file}`
    const opened: number[] = []
    const open = (file: number, way: number): number => {
      const number = openSync(at(file), way | constants.O_NONBLOCK)
      opened.push(number)
      return number
    }
    try {
      const requests = open(files[0], constants.O_WRONLY)
      const [answers, printed, errors] = [files[1], files[2], files[3]].map(file =>
        open(file, constants.O_RDONLY)
      ) as [number, number, number]
      const progress = new Progress(open(files[4], constants.O_RDONLY))
      return forkedProcess(pid, { requests, answers, printed, errors, progress }, ended)
    } catch (error) {
      for (const file of opened) closeSync(file)
      throw error
    }
  }
}

interface Opened extends Pick<WorkerProcess, 'progress'> {
  readonly requests: number
  readonly answers: number
  readonly printed: number
  readonly errors: number
}

/** @param ended resolves when the zygote says so; where the zygote itself is gone, the closed pipe is the sign. */
const forkedProcess = (pid: number, opened: Opened, ended: Promise<void>): WorkerProcess => {
  const requests = new Socket({ fd: opened.requests, readable: false, writable: true })
  const [answers, printed, errors] = [opened.answers, opened.printed, opened.errors].map(
    fd => new Socket({ fd, readable: true, writable: false })
  ) as [Socket, Socket, Socket]
  const closed = Promise.all([answers, printed, errors].map(closing))
  const over = Promise.race([ended, closing(answers)]).then(async () => {
    await Promise.race([closed, new Promise(resolve => setTimeout(resolve, LAST_WORDS_MS))])
    for (const pipe of [requests, answers, printed, errors]) pipe.destroy()
  })
  let isGone = false
  return {
    ...{ pid, requests, answers, printed, errors, progress: opened.progress },
    failed: new Promise(() => {}),
    gone: over.then(() => {
      isGone = true
    }),
    // Another process may have its number once it is gone.
    kill: () => {
      if (!isGone) endProcess(pid)
    }
  }
}

const closing = (pipe: Readable): Promise<void> =>
  new Promise(resolve => pipe.once('close', () => resolve()))

const endProcess = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone.
  }
}
