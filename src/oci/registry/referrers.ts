/**
 * What refers to a manifest: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers
 * Registries that do not list referrers get an index under the tag `sha256-<hex>`, kept by clients:
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#referrers-tag-schema
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { hasCode, UserError } from '../../core/errors.ts'
import { BRIEF } from '../../core/retry.ts'
import { describeDocument } from '../describe.ts'
import { type Digest, digestOf, hexOf } from '../digest.ts'
import { isIndex, parseDocument, parseJsonObject, wellFormed } from '../documents.ts'
import { type Descriptor, type Index, MEDIA, toBytes } from '../manifest.ts'
import type { Document } from '../store.ts'
import type { RegistryClient } from './client.ts'
import { BadReply, ReplyFailure } from './failure.ts'
import type { Reply } from './http.ts'
import { getManifest, putManifest } from './manifests.ts'
import { nextPage } from './pages.ts'
import { repositoryScope } from './scope.ts'

const LARGEST_INDEX = 4 * 1024 * 1024
const MOST_PAGES = 1000
/** More of them is no list of anybody's. */
const MOST_REFERRERS = 10_000
/** Writers of one fallback index overwrite each other: so often the loser tries again. */
const TRIES = 8

/** The tag under which clients keep a manifest's referrers themselves. */
export const referrersTag = (subject: Digest): string => `sha256-${hexOf(subject)}`

/** Such a tag is bookkeeping, no version of anything. */
export const isReferrersTag = (tag: string): boolean => /^sha256-[a-f0-9]{64}$/.test(tag)

export const listReferrers = async (
  client: RegistryClient,
  repository: string,
  subject: Digest
): Promise<readonly Descriptor[]> =>
  (await listedByRegistry(client, repository, subject)) ??
  (await listedUnderTag(client, repository, subject))

/** Puts manifests that name one subject, and sees to it that they are listed there. */
export const putReferrers = async (
  client: RegistryClient,
  repository: string,
  subject: Digest,
  documents: readonly Document[]
): Promise<readonly Descriptor[]> => {
  const put = await Promise.all(
    documents.map(document => putManifest(client, repository, document))
  )
  const descriptors = documents.map(document => describeReferrer(document).descriptor)
  const unlisted = descriptors.filter((_, i) => !put[i]?.listed)
  if (unlisted.length > 0 && (await listedByRegistry(client, repository, subject)) === undefined)
    await addUnderTag(client, repository, subject, unlisted)
  return descriptors
}

/** Pure: how an index lists a referrer. @throws UserError `REFERRER_INVALID` */
export const describeReferrer = (
  document: Document
): { descriptor: Descriptor; subject: Digest } => {
  const parsed = parseDocument(document.bytes, digestOf(document.bytes))
  const { subject } = parsed
  if (subject === undefined)
    throw new UserError('REFERRER_INVALID', 'A manifest without a tag needs a subject.')
  return { subject: subject.digest, descriptor: describeDocument(document, parsed) }
}

/** Undefined where the registry does not list referrers: it is optional, and lacks in many ways. */
const listedByRegistry = async (
  client: RegistryClient,
  repository: string,
  subject: Digest
): Promise<readonly Descriptor[] | undefined> => {
  const found: Descriptor[] = []
  const seen = new Set<string>()
  const start = new URL(`/v2/${repository}/referrers/${subject}`, client.registry.origin.href)
  let url: URL | undefined = start
  for (let page = 0; url !== undefined && page < MOST_PAGES; page++) {
    seen.add(url.href)
    const answer: { reply: Reply; bytes: Buffer } | undefined = await asked(client, repository, url)
    const manifests = answer?.reply.status === 200 ? manifestsIn(answer.bytes) : undefined
    if (answer === undefined || manifests === undefined) return undefined
    for (const manifest of manifests) found.push(manifest)
    if (found.length > MOST_REFERRERS) return undefined
    const next = client.locate(nextPage(String(answer.reply.headers.link ?? '')), url)
    url = next?.origin === start.origin && !seen.has(next.href) ? next : undefined
  }
  return found
}

/** Undefined where the registry answered with a failure that stayed. One that is too busy may have the list. */
const asked = async (
  client: RegistryClient,
  repository: string,
  url: URL
): Promise<{ reply: Reply; bytes: Buffer } | undefined> => {
  const call = {
    method: 'GET',
    url,
    scopes: [repositoryScope(repository, 'pull')],
    headers: { accept: MEDIA.index },
    accept: [200, 400, 401, 403, 404, 405, 406, 410, 501]
  } as const
  try {
    return await client.read(call, LARGEST_INDEX, BRIEF)
  } catch (error) {
    const cause = error instanceof UserError ? error.cause : undefined
    const isBusy = cause instanceof ReplyFailure && cause.status === 429
    if (isBusy || !(cause instanceof ReplyFailure || cause instanceof BadReply)) throw error
    client.retryTools.log.debug(`${cause.message}: looking under the tag instead`)
    return undefined
  }
}

/** None where something else than an index lies under the tag, or one with an entry that is no descriptor. */
const listedUnderTag = async (
  client: RegistryClient,
  repository: string,
  subject: Digest
): Promise<readonly Descriptor[]> => {
  try {
    const found = await getManifest(client, repository, referrersTag(subject))
    return found !== undefined && isIndex(found.document) ? found.document.manifests : []
  } catch (error) {
    if (hasCode(error, 'DOCUMENT_INVALID')) return []
    throw error
  }
}

/** Reads, adds, writes, and reads again: another writer may have come between. */
const addUnderTag = async (
  client: RegistryClient,
  repository: string,
  subject: Digest,
  descriptors: readonly Descriptor[]
): Promise<void> => {
  for (let turn = 1; turn <= TRIES; turn++) {
    const listed = await listedUnderTag(client, repository, subject)
    const known = new Set(listed.map(({ digest }) => digest))
    const lacking = descriptors.filter(({ digest }) => !known.has(digest))
    if (lacking.length === 0) return
    const index: Index = {
      schemaVersion: 2,
      mediaType: MEDIA.index,
      manifests: [...listed, ...lacking]
    }
    const document = { mediaType: MEDIA.index, bytes: toBytes(index) }
    await putManifest(client, repository, document, referrersTag(subject))
    await sleep(client.retryTools.random() * 50 * turn)
  }
  throw new UserError(
    'REGISTRY_FAILED',
    `Registry "${client.registry.host}": others keep overwriting the list of what refers to ${subject}.`,
    { hint: 'Run the step again.' }
  )
}

/** Some registries answer paths they do not know with a page for people. Entries that are no descriptors are passed over. */
const manifestsIn = (bytes: Buffer): readonly Descriptor[] | undefined => {
  try {
    const { manifests } = parseJsonObject(bytes, 'referrers')
    return Array.isArray(manifests) ? wellFormed(manifests) : undefined
  } catch {
    return undefined
  }
}
