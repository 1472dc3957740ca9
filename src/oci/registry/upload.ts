import { UserError } from '../../core/errors.ts'
import { type Log, silent } from '../../core/ports.ts'
import type { Faults } from '../../core/retry.ts'
import { type Digest, isDigest } from '../digest.ts'
import { corrupt } from './blob-errors.ts'
import type { RegistryClient } from './client.ts'
import { explain } from './explain.ts'
import { BadReply, ConnectionFailure, ReplyFailure } from './failure.ts'
import type { Reply } from './http.ts'
import { hasBlob } from './presence.ts'
import { isQuota } from './refusal.ts'
import { faultsOf } from './retry.ts'
import { repositoryScope, type Scope } from './scope.ts'
import { committed, isBusy, isLost, isWrongWay } from './upload-replies.ts'
import { digestOfSource, RunningHash, slice, type UploadSource } from './upload-source.ts'

export interface Uploaded {
  readonly digest: Digest
  /** False when the registry had the bytes in the other repository. */
  readonly sent: boolean
}

/** Up to here a blob goes along with the request that closes its upload. */
const SINGLE_REQUEST_LIMIT = 4 * 1024 * 1024
/** Tried one after the other when a registry finds a request too large (413). */
const CHUNK_SIZES: readonly number[] = [64, 16, 4].map(mebibytes => mebibytes * 1024 * 1024)
/** So often a registry may find other bytes than were sent before the source itself is doubted. */
const MOST_MISMATCHES = 2
/** Bytes that count as something achieved. */
const LEAST_PROGRESS = 64 * 1024
/** So often a registry may lose what one way of sending brought, before the other way is tried. */
const LOSSES_BEFORE_OTHER_WAY = 3
/** A registry may copy the whole blob to its storage before it answers. */
const CLOSING_QUIET_MS = 10 * 60_000

/**
 * How the bytes go: small blobs along with the request that closes the upload (PUT), large ones before it (PATCH), unless
 * the registry lacks one of the two: then all by the other.
 */
type Way = 'by size' | 'PUT' | 'PATCH'

/**
 * Sends one blob in one streaming request, and goes on where the registry says it stopped when that breaks.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pushing-blobs
 * @throws UserError `BLOB_CHANGED`, `REGISTRY_TOO_SMALL` and those of `RegistryClient.call`.
 */
export const upload = async (
  client: RegistryClient,
  repository: string,
  source: UploadSource,
  log: Log = silent
): Promise<Uploaded> => new Upload(client, repository, source, log).run()

class Upload {
  readonly #client: RegistryClient
  readonly #repository: string
  readonly #source: UploadSource
  readonly #log: Log
  readonly #faults: Faults
  /** Taking the bytes over from another repository is tried once. */
  #mount: boolean
  /** Known from the start, or found out because a registry wants it before the bytes. */
  #digest: Digest | undefined
  #way: Way = 'by size'
  /** Sessions lost in a row, and what the bytes were last sent with. */
  #losses = 0
  #last: 'PUT' | 'PATCH' | undefined
  /** The session, while there is one. */
  #location: URL | undefined
  /** Bytes the registry has. */
  #offset = 0
  /** The most it ever had: only more than that is progress. */
  #furthest = 0
  /** After a fault the registry is asked before it is believed. */
  #doubtful = false
  /** This session had a fault, so the registry must check where we go on. */
  #resumed = false
  /** Where the registry last refused to go on. */
  #refusedAt = -1
  #chunkSize = Number.POSITIVE_INFINITY
  #leastChunk = 0
  #hashed: RunningHash | undefined
  #mismatches = 0

  constructor(client: RegistryClient, repository: string, source: UploadSource, log: Log) {
    this.#client = client
    this.#repository = repository
    this.#source = source
    this.#log = log
    this.#faults = faultsOf(client.retryTools)
    this.#digest = source.digest
    this.#mount = source.digest !== undefined && source.mountFrom !== undefined
    this.#hashed = source.digest === undefined ? new RunningHash() : undefined
  }

  get #scopes(): readonly Scope[] {
    return [repositoryScope(this.#repository, 'pull', 'push')]
  }

  async run(): Promise<Uploaded> {
    for (;;) {
      try {
        const done = await this.#step()
        if (done !== undefined) return done
      } catch (error) {
        await this.#recover(error)
      }
    }
  }

  async #step(): Promise<Uploaded | undefined> {
    if (this.#doubtful) return this.#ask()
    if (this.#location === undefined) return this.#begin()
    const { size } = this.#source
    const single = this.#way === 'PUT' || (this.#way === 'by size' && size <= SINGLE_REQUEST_LIMIT)
    const whole = this.#digest !== undefined && this.#offset === 0 && size <= this.#chunkSize
    if (single && whole) return this.#close(size)
    if (this.#offset < size) return this.#send()
    return this.#close(0)
  }

  async #begin(): Promise<Uploaded | undefined> {
    if (this.#mount) {
      const mounted = await this.#mountBlob()
      if (mounted !== 'declined') return mounted
    }
    const reply = await this.#client.attempt({
      method: 'POST',
      url: `/v2/${this.#repository}/blobs/uploads/`,
      scopes: this.#scopes,
      headers: { 'content-length': '0' },
      accept: [200, 201, 202]
    })
    await reply.discard()
    this.#started(reply)
    return undefined
  }

  #started(reply: Reply): void {
    this.#resumed = false
    this.#leastChunk = Number(reply.headers['oci-chunk-min-length']) || 0
    this.#follow(reply, 0)
  }

  /**
   * Has the registry take the bytes over from another repository of its own. That is an optimisation: a registry may open
   * an upload instead, and whatever else it answers, the bytes are sent then.
   * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#mounting-a-blob-from-another-repository
   */
  async #mountBlob(): Promise<Uploaded | undefined | 'declined'> {
    this.#mount = false
    const { digest = '', mountFrom = '' } = this.#source
    const query = new URLSearchParams({ mount: digest, from: mountFrom })
    try {
      const reply = await this.#client.attempt({
        method: 'POST',
        url: `/v2/${this.#repository}/blobs/uploads/?${query}`,
        scopes: [...this.#scopes, repositoryScope(mountFrom, 'pull')],
        headers: { 'content-length': '0' },
        accept: [201, 202]
      })
      await reply.discard()
      if (reply.status === 201) return { digest: digest as Digest, sent: false }
      this.#started(reply)
      return undefined
    } catch (error) {
      if (!(error instanceof ReplyFailure || error instanceof BadReply)) throw error
      this.#log.debug(`${this.#source.label} is sent, not mounted: ${error.message}`)
      return 'declined'
    }
  }

  /** One request with everything that is left, or with one chunk where the registry takes no more at a time. */
  async #send(): Promise<undefined> {
    const start = this.#offset
    const length = Math.min(this.#chunkSize, this.#source.size - start)
    const whole = !this.#resumed && length === this.#source.size
    this.#last = 'PATCH'
    const reply = await this.#client.attempt({
      method: 'PATCH',
      url: this.#session,
      scopes: this.#scopes,
      headers: {
        'content-type': 'application/octet-stream',
        ...(whole ? {} : { 'content-range': `${start}-${start + length - 1}` })
      },
      body: this.#body(start, length),
      accept: [200, 201, 202, 204]
    })
    await reply.discard()
    const end = start + length
    const kept = committed(reply, end) ?? end
    if (kept > end || kept <= start)
      throw new ConnectionFailure(
        `PATCH ${reply.url.origin}`,
        new Error(`${kept} bytes are there after ${end} were sent`)
      )
    this.#follow(reply, kept)
    this.#reached()
    if (kept < end)
      await this.#faults.outlive(
        new ConnectionFailure(
          `PATCH ${reply.url.origin}`,
          new Error(`only ${kept} bytes were kept`)
        )
      )
  }

  async #close(length: number): Promise<Uploaded> {
    const digest = (this.#digest ?? this.#hashed?.digest()) as Digest
    if (length > 0) this.#last = 'PUT'
    const url = new URL(this.#session)
    url.searchParams.set('digest', digest)
    const reply = await this.#client.attempt({
      method: 'PUT',
      url,
      scopes: this.#scopes,
      headers: { 'content-type': 'application/octet-stream' },
      body: length === 0 ? Buffer.alloc(0) : this.#body(0, length),
      accept: [200, 201, 202, 204],
      quietMs: CLOSING_QUIET_MS
    })
    await reply.discard()
    const said = reply.headers['docker-content-digest']
    if (isDigest(said) && said !== digest) throw corrupt(this.#client.registry.host, { digest })
    return { digest, sent: true }
  }

  /** Where the registry stands: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pushing-a-blob-in-chunks */
  async #ask(): Promise<Uploaded | undefined> {
    const there = await this.#hasItAlready()
    if (there !== undefined) return { digest: there, sent: true }
    this.#doubtful = false
    if (this.#location === undefined) return undefined
    try {
      const reply = await this.#client.attempt({
        method: 'GET',
        url: this.#session,
        scopes: this.#scopes,
        accept: [204, 200]
      })
      await reply.discard()
      const at = committed(reply) ?? 0
      const believable = at <= this.#source.size && at <= (this.#hashed?.position ?? at)
      if (at === 0 || !believable) this.#restart()
      else this.#follow(reply, at)
      this.#reached()
    } catch (error) {
      if (!(error instanceof ReplyFailure) || error.status >= 500 || isBusy(error)) {
        this.#doubtful = true
        throw error
      }
      this.#restart()
    }
    return undefined
  }

  /** The reply to the closing request may have been lost. */
  async #hasItAlready(): Promise<Digest | undefined> {
    const digest = this.#digest ?? this.#digestWhenAllSent()
    if (digest === undefined) return undefined
    const there = await hasBlob(this.#client, this.#repository, digest, this.#scopes)
    return there ? digest : undefined
  }

  async #recover(error: unknown): Promise<void> {
    const isFull = error instanceof ReplyFailure && isQuota(error)
    if (error instanceof ReplyFailure && error.status === 413 && !isFull) return this.#shrink(error)
    if (error instanceof ReplyFailure && error.has('DIGEST_INVALID')) return this.#mismatch(error)
    const lost = isLost(error) && this.#location !== undefined
    this.#losses = lost ? this.#losses + 1 : 0
    if ((isWrongWay(error) || this.#losses >= LOSSES_BEFORE_OTHER_WAY) && (await this.#turn()))
      return
    if (lost && (error.status !== 416 || this.#refusedAt === this.#offset)) this.#restart()
    this.#refusedAt = this.#offset
    this.#doubtful = this.#resumed = this.#location !== undefined
    try {
      // A session that is gone is a fault of the registry's, to be outlived like a broken connection.
      await this.#faults.outlive(lost ? new ConnectionFailure(error.message, error) : error)
    } catch (final) {
      throw explain(lost ? error : final, this.#client.registry.host)
    }
  }

  /** Goes the other way, once. @returns false when there is none left */
  async #turn(): Promise<boolean> {
    if (this.#way !== 'by size' || this.#last === undefined) return false
    this.#way = this.#last === 'PUT' ? 'PATCH' : 'PUT'
    this.#log.debug(
      `${this.#source.label} is sent by ${this.#way}: the registry does not take ${this.#last}`
    )
    if (this.#way === 'PUT' && this.#digest === undefined) {
      this.#digest = await digestOfSource(this.#source)
      this.#hashed = undefined
    }
    this.#losses = 0
    this.#restart()
    return true
  }

  #shrink(error: ReplyFailure): void {
    const next =
      this.#way === 'PUT'
        ? undefined
        : CHUNK_SIZES.find(
            size => size < Math.min(this.#chunkSize, this.#source.size) && size >= this.#leastChunk
          )
    if (next === undefined)
      throw new UserError(
        'REGISTRY_TOO_SMALL',
        `Registry "${this.#client.registry.host}" finds ${this.#source.label} too large: ${error.message}.`,
        {
          cause: error,
          hint: 'Raise its limit for request bodies, or that of the proxy before it.'
        }
      )
    this.#chunkSize = next
    this.#doubtful = true
  }

  /** Now and then it is the wire's fault, or that of a broken request whose bytes came late. */
  #mismatch(error: ReplyFailure): void {
    if (++this.#mismatches > MOST_MISMATCHES)
      throw new UserError(
        'BLOB_CHANGED',
        `The bytes of ${this.#source.label} changed while they were sent.`,
        { cause: error, hint: 'Let nothing write to these files while this step runs.' }
      )
    if (this.#hashed !== undefined) this.#hashed = new RunningHash()
    this.#restart()
  }

  #restart(): void {
    this.#location = undefined
    this.#doubtful = false
    this.#offset = 0
  }

  #follow(reply: Reply, offset: number): void {
    const location = this.#client.locate(reply.headers.location, reply.url)
    // A status reply need not repeat where the session is.
    this.#location = location ?? this.#location
    if (this.#location === undefined)
      throw new BadReply(`it opened an upload without saying where (${reply.status}, no Location)`)
    this.#offset = offset
  }

  #reached(): void {
    const isAll = this.#offset === this.#source.size
    if (this.#offset - this.#furthest < (isAll ? 1 : LEAST_PROGRESS)) return
    this.#furthest = this.#offset
    this.#faults.progress()
  }

  get #session(): URL {
    return this.#location as URL
  }

  #digestWhenAllSent(): Digest | undefined {
    return this.#hashed?.position === this.#source.size ? this.#hashed.digest() : undefined
  }

  #body(start: number, length: number) {
    let at = start
    return {
      length,
      chunks: () => {
        at = start
        return slice(this.#source, start, length)
      },
      sending: (chunk: Uint8Array) => {
        this.#hashed?.feed(chunk, at)
        at += chunk.length
        this.#log.progress(this.#source.label, at, this.#source.size)
      }
    }
  }
}
