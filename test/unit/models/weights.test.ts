import { grouped, weightsLayers } from '../../../src/models/weights.ts'

const file = (path: string, size: number) => ({ path, size, source: `/disk/${path}` })
const names = (files: readonly ReturnType<typeof file>[], limit: number) =>
  grouped(files, limit).map(group => group.map(({ path }) => path))

describe('the layers of a model', () => {
  it('are one where its files are small', () => {
    expect(names([file('b', 4), file('a', 5)], 10)).toEqual([['a', 'b']])
  })

  it('are as many as it takes, filled in the order of the paths', () => {
    const files = [file('e', 1), file('d', 9), file('c', 3), file('b', 7), file('a', 3)]
    expect(names(files, 10)).toEqual([['a', 'b'], ['c'], ['d', 'e']])
  })

  it('give a file that is too large for any a layer of its own', () => {
    expect(names([file('a', 1), file('b', 25), file('c', 1)], 10)).toEqual([['a'], ['b'], ['c']])
  })

  it('hold 2 GiB each, and tell which they are', () => {
    const gib = 1024 ** 3
    const layers = weightsLayers('llm', [file('a', gib), file('b', gib), file('c', gib)])
    expect(layers.map(({ blob, files }) => [blob.label, files])).toEqual([
      ['llm (weights 1 of 2)', ['/disk/a', '/disk/b']],
      ['llm (weights 2 of 2)', ['/disk/c']]
    ])
  })
})
