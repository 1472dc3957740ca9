import { systemClock } from '../../core/clock.ts'
import { type Clock, type Log, silent } from '../../core/ports.ts'
import { PATIENT, parseRetryAfter, type RetryPolicy, type RetryTools } from '../../core/retry.ts'
import { Authorizer } from './authorizer.ts'
import { anonymous, type Credentials } from './credential.ts'
import { explain } from './explain.ts'
import { BadReply, parseErrors, ReplyFailure } from './failure.ts'
import {
  type BodyStream,
  Connections,
  labelOf,
  type ProxyAgents,
  type Reply,
  type Request,
  readUpTo,
  send
} from './http.ts'
import { isLoopback, type RegistryLocation } from './reference.ts'
import { withRetries } from './retry.ts'
import type { Scope } from './scope.ts'

export interface ClientOptions {
  readonly credentials?: Credentials
  readonly log?: Log
  readonly clock?: Clock
  readonly proxied?: ProxyAgents | undefined
  /** From 0 to 1, for the jitter of waits. */
  readonly random?: () => number
  readonly signal?: AbortSignal
  /** Milliseconds of silence before a connection counts as stalled. */
  readonly quietMs?: number
}

/** A request to the registry's API, or to an address it gave. */
export interface Call {
  readonly method: Request['method']
  /** A path on the registry, or an absolute address. */
  readonly url: string | URL
  readonly scopes: readonly Scope[]
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer | BodyStream
  /** Statuses that are answers; any other throws a ReplyFailure. */
  readonly accept: readonly number[]
  /** Longer than usual where the registry has work to do before it answers. */
  readonly quietMs?: number
}

const DEFAULT_QUIET_MS = 60_000
/** A document may take this many times as long to come as a connection may be silent, in drops or not. */
const DOCUMENT_PATIENCE = 5
const MOST_REDIRECTS = 5
/** Error replies are read no further. */
const LARGEST_ERROR = 64 * 1024
/** Statuses whose meaning depends on what was asked for, and as whom: see `refusalOf`. */
const REFUSALS: readonly number[] = [401, 403, 404]
const SAME_REQUEST: readonly number[] = [307, 308]
const REDIRECTS: readonly number[] = [301, 302, 303, ...SAME_REQUEST]

/** Speaks to one registry: credentials, redirects, failures. */
export class RegistryClient {
  readonly registry: RegistryLocation
  readonly retryTools: RetryTools
  readonly #connections: Connections
  readonly #authorizer: Authorizer
  /** Milliseconds of silence before a connection counts as stalled. */
  readonly quietMs: number
  #ping: Promise<void> | undefined

  constructor(registry: RegistryLocation, options: ClientOptions = {}) {
    const { credentials = anonymous, log = silent, clock = systemClock } = options
    this.registry = registry
    this.retryTools = { clock, log, random: options.random ?? Math.random, signal: options.signal }
    this.quietMs = options.quietMs ?? DEFAULT_QUIET_MS
    this.#connections = new Connections(options.proxied)
    this.#authorizer = new Authorizer(registry, {
      credentials,
      clock,
      log,
      connections: this.#connections
    })
  }

  /**
   * Makes the request until it is answered, outliving faults that pass.
   * @throws UserError `REGISTRY_SIGN_IN`, `REGISTRY_DENIED`, `REGISTRY_QUOTA`, `REGISTRY_REPOSITORY_UNKNOWN`,
   * `REGISTRY_UNREACHABLE`, `REGISTRY_FAILED`
   */
  call(call: Call & { readonly body?: Buffer }): Promise<Reply> {
    return this.persist(() => this.attempt(call))
  }

  /** As `call`, with the bytes of the reply, which may be at most `limit`. */
  read(call: Call, limit: number, policy?: RetryPolicy): Promise<{ reply: Reply; bytes: Buffer }> {
    return this.persist(async () => {
      const reply = await this.attempt(call)
      const bytes = await readUpTo(reply, limit + 1, this.quietMs * DOCUMENT_PATIENCE)
      if (bytes.length > limit)
        throw new BadReply(
          `${labelOf({ ...call, url: reply.url })} answered more than ${limit} bytes`
        )
      return { reply, bytes }
    }, policy)
  }

  /** Runs work made of several attempts again and again until its faults have passed; what stays is reported to the user. */
  async persist<T>(run: () => Promise<T>, policy: RetryPolicy = PATIENT): Promise<T> {
    try {
      return await withRetries(run, this.retryTools, policy)
    } catch (error) {
      throw explain(error, this.registry.host)
    }
  }

  /** Makes the request once (once more with new credentials when those it had were refused). */
  async attempt(call: Call): Promise<Reply> {
    const url = new URL(String(call.url), this.registry.origin.href)
    const own = url.origin === this.registry.origin.origin
    if (own) await this.#learnHow()
    const reply = await this.#follow(call, url, call.scopes)
    if (reply.status === 401 && own && reply.url.origin === url.origin) {
      const scopes = this.#authorizer.refused(reply.headers['www-authenticate'], call.scopes)
      if (scopes === undefined) return this.#judge(call, reply)
      await reply.discard()
      return this.#judge(call, await this.#follow(call, url, scopes))
    }
    return this.#judge(call, reply)
  }

  /** Where a `Location` leads. Registries behind a proxy often say http for their own host; it is reached as before. */
  locate(location: string | undefined, from: URL): URL | undefined {
    if (location === undefined || !URL.canParse(location, from.href)) return undefined
    const url = new URL(location, from.href)
    if (url.host === from.host) url.protocol = from.protocol
    return url
  }

  close(): void {
    this.#connections.close()
  }

  async #follow(call: Call, url: URL, scopes: readonly Scope[], hops = 0): Promise<Reply> {
    const own = url.origin === this.registry.origin.origin
    const authorization = own ? await this.#authorizer.header(scopes) : undefined
    const reply = await send(
      {
        method: call.method,
        url: this.#safe(url),
        headers: {
          'user-agent': 'scoreline',
          ...call.headers,
          ...(authorization === undefined ? {} : { authorization })
        },
        body: call.body,
        quietMs: call.quietMs ?? this.quietMs,
        signal: this.retryTools.signal
      },
      this.#connections
    )
    const next = this.#redirect(call, reply, url)
    if (next === undefined || hops >= MOST_REDIRECTS) return reply
    await reply.discard()
    return this.#follow(call, next, scopes, hops + 1)
  }

  /** 307 and 308 mean the very same request, body and all; the others only where nothing is written. https://www.rfc-editor.org/rfc/rfc9110#section-15.4 */
  #redirect({ method }: Call, reply: Reply, from: URL): URL | undefined {
    const isRead = method === 'GET' || method === 'HEAD'
    if (!(isRead ? REDIRECTS : SAME_REQUEST).includes(reply.status)) return undefined
    return this.locate(reply.headers.location, from)
  }

  /** A registry spoken to with TLS does not send us anywhere without; a loopback one may, to loopback. */
  #safe(url: URL): URL {
    const clear = this.registry.origin.protocol === 'http:' && isLoopback(url.hostname)
    if (url.protocol === 'https:' || (url.protocol === 'http:' && clear)) return url
    throw new BadReply(`it sends us to ${url.protocol}//${url.host}, which is not safe`)
  }

  async #judge(call: Call, reply: Reply): Promise<Reply> {
    if (call.accept.includes(reply.status)) return reply
    const label = labelOf({ method: call.method, url: reply.url })
    const text = await readUpTo(reply, LARGEST_ERROR, this.quietMs).catch(() => Buffer.alloc(0))
    const elsewhere = reply.url.origin !== this.registry.origin.origin
    throw new ReplyFailure(label, reply.status, parseErrors(text.toString()), {
      retryAfter: parseRetryAfter(reply.headers['retry-after'], this.retryTools.clock.now()),
      ...(REFUSALS.includes(reply.status)
        ? { asked: await this.#authorizer.asked(call.scopes) }
        : {}),
      elsewhere
    })
  }

  /** One empty question before the first real one, so that no long body is sent only to be refused. */
  async #learnHow(): Promise<void> {
    if (this.#authorizer.knowsHow) return
    this.#ping ??= this.#pingOnce().finally(() => {
      this.#ping = undefined
    })
    return this.#ping
  }

  async #pingOnce(): Promise<void> {
    const url = new URL('/v2/', this.registry.origin)
    const reply = await this.#follow({ method: 'GET', url, scopes: [], accept: [] }, url, [])
    if (reply.url.origin === url.origin && reply.status === 401) {
      this.#authorizer.refused(reply.headers['www-authenticate'], [])
      this.#authorizer.open()
    } else if (reply.status < 500 && reply.status !== 429 && reply.status !== 408)
      this.#authorizer.open()
    else {
      await this.#judge({ method: 'GET', url, scopes: [], accept: [] }, reply)
    }
    await reply.discard()
  }
}
