import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import {
  type Backend,
  errorResponse,
  isWhole,
  JSON_HEADERS,
  type ScoreRequest,
  type ScoreResponse
} from '../backends/backend.ts'
import type { Collector } from '../collect/collector.ts'
import { asText, log } from '../log.ts'
import type { Meter } from '../meter.ts'
import type { Card } from '../page/card.ts'
import { CARD, isPage, servePage } from '../page/page.ts'
import type { Settings } from '../settings.ts'
import { swaggerDocument } from '../swagger.ts'
import type { SwaggerFiles } from '../swagger-files.ts'
import { isV2, routeV2 } from '../v2/routes.ts'
import { Admission } from './admission.ts'
import { type AnswerOptions, writeAnswer, writeMessage, writePlain } from './answer.ts'
import { type BodyProblem, letPass, readBody } from './body.ts'
import type { Budget } from './budget.ts'
import { compressed, isWorthIt } from './compress.ts'
import { corsHeaders, preflightHeaders } from './cors.ts'
import { readFields } from './fields.ts'
import {
  BUSY,
  busy,
  HTML,
  internalError,
  LONGEST_LINE,
  NO_ROOM,
  NOT_FOUND,
  READABLE,
  refusalWith,
  sendable,
  TOO_LONG,
  WRONG_METHOD
} from './fixed-answers.ts'
import { ACCEPTED } from './inflate.ts'
import type { Keys } from './keys.ts'
import { requestIds } from './request-ids.ts'
import { isWork, READ_METHODS, SCORE_METHODS } from './routes.ts'
import { readTarget } from './target.ts'

export interface AppParts {
  readonly backend: Backend
  readonly settings: Settings
  readonly keys: Keys
  /** Of all bodies that the process holds. */
  readonly budget: Budget
  readonly meter: Meter
  readonly collector: Collector | undefined
  readonly swaggerFiles: SwaggerFiles
  readonly card: Card
}

/** An answer and what goes around it. */
export interface Answered {
  readonly found: ScoreResponse
  readonly options: AnswerOptions
  /** To be called once it has been sent. */
  readonly sent: () => void
}

/** How far the end has come: first readiness goes, then every answer closes its connection. */
export interface Drain {
  started: boolean
  closing: boolean
}

export type App = ReturnType<typeof createApp>

/** A request on one of the routes that carry correlation headers, before its body is there. */
interface Exchange extends Omit<ScoreRequest, 'body'> {
  readonly path: string
  readonly started: number
  readonly options: AnswerOptions
  /** The answer that its head earns already. */
  readonly refusal: ScoreResponse | undefined
}

/** The handler of every request. Routes, headers and messages are those of the official server; ours are beside them. */
export const createApp = ({
  backend,
  settings,
  keys,
  budget,
  meter,
  collector,
  swaggerFiles,
  card
}: AppParts) => {
  const drain: Drain = { started: false, closing: false }
  const admission = new Admission(settings)
  const { corsOrigins, serverVersionHeader } = settings
  // What can never fit is too large, not a matter of waiting.
  const maxBodyBytes = Math.min(settings.maxBodyBytes, budget.limit)

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (drain.closing || settings.keepAliveMs === 0) response.setHeader('connection', 'close')
    const { method = '', url = '/' } = request
    if (method.length + url.length + LINE_REST > LONGEST_LINE)
      return refuse(request, response, 414, TOO_LONG)
    const fields = readFields(request.rawHeaders)
    if (!fields.ok) return refuse(request, response, fields.status, fields.message)
    request.headers = fields.headers
    const { path, query } = readTarget(url)
    if (path === '/score') return answer(request, response, path, query, SCORE_METHODS)
    if (path === '/') return health(request, response)
    if (path === '/swagger.json') return answer(request, response, path, query, READ_METHODS)
    if (isV2(path)) return answer(request, response, path, query, SCORE_METHODS)
    if (path === '/metrics') return withKey(request, response, METRICS_TYPE, metricsPage)
    if (path === CARD) return withKey(request, response, 'application/json', cardText)
    if (isPage(path)) return servePage(path, query, request, response)
    refuse(request, response, 404, NOT_FOUND)
  }

  /** For a head that no route sees. */
  const refuse = (
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    message: string
  ): void => {
    writeMessage(response, status, message)
    letPass(request)
  }

  /** Routes that carry correlation headers. */
  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    query: string,
    methods: readonly string[]
  ): Promise<void> => {
    const { method = 'GET', headers } = request
    if (!methods.includes(method)) return refuse(request, response, 405, WRONG_METHOD)
    const entered = enter(method, path, query, headers, methods)
    const exchange = { ...entered, secure: 'encrypted' in request.socket }
    const computed = exchange.refusal ?? (await compute(exchange, request, response))
    if (computed === undefined) return
    const found = await fitted(computed, headers)
    writeAnswer(response, found, exchange.options, budget)
    if (exchange.refusal !== undefined) letPass(request)
    conclude(exchange, found)
  }

  /**
   * A plain `POST /score` whose body is there already. Never rejects.
   * @param body undefined for one that there was no room for
   */
  const score = async (
    headers: IncomingHttpHeaders,
    body: Buffer | undefined
  ): Promise<Answered> => {
    const exchange = enter('POST', '/score', '', headers, SCORE_METHODS)
    const computed =
      exchange.refusal ?? (body === undefined ? problemOf('no room') : await work(exchange, body))
    const found = await fitted(computed, headers)
    return { found, options: exchange.options, sent: () => conclude(exchange, found) }
  }

  /** Whether a plain `POST /score` is to be answered without its body: it earns a refusal already, or has no room. */
  const refuses = ({ authorization }: IncomingHttpHeaders, bytes: number): boolean =>
    !keys.accepts(authorization) || !budget.fits(bytes)

  /** As its caller takes it. */
  const fitted = (
    found: ScoreResponse,
    { 'accept-encoding': accepts }: IncomingHttpHeaders
  ): ScoreResponse | Promise<ScoreResponse> =>
    accepts !== undefined && isWorthIt(found) ? compressed(found, String(accepts)) : found

  /** What the head of a request decides. */
  const enter = (
    method: string,
    path: string,
    query: string,
    headers: IncomingHttpHeaders,
    methods: readonly string[]
  ): Exchange => {
    const started = performance.now()
    const ids = requestIds(headers)
    return {
      method,
      query,
      headers,
      requestId: ids.ok ? ids.requestId : '',
      path,
      started,
      options: optionsOf(method, headers, ids.headers),
      refusal: ids.ok ? refusalOf(method, path, headers, methods) : errorResponse(431, ids.message)
    }
  }

  /** What goes around an answer. */
  const optionsOf = (
    method: string,
    headers: IncomingHttpHeaders,
    ids: Readonly<Record<string, string>>
  ): AnswerOptions => {
    const cors =
      method === 'OPTIONS'
        ? preflightHeaders(corsOrigins, headers)
        : corsHeaders(corsOrigins, headers)
    return {
      headers: [ids, cors],
      versionHeader: serverVersionHeader,
      headOnly: method === 'HEAD'
    }
  }

  const refusalOf = (
    method: string,
    path: string,
    { origin, authorization }: IncomingHttpHeaders,
    methods: readonly string[]
  ): ScoreResponse | undefined => {
    // A browser asks without the key whether it may send it. Where there is none, a script may answer by itself.
    const isAsked = method === 'OPTIONS' && origin !== undefined && corsOrigins.length > 0
    if (isAsked && (keys.required || path !== '/score'))
      return { ...READABLE, headers: { ...HTML, allow: methods.join(', ') } }
    if (path === '/v2' || path.startsWith('/v2/health/') || keys.accepts(authorization))
      return undefined
    return refusalWith(401, 'A valid key is needed: Authorization: Bearer <key>.', {
      'www-authenticate': 'Bearer'
    })
  }

  /** Reads the body and computes. Undefined when the caller is gone. */
  const compute = async (
    exchange: Exchange,
    request: IncomingMessage,
    response: ServerResponse
  ): Promise<ScoreResponse | undefined> => {
    if (exchange.path === '/swagger.json')
      return request.method === 'OPTIONS' ? READABLE : swagger(exchange.query)
    const body = await readBody(request, response, { limit: maxBodyBytes, budget })
    if (body === 'broken off') return undefined
    if (typeof body === 'string') {
      letPass(request)
      return problemOf(body)
    }
    const { bytes, inflated } = body
    try {
      return await work(inflated ? asInflated(exchange, bytes.length) : exchange, bytes)
    } finally {
      budget.give(bytes.length)
    }
  }

  const problemOf = (problem: Exclude<BodyProblem, 'broken off'>): ScoreResponse => {
    switch (problem) {
      case 'too large':
        return errorResponse(413, `The body must not exceed ${maxBodyBytes} bytes.`)
      case 'no room':
        return busy(NO_ROOM)
      case 'wrong coding':
        return errorResponse(400, 'The body is not what its Content-Encoding says.')
      case 'unknown coding':
        return refusalWith(415, `Content-Encoding must be one of ${ACCEPTED}.`, {
          'accept-encoding': ACCEPTED
        })
    }
  }

  const work = async (exchange: Exchange, body: Buffer): Promise<ScoreResponse> => {
    const { path, method, query, headers, requestId, secure = false } = exchange
    const given: ScoreRequest = {
      method,
      query,
      headers,
      requestId,
      secure,
      body
    }
    if (!isWork(path)) return routeV2(path, given, backend, settings, !drain.started)
    const entered = admission.enter()
    if (entered !== true && !(await entered)) return busy(BUSY)
    try {
      const found = sendable(
        await (path === '/score'
          ? backend.score(given)
          : routeV2(path, given, backend, settings, !drain.started))
      )
      if (collector !== undefined && method === 'POST') collect(path, given, found)
      return found
    } catch (error) {
      return internalError(error, path)
    } finally {
      admission.leave()
    }
  }

  /** Counts and logs what was answered. */
  const conclude = (exchange: Exchange, { status, body }: ScoreResponse) => {
    const { path, method, query, headers, requestId, started } = exchange
    if (isProbe(path)) return
    const milliseconds = performance.now() - started
    const route = path === '/score' || path === '/swagger.json' ? path : '/v2'
    meter.request(route, status, milliseconds)
    const length = isWhole(body) ? Buffer.byteLength(body) : 'N/A'
    log(
      'I',
      `${method} ${shown(path, query)} ${status} ${milliseconds.toFixed(3)}ms ${length}`,
      undefined,
      headers.traceparent === undefined
        ? { requestId }
        : { requestId, traceparent: String(headers.traceparent) }
    )
  }

  const collect = (
    path: string,
    { requestId, body: input }: ScoreRequest,
    found: ScoreResponse
  ) => {
    const { status, body } = found
    collector?.add({ requestId, path, status, input, output: isWhole(body) ? body : '' })
  }

  const swagger = (query: string): ScoreResponse => {
    const version = new URLSearchParams(query).get('version') ?? '2'
    const document = swaggerDocument(version, backend.schemas(), settings, swaggerFiles)
    return 'message' in document
      ? errorResponse(404, document.message)
      : {
          status: 200,
          headers: JSON_HEADERS,
          body: JSON.stringify(document.document),
          runFailed: false
        }
  }

  /** What is read with the key of the service, and neither counted nor logged. */
  const withKey = (
    request: IncomingMessage,
    response: ServerResponse,
    contentType: string,
    textOf: () => string
  ) => {
    letPass(request)
    if (!READ_METHODS.includes(request.method ?? 'GET'))
      return writeMessage(response, 405, WRONG_METHOD)
    if (!keys.accepts(request.headers.authorization))
      return writePlain(response, 401, 'application/json', '{"message":"A valid key is needed."}', {
        'www-authenticate': 'Bearer'
      })
    writePlain(response, 200, contentType, textOf())
  }

  const metricsPage = (): string =>
    meter.page({
      inFlight: admission.inside,
      busyRatio: admission.busyRatio,
      waiting: admission.waiting,
      collectedLost: collector?.lost ?? 0
    })

  const cardText = (): string => JSON.stringify(card)

  /** Open to everyone, and never counted nor logged: probes ask often. */
  const health = (request: IncomingMessage, response: ServerResponse) => {
    const { method = 'GET', headers } = request
    letPass(request)
    if (!READ_METHODS.includes(method)) return writeMessage(response, 405, WRONG_METHOD)
    const ids = requestIds(headers)
    const found = !ids.ok
      ? errorResponse(431, ids.message)
      : method === 'OPTIONS'
        ? READABLE
        : { status: 200, headers: HTML, body: 'Healthy', runFailed: undefined }
    writeAnswer(response, found, optionsOf(method, headers, ids.headers), budget)
  }

  return { handle, score, refuses, maxBodyBytes, drain, admission }
}

/** What a cluster asks of every replica every few seconds, all day: neither counted nor logged, as `/` is. */
const isProbe = (path: string): boolean => path === '/v2/health/live' || path === '/v2/health/ready'

const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

/** Two blanks and the version. */
const LINE_REST = 10
/**
 * A target as it may stand in the log. Never its query, where callers put keys, but for the version of a description.
 * The commonest path is not looked at.
 */
const shown = (path: string, query: string): string => {
  if (path === '/score') return path
  return asText(path) + (/^version=[\d.]{1,5}$/.test(query) ? `?${query}` : '')
}

/** What a script sees of a body that came compressed: the body's own length, and no coding. */
const asInflated = (exchange: Exchange, length: number): Exchange => {
  const { 'content-encoding': _, ...headers } = exchange.headers
  return { ...exchange, headers: { ...headers, 'content-length': String(length) } }
}
