import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Backend, ScoreResponse } from '../backends/backend.ts'
import { errorResponse } from '../backends/backend.ts'
import { log } from '../log.ts'
import type { Settings } from '../settings.ts'
import { swaggerDocument } from '../swagger.ts'
import { readBody } from './body.ts'
import { requestIds } from './request-ids.ts'

/** The version we answer for in `x-ms-server-version`: the one whose behaviour is kept. */
const SERVER_VERSION = 'azmlinfsrv/1.5.1'
const NOT_FOUND =
  'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.'
const WRONG_METHOD = 'The method is not allowed for the requested URL.'

/** The handler of every request. Routes, headers and messages are those of the official server. */
export const createApp = (backend: Backend, settings: Settings) => {
  const drain = { started: false }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const started = performance.now()
    const url = request.url ?? '/'
    const at = url.indexOf('?')
    const path = at < 0 ? url : url.slice(0, at)
    const query = at < 0 ? '' : url.slice(at + 1)
    if (drain.started) response.setHeader('connection', 'close')
    if (path === '/') return health(request, response)
    if (path !== '/score' && path !== '/swagger.json') return routerError(response, 404, NOT_FOUND)
    const method = request.method ?? 'GET'
    const allowed =
      path === '/score' ? ['GET', 'POST', 'OPTIONS', 'HEAD'] : ['GET', 'HEAD', 'OPTIONS']
    if (!allowed.includes(method)) return routerError(response, 405, WRONG_METHOD)
    const ids = requestIds(request.headers)
    const send = (answer: ScoreResponse): void => {
      write(response, answer, ids.headers, settings.serverVersionHeader, method === 'HEAD')
      log(
        'I',
        `${method} ${path} ${answer.status} ${(performance.now() - started).toFixed(3)}ms ${Buffer.byteLength(answer.body)}`
      )
    }
    if (!ids.ok) return send(errorResponse(431, ids.message))
    if (path === '/swagger.json') return send(swagger(query))
    const body = await readBody(request, settings.maxBodyBytes)
    if (body === 'broken off') return
    if (body === 'too large') {
      response.setHeader('connection', 'close')
      return send(errorResponse(413, `The body must not exceed ${settings.maxBodyBytes} bytes.`))
    }
    send(
      await backend
        .score({
          method,
          query,
          headers: request.headers,
          body: body.bytes,
          requestId: ids.requestId
        })
        .catch(internalError)
    )
  }

  const swagger = (query: string): ScoreResponse => {
    const document = swaggerDocument(
      new URLSearchParams(query).get('version') ?? '2',
      backend.schemas(),
      settings
    )
    return 'message' in document
      ? errorResponse(404, document.message)
      : {
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(document.document),
          runFailed: false
        }
  }

  return { handle, drain }
}

const internalError = (error: unknown): ScoreResponse => {
  log('E', error instanceof Error ? (error.stack ?? error.message) : String(error))
  return errorResponse(500, 'An unexpected internal error occurred. Check the logs for more info.')
}

const health = (request: IncomingMessage, response: ServerResponse): void => {
  if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method ?? 'GET')) {
    routerError(response, 405, WRONG_METHOD)
    return
  }
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': 7 }
  response.writeHead(200, headers).end(request.method === 'GET' ? 'Healthy' : undefined)
}

/** What the official server's router raises carries none of the correlation headers. */
const routerError = (response: ServerResponse, status: number, message: string): void => {
  const body = JSON.stringify({ message })
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body)
  })
  response.end(body)
}

const write = (
  response: ServerResponse,
  { status, headers, body, runFailed, runMs }: ScoreResponse,
  ids: Readonly<Record<string, string>>,
  versionHeader: boolean,
  headOnly: boolean
): void => {
  const lines: string[] = []
  for (const name in headers) {
    const value = headers[name] as string | readonly string[]
    if (typeof value === 'string') lines.push(name, value)
    else for (const one of value) lines.push(name, one)
  }
  for (const name in ids) lines.push(name, ids[name] as string)
  lines.push('x-ms-run-function-failed', runFailed ? 'True' : 'False')
  if (runMs !== undefined) lines.push('x-ms-run-fn-exec-ms', runMs.toFixed(3))
  if (versionHeader) lines.push('x-ms-server-version', SERVER_VERSION)
  lines.push('content-length', String(Buffer.byteLength(body)))
  response.writeHead(status, lines)
  response.end(headOnly ? undefined : body)
}
