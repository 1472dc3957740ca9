import path from 'node:path'
import { UserError } from '../core/errors.ts'
import { flag, invalid, list, number, taking, text } from '../core/inputs.ts'
import {
  grouped,
  ofPath,
  optional,
  required,
  secret,
  type Values,
  withDefault
} from '../core/parameters.ts'
import { plainLine } from '../core/plain-text.ts'
import { writePlainFile } from '../core/plain-write.ts'
import { counted } from '../core/words.ts'
import { htmlOf } from '../report/html.ts'
import { markdownOf } from '../report/markdown.ts'
import { viewOf } from '../report/report-view.ts'
import { svgFiles } from '../report/svg-files.ts'
import type { Changes } from '../smoke/changes.ts'
import { changesSentence } from '../smoke/changes-sentence.ts'
import { jsonReport, junitXml } from '../smoke/report.ts'
import { type SmokeReport, smokeTest, tooSlow } from '../smoke/smoke-test.ts'
import type { Host } from './host/host.ts'
import { findTarget } from './recorded/find-target.ts'
import { driftInputs, driftIssueFor, isOfService } from './testing/drift-issue.ts'
import {
  comparisonWith,
  isRecordingPath,
  otherAnswers,
  recordingOf
} from './testing/predictions.ts'
import { type Deployed, runFacts } from './testing/run-facts.ts'
import {
  keyFor,
  serviceInputs,
  type Test,
  type Tested,
  uriInput,
  wayTo
} from './testing/tested-service.ts'

const patterns = taking<readonly string[]>(list.takes, (value, name) => {
  const found = list(value, name)
  if (found.length === 0) throw invalid(name, 'is required')
  return found
})

export const DEFAULT_REPORT = '.scoreline/reports/smoke-test.json'

export const inputs = {
  ...uriInput,
  samples: ofPath(
    required(
      patterns,
      'JSON files with samples, one path or glob per line. A sample is a bare request, or {request, expect, tolerance, status}.'
    )
  ),
  ...serviceInputs,
  warmup: withDefault(
    number({ least: 0, most: 10_000, whole: true }),
    '1',
    'Number of requests before measuring.'
  ),
  repeat: withDefault(
    number({ least: 1, most: 100_000, whole: true }),
    '1',
    'How many times to send each sample.'
  ),
  concurrency: withDefault(
    number({ least: 1, most: 256, whole: true }),
    '1',
    'Number of concurrent requests.'
  ),
  'max-p95-ms': optional(
    number({ least: 0 }),
    'Maximum 95th percentile of the latency in milliseconds; above it, the test fails.'
  ),
  'ready-timeout-seconds': withDefault(
    number({ least: 0, most: 3600 }),
    '60',
    'Maximum time for the service to become ready, in seconds.'
  ),
  'request-timeout-seconds': withDefault(
    number({ least: 0.001, most: 300 }),
    '30',
    'Maximum time for one request, in seconds.'
  ),
  record: ofPath(
    optional(
      text,
      'Path of a file to write the answers to, as the golden ones that later versions are compared with.'
    )
  ),
  'compare-to': ofPath(
    optional(
      text,
      'What to compare the predictions with: a file that record wrote, the URL of another service, or running (the service of service-name, where scoring-uri is another one).'
    ),
    isRecordingPath
  ),
  'compare-key': secret(
    optional(text, 'Key of the service at compare-to.', 'for running, that of the service')
  ),
  'fail-on-change': withDefault(
    flag,
    'false',
    'Whether predictions that differ from those of compare-to fail the test. They are reported either way.'
  ),
  report: ofPath(withDefault(text, DEFAULT_REPORT, 'Path of the JSON report.')),
  junit: ofPath(
    withDefault(text, '.scoreline/reports/smoke-test.xml', 'Path of the JUnit XML file.')
  ),
  'html-report': ofPath(
    optional(
      text,
      'Path of the report as one HTML page, to be read in a browser.',
      'report.html in the folder of report'
    )
  ),
  ...grouped('Drift', driftInputs)
}

export const ofTarget = 'place'

export const main = async (given: Host): Promise<void> => {
  const read = await findTarget(inputs, ofTarget, given)
  const { host, input } = read
  const issue = await driftIssueFor(read, host)
  try {
    const report = await test(read, host)
    await issue?.tell(report)
    throwIfBad(report, input)
  } catch (error) {
    if (isOfService(error)) await issue?.tell(error)
    throw error
  }
}

type TestInputs = Omit<typeof inputs, keyof typeof driftInputs>
type Read = Tested & { readonly input: Values<TestInputs> }

/**
 * Tests, with outputs and summary.
 * @param deployed by this run, for its report
 * @throws UserError `SMOKE_TEST_FAILED`, `SMOKE_TEST_SLOW`, `PREDICTIONS_CHANGED`, and those of a service that does not answer
 */
export const perform = async (
  read: Read,
  host: Host,
  deployed?: Deployed
): Promise<SmokeReport> => {
  const report = await test(read, host, deployed)
  throwIfBad(report, read.input)
  return report
}

const throwIfBad = (
  report: SmokeReport,
  input: Pick<Values<TestInputs>, 'fail-on-change' | 'html-report' | 'report'>
): void => {
  throwIfFailed(report, pageOf(input))
  if (report.comparison && input['fail-on-change']) throwIfChanged(report.comparison, pageOf(input))
}

/**
 * Tests, with outputs and summary, and leaves to others what follows. The samples are not folded away in a runner's log: a
 * step that only tests has one part, and what failed is what its reader looks for.
 */
const test = async (read: Read, host: Host, deployed?: Deployed): Promise<SmokeReport> => {
  const { input } = read
  const key = await keyFor(read, host)
  if (key) host.log.secret(key)
  const options = {
    samples: input.samples,
    concurrency: input.concurrency,
    readyTimeoutSeconds: input['ready-timeout-seconds'],
    requestTimeoutSeconds: input['request-timeout-seconds']
  }
  // Before the test, which may take long: a file that cannot be read is said at once.
  const other = await otherAnswers(read, options, host)
  const ask: Test = scoringUri =>
    smokeTest(
      {
        ...options,
        scoringUri,
        key,
        warmup: input.warmup,
        repeat: input.repeat,
        maxP95Ms: input['max-p95-ms'],
        keepAnswers: input.record !== undefined || other !== undefined
      },
      host
    )
  const { answers = [], tolerances, ...tested } = await (await wayTo(read, host))(ask)
  const comparison = other && comparisonWith(other, answers, tolerances)
  const report: SmokeReport = { ...tested, ...(comparison ? { comparison } : {}) }
  const passed = report.samples.filter(sample => sample.passed).length
  host.log.info(`${passed} of ${report.samples.length} samples passed`)
  if (comparison) host.log.info(plainLine(changesSentence(comparison)))
  for (const warning of report.warnings) host.log.warning(warning)
  await writePlainFile(input.report, jsonReport(report), { what: 'The report' })
  await writePlainFile(input.junit, junitXml(report), { what: 'The JUnit report' })
  if (input.record !== undefined) {
    await writePlainFile(input.record, recordingOf(report, answers), {
      what: 'The file of recorded answers'
    })
    host.log.info(`Recorded in ${plainLine(input.record)}: ${counted(answers.length, 'answer')}`)
  }
  host.output('passed', report.passed)
  host.output('p50-ms', report.p50Ms ?? '')
  host.output('p95-ms', report.p95Ms ?? '')
  host.output('changed-samples', comparison?.changed.length ?? '')
  host.output('report', input.report)
  host.output('junit', input.junit)
  const view = viewOf({
    ...(await runFacts(read, { scoringUri: input['scoring-uri'], deployed }, host)),
    test: report
  })
  const page = pageOf(input)
  await writePlainFile(page, htmlOf(view), { what: 'The HTML report' })
  for (const { name, text } of svgFiles(view))
    await writePlainFile(path.join(path.dirname(page), name), text, { what: 'A chart' })
  host.output('html-report', page)
  await host.summary(markdownOf(view))
  return report
}

const pageOf = (input: Pick<Values<TestInputs>, 'html-report' | 'report'>): string =>
  input['html-report'] ?? path.join(path.dirname(input.report), 'report.html')

/** @throws UserError `SMOKE_TEST_FAILED` for samples, and the latency with them; `SMOKE_TEST_SLOW` for the latency alone. */
export const throwIfFailed = (report: SmokeReport, page: string): void => {
  const failed = report.samples.filter(({ passed }) => !passed)
  const [first] = failed
  const slow = tooSlow(report)
    ? `The 95th percentile of the latency is ${report.p95Ms} ms, above the limit of ${report.maxP95Ms} ms.`
    : ''
  if (first?.failure)
    throw new UserError(
      'SMOKE_TEST_FAILED',
      `${failed.length} of ${report.samples.length} samples failed: "${plainLine(first.name)}" ${first.failure.why}. ${slow}`.trimEnd(),
      {
        hint: `The report shows what was sent, received and expected: ${page}.${ofService(failed) ? ' Where the service failed, its own log says why: scoreline logs, with the name of the service.' : ''}`,
        at: { file: first.file }
      }
    )
  if (slow !== '')
    throw new UserError('SMOKE_TEST_SLOW', slow, {
      hint: 'Make the model or its machine faster, raise input "warmup", or raise max-p95-ms.'
    })
}

/** Whether the service itself failed, and did not just answer otherwise than expected. */
const ofService = (failed: SmokeReport['samples']): boolean =>
  failed.some(({ failure }) => (failure?.status ?? 0) >= 500)

/** @throws UserError `PREDICTIONS_CHANGED` where a sample is predicted differently */
const throwIfChanged = (changes: Changes, page: string): void => {
  const [first] = changes.changed
  if (first === undefined) return
  const [place] = first.outputs
  throw new UserError(
    'PREDICTIONS_CHANGED',
    `${changesSentence(changes)} "${plainLine(first.sample)}" has ${plainLine(place?.after ?? '')} where it had ${plainLine(place?.before ?? '')}, at ${plainLine(place?.path ?? '')}.`,
    {
      hint: `The report lists what changed: ${page}. If it was meant, record the answers again with input "record".`
    }
  )
}
