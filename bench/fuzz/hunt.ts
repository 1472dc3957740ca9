/** Tries many odd things from one seed, and tells what became of them. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Fate } from '../../testkit/fuzz-wheels.ts'
import { type Random, randomFrom } from '../../testkit/random.ts'

const SLOW_MS = 5000
const MOST_BYTES = 1024 ** 3

/** Arguments of the program: `[count=10000] [seed]`. Ends with exit code 1 on a fault, a hang or too much memory. */
export const hunt = async (
  what: string,
  seed: number,
  tryOne: (random: Random, folder: string) => Promise<Fate>
): Promise<void> => {
  const given = new Map(process.argv.slice(2).map(arg => arg.split('=', 2) as [string, string]))
  const count = Number(given.get('count') ?? 10_000)
  const random = randomFrom(Number(given.get('seed') ?? seed))
  const folder = await mkdtemp(path.join(tmpdir(), 'scoreline-fuzz-'))
  const fates = { taken: 0, refused: 0, faults: 0 }
  let [slowest, most] = [0, 0]
  try {
    for (let i = 0; i < count; i++) {
      const started = performance.now()
      const fate = await tryOne(random, folder)
      slowest = Math.max(slowest, performance.now() - started)
      most = Math.max(most, process.memoryUsage.rss())
      if (typeof fate === 'string') fates[fate]++
      else {
        fates.faults++
        console.error(`${what} ${i}:`, fate.fault)
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  console.log(
    `${count} ${what}: ${JSON.stringify(fates)}, the slowest ${slowest.toFixed(0)} ms, ${(most / 1e6).toFixed(0)} MB at most`
  )
  if (fates.faults > 0 || slowest > SLOW_MS || most > MOST_BYTES) process.exitCode = 1
}
