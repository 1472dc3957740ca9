/**
 * Has every command that reads a registry read hostile ones, and lists what it did not end in order: with a result, or an
 * error that has a code.
 *
 *   node bench/fuzz/registry.ts [runs=10000] [first seed=1]
 *
 * Needs Node.js 22.18 or later; about ten minutes on two cores. Ends with exit code 1 when a run crashed, hung, or took
 * more memory than a gigabyte.
 */
import { attack } from '../../testkit/registry-attacks.ts'

const [runs = '10000', first = '1'] = process.argv.slice(2)
const MOST_MEMORY = 1_000_000_000

const verdicts = new Map<string, number>()
let faults = 0
for (let seed = Number(first); seed < Number(first) + Number(runs); seed++) {
  const { command, changed, verdict, isFault } = await attack(seed)
  const known = isFault ? 'FAULT' : verdict
  verdicts.set(known, (verdicts.get(known) ?? 0) + 1)
  if (isFault) {
    faults++
    process.stdout.write(`seed ${seed}: ${command}, ${changed} changed: ${verdict}\n`)
  }
  const { rss } = process.memoryUsage()
  if (rss > MOST_MEMORY) {
    process.stdout.write(`seed ${seed}: ${rss} bytes of memory\n`)
    process.exit(1)
  }
}
for (const [verdict, count] of [...verdicts].toSorted(([, a], [, b]) => b - a))
  process.stdout.write(`${String(count).padStart(6)}  ${verdict}\n`)
process.exitCode = faults > 0 ? 1 : 0
