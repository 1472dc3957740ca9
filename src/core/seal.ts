/**
 * Whether files that were checked once are still the same ones. A seal holds what the file system says of each file,
 * the time of its last change among it, which no program can set: a file that was written to, replaced, added or
 * restored from elsewhere breaks the seal, and has to be checked by its bytes again. No byte is read for it.
 */
import { createHash, randomUUID } from 'node:crypto'
import { type BigIntStats, lstatSync, readdirSync, readlinkSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { isErrno, UserError } from './errors.ts'
import { readInPlace } from './plain-file.ts'

/** @param place a file or a folder, which were just checked or made */
export const seal = async (place: string): Promise<void> => {
  const mark = fingerprint(place)
  if (mark === undefined) throw new Error(`${place} vanished while it was sealed`)
  const draft = `${place}.${randomUUID()}`
  try {
    await using file = await open(draft, 'wx', 0o600)
    await file.writeFile(mark)
    await rename(draft, sealOf(place))
  } finally {
    await rm(draft, { force: true })
  }
}

/** False also where nothing lies, or anything but plain files, folders and links. */
export const isSealed = async (place: string): Promise<boolean> => {
  const mark = fingerprint(place)
  if (mark === undefined) return false
  try {
    return (await readInPlace(sealOf(place), { most: 1024 })).toString() === mark
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}

/** Removes what is sealed, and the seal before it. */
export const breakSeal = async (place: string): Promise<void> => {
  await rm(sealOf(place), { recursive: true, force: true })
  await rm(place, { recursive: true, force: true })
}

const sealOf = (place: string): string => `${place}.seal`

/** Files in a folder that is sealed; a Python environment has some ten thousand. */
const MOST = 1_000_000

/** Synchronous: the metadata of thousands of files takes a fifth of what it takes through promises. */
const fingerprint = (place: string): string | undefined => {
  const hash = createHash('sha256')
  let count = 0
  const add = (file: string, name: string): boolean => {
    const found = lstatSync(file, { bigint: true })
    if (++count > MOST) return false
    hash.update(`${JSON.stringify([name, ...factsOf(found)])}\n`)
    if (found.isSymbolicLink()) hash.update(`${JSON.stringify(readlinkSync(file))}\n`)
    if (!found.isDirectory()) return found.isFile() || found.isSymbolicLink()
    return readdirSync(file)
      .sort()
      .every(entry => add(path.join(file, entry), `${name}/${entry}`))
  }
  try {
    return add(place, '') ? hash.digest('hex') : undefined
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw error
  }
}

/** A folder's own times change when it is moved; what is in it is listed. */
const factsOf = (found: BigIntStats): string[] =>
  (found.isDirectory()
    ? [found.mode]
    : [found.mode, found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs]
  ).map(String)
