/** Byte code never stands for a source that was changed, wherever the script imports it from. */
import { execFileSync } from 'node:child_process'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeWith } from '../../../testkit/available.ts'
import { serveScript } from '../../../testkit/entry-script.ts'
import { tempFolder } from '../../../testkit/temp.ts'

/** All of them of the same size and time. */
const write = async (file: string, digit: string): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, `x = ${digit}\n`)
  await utimes(file, 0, 0)
}

const SCRIPT = (added: string): string => `
import sys
sys.path.append(${JSON.stringify(added)})
import added, colorsys, inner.deeper, mine, pip
X = "script 1"
def init(): pass
def run(data): return [added.x, colorsys.x, inner.deeper.x, mine.x, pip.x, X]
`

describeWith('python3', 'a changed source of the same size and time', () => {
  it('is taken in by a reload, and shadows the modules of Python and of packages', async () => {
    await using folder = await tempFolder()
    const searched = path.join(folder.path, 'searched')
    const added = path.join(folder.path, 'added')
    const files = [
      // Names that Python itself and its packages have.
      ...['colorsys.py', 'pip.py', 'mine.py', 'inner/__init__.py', 'inner/deeper.py'].map(file =>
        path.join(searched, file)
      ),
      path.join(added, 'added.py')
    ]
    const change = (digit: string) => Promise.all(files.map(file => write(file, digit)))
    await change('1')
    await using running = await serveScript(SCRIPT(added), { env: { PYTHONPATH: searched } })
    const ask = async () =>
      (await fetch(`${running.url}/score`, { method: 'POST', body: 'a' })).json()
    expect(await ask()).toEqual([1, 1, 1, 1, 1, 'script 1'])
    // There is byte code, and it is of this size and time.
    expect(await readdir(path.join(searched, '__pycache__'))).toHaveLength(3)
    await change('2')
    const script = path.join(running.folder, 'score.py')
    await writeFile(script, SCRIPT(added).replace('script 1', 'script 2'))
    await utimes(script, 0, 0)
    running.process.kill('SIGHUP')
    await running.printed('Reloaded')
    expect(await ask()).toEqual([2, 2, 2, 2, 2, 'script 2'])
  })

  it('is compiled beside the byte code of another Python, and beside one that looks at no source', async () => {
    await using folder = await tempFolder()
    const file = (name: string) => path.join(folder.path, `${name}.py`)
    await Promise.all(['foreign', 'unchecked'].map(name => write(file(name), '1')))
    const compiled = `
import py_compile, sys
foreign, unchecked = sys.argv[1:]
place = py_compile.compile(foreign)
with open(place, "r+b") as code:
    code.write(b"\\x00\\x01")
py_compile.compile(unchecked, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
`
    execFileSync('python3', ['-c', compiled, file('foreign'), file('unchecked')])
    await write(file('unchecked'), '2')
    await using running = await serveScript(
      'import foreign, unchecked\ndef init(): pass\ndef run(data): return [foreign.x, unchecked.x]\n',
      { env: { PYTHONPATH: folder.path } }
    )
    const response = await fetch(`${running.url}/score`, { method: 'POST', body: 'a' })
    expect(await response.json()).toEqual([1, 2])
  })

  it('is compiled where a volume, or a single file, is mounted over an installed package', async () => {
    await using folder = await tempFolder()
    const site = path.join(folder.path, 'site-packages')
    const names = ['volume/__init__', 'volume/inner', 'single/__init__', 'single/file']
    const files = names.map(name => path.join(site, `${name}.py`))
    await Promise.all(files.map(file => write(file, '1')))
    execFileSync('python3', ['-m', 'compileall', '-q', site])
    await Promise.all(files.map(file => write(file, '2')))
    // Only root can mount: the places are given to it.
    const program = `
import sys
runtime, site = sys.argv[1:]
sys.path[:0] = [runtime, site]
from scoreline_worker import byte_code
byte_code.MOUNTS = (f"{site}/volume/", f"{site}/single/file.py/")
byte_code.take_carefully()
import volume.inner, single.file
print(volume.x, volume.inner.x, single.file.x)
`
    const runtime = path.resolve('src/runtime/python')
    const said = execFileSync('python3', ['-B', '-c', program, runtime, site])
    expect(said.toString()).toBe('2 2 2\n')
  })
})
