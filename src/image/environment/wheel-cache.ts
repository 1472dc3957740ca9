/** Wheels on this disk, by the hash of their bytes, so that none is downloaded twice. */
import { createHash, randomUUID } from 'node:crypto'
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { isErrno, type SourcePlace, UserError } from '../../core/errors.ts'
import { readInPlace } from '../../core/plain-file.ts'
import { isSealed, seal } from '../../core/seal.ts'
import { short } from '../../core/words.ts'
import { writeWhole } from '../../core/write-whole.ts'
import { readChunks } from '../../oci/read-chunks.ts'

/**
 * The file of a hash, or undefined: also where what lies there has other bytes by now, which is removed.
 * @param hex 64 characters
 */
export const findWheel = async (hex: string, cacheDir: string): Promise<string | undefined> => {
  const folder = path.join(cacheDir, 'wheels', hex)
  try {
    const name = (await readdir(folder)).find(entry => entry.endsWith('.whl'))
    if (name === undefined) return undefined
    const file = path.join(folder, name)
    if (await isSealed(file)) return file
    if ((await hashOf(file)) === hex) {
      await seal(file)
      return file
    }
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return undefined
    if (!(error instanceof UserError)) throw error
  }
  await rm(folder, { recursive: true, force: true })
  return undefined
}

/** Copies a wheel in. @returns its hash, 64 characters. */
export const keepWheel = async (
  file: string,
  cacheDir: string,
  at?: SourcePlace
): Promise<string> => {
  const draft = path.join(cacheDir, 'wheels', `.${randomUUID()}`)
  await mkdir(path.dirname(draft), { recursive: true })
  try {
    await copyFile(file, draft)
    return await adoptWheel(draft, path.basename(file), cacheDir)
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error
    throw new UserError('ENVIRONMENT_FILE_MISSING', `There is no wheel "${short(file)}".`, {
      cause: error,
      at,
      hint: 'Paths of wheels are relative to the folder of the file that names them.'
    })
  } finally {
    await rm(draft, { force: true })
  }
}

/** Moves a file of the cache's own disk in. @returns its hash, 64 characters. */
export const adoptWheel = async (file: string, name: string, cacheDir: string): Promise<string> => {
  const hex = await hashOf(file)
  const folder = path.join(cacheDir, 'wheels', hex)
  await mkdir(folder, { recursive: true })
  const kept = path.join(folder, name)
  await rename(file, kept)
  await seal(kept)
  return hex
}

/** Removes a wheel of the cache whose bytes are not those of its hash any more. */
export const dropIfChanged = async (file: string, cacheDir: string): Promise<boolean> => {
  const hex = path.basename(path.dirname(file))
  if ((await hashOf(file)) === hex) return false
  await rm(path.join(cacheDir, 'wheels', hex), { recursive: true, force: true })
  return true
}

/** @returns 64 characters */
export const hashOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of readChunks(file)) hash.update(chunk)
  return hash.digest('hex')
}

/** Remembers which of the hashes a lock allows is the one that fits. @param key says package, Python and platform. */
export const rememberChoice = async (key: string, hex: string, cacheDir: string): Promise<void> => {
  const file = choiceFile(key, cacheDir)
  await mkdir(path.dirname(file), { recursive: true })
  await writeWhole(file, hex)
}

export const recallChoice = async (key: string, cacheDir: string): Promise<string | undefined> => {
  try {
    const hex = (await readInPlace(choiceFile(key, cacheDir), { most: 1024 })).toString()
    return /^[0-9a-f]{64}$/.test(hex) ? hex : undefined
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

const choiceFile = (key: string, cacheDir: string): string =>
  path.join(cacheDir, 'wheels', 'choices', createHash('sha256').update(key).digest('hex'))
