import { constants } from 'node:fs'

const MOST_BYTES = 1024 * 1024

/**
 * The bytes of a file that others put there and exchange while we serve: a key, a certificate. Nothing waits for it: no
 * device or pipe is read, which may never end.
 * @throws Error for anything but a plain file of at most 1 MiB
 */
export const readSmallFile = async (file: string): Promise<Buffer> => {
  // Loaded for the few services that have such a file: docs/benchmarks.md.
  const { open } = await import('node:fs/promises')
  // A pipe that nobody writes to would hold up its opening.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stat = await handle.stat()
    if (!stat.isFile()) throw new Error('it is not a plain file')
    if (stat.size > MOST_BYTES) throw new Error(`it has more than ${MOST_BYTES} bytes`)
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}
