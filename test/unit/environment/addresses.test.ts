import {
  bestWheel,
  type PackageFile,
  packageFiles
} from '../../../src/image/environment/addresses.ts'
import { bestPython } from '../../../src/image/environment/python-of-pins.ts'

const HEX = 'a'.repeat(64)

const wheel = (fileName: string): PackageFile => ({
  kind: 'wheel',
  name: fileName.split('-')[0] ?? '',
  version: fileName.split('-')[1] ?? '',
  fileName,
  url: `https://host.test/${fileName}`,
  hash: `sha256:${HEX}`
})

const best = (names: readonly string[], python = '3.7') =>
  bestWheel(names.map(wheel), python, 'linux/amd64')?.fileName

describe('the files that uv names', () => {
  it('are wheels and sources with their addresses and hashes', () => {
    const text = `lock-version = "1.0"

[[packages]]
name = "gast"
version = "0.2.2"
sdist = { url = "https://host.test/p/gast-0.2.2.tar.gz", upload-time = 2019-01-13T13:43:51Z, size = 10294, hashes = { sha256 = "${HEX}" } }

[[packages]]
name = "six"
version = "1.17.0"
sdist = { url = "file:///links/six-1.17.0.tar.gz" }
wheels = [
    { url = "https://host.test/six-1.17.0-py2.py3-none-any.whl", hashes = { sha256 = "${HEX}" } },
]
`
    const hash = `sha256:${HEX}`
    expect(packageFiles(text)).toEqual([
      {
        ...{ kind: 'source', name: 'gast', version: '0.2.2', fileName: 'gast-0.2.2.tar.gz' },
        ...{ url: 'https://host.test/p/gast-0.2.2.tar.gz', hash, uploaded: '2019-01-13T13:43:51Z' }
      },
      {
        ...{ kind: 'wheel', name: 'six', version: '1.17.0' },
        fileName: 'six-1.17.0-py2.py3-none-any.whl',
        ...{ url: 'https://host.test/six-1.17.0-py2.py3-none-any.whl', hash }
      }
    ])
  })

  it.each([
    [
      'of the very Python before a pure one',
      ['a-1-py3-none-any.whl', 'a-1-cp37-cp37m-manylinux1_x86_64.whl'],
      'a-1-cp37-cp37m-manylinux1_x86_64.whl'
    ],
    [
      'for the newer C library',
      ['a-1-cp37-cp37m-manylinux1_x86_64.whl', 'a-1-cp37-cp37m-manylinux2014_x86_64.whl'],
      'a-1-cp37-cp37m-manylinux2014_x86_64.whl'
    ],
    [
      'of a stable ABI of an older Python',
      ['a-1-cp36-abi3-manylinux2010_x86_64.whl'],
      'a-1-cp36-abi3-manylinux2010_x86_64.whl'
    ],
    ['for both Pythons', ['a-1-py2.py3-none-any.whl'], 'a-1-py2.py3-none-any.whl']
  ])('is chosen %s', (_, names, expected) => {
    expect(best(names)).toBe(expected)
  })

  it.each([
    'a-1-cp36-cp36m-manylinux1_x86_64.whl',
    'a-1-cp38-cp38-manylinux1_x86_64.whl',
    'a-1-cp37-cp37m-win_amd64.whl',
    'a-1-cp37-cp37m-manylinux_2_34_x86_64.whl',
    'a-1-cp37-cp37m-manylinux1_i686.whl',
    'a-1-py2-none-any.whl'
  ])('is not %s for Python 3.7 on Linux', name => {
    expect(best([name])).toBeUndefined()
  })
})

describe('the Python that pins decide', () => {
  const python = (names: readonly string[], minors = [14, 12, 8, 7, 6]) =>
    bestPython(names.map(wheel), minors, 'linux/amd64')

  it('is the newest for which all have wheels, with what holds it there', () => {
    expect(
      python([
        'numpy-1.14.6-cp36-cp36m-manylinux1_x86_64.whl',
        'numpy-1.14.6-cp37-cp37m-manylinux1_x86_64.whl',
        'pandas-0.23.0-cp36-cp36m-manylinux1_x86_64.whl',
        'keras-2.2.2-py2.py3-none-any.whl'
      ])
    ).toMatchObject({ python: '3.6', decisive: [{ name: 'pandas', version: '0.23.0' }] })
  })

  it('is the newest with the fewest to build where one has no wheel for any', () => {
    const source: PackageFile = { ...wheel('speech-0.5-x'), kind: 'source' }
    expect(
      bestPython(
        [source, wheel('numpy-1.15.2-cp37-cp37m-manylinux1_x86_64.whl')],
        [12, 7, 6],
        'linux/amd64'
      )
    ).toMatchObject({
      python: '3.7',
      decisive: [{ name: 'numpy' }],
      lacking: [{ name: 'speech' }]
    })
  })

  it('is the newest of all where everything is pure', () => {
    expect(python(['a-1-py3-none-any.whl'])).toEqual({
      python: '3.14',
      decisive: [],
      lacking: []
    })
  })

  it('is open where nothing is known', () => {
    expect(python([])).toBeUndefined()
  })
})
