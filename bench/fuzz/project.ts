/**
 * Odd project files and files of Azure ML v1, read as commands and `init` do: no crash, hang or unbounded memory.
 *
 *   node bench/fuzz/project.ts [count=10000] [seed=…]
 *
 * Needs Node.js 22.18 or later.
 */
import { projectTables } from '../../src/actions/project/addresses.ts'
import { TARGETS } from '../../src/targets/index.ts'
import { fateOfProject, kindsOfV1, oddProject } from '../../testkit/fuzz-project.ts'
import { hunt } from './hunt.ts'

const [tables, kinds] = await Promise.all([projectTables(TARGETS), kindsOfV1()])
await hunt('project', 1115, async random => fateOfProject(oddProject(random), tables, kinds))
