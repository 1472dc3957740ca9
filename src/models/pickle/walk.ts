import { JoblibArrays } from './joblib-arrays.ts'
import { Memo, type Remembered } from './memo.ts'
import { OP } from './opcodes.ts'
import { PickleReader } from './reader.ts'

const MOST_IMPORTS = 10_000
const DEEPEST = 100
const VERSION_KEY = Buffer.from('_sklearn_version')

/** A text on the stack, decoded only when it is asked for. */
interface Text {
  data: Buffer | undefined
  start: number
  length: number
  text: string | undefined
}

type Pushed = 'text' | 'import' | 'dtype' | undefined

/** Walks the opcodes of a pickle as its bytes come, making no object and importing nothing. */
export class PickleWalk {
  /** `module.name` in the order they are imported; `?` stands for what could not be determined. */
  readonly imports = new Set<string>()
  protocol = 0
  /** The text that follows `_sklearn_version`. */
  sklearnVersion: string | undefined
  /** Whether joblib put raw arrays inside. */
  hasArrays = false
  /** Pickles walked to their end: some files hold several, one behind the other. */
  whole = 0
  /** Whether nothing that follows is looked at. */
  done = false
  opcodes = 0

  readonly #reader = new PickleReader()
  #arrays = new JoblibArrays()
  #memo = new Memo()
  readonly #outer: { memo: Memo; arrays: JoblibArrays }[] = []
  /** The two texts that STACK_GLOBAL takes. */
  #last: Text = { data: undefined, start: 0, length: 0, text: undefined }
  #before: Text = { data: undefined, start: 0, length: 0, text: undefined }
  /** What the opcode before this one pushed, for the memo. */
  #pushed: Pushed
  #imported = ''
  #awaitsVersion = false
  #between = false

  /** Offset of what is no opcode; the walk ends there. */
  get lostAt(): number | undefined {
    return this.#reader.lostAt
  }

  /** Takes the next bytes. @returns how many bytes behind them need not be given. */
  feed(chunk: Buffer): number {
    decoded(this.#last)
    decoded(this.#before)
    this.#reader.feed(chunk)
    while (this.#goesOn() && this.#reader.next()) {
      this.opcodes++
      this.#step(this.#reader.op)
    }
    if (this.lostAt !== undefined) this.done = true
    return this.#reader.skip
  }

  #step(op: number): void {
    const reader = this.#reader
    const pushed = this.#pushed
    this.#pushed = undefined
    switch (op) {
      case OP.MEMOIZE:
        this.#put(this.#memo.next, pushed)
        break
      case OP.BINPUT:
      case OP.LONG_BINPUT:
        this.#put(reader.unsigned(), pushed)
        break
      case OP.PUT:
        this.#put(Number(reader.text()), pushed)
        break
      case OP.BINGET:
      case OP.LONG_BINGET:
        this.#get(reader.unsigned())
        break
      case OP.GET:
        this.#get(Number(reader.text()))
        break
      case OP.SHORT_BINUNICODE:
      case OP.BINUNICODE:
      case OP.BINUNICODE8:
      case OP.SHORT_BINSTRING:
      case OP.BINSTRING:
      case OP.UNICODE:
      case OP.STRING:
        this.#pushText(op)
        break
      case OP.STACK_GLOBAL:
        this.#import(`${decoded(this.#before) ?? '?'}.${decoded(this.#last) ?? '?'}`)
        break
      case OP.GLOBAL:
      case OP.INST:
        this.#import(reader.text().replace('\n', '.'))
        break
      case OP.REDUCE:
        if (this.#arrays.active && this.#arrays.reduce()) this.#pushed = 'dtype'
        break
      case OP.BUILD:
        if (this.#arrays.active) this.#build()
        break
      case OP.BININT:
      case OP.LONG1:
        if (this.#arrays.active) this.#arrays.integer(reader.integer())
        break
      case OP.BININT1:
      case OP.BININT2:
        if (this.#arrays.active) this.#arrays.integer(reader.unsigned())
        break
      case OP.PROTO:
        this.protocol = reader.unsigned()
        if (this.protocol > 5) reader.lose()
        break
      case OP.STOP:
        this.#stop()
        break
    }
  }

  #pushText(op: number): void {
    const { data, start, length } = this.#reader
    const text = this.#before
    this.#before = this.#last
    this.#last = text
    // The argument of STRING is in quotes.
    const quote = op === OP.STRING && length >= 2 ? 1 : 0
    text.data = length < 0 ? undefined : data
    text.start = start + quote
    text.length = length - 2 * quote
    text.text = undefined
    this.#pushed = 'text'
    if (this.#awaitsVersion || this.#arrays.active) this.#note(decoded(text))
    if (length >= VERSION_KEY.length && isVersionKey(text)) this.#awaitsVersion = true
  }

  #pushRemembered(known: string): void {
    const text = this.#before
    this.#before = this.#last
    this.#last = text
    text.data = undefined
    text.text = known
    this.#pushed = 'text'
    this.#note(known)
  }

  #note(text: string | undefined): void {
    if (text === undefined) return
    if (this.#awaitsVersion) this.sklearnVersion ??= text
    this.#awaitsVersion = false
    this.#arrays.text(text)
  }

  #import(name: string): void {
    if (this.imports.size < MOST_IMPORTS) this.imports.add(name)
    this.#imported = name
    this.#pushed = 'import'
    this.#arrays.import(name)
  }

  #put(index: number, pushed: Pushed): void {
    if (pushed === 'dtype') this.#arrays.memoize(index)
    const isKept = pushed !== undefined && this.#memo.keeps(index)
    this.#memo.put(index, isKept ? this.#remembered(pushed) : undefined)
  }

  #remembered(pushed: Pushed): Remembered | undefined {
    if (pushed === 'import') return { kind: 'import', name: this.#imported }
    const text = pushed === 'text' ? decoded(this.#last) : undefined
    return text === undefined ? undefined : { kind: 'text', text }
  }

  #get(index: number): void {
    const known = this.#memo.get(index)
    if (known?.kind === 'import') this.#import(known.name)
    else if (known?.kind === 'text') this.#pushRemembered(known.text)
    else if (this.#arrays.active) this.#arrays.get(index)
  }

  /** An array of objects follows its wrapper as a pickle of its own, with its own memo. */
  #build(): void {
    const array = this.#arrays.build()
    if (array === undefined) return
    this.hasArrays = true
    this.#reader.pass(array)
    if (array.size !== undefined) return
    if (this.#outer.length === DEEPEST) {
      this.#reader.lose()
      return
    }
    this.#outer.push({ memo: this.#memo, arrays: this.#arrays })
    this.#memo = new Memo()
    this.#arrays = new JoblibArrays()
  }

  #stop(): void {
    const outer = this.#outer.pop()
    if (outer) {
      this.#memo = outer.memo
      this.#arrays = outer.arrays
      return
    }
    this.whole++
    this.#between = true
  }

  /** Between two pickles: whether another one begins. */
  #goesOn(): boolean {
    if (!this.#between || this.done) return !this.done
    const next = this.#reader.peek()
    if (next === undefined) return false
    this.done = next !== OP.PROTO
    this.#between = false
    this.#memo = new Memo()
    this.#arrays = new JoblibArrays()
    return !this.done
  }
}

const decoded = (text: Text): string | undefined => {
  if (text.text === undefined && text.data !== undefined)
    text.text = text.data.toString('latin1', text.start, text.start + text.length)
  return text.text
}

const isVersionKey = ({ data, start, length }: Text): boolean =>
  data !== undefined &&
  length === VERSION_KEY.length &&
  VERSION_KEY.equals(data.subarray(start, start + length))
