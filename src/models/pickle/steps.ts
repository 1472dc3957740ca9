import type { Room } from '../scan/room.ts'
import { Dicts } from './dicts.ts'
import { Effects } from './effects.ts'
import { HANDLE, isDict, MOST_IMPORTS, ofImport, ofNumber } from './handles.ts'
import { JoblibArrays } from './joblib-arrays.ts'
import { OP } from './opcodes.ts'
import { renamed } from './python2-names.ts'
import { type OddityKind, Record } from './record.ts'
import { UnpicklerState } from './state.ts'
import { Texts, WRITING } from './texts.ts'
import { Tuples } from './tuples.ts'
import { Window } from './window.ts'

/** Names and versions are shorter; longer texts are data. */
const LONGEST_TEXT = 256
const LONGEST_LINE = 4 * 1024
export const NEVER = Number.POSITIVE_INFINITY
export const VERSION_KEY = '_sklearn_version'

/** What one step came to: the next opcode, or the end of the bytes or of the walk. */
export type GoesOn = boolean

/**
 * The opcodes that are not the bulk of a file, each as CPython carries it out, on handles instead of objects. A step is
 * given the place of its opcode in the window and leaves `window.at` behind its argument.
 */
export abstract class Steps {
  /** `module.name` as written, in the order they are imported; `?` stands for what could not be told. */
  readonly imports = new Set<string>()
  readonly record = new Record()
  /** The highest protocol that the file names. */
  protocol = 0
  /** The text that follows `_sklearn_version`. */
  sklearnVersion: string | undefined
  /** Pickles walked to their end: some files hold several, one behind the other. */
  whole = 0
  /** Offset, in the whole stream, of what is no opcode or what CPython refuses: the walk ends there. */
  lostAt: number | undefined

  protected readonly room: Room
  protected readonly window = new Window()
  protected readonly texts = new Texts()
  protected readonly tuples = new Tuples()
  protected state: UnpicklerState
  protected inLine = false
  protected between = false
  protected awaitsVersion = false
  /** The text that is the key of scikit-learn's version: it is written once. */
  protected versionKey = 0
  protected readonly effects: Effects
  protected readonly arrays: JoblibArrays
  protected readonly dicts: Dicts
  /** Of the pickles that the current one is nested in. */
  readonly #outer: UnpicklerState[] = []
  /** What persistent ids give. */
  readonly #persistentValue: number

  constructor(withArrays: boolean, withPersistent: boolean, room: Room) {
    this.room = room
    this.#persistentValue = withPersistent ? HANDLE.plain : HANDLE.unknown
    const read = (text: number, keep?: boolean) => this.text(text, keep)
    this.state = new UnpicklerState(withArrays, room)
    this.dicts = new Dicts(read)
    this.effects = new Effects(this.record, this.tuples, this.dicts, read)
    this.arrays = new JoblibArrays(this.tuples, read)
  }

  /** Gives back the room that it took; nothing can be followed afterwards. */
  release(): void {
    for (const state of [this.state, ...this.#outer.splice(0)]) state.release()
  }

  /** Bytes that are whole in the window and look like a pickle of their own. */
  protected abstract nested(bytes: Buffer): void
  /** Goes on behind the end of a pickle. */
  protected abstract begin(): GoesOn

  protected step(op: number, at: number): GoesOn {
    switch (op) {
      case OP.PROTO:
        return this.#proto(at)
      case OP.FRAME:
        return this.#frame(at)
      case OP.STOP:
        return this.#stop(at)
      case OP.POP:
      case OP.DUP:
      case OP.POP_MARK:
        return this.#stack(op, at)
      case OP.TUPLE:
      case OP.LIST:
      case OP.DICT:
      case OP.FROZENSET:
      case OP.EMPTY_SET:
        return this.#collect(op, at)
      case OP.APPEND:
      case OP.SETITEM:
        return this.#fillOne(op, at)
      case OP.APPENDS:
      case OP.SETITEMS:
      case OP.ADDITEMS:
        return this.#fill(op, at)
      case OP.LONG1:
      case OP.LONG4:
        return this.#long(op, at)
      case OP.BINUNICODE:
      case OP.BINUNICODE8:
      case OP.BINSTRING:
        return this.#longText(op, at)
      case OP.SHORT_BINBYTES:
      case OP.BINBYTES:
      case OP.BINBYTES8:
      case OP.BYTEARRAY8:
        return this.#bytes(op, at)
      case OP.INT:
      case OP.LONG:
      case OP.FLOAT:
      case OP.STRING:
      case OP.UNICODE:
        return this.#dataLine(op, at)
      case OP.GET:
      case OP.PUT:
        return this.#memoLine(op, at)
      case OP.GLOBAL:
      case OP.INST:
        return this.#importLines(op, at)
      case OP.STACK_GLOBAL:
        return this.#stackGlobal(at)
      case OP.REDUCE:
      case OP.NEWOBJ:
      case OP.NEWOBJ_EX:
        return this.#make(op, at)
      case OP.OBJ:
        return this.#obj(at)
      case OP.BUILD:
        return this.#build(at)
      case OP.PERSID:
      case OP.BINPERSID:
        return this.#persistent(op, at)
      case OP.EXT1:
        return this.#refusedValue('extension-registry', at, 2)
      case OP.EXT2:
        return this.#refusedValue('extension-registry', at, 3)
      case OP.EXT4:
        return this.#refusedValue('extension-registry', at, 5)
      case OP.NEXT_BUFFER:
        return this.#refusedValue('out-of-band', at, 1)
      case OP.READONLY_BUFFER:
        this.odd('out-of-band', at)
        return this.pass(at + 1)
      default:
        return this.lose(at)
    }
  }

  protected odd(kind: OddityKind, at: number, about?: string): void {
    this.record.odd(kind, this.window.base + at, about)
  }

  /** The walk ends: CPython refuses the opcode here. */
  protected lose(at: number): false {
    this.lostAt ??= this.window.base + at
    return false
  }

  /** Notes what follows the key of scikit-learn's version. */
  protected noteVersion(text: number): void {
    const read = this.text(text)
    if (this.awaitsVersion) this.sklearnVersion ??= read
    this.awaitsVersion = read === VERSION_KEY
    if (this.awaitsVersion) this.versionKey = text
  }

  protected text(text: number, keep = true): string | undefined {
    return this.texts.read(text, this.window.data, this.window.base, keep)
  }

  protected noteImport(name: string, at: number): void {
    if (this.imports.size < MOST_IMPORTS) this.imports.add(name)
    else if (!this.imports.has(name)) this.odd('too-large', at, 'too many imports')
  }

  protected pass(to: number): true {
    this.window.at = to
    return true
  }

  protected has(end: number): boolean {
    return end <= this.window.data.length
  }

  #push(handle: number, to: number): true {
    const { state } = this
    state.stack[state.size++] = handle
    return this.pass(to)
  }

  #proto(at: number): GoesOn {
    if (!this.has(at + 2)) return false
    const protocol = this.window.data[at + 1] as number
    if (protocol > 5) return this.lose(at)
    this.state.protocol = protocol
    if (protocol > this.protocol) this.protocol = protocol
    return this.pass(at + 2)
  }

  #frame(at: number): GoesOn {
    if (!this.has(at + 9)) return false
    if (this.state.frameEnd !== NEVER) this.odd('frame', at)
    const length = Number(this.window.data.readBigUInt64LE(at + 1))
    this.state.frameEnd = this.window.base + at + 9 + length
    return this.pass(at + 9)
  }

  #stop(at: number): GoesOn {
    const { state } = this
    if (state.size <= state.fence) return this.lose(at)
    const end = this.window.base + at + 1
    if (state.frameEnd !== NEVER && state.frameEnd !== end) this.odd('frame', at)
    this.pass(at + 1)
    const outer = this.#outer.pop()
    if (outer !== undefined) {
      this.state.release()
      this.state = outer
      return true
    }
    this.whole++
    this.between = true
    return this.begin()
  }

  #stack(op: number, at: number): GoesOn {
    const { state } = this
    if (op === OP.DUP) {
      if (state.size <= state.fence) return this.lose(at)
      return this.#push(state.stack[state.size - 1] as number, at + 1)
    }
    if (op === OP.POP && state.size > state.fence) state.size--
    else if (state.marked > 0) state.size = state.popMark()
    else return this.lose(at)
    return this.pass(at + 1)
  }

  #collect(op: number, at: number): GoesOn {
    const { state } = this
    if (op === OP.EMPTY_SET) return this.#push(HANDLE.set, at + 1)
    if (state.marked === 0) return this.lose(at)
    const end = state.size
    const start = state.popMark()
    state.size = start
    if (op === OP.LIST) return this.#push(HANDLE.list, at + 1)
    if (op === OP.TUPLE) return this.#push(this.tuples.add(state.stack, start, end), at + 1)
    if (op === OP.FROZENSET) return this.#push(HANDLE.plain, at + 1)
    const dict = this.dicts.add()
    this.#setItems(dict, start, end)
    return this.#push(dict, at + 1)
  }

  #setItems(dict: number, start: number, end: number): void {
    this.dicts.setItems(dict, this.state.stack, start, end)
    this.arrays.setItems(dict, this.state.stack, start, end)
  }

  #fillOne(op: number, at: number): GoesOn {
    const { state } = this
    const taken = op === OP.APPEND ? 1 : 2
    if (state.size - taken - 1 < state.fence) return this.lose(at)
    const end = state.size
    state.size -= taken
    const target = state.stack[state.size - 1] as number
    if (isDict(target)) this.#setItems(target, state.size, end)
    else this.effects.put(target, op === OP.APPEND ? 'append' : 'setitem', this.window.base + at)
    return this.pass(at + 1)
  }

  #fill(op: number, at: number): GoesOn {
    const { state } = this
    if (state.marked === 0) return this.lose(at)
    const end = state.size
    const start = state.popMark()
    if (start - 1 < state.fence) return this.lose(at)
    state.size = start
    const target = state.stack[start - 1] as number
    if (isDict(target)) this.#setItems(target, start, end)
    else if (end > start) {
      const use = op === OP.APPENDS ? 'append' : op === OP.SETITEMS ? 'setitem' : 'add'
      this.effects.put(target, use, this.window.base + at)
    }
    return this.pass(at + 1)
  }

  #long(op: number, at: number): GoesOn {
    const { data } = this.window
    const width = op === OP.LONG1 ? 1 : 4
    const body = at + 1 + width
    if (!this.has(body)) return false
    const length = data.readUIntLE(at + 1, width)
    if (length > 6) return this.#push(HANDLE.plain, body + length)
    if (!this.has(body + length)) return false
    const value = length === 0 ? 0 : data.readIntLE(body, length)
    return this.#push(ofNumber(value), body + length)
  }

  #longText(op: number, at: number): GoesOn {
    const width = op === OP.BINUNICODE8 ? 8 : 4
    const body = at + 1 + width
    if (!this.has(body)) return false
    const length = this.#length(at + 1, width)
    if (length > LONGEST_TEXT) return this.#push(HANDLE.longText, body + length)
    if (!this.has(body + length)) return false
    const text = this.texts.add(this.window.base + body, length, WRITING.utf8)
    if (this.awaitsVersion || length === VERSION_KEY.length) this.noteVersion(text)
    return this.#push(text, body + length)
  }

  #bytes(op: number, at: number): GoesOn {
    const width = op === OP.SHORT_BINBYTES ? 1 : op === OP.BINBYTES ? 4 : 8
    const body = at + 1 + width
    if (!this.has(body + 2)) return this.#emptyBytes(at, body, width)
    const length = this.#length(at + 1, width)
    if (isLikePickle(this.window.data, body, length)) {
      if (!this.has(body + length)) return false
      this.nested(this.window.data.subarray(body, body + length))
    }
    return this.#push(HANDLE.plain, body + length)
  }

  /** Where less than two bytes are there behind the length. */
  #emptyBytes(at: number, body: number, width: number): GoesOn {
    if (!this.has(body) || this.#length(at + 1, width) > 1) return false
    return this.#push(HANDLE.plain, body + this.#length(at + 1, width))
  }

  #length(start: number, width: number): number {
    const { data } = this.window
    return width === 8 ? Number(data.readBigUInt64LE(start)) : data.readUIntLE(start, width)
  }

  /** Lines of data may be as long as they like: numbers are, and texts. */
  #dataLine(op: number, at: number): GoesOn {
    const { window } = this
    const newline = window.lineEnd(at + 1)
    if (newline < 0 && window.data.length - at <= LONGEST_LINE) return false
    const isText = op === OP.STRING || op === OP.UNICODE
    const length = newline < 0 ? NEVER : newline - at - 1
    this.inLine = newline < 0
    const next = newline < 0 ? window.data.length : newline + 1
    if (length > LONGEST_TEXT) return this.#push(isText ? HANDLE.longText : HANDLE.plain, next)
    if (!isText) return this.#push(this.#numberIn(at + 1, newline), next)
    const writing = op === OP.STRING ? WRITING.quoted : WRITING.escaped
    const text = this.texts.add(window.base + at + 1, length, writing)
    if (this.awaitsVersion || length >= VERSION_KEY.length) this.noteVersion(text)
    return this.#push(text, next)
  }

  #numberIn(start: number, end: number): number {
    const digits = this.window.data.toString('latin1', start, end).replace(/L$/, '')
    return /^\d{1,10}$/.test(digits) && !/^0\d/.test(digits)
      ? ofNumber(Number(digits))
      : HANDLE.plain
  }

  #memoLine(op: number, at: number): GoesOn {
    const { state, window } = this
    const newline = window.lineEnd(at + 1)
    if (newline < 0) return window.data.length - at > LONGEST_LINE ? this.lose(at) : false
    // Python's int() takes blanks, signs and underscores; no pickler writes them.
    const digits = window.data.toString('latin1', at + 1, newline)
    if (!/^\d{1,15}$/.test(digits)) {
      this.odd('memo', at)
      return this.lose(at)
    }
    if (op === OP.GET) {
      const known = state.memo.get(Number(digits))
      return known === HANDLE.nothing ? this.lose(at) : this.#push(known, newline + 1)
    }
    if (state.size <= state.fence) return this.lose(at)
    if (state.memo.put(Number(digits), state.stack[state.size - 1] as number))
      return this.pass(newline + 1)
    this.odd('memo', at)
    return this.lose(at)
  }

  #importLines(op: number, at: number): GoesOn {
    const { state, window } = this
    const first = window.lineEnd(at + 1)
    const second = first < 0 ? -1 : window.lineEnd(first + 1)
    if (second < 0) return window.data.length - at > LONGEST_LINE ? this.lose(at) : false
    if (second - at > LONGEST_LINE) return this.lose(at)
    const module = window.data.toString('utf8', at + 1, first)
    const name = window.data.toString('utf8', first + 1, second)
    if (op === OP.GLOBAL) return this.#push(this.#import(module, name, at), second + 1)
    if (state.marked === 0) return this.lose(at)
    const end = state.size
    const start = state.popMark()
    state.size = start
    const theClass = this.#import(module, name, at)
    const made = this.effects.callWith(theClass, state.stack, start, end, window.base + at)
    return this.#push(made, second + 1)
  }

  #stackGlobal(at: number): GoesOn {
    const { state } = this
    if (state.size - 2 < state.fence) return this.lose(at)
    state.size -= 2
    const module = this.text(state.stack[state.size] as number)
    const name = this.text(state.stack[state.size + 1] as number)
    return this.#push(this.#import(module, name, at), at + 1)
  }

  #import(module: string | undefined, name: string | undefined, at: number): number {
    if (module === undefined || name === undefined) {
      this.noteImport(`${module ?? '?'}.${name ?? '?'}`, at)
      this.odd('name-not-told', at)
      return HANDLE.unknown
    }
    const [asked, inIt] = this.state.protocol < 3 ? renamed(module, name) : [module, name]
    const id = this.record.import(asked, inIt, this.window.base + at)
    if (id === undefined) return HANDLE.unknown
    this.noteImport(`${module}.${name}`, at)
    const full = this.record.nameOf(id)
    this.arrays.imported(full, id)
    this.dicts.imported(full)
    return ofImport(id)
  }

  #obj(at: number): GoesOn {
    const { state } = this
    const end = state.size
    if (state.marked === 0) return this.lose(at)
    const start = state.popMark()
    if (end === start) return this.lose(at)
    state.size = start
    const theClass = state.stack[start] as number
    const offset = this.window.base + at
    return this.#push(this.effects.callWith(theClass, state.stack, start + 1, end, offset), at + 1)
  }

  #make(op: number, at: number): GoesOn {
    const { state } = this
    const taken = op === OP.NEWOBJ_EX ? 3 : 2
    if (state.size - taken < state.fence) return this.lose(at)
    state.size -= taken
    const callee = state.stack[state.size] as number
    const offset = this.window.base + at
    const made =
      op === OP.REDUCE
        ? this.effects.call(callee, state.stack[state.size + 1] as number, offset)
        : this.effects.make(callee, offset)
    if (this.arrays.isWrapper(made) && !this.arrays.begin()) this.odd('array', at, 'two at once')
    return this.#push(made, at + 1)
  }

  #build(at: number): GoesOn {
    const { state } = this
    if (state.size - 2 < state.fence) return this.lose(at)
    const given = state.stack[--state.size] as number
    const object = state.stack[state.size - 1] as number
    this.pass(at + 1)
    if (!this.arrays.isWrapper(object) || !state.hasArrays) {
      this.effects.build(object, given, this.window.base + at)
      return true
    }
    const dtype = this.effects.dtype(this.arrays.dtypeIn(given))
    const array = this.arrays.end(given, dtype)
    if (state.frameEnd !== NEVER && state.frameEnd !== this.window.base + at + 1)
      this.odd('frame', at)
    state.frameEnd = NEVER
    if (typeof array === 'string') {
      this.odd('array', at, array)
      return this.lose(at)
    }
    state.stack[state.size - 1] = HANDLE.plain
    const goesOn = this.passArray(array.size, array.padded)
    if (array.size !== undefined) return goesOn
    if (this.#outer.length === MOST_NESTED) return this.lose(at)
    this.#outer.push(state)
    // joblib has CPython's own unpickler read it, which knows nothing of arrays.
    this.state = new UnpicklerState(false, this.room)
    return true
  }

  /** Raw bytes of an array come next. */
  protected abstract passArray(size: number | undefined, padded: boolean): GoesOn

  #persistent(op: number, at: number): GoesOn {
    const value = this.#persistentValue
    if (value === HANDLE.unknown) this.odd('persistent-id', at)
    if (op === OP.PERSID) {
      const newline = this.window.lineEnd(at + 1)
      if (newline < 0) return this.window.data.length - at > LONGEST_LINE ? this.lose(at) : false
      return this.#push(value, newline + 1)
    }
    const { state } = this
    if (state.size <= state.fence) return this.lose(at)
    state.size--
    return this.#push(value, at + 1)
  }

  #refusedValue(kind: OddityKind, at: number, length: number): GoesOn {
    if (!this.has(at + length)) return false
    this.odd(kind, at)
    return this.#push(HANDLE.unknown, at + length)
  }
}

const MOST_NESTED = 100
/** Bytes that look like a pickle of their own are followed up to this length. */
const LONGEST_NESTED = 64 * 1024

const isLikePickle = (data: Buffer, start: number, length: number): boolean =>
  length > 3 &&
  length <= LONGEST_NESTED &&
  data[start] === OP.PROTO &&
  (data[start + 1] as number) <= 5
