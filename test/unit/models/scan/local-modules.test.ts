import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { OP } from '../../../../src/models/pickle/opcodes.ts'
import { localNamesIn, moduleOf } from '../../../../src/models/scan/local-modules.ts'
import { scanFile } from '../../../../src/models/scan/scan-file.ts'
import { byGlobal, byStack, call, pickle, proto } from '../../../../testkit/pickle-writer.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

const FILES: Readonly<Record<string, string>> = {
  'features.py': `
"""
class InAText: pass
"""
import os
from subprocess import run
from .pkg import nothing
from pkg.inner import Deep as Renamed
class Scaler(Base):  # class InAComment: pass
    class Inner: pass
def helper(x): return x
class Assigned: pass
Assigned = os.system
class Replaced: pass
from os import system as Replaced
shout = os.system
`,
  'pkg/__init__.py': 'from .inner import *\nfrom .inner import (\n  Deep,\n  lower\n)\n',
  'pkg/inner.py': 'class Deep:\n  pass\nclass _Hidden:\n  pass\ndef lower(x):\n  return x\n',
  'os.py': 'class Fake: pass\n',
  'numpy/__init__.py': 'class Fake: pass\n',
  '_io.py': 'class Fake: pass\n',
  'site-packages/other.py': 'class Other: pass\n'
}

const object = (module: string, name: string) =>
  pickle(byGlobal(module, name), OP.EMPTY_TUPLE, OP.NEWOBJ, OP.EMPTY_DICT, OP.BUILD)

describe('the modules beside an entry script', () => {
  it.each<[string, boolean, Buffer]>([
    ['a class', true, object('features', 'Scaler')],
    ['a class of a module in a package', true, object('pkg.inner', 'Deep')],
    ['a class that a package hands on', true, object('pkg', 'Deep')],
    ['a class under another name', true, object('features', 'Renamed')],
    ['a function that is only held', true, byGlobal('features', 'helper')],
    ['a function that is handed on', true, byGlobal('pkg', 'lower')],
    ['a function that is called', false, call(byGlobal('features', 'helper'), 'x')],
    ['a module that was imported', false, byGlobal('features', 'os')],
    ['a way through a module', false, call(byStack('features', 'os.system'), 'true')],
    ['a function of others', false, call(byGlobal('features', 'run'), 'true')],
    ['a class that is assigned again', false, call(byGlobal('features', 'Assigned'), 'true')],
    ['a class that is imported over', false, call(byGlobal('features', 'Replaced'), 'true')],
    ['something assigned', false, call(byGlobal('features', 'shout'), 'true')],
    ['a class in a text', false, object('features', 'InAText')],
    ['a class in a comment', false, object('features', 'InAComment')],
    ['a class in a class', false, object('features', 'Inner')],
    ['a hidden class that * leaves out', false, object('pkg', '_Hidden')],
    ['a class of no module', false, object('missing', 'Scaler')],
    ['a module called like one of Python', false, object('os', 'Fake')],
    ['a module called like one within Python', false, object('_io', 'Fake')],
    ['a module called like a framework', false, object('numpy', 'Fake')],
    ['a package that was installed there', false, object('other', 'Other')]
  ])('%s: accepted %s', async (_what, accepted, content) => {
    await using folder = await tempFolder()
    for (const [name, text] of Object.entries(FILES)) {
      await mkdir(path.dirname(path.join(folder.path, name)), { recursive: true })
      await writeFile(path.join(folder.path, name), text)
    }
    const file = path.join(folder.path, 'model.pkl')
    await writeFile(file, pickle(proto(4), content, OP.STOP))
    const local = await localNamesIn(folder.path)
    const { findings } = await scanFile(file, 'model.pkl', { allowed: new Set(), local })
    expect(findings.length === 0).toBe(accepted)
  })

  it('need a folder', async () => {
    await expect(localNamesIn('no/such/folder')).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })

  it.each([
    ['features.py', 'features'],
    ['pkg/__init__.py', 'pkg'],
    ['pkg/sub/deep.py', 'pkg.sub.deep'],
    ['my-script.py', undefined]
  ])('are named by their path: %s', (file, module) => {
    expect(moduleOf(file)).toBe(module)
  })
})
