import { createHash } from 'node:crypto'
import { readdir, readlink } from 'node:fs/promises'
import path from 'node:path'
import { isErrno, UserError } from '../core/errors.ts'
import { openInPlace } from '../core/plain-file.ts'

/**
 * One digest of all files and links below a folder: their paths, bytes, and where links lead. Modes do not count, since a
 * cache that is restored may lose them; folders count by what is in them.
 * @returns `sha256:…`, or undefined where anything else lies in it, or nothing
 */
export const treeDigest = async (folder: string): Promise<string | undefined> => {
  const hash = createHash('sha256')
  try {
    const found = await readdir(folder, { recursive: true, withFileTypes: true })
    const entries = found
      .filter(entry => !entry.isDirectory())
      .map(entry => ({ entry, file: path.join(entry.parentPath, entry.name) }))
      .map(({ entry, file }) => ({ entry, file, name: slashed(path.relative(folder, file)) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const { entry, file, name } of entries) {
      if (entry.isSymbolicLink())
        hash.update(`${JSON.stringify([name, 'link', slashed(await readlink(file))])}\n`)
      else hash.update(`${JSON.stringify([name, await fileDigest(file)])}\n`)
    }
    return entries.length === 0 ? undefined : `sha256:${hash.digest('hex')}`
  } catch (error) {
    if (error instanceof UserError || isErrno(error, 'ENOENT')) return undefined
    throw error
  }
}

const slashed = (name: string): string => name.split(path.sep).join('/')

const CHUNK = 1024 * 1024

const fileDigest = async (file: string): Promise<string> => {
  await using plain = await openInPlace(file)
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(CHUNK)
  for (;;) {
    const { bytesRead } = await plain.handle.read(buffer, 0, CHUNK)
    if (bytesRead === 0) return hash.digest('hex')
    hash.update(buffer.subarray(0, bytesRead))
  }
}
