/**
 * Odd environment and requirements files, read as a build does: no crash, hang or unbounded memory.
 *
 *   node bench/fuzz/environment.ts [count=10000] [seed=…]
 *
 * Needs Node.js 22.18 or later.
 */
import { fateOfFiles, oddFiles } from '../../testkit/fuzz-environment.ts'
import { hunt } from './hunt.ts'

await hunt('environment', 1114, async (random, folder) => fateOfFiles(oddFiles(random), folder))
