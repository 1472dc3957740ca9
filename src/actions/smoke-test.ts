import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../core/errors.ts'
import {
  invalid,
  list,
  number,
  optional,
  type Parsed,
  parseInputs,
  text,
  withDefault
} from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { plainLine } from '../core/plain-text.ts'
import { jsonReport, junitXml, markdownReport } from '../smoke/report.ts'
import { type SmokeReport, smokeTest, tooSlow } from '../smoke/smoke-test.ts'
import { openAci, serviceInputs } from './aci.ts'
import type { Host } from './host.ts'
import { registryInputs } from './places.ts'

export const inputs = {
  'scoring-uri': text,
  samples: (value: string, name: string): readonly string[] => {
    const patterns = list(value, name)
    if (patterns.length === 0) throw invalid(name, 'is required')
    return patterns
  },
  key: optional(text),
  'service-name': optional(nameOf('service')),
  ...serviceInputs,
  registry: registryInputs.registry,
  warmup: withDefault(number({ least: 0, most: 10_000, whole: true }), 1),
  repeat: withDefault(number({ least: 1, most: 100_000, whole: true }), 1),
  concurrency: withDefault(number({ least: 1, most: 256, whole: true }), 1),
  'max-p95-ms': optional(number({ least: 0 })),
  'ready-timeout-seconds': withDefault(number({ least: 0, most: 3600 }), 60),
  'request-timeout-seconds': withDefault(number({ least: 0.001, most: 300 }), 30),
  report: withDefault(text, '.scoreline/reports/smoke-test.json'),
  junit: withDefault(text, '.scoreline/reports/smoke-test.xml')
}

export const main = async (host: Host): Promise<void> => {
  const input = parseInputs(inputs, host.inputs)
  const key = await keyFor(input, host)
  if (key) host.log.secret(key)
  const report = await smokeTest(
    {
      scoringUri: input['scoring-uri'],
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
  for (const warning of report.warnings) host.log.warning(warning)
  await writeWithFolder(input.report, jsonReport(report))
  await writeWithFolder(input.junit, junitXml(report))
  host.output('passed', String(report.passed))
  host.output('p50-ms', String(report.p50Ms ?? ''))
  host.output('p95-ms', String(report.p95Ms ?? ''))
  host.output('report', input.report)
  host.output('junit', input.junit)
  await host.summary(markdownReport(report))
  throwIfFailed(report)
}

/** The key given; else that of the service, where it is in Azure. Read again at each run: nobody has to keep it. */
const keyFor = async (input: Parsed<typeof inputs>, host: Host): Promise<string | undefined> => {
  if (input.key || input.target !== 'aci') return input.key
  const name = input['service-name']
  if (name === undefined)
    throw invalid('service-name', 'is required with target aci', 'Or pass the key of the service.')
  const { target } = await openAci(input, host)
  return (await target.keys(name, host.signal))?.primary
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
      hint: 'Make the model or its machine faster, raise warmup, or raise max-p95-ms.'
    })
}

const writeWithFolder = async (file: string, content: string): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, content)
}
