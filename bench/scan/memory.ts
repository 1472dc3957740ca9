/**
 * The most memory that `scoreline scan` takes, as a process of its own:
 *
 *     python bench/scan/memory.py FOLDER
 *     node --import ./scripts/typescript.js bench/scan/memory.ts FOLDER
 */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { bundledProject } from '../../testkit/bundle.ts'
import { peakMemory } from '../measure.ts'

const [folder = '.'] = process.argv.slice(2)
const program = path.join(await bundledProject(), 'dist', 'index.js')
for (const name of (await readdir(folder)).sort()) {
  const start = performance.now()
  const peak = await peakMemory(process.execPath, [program, 'scan', path.join(folder, name)], {
    anyEnd: true
  })
  const seconds = (performance.now() - start) / 1000
  console.log(`${name}: ${Math.round(peak)} MiB, ${seconds.toFixed(1)} s`)
}
