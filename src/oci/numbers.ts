/**
 * Version numbers as a repository's tags hold them: those that exist, and the highest that was ever given. A number is
 * never given twice: the newest version leaves a small document behind when it goes (docs/adrs/0017-numbers-given-once.md).
 */
import { EMPTY, EMPTY_BYTES, markManifest } from './describe.ts'
import type { DocumentStore, Freed, Store } from './store.ts'

/** Numbers of at most nine digits: those that JavaScript and people count with alike. */
const NUMBER = /^[1-9]\d{0,8}$/
const GONE = /^gone-([1-9]\d{0,8})$/

/** The numbers among a repository's tags, ascending. */
export const versionsIn = (tags: readonly string[]): readonly number[] =>
  tags
    .filter(tag => NUMBER.test(tag))
    .map(Number)
    .sort((a, b) => a - b)

/** The highest number that was ever given, by the tags: 0 for none. */
export const highestIn = (tags: readonly string[]): number =>
  tags.reduce((highest, tag) => {
    const number = NUMBER.test(tag) ? tag : GONE.exec(tag)?.[1]
    return Math.max(highest, Number(number ?? 0))
  }, 0)

const goneTag = (number: number | string): string => `gone-${number}`

/** Such a tag keeps a number, and is no version of anything. */
export const isGoneTag = (tag: string): boolean => GONE.test(tag)

/**
 * Removes a version, and sees to it that its number is not given again: before the newest one goes, a document of a few
 * bytes takes its place under the tag `gone-<number>`. One who registers meanwhile sees one of the two.
 * @throws UserError those of `Store.remove` and `DocumentStore.put`: then nothing was removed
 */
export const retire = async (
  store: DocumentStore,
  repository: string,
  tag: string
): Promise<Freed> => {
  const tags = await store.tags(repository)
  const { highest } = await numbersOf(store, repository, tags)
  const isNewest = NUMBER.test(tag) && Number(tag) === highest
  if (isNewest && (await store.resolve(repository, goneTag(tag))) === undefined)
    await remember(store, repository, tag)
  const freed = await store.remove(repository, tag)
  if (!isNewest) return freed
  // The highest one says all that the others did.
  const older = tags.filter(each => isGoneTag(each) && each !== goneTag(tag))
  for (const each of older) await store.remove(repository, each)
  return freed
}

const remember = async (store: DocumentStore, repository: string, tag: string): Promise<void> => {
  await store.stage(repository, {
    ...EMPTY,
    label: `the number ${tag}`,
    open: async function* () {
      yield EMPTY_BYTES
    }
  })
  // Registries delete by digest: two numbers must not share one.
  const mark = markManifest('application/vnd.scoreline.gone.v1', { 'dev.scoreline.gone': tag })
  await store.put(repository, mark, goneTag(tag))
}

/** What is known of a repository's numbers. */
export interface Numbers {
  /** Those that exist, ascending. */
  readonly versions: readonly number[]
  /** The highest that was ever given; 0 for none. */
  readonly highest: number
}

/** Pure. */
const numbersIn = (tags: readonly string[]): Numbers => ({
  versions: versionsIn(tags),
  highest: highestIn(tags)
})

/** The versions that exist, ascending. */
export const versionsOf = async (
  store: TagReader,
  repository: string
): Promise<readonly number[]> => (await numbersOf(store, repository)).versions

/**
 * The sentence for someone who asked for another version. Pure.
 * @param versions ascending, one at least
 */
export const thereAre = (versions: readonly number[]): string => {
  const newest = versions.slice(-NAMED)
  if (versions.length === 1) return `Its only version is ${newest[0]}.`
  return `Its ${versions.length > NAMED ? 'newest ' : ''}versions are ${newest.join(', ')}.`
}

/** More numbers help nobody. */
const NAMED = 10

type TagReader = Pick<Store, 'tags' | 'listsTags' | 'resolve'>

/** The numbers of a repository, also where the registry does not list tags. */
export const numbersOf = async (
  store: TagReader,
  repository: string,
  known?: readonly string[]
): Promise<Numbers> => {
  const tags = known ?? (await store.tags(repository))
  const isListed = tags.length > 0 || (await store.listsTags?.(repository)) !== false
  return isListed ? numbersIn(tags) : probedNumbers(store, repository)
}

/** So many numbers in a row that are not there end a search. */
const GAP = 16

/** For registries that do not list tags, which the specification asks for and some lack: one number after the other. */
export const probedNumbers = async (
  store: Pick<Store, 'resolve'>,
  repository: string
): Promise<Numbers> => {
  const versions: number[] = []
  let highest = 0
  const has = async (tag: string) => (await store.resolve(repository, tag)) !== undefined
  for (let from = 1; from - highest <= GAP; from += GAP) {
    const some = Array.from({ length: GAP }, (_, i) => from + i)
    const [there, gone] = await Promise.all(
      [String, goneTag].map(tagOf => Promise.all(some.map(number => has(tagOf(number)))))
    )
    versions.push(...some.filter((_, i) => there?.[i]))
    highest = Math.max(highest, ...some.filter((_, i) => there?.[i] || gone?.[i]))
  }
  return { versions, highest }
}
