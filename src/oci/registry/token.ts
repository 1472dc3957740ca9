import { UserError } from '../../core/errors.ts'
import { isObject } from '../../core/is-object.ts'
import type { Clock } from '../../core/ports.ts'
import { parseRetryAfter } from '../../core/retry.ts'
import { basicOf, type Credential } from './credential.ts'
import { parseErrors, ReplyFailure } from './failure.ts'
import { type Connections, labelOf, type Request, readUpTo, send } from './http.ts'
import { type Scope, scopeText } from './scope.ts'

/** What a token is asked for with: the parameters of a Bearer challenge. */
export interface TokenRequest {
  readonly realm: URL
  readonly service: string | undefined
  readonly scopes: readonly Scope[]
  readonly credential: Credential | undefined
}

export interface Token {
  readonly value: string
  /** Milliseconds since 1970. */
  readonly expires: number
}

/** A token that says nothing of its life lives a minute: https://distribution.github.io/distribution/spec/auth/token/#token-response-fields */
const DEFAULT_LIFE_S = 60
const LARGEST_REPLY = 1024 * 1024
const QUIET_MS = 30_000

/**
 * Exchanges a credential for a token that opens the scopes.
 * A name and password by GET (https://distribution.github.io/distribution/spec/auth/token/),
 * a refresh token by POST (https://distribution.github.io/distribution/spec/auth/oauth/).
 * Redirects are not followed: the credential is for this address.
 * @throws ReplyFailure, ConnectionFailure
 */
export const fetchToken = async (
  wanted: TokenRequest,
  connections: Connections,
  clock: Clock
): Promise<Token> => {
  const request = tokenRequest(wanted)
  const asked = clock.now()
  const reply = await send(request, connections)
  const text = (await readUpTo(reply, LARGEST_REPLY, 2 * QUIET_MS)).toString()
  if (reply.status !== 200)
    throw new ReplyFailure(labelOf(request), reply.status, parseErrors(text), {
      retryAfter: parseRetryAfter(reply.headers['retry-after'], clock.now())
    })
  return parseToken(text, asked, labelOf(request))
}

/** Pure: how the exchange looks on the wire. */
export const tokenRequest = ({ realm, service, scopes, credential }: TokenRequest): Request => {
  const common: [string, string][] = service === undefined ? [] : [['service', service]]
  if (credential !== undefined && 'identityToken' in credential) {
    const form = new URLSearchParams([
      ['grant_type', 'refresh_token'],
      ...common,
      ['client_id', 'scoreline'],
      ['scope', scopes.map(scopeText).join(' ')],
      ['refresh_token', credential.identityToken]
    ])
    return {
      method: 'POST',
      url: realm,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: Buffer.from(form.toString()),
      quietMs: QUIET_MS
    }
  }
  const url = new URL(realm)
  for (const [name, value] of common) url.searchParams.append(name, value)
  for (const scope of scopes) url.searchParams.append('scope', scopeText(scope))
  const authorization = credential && { authorization: `Basic ${basicOf(credential)}` }
  return {
    method: 'GET',
    url,
    headers: { accept: 'application/json', ...authorization },
    quietMs: QUIET_MS
  }
}

const parseToken = (text: string, asked: number, label: string): Token => {
  let reply: unknown
  try {
    reply = JSON.parse(text)
  } catch {
    throw unreadable(label, 'it is not JSON')
  }
  if (!isObject(reply)) throw unreadable(label, 'it is no JSON object')
  const value = reply.token || reply.access_token
  if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value))
    throw unreadable(label, 'it holds no token')
  const life = typeof reply.expires_in === 'number' ? reply.expires_in : DEFAULT_LIFE_S
  return { value, expires: asked + life * 1000 }
}

const unreadable = (label: string, why: string): UserError =>
  new UserError('REGISTRY_FAILED', `The token reply of ${label} cannot be used: ${why}.`, {
    hint: 'Is something else answering in place of the registry, a proxy or a log-in page?'
  })
