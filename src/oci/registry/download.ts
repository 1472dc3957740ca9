import { createHash } from 'node:crypto'
import { hexOf } from '../digest.ts'
import type { Descriptor } from '../manifest.ts'
import { corrupt, missing } from './blob-errors.ts'
import type { RegistryClient } from './client.ts'
import { explain } from './explain.ts'
import { BadReply, ConnectionFailure, ReplyFailure } from './failure.ts'
import type { Reply } from './http.ts'
import { acceptOf, pathOf } from './presence.ts'
import { faultsOf } from './retry.ts'
import { repositoryScope } from './scope.ts'

/** Fewer bytes than this are nothing achieved: a registry that gives a few at a time would never be done with. */
const LEAST_PROGRESS = 64 * 1024

/**
 * Streams a blob, every byte hashed; goes on with a `Range` where a connection broke.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-blobs
 * @throws UserError `BLOB_MISSING`; `BLOB_CORRUPT` at the end, or as soon as there are more bytes than there should be.
 */
export async function* download(
  client: RegistryClient,
  repository: string,
  descriptor: Descriptor
): AsyncGenerator<Uint8Array> {
  const path = pathOf(repository, descriptor)
  const faults = faultsOf(client.retryTools)
  let achieved = 0
  const hash = createHash('sha256')
  let at = 0
  do {
    try {
      for await (const chunk of part(client, repository, descriptor, at)) {
        hash.update(chunk)
        at += chunk.length
        if (at > descriptor.size) throw corrupt(client.registry.host, descriptor)
        if (at - achieved >= LEAST_PROGRESS) {
          achieved = at
          faults.progress()
        }
        yield chunk
      }
      if (at < descriptor.size)
        throw new ConnectionFailure(path, new Error(`only ${at} of ${descriptor.size} bytes came`))
    } catch (error) {
      if (error instanceof ReplyFailure && error.status === 404)
        throw missing(client.registry.host, descriptor)
      await faults.outlive(error).catch(final => {
        throw explain(final, client.registry.host)
      })
    }
  } while (at < descriptor.size)
  if (hash.digest('hex') !== hexOf(descriptor.digest))
    throw corrupt(client.registry.host, descriptor)
}

async function* part(
  client: RegistryClient,
  repository: string,
  descriptor: Descriptor,
  at: number
): AsyncGenerator<Uint8Array> {
  const reply = await client.attempt({
    method: 'GET',
    url: pathOf(repository, descriptor),
    scopes: [repositoryScope(repository, 'pull')],
    headers: {
      accept: acceptOf(descriptor),
      ...(at > 0 ? { range: `bytes=${at}-${descriptor.size - 1}` } : {})
    },
    accept: at > 0 ? [200, 206] : [200]
  })
  try {
    const length = reply.headers['content-length']
    const start = startOf(reply, at)
    if (length !== undefined && start + Number(length) > descriptor.size)
      throw corrupt(client.registry.host, descriptor)
    yield* skip(brisk(reply, client.quietMs * QUIETS), at - start)
  } finally {
    await reply.discard()
  }
}

/** A server may ignore the range and send everything: https://www.rfc-editor.org/rfc/rfc9110#section-14.2 */
const startOf = (reply: Reply, wanted: number): number => {
  if (reply.status !== 206) return 0
  const start = /^bytes (\d+)-/.exec(reply.headers['content-range'] ?? '')?.[1]
  if (Number(start) === wanted) return wanted
  throw new ConnectionFailure(reply.url.origin, new Error('another range came than was asked for'))
}

/** A reply must bring something worth while in this many times the silence that a connection may have. */
const QUIETS = 5

async function* brisk(reply: Reply, patienceMs: number): AsyncGenerator<Uint8Array> {
  const slow = () =>
    reply.giveUp(
      new BadReply(`it sends less than ${LEAST_PROGRESS} bytes in ${patienceMs / 1000} s`)
    )
  let timer = setTimeout(slow, patienceMs)
  let size = 0
  try {
    for await (const chunk of reply.body) {
      size += chunk.length
      if (size >= LEAST_PROGRESS) {
        size = 0
        clearTimeout(timer)
        timer = setTimeout(slow, patienceMs)
      }
      yield chunk
    }
  } finally {
    clearTimeout(timer)
  }
}

async function* skip(body: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  let left = count
  for await (const chunk of body) {
    if (chunk.length > left) yield left > 0 ? chunk.subarray(left) : chunk
    left = Math.max(0, left - chunk.length)
  }
}
