import { isDict, ofDict } from './handles.ts'

/**
 * Classes that run what is in their state, and the keys it is under. ModelData of statsmodels evaluates a formula, which
 * is Python. https://github.com/statsmodels/statsmodels/blob/v0.14.5/statsmodels/base/data.py#L100
 */
const RUNS_STATE: ReadonlySet<string> = new Set([
  'statsmodels.base.data.ModelData',
  'statsmodels.base.data.PandasData'
])
const RUN_KEYS: ReadonlySet<string> = new Set(['restore_design_info', 'restore_model_spec'])
const MOST_WATCHED = 10_000

/** The dicts of a pickle: their keys are looked at from the moment a class is imported where they matter. */
export class Dicts {
  #count = 0
  /** Whether all keys are known, and none of them runs. */
  #watched: Map<number, boolean> | undefined
  readonly #read: (text: number, keep: boolean) => string | undefined

  constructor(read: (text: number, keep: boolean) => string | undefined) {
    this.#read = read
  }

  add(): number {
    const dict = ofDict(this.#count++)
    if (this.#watched !== undefined && this.#watched.size < MOST_WATCHED)
      this.#watched.set(dict, true)
    return dict
  }

  imported(name: string): void {
    if (RUNS_STATE.has(name)) this.#watched ??= new Map()
  }

  /** Keys and values in turn, from `start` to `end` of the stack, are put into a dict. */
  setItems(dict: number, stack: Int32Array, start: number, end: number): void {
    if (!this.#watched?.get(dict)) return
    for (let i = start; i < end; i += 2) {
      const key = this.#read(stack[i] as number, false)
      if (key === undefined || RUN_KEYS.has(key)) this.#watched.set(dict, false)
    }
  }

  /** Whether an object of a class may run something that is in its state. */
  mayRun(name: string, state: number): boolean {
    return RUNS_STATE.has(name) && !(isDict(state) && this.#watched?.get(state) === true)
  }
}
