import type { Dicts } from './dicts.ts'
import {
  dtypeOf,
  HANDLE,
  importOf,
  isDict,
  MOST_DTYPES,
  makerOf,
  numberOf,
  ofDtype,
  ofMade,
  textOf,
  tupleOf
} from './handles.ts'
import { type Dtype, dtypeFrom, setDtypeState } from './joblib-arrays.ts'
import type { Record } from './record.ts'
import type { Tuples } from './tuples.ts'

/** Calls that make an object of the class which is their first argument, as NEWOBJ does. */
const MAKERS: ReadonlySet<string> = new Set([
  'copyreg._reconstructor',
  'copyreg.__newobj__',
  'copyreg.__newobj_ex__',
  'numpy.core.multiarray._reconstruct',
  'numpy._core.multiarray._reconstruct'
])

/** Where it matters which texts and numbers are given: by their positions. */
const READ_ARGUMENTS: ReadonlyMap<string, readonly number[]> = new Map([
  ['_codecs.encode', [1]],
  ['builtins.getattr', [1]],
  ['builtins.type', []],
  ['numpy.core._ufunc_reconstruct', [0, 1]],
  ['numpy._core._ufunc_reconstruct', [0, 1]]
])

const DTYPES: ReadonlySet<string> = new Set(['numpy.dtype'])
const LONGEST_SHOWN = 64
/** Longer names are on no list, nor are calls with more items: tuples in tuples in tuples are 10, 100, 1000 of them. */
const LONGEST_NAME = 256
const MOST_SHOWN = 100

/** Tells what opcodes do to what was imported. Makes nothing: an object is known by what made it. */
export class Effects {
  readonly #record: Record
  readonly #tuples: Tuples
  readonly #dicts: Dicts
  readonly #read: (text: number) => string | undefined
  /** Items that may still be shown, of the call that is looked at. */
  #shownLeft = 0
  readonly #dtypes: { readonly dtype: Dtype; readonly id: number }[] = []

  constructor(
    record: Record,
    tuples: Tuples,
    dicts: Dicts,
    read: (text: number) => string | undefined
  ) {
    this.#dicts = dicts
    this.#record = record
    this.#tuples = tuples
    this.#read = read
  }

  /** REDUCE. @returns the handle of what comes out */
  call(callee: number, args: number, at: number): number {
    const id = importOf(callee)
    if (id === undefined) return this.#callOfOther(callee, at)
    const name = this.#record.nameOf(id)
    if (
      !this.#tuples.holdsImport(args) &&
      !READ_ARGUMENTS.has(name) &&
      tupleOf(args) !== undefined
    ) {
      this.#record.use(id, 'call', at)
      if (DTYPES.has(name)) return this.#dtype(id, this.#tuples.items(args)?.[0])
      return ofMade(id)
    }
    const items = this.#tuples.items(args)
    this.#record.use(id, `call: ${this.#pattern(items, READ_ARGUMENTS.get(name))}`, at)
    const made = MAKERS.has(name) ? importOf(items?.[0] ?? HANDLE.unknown) : undefined
    if (made === undefined) return ofMade(id)
    this.#record.use(made, 'new', at)
    return ofMade(made)
  }

  /** NEWOBJ, NEWOBJ_EX. */
  make(theClass: number, at: number): number {
    const id = importOf(theClass)
    if (id === undefined) return this.#callOfOther(theClass, at)
    this.#record.use(id, 'new', at)
    return ofMade(id)
  }

  /** INST and OBJ call the class with the items that lie on the stack. */
  callWith(callee: number, stack: Int32Array, start: number, end: number, at: number): number {
    return this.call(callee, this.#tuples.add(stack, start, end), at)
  }

  /** BUILD, when no array of joblib's follows. */
  build(object: number, state: number, at: number): void {
    const dtype = this.dtype(object)
    if (dtype !== undefined) {
      this.#change(object, 'build', at)
      setDtypeState(dtype, this.#tuples.items(state))
      return
    }
    const items = this.#tuples.items(state)
    const isPair = items?.length === 2 && items.every(item => isDict(item) || item === HANDLE.plain)
    const maker = makerOf(object)
    // The function that is called stands in the state once more: it counts as one that it is made with.
    if (maker !== undefined && this.#record.nameOf(maker) === 'functools.partial')
      this.#record.use(maker, `call: ${this.#pattern(items?.slice(0, 1))}`, at)
    if (maker !== undefined && this.#dicts.mayRun(this.#record.nameOf(maker), state)) {
      this.#record.use(maker, 'build: runs', at)
      return
    }
    this.#change(object, isPair && isDict(items[1] ?? 0) ? 'slots' : 'build', at)
  }

  /** APPEND, SETITEM, ADDITEMS and those for several. */
  put(object: number, use: 'append' | 'setitem' | 'add', at: number): void {
    if (object === HANDLE.list || object === HANDLE.set || isDict(object)) return
    this.#change(object, use, at)
  }

  /** The dtype that a handle stands for. */
  dtype(handle: number): Dtype | undefined {
    const id = dtypeOf(handle)
    return id === undefined ? undefined : this.#dtypes[id]?.dtype
  }

  #change(object: number, use: string, at: number): void {
    const maker = makerOf(object) ?? this.#dtypes[dtypeOf(object) ?? -1]?.id
    if (maker !== undefined) this.#record.use(maker, use, at)
    else if (importOf(object) !== undefined)
      this.#record.odd('change-of-import', at, this.#record.nameOf(importOf(object) ?? 0))
    else if (object === HANDLE.unknown) this.#record.odd('change-of-unknown', at)
  }

  #callOfOther(callee: number, at: number): number {
    const maker = makerOf(callee)
    if (maker !== undefined) this.#record.odd('call-of-result', at, this.#record.nameOf(maker))
    else this.#record.odd('call-of-unknown', at)
    return HANDLE.unknown
  }

  #dtype(id: number, code: number | undefined): number {
    if (this.#dtypes.length === MOST_DTYPES) return HANDLE.unknown
    this.#dtypes.push({ id, dtype: dtypeFrom(code === undefined ? undefined : this.#read(code)) })
    return ofDtype(this.#dtypes.length - 1)
  }

  /** `numpy.ndarray, ., "b"`: what matters of the arguments. */
  #pattern(items: readonly number[] | undefined, shown: readonly number[] = []): string {
    this.#shownLeft = MOST_SHOWN
    return this.#listed(items, shown)
  }

  #listed(items: readonly number[] | undefined, shown: readonly number[] = []): string {
    if (items === undefined) return '?'
    return items.map((item, i) => this.#shown(item, shown.includes(i))).join(', ')
  }

  #shown(item: number, withValue: boolean): string {
    if (this.#shownLeft === 0) return '?'
    this.#shownLeft--
    const id = importOf(item)
    if (id !== undefined) return shortened(this.#record.nameOf(id))
    if (item === HANDLE.unknown) return '?'
    if (this.#tuples.holdsImport(item)) return `(${this.#listed(this.#tuples.items(item))})`
    if (!withValue) return '.'
    if (textOf(item) !== undefined) {
      const text = this.#read(item)
      return text === undefined || text.length > LONGEST_SHOWN ? '?' : JSON.stringify(text)
    }
    const maker = makerOf(item)
    if (maker !== undefined) return `<${shortened(this.#record.nameOf(maker))}>`
    return numberOf(item) === undefined ? '.' : String(numberOf(item))
  }
}

const shortened = (name: string): string => (name.length > LONGEST_NAME ? '?' : name)
