import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { deflateSync, gzipSync } from 'node:zlib'
import { scanFile } from '../../../../src/models/scan/scan-file.ts'
import { bombs, lzmaOf, nestedIn, zstdBomb } from '../../../../testkit/decompression-bombs.ts'
import { tarOf } from '../../../../testkit/malicious-containers.ts'
import { storedZip } from '../../../../testkit/stored-zip.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

const findingsIn = async (name: string, content: Buffer): Promise<readonly string[]> => {
  await using folder = await tempFolder()
  const file = path.join(folder.path, name)
  await writeFile(file, content)
  const { findings } = await scanFile(file, name, { allowed: new Set() })
  return findings.map(({ what }) => what)
}

describe('a file that is much larger unpacked', () => {
  it.each(Object.entries(bombs()))(
    'is unpacked piece by piece, up to its end or to a bound: %s',
    async (name, content) => {
      const findings = await findingsIn(name, content)
      expect(findings.join()).toMatch(/^(?:is cut off|has more than can be followed)/)
    }
  )

  it('is refused for a dictionary larger than any program writes', async () => {
    expect((await findingsIn('a.pkl', lzmaOf(0x80000000)))[0]).toContain('2048 MiB')
    expect((await findingsIn('a.pkl', zstdBomb(2 ** 31)))[0]).toContain('8 MiB')
  })

  it.each([
    ['gzip', (inner: Buffer) => gzipSync(inner)],
    ['zlib', (inner: Buffer) => deflateSync(inner)],
    ['zip', (inner: Buffer) => storedZip([{ name: 'a', content: inner }])],
    ['tar', (inner: Buffer) => tarOf([{ name: 'a', content: inner }])]
  ])('is refused for archives in archives: %s', async (_, pack) => {
    const findings = await findingsIn('a.bin', nestedIn(pack, 30))
    expect(findings.join()).toMatch(/more than 4 times|inside of a compressed file/)
  })
})
