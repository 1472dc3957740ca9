import { missingFunctions } from '../../../src/image/entry-script.ts'

describe('what an entry script lacks', () => {
  it.each([
    ['def init():\n  pass\ndef run(data):\n  pass\n', []],
    ['def init():\n  pass\n', ['run']],
    ['import os\n', ['init', 'run']],
    ['async def init(): pass\nasync def run(d): pass\n', []],
    ['from driver import init, run\n', []],
    ['from driver import (\n  init,\n  score as run\n)\n', []],
    ['from driver import *\n', []],
    ['init = lambda: None\nrun: callable = predict\n', []],
    [
      'try:\n    def init():\n        pass\nexcept ImportError:\n    pass\ndef run(d):\n    pass\n',
      []
    ],
    ['class A:\n    def init(self): pass\n    def run(self, d): pass\n', ['init', 'run']],
    ['# def init():\n"""\n"""\ndef running(): pass\n', ['init', 'run']],
    ['@decorated\ndef init(): pass\n@input_schema("a", x)\ndef run(a): pass\n', []]
  ])('%j: %j', (text, missing) => {
    expect(missingFunctions(text)).toEqual(missing)
  })
})
