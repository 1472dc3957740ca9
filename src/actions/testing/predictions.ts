import { invalid } from '../../core/inputs.ts'
import { silent } from '../../core/ports.ts'
import { type Changes, changesBetween, type OtherAnswers } from '../../smoke/changes.ts'
import { type RecordedAnswer, readRecording, recordingText } from '../../smoke/golden.ts'
import { DEFAULT_TOLERANCE } from '../../smoke/sample.ts'
import { type SmokeOptions, type SmokeReport, smokeTest } from '../../smoke/smoke-test.ts'
import type { Host } from '../host/host.ts'
import { keyFor, type Tested, wayTo } from './tested-service.ts'

/** The word for the service that `service-name` names, as it runs now. */
const RUNNING = 'running'

/** What may be compared with, and how. */
export interface Compared {
  readonly 'compare-to': string | undefined
  readonly 'compare-key': string | undefined
}

/** How another service is asked; each sample once, unless its latency is wanted too. */
type AskOptions = Pick<
  SmokeOptions,
  'samples' | 'concurrency' | 'readyTimeoutSeconds' | 'requestTimeoutSeconds'
> &
  Partial<Pick<SmokeOptions, 'warmup' | 'repeat'>>

/** Whether what to compare with is a file, rather than a service. Pure. */
export const isRecordingPath = (compareTo: string): boolean =>
  compareTo !== RUNNING && !/^https?:\/\//i.test(compareTo)

/**
 * What the version to compare with answers to the same samples: read from a file, or asked of a service now.
 * @returns undefined when nothing is to be compared.
 * @throws UserError `RECORDING_INVALID`, `SERVICE_UNKNOWN`, `SERVICE_NOT_READY`, `INPUT_INVALID`
 */
export const otherAnswers = async (
  read: Tested & { readonly input: Tested['input'] & Compared },
  options: AskOptions,
  host: Host
): Promise<OtherAnswers | undefined> => {
  const { 'compare-to': compareTo, 'compare-key': givenKey } = read.input
  if (compareTo === undefined) return undefined
  if (isRecordingPath(compareTo)) {
    const { of = compareTo, answers } = await readRecording(compareTo)
    return { name: of, answers }
  }
  const other = compareTo === RUNNING ? runningService(read) : at(compareTo, read)
  const key = givenKey ?? (compareTo === RUNNING ? await keyFor(other, host) : undefined)
  if (key) host.log.secret(key)
  const ask = (scoringUri: string) =>
    smokeTest(
      { warmup: 0, repeat: 1, ...options, scoringUri, key, keepAnswers: true },
      // Its samples are not judged here: what they expect is of the new version.
      { ...host, log: silent }
    )
  const { answers = [], p50Ms, p95Ms } = await (await wayTo(other, host))(ask)
  const name = compareTo === RUNNING ? `the running ${read.input['service-name']}` : compareTo
  return {
    name,
    answers,
    ...(p50Ms === undefined ? {} : { p50Ms }),
    ...(p95Ms === undefined ? {} : { p95Ms })
  }
}

const runningService = (read: Tested): Tested => {
  const { 'service-name': name, 'scoring-uri': uri } = read.input
  if (name === undefined || uri === undefined)
    throw invalid(
      'compare-to',
      `is "${RUNNING}", which needs service-name and scoring-uri`,
      'Give the service that runs as service-name, and the address of the new version as scoring-uri.'
    )
  return { ...read, input: { ...read.input, 'scoring-uri': undefined, key: undefined } }
}

const at = (uri: string, read: Tested): Tested => ({
  ...read,
  input: { ...read.input, 'scoring-uri': uri, 'service-name': undefined }
})

/** How the answers differ from the other ones, each by the tolerance of its sample. Pure. */
export const comparisonWith = (
  other: OtherAnswers,
  answers: readonly RecordedAnswer[],
  tolerances: SmokeReport['tolerances']
): Changes => changesBetween(other, answers, name => tolerances?.get(name) ?? DEFAULT_TOLERANCE)

/** The text of a file of golden answers, with the latency that belongs to them. Pure. */
export const recordingOf = (
  { p50Ms, p95Ms }: SmokeReport,
  answers: readonly RecordedAnswer[]
): string =>
  recordingText({
    schemaVersion: 1,
    ...(p50Ms === undefined ? {} : { p50Ms }),
    ...(p95Ms === undefined ? {} : { p95Ms }),
    answers
  })
