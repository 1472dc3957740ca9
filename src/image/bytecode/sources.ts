import { closeSync, openSync, readSync } from 'node:fs'
import { crc32, inflateRawSync } from 'node:zlib'
import type { Deflated, PackedEntry } from '../../oci/layer/gzip.ts'

/** More than any module that people wrote; Python itself gives up long before. */
const LARGEST = 16 * 1024 * 1024

/** The content of a small file of a layer; undefined for one that is too large to be a module. @throws Error for a damaged one */
export const contentOf = (entry: PackedEntry): Buffer | undefined => {
  if ((entry.size ?? 0) > LARGEST) return undefined
  if (entry.deflated !== undefined) return Buffer.concat(entry.deflated.map(inflated))
  const chunks = entry.content?.() ?? []
  if (!(Symbol.iterator in chunks)) throw new Error(`${entry.path} cannot be read at once`)
  return Buffer.concat([...chunks].map(chunk => Buffer.from(chunk)))
}

const inflated = ({ file, offset, size, inflated: length, crc32: expected }: Deflated): Buffer => {
  const handle = openSync(file, 'r')
  try {
    const packed = Buffer.alloc(size)
    for (let done = 0; done < size; ) {
      const read = readSync(handle, packed, done, size - done, offset + done)
      if (read === 0) throw new Error(`${file} is cut off`)
      done += read
    }
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(1, length) })
    if (content.length !== length || crc32(content) !== expected)
      throw new Error(`${file} holds a damaged file`)
    return content
  } finally {
    closeSync(handle)
  }
}
