import { digestOf } from './digest.ts'
import { type Descriptor, type Index, type Manifest, toBytes } from './manifest.ts'
import { numbersOf, probedNumbers } from './numbers.ts'
import { readDocument } from './read-image.ts'
import type { Artifact, Referrer, Store } from './store.ts'

/** Something published under a number that counts up per repository. */
export interface Numbered {
  readonly version: number
  readonly descriptor: Descriptor
  /** False when a version with exactly these contents was there already. */
  readonly changed: boolean
}

export interface NumberingOptions {
  /** Whether a version with the same contents is used again. */
  readonly reuse: boolean
  /** What counts when a manifest is compared with the newest version's: all of it when left out. */
  readonly essence?: (document: Manifest | Index) => unknown
  /** What shall refer to a version that is made. */
  readonly attach?: ((subject: Descriptor) => readonly Referrer[]) | undefined
}

/**
 * Publishes under the next free number; the newest version with the same contents is used instead when `reuse` says so.
 * Two at once never get the same number: the loser of a tag tries the next. A number whose version was removed is not
 * given again.
 */
export const publishNumbered = async (
  store: Store,
  repository: string,
  build: (version: number) => Artifact,
  { reuse, essence, attach }: NumberingOptions
): Promise<Numbered> => {
  let taken = 0
  for (;;) {
    const listed = await numbersOf(store, repository)
    // A list that lacks what is there is late.
    const { versions, highest } =
      taken > listed.highest ? await probedNumbers(store, repository) : listed
    const look = onceEach((version: number) => store.resolve(repository, String(version)))
    const same = reuse
      ? ((await findSame(versions, look, build)) ??
        (await findAlike(store, repository, versions.at(-1), look, build, essence)))
      : undefined
    if (same !== undefined) return { ...same, changed: false }
    const version = Math.max(highest, taken) + 1
    const artifact = build(version)
    const descriptor = await store.publish(repository, artifact, String(version), {
      exclusive: true,
      ...(attach ? { referrers: attach(subjectOf(artifact)) } : {})
    })
    if (descriptor !== undefined) return { version, descriptor, changed: true }
    taken = version
  }
}

/** How a referrer names a manifest that is not published yet. */
const subjectOf = ({ manifest }: Artifact): Descriptor => {
  const bytes = toBytes(manifest)
  return { mediaType: manifest.mediaType, digest: digestOf(bytes), size: bytes.length }
}

/** What a version points at. */
type Look = (version: number) => Promise<Descriptor | undefined>

/** Asks for each version once. */
const onceEach = (ask: Look): Look => {
  const asked = new Map<number, ReturnType<Look>>()
  return version => {
    const answer = asked.get(version) ?? ask(version)
    asked.set(version, answer)
    return answer
  }
}

const findSame = async (
  versions: readonly number[],
  look: Look,
  build: (version: number) => Artifact
): Promise<{ version: number; descriptor: Descriptor } | undefined> => {
  const newestFirst = versions.toReversed()
  for (let at = 0; at < newestFirst.length; at += LOOKED_UP_AT_ONCE) {
    const some = newestFirst.slice(at, at + LOOKED_UP_AT_ONCE)
    const found = await Promise.all(some.map(look))
    for (const [i, version] of some.entries()) {
      const descriptor = found[i]
      if (descriptor?.digest === digestOf(toBytes(build(version).manifest)))
        return { version, descriptor }
    }
  }
  return undefined
}

/** A registry far away takes as long for one as for several. */
const LOOKED_UP_AT_ONCE = 8

/** The newest version, when what counts in it is the same. */
const findAlike = async (
  store: Store,
  repository: string,
  version: number | undefined,
  look: Look,
  build: (version: number) => Artifact,
  essence: NumberingOptions['essence']
): Promise<{ version: number; descriptor: Descriptor } | undefined> => {
  if (version === undefined || essence === undefined) return undefined
  const descriptor = await look(version)
  if (descriptor === undefined) return undefined
  const found = await readDocument(store, repository, descriptor)
  const same = toBytes(essence(found)).equals(toBytes(essence(build(version).manifest)))
  return same ? { version, descriptor } : undefined
}
