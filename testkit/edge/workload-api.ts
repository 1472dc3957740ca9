/**
 * The workload API of a device, on a unix socket.
 * https://github.com/Azure/iotedge/blob/main/edgelet/api/workloadVersion_2020_07_07.yaml
 */
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'

export interface ModuleIdentity {
  readonly hub: string
  readonly device: string
  readonly module: string
  readonly generation: string
  /** Base64. */
  readonly key: string
}

export interface WorkloadApi extends AsyncDisposable {
  readonly uri: string
  /** `POST /modules/…/sign 2020-07-07`, in the order they came. */
  readonly calls: readonly string[]
  /** So many of the next requests are answered with 500. */
  failures: number
}

/** Those that Microsoft's clients and ours send, and the others that a device of today speaks. */
const VERSIONS = [
  '2018-06-28',
  '2019-01-30',
  '2019-11-05',
  '2020-07-07',
  '2021-12-07',
  '2022-08-03'
]

interface Reply {
  readonly status: number
  readonly body: object
}

export const workloadApi = async (
  socket: string,
  identities: readonly ModuleIdentity[],
  root: string
): Promise<WorkloadApi> => {
  const calls: string[] = []
  const answer = (method: string, url: URL, text: string): Reply => {
    const version = url.searchParams.get('api-version') ?? ''
    calls.push(`${method} ${url.pathname} ${version}`)
    if (api.failures > 0) {
      api.failures--
      return { status: 500, body: { message: 'Internal Server Error' } }
    }
    if (!VERSIONS.includes(version))
      return { status: 400, body: { message: 'invalid API version' } }
    if (method === 'GET' && url.pathname === '/trust-bundle')
      return { status: 200, body: { certificate: root } }
    const [, name = '', generation = ''] =
      /^\/modules\/([^/]+)\/genid\/([^/]+)\/sign$/.exec(url.pathname) ?? []
    const identity = identities.find(
      ({ module, generation: own }) =>
        module === decodeURIComponent(name) && own === decodeURIComponent(generation)
    )
    if (method !== 'POST' || identity === undefined)
      return { status: 404, body: { message: 'Not Found' } }
    return signed(identity, text)
  }
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    const url = new URL(request.url ?? '/', 'http://workload')
    const { status, body } = answer(request.method ?? '', url, Buffer.concat(pieces).toString())
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>(resolve => server.listen(socket, resolve))
  const api: WorkloadApi = {
    uri: `unix://${socket}`,
    calls,
    failures: 0,
    [Symbol.asyncDispose]: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
  return api
}

const signed = ({ key }: ModuleIdentity, text: string): Reply => {
  let asked: Record<string, unknown>
  try {
    asked = JSON.parse(text)
  } catch {
    return { status: 400, body: { message: 'Malformed request' } }
  }
  const { keyId, algo, data } = asked
  if (typeof keyId !== 'string' || algo !== 'HMACSHA256' || typeof data !== 'string')
    return { status: 400, body: { message: 'keyId, algo and data are needed' } }
  return { status: 200, body: { digest: hmac(key, Buffer.from(data, 'base64')) } }
}

const hmac = (key: string, data: Buffer | string): string =>
  createHmac('sha256', Buffer.from(key, 'base64')).update(data).digest('base64')

/**
 * Whether a password is a token for this module that is good now. Pure.
 * @returns when it ends, in milliseconds since 1970, or why it is refused
 */
export const checkToken = (
  password: string,
  { hub, device, module, key }: ModuleIdentity,
  now: number
): number | string => {
  const [, text] = /^SharedAccessSignature (.+)$/.exec(password) ?? []
  if (text === undefined) return 'no token'
  const raw = new Map(
    text.split('&').map(part => {
      const equals = part.indexOf('=')
      return [part.slice(0, equals), part.slice(equals + 1)] as const
    })
  )
  const value = (name: string): string => decodeURIComponent(raw.get(name) ?? '')
  if (value('sr') !== `${hub}/devices/${device}/modules/${module}`) return 'another resource'
  const end = Number(value('se')) * 1000
  if (!(end > now)) return 'too old'
  const expected = hmac(key, `${raw.get('sr')}\n${raw.get('se')}`)
  return value('sig') === expected ? end : 'another signature'
}
