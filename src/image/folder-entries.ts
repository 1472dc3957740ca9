import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { TarEntry } from '../oci/layer/tar.ts'
import { readChunks } from '../oci/read-chunks.ts'

/** A file of this disk as an entry of a layer. */
export interface FileEntry extends TarEntry {
  /** On this disk. */
  readonly source: string
  readonly size: number
}

/** The files below a folder, placed below another. @param target absolute, in the image */
export const folderEntries = async (folder: string, target: string): Promise<FileEntry[]> => {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  return Promise.all(
    names
      .filter(entry => entry.isFile())
      .map(async entry => {
        const source = path.join(entry.parentPath, entry.name)
        const { size, mode } = await stat(source)
        return {
          path: path.posix.join(target, path.relative(folder, source)).slice(1),
          type: 'file' as const,
          executable: (mode & 0o100) !== 0,
          source,
          size,
          content: () => readChunks(source, 0, size)
        }
      })
  )
}
