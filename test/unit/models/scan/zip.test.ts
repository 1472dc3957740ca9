import type { FileHandle } from 'node:fs/promises'
import { deflateRawSync } from 'node:zlib'
import { inflated } from '../../../../src/models/scan/inflate.ts'
import { fileSource, headOf, type RandomSource } from '../../../../src/models/scan/source.ts'
import { readZip } from '../../../../src/models/scan/zip.ts'
import { storedZip } from '../../../../testkit/stored-zip.ts'

/** A file in memory that counts how often it is read. */
const countedFile = (bytes: Buffer) => {
  const reads = { count: 0 }
  const read = async (into: Buffer, offset: number, length: number, from: number) => {
    reads.count++
    const bytesRead = bytes.copy(into, offset, from, Math.min(bytes.length, from + length))
    return { bytesRead, buffer: into }
  }
  return { source: fileSource({ read } as unknown as FileHandle, 0, bytes.length), reads }
}

const contentOf = async (source: Pick<RandomSource, 'chunks'>): Promise<Buffer> => {
  const pieces: Buffer[] = []
  for await (const piece of source.chunks()) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

describe('a zip archive', () => {
  it('of many small files is read in few pieces, and each file is as it was', async () => {
    const entries = Array.from({ length: 5000 }, (_, i) => ({
      name: `data/${i}`,
      content: Buffer.from(`content of ${i}`)
    }))
    const { source, reads } = countedFile(storedZip(entries))
    const files = await readZip(source)
    if (typeof files === 'string') throw new Error(files)
    for (const [i, { name, source: file }] of files.entries()) {
      expect([name, (await headOf(file, 512)).toString()]).toEqual([`data/${i}`, `content of ${i}`])
    }
    expect(files).toHaveLength(5000)
    expect(reads.count).toBeLessThan(50)
  })
})

describe('a deflated file', () => {
  const text = Buffer.from('abcdefgh'.repeat(2000))
  it.each([
    ['a small one', text, text],
    ['one that is much larger unpacked', Buffer.alloc(3_000_000), Buffer.alloc(3_000_000)]
  ])('%s is what was packed', async (_, content, expected) => {
    const { source } = countedFile(deflateRawSync(content))
    expect((await contentOf(inflated(source))).equals(expected)).toBe(true)
  })

  it('that is damaged gives what comes before the damage', async () => {
    const packed = deflateRawSync(text, { level: 0 })
    const { source } = countedFile(packed.subarray(0, 8000))
    expect((await headOf(inflated(source), 512)).equals(text.subarray(0, 512))).toBe(true)
    await expect(contentOf(inflated(source))).rejects.toThrow('unexpected end of file')
  })
})
