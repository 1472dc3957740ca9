import { Memo } from './memo.ts'

/** 16 MiB. */
const MOST_STACKED = 4 * 1024 * 1024
const MOST_MARKS = 1024 * 1024

/** What an unpickler keeps while it reads one pickle. */
export class UnpicklerState {
  stack: Int32Array = new Int32Array(1024)
  /** Items on the stack. */
  size = 0
  marks: Int32Array = new Int32Array(64)
  marked = 0
  memo = new Memo()
  protocol = 0
  /** Offset in the whole stream where the current frame ends. */
  frameEnd = Number.POSITIVE_INFINITY
  /** Whether arrays of joblib lie in it as raw bytes: not in pickles that joblib itself nests. */
  readonly hasArrays: boolean

  constructor(hasArrays: boolean) {
    this.hasArrays = hasArrays
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
    if (this.stack.length >= MOST_STACKED) return false
    this.stack = doubled(this.stack)
    return true
  }

  /** @returns false when there is no more room */
  mark(size: number): boolean {
    if (this.marked === this.marks.length) {
      if (this.marks.length >= MOST_MARKS) return false
      this.marks = doubled(this.marks)
    }
    this.marks[this.marked++] = size
    return true
  }
}

const doubled = (array: Int32Array): Int32Array => {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
