import { hasBareLibrary } from '../../../../src/image/bytecode/standard-library.ts'

describe('a base whose Python has no byte code', () => {
  it.each([
    [true, 'one of Docker, today', ['PYTHON_VERSION=3.11.9', 'PYTHON_SHA256=0a']],
    [true, 'one of Docker, before', ['GPG_KEY=A035', 'PYTHON_VERSION=3.11.4']],
    [false, 'one of Red Hat', ['PYTHON_VERSION=3.11']],
    [false, 'one with another Python', ['PYTHON_VERSION=3.12.1', 'PYTHON_SHA256=0a']],
    [false, 'one that says nothing', ['PATH=/bin']],
    [false, 'one that sets nothing', []]
  ])('is %s for %s', (expected, _, Env) => {
    expect(hasBareLibrary({ config: { Env } }, '3.11')).toBe(expected)
  })
})
