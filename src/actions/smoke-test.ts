import { UserError } from '../core/errors.ts'
import { invalid, list, number, taking, text } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { ofPath, optional, required, secret, withDefault } from '../core/parameters.ts'
import { plainLine } from '../core/plain-text.ts'
import { writePlainFile } from '../core/plain-write.ts'
import { jsonReport, junitXml, markdownReport } from '../smoke/report.ts'
import { type SmokeReport, smokeTest, tooSlow } from '../smoke/smoke-test.ts'
import type { Host } from './host/host.ts'
import { openTarget, type TargetInputs, targetInputFound } from './opening/open-target.ts'
import { registryInputs } from './opening/places.ts'
import { type FoundTarget, findTarget, missingService } from './recorded/find-target.ts'

const patterns = taking<readonly string[]>(list.takes, (value, name) => {
  const found = list(value, name)
  if (found.length === 0) throw invalid(name, 'is required')
  return found
})

export const inputs = {
  'scoring-uri': optional(text, 'URL to POST the samples to.', 'the address of service-name'),
  samples: ofPath(
    required(
      patterns,
      'JSON files with samples, one path or glob per line. A sample is a bare request, or {request, expect, tolerance, status}.'
    )
  ),
  key: secret(
    optional(
      text,
      'Key of the service, sent as a bearer token.',
      'read from the target where it keeps one'
    )
  ),
  target: targetInputFound,
  'service-name': optional(
    nameOf('service'),
    'Name of the service, where its address or key is read from the target.'
  ),
  ...registryInputs,
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
  report: ofPath(
    withDefault(text, '.scoreline/reports/smoke-test.json', 'Path of the JSON report.')
  ),
  junit: ofPath(
    withDefault(text, '.scoreline/reports/smoke-test.xml', 'Path of the JUnit XML file.')
  )
}

export const ofTarget = 'place'

export const main = async (given: Host): Promise<void> => {
  const read = await findTarget(inputs, ofTarget, given)
  await perform(read, read.host)
}

/** What is tested, and how its service was found where it was looked for. */
type Tested = TargetInputs<typeof inputs> &
  Partial<Pick<FoundTarget<typeof inputs>, 'record' | 'elsewhere'>>

/**
 * Tests, with outputs and summary. The samples are not folded away in a runner's log: a step that only tests has one part,
 * and what failed is what its reader looks for.
 */
export const perform = async (read: Tested, host: Host): Promise<SmokeReport> => {
  const { input } = read
  const key = await keyFor(read, host)
  if (key) host.log.secret(key)
  const test: Test = scoringUri =>
    smokeTest(
      {
        scoringUri,
        samples: input.samples,
        key,
        warmup: input.warmup,
        repeat: input.repeat,
        concurrency: input.concurrency,
        maxP95Ms: input['max-p95-ms'],
        readyTimeoutSeconds: input['ready-timeout-seconds'],
        requestTimeoutSeconds: input['request-timeout-seconds']
      },
      host
    )
  const scoringUri = await addressFor(read, host)
  const report = await (await wayTo(scoringUri, read, host))(test)
  const passed = report.samples.filter(sample => sample.passed).length
  host.log.info(`${passed} of ${report.samples.length} samples passed`)
  for (const warning of report.warnings) host.log.warning(warning)
  await writePlainFile(input.report, jsonReport(report), { what: 'The report' })
  await writePlainFile(input.junit, junitXml(report), { what: 'The JUnit report' })
  host.output('passed', report.passed)
  host.output('p50-ms', report.p50Ms ?? '')
  host.output('p95-ms', report.p95Ms ?? '')
  host.output('report', input.report)
  host.output('junit', input.junit)
  await host.summary(markdownReport(report))
  throwIfFailed(report)
  return report
}

/** The address given; else that of the service. @throws UserError `SERVICE_UNKNOWN`, `SERVICE_ADDRESSLESS` */
const addressFor = async (read: Tested, host: Host): Promise<string> => {
  const { kind, input, place } = read
  if (input['scoring-uri'] !== undefined) return input['scoring-uri']
  const name = input['service-name']
  if (name === undefined)
    throw invalid('scoring-uri', 'is required', 'Or name the service with service-name.')
  const { target } = await openTarget(kind, place, input.registry, host)
  const service = await target.find(name, host.signal)
  if (service === undefined) throw missingService(read, read.record)
  if (service.scoringUri !== undefined) return service.scoringUri
  throw new UserError(
    'SERVICE_ADDRESSLESS',
    `Service "${name}" has no address yet (target: ${kind.title}).`,
    { hint: 'Wait until it runs, or pass scoring-uri: some targets have none of their own.' }
  )
}

/** The key given; else that of the service, where its target keeps keys. Read again at each run: nobody has to keep it. */
const keyFor = async (
  { kind, input, place }: TargetInputs<typeof inputs>,
  host: Host
): Promise<string | undefined> => {
  const name = input['service-name']
  if (input.key !== undefined) return input.key
  const { target } = await openTarget(kind, place, input.registry, host)
  if (target.keys === undefined) return undefined
  if (name === undefined)
    throw invalid(
      'service-name',
      `is required with target ${kind.name}`,
      'Or pass input "key", the key of the service.'
    )
  return (await target.keys.read(name, host.signal))?.primary
}

type Test = (scoringUri: string) => Promise<SmokeReport>
type Way = (test: Test) => Promise<SmokeReport>

/** How a test gets to an address: by itself, or by the target where there is no other way from here. */
const wayTo = async (
  scoringUri: string,
  { kind, input, place }: TargetInputs<typeof inputs>,
  host: Host
): Promise<Way> => {
  const direct: Way = test => test(scoringUri)
  if (kind.isInside?.(scoringUri) !== true) return direct
  const name = input['service-name']
  if (name === undefined) throw invalid('service-name', `is required with target ${kind.name}`)
  const { target } = await openTarget(kind, place, input.registry, host)
  return test => target.reach?.(name, test, host.signal) ?? direct(test)
}

/** @throws UserError `SMOKE_TEST_FAILED` for samples, and the latency with them; `SMOKE_TEST_SLOW` for the latency alone. */
export const throwIfFailed = (report: SmokeReport): void => {
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
        hint: 'The job summary shows what was sent, received and expected.',
        at: { file: first.file }
      }
    )
  if (slow !== '')
    throw new UserError('SMOKE_TEST_SLOW', slow, {
      hint: 'Make the model or its machine faster, raise input "warmup", or raise max-p95-ms.'
    })
}
