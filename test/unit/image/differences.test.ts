import { type Contents, partsIn } from '../../../src/image/supply-chain/contents.ts'
import { differencesBetween } from '../../../src/image/supply-chain/differences.ts'

const contents = (parts: Record<string, string>, known = true): Contents => ({
  known,
  parts: new Map(
    Object.entries(parts).map(([key, value]) => {
      const [kind = '', name = ''] = key.split(' ')
      return [key, { kind: kind as 'package', name, value }]
    })
  )
})

describe('what differs between two images', () => {
  it.each([
    ['nothing', { 'package a': '1' }, { 'package a': '1' }, []],
    ['a version', { 'package a': '1' }, { 'package a': '2' }, ['package a 1 2']],
    [
      'one more, one fewer',
      { 'package a': '1' },
      { 'package b': '2' },
      ['package a 1 -', 'package b - 2']
    ],
    ['code alone', { 'code code': 'x' }, { 'code code': 'y' }, ['code code x y']],
    [
      'code that says another model',
      { 'code code': 'x', 'model m': '1' },
      { 'code code': 'y', 'model m': '2' },
      ['model m 1 2']
    ],
    [
      'the base first',
      { 'package a': '1', 'base base': 'x' },
      { 'package a': '2', 'base base': 'y' },
      ['base base x y', 'package a 1 2']
    ]
  ])('%s', (_, before, after, expected) => {
    const found = differencesBetween(
      contents(before as Record<string, string>),
      contents(after as Record<string, string>)
    )
    expect(
      found.map(({ kind, name, before = '-', after = '-' }) => `${kind} ${name} ${before} ${after}`)
    ).toEqual(expected)
  })

  it('is not told of packages where one of the images has no SBOM', () => {
    const before = contents({ 'python Python': '3.11' }, false)
    const after = contents({ 'python Python': '3.12', 'package a': '1' })
    expect(differencesBetween(before, after)).toEqual([
      { kind: 'python', name: 'Python', before: '3.11', after: '3.12' }
    ])
  })
})

describe('the parts in an SBOM', () => {
  it.each([
    [
      'a base',
      { type: 'container', name: 'debian', version: 'sha256:1' },
      'base base debian@sha256:1'
    ],
    ['a model', { type: 'machine-learning-model', name: 'iris', version: '2' }, 'model iris 2'],
    [
      'a package',
      { type: 'library', name: 'numpy', version: '2', purl: 'pkg:pypi/numpy@2' },
      'package numpy 2'
    ],
    [
      'a part of the runtime',
      { type: 'library', name: 'onnxruntime', version: '1', purl: 'pkg:npm/x' },
      'runtime onnxruntime 1'
    ]
  ])('%s', (_, component, expected) => {
    expect(
      partsIn({ components: [component] }).map(
        ({ kind, name, value }) => `${kind} ${name} ${value}`
      )
    ).toEqual([expected])
  })

  it.each([[undefined], ['x'], [{ components: 3 }], [{ components: [1, {}, { name: 5 }] }]])(
    'none in %j',
    sbom => {
      expect(partsIn(sbom)).toEqual([])
    }
  )
})
