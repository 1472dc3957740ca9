import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { UserError } from '../../core/errors.ts'
import { unpackedPart, type Workshop } from '../../parts/fetch.ts'
import { PYTHON_COMPILERS, pythonCompilerFiles } from '../../parts/python-compiler.ts'
import { COMPILE_PROGRAM } from './compile-program.ts'
import { canonicalMarshal } from './marshal.ts'

export interface Source {
  readonly bytes: Uint8Array
  /** Absolute, in the image: what tracebacks show. */
  readonly file: string
  /** Of its last change there, since 1970; 0, as in all our layers, when left out. */
  readonly seconds?: number | undefined
}

export interface Compiled {
  /** What `__pycache__` holds; undefined for what is not Python of this version. */
  readonly code: Buffer | undefined
  /** How long it took here. */
  readonly ms: number
}

export interface Compiler extends AsyncDisposable {
  /** @throws UserError `BYTE_CODE_FAILED` where the compiler does not come to an end */
  compile(source: Source): Promise<Compiled>
}

export const isCompiled = (python: string): boolean => Object.hasOwn(PYTHON_COMPILERS, python)

/** Stands for the compiler in the key of what it made. Change the number with the form of what is made. */
export const compilerKey = (python: string): string =>
  `1-${python}-${PYTHON_COMPILERS[python]?.version}`

/**
 * Python's compiler on a few threads. Nothing is fetched or started before the first source comes.
 * @param python `3.11`, one of those that `isCompiled`
 */
export const openCompiler = (python: string, workshop: Workshop): Compiler => {
  const threads: Promise<Thread>[] = []
  let folder: Promise<string> | undefined
  let waiting = 0
  let next = 0
  const thread = (): Promise<Thread> => {
    folder ??= compilerFolder(python, workshop)
    if (threads.length === 0 || (waiting > threads.length * PAYS && threads.length < AT_ONCE))
      threads.push(folder.then(place => new Thread(place, Number(python.split('.')[1]))))
    return threads[next++ % threads.length] as Promise<Thread>
  }
  return {
    compile: async source => {
      waiting++
      try {
        return await (await thread()).compile(source)
      } finally {
        waiting--
      }
    },
    [Symbol.asyncDispose]: async () => {
      for (const opened of await Promise.allSettled(threads))
        if (opened.status === 'fulfilled') await opened.value.close()
    }
  }
}

/** So many sources are compiled in the time that a further thread takes to start. */
const PAYS = 100
const AT_ONCE = Math.min(4, availableParallelism())
/** A source takes milliseconds. */
const PATIENCE_MS = 120_000

const compilerFolder = (python: string, workshop: Workshop): Promise<string> => {
  const part = PYTHON_COMPILERS[python]
  if (part === undefined) throw new Error(`there is no compiler for Python ${python}`)
  return unpackedPart(part, 'compiler', pythonCompilerFiles, workshop)
}

interface Answer {
  readonly magic?: Uint8Array
  readonly id?: number
  readonly code?: Uint8Array
  readonly ms?: number
}

interface Waiting {
  readonly source: Source
  readonly resolve: (compiled: Compiled) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

class Thread {
  readonly #worker: Worker
  readonly #minor: number
  readonly #waiting = new Map<number, Waiting>()
  #magic = Buffer.alloc(0)
  #next = 0
  #failure: Error | undefined

  constructor(folder: string, minor: number) {
    this.#minor = minor
    this.#worker = new Worker(COMPILE_PROGRAM, { eval: true, workerData: { folder }, env: {} })
    this.#worker.on('message', (answer: Answer) => this.#take(answer))
    this.#worker.on('error', error => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error('the compiler ended')))
  }

  compile(source: Source): Promise<Compiled> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) return reject(this.#failure)
      const id = this.#next++
      const timer = setTimeout(
        () => this.#fail(new Error(`it does not come to an end with ${source.file}`)),
        PATIENCE_MS
      )
      this.#waiting.set(id, { source, resolve, reject, timer })
      const { bytes, file } = source
      this.#worker.postMessage({ id, source: new Uint8Array(bytes), name: file })
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #take({ magic, id = -1, code, ms = 0 }: Answer): void {
    if (magic !== undefined) this.#magic = Buffer.from(magic)
    const waiting = this.#waiting.get(id)
    if (waiting === undefined) return
    this.#waiting.delete(id)
    clearTimeout(waiting.timer)
    try {
      const file = code && this.#file(code, waiting.source)
      waiting.resolve({ code: file, ms })
    } catch (error) {
      waiting.reject(failed(error as Error))
    }
  }

  /**
   * A file of `__pycache__` that holds for a source of this size and time, which is 1970 for all files of our layers: any
   * other makes Python compile again. https://peps.python.org/pep-0552/
   */
  #file(code: Uint8Array, { bytes, seconds = 0 }: Source): Buffer {
    const head = Buffer.alloc(16)
    this.#magic.copy(head)
    // The lower half alone, as Python takes it: a base may have files of before 1970.
    head.writeInt32LE(seconds | 0, 8)
    head.writeUInt32LE(bytes.length, 12)
    return Buffer.concat([head, canonicalMarshal(code, this.#minor)])
  }

  #fail(cause: Error): void {
    this.#failure ??= failed(cause)
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      reject(this.#failure)
    }
    this.#waiting.clear()
    void this.#worker.terminate()
  }
}

const failed = (cause: Error): UserError =>
  new UserError('BYTE_CODE_FAILED', `Byte code could not be compiled: ${cause.message}.`, {
    cause,
    hint: 'Build with byte-code: none; packages are then compiled at each start.'
  })
