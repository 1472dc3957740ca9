import { type FileHandle, open, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { inflated } from '../../../../src/models/scan/inflate.ts'
import { fileSource, headOf, type RandomSource } from '../../../../src/models/scan/source.ts'
import { readZip } from '../../../../src/models/scan/zip.ts'
import { storedZip } from '../../../../testkit/stored-zip.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

/** A file that counts how often it is waited for. */
const countedFile = async (bytes: Buffer) => {
  const folder = await tempFolder()
  const name = path.join(folder.path, 'file')
  await writeFile(name, bytes)
  const file = await open(name)
  const reads = { count: 0 }
  const read = (...args: Parameters<FileHandle['read']>) => {
    reads.count++
    return file.read(...args)
  }
  return {
    source: fileSource({ fd: file.fd, read } as unknown as FileHandle, 0, bytes.length),
    reads,
    async [Symbol.asyncDispose](): Promise<void> {
      await file.close()
      await folder[Symbol.asyncDispose]()
    }
  }
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
    await using file = await countedFile(storedZip(entries))
    const { source, reads } = file
    const files = await readZip(source)
    if (typeof files === 'string') throw new Error(files)
    for (const [i, { name, source: entry }] of files.entries()) {
      expect([name, (await headOf(entry, 512)).toString()]).toEqual([
        `data/${i}`,
        `content of ${i}`
      ])
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
    await using file = await countedFile(deflateRawSync(content))
    expect((await contentOf(inflated(file.source))).equals(expected)).toBe(true)
  })

  it('that is damaged gives what comes before the damage', async () => {
    const packed = deflateRawSync(text, { level: 0 })
    await using file = await countedFile(packed.subarray(0, 8000))
    const { source } = file
    expect((await headOf(inflated(source), 512)).equals(text.subarray(0, 512))).toBe(true)
    await expect(contentOf(inflated(source))).rejects.toThrow('unexpected end of file')
  })
})
