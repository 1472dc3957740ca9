import { details, fenced, inline } from '../core/markdown-text.ts'
import { nameUnseen, plainJson } from '../core/plain-text.ts'
import type { Changes } from './changes.ts'
import { changesMarkdown } from './changes-report.ts'
import { bars } from './latency.ts'
import { type Failure, type SampleReport, type SmokeReport, tooSlow } from './smoke-test.ts'
import { excerpt } from './text.ts'

/** Reports of a smoke test, for programs, test viewers and people. Pure, and bounded however many samples there are. */

/** Most samples in a file, rows in a table, failures shown in full. */
const MOST = { samples: 1000, rows: 100, failures: 20, warnings: 50 }

export const jsonReport = (report: SmokeReport): string => {
  const { shown, omitted } = most(report.samples, MOST.samples)
  return `${plainJson(
    {
      ...report,
      ...(report.comparison ? { comparison: boundedChanges(report.comparison) } : {}),
      tooSlow: tooSlow(report),
      warnings: most(report.warnings, MOST.warnings).shown.map(line => excerpt(line)),
      samples: shown,
      ...(omitted > 0 ? { omittedSamples: omitted } : {})
    },
    2
  )}\n`
}

const boundedChanges = (changes: Changes): Changes & { readonly omittedSamples?: number } => {
  const { shown, omitted } = most(changes.changed, MOST.samples)
  const names = (list: readonly string[]) => list.slice(0, MOST.samples)
  return {
    ...changes,
    changed: shown,
    added: names(changes.added),
    missing: names(changes.missing),
    incomparable: names(changes.incomparable),
    ...(omitted > 0 ? { omittedSamples: omitted } : {})
  }
}

/** JUnit XML as test viewers read it: a test case a sample, and one for the latency when it has a limit. */
export const junitXml = (report: SmokeReport): string => {
  const { shown } = most(report.samples, MOST.samples)
  const slow = tooSlow(report)
  const gate = report.maxP95Ms === undefined ? [] : [latencyCase(report, slow)]
  const failures = shown.filter(({ passed }) => !passed).length + (slow ? 1 : 0)
  const counts = `tests="${shown.length + gate.length}" failures="${failures}" errors="0"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="smoke test" ${counts} skipped="0">`,
    ...shown.map(sampleCase),
    ...gate,
    '  </testsuite>',
    '</testsuites>',
    ''
  ].join('\n')
}

/** What the job summary shows. */
export const markdownReport = (report: SmokeReport): string => {
  const failed = report.samples.filter(({ passed }) => !passed)
  const ok = report.passed && !tooSlow(report)
  const rows = most(report.samples, MOST.rows)
  const told = most(failed, MOST.failures)
  return [
    `### ${ok ? '✅' : '❌'} Smoke test: ${report.samples.length - failed.length} of ${report.samples.length} samples passed\n`,
    latencyLine(report),
    '| | Sample | Status | Requests | p50 | p95 |\n| --- | --- | ---: | ---: | ---: | ---: |',
    ...rows.shown.map(rowOf),
    ...omittedLine(rows.omitted, 'samples'),
    ...told.shown.map(failureDetails),
    ...omittedLine(told.omitted, 'failures'),
    ...(report.comparison ? [changesMarkdown(report.comparison)] : []),
    ...most(report.warnings, MOST.warnings).shown.map(line => `\n⚠️ ${inline(brief(line))}`),
    ...(report.histogram.length > 0
      ? [`\n${details('Latency', fenced(bars(report.histogram)))}`]
      : []),
    ''
  ].join('\n')
}

/** The first of a list; the failed ones come first when not all find room. */
const most = <T>(
  list: readonly T[],
  count: number
): { readonly shown: readonly T[]; readonly omitted: number } => {
  if (list.length <= count) return { shown: list, omitted: 0 }
  const failed = list.filter(isFailed)
  const rest = list.filter(entry => !isFailed(entry))
  return { shown: [...failed, ...rest].slice(0, count), omitted: list.length - count }
}

const isFailed = (entry: unknown): boolean =>
  typeof entry === 'object' && entry !== null && 'failure' in entry

const ms = (value: number | undefined): string =>
  value === undefined ? '–' : `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`

const sampleCase = ({ name, file, failure, requests, p50Ms }: SampleReport): string => {
  const time = p50Ms === undefined ? '' : ` time="${(p50Ms / 1000).toFixed(6)}"`
  const open = `    <testcase name="${attribute(name)}" classname="smoke" file="${attribute(file)}"${time}`
  if (failure === undefined) return `${open}/>`
  const body = [
    `requests: ${requests}`,
    ...bodiesOf(failure).map(([title, text]) => `${title}: ${text}`)
  ]
  return `${open}>\n      <failure type="SMOKE_TEST_FAILED" message="${attribute(failure.why)}">${escaped(body.join('\n'))}</failure>\n    </testcase>`
}

const latencyCase = ({ p95Ms, maxP95Ms }: SmokeReport, slow: boolean): string => {
  const open = '    <testcase name="latency" classname="smoke"'
  return slow
    ? `${open}>\n      <failure type="SMOKE_TEST_SLOW" message="the 95th percentile is ${p95Ms} ms, above ${maxP95Ms} ms"/>\n    </testcase>`
    : `${open}/>`
}

const bodiesOf = ({ sent, received, expected, status }: Failure): [string, string][] => [
  ['Sent', sent],
  ...(received === undefined
    ? []
    : ([[`Received with status ${status}`, received]] as [string, string][])),
  ...(expected === undefined ? [] : ([['Expected', expected]] as [string, string][]))
]

const latencyLine = (report: SmokeReport): string => {
  const { requests, failedRequests = 0, p50Ms, p95Ms, p99Ms, maxP95Ms } = report
  const leftOut = failedRequests > 0 ? ` (without the ${failedRequests} that failed)` : ''
  const limit =
    maxP95Ms === undefined ? '' : ` (${tooSlow(report) ? '❌ ' : ''}limit ${ms(maxP95Ms)})`
  return `${requests} requests: p50 ${ms(p50Ms)}, p95 ${ms(p95Ms)}${limit}, p99 ${ms(p99Ms)}${leftOut}\n`
}

const rowOf = ({ name, passed, status, requests, p50Ms, p95Ms }: SampleReport): string =>
  `| ${passed ? '✅' : '❌'} | ${inline(brief(name))} | ${status ?? '–'} | ${requests} | ${ms(p50Ms)} | ${ms(p95Ms)} |`

const failureDetails = ({ name, failure }: SampleReport): string =>
  failure === undefined
    ? ''
    : `\n${details(
        brief(`${name} ${failure.why}`),
        bodiesOf(failure)
          .map(([title, text]) => `${title}\n${fenced(text)}`)
          .join('\n\n')
      )}`

const omittedLine = (count: number, what: string): string[] =>
  count > 0 ? [`\n… and ${count} more ${what}: see the JSON report.`] : []

/** Text of any length as a few words on one line. */
const brief = (text: string): string => excerpt(text.replace(/\s+/g, ' '), 200)

/**
 * Without what XML forbids even as a reference: https://www.w3.org/TR/xml/#charsets. What cannot be seen, and what a runner
 * would take for a command when the file is printed, stands there as references.
 */
const escaped = (text: string): string =>
  nameUnseen(
    text
      .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/:(?=:)/g, '&#58;')
      .replace(/##(?=\[)/g, '&#35;&#35;'),
    sign => (sign === '\n' ? sign : `&#${sign.codePointAt(0)};`)
  )

/** As references, line ends and tabs outlive https://www.w3.org/TR/xml/#AVNormalize */
const attribute = (text: string): string =>
  escaped(excerpt(text, 500))
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;')
