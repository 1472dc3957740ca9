/** Whether a service that runs still does what it did, and the issue that says so. Pure. docs/scheduled.md */
import { createHash } from 'node:crypto'
import { code, inline } from '../core/markdown-text.ts'
import { plainLine } from '../core/plain-text.ts'
import { short } from '../core/words.ts'
import { changesSentence } from '../smoke/changes-sentence.ts'
import { type SmokeReport, tooSlow } from '../smoke/smoke-test.ts'
import { sectionMarkdown } from './markdown.ts'
import { predictionSections } from './predictions.ts'

/** Failed samples that are named; more of them say nothing else. */
const MOST_SAMPLES = 10

/** What of a report is not as it should be, one sentence each: nothing where all is well. */
export const driftIn = (report: SmokeReport): readonly string[] => {
  const { samples, comparison, p95Ms, maxP95Ms } = report
  const failed = samples.filter(({ passed }) => !passed)
  return [
    ...(failed.length > 0 ? [`${failed.length} of ${samples.length} samples failed.`] : []),
    ...(comparison && comparison.changed.length > 0 ? [changesSentence(comparison)] : []),
    ...(tooSlow(report)
      ? [`The 95th percentile of the latency is ${p95Ms} ms, above the limit of ${maxP95Ms} ms.`]
      : [])
  ]
}

/** By which the issue of a service is found again; its reader does not see it. @param place what distinguishes the service */
export const driftMarker = (place: readonly unknown[]): string =>
  `<!-- scoreline-drift: ${createHash('sha256').update(JSON.stringify(place)).digest('hex').slice(0, 16)} -->`

interface Looked {
  readonly marker: string
  /** The service, as people know it. */
  readonly service: string
  /** Address of the workflow run. */
  readonly run: string | undefined
}

/** The issue of a service that is not as it should be. @param report undefined where there was no answer */
export const driftIssue = (
  { marker, service, run }: Looked,
  reasons: readonly string[],
  report: SmokeReport | undefined
): { readonly title: string; readonly body: string } => ({
  title: `Service ${short(plainLine(service), 100)} is not as it was`,
  body: [
    marker,
    `❌ Service ${code(service)} does not do what it did when it was last found in order.`,
    reasons.map(reason => `- ${inline(reason)}`).join('\n'),
    ...(report ? failures(report) : []),
    ...predictionSections(report?.comparison).map(sectionMarkdown),
    `${lookedAt(run)} This issue is kept up to date, and closed when all is well again.`
  ].join('\n\n')
})

/** The same issue when it is closed. */
export const driftOver = ({
  marker,
  service,
  run
}: Looked): { readonly title: string; readonly body: string } => ({
  title: `Service ${short(plainLine(service), 100)} is as it was again`,
  body: [
    marker,
    `✅ Service ${code(service)} is in order: its samples pass, its answers and its latency are what they should be.`,
    lookedAt(run)
  ].join('\n\n')
})

const failures = ({ samples }: SmokeReport): string[] => {
  const failed = samples.filter(({ passed }) => !passed)
  const named = failed
    .slice(0, MOST_SAMPLES)
    .map(
      ({ name, failure }) =>
        `- ${code(short(name))} ${inline(short(failure?.why ?? 'failed', 300))}`
    )
  const more = failed.length - named.length
  return named.length === 0
    ? []
    : [[...named, ...(more > 0 ? [`- … and ${more} more`] : [])].join('\n')]
}

const lookedAt = (run: string | undefined): string =>
  run === undefined ? 'Looked at outside a workflow.' : `Looked at by [this run](${run}).`
