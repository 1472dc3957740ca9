import type { Judgement } from '../../targets/judging.ts'
import { errorPercent, p95Of, type Traffic } from './traffic.ts'

/** What a candidate may do worse than the version that runs. */
export interface Limits {
  /** Points of per cent by which more of its requests may fail. */
  readonly maxErrorPercent: number
  /** Per cent by which its 95th percentile of the latency may be above that of the version that runs. */
  readonly maxLatencyPercent: number
  /** How far its predictions may be from those of the version that runs; undefined: as far as they like. */
  readonly tolerance: number | undefined
}

/** All that was seen of a candidate in one step. */
export interface Evidence {
  /** Samples that were sent to both versions. */
  readonly samples: number
  /** Samples that the candidate does not answer as it should. */
  readonly failed: readonly Finding[]
  /** Samples that the versions answer in different ways. */
  readonly differing: readonly Finding[]
  readonly candidate: Traffic
  readonly running: Traffic
}

export interface Finding {
  readonly sample: string
  /** The rest of a sentence that begins with the sample. */
  readonly why: string
}

/** One request that fails is no share yet. */
const FEWEST_ERRORS = 2
/** Of fewer requests, one that was slow by chance is the 95th percentile. */
const FEWEST_REQUESTS = 100
/** What the buckets of a histogram cannot tell apart. */
const LATENCY_GRAIN_MS = 5

/** Whether a roll-out goes on. Pure: the same evidence always gives the same judgement. */
export const decide = (evidence: Evidence, limits: Limits): Judgement => {
  const reasons = [
    ...sampleReasons(evidence),
    ...differenceReasons(evidence, limits),
    ...errorReasons(evidence, limits),
    ...latencyReasons(evidence, limits)
  ]
  return { verdict: reasons.length === 0 ? 'good' : 'bad', reasons }
}

const sampleReasons = ({ failed, samples }: Evidence): readonly string[] => {
  const [first] = failed
  if (first === undefined) return []
  return [`${failed.length} of ${samples} samples failed: "${first.sample}" ${first.why}`]
}

const differenceReasons = (
  { differing, samples }: Evidence,
  { tolerance }: Limits
): readonly string[] => {
  const [first] = differing
  if (first === undefined || tolerance === undefined) return []
  return [
    `${differing.length} of ${samples} samples are answered in another way than by the running version: "${first.sample}" ${first.why}`
  ]
}

const errorReasons = (
  { candidate, running }: Evidence,
  { maxErrorPercent }: Limits
): readonly string[] => {
  const [share, usual] = [errorPercent(candidate), errorPercent(running)]
  if (candidate.errors < FEWEST_ERRORS || share - usual <= maxErrorPercent) return []
  return [
    `${round(share)} % of its requests failed (${candidate.errors} of ${candidate.requests}), ${round(usual)} % of those to the running version`
  ]
}

const latencyReasons = (
  { candidate, running }: Evidence,
  { maxLatencyPercent }: Limits
): readonly string[] => {
  if (Math.min(candidate.requests, running.requests) < FEWEST_REQUESTS) return []
  const [own = 0, usual = 0] = [p95Of(candidate), p95Of(running)]
  if (own <= usual * (1 + maxLatencyPercent / 100) + LATENCY_GRAIN_MS) return []
  return [
    `the 95th percentile of its latency is ${round(own)} ms, that of the running version ${round(usual)} ms`
  ]
}

/** For people: one digit after the point at most. */
export const round = (value: number): number => Math.round(value * 10) / 10
