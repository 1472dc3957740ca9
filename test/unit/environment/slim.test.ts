import {
  countLeftOut,
  type LeftOut,
  slimNote,
  superfluous
} from '../../../src/image/environment/slim.ts'
import { wheelEntries } from '../../../src/image/environment/wheel/wheel.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { type FakeMember, writeWheel } from '../../../testkit/wheel.ts'

const SITE = 'lib/python3.11/site-packages/'

/** What is left out of a wheel with these members, the counts of it, and what is laid down. */
const slimmed = async (members: readonly FakeMember[]) => {
  await using folder = await tempFolder()
  const file = await writeWheel(folder.path, 'pkg', '1.0', members)
  let gone: readonly string[] = []
  let counts: readonly LeftOut[] = []
  const wheel = { file, fileName: 'pkg-1.0-py3-none-any.whl', name: 'pkg' }
  const entries = wheelEntries(wheel, '3.11', whole => {
    const found = superfluous(whole, SITE)
    gone = [...found.keys()].map(({ path }) => path.replace(SITE, ''))
    counts = countLeftOut('pkg', found)
    return found
  })
  const record = entries.find(({ path }) => path.endsWith('/RECORD'))
  const text = Buffer.concat([...((record?.content?.() ?? []) as Buffer[])]).toString()
  return { gone: [...gone].sort(), counts, record: text, paths: entries.map(({ path }) => path) }
}

describe('a slim package', () => {
  it('has no tests and no static libraries, and its RECORD does not name them', async () => {
    const { gone, counts, record, paths } = await slimmed([
      { name: 'pkg/__init__.py', content: 'x = 1\n' },
      { name: 'pkg/tests/__init__.py' },
      { name: 'pkg/tests/test_x.py', content: 'assert True\n' },
      { name: 'pkg/sub/tests/data/x.csv', content: '1,2\n' },
      { name: 'pkg/lib/libnpymath.a', content: 'archive' },
      { name: 'pkg/lib/native.so', content: 'code' }
    ])
    expect(gone).toEqual([
      'pkg/lib/libnpymath.a',
      'pkg/sub/tests/data/x.csv',
      'pkg/tests/__init__.py',
      'pkg/tests/test_x.py'
    ])
    expect(counts).toEqual([
      { package: 'pkg', what: 'tests', files: 3, bytes: 16 },
      { package: 'pkg', what: 'static libraries', files: 1, bytes: 7 }
    ])
    expect(paths).toEqual(
      expect.arrayContaining([`${SITE}pkg/__init__.py`, `${SITE}pkg/lib/native.so`])
    )
    for (const path of gone) expect([record, ...paths].join('\n')).not.toContain(path)
    expect(slimNote(counts).message).toMatch(/^Slim: 4 files \(23 B\) of 1 packages/)
  })

  it.each([
    ['import pkg.tests.helper\n'],
    ['def f():\n    from .tests import helper\n'],
    ['from . import tests\n'],
    ['import importlib\nimportlib.import_module("pkg.tests")\n']
  ])('keeps tests that a module outside of them takes in: %j', async content => {
    const { gone } = await slimmed([
      { name: 'pkg/__init__.py', content },
      { name: 'pkg/tests/__init__.py' },
      { name: 'pkg/tests/helper.py' },
      { name: 'pkg/other/tests/test_y.py' }
    ])
    expect(gone).toEqual(['pkg/other/tests/test_y.py'])
  })

  it('keeps a package that is called tests, and files of licences', async () => {
    const { gone } = await slimmed([
      { name: 'tests/__init__.py' },
      { name: 'pkg-1.0.dist-info/licenses/tests/LICENSE', content: 'text' }
    ])
    expect(gone).toEqual([])
  })
})
