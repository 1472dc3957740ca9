import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { hasCode, isErrno, UserError } from '../../core/errors.ts'
import { readInPlace } from '../../core/plain-file.ts'
import { writeWhole } from '../../core/write-whole.ts'
import { type Digest, isDigest } from '../digest.ts'
import { ANNOTATION, type Descriptor, type Index, MEDIA, toBytes } from '../manifest.ts'

/** https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md#oci-layout-file */
const LAYOUT_FILE = { imageLayoutVersion: '1.0.0' }
/** What a folder of ours can hold before its `oci-layout` file is written. */
const OWN_NAMES = new Set(['.scoreline', 'blobs', 'index.json', 'oci-layout'])

/**
 * The layout's index, or an empty one where there is no layout yet.
 * @throws UserError `REGISTRY_CORRUPT` when `index.json` is not an OCI index.
 */
export const readIndex = async (root: string): Promise<Index> => {
  const file = path.join(root, 'index.json')
  try {
    return checked(
      JSON.parse((await readInPlace(file, { what: 'The registry index' })).toString()),
      file
    )
  } catch (error) {
    if (hasCode(error, 'FILE_MISSING'))
      return { schemaVersion: 2, mediaType: MEDIA.index, manifests: [] }
    if (error instanceof SyntaxError) throw corrupt(file, error.message)
    throw error
  }
}

/** @param signal once it is aborted, the index stays as it is */
export const writeIndex = (
  root: string,
  index: Index,
  draft: string,
  signal?: AbortSignal
): Promise<void> =>
  writeWhole(path.join(root, 'index.json'), toBytes(index), draft, undefined, signal)

/**
 * Whether the folder is an OCI layout already.
 * @throws UserError `REGISTRY_NOT_A_LAYOUT` when it holds something else.
 */
export const isLayout = async (root: string): Promise<boolean> => {
  const names = await readdir(root).catch(cause => {
    throw isErrno(cause, 'ENOTDIR') ? notAFolder(root, cause) : cause
  })
  if (names.includes('oci-layout')) return names.includes('index.json')
  const foreign = names.find(name => !OWN_NAMES.has(name) && !name.startsWith('.'))
  if (foreign === undefined) return false
  throw new UserError(
    'REGISTRY_NOT_A_LAYOUT',
    `"${root}" is not a registry folder: it holds "${foreign}" but no "oci-layout" file.`,
    { hint: 'Name an empty or new folder in the input "registry".' }
  )
}

export const notAFolder = (location: string, cause: unknown): UserError =>
  new UserError('REGISTRY_NOT_A_LAYOUT', `The registry "${location}" is not a folder.`, {
    cause,
    hint: 'Name a folder in the input "registry"; a new one is made. A registry on a host has a dot or a port in its name.'
  })

/** Makes a folder a layout; what it has stays. Call it under the lock: another process may be doing the same. */
export const makeLayout = async (root: string, draft: string): Promise<void> => {
  if (!(await readdir(root)).includes('index.json'))
    await writeIndex(root, { schemaVersion: 2, mediaType: MEDIA.index, manifests: [] }, draft)
  await writeWhole(path.join(root, 'oci-layout'), toBytes(LAYOUT_FILE), draft)
}

/** Splits `models/iris:1` into repository and tag; undefined for names this store did not give. */
export const splitRefName = (
  descriptor: Descriptor
): { repository: string; tag: string } | undefined => {
  const name = descriptor.annotations?.[ANNOTATION.refName]
  const at = name?.lastIndexOf(':') ?? -1
  if (name === undefined || at < 1) return undefined
  return { repository: name.slice(0, at), tag: name.slice(at + 1) }
}

export const refName = (repository: string, tag: string): string => `${repository}:${tag}`

/** The index with `descriptor` under this name, in place of what had it. */
export const withEntry = (index: Index, name: string, descriptor: Descriptor): Index => ({
  ...withoutEntry(index, name),
  manifests: [
    ...withoutEntry(index, name).manifests,
    { ...descriptor, annotations: { ...descriptor.annotations, [ANNOTATION.refName]: name } }
  ]
})

export const withoutEntry = (index: Index, name: string): Index => ({
  ...index,
  manifests: index.manifests.filter(({ annotations }) => annotations?.[ANNOTATION.refName] !== name)
})

/** The index with a manifest that has no name of its own: it is there for its subject. */
export const withReferrer = (index: Index, descriptor: Descriptor): Index => ({
  ...index,
  manifests: [
    ...index.manifests.filter(
      entry => entry.digest !== descriptor.digest || splitRefName(entry) !== undefined
    ),
    descriptor
  ]
})

/** The index without the nameless manifests that nothing needs any more. */
export const withoutUnused = (index: Index, used: ReadonlySet<Digest>): Index => ({
  ...index,
  manifests: index.manifests.filter(
    entry => entry.annotations?.[ANNOTATION.refName] !== undefined || used.has(entry.digest)
  )
})

const checked = (document: unknown, file: string): Index => {
  const index = document as Index
  const manifests: unknown = index?.manifests
  if (!Array.isArray(manifests)) throw corrupt(file, 'it has no list "manifests"')
  if (!manifests.every(isDescriptor))
    throw corrupt(file, 'an entry of "manifests" has no digest, size or media type')
  return index
}

/** Has what is read of it here. What else stands there is kept as it is. */
const isDescriptor = (entry: Partial<Descriptor> | undefined): boolean =>
  typeof entry === 'object' &&
  isDigest(entry?.digest) &&
  Number.isSafeInteger(entry.size) &&
  Number(entry.size) >= 0 &&
  typeof entry.mediaType === 'string' &&
  areTexts(entry.annotations ?? {})

const areTexts = (record: unknown): boolean =>
  typeof record === 'object' &&
  record !== null &&
  Object.values(record).every(value => typeof value === 'string')

const corrupt = (file: string, problem: string): UserError =>
  new UserError('REGISTRY_CORRUPT', `"${file}" is not an OCI image index: ${problem}.`, {
    hint: 'Something else than Scoreline wrote it. Restore it from a backup, or register into a new folder.'
  })
