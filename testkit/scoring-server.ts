import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request the fake was sent. */
export interface Sent {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface ScoringServer extends AsyncDisposable {
  readonly uri: string
  /** POSTs, in the order they came. */
  readonly sent: readonly Sent[]
  /** The most requests that were under way at once. */
  readonly busiest: () => number
}

export interface Behaviour {
  /** Answers to POST: JSON text or a function of the request body. */
  readonly answer?: string | ((body: string, count: number) => string)
  readonly status?: number
  /** GET / answers 503 this often before it answers 200. */
  readonly notReady?: number
  /** What GET / answers, always. */
  readonly root?: number
  /** Where GET / leads to. */
  readonly redirect?: string
  /** What GET of any other path answers. */
  readonly scoringGet?: number
  /** Without this bearer token everything is answered 401. */
  readonly key?: string
  readonly delayMs?: number
  /** Handles a POST itself. */
  readonly handle?: (response: ServerResponse) => void
}

/** A scoring service on a free port of the loopback, as good or bad as told. @param ports one of these; left out: any */
export const scoringServer = async (
  behaviour: Behaviour = {},
  ports: readonly number[] = [0]
): Promise<ScoringServer> => {
  const sent: Sent[] = []
  let [refusals, underWay, busiest] = [behaviour.notReady ?? 0, 0, 0]
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    const say = (status: number, text: string): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(text)
    }
    if (behaviour.key && headers.authorization !== `Bearer ${behaviour.key}`)
      return say(401, `{"error":"bad key","sent":"${headers.authorization}"}`)
    if (method === 'GET' && url !== '/' && behaviour.scoringGet)
      return say(behaviour.scoringGet, '')
    if (method === 'GET' && url === '/' && behaviour.redirect)
      return void response.writeHead(302, { location: behaviour.redirect }).end()
    if (method === 'GET' && behaviour.root) return say(behaviour.root, '')
    if (method === 'GET') return say(refusals-- > 0 ? 503 : 200, '"Healthy"')
    sent.push({ method, path: url, headers, body })
    busiest = Math.max(busiest, ++underWay)
    await new Promise(resolve => setTimeout(resolve, behaviour.delayMs ?? 0))
    underWay--
    if (behaviour.handle) return behaviour.handle(response)
    const { answer = body } = behaviour
    say(behaviour.status ?? 200, typeof answer === 'string' ? answer : answer(body, sent.length))
  })
  await listenOnOneOf(server, ports)
  return {
    uri: `http://127.0.0.1:${(server.address() as AddressInfo).port}/score`,
    sent,
    busiest: () => busiest,
    [Symbol.asyncDispose]: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

const listenOnOneOf = async (
  server: Server,
  [port, ...others]: readonly number[]
): Promise<void> => {
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    if (others.length === 0) throw error
    await listenOnOneOf(server, others)
  }
}
