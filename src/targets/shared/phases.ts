import type { Clock, Log } from '../../core/ports.ts'

/** How long each part of a deployment took. */
export interface Phase {
  readonly name: string
  readonly milliseconds: number
}

/** Measures the parts of a deployment as they pass. */
export class Phases {
  readonly #clock: Clock
  readonly #log: Log
  readonly #done: Phase[] = []

  constructor(clock: Clock, log: Log) {
    this.#clock = clock
    this.#log = log
  }

  get done(): readonly Phase[] {
    return this.#done
  }

  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const start = this.#clock.now()
    try {
      return await work()
    } finally {
      const milliseconds = this.#clock.now() - start
      this.#done.push({ name, milliseconds })
      this.#log.debug(`${name}: ${milliseconds} ms`)
    }
  }
}

/** `pre-flight 0.4 s · create 48.2 s · health 3.1 s` */
export const phasesText = (phases: readonly Phase[]): string =>
  phases
    .map(({ name, milliseconds }) => `${name} ${(milliseconds / 1000).toFixed(1)} s`)
    .join(' · ')
