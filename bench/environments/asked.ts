/**
 * What an environment file asks PyPI for, as lines for pip: to compare a lock with what pip installs.
 *
 *   node bench/environments/asked.ts <file>
 */
import { hostPythonVersion } from '../../src/image/environment/host-python.ts'
import { readEnvironment } from '../../src/image/environment/read.ts'
import { formatRequirement } from '../../src/image/environment/requirement.ts'
import { testExec } from '../../testkit/test-exec.ts'

const [file = ''] = process.argv.slice(2)
const { wanted, constraints } = await readEnvironment({
  ...(file.endsWith('.txt') ? { requirementsFile: file } : { environmentFile: file }),
  conda: 'auto',
  hostPython: await hostPythonVersion(process.env, testExec)
})
if (constraints.length > 0)
  throw new Error('A file with constraints cannot be said in lines alone.')
console.log(wanted.map(formatRequirement).join('\n'))
