import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { Collector, lineOf } from '../../../src/runtime/collect/collector.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const sampleOf = (input: string) => ({
  requestId: 'a',
  path: '/score',
  status: 200,
  input: Buffer.from(input),
  output: '1'
})

describe('the collector', () => {
  it('loses nothing while requests never pause, when storage keeps up', async () => {
    await using folder = await tempFolder()
    const collector = new Collector({ folder: folder.path, blobUrl: undefined, share: 1 }, 'name')
    const sample = sampleOf(JSON.stringify('x'.repeat(1024 * 1024)))
    for (let i = 0; i < 20; i++) {
      collector.add(sample)
      const flushed = collector.flush()
      // Something waits again before the last is written.
      collector.add(sample)
      await flushed
    }
    await collector.stop()
    expect(collector.lost).toBe(0)
    const files = (await readdir(folder.path, { recursive: true })).filter(name =>
      name.endsWith('.jsonl')
    )
    const texts = await Promise.all(
      files.map(name => readFile(path.join(folder.path, name), 'utf8'))
    )
    expect(texts.join('').trim().split('\n')).toHaveLength(40)
  })

  it('loses what is more than 16 MiB, and counts it', async () => {
    await using folder = await tempFolder()
    const collector = new Collector({ folder: folder.path, blobUrl: undefined, share: 1 }, 'name')
    const sample = sampleOf(JSON.stringify('x'.repeat(5 * 1024 * 1024)))
    for (let i = 0; i < 5; i++) collector.add(sample)
    await collector.stop()
    expect(collector.lost).toBe(2)
  })

  it('keeps what a script collected beside its samples', async () => {
    await using folder = await tempFolder()
    const collector = new Collector({ folder: folder.path, blobUrl: undefined, share: 0 }, 'name')
    collector.addRecord(Buffer.from('{"data":\n[1]}'))
    collector.add(sampleOf('2'))
    await collector.stop()
    const [name = ''] = (await readdir(folder.path, { recursive: true })).filter(each =>
      each.endsWith('.jsonl')
    )
    expect(await readFile(path.join(folder.path, name), 'utf8')).toMatch(
      /^\{"time":"[^"]+","collected":\{"data": \[1\]\}\}\n$/
    )
  })

  it('keeps bodies to the letter, on one line', () => {
    const at = new Date(0)
    const input = '{\r\n  "id": 9007199254740993,\n  "x": 1.0\n}'
    expect(lineOf(sampleOf(input), at)).toContain(
      '"input":{   "id": 9007199254740993,   "x": 1.0 },"output":1}\n'
    )
    expect(lineOf(sampleOf('[NaN]'), at)).toContain('"input":"[NaN]"')
  })
})
