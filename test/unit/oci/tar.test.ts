import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import {
  arrange,
  fileEntry,
  type TarEntry,
  tarSize,
  tarStream
} from '../../../src/oci/layer/tar.ts'

const bytesOf = async (entries: readonly TarEntry[]): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of tarStream(entries)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
const listed = (archive: Buffer): string[] =>
  execFileSync('tar', ['--quoting-style=literal', '-tf', '-'], { input: archive })
    .toString()
    .split('\n')
    .filter(line => line !== '')

describe('tar layers', () => {
  it('adds the directories above each entry, once, and sorts by bytes', () => {
    const entries = arrange([fileEntry('b/x', ''), fileEntry('a/c/y', ''), fileEntry('a/B', '')])
    expect(entries.map(entry => entry.path)).toEqual(['a', 'a/B', 'a/c', 'a/c/y', 'b', 'b/x'])
  })

  it('gives the same bytes whatever the order of the entries', async () => {
    const files = [fileEntry('m/2', 'two'), fileEntry('m/1', 'one', true)]
    expect(await bytesOf(arrange(files))).toEqual(await bytesOf(arrange(files.toReversed())))
  })

  it('is read by GNU tar, with modes, links and content', async () => {
    const link: TarEntry = { path: 'm/link', type: 'symlink', target: 'model.onnx' }
    const archive = await bytesOf(
      arrange([fileEntry('m/model.onnx', 'weights'), fileEntry('m/run', '#!', true), link])
    )
    const verbose = execFileSync('tar', ['-tvf', '-', '--numeric-owner'], {
      input: archive,
      env: { TZ: 'UTC' }
    }).toString()
    expect(verbose.split('\n').map(line => line.replace(/ +/g, ' '))).toEqual([
      'drwxr-xr-x 0/0 0 1970-01-01 00:00 m/',
      'lrwxrwxrwx 0/0 0 1970-01-01 00:00 m/link -> model.onnx',
      '-rw-r--r-- 0/0 7 1970-01-01 00:00 m/model.onnx',
      '-rwxr-xr-x 0/0 2 1970-01-01 00:00 m/run',
      ''
    ])
    expect(execFileSync('tar', ['-xOf', '-', 'm/model.onnx'], { input: archive }).toString()).toBe(
      'weights'
    )
  })

  it.each([
    ['a path over 100 bytes', `${'d'.repeat(80)}/${'f'.repeat(60)}`],
    ['a path over 255 bytes', `${'d'.repeat(120)}/${'e'.repeat(90)}/${'f'.repeat(120)}`],
    ['a name of exactly 100 bytes', 'f'.repeat(100)],
    ['letters beyond ASCII', 'modèles/糖尿病.onnx']
  ])('keeps %s', async (_, path) => {
    expect(listed(await bytesOf([fileEntry(path, 'x')]))).toEqual([path])
  })

  it('knows its size before it is written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.stringMatching(/^[a-zé]{1,200}$/), fc.nat(2000)), { maxLength: 5 }),
        async files => {
          const entries = arrange(
            files.map(([name, size]) => fileEntry(`m/${name}`, Buffer.alloc(size)))
          )
          expect((await bytesOf(entries)).length).toBe(tarSize(entries))
        }
      ),
      { numRuns: 50 }
    )
  })

  it('fails when a file has other bytes than its size says', async () => {
    const grown: TarEntry = { path: 'm', type: 'file', size: 1, content: () => [Buffer.from('ab')] }
    await expect(bytesOf([grown])).rejects.toThrow('m changed its size while it was read')
  })
})
