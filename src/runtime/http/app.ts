import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  type Backend,
  errorResponse,
  type ScoreRequest,
  type ScoreResponse
} from '../backends/backend.ts'
import type { Collector } from '../collect/collector.ts'
import { log } from '../log.ts'
import type { Meter } from '../meter.ts'
import { isPage, servePage } from '../page/page.ts'
import type { Settings } from '../settings.ts'
import { swaggerDocument } from '../swagger.ts'
import { v2Error } from '../v2/response.ts'
import { isV2, routeV2 } from '../v2/routes.ts'
import { Admission } from './admission.ts'
import { writeAnswer, writeMessage, writePlain } from './answer.ts'
import { readBody } from './body.ts'
import { corsHeaders, preflightHeaders } from './cors.ts'
import type { Keys } from './keys.ts'
import { requestIds } from './request-ids.ts'

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
}

/** The handler of every request. Routes, headers and messages are those of the official server; ours are beside them. */
export const createApp = ({ backend, settings, keys, meter, collector }: AppParts) => {
  const drain = { started: false }
  const admission = new Admission(settings)
  const { corsOrigins, serverVersionHeader, maxBodyBytes } = settings

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '/'
    const at = url.indexOf('?')
    const path = at < 0 ? url : url.slice(0, at)
    const query = at < 0 ? '' : url.slice(at + 1)
    if (drain.started) response.setHeader('connection', 'close')
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
    const started = performance.now()
    const method = request.method ?? 'GET'
    if (!methods.includes(method)) return writeMessage(response, 405, WRONG_METHOD)
    const ids = requestIds(request.headers)
    const cors =
      method === 'OPTIONS'
        ? preflightHeaders(
            corsOrigins,
            request.headers.origin,
            request.headers['access-control-request-headers']
          )
        : corsHeaders(corsOrigins, request.headers.origin)
    const send = (found: ScoreResponse): void => {
      writeAnswer(response, found, {
        headers: [ids.headers, cors],
        versionHeader: serverVersionHeader,
        headOnly: method === 'HEAD'
      })
      const milliseconds = performance.now() - started
      meter.request(
        path === '/score' || path === '/swagger.json' ? path : '/v2',
        found.status,
        milliseconds
      )
      const { body } = found
      const length =
        typeof body === 'string' || Buffer.isBuffer(body) ? Buffer.byteLength(body) : 'N/A'
      log(
        'I',
        `${method} ${path} ${found.status} ${milliseconds.toFixed(3)}ms ${length}`,
        undefined,
        {
          requestId: ids.ok ? ids.requestId : '',
          ...(request.headers.traceparent
            ? { traceparent: String(request.headers.traceparent) }
            : {})
        }
      )
    }
    if (!ids.ok) return send(errorResponse(431, ids.message))
    // A browser asks without the key whether it may send it.
    const isPreflight =
      method === 'OPTIONS' && request.headers.origin !== undefined && corsOrigins.length > 0
    if (isPreflight) return send({ ...errorResponse(200, ''), headers: HTML, body: '' })
    const isOpen = path === '/v2' || path.startsWith('/v2/health/')
    if (!isOpen && !keys.accepts(request.headers.authorization)) {
      response.setHeader('www-authenticate', 'Bearer')
      return send(errorResponse(401, 'A valid key is needed: Authorization: Bearer <key>.'))
    }
    if (path === '/swagger.json') return send(swagger(query))
    const body = await readBody(request, maxBodyBytes)
    if (body === 'broken off') return
    if (body === 'too large') {
      response.setHeader('connection', 'close')
      return send(errorResponse(413, `The body must not exceed ${maxBodyBytes} bytes.`))
    }
    const entered = admission.enter()
    if (entered !== true && !(await entered)) {
      response.setHeader('retry-after', '1')
      return send(errorResponse(503, 'The service is busy. Try again in a moment.'))
    }
    const given: ScoreRequest = {
      method,
      query,
      headers: request.headers,
      body: body.bytes,
      requestId: ids.requestId
    }
    try {
      const found = await (path === '/score'
        ? backend.score(given)
        : routeV2(path, given, backend, settings, !drain.started)
      ).catch((error: unknown) => internalError(error, path))
      send(found)
      if (collector !== undefined && method === 'POST') collect(path, given, found)
    } finally {
      admission.leave()
    }
  }

  const collect = (
    path: string,
    { requestId, body: input }: ScoreRequest,
    found: ScoreResponse
  ) => {
    const { status, body } = found
    const output = typeof body === 'string' || Buffer.isBuffer(body) ? body : ''
    collector?.add({ requestId, path, status, input, output })
  }

  const swagger = (query: string): ScoreResponse => {
    const version = new URLSearchParams(query).get('version') ?? '2'
    const document = swaggerDocument(version, backend.schemas(), settings)
    return 'message' in document
      ? errorResponse(404, document.message)
      : {
          status: 200,
          headers: { 'content-type': 'application/json' },
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

  const health = (request: IncomingMessage, response: ServerResponse) => {
    if (!READ_METHODS.includes(request.method ?? 'GET'))
      return writeMessage(response, 405, WRONG_METHOD)
    const isOptions = request.method === 'OPTIONS'
    const { origin } = request.headers
    const headers = isOptions
      ? preflightHeaders(corsOrigins, origin, undefined)
      : corsHeaders(corsOrigins, origin)
    writePlain(response, 200, 'text/html; charset=utf-8', isOptions ? '' : 'Healthy', headers)
  }

  return { handle, drain }
}

const HTML = { 'content-type': 'text/html; charset=utf-8' }
export const INTERNAL = 'An unexpected internal error occurred. Check the logs for more info.'

const internalError = (error: unknown, path: string): ScoreResponse => {
  log('E', error instanceof Error ? (error.stack ?? error.message) : String(error))
  return path === '/score' ? errorResponse(500, INTERNAL) : v2Error(500, INTERNAL)
}
