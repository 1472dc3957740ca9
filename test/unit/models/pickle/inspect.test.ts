import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { inspectPickle } from '../../../../src/models/pickle/inspect.ts'
import { PickleWalk } from '../../../../src/models/pickle/walk.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

const FIXTURES = 'test/fixtures/models'
const fixture = (name: string) => path.join(FIXTURES, name)
const PROTOCOLS = [0, 1, 2, 3, 4, 5]

/** What CPython's unpickler imported when it loaded the same files. */
const seen: Record<string, { imports: string[]; opcodes?: number }> = JSON.parse(
  await readFile(fixture('seen-by-python.json'), 'utf8')
)

const walked = (bytes: Buffer, chunk = bytes.length): PickleWalk => {
  const walk = new PickleWalk()
  for (let at = 0; at < bytes.length && !walk.done; ) {
    const piece = bytes.subarray(at, at + chunk)
    at += piece.length + walk.feed(piece)
  }
  return walk
}

describe('a pickle', () => {
  it.each(PROTOCOLS)('of protocol %i tells the framework, its version and its imports', async n => {
    const name = `protocol-${n}.pkl`
    expect(await inspectPickle(fixture(name))).toMatchObject({
      format: 'pickle',
      framework: 'scikit-learn',
      frameworkVersion: '1.7.2',
      imports: seen[name]?.imports,
      broken: undefined
    })
  })

  it('of XGBoost tells the version that saved its booster', async () => {
    expect(await inspectPickle(fixture('xgboost-3.2.0.pkl'))).toMatchObject({
      framework: 'xgboost',
      frameworkVersion: '3.2.0'
    })
  })

  it.each(PROTOCOLS)('of protocol %i has as many opcodes as pickletools counts', async n => {
    const name = `protocol-${n}.pkl`
    expect(walked(await readFile(fixture(name))).opcodes).toBe(seen[name]?.opcodes)
  })

  it.each([...PROTOCOLS.map(n => `protocol-${n}.pkl`), 'pipeline.joblib'])(
    '%s tells the same in pieces of any size',
    async name => {
      const bytes = await readFile(fixture(name))
      for (let size = 1; size < 200; size++) {
        const walk = walked(bytes, size)
        expect([...walk.imports]).toEqual(seen[name]?.imports)
        expect(walk.whole).toBe(1)
      }
    }
  )

  it('is known by its content alone', async () => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'weights.bin')
    await writeFile(file, await readFile(fixture('protocol-0.pkl')))
    expect(await inspectPickle(file)).toMatchObject({ framework: 'scikit-learn' })
    await writeFile(file, 'call me Ishmael\nsome years ago\n.')
    expect(await inspectPickle(file)).toBeUndefined()
  })

  it('belongs to the framework of its outermost object', () => {
    const outer = Buffer.from(
      '\x80\x02clightgbm.sklearn\nLGBMClassifier\ncsklearn.base\nBase\n.',
      'latin1'
    )
    expect([...walked(outer).imports][0]).toBe('lightgbm.sklearn.LGBMClassifier')
  })

  it('is followed by another one in some files', () => {
    const two = Buffer.from('\x80\x02I1\n.\x80\x02cos\nsystem\n.', 'latin1')
    expect(walked(two)).toMatchObject({ whole: 2, imports: new Set(['os.system']) })
  })

  it('is told apart, cut off at any byte', async () => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'cut.pkl')
    const bytes = await readFile(fixture('protocol-4.pkl'))
    for (let length = 2; length < bytes.length; length++) {
      await writeFile(file, bytes.subarray(0, length))
      expect((await inspectPickle(file))?.broken).toMatchObject({ problem: 'cut off' })
    }
  })

  it('that Git gave other line ends is corrupt', async () => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'crlf.pkl')
    const text = (await readFile(fixture('protocol-4.pkl'))).toString('latin1')
    await writeFile(file, Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1'))
    expect((await inspectPickle(file))?.broken).toBeDefined()
  })

  it('never makes the walk hang or crash, whatever bytes are changed', async () => {
    const originals = await Promise.all(
      ['protocol-0.pkl', 'protocol-2.pkl', 'protocol-5.pkl', 'forest.joblib'].map(name =>
        readFile(fixture(name))
      )
    )
    const change = fc.tuple(fc.nat(4000), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.array(change, { minLength: 1 }),
        fc.integer({ min: 1, max: 5000 }),
        (bytes, changes, size) => {
          const changed = Buffer.from(bytes)
          for (const [at, byte] of changes) changed[at % changed.length] = byte
          expect(walked(changed, size).opcodes).toBeLessThanOrEqual(changed.length)
        }
      ),
      { numRuns: 1000 }
    )
  })

  it('is never loaded: what it would run is not run', async () => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'evil.pkl')
    const proof = path.join(folder.path, 'proof')
    await writeFile(file, `cos\nsystem\n(S'touch ${proof}'\ntR.`)
    expect((await inspectPickle(file))?.imports).toEqual(['os.system'])
    expect(existsSync(proof)).toBe(false)
  })
})

describe('a joblib file', () => {
  it.each(['pipeline.joblib', 'forest.joblib'])(
    '%s is walked past the arrays inside it',
    async name => {
      expect(await inspectPickle(fixture(name))).toMatchObject({
        format: 'joblib',
        framework: 'scikit-learn',
        frameworkVersion: '1.7.2',
        imports: seen[name]?.imports,
        broken: undefined
      })
    }
  )

  it.each([
    ['z', 'zlib'],
    ['gz', 'gzip'],
    ['bz2', 'bz2'],
    ['xz', 'xz'],
    ['lzma', 'lzma']
  ])('compressed as .%s is unpacked to look into it', async (extension, compression) => {
    expect(await inspectPickle(fixture(`forest.joblib.${extension}`))).toMatchObject({
      format: 'joblib',
      compression,
      framework: 'scikit-learn',
      frameworkVersion: '1.7.2',
      broken: undefined
    })
  })

  it('compressed and cut off is told', async () => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'cut.joblib.gz')
    await writeFile(file, (await readFile(fixture('forest.joblib.gz'))).subarray(0, 900))
    expect((await inspectPickle(file))?.broken).toMatchObject({ problem: 'damaged' })
  })
})
