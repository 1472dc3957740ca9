import { MOST_IMPORTS } from './handles.ts'

/**
 * What loading does with something that was imported.
 * - `call`: calls it (REDUCE, OBJ, INST); with `: …` the arguments, where classes or functions are among them
 * - `new`: makes an object of it without calling its `__init__`
 * - `build: runs`: gives an object of it a state that it may run
 * - `build`, `slots`: gives the state to an object of it, or sets its attributes one by one
 * - `append`, `setitem`, `add`: puts items into an object of it
 */
export type Use = string

/** A class or function that loading asks for. */
export interface Import {
  readonly module: string
  readonly name: string
  /** Offset of the first opcode that asks for it. */
  readonly offset: number
  /** What is done with it, with the offset where first. */
  readonly uses: ReadonlyMap<Use, number>
}

/** What no program that saves models writes, at the first place where it is met. */
export interface Oddity {
  readonly kind: OddityKind
  readonly offset: number
  readonly about?: string
}

export type OddityKind =
  | 'call-of-result'
  | 'call-of-unknown'
  | 'change-of-import'
  | 'change-of-unknown'
  | 'name-not-told'
  | 'extension-registry'
  | 'persistent-id'
  | 'out-of-band'
  | 'frame'
  | 'array'
  | 'memo'
  | 'too-large'
  | 'trailing-data'
  | 'nested-pickle'

/** Letters of all names and uses together: a model has some thousand. */
const MOST_LETTERS = 1024 * 1024
const MOST_ODDITIES = 100

/** Collects, each once, what a walk finds. */
export class Record {
  readonly imports: (Import & { readonly uses: Map<Use, number> })[] = []
  readonly oddities: Oddity[] = []
  readonly #ids = new Map<string, number>()
  readonly #met = new Set<string>()
  #letters = 0

  /** @returns the number of the import; undefined when there are too many of them */
  import(module: string, name: string, offset: number): number | undefined {
    const key = `${module}\n${name}`
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    if (this.imports.length === MOST_IMPORTS || !this.#hasRoomFor(key)) {
      this.odd('too-large', offset, 'too many imports')
      return undefined
    }
    this.#ids.set(key, this.imports.length)
    this.imports.push({ module, name, offset, uses: new Map() })
    return this.imports.length - 1
  }

  use(id: number, use: Use, offset: number): void {
    const uses = this.imports[id]?.uses
    if (uses === undefined || uses.has(use)) return
    if (this.#hasRoomFor(use)) uses.set(use, offset)
    else this.odd('too-large', offset, 'too many ways to use what is imported')
  }

  #hasRoomFor(text: string): boolean {
    this.#letters += text.length
    return this.#letters <= MOST_LETTERS
  }

  odd(kind: OddityKind, offset: number, about?: string): void {
    const key = `${kind} ${about}`
    if (this.#met.has(key) || this.oddities.length === MOST_ODDITIES) return
    this.#met.add(key)
    this.oddities.push({ kind, offset, ...(about === undefined ? {} : { about }) })
  }

  /** What a pickle does that lies in the bytes at this offset. */
  takeOver({ imports, oddities }: Record, offset: number): void {
    for (const { module, name, uses } of imports) {
      const id = this.import(module, name, offset)
      if (id !== undefined) for (const use of uses.keys()) this.use(id, use, offset)
    }
    for (const { kind, about } of oddities) this.odd(kind, offset, about)
  }

  nameOf(id: number): string {
    const { module, name } = this.imports[id] ?? {}
    return `${module}.${name}`
  }
}
