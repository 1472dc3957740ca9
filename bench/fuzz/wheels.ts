/**
 * Tampered wheels, laid out as a build does: no crash, hang or unbounded memory.
 *
 *   node bench/fuzz/wheels.ts [count=10000] [seed=…]
 *
 * Needs Node.js 22.18 or later.
 */
import { fateOf, tamperedWheel } from '../../testkit/fuzz-wheels.ts'
import { hunt } from './hunt.ts'

await hunt('wheels', 1116, async (random, folder) => fateOf(tamperedWheel(random), folder))
