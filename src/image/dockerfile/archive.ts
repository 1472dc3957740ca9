/** A build context as one `.tar.gz`. */
import { createWriteStream } from 'node:fs'
import { readdir, readlink, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { arrange, type TarEntry, tarStream } from '../../oci/layer/tar.ts'
import { readChunks } from '../../oci/read-chunks.ts'

/** @returns the bytes of the archive */
export const archiveContext = async (folder: string, file: string): Promise<number> => {
  const entries = arrange(await entriesIn(folder, ''))
  // The fastest level: most of it is compressed already, or not to be compressed.
  await pipeline(
    Readable.from(copied(tarStream(entries)), { objectMode: false }),
    createGzip({ level: 1 }),
    createWriteStream(file)
  )
  return (await stat(file)).size
}

const entriesIn = async (root: string, below: string): Promise<readonly TarEntry[]> => {
  const entries: TarEntry[] = []
  for (const found of await readdir(path.join(root, below), { withFileTypes: true })) {
    const name = path.posix.join(below, found.name)
    const source = path.join(root, name)
    if (found.isDirectory())
      entries.push({ path: name, type: 'directory' }, ...(await entriesIn(root, name)))
    else if (found.isSymbolicLink())
      entries.push({ path: name, type: 'symlink', target: await readlink(source) })
    else {
      const { size, mode } = await stat(source)
      const executable = (mode & 0o100) !== 0
      const content = () => readChunks(source, 0, size)
      entries.push({ path: name, type: 'file', executable, size, content })
    }
  }
  return entries
}

/** Whoever buffers a stream keeps its chunks; those that are read from files are written to again. */
async function* copied(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk)
}
