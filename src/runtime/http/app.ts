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
import { log } from '../log.ts'
import type { Meter } from '../meter.ts'
import { isPage, servePage } from '../page/page.ts'
import type { Settings } from '../settings.ts'
import { swaggerDocument } from '../swagger.ts'
import type { SwaggerFiles } from '../swagger-files.ts'
import { v2Error } from '../v2/response.ts'
import { isV2, routeV2 } from '../v2/routes.ts'
import { Admission } from './admission.ts'
import { type AnswerOptions, writeAnswer, writeMessage, writePlain } from './answer.ts'
import { letPass, readBody } from './body.ts'
import { corsHeaders, preflightHeaders } from './cors.ts'
import type { Keys } from './keys.ts'
import { requestIds } from './request-ids.ts'
import { readTarget } from './target.ts'

const NOT_FOUND =
  'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.'
const WRONG_METHOD = 'The method is not allowed for the requested URL.'
const SCORE_METHODS = ['GET', 'POST', 'OPTIONS', 'HEAD']
const READ_METHODS = ['GET', 'HEAD', 'OPTIONS']

export interface AppParts {
  readonly backend: Backend
  readonly settings: Settings
  readonly keys: Keys
  readonly meter: Meter
  readonly collector: Collector | undefined
  readonly swaggerFiles: SwaggerFiles
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
  meter,
  collector,
  swaggerFiles
}: AppParts) => {
  const drain: Drain = { started: false, closing: false }
  const admission = new Admission(settings)
  const { corsOrigins, serverVersionHeader, maxBodyBytes } = settings

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { path, query } = readTarget(request.url ?? '/')
    if (drain.closing) response.setHeader('connection', 'close')
    if (path === '/score') return answer(request, response, path, query, SCORE_METHODS)
    if (path === '/') return health(request, response)
    if (path === '/swagger.json') return answer(request, response, path, query, READ_METHODS)
    if (isV2(path)) return answer(request, response, path, query, SCORE_METHODS)
    if (path === '/metrics') return metrics(request, response)
    if (isPage(path)) return servePage(path, request, response)
    writeMessage(response, 404, NOT_FOUND)
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
    if (!methods.includes(method)) return writeMessage(response, 405, WRONG_METHOD)
    const exchange = enter(method, path, query, headers)
    const found = exchange.refusal ?? (await compute(exchange, request))
    if (found === undefined) return
    writeAnswer(response, found, exchange.options)
    conclude(exchange, found)
  }

  /** A plain `POST /score` whose body is there already. Never rejects. */
  const score = async (headers: IncomingHttpHeaders, body: Buffer): Promise<Answered> => {
    const exchange = enter('POST', '/score', '', headers)
    const found = exchange.refusal ?? (await work(exchange, body))
    return { found, options: exchange.options, sent: () => conclude(exchange, found) }
  }

  /** What the head of a request decides. */
  const enter = (
    method: string,
    path: string,
    query: string,
    headers: IncomingHttpHeaders
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
      refusal: ids.ok ? refusalOf(method, path, headers) : errorResponse(431, ids.message)
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
        : corsHeaders(corsOrigins, headers.origin)
    return {
      headers: [ids, cors],
      versionHeader: serverVersionHeader,
      headOnly: method === 'HEAD'
    }
  }

  const refusalOf = (
    method: string,
    path: string,
    { origin, authorization }: IncomingHttpHeaders
  ): ScoreResponse | undefined => {
    // A browser asks without the key whether it may send it. Where there is none, a script may answer by itself.
    const isAsked = method === 'OPTIONS' && origin !== undefined && corsOrigins.length > 0
    if (isAsked && (keys.required || path !== '/score'))
      return { status: 200, headers: HTML, body: '', runFailed: false }
    if (path === '/v2' || path.startsWith('/v2/health/') || keys.accepts(authorization))
      return undefined
    const refusal = errorResponse(401, 'A valid key is needed: Authorization: Bearer <key>.')
    return { ...refusal, headers: { ...refusal.headers, 'www-authenticate': 'Bearer' } }
  }

  /** Reads the body and computes. Undefined when the caller is gone. */
  const compute = async (
    exchange: Exchange,
    request: IncomingMessage
  ): Promise<ScoreResponse | undefined> => {
    if (exchange.path === '/swagger.json')
      return request.method === 'OPTIONS' ? READABLE : swagger(exchange.query)
    const body = await readBody(request, maxBodyBytes)
    if (body === 'broken off') return undefined
    if (body === 'too large') {
      letPass(request)
      return errorResponse(413, `The body must not exceed ${maxBodyBytes} bytes.`)
    }
    return work(exchange, body.bytes, () => request.headersDistinct)
  }

  const work = async (
    exchange: Exchange,
    body: Buffer,
    distinct?: () => NodeJS.Dict<string[]>
  ): Promise<ScoreResponse> => {
    const { path, method, query, headers, requestId } = exchange
    const given: ScoreRequest = {
      method,
      query,
      headers,
      requestId,
      body,
      ...(distinct ? { distinct } : {})
    }
    if (!isWork(path)) return routeV2(path, given, backend, settings, !drain.started)
    const entered = admission.enter()
    if (entered !== true && !(await entered)) {
      const busy = errorResponse(503, 'The service is busy. Try again in a moment.')
      return { ...busy, headers: { ...busy.headers, 'retry-after': '1' } }
    }
    try {
      const found = await (path === '/score'
        ? backend.score(given)
        : routeV2(path, given, backend, settings, !drain.started))
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
    const milliseconds = performance.now() - started
    const route = path === '/score' || path === '/swagger.json' ? path : '/v2'
    meter.request(route, status, milliseconds)
    const length = isWhole(body) ? Buffer.byteLength(body) : 'N/A'
    const { traceparent } = headers
    const target = query === '' ? path : `${path}?${query}`
    log(
      'I',
      `${method} ${target} ${status} ${milliseconds.toFixed(3)}ms ${length}`,
      undefined,
      traceparent === undefined ? { requestId } : { requestId, traceparent: String(traceparent) }
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

  const metrics = (request: IncomingMessage, response: ServerResponse) => {
    if (!READ_METHODS.includes(request.method ?? 'GET'))
      return writeMessage(response, 405, WRONG_METHOD)
    if (!keys.accepts(request.headers.authorization))
      return writePlain(response, 401, 'application/json', '{"message":"A valid key is needed."}', {
        'www-authenticate': 'Bearer'
      })
    const text = meter.page({
      inFlight: admission.inside,
      waiting: admission.waiting,
      collectedLost: collector?.lost ?? 0
    })
    writePlain(response, 200, 'text/plain; version=0.0.4; charset=utf-8', text)
  }

  /** Open to everyone, and never counted nor logged: probes ask often. */
  const health = (request: IncomingMessage, response: ServerResponse) => {
    const { method = 'GET', headers } = request
    if (!READ_METHODS.includes(method)) return writeMessage(response, 405, WRONG_METHOD)
    const ids = requestIds(headers)
    const found = !ids.ok
      ? errorResponse(431, ids.message)
      : method === 'OPTIONS'
        ? READABLE
        : { status: 200, headers: HTML, body: 'Healthy', runFailed: undefined }
    writeAnswer(response, found, optionsOf(method, headers, ids.headers))
  }

  return { handle, score, drain }
}

/** What a busy service has to answer all the same: a probe that waits for a place would have it restarted. */
const isWork = (path: string): boolean => path === '/score' || path.endsWith('/infer')

const HTML = { 'content-type': 'text/html; charset=utf-8' }
/** Which methods a route has that is only read. */
const READABLE: ScoreResponse = {
  status: 200,
  headers: { ...HTML, allow: 'GET, OPTIONS, HEAD' },
  body: '',
  runFailed: undefined
}
export const INTERNAL = 'An unexpected internal error occurred. Check the logs for more info.'

const internalError = (error: unknown, path: string): ScoreResponse => {
  log('E', error instanceof Error ? (error.stack ?? error.message) : String(error))
  return path === '/score' ? errorResponse(500, INTERNAL) : v2Error(500, INTERNAL)
}
