/** The watch of the end-to-end test finds what it is for. */
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { secretWatch } from '../../../testkit/secret-watch.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const SECRET = 'secret "canary" /+ 0123456789'
const quiet = { exitCode: 0, outputs: {}, log: '', summary: '' }

describe('the watch for secrets', () => {
  it.each([
    ['clear', SECRET],
    ['URL', encodeURIComponent(SECRET)],
    ['JSON', JSON.stringify(SECRET)],
    ['base64', Buffer.from(SECRET).toString('base64')],
    ['user:password', Buffer.from(`somebody:${SECRET}`).toString('base64')]
  ])('finds %s in logs, summaries, outputs and files', async (_, text) => {
    await using folder = await tempFolder()
    await using workspace = await tempFolder()
    const watch = await secretWatch(folder.path)
    watch.secret(SECRET)
    watch.see('step', { ...quiet, log: `before ${text} after`, summary: text })
    await writeFile(path.join(workspace.path, 'state.txt'), text)
    await watch.seeFolder('workspace', workspace.path)
    const places = watch.found().map(it => it.split(' holds')[0])
    expect([...new Set(places)].sort()).toEqual([
      'step: log',
      'step: summary',
      'workspace: state.txt'
    ])
  })

  it('takes for hidden what was masked before it was written, and nothing else', async () => {
    await using folder = await tempFolder()
    const watch = await secretWatch(folder.path)
    watch.secret(SECRET)
    watch.see('masked', { ...quiet, log: `::add-mask::${SECRET}\nand ${SECRET}` })
    expect(watch.found()).toEqual([])
    watch.see('too late', { ...quiet, log: `and ${SECRET}\n::add-mask::${SECRET}` })
    expect(watch.found()).toHaveLength(1)
  })

  it('finds what programs are started with', async () => {
    await using folder = await tempFolder()
    await using workspace = await tempFolder()
    const watch = await secretWatch(folder.path)
    watch.secret(SECRET)
    const script = `import { spawnSync } from 'node:child_process'; spawnSync('true', [process.env.IT])`
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, ...watch.env, IT: SECRET }
    })
    await watch.seeFolder('workspace', workspace.path)
    expect(watch.found().map(it => it.split(' ')[0])).toContain('arguments')
  })
})
