import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { crc32, deflateRawSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { gzipStream, type PackedEntry } from '../../../src/oci/layer/gzip.ts'
import { BrokenLayer, layerDigests } from '../../../src/oci/layer/gzip-digests.ts'
import { arrange, fileEntry, type TarEntry, tarStream } from '../../../src/oci/layer/tar.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const collect = async (chunks: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}
const sha256 = (bytes: Uint8Array): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** A file whose content lies deflated in another file, with lies where wanted. */
const packed = async (
  folder: string,
  name: string,
  content: Buffer,
  lies: { stream?: Buffer; size?: number; crc32?: number } = {}
): Promise<PackedEntry> => {
  const file = path.join(folder, `${name}.bin`)
  const stream = lies.stream ?? deflateRawSync(content)
  await writeFile(file, Buffer.concat([Buffer.from('before'), stream, Buffer.from('after')]))
  return {
    path: name,
    type: 'file',
    size: lies.size ?? content.length,
    deflated: [
      {
        file,
        offset: 6,
        size: stream.length,
        crc32: lies.crc32 ?? crc32(content),
        inflated: lies.size ?? content.length
      }
    ]
  }
}

describe('gzip layers', () => {
  it('take a file in several streams', async () => {
    await using folder = await tempFolder()
    const [one, two] = [Buffer.from('one, '), Buffer.from('two')]
    const parts = await Promise.all([
      packed(folder.path, 'one', one),
      packed(folder.path, 'two', two)
    ])
    const entry: PackedEntry = {
      path: 'file',
      type: 'file',
      size: one.length + two.length,
      deflated: parts.flatMap(({ deflated = [] }) => deflated)
    }
    const plain = fileEntry('file', Buffer.concat([one, two]))
    expect((await layerDigests([entry])).diffId).toBe((await layerDigests([plain])).diffId)
  })

  it('hold the same tar as an uncompressed layer of the same files', async () => {
    await using folder = await tempFolder()
    const content = fc.uint8Array({ maxLength: 200_000 }).map(bytes => Buffer.from(bytes))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(content, fc.boolean()), { minLength: 1, maxLength: 6 }),
        async files => {
          const plain = files.map(([bytes], i) => fileEntry(`f${i}`, bytes))
          const entries = await Promise.all(
            files.map(([bytes, deflated], i) =>
              deflated ? packed(folder.path, `f${i}`, bytes) : fileEntry(`f${i}`, bytes)
            )
          )
          const gzip = await collect(gzipStream(entries))
          const tar = await collect(tarStream(plain))
          expect(gunzipSync(gzip).equals(tar)).toBe(true)
          expect(await layerDigests(entries)).toEqual({
            digest: sha256(gzip),
            diffId: sha256(tar),
            size: gzip.length
          })
        }
      ),
      { numRuns: 25 }
    )
  })

  it('are read by gzip and tar', async () => {
    await using folder = await tempFolder()
    const large = Buffer.alloc(3_000_000, 'scoreline ')
    const entries = arrange([
      await packed(folder.path, 'large', large),
      fileEntry('empty', ''),
      fileEntry('bin/run', '#!/bin/sh\n', true)
    ])
    const gzip = await collect(gzipStream(entries))
    execFileSync('gzip', ['-t'], { input: gzip })
    expect(execFileSync('tar', ['-tzf', '-'], { input: gzip }).toString()).toBe(
      'bin/\nbin/run\nempty\nlarge\n'
    )
    const read = execFileSync('tar', ['-xOzf', '-', 'large'], {
      input: gzip,
      maxBuffer: 2 * large.length
    })
    expect(read.equals(large)).toBe(true)
  })

  it('do not depend on the pieces a stored file is read in', async () => {
    const content = Buffer.alloc(300_001, 7)
    const inPieces = (length: number): TarEntry => ({
      path: 'f',
      type: 'file',
      size: content.length,
      content: function* () {
        for (let at = 0; at < content.length; at += length) yield content.subarray(at, at + length)
      }
    })
    const whole = await collect(gzipStream([inPieces(content.length)]))
    for (const length of [1000, 65_535, 65_536, 131_070])
      expect((await collect(gzipStream([inPieces(length)]))).equals(whole)).toBe(true)
  })

  it.each([
    ['shorter', 'x'],
    ['longer', 'xxxx']
  ])('fail when a stored file is %s than it says', async (_, text) => {
    const lying: TarEntry = { path: 'f', type: 'file', size: 3, content: () => [Buffer.from(text)] }
    await expect(collect(gzipStream([lying]))).rejects.toThrow('changed its size')
  })

  const content = Buffer.from('print("hello")\n'.repeat(100))
  const half = content.subarray(0, 100)
  it.each([
    ['fails its checksum', { crc32: 1 }],
    ['is longer than it says', { size: content.length - 1 }],
    ['is shorter than it says', { size: content.length + 1 }],
    ['is cut off', { stream: deflateRawSync(content).subarray(0, 20) }],
    ['is no DEFLATE at all', { stream: Buffer.alloc(100, 0xff) }],
    ['has bytes behind its end', { stream: Buffer.concat([deflateRawSync(content), half]) }],
    ['hides another member behind it', { stream: smuggled(half, content) }],
    ['inflates to a thousand times its size', { stream: deflateRawSync(Buffer.alloc(5_000_000)) }]
  ])('refuse a stream that %s', async (_, lies) => {
    await using folder = await tempFolder()
    const entries = [await packed(folder.path, 'a', content, lies), fileEntry('b', 'b')]
    await expect(layerDigests(entries)).rejects.toThrow(BrokenLayer)
  })
})

/** A stream of `first`, its trailer, and the header of a further member that holds `second`. */
function smuggled(first: Buffer, second: Buffer): Buffer {
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(crc32(first), 0)
  trailer.writeUInt32LE(first.length, 4)
  const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
  return Buffer.concat([deflateRawSync(first), trailer, header, deflateRawSync(second)])
}
