/** What wheels say they need, as it was read once: the bytes of a hash do not change. */
import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../../core/errors.ts'
import { readInPlace } from '../../core/plain-file.ts'
import { writeWhole } from '../../core/write-whole.ts'
import type { PackageFile } from './addresses.ts'
import type { KnownMetadata } from './metadata.ts'

export type WheelMetadata = Omit<KnownMetadata, 'name' | 'version'>

/** Undefined where it was not read yet, or what lies there is something else. */
export const recallMetadata = async (
  wheel: PackageFile,
  cacheDir: string
): Promise<WheelMetadata | undefined> => {
  try {
    return metadataIn((await readInPlace(placeOf(wheel, cacheDir), { most: LARGEST })).toString())
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

export const rememberMetadata = async (
  wheel: PackageFile,
  said: WheelMetadata,
  cacheDir: string
): Promise<void> => {
  const file = placeOf(wheel, cacheDir)
  await mkdir(path.dirname(file), { recursive: true })
  await writeWhole(file, JSON.stringify(said))
}

/** Bytes. */
const LARGEST = 1024 ** 2
/** Change it when the same text is read differently. */
const FORMAT = '1'

/** By the hash and by who served it: one index says nothing of what another one has. */
const placeOf = ({ hash, url }: PackageFile, cacheDir: string): string => {
  const { origin, pathname } = new URL(url)
  const key = createHash('sha256').update([FORMAT, hash, origin, pathname].join('\n')).digest('hex')
  return path.join(cacheDir, 'metadata', key.slice(0, 2), `${key}.json`)
}

const metadataIn = (text: string): WheelMetadata | undefined => {
  try {
    const { requires, python, extras } = JSON.parse(text)
    const isText = (each: unknown): boolean => typeof each === 'string'
    if (!Array.isArray(requires) || !requires.every(isText)) return undefined
    if (python !== undefined && !isText(python)) return undefined
    return {
      requires,
      ...(python === undefined ? {} : { python }),
      ...(Array.isArray(extras) && extras.every(isText) ? { extras } : {})
    }
  } catch {
    return undefined
  }
}
