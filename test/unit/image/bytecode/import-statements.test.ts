import { importStatements } from '../../../../src/image/bytecode/import-statements.ts'
import { namesIn } from '../../../../src/image/bytecode/modules.ts'

const namesOf = (text: string, deep = false): readonly string[] =>
  importStatements(text, { deep }).flatMap(each => namesIn(each, 'a.b', false))

describe('the imports of a source', () => {
  it.each([
    ['import json, os.path as p', ['json', 'os.path']],
    ['from x import y as z, w', ['x', 'x.y', 'x.w']],
    ['from . import c', ['a', 'a.c']],
    ['from .c.d import e', ['a.c.d', 'a.c.d.e']],
    ['from .. import c', []],
    ['from x import (\n    y,  # why\n    z,\n)', ['x', 'x.y', 'x.z']],
    ['from x \\\n    import y', ['x', 'x.y']],
    ['from x import *', ['x']],
    ['a = 1; import x', ['x']],
    ['try: import x\nexcept ImportError: pass', ['x']],
    ['class A:\n    import x', ['x']],
    ['if c:\n  import x\nelse:\n  import y', ['x', 'y']],
    ['"""\nimport x\n"""\nimport y', ['y']],
    ["s = 'a\\'; import x'\nimport y", ['y']],
    ['# import x\nimport y', ['y']],
    ['if TYPE_CHECKING:\n    import x\n    from y import z\nimport w', ['w']],
    ['if typing.TYPE_CHECKING:\n    import x\nelse:\n    import w', ['w']],
    ['def f():\n    import x\nimport y', ['y']],
    ['async def f(\n    a,\n):\n    import x\n\nimport y', ['y']],
    ['def __getattr__(name):\n    if name == "x":\n        import a.x\n', ['a.x']],
    ['important = 1\nfrom_x = 2', []]
  ])('are found in %j', (text, names) => {
    expect(namesOf(text)).toEqual(names)
  })

  it('of a script are also those that its functions state', () => {
    expect(namesOf('def init():\n    import x\nimport y', true)).toEqual(['x', 'y'])
  })

  it('are read off whatever the text ends in', () => {
    for (const text of ['"""', "'", '(', 'import (', '\\', 'from . import', '\u0000'])
      expect(() => importStatements(text)).not.toThrow()
  })
})
