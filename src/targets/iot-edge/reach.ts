import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { IotHub } from '../../azure/iot-hub.ts'
import { EDGE_MODULE } from '../../contract/edge.ts'
import { hasCode, messageOf } from '../../core/errors.ts'

/** What a hub takes of one call: https://learn.microsoft.com/azure/iot-hub/iot-hub-devguide-direct-methods */
const MOST_BYTES = 128 * 1024
const SECONDS = { score: 60, health: 10 }

/**
 * An address on this machine that leads to a module by direct methods of the hub: `POST /score` is `score`, `GET /` is
 * `health`, with the status and the payload of the module's answer; `GET /metrics` is what the module reports of itself.
 * @param devices those that have it: each request goes to the next of them
 */
export const reachModule = async <T>(
  hub: IotHub,
  devices: readonly string[],
  module: string,
  work: (scoringUri: string) => Promise<T>,
  signal: AbortSignal
): Promise<T> => {
  let turn = 0
  const next = () => devices[turn++ % devices.length] ?? ''
  const metrics = async () => metricsIn((await hub.moduleTwin(next(), module, signal)) ?? '{}')
  const call = (method: keyof typeof SECONDS, payload: string) =>
    hub.invoke(
      next(),
      module,
      {
        methodName: EDGE_MODULE.methods[method],
        payload,
        responseTimeoutInSeconds: SECONDS[method]
      },
      signal
    )
  const server = createServer((request, response) => {
    respond(request, response, call, metrics).catch(error => {
      const offline = hasCode(error, 'EDGE_DEVICE_OFFLINE')
      answer(response, offline ? 503 : 502, { error: messageOf(error) })
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = server.address() as AddressInfo
    return await work(`http://127.0.0.1:${port}/score`)
  } finally {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
}

type Call = (
  method: keyof typeof SECONDS,
  payload: string
) => Promise<{ readonly status: number; readonly payload: unknown }>

const respond = async (
  request: IncomingMessage,
  response: ServerResponse,
  call: Call,
  metrics: () => Promise<string>
): Promise<void> => {
  const { method, url } = request
  if (method === 'GET' && url === '/metrics') {
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' })
    response.end(await metrics())
    return
  }
  if (method === 'GET' && url === '/') {
    const { status, payload } = await call('health', 'null')
    return answer(response, status, payload)
  }
  if (url !== '/score') return answer(response, 404, { error: 'There is / and /score.' })
  if (method !== 'POST') return answer(response, 405, { error: 'Use POST.' })
  const body = await bodyOf(request)
  if (body.byteLength > MOST_BYTES)
    return answer(response, 413, {
      error: `A direct method takes ${MOST_BYTES} bytes, and the request has ${body.byteLength}.`
    })
  const json = body.toString('utf8')
  if (!isJson(json)) return answer(response, 400, { error: 'The request is not JSON.' })
  const { status, payload } = await call('score', json)
  return answer(response, status, payload)
}

/** The counts of a module's messages, as the scoring runtime counts requests on its own page. */
const metricsIn = (twin: string): string => {
  const reported = JSON.parse(twin).properties?.reported?.[EDGE_MODULE.twin]
  const { answered = 0, failed = 0 } = reported?.counts ?? {}
  return [
    `scoreline_requests_total{route="/score",status="200"} ${Number(answered)}`,
    `scoreline_requests_total{route="/score",status="500"} ${Number(failed)}`,
    ''
  ].join('\n')
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const answer = (response: ServerResponse, status: number, body: unknown): void => {
  const isStatus = Number.isInteger(status) && status >= 200 && status <= 599
  response.writeHead(isStatus ? status : 502, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body ?? null))
}
