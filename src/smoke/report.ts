import { plainJson } from '../core/plain-text.ts'
import { xmlAttribute, xmlText } from '../core/xml-text.ts'
import type { Changes } from './changes.ts'
import { type Failure, type SampleReport, type SmokeReport, tooSlow } from './smoke-test.ts'
import { excerpt } from './text.ts'

/** Reports of a smoke test for programs and test viewers. Pure, and bounded however many samples there are. */

/** Most samples and warnings in a file. */
const MOST = { samples: 1000, warnings: 50 }

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

const sampleCase = ({ name, file, failure, requests, p50Ms }: SampleReport): string => {
  const time = p50Ms === undefined ? '' : ` time="${(p50Ms / 1000).toFixed(6)}"`
  const open = `    <testcase name="${attribute(name)}" classname="smoke" file="${attribute(file)}"${time}`
  if (failure === undefined) return `${open}/>`
  const body = [
    `requests: ${requests}`,
    ...bodiesOf(failure).map(([title, text]) => `${title}: ${text}`)
  ]
  return `${open}>\n      <failure type="SMOKE_TEST_FAILED" message="${attribute(failure.why)}">${xmlText(body.join('\n'))}</failure>\n    </testcase>`
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

const attribute = (text: string): string => xmlAttribute(excerpt(text, 500))
