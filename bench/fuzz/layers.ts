/**
 * Layers and registry folders that are nearly right: none may crash, hang, write elsewhere or end in anything but an
 * error for users.
 *
 *   node bench/fuzz/layers.ts [layers=10000] [folders=2000] [seed=1]
 *
 * Needs Node.js 22.18 or later. Ends with exit code 1 when one did, and says which.
 */
import { type Fault, layerFault, layoutFault } from '../../testkit/mutants.ts'
import { type Random, randomFrom } from '../../testkit/random.ts'

const [layers = '10000', folders = '2000', seed = '1'] = process.argv.slice(2)
let faults = 0

const run = async (name: string, count: number, faultOf: (random: Random) => Promise<Fault>) => {
  const started = performance.now()
  for (let turn = 0; turn < count; turn++) {
    const fault = await faultOf(randomFrom(Number(seed) * 1_000_003 + turn))
    if (fault === undefined) continue
    faults++
    console.error(`${name} ${turn} of seed ${seed}: ${fault}`)
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${count} ${name} in ${seconds} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
}

await run('layers', Number(layers), layerFault)
await run('registry folders', Number(folders), layoutFault)
if (faults > 0) process.exitCode = 1
