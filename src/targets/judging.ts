/** One step of a roll-out, as it is put to a judge. */
export interface Trial {
  readonly service: string
  /** From 1. */
  readonly step: number
  readonly steps: number
  /** Share of the requests that the candidate gets, in per cent. */
  readonly weight: number
  readonly candidate: Contender
  readonly running: Contender
}

/** One of the two versions of a service. */
export interface Contender {
  /** `iris:3` */
  readonly label: string
  /** Opens the service; undefined where it asks for none. */
  readonly key: string | undefined
  /** While `work` runs, its replicas (some of them, where there are many) are reached at their addresses. */
  reach<T>(work: (replicas: readonly Replica[]) => Promise<T>, signal: AbortSignal): Promise<T>
}

export interface Replica {
  readonly name: string
  /** `http://127.0.0.1:40123` */
  readonly origin: string
}

export interface Judgement {
  readonly verdict: 'good' | 'bad'
  /** What decided, as parts of a sentence. */
  readonly reasons: readonly string[]
}

/**
 * Decides after each step of a roll-out whether it goes on. Targets ask it, and know nothing of samples and numbers
 * (services/judge/).
 */
export interface Judge {
  /** Looks at the begin of a step, and gives what judges at its end. */
  begin(trial: Trial, signal: AbortSignal): Promise<(signal: AbortSignal) => Promise<Judgement>>
}

/** Every step is good: where nobody judges. */
export const noJudge: Judge = {
  begin: async () => async () => ({ verdict: 'good', reasons: [] })
}
