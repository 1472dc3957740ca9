import { UserError } from '../../core/errors.ts'
import type { Clock, Log } from '../../core/ports.ts'
import { type Challenge, parseChallenges } from './challenge.ts'
import { basicOf, type Credential, type Credentials, secretsOf } from './credential.ts'
import type { Connections } from './http.ts'
import { isLoopback } from './reference.ts'
import { covers, mergeScopes, parseScopes, type Scope, scopeText } from './scope.ts'
import { fetchToken, type Token } from './token.ts'

/** A token this near its end is not used any more. */
const MARGIN_MS = 10_000

export interface AuthorizerTools {
  readonly credentials: Credentials
  readonly connections: Connections
  readonly clock: Clock
  readonly log: Log
}

/** Gets one registry's `Authorization` headers: learns how it wants to be asked, and keeps tokens while they last. */
export class Authorizer {
  readonly #host: string
  readonly #origin: URL
  readonly #tools: AuthorizerTools
  #challenge: Challenge | undefined
  #credential: Promise<Credential | undefined> | undefined
  #tokens: { readonly scopes: readonly Scope[]; readonly token: Promise<Token> }[] = []

  constructor(host: string, origin: URL, tools: AuthorizerTools) {
    this.#host = host
    this.#origin = origin
    this.#tools = tools
  }

  get knowsHow(): boolean {
    return this.#challenge !== undefined
  }

  /** The header for a request in these scopes; undefined while the registry has not asked for any. */
  async header(scopes: readonly Scope[]): Promise<string | undefined> {
    if (this.#challenge === undefined || this.#challenge.scheme === 'none') return undefined
    if (this.#challenge.scheme === 'basic') {
      const credential = await this.#ownCredential()
      if (credential === undefined || 'identityToken' in credential) return undefined
      return `Basic ${basicOf(credential)}`
    }
    return `Bearer ${(await this.#token(this.#challenge, scopes)).value}`
  }

  /** The registry was asked without credentials and let us in. */
  open(): void {
    this.#challenge ??= { scheme: 'none', parameters: {} }
  }

  /**
   * The registry answered 401 with this `WWW-Authenticate`. What it was shown is used no more.
   * @returns the scopes to ask with, once, instead; undefined when it offers no way in that we know.
   */
  refused(header: string | undefined, scopes: readonly Scope[]): readonly Scope[] | undefined {
    const challenges = parseChallenges(header ?? '')
    const challenge =
      challenges.find(({ scheme }) => scheme === 'bearer') ??
      challenges.find(({ scheme }) => scheme === 'basic')
    if (challenge === undefined) return undefined
    this.#challenge = challenge
    this.#credential = undefined
    this.#tokens = []
    return mergeScopes(scopes, parseScopes(challenge.parameters.scope ?? ''))
  }

  async #token(challenge: Challenge, scopes: readonly Scope[]): Promise<Token> {
    for (const held of this.#tokens.filter(candidate => covers(candidate.scopes, scopes))) {
      const token = await held.token
      if (token.expires - MARGIN_MS > this.#tools.clock.now()) return token
      this.#tokens = this.#tokens.filter(other => other !== held)
    }
    const fresh = { scopes, token: this.#exchange(challenge, scopes) }
    this.#tokens.push(fresh)
    fresh.token.catch(() => {
      this.#tokens = this.#tokens.filter(other => other !== fresh)
    })
    return fresh.token
  }

  async #exchange(challenge: Challenge, scopes: readonly Scope[]): Promise<Token> {
    const { connections, clock, log } = this.#tools
    const realm = this.#realm(challenge)
    const credential = await this.#ownCredential()
    log.debug(`Asking ${realm.origin} for a token: ${scopes.map(scopeText).join(' ')}`)
    const token = await fetchToken(
      { realm, service: challenge.parameters.service, scopes, credential },
      connections,
      clock
    )
    log.secret(token.value)
    return token
  }

  /** Credentials go to the address the registry itself names, but never in the clear to another machine. */
  #realm({ parameters: { realm = '' } }: Challenge): URL {
    const url = URL.canParse(realm) ? new URL(realm) : undefined
    const clear = url?.protocol === 'http:' && this.#origin.protocol === 'http:'
    if (url?.protocol === 'https:' || (url && clear && isLoopback(url.hostname))) return url
    throw new UserError(
      'REGISTRY_INSECURE',
      `Registry "${this.#host}" wants its credentials sent to "${realm}", which is not safe.`,
      { hint: 'A token service must be reached by https. Check the registry’s own configuration.' }
    )
  }

  #ownCredential(): Promise<Credential | undefined> {
    this.#credential ??= this.#tools.credentials.credentialFor(this.#host).then(found => {
      for (const secret of found ? secretsOf(found) : []) this.#tools.log.secret(secret)
      return found
    })
    return this.#credential
  }
}
