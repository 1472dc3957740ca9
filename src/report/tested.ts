/** What a report shows of the test itself: warnings, samples, failures, latency. Pure, and bounded. */
import { counted, latency, short } from '../core/words.ts'
import { type Failure, type SampleReport, type SmokeReport, tooSlow } from '../smoke/smoke-test.ts'
import { excerpt } from '../smoke/text.ts'
import { type Block, type Column, omitted, type Section } from './view.ts'

/** Rows in a table, failures shown in full, warnings. */
const MOST = { rows: 100, failures: 20, warnings: 50 }

/** Below so many answers, percentiles say more of chance than of the service. */
export const LEAST_ANSWERS = 20

/** Failures and warnings in front of the table, which lists the failed samples first where not all find room. */
export const sampleSections = (test: SmokeReport): readonly Section[] => {
  const failed = test.samples.filter(({ passed }) => !passed)
  const rows = firstOf(test.samples, MOST.rows)
  const warnings = test.warnings.slice(0, MOST.warnings)
  return [
    {
      title: 'Samples',
      blocks: [
        ...failed.slice(0, MOST.failures).flatMap(failureBlocks),
        ...omitted(failed.length - MOST.failures, 'failures'),
        ...warnings.map((text): Block => ({ kind: 'warning', text: brief(text) })),
        ...omitted(test.warnings.length - warnings.length, 'warnings'),
        sampleTable(rows, isMeasured(test)),
        ...omitted(test.samples.length - rows.length, 'samples')
      ]
    }
  ]
}

/** Whether there are enough answers for percentiles to say something. */
export const isMeasured = (test: SmokeReport): boolean => answersOf(test) >= LEAST_ANSWERS

/** Answers that passed: the others have no latency worth the name. */
const answersOf = ({ requests, failedRequests = 0 }: SmokeReport): number =>
  requests - failedRequests

/** The first of the list, the failed ones in front where not all find room. */
const firstOf = (samples: readonly SampleReport[], most: number): readonly SampleReport[] =>
  samples.length <= most
    ? samples
    : samples.toSorted((a, b) => Number(a.passed) - Number(b.passed)).slice(0, most)

const sampleTable = (samples: readonly SampleReport[], measured: boolean): Block => {
  const times: readonly Column[] = [
    { title: 'p50', isNumber: true },
    { title: 'p95', isNumber: true }
  ]
  return {
    kind: 'table',
    head: [
      { title: 'Sample' },
      { title: 'Result' },
      { title: 'Status', isNumber: true },
      { title: 'Requests', isNumber: true },
      ...(measured ? times : [])
    ],
    rows: samples.map(({ name, passed, status, requests, p50Ms, p95Ms }) => [
      brief(name),
      { passed },
      String(status ?? '–'),
      String(requests),
      ...(measured ? [milliseconds(p50Ms), milliseconds(p95Ms)] : [])
    ])
  }
}

const failureBlocks = ({ name, failure }: SampleReport): readonly Block[] =>
  failure === undefined
    ? []
    : [
        {
          kind: 'fold',
          title: brief(`${name} ${failure.why}`),
          blocks: bodiesOf(failure).flatMap(([title, text]): Block[] => [
            { kind: 'text', text: title },
            { kind: 'code', text }
          ])
        }
      ]

const bodiesOf = ({ sent, received, expected, status }: Failure): readonly [string, string][] => [
  ['Sent', sent],
  ...(received === undefined
    ? []
    : ([[`Received with status ${status}`, received]] as [string, string][])),
  ...(expected === undefined ? [] : ([['Expected', expected]] as [string, string][]))
]

/** Percentiles from 20 answers on, and always where they have a limit; failed requests are left out. */
export const latencySections = (test: SmokeReport): readonly Section[] => {
  const { p50Ms, p95Ms, p99Ms, maxP95Ms, failedRequests = 0, histogram } = test
  const answers = answersOf(test)
  if (answers === 0) return []
  const limit = maxP95Ms === undefined ? undefined : latency(maxP95Ms)
  if (!isMeasured(test) && limit === undefined)
    return [
      {
        title: 'Latency',
        blocks: [
          {
            kind: 'text',
            text: `Shown from ${LEAST_ANSWERS} answers on, and there ${answers === 1 ? 'was 1' : `were ${answers}`}: raise repeat.`
          }
        ]
      }
    ]
  const over = `Over ${counted(answers, 'answer')}`
  return [
    {
      title: 'Latency',
      blocks: [
        {
          kind: 'text',
          text: failedRequests > 0 ? `${over}, without ${failed(failedRequests)}.` : `${over}.`
        },
        {
          kind: 'facts',
          facts: [
            ['Median (p50)', milliseconds(p50Ms)],
            [
              'p95',
              `${milliseconds(p95Ms)}${limit === undefined ? '' : ` (${tooSlow(test) ? 'above the' : 'within the'} limit of ${limit})`}`
            ],
            ['p99', milliseconds(p99Ms)]
          ]
        },
        ...(histogram.length > 1
          ? [
              {
                kind: 'chart' as const,
                about: 'Answers by how long they took',
                bars: histogram.map(({ fromMs, toMs, count }) => ({
                  label: `${fromMs.toFixed(1)} – ${toMs.toFixed(1)} ms`,
                  value: count,
                  shown: String(count)
                }))
              }
            ]
          : [])
      ]
    }
  ]
}

const failed = (count: number): string =>
  count === 1 ? 'the request that failed' : `the ${count} requests that failed`

const milliseconds = (value: number | undefined): string =>
  value === undefined ? '–' : latency(value)

/** Text of any length as a few words on one line. */
const brief = (text: string): string => excerpt(short(text, 2000).replace(/\s+/g, ' '), 200)
