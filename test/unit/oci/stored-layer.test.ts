import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { openHasher } from '../../../src/oci/layer/hasher.ts'
import { storedLayer } from '../../../src/oci/layer/stored-layer.ts'
import { arrange, fileEntry, type TarEntry, tarStream } from '../../../src/oci/layer/tar.ts'
import { MEDIA } from '../../../src/oci/manifest.ts'

const collect = async (chunks: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(Uint8Array.from(chunk))
  return Buffer.concat(all)
}
const sha256 = (bytes: Uint8Array): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`
const layerOf = (entries: readonly TarEntry[]) =>
  storedLayer(entries, { mediaType: MEDIA.layerGzip, label: 'files' })

describe('stored layers', () => {
  it('are the tar of their files in gzip, of the length and diff id they say', async () => {
    const content = fc.uint8Array({ maxLength: 200_000 }).map(bytes => Buffer.from(bytes))
    await fc.assert(
      fc.asyncProperty(fc.array(content, { maxLength: 5 }), async files => {
        const entries = files.map((bytes, i) => fileEntry(`f${i}`, bytes))
        const layer = layerOf(entries)
        const gzip = await collect(layer.blob.open())
        const tar = await collect(tarStream(entries))
        expect(gunzipSync(gzip).equals(tar)).toBe(true)
        expect([layer.blob.size, layer.diffId()]).toEqual([gzip.length, sha256(tar)])
      }),
      { numRuns: 25 }
    )
  })

  it.each([0, 1, 65_534, 65_535, 65_536, 131_070, 1_048_576])(
    'have full blocks however a file of %i bytes is read',
    async size => {
      const content = Buffer.alloc(size, 'scoreline')
      const inPieces = (length: number): TarEntry => ({
        path: 'f',
        type: 'file',
        size,
        content: function* () {
          for (let at = 0; at < size; at += length) yield content.subarray(at, at + length)
        }
      })
      const whole = await collect(layerOf([inPieces(Math.max(1, size))]).blob.open())
      expect((await collect(layerOf([inPieces(1000)]).blob.open())).equals(whole)).toBe(true)
    }
  )

  it('are read by gzip and tar', async () => {
    const large = Buffer.alloc(3_000_000, 'scoreline ')
    const entries = arrange([fileEntry('models/iris/large', large), fileEntry('empty', '')])
    const input = await collect(layerOf(entries).blob.open())
    execFileSync('gzip', ['-t'], { input })
    const read = execFileSync('tar', ['-xOzf', '-', 'models/iris/large'], {
      input,
      maxBuffer: 2 * large.length
    })
    expect(read.equals(large)).toBe(true)
  })

  it('are the same bytes in every version', async () => {
    const layer = layerOf([fileEntry('models/iris/model.bin', 'weights')])
    expect(sha256(await collect(layer.blob.open()))).toBe(
      'sha256:06f6871150a05430ca9e697320c6a266403edaf7545c69a445bc51cce5dbf68b'
    )
  })

  it('tell no diff id before they were read to their end', async () => {
    const layer = layerOf([fileEntry('large', Buffer.alloc(3_000_000))])
    for await (const _ of layer.blob.open()) break
    expect(() => layer.diffId()).toThrow('was not read yet')
  })
})

describe('a hasher', () => {
  it.each([
    ['here', 1],
    ['on a thread', 1e9]
  ])('%s takes bytes that are written over at once', async (_, size) => {
    await using hasher = openHasher(size)
    const expected = createHash('sha256')
    const chunk = Buffer.alloc(100_000)
    for (let i = 0; i < 50; i++) {
      const part = chunk.fill(i).subarray(0, 1 + ((i * 7919) % chunk.length))
      expected.update(part)
      await hasher.update(part)
    }
    expect(await hasher.digest()).toBe(`sha256:${expected.digest('hex')}`)
  })
})
