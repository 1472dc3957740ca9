import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FakeAzure } from './fake-azure.ts'

/** The host of a container registry: its own tokens before any OCI registry, and tag locks. */
export interface AcrHost extends AsyncDisposable {
  /** `127.0.0.1:port`. */
  readonly host: string
  /** `repository:tag` that may not be written or deleted. */
  readonly locked: Set<string>
  /** Whether it takes tokens for the Resource Manager, too: `azureADAuthenticationAsArmPolicy`. */
  armTokens: boolean
  /** Every refresh and access token it gave out. */
  readonly tokens: Set<string>
  /** Says whom to trust. The fake Azure is made after its host is known. */
  trust(azure: FakeAzure): void
}

/**
 * Speaks ACR's token exchange (https://github.com/Azure/acr/blob/main/docs/AAD-OAuth.md) and hands what is allowed on to
 * an OCI registry.
 * @param upstream where the OCI registry answers, `http://127.0.0.1:5000`.
 */
export const acrHost = async (upstream?: string): Promise<AcrHost> => {
  const refresh = new Set<string>()
  const access = new Map<string, string>()
  const locked = new Set<string>()
  const tokens = new Set<string>()
  let azure: FakeAzure | undefined
  const server = createServer((incoming, response) => {
    void serve(incoming, response).catch(() => response.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`

  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', `http://${host}`)
    if (pathname === '/oauth2/exchange') return exchange(await form(incoming), response)
    if (pathname === '/oauth2/token' && incoming.method === 'POST')
      return fromRefresh(await form(incoming), response)
    if (pathname === '/oauth2/token') return fromPassword(incoming, searchParams, response)
    const scope = scopeOf(incoming.method ?? '', pathname)
    if (!isAllowed(incoming, scope)) return challenge(response, scope)
    const [, repository, tag] = /^\/acr\/v1\/(.+)\/_tags\/([^/]+)$/.exec(pathname) ?? []
    if (repository && incoming.method === 'PATCH')
      return lock(`${repository}:${tag}`, await text(incoming), response)
    const [, path, reference] = /^\/v2\/(.+)\/manifests\/([^/]+)$/.exec(pathname) ?? []
    if (locked.has(`${path}:${reference}`) && ['PUT', 'DELETE'].includes(incoming.method ?? ''))
      return reply(response, 405, {
        errors: [
          {
            code: 'UNSUPPORTED',
            message:
              'The operation is disallowed on this registry, repository or image. Check if it is locked.'
          }
        ]
      })
    if (pathname === '/v2/' || upstream === undefined) return reply(response, 200, {})
    return pass(incoming, response, upstream)
  }

  const exchange = (fields: URLSearchParams, response: ServerResponse) => {
    const scope = azure?.entra.tokens.get(fields.get('access_token') ?? '')
    const known =
      scope === 'https://containerregistry.azure.net/.default' ||
      (self.armTokens && scope === `${azure?.origin}/.default`)
    if (fields.get('grant_type') !== 'access_token' || fields.get('service') !== host || !known)
      return reply(response, 401, {
        errors: [
          {
            code: 'UNAUTHORIZED',
            message:
              'authentication required, visit https://aka.ms/acr/authorization for more information.'
          }
        ]
      })
    const token = `refresh.${randomUUID()}`
    refresh.add(token)
    tokens.add(token)
    return reply(response, 200, { refresh_token: token })
  }

  const give = (response: ServerResponse, scope: string): void => {
    const token = `access.${randomUUID()}`
    access.set(token, scope)
    tokens.add(token)
    reply(response, 200, { access_token: token })
  }

  const fromRefresh = (fields: URLSearchParams, response: ServerResponse) =>
    refresh.has(fields.get('refresh_token') ?? '') && fields.get('service') === host
      ? give(response, fields.get('scope') ?? '')
      : reply(response, 401, {
          errors: [{ code: 'UNAUTHORIZED', message: 'invalid refresh token' }]
        })

  const fromPassword = (
    { headers }: IncomingMessage,
    query: URLSearchParams,
    response: ServerResponse
  ) => {
    const [user = '', password = ''] = Buffer.from(headers.authorization?.slice(6) ?? '', 'base64')
      .toString()
      .split(/:(.*)/s)
    const scope = query.get('scope') ?? ''
    const repository = /^repository:([^:]+):pull$/.exec(scope)?.[1]
    return repository && azure?.registries.mayPull(user, password, repository)
      ? give(response, scope)
      : reply(response, 401, {
          errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }]
        })
  }

  const isAllowed = ({ headers }: IncomingMessage, scope: string): boolean => {
    const token = headers.authorization?.replace('Bearer ', '') ?? ''
    const given = access.get(token)
    if (given === undefined) return false
    const [, repository = '', action = ''] = scope.split(':')
    return (
      scope === '' ||
      given.split(' ').some(one => {
        const [, name, actions = ''] = one.split(':')
        return name === repository && actions.split(',').includes(action)
      })
    )
  }

  const challenge = (response: ServerResponse, scope: string): void =>
    reply(
      response,
      401,
      { errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }] },
      {
        'www-authenticate': `Bearer realm="http://${host}/oauth2/token",service="${host}"${scope ? `,scope="${scope}"` : ''}`
      }
    )

  const lock = (name: string, body: string, response: ServerResponse): void => {
    const { writeEnabled } = JSON.parse(body)
    if (writeEnabled) locked.delete(name)
    else locked.add(name)
    reply(response, 200, {})
  }

  const self: AcrHost = {
    host,
    locked,
    tokens,
    armTokens: false,
    trust: whom => {
      azure = whom
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  }
  return self
}

/** What a request needs to be allowed. */
const scopeOf = (method: string, path: string): string => {
  const [, locking] = /^\/acr\/v1\/(.+)\/_tags\//.exec(path) ?? []
  if (locking) return `repository:${locking}:metadata_write`
  const [, repository] = /^\/v2\/(.+)\/(?:manifests|blobs|tags|referrers)\//.exec(path) ?? []
  if (!repository) return ''
  return `repository:${repository}:${['GET', 'HEAD'].includes(method) ? 'pull' : method === 'DELETE' ? 'delete' : 'push'}`
}

const pass = (incoming: IncomingMessage, response: ServerResponse, upstream: string): void => {
  const { authorization: _, ...headers } = incoming.headers
  const onward = request(
    new URL(incoming.url ?? '/', upstream),
    { method: incoming.method ?? 'GET', headers },
    answer => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    }
  )
  onward.on('error', () => response.destroy())
  incoming.pipe(onward)
}

const text = async (incoming: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const form = async (incoming: IncomingMessage): Promise<URLSearchParams> =>
  new URLSearchParams(await text(incoming))

const reply = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {}
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}
