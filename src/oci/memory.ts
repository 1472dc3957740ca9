/** Remembers what the bytes of unchanged files hash to, so that gigabytes need not be read to learn that they are known. */
import { createHash } from 'node:crypto'
import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../core/errors.ts'
import { readInPlace } from '../core/plain-file.ts'
import type { Clock, Log } from '../core/ports.ts'
import { writeWhole } from '../core/write-whole.ts'
import { type Digest, isDigest } from './digest.ts'
import type { StoredLayer } from './layer/stored-layer.ts'
import type { Descriptor } from './manifest.ts'
import type { Blob, Store } from './store.ts'

export interface Remembered {
  readonly digest: Digest
  /** Digest of the tar inside. */
  readonly diffId: Digest
  readonly size: number
  /** Where the bytes were last seen, by `Store.reference`; the latest last. */
  readonly references: readonly string[]
}

export interface Memory {
  recall(key: string): Promise<Remembered | undefined>
  remember(key: string, blob: Remembered): Promise<void>
}

/** A layer that is made of nothing but these files and a recipe. */
export interface FileLayer extends StoredLayer {
  /** Everything but the files that its bytes depend on. */
  readonly recipe: string
  readonly files: readonly string[]
}

/**
 * A file changed this recently may change again without its times showing it: file systems count in steps,
 * the coarsest in two seconds.
 */
const SETTLED_MS = 2500
const REFERENCES_KEPT = 8

/** Stages a layer; without reading it when its files are those of a layer that was staged before. */
export const stageFiles = async (
  store: Store,
  repository: string,
  made: FileLayer,
  { memory, clock, log }: { readonly memory: Memory; readonly clock: Clock; readonly log: Log }
): Promise<StagedFiles> => {
  const started = clock.now()
  const before = await fingerprint(made)
  const known = await memory.recall(before.key)
  const staged = await store.stage(repository, withKnown(made.blob, known, store, repository), log)
  const diffId = known?.digest === staged.digest ? known.diffId : made.diffId()
  const after = await fingerprint(made)
  if (after.key === before.key && before.changed < started - SETTLED_MS) {
    const here = store.reference(repository, staged.digest)
    const others = known?.references.filter(reference => reference !== here) ?? []
    await memory.remember(before.key, {
      digest: staged.digest,
      diffId,
      size: staged.size,
      references: [...others, here].slice(-REFERENCES_KEPT)
    })
  }
  return { descriptor: staged, diffId }
}

export interface StagedFiles {
  readonly descriptor: Descriptor
  /** Digest of the tar inside. */
  readonly diffId: Digest
}

/** Reads everything every time. */
export const noMemory: Memory = { recall: async () => undefined, remember: async () => {} }

/** A folder with a small file for each blob. What is broken in it is forgotten. */
export const memoryIn = (folder: string): Memory => ({
  recall: async key => {
    try {
      return parse(
        (await readInPlace(path.join(folder, `${key}.json`), { most: 64 * 1024 })).toString()
      )
    } catch (error) {
      if (error instanceof UserError) return undefined
      throw error
    }
  },
  remember: async (key, blob) => {
    await mkdir(folder, { recursive: true })
    await writeWhole(path.join(folder, `${key}.json`), JSON.stringify(blob))
  }
})

const withKnown = (
  blob: Blob,
  known: Remembered | undefined,
  store: Store,
  repository: string
): Blob => {
  if (known === undefined) return blob
  const { digest, size, references } = known
  const hostOf = (reference: string) => reference.split('/')[0]
  const here = hostOf(store.reference(repository, digest))
  const copyOf = references.findLast(reference => hostOf(reference) === here)
  return { ...blob, digest, size, ...(copyOf ? { copyOf } : {}) }
}

/** Changes whenever a file does: moved, replaced, written to or touched. */
const fingerprint = async ({
  recipe,
  files
}: Pick<FileLayer, 'recipe' | 'files'>): Promise<{ key: string; changed: number }> => {
  const hash = createHash('sha256').update(recipe)
  let changed = 0
  for (const file of files) {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true })
    hash.update(JSON.stringify([file, ...[dev, ino, size, mtimeNs, ctimeNs].map(String)]))
    for (const time of [mtimeNs, ctimeNs]) changed = Math.max(changed, Number(time / 1_000_000n))
  }
  return { key: hash.digest('hex'), changed }
}

const parse = (text: string): Remembered | undefined => {
  try {
    const { digest, diffId, size, references }: Partial<Remembered> = JSON.parse(text)
    if (!isDigest(digest) || !isDigest(diffId) || !Number.isSafeInteger(size)) return undefined
    const known = Array.isArray(references)
      ? references.filter(entry => typeof entry === 'string')
      : []
    return { digest, diffId, size: Number(size), references: known }
  } catch {
    return undefined
  }
}
