import { fenced, inline } from '../../core/markdown-text.ts'
import type { Judgement, Trial } from '../../targets/judging.ts'
import { type Evidence, round } from './decide.ts'
import { p95Of, type Traffic } from './traffic.ts'

/** What a judge saw of one step, and how it judged. */
export interface Round {
  readonly trial: Trial
  readonly evidence: Evidence
  readonly judgement: Judgement
}

/** `step 2 of 3, 50 %` */
const stepText = ({ step, steps, weight }: Pick<Trial, 'step' | 'steps' | 'weight'>): string =>
  `step ${step} of ${steps}, ${weight} %`

/** One line for the log. Pure. */
export const roundLine = ({ trial, evidence, judgement }: Round): string => {
  const { candidate, samples, failed, differing } = evidence
  const { reasons, verdict } = judgement
  const seen = [
    `${samples - failed.length} of ${samples} samples passed`,
    ...(differing.length > 0 ? [`${differing.length} answered differently`] : []),
    `${candidate.errors} of ${candidate.requests} requests failed`,
    ...latencyOf(candidate)
  ]
  const mark = verdict === 'good' ? '✅' : '❌'
  return `${mark} ${trial.candidate.label} at ${stepText(trial)}: ${(reasons.length > 0 ? reasons : seen).join('; ')}`
}

const latencyOf = (traffic: Traffic): readonly string[] => {
  const p95 = p95Of(traffic)
  return p95 === undefined ? [] : [`95 % within ${round(p95)} ms`]
}

/** What the job summary shows of a roll-out: a chart with two bars a step, and what differs. Pure. */
export const roundsReport = (rounds: readonly Round[]): string => {
  const [first] = rounds
  if (first === undefined) return ''
  const { candidate, running } = first.trial
  const bad = rounds.find(({ judgement }) => judgement.verdict === 'bad')
  const differing = rounds.at(-1)?.evidence.differing ?? []
  return [
    `### ${bad ? '❌' : '✅'} Roll-out of ${inline(candidate.label)} beside ${inline(running.label)}\n`,
    fenced(chart(rounds)),
    ...(bad?.judgement.reasons ?? []).map(reason => `\n❌ ${inline(reason)}.`),
    ...(differing.length > 0 ? ['\nAnswered in another way than by the running version:\n'] : []),
    ...differing.slice(0, MOST_SHOWN).map(({ sample, why }) => `- ${inline(`${sample} ${why}`)}`),
    ''
  ].join('\n')
}

const MOST_SHOWN = 10
const WIDTH = 24

const chart = (rounds: readonly Round[]): string => {
  const rows = rounds.flatMap(({ trial, evidence }) => [
    rowOf(`${trial.weight} %`, trial.candidate.label, evidence.candidate),
    rowOf('', trial.running.label, evidence.running)
  ])
  const most = Math.max(1, ...rows.map(({ p95 }) => p95 ?? 0))
  const widest = Math.max(...rows.map(({ label }) => label.length))
  return rows
    .map(({ weight, label, p95, traffic }) => {
      const bar = p95 === undefined ? '' : '█'.repeat(Math.max(1, Math.round((p95 / most) * WIDTH)))
      const time = p95 === undefined ? 'no requests' : `${round(p95)} ms p95`
      return [
        weight.padStart(5),
        label.padEnd(widest),
        bar.padEnd(WIDTH),
        `${time.padStart(14)}, ${traffic.errors} of ${traffic.requests} failed`
      ].join('  ')
    })
    .join('\n')
}

const rowOf = (weight: string, label: string, traffic: Traffic) => ({
  weight,
  label,
  traffic,
  p95: p95Of(traffic)
})
