import { UserError } from '../core/errors.ts'
import type { Digest } from './digest.ts'
import { parseDocument } from './documents.ts'
import {
  ANNOTATION,
  type Descriptor,
  type EitherDocument,
  isManifestType,
  namedBy
} from './manifest.ts'

/**
 * Every digest that a layout's entries lead to: manifests, what they name, and nested indexes.
 * An entry without a name is a referrer: it counts only while its subject is reachable.
 */
export const reachableFrom = async (
  entries: readonly Descriptor[],
  read: (digest: Digest) => Promise<Buffer>
): Promise<ReadonlySet<Digest>> => {
  const found = new Set<Digest>()
  /** What is damaged or missing leads nowhere: it must not keep everything else from being freed. */
  const parsed = async ({ digest }: Descriptor): Promise<EitherDocument> => {
    try {
      return parseDocument(await read(digest), digest)
    } catch (error) {
      if (error instanceof UserError) return {}
      throw error
    }
  }
  const visit = async (descriptor: Descriptor): Promise<void> => {
    if (found.has(descriptor.digest)) return
    found.add(descriptor.digest)
    if (!isManifestType(descriptor.mediaType)) return
    for (const named of namedBy(await parsed(descriptor))) await visit(named)
  }
  const isNamed = (entry: Descriptor) => entry.annotations?.[ANNOTATION.refName] !== undefined
  for (const entry of entries.filter(isNamed)) await visit(entry)
  const waiting = await Promise.all(
    entries
      .filter(entry => !isNamed(entry))
      .map(async entry => ({ entry, subject: (await parsed(entry)).subject?.digest }))
  )
  // A referrer may itself be referred to: as often as there are referrers is often enough.
  for (const _ of waiting)
    for (const { entry, subject } of waiting)
      if (subject === undefined || found.has(subject)) await visit(entry)
  return found
}
