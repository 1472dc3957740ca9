import { Room } from '../scan/room.ts'
import { HANDLE, ofNumber } from './handles.ts'
import { isOpcode, OP } from './opcodes.ts'
import { UnpicklerState } from './state.ts'
import { type GoesOn, NEVER, Steps, VERSION_KEY } from './steps.ts'
import { WRITING } from './texts.ts'

const DEEPEST = 3
/** joblib pads to multiples of it. */
const ALIGNMENT = 16
const VERSION_KEY_LENGTH = VERSION_KEY.length

export interface WalkOptions {
  /** Whether raw arrays are passed as joblib does; `pickle.load` takes what lies there for opcodes. */
  readonly arrays?: boolean
  /** Whether the program that loads it answers persistent ids with data, as torch does. */
  readonly persistent?: boolean
  /** How many pickles its program reads, one behind the other, before it reads something else; one when left out. */
  readonly parts?: number
  /** How many pickles, in bytes of pickles, this one lies in. */
  readonly depth?: number
  /** Where the memory of its stack and memo comes from; its own when left out. */
  readonly room?: Room
}

/**
 * Follows the opcodes of a pickle as its bytes come, with the stack, the marks and the memo that CPython would have, but
 * without making an object or importing anything. What CPython would refuse ends the walk (`lostAt`): what it would have
 * done until then is recorded. Memory does not grow with large values; the stack and the memo have upper bounds.
 */
export class PickleWalk extends Steps {
  /** Whether joblib put arrays inside, and whether `pickle.load` would take their bytes for opcodes. */
  hasArrays = false
  readsOnAsPickle = false
  /** Whether nothing that follows is looked at. */
  done = false
  opcodes = 0

  readonly #withArrays: boolean
  readonly #depth: number
  readonly #parts: number
  /** Bytes of an array behind a padding whose length comes next. */
  #padded: number | undefined

  constructor({
    arrays = true,
    persistent = false,
    parts = 1,
    depth = 0,
    room = new Room()
  }: WalkOptions = {}) {
    super(arrays, persistent, room)
    this.#withArrays = arrays
    this.#depth = depth
    this.#parts = parts
  }

  /** Takes the next bytes, of which it keeps a copy. @returns how many bytes behind them need not be given */
  feed(chunk: Buffer): number {
    if (this.done) return 0
    this.window.take(chunk)
    if (this.#resume()) this.#run()
    if (this.window.base + this.window.at > this.state.frameEnd) this.#crossFrame()
    if (this.lostAt !== undefined) this.done = true
    return this.done ? 0 : this.window.missing
  }

  /** There are no more bytes. */
  end(): void {
    const { window, state } = this
    const isInside = !this.done && !this.between
    if (isInside && state.frameEnd <= window.base + window.data.length) this.#crossFrame()
  }

  /**
   * An opcode whose argument goes on behind its frame: what CPython then reads as the argument are other bytes than those
   * that follow. https://github.com/python/cpython/blob/v3.14.0/Modules/_pickle.c (_Unpickler_ReadFromFile)
   */
  #crossFrame(): void {
    this.odd('frame', this.window.at)
    this.lose(this.window.at)
  }

  /** Goes on with what the last bytes ended in. @returns false when more are needed first */
  #resume(): GoesOn {
    const { window } = this
    if (this.#padded !== undefined && !this.#passPadding(this.#padded)) return false
    if (this.inLine) {
      const newline = window.lineEnd(window.at)
      this.inLine = newline < 0
      window.at = newline < 0 ? window.data.length : newline + 1
      if (newline < 0) return false
    }
    return !this.between || this.begin()
  }

  /** The loop over all opcodes: those that most of a file consists of are carried out here, to be fast. */
  #run(): void {
    const { window, texts, tuples, dicts } = this
    const { data, base } = window
    const end = data.length
    let { state } = this
    let { stack, size, fence } = state
    let frameEnd = state.frameEnd - base
    let { at } = window
    let count = 0

    loop: while (at < end) {
      if (at >= frameEnd) {
        if (at > frameEnd) {
          this.odd('frame', at)
          this.lose(at)
          break
        }
        state.frameEnd = frameEnd = NEVER
      }
      if (size === stack.length) {
        if (!state.growStack()) {
          this.odd('too-large', at, 'too many values at once')
          this.lose(at)
          break
        }
        stack = state.stack
      }
      const op = data[at] as number
      // What may be a pickle of its own is looked into, by a step.
      if (op === OP.SHORT_BINBYTES && at + 3 < end && data[at + 2] !== OP.PROTO) {
        stack[size++] = HANDLE.plain
        at += 2 + (data[at + 1] as number)
        count++
        continue
      }
      switch (op) {
        case OP.BININT1:
          if (at + 2 > end) break loop
          stack[size++] = -1 - (data[at + 1] as number)
          at += 2
          break
        case OP.BININT2:
          if (at + 3 > end) break loop
          stack[size++] = -1 - ((data[at + 1] as number) | ((data[at + 2] as number) << 8))
          at += 3
          break
        case OP.BININT:
          if (at + 5 > end) break loop
          stack[size++] = ofNumber(int32(data, at + 1))
          at += 5
          break
        case OP.BINFLOAT:
          if (at + 9 > end) break loop
          stack[size++] = HANDLE.plain
          at += 9
          break
        case OP.NONE:
        case OP.NEWTRUE:
        case OP.NEWFALSE:
          stack[size++] = HANDLE.plain
          at++
          break
        case OP.MEMOIZE:
          if (size <= fence) {
            this.lose(at)
            break loop
          }
          state.memo.put(state.memo.count, stack[size - 1] as number)
          at++
          break
        case OP.BINPUT:
          if (at + 2 > end) break loop
          if (size <= fence) {
            this.lose(at)
            break loop
          }
          state.memo.put(data[at + 1] as number, stack[size - 1] as number)
          at += 2
          break
        case OP.LONG_BINPUT:
          if (at + 5 > end) break loop
          if (size <= fence) {
            this.lose(at)
            break loop
          }
          if (!state.memo.put(data.readUInt32LE(at + 1), stack[size - 1] as number)) {
            this.odd('memo', at)
            this.lose(at)
            break loop
          }
          at += 5
          break
        case OP.BINGET:
        case OP.LONG_BINGET: {
          const next = at + (op === OP.BINGET ? 2 : 5)
          if (next > end) break loop
          const index = op === OP.BINGET ? (data[at + 1] as number) : data.readUInt32LE(at + 1)
          const known = state.memo.get(index)
          if (known === HANDLE.nothing) {
            this.lose(at)
            break loop
          }
          stack[size++] = known
          if (this.awaitsVersion || known === this.versionKey) this.noteVersion(known)
          at = next
          break
        }
        case OP.SHORT_BINUNICODE:
        case OP.SHORT_BINSTRING: {
          if (at + 2 > end) break loop
          const length = data[at + 1] as number
          const next = at + 2 + length
          if (next > end) break loop
          const text = texts.add(base + at + 2, length, WRITING.utf8)
          stack[size++] = text
          if (this.awaitsVersion || (length === VERSION_KEY_LENGTH && data[at + 2] === 0x5f))
            this.noteVersion(text)
          at = next
          break
        }
        case OP.MARK:
          if (!state.mark(size)) {
            this.odd('too-large', at, 'too many marks')
            this.lose(at)
            break loop
          }
          fence = size
          at++
          break
        case OP.EMPTY_LIST:
          stack[size++] = HANDLE.list
          at++
          break
        case OP.EMPTY_DICT:
          stack[size++] = dicts.add()
          at++
          break
        case OP.EMPTY_TUPLE:
          stack[size] = tuples.add(stack, size, size)
          size++
          at++
          break
        case OP.TUPLE1:
        case OP.TUPLE2:
        case OP.TUPLE3: {
          const length = op - OP.TUPLE1 + 1
          if (size - length < fence) {
            this.lose(at)
            break loop
          }
          size -= length
          stack[size] = tuples.add(stack, size, size + length)
          size++
          at++
          break
        }
        default:
          state.size = size
          window.at = at
          if (!this.step(op, at)) {
            this.opcodes += op === OP.STOP && this.lostAt === undefined ? count + 1 : count
            return
          }
          state = this.state
          stack = state.stack
          size = state.size
          fence = state.fence
          frameEnd = state.frameEnd - base
          at = window.at
      }
      count++
    }
    state.size = size
    window.at = at
    this.opcodes += count
  }

  /** Between two pickles: whether another one begins. */
  protected begin(): GoesOn {
    const { window } = this
    if (this.#parts > 1 && this.whole === this.#parts) {
      this.done = true
      return false
    }
    if (window.at >= window.data.length) return false
    if (this.whole >= this.#parts) this.odd('trailing-data', window.at)
    this.between = false
    this.state.release()
    this.state = new UnpicklerState(this.#withArrays, this.room)
    this.done = !isOpcode(window.data[window.at])
    return !this.done
  }

  protected nested(bytes: Buffer): void {
    if (this.#depth === DEEPEST) {
      this.odd('nested-pickle', this.window.at)
      return
    }
    const walk = new PickleWalk({ arrays: false, depth: this.#depth + 1, room: this.room })
    // It may be cut off or broken: what it does until then counts.
    walk.feed(bytes)
    walk.release()
    this.record.takeOver(walk.record, this.window.base + this.window.at)
    for (const name of walk.imports) this.noteImport(name, this.window.at)
  }

  protected passArray(size: number | undefined, padded: boolean): GoesOn {
    if (!this.hasArrays) this.readsOnAsPickle = !padded
    this.hasArrays = true
    if (size === undefined) return true
    if (padded) {
      this.#padded = size
      return this.#passPadding(size)
    }
    this.window.at += size
    return true
  }

  #passPadding(size: number): GoesOn {
    const { window } = this
    const padding = window.data[window.at]
    if (padding === undefined) return false
    this.#padded = undefined
    if (padding < 1 || padding > ALIGNMENT) {
      this.odd('array', window.at, 'padded as joblib does not')
      return this.lose(window.at)
    }
    window.at += 1 + padding + size
    return true
  }
}

/** As `readInt32LE`, without asking whether the bytes are there. */
const int32 = (data: Buffer, at: number): number =>
  (data[at] as number) |
  ((data[at + 1] as number) << 8) |
  ((data[at + 2] as number) << 16) |
  ((data[at + 3] as number) << 24)
