/**
 * How fast pickles are followed, beside picklescan in the same minute:
 *
 *     python bench/scan/speed.py write FOLDER
 *     node --import ./scripts/typescript.js bench/scan/speed.ts FOLDER [python with picklescan]
 */
import { open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { PickleWalk } from '../../src/models/pickle/walk.ts'
import { fileSource } from '../../src/models/scan/source.ts'
import { run } from '../measure.ts'

const [folder = '.', python] = process.argv.slice(2)
const ROUNDS = 5
/** Files that consist of large values: of those it is bytes that count, of all others opcodes. */
const OF_ARRAYS = new Set(['arrays.pkl', 'blocks.pkl'])

const scan = async (
  file: string
): Promise<{ readonly seconds: number; readonly opcodes: number }> => {
  const start = performance.now()
  const handle = await open(file)
  const walk = new PickleWalk()
  const chunks = fileSource(handle, 0, (await handle.stat()).size).chunks()
  let next = await chunks.next()
  while (!next.done) next = await chunks.next(walk.feed(next.value))
  await handle.close()
  return { seconds: (performance.now() - start) / 1000, opcodes: walk.opcodes }
}

const opcodeRates: number[] = []
const byteRates: number[] = []
const ratios: number[] = []
for (const name of (await readdir(folder)).sort()) {
  const file = path.join(folder, name)
  const { size } = await stat(file)
  const times: number[] = []
  let opcodes = 0
  for (let i = 0; i < ROUNDS; i++) {
    const round = await scan(file)
    times.push(round.seconds)
    opcodes = round.opcodes
  }
  const seconds = Math.min(...times)
  const other = python
    ? Number(await run(python, ['bench/scan/speed.py', 'scan', file]).catch(() => 'NaN'))
    : Number.NaN
  if (OF_ARRAYS.has(name)) byteRates.push(size / 1e6 / seconds)
  else opcodeRates.push(opcodes / 1e6 / seconds)
  ratios.push(other / seconds)
  console.log(
    `${name}: ${(size / 1e6).toFixed(0)} MB, ${(opcodes / 1e6).toFixed(1)} M opcodes, ${(seconds * 1000).toFixed(0)} ms: ${(opcodes / 1e6 / seconds).toFixed(0)} M opcodes/s, ${(size / 1e6 / seconds).toFixed(0)} MB/s; picklescan ${other.toFixed(1)} s: ${(other / seconds).toFixed(0)} times`
  )
}
const least = (values: readonly number[]): string => Math.min(...values).toFixed(0)
console.log(
  `at least ${least(opcodeRates)} M opcodes/s, ${least(byteRates)} MB/s of arrays, ${least(ratios)} times picklescan`
)
console.log(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`)
