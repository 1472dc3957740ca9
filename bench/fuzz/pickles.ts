/**
 * What CPython's unpickler does and the walk does not see, over many streams:
 *
 *     node --import ./scripts/typescript.js bench/fuzz/pickles.ts [count] [seed] [python]
 */
import { deedsOf, randomStream, unseen } from '../../testkit/pickle-fuzz.ts'
import { randomFrom } from '../../testkit/random.ts'

const [count = '100000', seed = '1', python = 'python3'] = process.argv.slice(2)
const BATCH = 10_000
const random = randomFrom(Number(seed))
const result = { streams: 0, compared: 0, imports: 0, missed: [] as string[] }
while (result.streams < Number(count)) {
  const streams = Array.from({ length: BATCH }, () => randomStream(random))
  const deeds = await deedsOf(python, streams)
  for (const [i, stream] of streams.entries()) {
    const did = deeds[i] ?? ['', []]
    const found = unseen(stream, did)
    if (found !== undefined) result.compared++
    result.imports += did[1].filter(([deed]) => deed === 'import').length
    for (const what of found ?? []) result.missed.push(`${what}: ${stream.toString('hex')}`)
  }
  result.streams += BATCH
}
console.log(JSON.stringify(result, null, 2))
process.exitCode = result.missed.length > 0 ? 1 : 0
