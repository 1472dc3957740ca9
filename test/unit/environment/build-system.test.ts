import { readBuildSystem } from '../../../src/image/environment/source/build-system.ts'

const LEGACY = 'setuptools.build_meta:__legacy__'

describe('the build system of a source', () => {
  it('is the oldest way where nothing is said', () => {
    expect(readBuildSystem('')).toEqual({ backend: LEGACY, paths: [] })
    expect(readBuildSystem('[tool.black]\nline-length = 100\n')).toEqual({
      backend: LEGACY,
      paths: []
    })
  })

  it('is what the table says, over several lines and with comments', () => {
    const text =
      '[project]\nrequires = ["no"]\n\n[build-system]\r\nrequires = [\n  "setuptools>=40.8.0", # as pip\n  \'wheel\',\n  "cython ; python_version < \\"3.8\\"",\n]\nbuild-backend = "setuptools.build_meta"\n\n[tool.x]\nbuild-backend = "evil"\n'
    expect(readBuildSystem(text)).toEqual({
      requires: ['setuptools>=40.8.0', 'wheel', 'cython ; python_version < "3.8"'],
      backend: 'setuptools.build_meta',
      paths: []
    })
  })

  it('may lie in the source itself', () => {
    expect(
      readBuildSystem('[build-system]\nrequires = []\nbuild-backend = "own"\nbackend-path = ["."]')
    ).toEqual({ requires: [], backend: 'own', paths: ['.'] })
  })

  it.each([
    '[build-system]\nrequires = [1]\n',
    '[build-system]\nrequires = ["a"\n',
    '[build-system]\nbuild-backend = "x"\n',
    '[build-system]\nrequires = []\nbuild-backend = "a b"\n',
    '[build-system]\nrequires = []\nbackend-path = ["../elsewhere"]\n',
    '[build-system]\nrequires = []\nbackend-path = ["/usr"]\n'
  ])('is not guessed of %j', text => {
    expect(readBuildSystem(text)).toBeUndefined()
  })
})
