import { UserError } from '../../core/errors.ts'
import type { Clock, Log } from '../../core/ports.ts'
import { type Challenge, parseChallenges } from './challenge.ts'
import { basicOf, type Credential, type Credentials, secretsOf, trimmed } from './credential.ts'
import { type Asked, ReplyFailure } from './failure.ts'
import type { Connections } from './http.ts'
import { isLoopback, type RegistryLocation } from './reference.ts'
import { covers, mergeScopes, parseScopes, rightIn, type Scope, scopeText } from './scope.ts'
import { fetchToken, type Token } from './token.ts'

/** A token this near its end is not used any more. */
const MARGIN_MS = 10_000
/** Tokens kept: of a repository each, as a rule. */
const MOST_TOKENS = 200

export interface AuthorizerTools {
  readonly credentials: Credentials
  readonly connections: Connections
  readonly clock: Clock
  readonly log: Log
}

/** A token for some scopes, made with one credential. */
interface Held {
  readonly credential: Credential | undefined
  readonly scopes: readonly Scope[]
  readonly token: Promise<Token>
}

/** Gets one registry's `Authorization` headers: learns how it wants to be asked, and keeps tokens while they last. */
export class Authorizer {
  readonly #registry: RegistryLocation
  readonly #tools: AuthorizerTools
  #challenge: Challenge | undefined
  /** By the path they are for: a credential of one namespace is not shown for another. */
  #credentials = new Map<string, Promise<Credential | undefined>>()
  #tokens: Held[] = []

  constructor(registry: RegistryLocation, tools: AuthorizerTools) {
    this.#registry = registry
    this.#tools = tools
  }

  get knowsHow(): boolean {
    return this.#challenge !== undefined
  }

  /** The header for a request in these scopes; undefined while the registry has not asked for any. */
  async header(scopes: readonly Scope[]): Promise<string | undefined> {
    if (this.#challenge === undefined || this.#challenge.scheme === 'none') return undefined
    const credential = await this.#credentialFor(scopes)
    if (this.#challenge.scheme === 'basic') {
      if (credential === undefined || 'identityToken' in credential) return undefined
      return `Basic ${basicOf(credential)}`
    }
    return `Bearer ${(await this.#token(this.#challenge, credential, scopes)).value}`
  }

  /** What a request in these scopes was made as. */
  async asked(
    scopes: readonly Scope[],
    granted = this.#challenge?.scheme === 'bearer'
  ): Promise<Asked> {
    const credential = await this.#credentialFor(scopes)
    return { ...rightIn(scopes), signedIn: credential !== undefined, granted }
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
    this.#credentials = new Map()
    this.#tokens = []
    return mergeScopes(scopes, parseScopes(challenge.parameters.scope ?? ''))
  }

  async #token(
    challenge: Challenge,
    credential: Credential | undefined,
    scopes: readonly Scope[]
  ): Promise<Token> {
    const fitting = this.#tokens.filter(
      held => held.credential === credential && covers(held.scopes, scopes)
    )
    for (const held of fitting) {
      const token = await held.token
      if (token.expires - MARGIN_MS > this.#tools.clock.now()) return token
      this.#drop(held)
    }
    const fresh = { credential, scopes, token: this.#exchange(challenge, credential, scopes) }
    this.#tokens = [...this.#tokens, fresh].slice(-MOST_TOKENS)
    fresh.token.catch(() => this.#drop(fresh))
    return fresh.token
  }

  #drop(held: Held): void {
    this.#tokens = this.#tokens.filter(other => other !== held)
  }

  /** Some token services take one scope at a time: then what the request is about comes first. */
  async #exchange(
    challenge: Challenge,
    credential: Credential | undefined,
    scopes: readonly Scope[]
  ): Promise<Token> {
    try {
      return await this.#fetch(challenge, credential, scopes)
    } catch (error) {
      const [first] = scopes
      const refused = error instanceof ReplyFailure && error.status >= 400 && error.status < 500
      if (first === undefined || scopes.length === 1 || !refused || error.status === 429)
        throw error
      this.#tools.log.debug(`${error.message}; asking for ${scopeText(first)} alone`)
      return this.#fetch(challenge, credential, [first])
    }
  }

  async #fetch(
    challenge: Challenge,
    credential: Credential | undefined,
    scopes: readonly Scope[]
  ): Promise<Token> {
    const { connections, clock, log } = this.#tools
    const realm = this.#realm(challenge)
    log.debug(`Asking ${realm.origin} for a token: ${scopes.map(scopeText).join(' ')}`)
    const token = await fetchToken(
      { realm, service: challenge.parameters.service, scopes, credential },
      connections,
      clock
    ).catch(async error => {
      if (!(error instanceof ReplyFailure)) throw error
      throw error.with(await this.asked(scopes, false))
    })
    log.secret(token.value)
    return token
  }

  /** Credentials go to the address the registry itself names, but never in the clear to another machine. */
  #realm({ parameters: { realm = '' } }: Challenge): URL {
    const { origin, host } = this.#registry
    const url = URL.canParse(realm) ? new URL(realm) : undefined
    const clear = url?.protocol === 'http:' && origin.protocol === 'http:'
    if (url?.protocol === 'https:' || (url && clear && isLoopback(url.hostname))) return url
    throw new UserError(
      'REGISTRY_INSECURE',
      `Registry "${host}" wants its credentials sent to "${realm.slice(0, 200)}", which is not safe.`,
      { hint: 'A token service must be reached by https. Check the registry’s own configuration.' }
    )
  }

  /** That of the repository a request is about: the first scope's. */
  #credentialFor(scopes: readonly Scope[]): Promise<Credential | undefined> {
    const path = rightIn(scopes).repository || this.#registry.prefix
    const known = this.#credentials.get(path)
    if (known !== undefined) return known
    const asked = this.#tools.credentials.credentialFor(this.#registry.host, path).then(given => {
      const found = given && trimmed(given)
      for (const secret of found ? secretsOf(found) : []) this.#tools.log.secret(secret)
      return found && this.#same(found)
    })
    this.#credentials.set(path, asked)
    return asked
  }

  readonly #seen: Credential[] = []

  /** Equal credentials are one and the same here, so that their tokens are used for all of their repositories. */
  #same(found: Credential): Credential {
    const text = JSON.stringify(found)
    const known = this.#seen.find(other => JSON.stringify(other) === text)
    if (known !== undefined) return known
    this.#seen.push(found)
    return found
  }
}
