import { invalid } from '../core/inputs.ts'
import { plainLine } from '../core/plain-text.ts'
import type { Clock, Log } from '../core/ports.ts'
import type { Changes } from './changes.ts'
import { type Answer, type NoAnswer, postJson, waitUntilReady } from './endpoint.ts'
import { type RecordedAnswer, recordedAnswer } from './golden.ts'
import { judge, type Verdict } from './judge.ts'
import { type Bucket, histogram, percentile } from './latency.ts'
import { type Mask, maskOf } from './masking.ts'
import { formType, misspeltKey, readSamples, type Sample } from './sample.ts'
import { excerpt } from './text.ts'

export interface SmokeOptions {
  readonly scoringUri: string
  /** Paths, folders and globs. */
  readonly samples: readonly string[]
  readonly key?: string | undefined
  /** Requests before anything is measured or judged. */
  readonly warmup: number
  /** How many times to send each sample. */
  readonly repeat: number
  /** Number of concurrent requests. */
  readonly concurrency: number
  readonly maxP95Ms?: number | undefined
  readonly readyTimeoutSeconds: number
  readonly requestTimeoutSeconds: number
  /** Whether the first answer to each sample is kept in the report. */
  readonly keepAnswers?: boolean
}

export interface SmokeTools {
  readonly log: Log
  readonly clock: Clock
  readonly signal: AbortSignal
}

export interface SmokeReport {
  /** Every sample passed. Says nothing of the latency: see `tooSlow`. */
  readonly passed: boolean
  readonly samples: readonly SampleReport[]
  /** Over the answers that passed; undefined when there were none. */
  readonly p50Ms: number | undefined
  readonly p95Ms: number | undefined
  readonly p99Ms: number | undefined
  readonly histogram: readonly Bucket[]
  /** Requests sent after the warm-up. */
  readonly requests: number
  /** Those of them that failed: no latency counts them. */
  readonly failedRequests?: number
  readonly warnings: readonly string[]
  readonly maxP95Ms?: number
  /** How its predictions differ from those of another version, where they were compared. */
  readonly comparison?: Changes
  /** The first answer to each sample that had one, where they were to be kept. */
  readonly answers?: readonly RecordedAnswer[]
  /** Of each sample, by its name: what its answers are compared by, where they were to be kept. */
  readonly tolerances?: ReadonlyMap<string, number>
}

export interface SampleReport {
  readonly name: string
  readonly file: string
  readonly passed: boolean
  readonly requests: number
  /** Of the last answer; undefined when there was none. */
  readonly status: number | undefined
  readonly p50Ms: number | undefined
  readonly p95Ms: number | undefined
  readonly failure?: Failure
}

/** The first failure of a sample. Bodies are cut to a bounded length. */
export interface Failure {
  /** The rest of a sentence that begins with the sample: `differs at $[0]: expected 152.1, got 99`. */
  readonly why: string
  readonly path?: string
  readonly sent: string
  readonly received?: string
  readonly expected?: string
  /** The status of the answer, if there was one. */
  readonly status?: number
}

/** Whether the 95th percentile is above its limit. */
export const tooSlow = ({ p95Ms, maxP95Ms }: Pick<SmokeReport, 'p95Ms' | 'maxP95Ms'>): boolean =>
  p95Ms !== undefined && maxP95Ms !== undefined && p95Ms > maxP95Ms

/**
 * Waits for the service, sends every sample `repeat` times and judges the answers. A sample that failed is not sent
 * again. Samples that fail are a report, not an exception.
 * @throws UserError `SAMPLES_MISSING`, `SAMPLE_INVALID`, `SERVICE_NOT_READY`, `INPUT_INVALID`
 */
export const smokeTest = async (options: SmokeOptions, tools: SmokeTools): Promise<SmokeReport> => {
  const { scoringUri, key } = options
  checkUri(scoringUri)
  checkKey(key)
  const samples = await readSamples(options.samples)
  await waitUntilReady(scoringUri, { key, timeoutSeconds: options.readyTimeoutSeconds }, tools)
  const runs = samples.map(
    (sample): Run => ({ sample, body: bodyOf(sample), good: [], requests: 0, status: undefined })
  )
  const send = ({ sample, body }: Run) =>
    postJson(
      {
        uri: scoringUri,
        body,
        headers: sample.headers,
        key,
        timeoutSeconds: options.requestTimeoutSeconds
      },
      tools.signal
    )
  const warmups = Array.from({ length: options.warmup }, (_, i) => runs.at(i % runs.length))
  await eachOf(warmups, options.concurrency, async run => run && (await send(run)))
  const mask = maskOf(key)
  const warnings = new Set(samples.flatMap(warningsOf))
  const turns = Array.from({ length: options.repeat }, () => runs).flat()
  await eachOf(turns, options.concurrency, async run => {
    if (run.failure) return
    const answer = await send(run)
    run.requests++
    if ('status' in answer) {
      run.status = answer.status
      if (options.keepAnswers) run.first ??= recordedAnswer(run.sample.name, run.body, answer, mask)
    }
    const verdict = judge(run.sample, answer, mask)
    if (verdict.why === undefined && 'ms' in answer) run.good.push(answer.ms)
    for (const warning of verdict.warnings) warnings.add(`"${run.sample.name}" ${warning}.`)
    run.failure ??= failureOf(run, answer, verdict, mask)
  })
  const report = reportOf(runs, [...warnings], options)
  for (const sample of report.samples) tools.log.info(lineOf(sample))
  return report
}

/** What is known so far of one sample. */
interface Run {
  readonly sample: Sample
  readonly body: Uint8Array<ArrayBuffer>
  /** Milliseconds of the answers that passed. */
  readonly good: number[]
  /** Those that ended. */
  requests: number
  /** Of the last answer. */
  status: number | undefined
  failure?: Failure | undefined
  /** Its first answer, where answers are kept. */
  first?: RecordedAnswer
}

/** Does the work of a list in order, `concurrency` at a time. */
const eachOf = async <T>(
  list: readonly T[],
  concurrency: number,
  work: (item: T) => Promise<unknown>
): Promise<void> => {
  const queue = list.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
}

const failureOf = (
  { sample, body }: Run,
  answer: Answer | NoAnswer,
  { why, path }: Verdict,
  mask: Mask
): Failure | undefined => {
  if (why === undefined) return undefined
  // Bounded before it is searched: an answer may have millions of characters.
  const told = (text: string) => excerpt(mask(text.slice(0, MOST_TOLD)), 2000, text.length)
  return {
    why: told(why),
    ...(path === undefined ? {} : { path: told(path) }),
    sent: told(Buffer.from(body).toString()),
    ...('text' in answer ? { received: told(answer.text), status: answer.status } : {}),
    ...(Object.hasOwn(sample, 'expect') ? { expected: told(JSON.stringify(sample.expect)) } : {})
  }
}

/** What `told` reads of a text, of which it shows the beginning. */
const MOST_TOLD = 16_000

/** As the file has it; as JSON where a sample came from elsewhere. */
export const bodyOf = ({ body, request }: Sample): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(body ?? Buffer.from(JSON.stringify(request)))

const reportOf = (
  runs: readonly Run[],
  warnings: readonly string[],
  { maxP95Ms, keepAnswers }: SmokeOptions
): SmokeReport => {
  const all = runs.flatMap(({ good }) => good)
  const requests = runs.reduce((sum, run) => sum + run.requests, 0)
  return {
    passed: runs.every(({ failure }) => failure === undefined),
    samples: runs.map(sampleReport),
    p50Ms: percentile(all, 50),
    p95Ms: percentile(all, 95),
    p99Ms: percentile(all, 99),
    histogram: histogram(all),
    requests,
    failedRequests: requests - all.length,
    warnings,
    ...(maxP95Ms === undefined ? {} : { maxP95Ms }),
    ...(keepAnswers
      ? {
          answers: runs.flatMap(({ first }) => first ?? []),
          tolerances: new Map(runs.map(({ sample }) => [sample.name, sample.tolerance]))
        }
      : {})
  }
}

const sampleReport = (run: Run): SampleReport => ({
  name: run.sample.name,
  file: run.sample.file,
  passed: run.failure === undefined,
  requests: run.requests,
  status: run.status,
  p50Ms: percentile(run.good, 50),
  p95Ms: percentile(run.good, 95),
  ...(run.failure ? { failure: run.failure } : {})
})

const lineOf = ({ name, failure, p50Ms, requests }: SampleReport): string =>
  failure
    ? plainLine(`❌ ${name} ${failure.why}`)
    : `✅ ${plainLine(name)}${p50Ms === undefined ? '' : ` ${p50Ms} ms`}${requests > 1 ? ` (median of ${requests})` : ''}`

/** What of a sample itself is likely not meant. */
const warningsOf = ({ name, request, headers }: Sample): string[] => {
  const stray = misspeltKey(request)
  const form = formType(headers)
  return [
    ...(stray === undefined
      ? []
      : [
          `"${name}" is sent as it stands, "request" included: "${stray}" is not a key of a sample.`
        ]),
    ...(form === undefined
      ? []
      : [`"${name}" is sent as ${form}, of which run() may get an empty text: send JSON.`])
  ]
}

const checkUri = (uri: string): void => {
  const url = URL.canParse(uri) ? new URL(uri) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol))
    throw invalid('scoring-uri', `must be an http or https address, not "${uri}"`)
  if (url.username || url.password)
    throw invalid('scoring-uri', 'must not hold a user name or password', 'Give the key as key.')
}

/** `fetch` would refuse such a key with a message that shows it. */
const checkKey = (key: string | undefined): void => {
  if (key !== undefined && /[^\x21-\x7e]/.test(key))
    throw invalid('key', 'has characters that a header cannot hold')
}
