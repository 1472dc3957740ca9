import { LARGEST_STACK, type Room } from '../scan/room.ts'
import { Memo } from './memo.ts'

const MOST_MARKS = 1024 * 1024
/** Stacks up to this size are arrays of their own: of most pickles, and of all in an archive of thousands. */
const SMALL_STACK = 64 * 1024

/** What an unpickler keeps while it reads one pickle. */
export class UnpicklerState {
  // So few that they lie in the heap itself.
  stack: Int32Array = new Int32Array(16)
  /** Items on the stack. */
  size = 0
  marks: Int32Array = new Int32Array(16)
  marked = 0
  readonly memo: Memo
  protocol = 0
  /** Offset in the whole stream where the current frame ends. */
  frameEnd = Number.POSITIVE_INFINITY
  /** Whether arrays of joblib lie in it as raw bytes: not in pickles that joblib itself nests. */
  readonly hasArrays: boolean
  readonly #room: Room
  #large: Int32Array | undefined
  #taken = 0

  constructor(hasArrays: boolean, room: Room) {
    this.hasArrays = hasArrays
    this.#room = room
    this.memo = new Memo(room)
  }

  /** The items above the last mark start here. */
  get fence(): number {
    return this.marked === 0 ? 0 : (this.marks[this.marked - 1] as number)
  }

  /** Takes the last mark away. @returns how many items lie below it */
  popMark(): number {
    return this.marks[--this.marked] as number
  }

  /** @returns false when there is no more room */
  growStack(): boolean {
    const length = Math.min(LARGEST_STACK, this.stack.length * (this.stack.length < 1024 ? 8 : 2))
    if (length <= SMALL_STACK) {
      this.stack = copied(this.stack, length)
      return true
    }
    const more = 4 * length - this.#taken
    if (length === this.stack.length || !this.#room.take(more)) return false
    this.#taken += more
    if (this.#large === undefined) {
      this.#large = this.#room.stack()
      this.#large.set(this.stack)
    }
    this.stack = this.#large.subarray(0, length)
    return true
  }

  /** @returns false when there is no more room */
  mark(size: number): boolean {
    if (this.marked === this.marks.length) {
      if (this.marks.length >= MOST_MARKS) return false
      this.marks = copied(this.marks, 4 * this.marks.length)
    }
    this.marks[this.marked++] = size
    return true
  }

  /** Gives back what it took of the room. It can't be used afterwards. */
  release(): void {
    this.memo.release()
    this.#room.give(this.#taken)
    if (this.#large !== undefined) this.#room.giveStack(this.#large)
    this.#taken = 0
    this.#large = undefined
  }
}

const copied = (array: Int32Array, length: number): Int32Array => {
  const larger = new Int32Array(length)
  larger.set(array)
  return larger
}
