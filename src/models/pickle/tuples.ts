import { HANDLE, importOf, ofTuple, tupleOf } from './handles.ts'

/** The tuples made last, so many of them, with so many items of each. */
const KEPT = 4096
const WIDTH = 10

/** The tuples of a pickle: arguments of calls, shapes of arrays, states. */
export class Tuples {
  #count = 0
  // There from the first tuple on.
  #items = new Int32Array(0)
  #lengths = new Int32Array(0)
  #holdImports = new Uint8Array(0)

  /** A tuple of the items of the stack from `start` to `end`. */
  add(stack: Int32Array, start: number, end: number): number {
    const count = this.#count++
    if (count === 0) {
      this.#items = new Int32Array(KEPT * WIDTH)
      this.#lengths = new Int32Array(KEPT)
      this.#holdImports = new Uint8Array(KEPT)
    }
    const slot = count % KEPT
    let holds = 0
    for (let i = start; i < end; i++) {
      const item = stack[i] as number
      if (i - start < WIDTH) this.#items[slot * WIDTH + i - start] = item
      if (importOf(item) !== undefined || this.holdsImport(item)) holds = 1
    }
    this.#lengths[slot] = end - start
    this.#holdImports[slot] = holds
    return ofTuple(count)
  }

  /** Its items; undefined for what is no tuple, has too many of them, or lies too far back. */
  items(handle: number): readonly number[] | undefined {
    const slot = this.#slotOf(handle)
    if (slot === undefined) return undefined
    const length = this.#lengths[slot] as number
    if (length > WIDTH) return undefined
    return [...this.#items.subarray(slot * WIDTH, slot * WIDTH + length)]
  }

  /** Whether there is a class or function among the items, or in tuples among them. What can't be told counts as one. */
  holdsImport(handle: number): boolean {
    if (handle === HANDLE.unknown) return true
    if (tupleOf(handle) === undefined) return false
    const slot = this.#slotOf(handle)
    return slot === undefined || this.#holdImports[slot] === 1
  }

  #slotOf(handle: number): number | undefined {
    const count = tupleOf(handle)
    if (count === undefined || this.#count - count > KEPT) return undefined
    return count % KEPT
  }
}
