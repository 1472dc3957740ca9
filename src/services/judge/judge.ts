import type { Log } from '../../core/ports.ts'
import { compareAnswer } from '../../smoke/assertion.ts'
import { type Answer, type NoAnswer, postJson } from '../../smoke/endpoint.ts'
import { judge as judgeAnswer } from '../../smoke/judge.ts'
import { maskOf } from '../../smoke/masking.ts'
import { readSamples, type Sample } from '../../smoke/sample.ts'
import { bodyOf } from '../../smoke/smoke-test.ts'
import type { Contender, Judge, Replica, Trial } from '../../targets/judging.ts'
import { decide, type Evidence, type Finding, type Limits } from './decide.ts'
import { type Round, roundLine } from './rounds.ts'
import { type Traffic, trafficBetween, trafficIn } from './traffic.ts'

/** A judge with what it has seen so far. */
export interface OpenJudge extends Judge {
  readonly rounds: readonly Round[]
}

export interface JudgeOptions {
  /** Paths, folders and globs of samples that both versions are sent. */
  readonly samples: readonly string[]
  readonly limits: Limits
}

const REQUEST_SECONDS = 30

/**
 * Judges by what was seen: /metrics of both versions at the begin and the end of a step, and then the same samples sent
 * to both.
 * @throws UserError `SAMPLES_MISSING`, `SAMPLE_INVALID`, before anything is rolled out
 */
export const openJudge = async (
  { samples, limits }: JudgeOptions,
  log: Pick<Log, 'info'>
): Promise<OpenJudge> => {
  const read = samples.length === 0 ? [] : await readSamples(samples)
  const rounds: Round[] = []
  return {
    rounds,
    begin: async (trial, signal) => {
      const before = await lookAtBoth(trial, signal)
      return async signal => {
        const after = await lookAtBoth(trial, signal)
        const evidence: Evidence = {
          ...(await askBoth(trial, read, limits.tolerance ?? 0, signal)),
          samples: read.length,
          candidate: trafficBetween(before.candidate, after.candidate),
          running: trafficBetween(before.running, after.running)
        }
        const judgement = decide(evidence, limits)
        const round = { trial, evidence, judgement }
        rounds.push(round)
        log.info(roundLine(round))
        return judgement
      }
    }
  }
}

type Look = ReadonlyMap<string, Traffic>

const lookAtBoth = async (
  { candidate, running }: Trial,
  signal: AbortSignal
): Promise<{ readonly candidate: Look; readonly running: Look }> => ({
  candidate: await lookAt(candidate, signal),
  running: await lookAt(running, signal)
})

const lookAt = ({ reach, key }: Contender, signal: AbortSignal): Promise<Look> =>
  reach(async replicas => {
    const found = await Promise.all(
      replicas.map(async replica => [replica.name, await metricsOf(replica, key, signal)] as const)
    )
    return new Map(found.flatMap(([name, seen]) => (seen === undefined ? [] : [[name, seen]])))
  }, signal)

/** An image of others may have no such page: then samples alone decide. */
const metricsOf = async (
  { origin }: Replica,
  key: string | undefined,
  signal: AbortSignal
): Promise<Traffic | undefined> => {
  try {
    const response = await fetch(`${origin}/metrics`, {
      headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
      signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_SECONDS * 1000)])
    })
    const page = await response.text()
    return response.ok ? trafficIn(page) : undefined
  } catch {
    signal.throwIfAborted()
    return undefined
  }
}

const askBoth = async (
  { candidate, running }: Trial,
  samples: readonly Sample[],
  tolerance: number,
  signal: AbortSignal
): Promise<Pick<Evidence, 'failed' | 'differing'>> => {
  if (samples.length === 0) return { failed: [], differing: [] }
  const own = await answersOf(candidate, samples, signal)
  const usual = await answersOf(running, samples, signal)
  const mask = maskOf(candidate.key)
  const failed = samples.flatMap((sample, i): readonly Finding[] => {
    const { why } = judgeAnswer(sample, own[i] ?? NOBODY, mask)
    return why === undefined ? [] : [{ sample: sample.name, why }]
  })
  const differing = samples.flatMap(({ name }, i): readonly Finding[] => {
    const [before, now] = [usual[i] ?? NOBODY, own[i] ?? NOBODY]
    // What the running version does not answer is nothing to compare with.
    if ('reason' in before || before.json === undefined || before.status >= 300) return []
    if ('reason' in now) return [{ sample: name, why: `got no answer: ${now.reason}` }]
    const { difference } = compareAnswer(before.json, now.json, tolerance, mask)
    return difference
      ? [{ sample: name, why: `differs at ${difference.path}: ${difference.why}` }]
      : []
  })
  return { failed, differing }
}

const NOBODY: NoAnswer = { reason: 'no replica is there' }

const answersOf = (
  { reach, key }: Contender,
  samples: readonly Sample[],
  signal: AbortSignal
): Promise<readonly (Answer | NoAnswer)[]> =>
  reach(async ([replica]) => {
    const answers: (Answer | NoAnswer)[] = []
    for (const sample of samples) {
      if (replica === undefined) return samples.map(() => NOBODY)
      const { headers } = sample
      const uri = `${replica.origin}/score`
      const body = bodyOf(sample)
      answers.push(
        await postJson({ uri, body, headers, key, timeoutSeconds: REQUEST_SECONDS }, signal)
      )
    }
    return answers
  }, signal)
