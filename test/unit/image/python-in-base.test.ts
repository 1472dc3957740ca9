import { SCRATCH } from '../../../src/image/base/base-image.ts'
import {
  checkPythonInBase,
  defaultBase,
  pythonInBase
} from '../../../src/image/base/python-in-base.ts'

const base = (...env: string[]) => ({ ...SCRATCH, name: 'base.test/x:1', config: { Env: env } })

describe('the Python of a base image', () => {
  it.each([
    ['PYTHON_VERSION=3.11.9', '3.11'],
    ['PYTHON_VERSION=3.12', '3.12'],
    ['PYTHON_VERSION=2.7.18', undefined],
    ['PYTHON_VERSION=3.110x', undefined],
    ['OTHER_PYTHON_VERSION=3.11', undefined]
  ])('is read off %s', (variable, version) => {
    expect(pythonInBase(base('PATH=/bin', variable))).toBe(version)
  })

  it('must be the one the packages are for, where the base says which it is', () => {
    checkPythonInBase(base('PYTHON_VERSION=3.11.9'), '3.11')
    checkPythonInBase(base(), '3.11')
    checkPythonInBase(SCRATCH, '3.11')
    expect(() => checkPythonInBase(base('PYTHON_VERSION=3.12.1'), '3.11')).toThrow(
      'Base image "base.test/x:1" has Python 3.12, but the environment is for Python 3.11.'
    )
  })

  it('is chosen by the version that is wanted, and not needed for models without code', () => {
    expect(defaultBase('python', '3.11')).toBe('docker.io/library/python:3.11-slim-bookworm')
    expect(defaultBase('python', '3.6')).toBe('docker.io/library/python:3.6-slim-bullseye')
    expect(defaultBase('onnx', undefined)).toMatch(/distroless/)
  })
})
