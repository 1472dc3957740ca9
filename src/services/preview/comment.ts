/** The one comment that a pull request gets on its preview. Pure. */
import { code, details, inline } from '../../core/markdown-text.ts'
import { bytes, percent } from '../../core/words.ts'
import { ingredientSections } from '../../report/ingredients.ts'
import { sectionMarkdown } from '../../report/markdown.ts'
import { predictionSections } from '../../report/predictions.ts'
import type { Measured, PreviewReport } from './report.ts'

/** By which the comment is found again; the reader does not see it. */
export const previewMarker = (service: string): string =>
  `<!-- scoreline-preview: ${service.replace(/[^a-z0-9-]/g, '')} -->`

/** The service that a comment with a marker is about; undefined for other comments. */
export const serviceOfComment = (body: string): string | undefined =>
  /^<!-- scoreline-preview: ([a-z0-9-]+) -->/.exec(body)?.[1]

/** Verdict first, then where it is, what changed, and what it weighs. */
export const previewComment = (report: PreviewReport): string =>
  [
    previewMarker(report.service),
    `### ${verdict(report)}`,
    ...where(report),
    ...ingredientSections(report.differences ?? [], [baseTitle(report), HERE]).map(sectionMarkdown),
    ...predictionSections(report.changes).map(sectionMarkdown),
    ...sizes(report),
    ...plan(report),
    `<sub>${end(report)}</sub>`,
    ''
  ].join('\n\n')

/** What the comment says once the service is gone. */
export const closedComment = (service: string): string =>
  [
    previewMarker(service),
    `### Preview of ${code(service)}: taken down`,
    'The pull request is closed, and its service is gone.',
    ''
  ].join('\n\n')

const verdict = ({ service, error, samples, changes }: PreviewReport): string => {
  const subject = `Preview of ${code(service)}: `
  if (error) return `❌ ${subject}${inline(firstSentence(error.message))} (${code(error.code)})`
  const tested = samples
    ? `${samples.passed} of ${samples.total} ${samples.total === 1 ? 'sample' : 'samples'} passed`
    : 'it runs, and no samples were given to test it'
  const moves = changes?.changed.length ?? 0
  const moved = moves > 0 ? `, ${moves} predicted differently` : ''
  return `${moves > 0 ? '🔶' : '✅'} ${subject}${tested}${moved}`
}

const firstSentence = (text: string): string => /^.+?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text

const where = ({ scoringUri, endsWithJob, target, error }: PreviewReport): string[] => {
  if (scoringUri === undefined || endsWithJob)
    return error ? [] : [`It ran on ${inline(target)}, which is gone with its job.`]
  const page = pageOf(scoringUri)
  return [
    [
      `Endpoint: ${code(scoringUri)}`,
      ...(page ? [`[Try it](${page})`] : []),
      `on ${inline(target)}`
    ].join(' · ')
  ]
}

/** The page on which a person can try the service; undefined for an address that is not one of the web. */
export const pageOf = (scoringUri: string): string | undefined => {
  if (!URL.canParse(scoringUri)) return undefined
  const { protocol, origin } = new URL(scoringUri)
  return /^https?:$/.test(protocol) ? new URL('/docs', origin).href : undefined
}

/** The columns of what is compared. */
const HERE = 'this pull request'
const baseTitle = ({ baseRef }: PreviewReport): string => baseRef || 'base'

const sizes = (report: PreviewReport): string[] => {
  const { image, base } = report
  if (image === undefined) return []
  const rows: readonly (readonly [string, (measured: Measured) => string | undefined])[] = [
    ['Image', ({ label }) => inline(label)],
    ['Size', measured => (measured.bytes === undefined ? undefined : bytes(measured.bytes))],
    ['Latency, p50', ({ p50Ms }) => milliseconds(p50Ms)],
    ['Latency, p95', ({ p95Ms }) => milliseconds(p95Ms)]
  ]
  const lines = rows.flatMap(([name, of]) => {
    const [before, after] = [base && of(base), of(image)]
    if (after === undefined) return []
    return [base ? `| ${name} | ${before ?? '–'} | ${after} |` : `| ${name} | ${after} |`]
  })
  const head = base
    ? [`| What | ${inline(baseTitle(report))} | ${HERE} |`, '| --- | ---: | ---: |']
    : [`| What | ${HERE} |`, '| --- | ---: |']
  const growth = growthOf(base?.bytes, image.bytes)
  return ['#### Size and latency', [...head, ...lines].join('\n'), ...(growth ? [growth] : [])]
}

/** Said where an image has become larger by a tenth or more. */
const growthOf = (before: number | undefined, after: number | undefined): string | undefined =>
  before && after && after >= 1.1 * before
    ? `⚠️ The image has grown by ${percent(after - before, before)}.`
    : undefined

const milliseconds = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`

const plan = ({ plan }: PreviewReport): string[] => {
  if (plan === undefined) return []
  const lines = [...plan.reasons, ...plan.costs]
  return lines.length > 0
    ? [details(`Deployment: ${plan.action}`, lines.map(line => `- ${inline(line)}`).join('\n'))]
    : []
}

const end = ({ commit, expires, endsWithJob, costPerDay }: PreviewReport): string => {
  const cost = costPerDay === undefined ? '' : ` It costs ${costPerDay} a day.`
  const at = `Commit ${inline(commit.slice(0, 7))}.${cost}`
  if (endsWithJob) return at
  return expires
    ? `${at} The service is deleted when the pull request is closed; after ${inline(expires.slice(0, 16).replace('T', ' '))} UTC a sweep may delete it.`
    : `${at} The service is deleted when the pull request is closed.`
}
