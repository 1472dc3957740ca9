import { importStatements } from '../../../../src/image/bytecode/import-statements.ts'
import {
  byModuleName,
  importedModules,
  moduleName,
  unseenModules
} from '../../../../src/image/bytecode/modules.ts'

/** Modules by their paths, with their texts. */
const reached = (texts: Readonly<Record<string, string>>, ...wanted: string[]) => {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }))
  return importedModules(wanted, byModuleName(files), ({ text }) => importStatements(text))
}

describe('modules', () => {
  it.each([
    ['six.py', 'six'],
    ['numpy/linalg/__init__.py', 'numpy.linalg'],
    ['größe.py', 'größe'],
    ['__init__.py', undefined],
    ['a-b/c.py', undefined],
    ['a/b.txt', undefined],
    ['a/__main__.py', 'a.__main__']
  ])('of %s is %s', (path, name) => {
    expect(moduleName(path)).toBe(name)
  })

  it('take in the packages above them and what all of these import', () => {
    const texts = {
      'a/__init__.py': 'from . import b',
      'a/b.py': 'import c',
      'a/d/__init__.py': '',
      'a/d/e.py': 'from ..b import x\nimport os',
      'c.py': 'import a.d.e',
      'f.py': ''
    }
    expect(reached(texts, 'a.d')).toEqual(['a', 'a.b', 'a.d', 'a.d.e', 'c'])
  })

  it('are reached by the name of a class in them', () => {
    const texts = { 'a/__init__.py': '', 'a/_m.py': '', 'a/other.py': '' }
    expect(reached(texts, 'a._m.Model', 'os.path')).toEqual(['a', 'a._m'])
  })

  it('that are a package and a file are the package, as for Python', () => {
    expect(reached({ 'a.py': 'import c', 'a/__init__.py': 'import d', 'd.py': '' }, 'a')).toEqual([
      'a',
      'd'
    ])
  })
})

describe('packages that no source imports', () => {
  const file = (name: string, path: string) => ({ package: name, path })
  const installed = [
    file('pandas', 'pandas/__init__.py'),
    file('python-dateutil', 'dateutil/__init__.py'),
    file('python-dateutil', 'dateutil/tz/tz.py'),
    file('numpy', 'numpy/__init__.py'),
    file('unrelated', 'unrelated.py'),
    ...Array.from({ length: 301 }, (_, i) => file('large', `large/m${i}.py`))
  ]

  it('are taken whole where one that is imported requires them, unless they are large', () => {
    const needs = new Map([['pandas', ['numpy', 'python-dateutil', 'large']]])
    const seen = installed.filter(each => ['pandas', 'numpy'].includes(each.package))
    expect(unseenModules(seen, installed, needs)).toEqual(['dateutil', 'dateutil.tz.tz'])
  })

  it('are left out where nothing that is imported requires them', () => {
    const needs = new Map([['unrelated', ['python-dateutil']]])
    expect(unseenModules(installed.slice(0, 1), installed, needs)).toEqual([])
  })
})
