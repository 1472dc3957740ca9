/** How the predictions of one version differ from those of another, on the same samples. Pure. */
import { leavesOf, type Place, sameScalar, shown } from './assertion.ts'
import type { RecordedAnswer } from './golden.ts'

export interface Changes {
  /** What the predictions were compared with, in the words of who asked: a path, an address or a service. */
  readonly comparedWith: string
  /** Samples that both answered. */
  readonly compared: number
  /** Those of them with an answer that differs by more than the tolerance, or in its status. */
  readonly changed: readonly ChangedSample[]
  /** Names of samples that only the new version was asked. */
  readonly added: readonly string[]
  /** Names of samples that only the old version was asked. */
  readonly missing: readonly string[]
  /** Names of samples whose request is another one: their answers cannot be compared. */
  readonly incomparable: readonly string[]
  /** Over all numbers of all samples compared, within the tolerance or not. */
  readonly distribution: readonly Share[]
}

/** What another version answered to the samples. */
export interface OtherAnswers {
  /** A path, an address or a service, as its reader knows it. */
  readonly name: string
  readonly answers: readonly RecordedAnswer[]
  readonly p50Ms?: number
  readonly p95Ms?: number
}

export interface ChangedSample {
  readonly sample: string
  /** Number of places that differ. */
  readonly count: number
  /** The largest ones first, at most `MOST_OUTPUTS`. */
  readonly outputs: readonly ChangedOutput[]
}

export interface ChangedOutput {
  /** `$[0].predictions[1]`, or `status` */
  readonly path: string
  readonly before: string
  readonly after: string
  /** `|after - before| / max(1, |before|)`; undefined where one of them is not a number. */
  readonly difference?: number
}

/** How many numbers differ by more than the step before and at most `upTo`, measured as a `ChangedOutput`'s difference. */
export interface Share {
  readonly upTo: number
  readonly count: number
}

/** Steps of the distribution. The last one has no end. */
const STEPS = [0, 1e-6, 1e-4, 1e-2, 1, Number.POSITIVE_INFINITY] as const

/** Places that are listed of one sample. */
const MOST_OUTPUTS = 20

/**
 * Compares two sets of answers, sample by sample, by the rule of `firstDifference`.
 * @param toleranceOf of a sample, by its name
 */
export const changesBetween = (
  { name, answers: before }: OtherAnswers,
  after: readonly RecordedAnswer[],
  toleranceOf: (sample: string) => number
): Changes => {
  const old = new Map(before.map(answer => [answer.sample, answer]))
  const asked = new Set(after.map(({ sample }) => sample))
  const counts = STEPS.map(() => 0)
  const [changed, added, incomparable]: [ChangedSample[], string[], string[]] = [[], [], []]
  let compared = 0
  for (const now of after) {
    const then = old.get(now.sample)
    if (then === undefined) added.push(now.sample)
    else if (then.request !== now.request) incomparable.push(now.sample)
    else {
      compared++
      const found = changedOutputs(then, now, toleranceOf(now.sample), counts)
      if (found.count > 0) changed.push(found)
    }
  }
  return {
    comparedWith: name,
    compared,
    changed,
    added,
    missing: before.map(({ sample }) => sample).filter(sample => !asked.has(sample)),
    incomparable,
    distribution: STEPS.map((upTo, i) => ({ upTo, count: counts[i] ?? 0 }))
  }
}

/** @param counts of the distribution, which are raised */
const changedOutputs = (
  then: RecordedAnswer,
  now: RecordedAnswer,
  tolerance: number,
  counts: number[]
): ChangedSample => {
  const outputs: ChangedOutput[] = []
  let count = 0
  const add = (output: ChangedOutput) => {
    count++
    outputs.push(output)
    // Kept short on the way: an answer may have millions of numbers.
    if (outputs.length >= 2 * MOST_OUTPUTS) largestFirst(outputs).splice(MOST_OUTPUTS)
  }
  if (then.status !== now.status)
    add({ path: 'status', before: String(then.status), after: String(now.status) })
  for (const place of leavesOf(then.answer, now.answer)) {
    const difference = differenceOf(place)
    if (difference !== undefined) {
      const step = STEPS.findIndex(upTo => difference <= upTo)
      counts[step] = (counts[step] ?? 0) + 1
    }
    if (!sameScalar(place.expected, place.actual, tolerance)) add(outputOf(place, difference))
  }
  return { sample: then.sample, count, outputs: largestFirst(outputs).slice(0, MOST_OUTPUTS) }
}

const differenceOf = ({ expected, actual }: Place): number | undefined =>
  typeof expected === 'number' && typeof actual === 'number'
    ? Math.abs(actual - expected) / Math.max(1, Math.abs(expected))
    : undefined

const outputOf = (
  { path, expected, actual }: Place,
  difference: number | undefined
): ChangedOutput => ({
  path,
  before: shown(expected),
  after: shown(actual),
  ...(difference === undefined ? {} : { difference })
})

/** What is not a number comes first: a label, a shape or a status that changed says most. Sorts in place. */
const largestFirst = (outputs: ChangedOutput[]): ChangedOutput[] =>
  outputs.sort(
    (a, b) =>
      (b.difference ?? Number.POSITIVE_INFINITY) - (a.difference ?? Number.POSITIVE_INFINITY) || 0
  )
