import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describeWith } from '../../../testkit/available.ts'

const WORKER = path.resolve(import.meta.dirname, '../../../src/runtime/python')

/** @param script what is run while packages are imported @returns how the collector is set before, meanwhile and after */
const settings = (script: string) => {
  const program = `
import gc, json, sys
from scoreline_worker.garbage import seldom_collected
def now():
    return [gc.isenabled(), *gc.get_threshold()]
found = [now()]
try:
    with seldom_collected():
        found.append(now())
        exec(sys.stdin.read())
except ImportError:
    pass
print(json.dumps([*found, now()]))
`
  const { stdout, stderr } = spawnSync('python3', ['-c', program], {
    env: { ...process.env, PYTHONPATH: WORKER, PYTHONDONTWRITEBYTECODE: '1' },
    input: script,
    encoding: 'utf8'
  })
  expect(stderr).toBe('')
  const [before, meanwhile, after] = JSON.parse(stdout) as [boolean, ...number[]][]
  return { before, meanwhile, after }
}

describeWith('python3', "Python's garbage collector while packages are imported", () => {
  it.each(['pass', 'raise ImportError()'])('works seldom, and as ever after `%s`', script => {
    const { before, meanwhile, after } = settings(script)
    expect(meanwhile?.slice(0, 2)).toEqual([true, 1_000_000])
    expect(after).toEqual(before)
  })

  it('keeps the thresholds that a script sets', () => {
    expect(settings('gc.set_threshold(123, 4, 5)').after?.slice(0, 3)).toEqual([true, 123, 4])
  })

  it('stays off where a script switches it off', () => {
    const { before, after } = settings('gc.disable()')
    expect(after).toEqual([false, ...(before ?? []).slice(1)])
  })
})
