import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { OP } from '../../../../src/models/pickle/opcodes.ts'
import { PickleWalk } from '../../../../src/models/pickle/walk.ts'
import { jsonEntries } from '../../../../src/models/scan/formats/json-entries.ts'
import { Room } from '../../../../src/models/scan/room.ts'
import { scanFile } from '../../../../src/models/scan/scan-file.ts'
import { inMemory } from '../../../../src/models/scan/source.ts'
import { gguf, safetensors, tarOf } from '../../../../testkit/malicious-containers.ts'
import { byGlobal, pickle, proto, tuple } from '../../../../testkit/pickle-writer.ts'
import { storedZip } from '../../../../testkit/stored-zip.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

const many = (count: number, make: (i: number) => Buffer): Buffer =>
  Buffer.concat(Array.from({ length: count }, (_, i) => make(i)))

const findingsIn = async (name: string, content: Buffer) => {
  await using folder = await tempFolder()
  const file = path.join(folder.path, name)
  await writeFile(file, content)
  return (await scanFile(file, name, { allowed: new Set() })).findings
}
const importOf = (i: number): Buffer => pickle(byGlobal(`m${i}`, 'n'), OP.POP)

/** Tuples of three of the tuple before, so deep: 3 to the power of so many names. */
const laughs = (depth: number): Buffer =>
  pickle(
    proto(2),
    byGlobal('x', 'y'),
    byGlobal('os', 'system'),
    OP.TUPLE1,
    ...Array.from({ length: depth }, () => pickle(OP.DUP, OP.DUP, OP.TUPLE3)),
    OP.REDUCE,
    OP.STOP
  )

describe('what is kept of a file has an upper bound', () => {
  it('arguments in arguments in arguments', async () => {
    const [first] = await findingsIn('a.pkl', laughs(200))
    expect(first?.what).toContain('imports x.y and calls it')
  })

  it('names that are imported', async () => {
    const walk = new PickleWalk()
    walk.feed(pickle(proto(2), many(30_000, importOf), OP.NONE, OP.STOP))
    expect(walk.record.oddities).toMatchObject([{ kind: 'too-large' }])
    expect(walk.imports.size).toBeLessThanOrEqual(20_000)
  })

  it.each([
    ['long names', many(600, i => byGlobal(`m${i}${'m'.repeat(3000)}`, 'n'))],
    ['a name longer than any', byGlobal('m'.repeat(5000), 'n')]
  ])('%s', (_, content) => {
    const walk = new PickleWalk()
    walk.feed(pickle(proto(2), content, OP.STOP))
    expect(walk.lostAt !== undefined || walk.record.oddities.length > 0).toBe(true)
  })

  it('findings of a file', async () => {
    const evil = pickle(proto(2), many(400, importOf), OP.NONE, OP.STOP)
    const entries = Array.from({ length: 9 }, (_, i) => ({ name: `${i}.pkl`, content: evil }))
    const findings = await findingsIn('a.zip', storedZip(entries))
    expect(findings).toHaveLength(1001)
    expect(findings.at(-1)?.what).toContain('more than 1000 findings')
  })

  it('the description of a Keras model', async () => {
    const config = Buffer.from(`{"a":[${'{},'.repeat(600_000)}0]}`)
    const packed = { name: 'config.json', content: deflateRawSync(config), method: 8 }
    const zip = storedZip([{ ...packed, size: config.length }])
    expect(await findingsIn('m.keras', zip)).toMatchObject([{ rule: 'too-large' }])
  })

  it('a key of GGUF', async () => {
    const header = gguf('x')
    const long = Buffer.concat([header.subarray(0, 24), Buffer.alloc(8), Buffer.alloc(70_000)])
    long.writeBigUInt64LE(70_000n, 24)
    const [first] = await findingsIn('m.gguf', long)
    expect(first?.what).toContain('a text that is too long')
  })

  it('names in a tar archive', async () => {
    const content = Buffer.from('n'.repeat(5000))
    const tar = tarOf([
      { name: '././@LongLink', content, type: 'L' },
      { name: 'n', content: Buffer.from('x') }
    ])
    const [first] = await findingsIn('m.tar', tar)
    expect(first?.what).toContain('a name that is too long')
  })

  it('values on the stack and in the memo, of pickles in turn', () => {
    const room = new Room(4 * 1024 * 1024)
    const stream = pickle(proto(2), Buffer.alloc(200_000, 'N'), OP.STOP)
    for (let i = 0; i < 5; i++) {
      const walk = new PickleWalk({ room })
      walk.feed(stream)
      walk.release()
      expect(walk.record.oddities).toEqual([])
    }
    const large = new PickleWalk({ room })
    large.feed(pickle(proto(2), Buffer.alloc(2_000_000, 'N'), OP.STOP))
    expect(large.record.oddities).toMatchObject([{ kind: 'too-large' }])
  })

  it('what lies in the memo beyond it is not guessed', () => {
    const walk = new PickleWalk({ room: new Room(300 * 1024) })
    const filled = pickle(proto(4), OP.NONE, Buffer.alloc(100_000, OP.MEMOIZE))
    const index = Buffer.alloc(4)
    index.writeUInt32LE(99_000)
    walk.feed(pickle(filled, OP.LONG_BINGET, index, tuple(), OP.REDUCE, OP.STOP))
    expect(walk.record.oddities).toMatchObject([{ kind: 'call-of-unknown' }])
  })
})

describe('a header of JSON', () => {
  const cut = async (text: string, longest = 100): Promise<readonly string[]> => {
    const entries: string[] = []
    for await (const piece of jsonEntries(inMemory(Buffer.from(text)), longest))
      entries.push(...piece)
    return entries
  }

  it.each([
    ['{}', ['']],
    [' {"a": 1 } \n', ['"a": 1 ']],
    ['{"a":[1,{"b":"}\\",{"}],"c":"\\\\"}', ['"a":[1,{"b":"}\\",{"}]', '"c":"\\\\"']],
    [`{"long":"${'x'.repeat(200)}","b":2}`, [`"long":"${'x'.repeat(92)}`, '"b":2']]
  ])('is cut into its entries: %s', async (text, entries) => {
    expect(await cut(text)).toEqual(entries)
  })

  it.each(['', '[]', '{"a":1', '{} {}', '{"a', '{"a":1}}'])('is refused: %s', async text => {
    await expect(cut(text)).rejects.toThrow(/it is/)
  })

  it('of safetensors may have long notes, and no tensor twice', async () => {
    const notes = { __metadata__: { text: 'n'.repeat(200_000) } }
    const tensor = { dtype: 'U8', shape: [4], data_offsets: [0, 4] }
    expect(await findingsIn('m.safetensors', safetensors({ ...notes, a: tensor }, 4))).toEqual([])
    const header = Buffer.from(`{"a":${JSON.stringify(tensor)},"a":${JSON.stringify(tensor)}}`)
    const size = Buffer.alloc(8)
    size.writeBigUInt64LE(BigInt(header.length))
    const [first] = await findingsIn(
      'm.safetensors',
      Buffer.concat([size, header, Buffer.alloc(4)])
    )
    expect(first?.what).toContain('overlap')
  })
})
