import {
  environmentsInOrder,
  modelsInOrder,
  samplesInOrder,
  scriptsInOrder
} from '../../../../src/project/init/choose.ts'
import type { FoundModel, FoundScript } from '../../../../src/project/init/facts.ts'
import { locateScript, sourceDirectoryOf } from '../../../../src/project/init/pick.ts'

const model = (path: string): FoundModel => ({
  path,
  about: '',
  servedWithoutCode: path.endsWith('.onnx'),
  warnings: []
})
const script = (path: string, text = ''): FoundScript => ({ path, text })
const paths = (found: readonly { readonly path: string }[]): string[] =>
  found.map(({ path }) => path)

describe('of several models', () => {
  const cases: [string, string[], { named?: string; script?: FoundScript }, string][] = [
    ['the one v1 names, by its path', ['model.onnx', 'a/b.pkl'], { named: 'a/b.pkl' }, 'a/b.pkl'],
    [
      'the one v1 names, by its last part',
      ['model.onnx', 'a/b.pkl'],
      { named: 'b.pkl' },
      'a/b.pkl'
    ],
    ['the one v1 names, by a path of its own', ['m.onnx', 'a/b'], { named: './a/b/' }, 'a/b'],
    [
      'the one the script names',
      ['model.onnx', 'm.pkl'],
      { script: script('s.py', '"m.pkl"') },
      'm.pkl'
    ],
    ['the nearest', ['a/b/model.onnx', 'z.onnx'], {}, 'z.onnx'],
    [
      'what training leaves, as if it lay here',
      ['outputs/model.pkl', 'z.pkl'],
      {},
      'outputs/model.pkl'
    ],
    ['the one called model', ['a.onnx', 'model.pkl'], {}, 'model.pkl'],
    ['the one served without code', ['a.pkl', 'b.onnx'], {}, 'b.onnx'],
    ['one that is no test’s', ['tests/model.onnx', 'x/y/z.pkl'], {}, 'x/y/z.pkl'],
    ['the first by its name', ['b.pkl', 'a.pkl'], {}, 'a.pkl']
  ]
  it.each(cases)('%s comes first', (_, all, { named, script: of }, first) => {
    expect(paths(modelsInOrder(all.map(model), named, of))[0]).toBe(first)
    expect(paths(modelsInOrder(all.toReversed().map(model), named, of))[0]).toBe(first)
  })
})

it.each<[string, string[], string | undefined, string]>([
  ['what v1 names', ['score.py', 'src/serve.py'], 'src/serve.py', 'src/serve.py'],
  ['score.py, wherever it lies', ['a.py', 'src/score.py'], undefined, 'src/score.py'],
  ['the nearest', ['a/b.py', 'c.py'], undefined, 'c.py'],
  ['no test', ['tests/score.py', 'x/serve.py'], undefined, 'x/serve.py']
])('of several scripts %s comes first', (_, all, named, first) => {
  const scripts = all.map(path => script(path))
  expect(paths(scriptsInOrder(scripts, named))[0]).toBe(first)
  expect(paths(scriptsInOrder(scripts.toReversed(), named))[0]).toBe(first)
})

it.each<[string, string[], string | undefined, string]>([
  ['what v1 names', ['environment.yml', 'my.yml'], 'my.yml', 'my.yml'],
  [
    'what lies beside the script',
    ['environment.yml', 'src/conda.yaml'],
    undefined,
    'src/conda.yaml'
  ],
  [
    'what lies in the model',
    ['a/environment.yml', 'mlflow/conda.yaml'],
    undefined,
    'mlflow/conda.yaml'
  ],
  ['conda’s before pip’s', ['src/requirements.txt', 'src/myenv.yml'], undefined, 'src/myenv.yml'],
  ['environment.yml', ['src/conda.yaml', 'src/environment.yml'], undefined, 'src/environment.yml']
])('of several environment files %s comes first', (_, all, named, first) => {
  const files = all.map(path => ({
    path,
    kind: path.endsWith('.txt') ? ('requirements' as const) : ('conda' as const)
  }))
  const near = { script: 'src/score.py', model: 'mlflow' }
  expect(paths(environmentsInOrder(files, named, near))[0]).toBe(first)
})

it('of several samples those of the runtime come first, bare requests last', () => {
  const samples = [
    'sample-input.json',
    'samples-onnx.json',
    'samples-python.json',
    'samples.json'
  ].map(path => ({
    path,
    form: path === 'sample-input.json' ? ('request' as const) : ('samples' as const)
  }))
  expect(paths(samplesInOrder(samples, 'python'))).toEqual([
    'samples-python.json',
    'samples.json',
    'samples-onnx.json',
    'sample-input.json'
  ])
})

it.each<[string, string, string[], string | undefined]>([
  ['imports a module beside it', 'import helper', ['src/helper.py'], 'src'],
  ['imports one among others', 'import os, helper.x as h', ['src/helper/__init__.py'], 'src'],
  ['imports from one beside it', 'from helper import f', ['src/helper.py'], 'src'],
  ['imports by dots', 'from . import f', [], 'src'],
  ['imports inside a function', 'def init():\n    import helper', ['src/helper.py'], 'src'],
  ['imports a library', 'import numpy as np', ['src/helper.py'], undefined],
  ['only mentions it', '# import helper', ['src/helper.py'], undefined]
])('a script that %s', (_, text, files, folder) => {
  expect(sourceDirectoryOf(script('src/score.py', text), files)).toBe(folder)
})

it.each([
  [
    'below the source directory, as v1 reads them',
    { entryScript: 'score.py', sourceDirectory: 'src/deploy/', condaFile: 'env.yml' },
    'ic.json',
    {
      entryScript: 'src/deploy/score.py',
      sourceDirectory: 'src/deploy',
      condaFile: 'src/deploy/env.yml'
    }
  ],
  [
    'below the folder where they are not there',
    { entryScript: 'src/deploy/score.py', sourceDirectory: './src', condaFile: 'environment.yml' },
    'ic.json',
    { entryScript: 'src/deploy/score.py', sourceDirectory: 'src', condaFile: 'environment.yml' }
  ],
  [
    'beside the file that names them',
    { entryScript: 'score.py', condaFile: 'env.yml' },
    'src/deploy/ic.json',
    {
      entryScript: 'src/deploy/score.py',
      sourceDirectory: undefined,
      condaFile: 'src/deploy/env.yml'
    }
  ],
  [
    'with the folder itself as the source directory',
    { entryScript: 'top.py', sourceDirectory: '.' },
    'ic.json',
    { entryScript: 'top.py', sourceDirectory: '.', condaFile: undefined }
  ],
  [
    'with the backslashes of Windows',
    { entryScript: 'deploy\\score.py', sourceDirectory: '.\\src' },
    'ic.json',
    { entryScript: 'src/deploy/score.py', sourceDirectory: 'src', condaFile: undefined }
  ],
  [
    'never outside of the folder',
    { entryScript: '../score.py', sourceDirectory: '/etc' },
    'ic.json',
    { entryScript: undefined, sourceDirectory: undefined, condaFile: undefined }
  ]
])('paths of v1 are found %s', (_, given, file, found) => {
  const files = ['environment.yml', 'src/deploy/env.yml', 'src/deploy/score.py', 'top.py']
  expect(locateScript(given, file, files)).toEqual(found)
})
