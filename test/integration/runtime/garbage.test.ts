import { spawnSync } from 'node:child_process'
import { describeWith } from '../../../testkit/available.ts'
import { serveScript } from '../../../testkit/entry-script.ts'

const SCRIPT = `
import gc
imported = gc.get_threshold()
def init():
    global initialised
    initialised = gc.get_threshold()
def run(data):
    return [imported[0], initialised, gc.get_threshold()]
`

describeWith('python3', 'the garbage collector of a script', () => {
  it('rests while it is imported, and has its usual thresholds in init() and run()', async () => {
    const { stdout } = spawnSync('python3', ['-c', 'import gc; print(list(gc.get_threshold()))'])
    const usual = JSON.parse(stdout.toString())
    await using running = await serveScript(SCRIPT)
    const answer = await fetch(`${running.url}/score`, { method: 'POST', body: '1' })
    expect(await answer.json()).toEqual([1_000_000, usual, usual])
  })
})
