/**
 * The runtime as a module of IoT Edge, beside HTTP: messages for an input are scored and answered, direct methods too, the
 * module's twin sets and reports. docs/edge-module.md
 */
import { randomUUID } from 'node:crypto'
import { INTERNAL } from '../http/fixed-answers.ts'
import { asReport, asText, log, logFrom } from '../log.ts'
import { openClient } from './client.ts'
import { type InForce, readDesired, type TwinSettings } from './desired.ts'
import { Hand } from './hand.ts'
import { type Answer, errorAnswer, type Input, type Output, outputsOf } from './messages.ts'
import { methodsOf } from './methods.ts'
import { INPUT, TWIN } from './names.ts'
import { openReporter } from './reporter.ts'
import { type ScoringParts, scoreList } from './scoring.ts'
import type { EdgeSettings } from './settings.ts'
import { Tally } from './tally.ts'
import { openTwin } from './twin.ts'

export interface EdgeParts extends ScoringParts {
  readonly edge: EdgeSettings
  /** Whether an entry script answers, and not a model by itself. */
  readonly isScript: boolean
  /** Part of requests and answers that is kept unless the twin says otherwise. */
  readonly share: number
  /** Whether requests are welcome: not once the end has begun. */
  readonly isReady: () => boolean
}

export interface EdgeModule {
  /** 1 until the module has said goodbye. */
  readonly count: number
  /** Answers the input in hand, says goodbye. */
  close(): Promise<void>
}

const AT_ONCE = 64
const LEVELS = { info: 'I', warning: 'W', error: 'E' } as const

/** Returns at once: edgeHub may be there now, later or never. */
export const openEdge = (parts: EdgeParts): EdgeModule => {
  const { edge, collector, isScript, share, isReady } = parts
  const keeps = collector !== undefined
  const defaults: TwinSettings = { sampling: keeps ? share : 0, batch: AT_ONCE, logLevel: 'info' }
  const tally = new Tally()
  let inForce: InForce = { settings: defaults, problem: undefined }
  let count = 1

  const state = () => stateOf(parts, tally, client.reconnects, inForce)
  const reporter = openReporter(() => ({ [TWIN]: asPatch(state()) }), edge.reportMs)
  const twin = openTwin(desired => {
    inForce = readDesired(desired, defaults, keeps)
    const { settings, problem } = inForce
    if (collector !== undefined) collector.share = settings.sampling
    logFrom(LEVELS[settings.logLevel])
    if (problem !== undefined) log('W', `IoT Edge: the twin's settings: ${asText(problem)}`)
    reporter.changed()
  }, reporter)

  const answer = async (input: Input): Promise<readonly Output[]> => {
    const given = await answerTo(parts, input, inForce.settings.batch)
    const { outputs, answer } = outputsOf(edge, input, given, isScript)
    tally.message(answer.status, answer.error)
    reporter.changed()
    return outputs
  }
  const onMethod = methodsOf(
    parts,
    () => ({ ready: isReady(), ...state() }),
    (status, error) => {
      tally.method(status, error)
      reporter.changed()
    }
  )
  const client = openClient({
    ...{ settings: edge, hand: new Hand(answer), onMethod },
    onDesired: twin.change,
    onConnected: twin.connected
  })

  return {
    get count() {
      return count
    },
    close: async () => {
      await client.close()
      reporter.stop()
      count = 0
    }
  }
}

/** What there is to say of a module; what there is not is undefined. */
const stateOf = (
  { edge, backend }: EdgeParts,
  { answered, failed, methods, startedAt, lastError }: Tally,
  reconnects: number,
  { settings, problem }: InForce
) => {
  const { name, version } = backend.models()[0] ?? { name: '', version: '' }
  return {
    imageDigest: edge.imageDigest,
    model: { name, version },
    counts: { answered, failed, methods, reconnects },
    startedAt,
    lastError,
    settings: { ...settings, problem }
  }
}

/** As a patch: what there is not is removed. */
const asPatch = (state: object): object =>
  JSON.parse(JSON.stringify(state, (_name, value) => (value === undefined ? null : value)))

/** Never rejects. */
const answerTo = async (parts: EdgeParts, input: Input, atOnce: number): Promise<Answer> => {
  const { name, properties, payload } = input
  if (name !== INPUT)
    return errorAnswer(404, `There is no input "${name}": messages are taken at ${INPUT}.`)
  const request = {
    route: `edge/${INPUT}`,
    body: payload,
    contentType: properties.get('$.ct') || 'application/json',
    requestId: properties.get('$.mid') || randomUUID(),
    traceparent: properties.get('traceparent') || undefined
  }
  try {
    return await scoreList(parts, request, atOnce, parts.isScript ? isAny : isWholeRequest)
  } catch (error) {
    log('E', asReport(error))
    return errorAnswer(500, INTERNAL)
  }
}

/** To a script, each object in a list is a request; to a model, a list of objects is rows, unless they say otherwise. */
const isAny = (): boolean => true
const isWholeRequest = (element: Buffer): boolean =>
  /^\{\s*"(?:data|inputs|instances)"\s*:/.test(element.toString('latin1', 0, 64))
