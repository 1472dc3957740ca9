import { isPythonEnv, readPythonEnv } from '../../../src/image/environment/python-env.ts'

describe('a python_env.yaml', () => {
  it.each([
    ['broken', 'python: 3.11.9\ndependencies: [\n'],
    ['nested too deep', `python: 3.11.9\nx:\n  ${'- '.repeat(40_000)}x\ny: 1\n`]
  ])('that is %s is refused in a sentence', (_, text) => {
    expect(isPythonEnv(text)).toBe(true)
    expect(() => readPythonEnv(text, 'python_env.yaml')).toThrow(
      'python_env.yaml is not valid YAML.'
    )
  })
})
