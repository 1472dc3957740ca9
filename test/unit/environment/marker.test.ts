import { readFileSync } from 'node:fs'
import path from 'node:path'
import { markerHolds } from '../../../src/image/environment/marker.ts'
import { markerVariables } from '../../../src/image/environment/platform.ts'
import { choosePython } from '../../../src/image/environment/python-version.ts'
import { compareVersions, satisfies } from '../../../src/image/environment/version.ts'

describe('a marker', () => {
  const variables = markerVariables('3.11', 'linux/amd64')
  it.each<[string, boolean | undefined]>([
    ['python_version >= "3.8"', true],
    ['python_version < "3.9"', false],
    ['python_version >= "3.9"', true],
    ['"3.9" <= python_version', true],
    ["sys_platform == 'win32'", false],
    ["platform_system != 'Windows' and python_version > '3'", true],
    ["sys_platform == 'win32' or sys_platform == 'linux' and python_version == '3.11'", true],
    ["(sys_platform == 'win32' or sys_platform == 'linux') and python_version == '3.8'", false],
    ["platform_machine in 'x86_64 amd64'", true],
    ["platform_machine not in 'x86_64 amd64'", false],
    ["python_full_version == '3.11.*'", true],
    ["implementation_name == 'pypy'", false],
    ["extra == 'test'", false],
    ["os.name == 'posix'", true],
    ['python_version', undefined],
    ["nothing == 'x'", undefined],
    ["python_version >= '3.8' and", undefined],
    ["(python_version >= '3.8'", undefined],
    ['python_version >= 3.8', undefined]
  ])('%s is %s', (marker, holds) => {
    expect(markerHolds(marker, variables)).toBe(holds)
  })
})

/** What the Python library `packaging` says: test/fixtures/environment/markers.py wrote it down. */
const TABLE: {
  readonly markers: readonly (readonly [string, string, boolean | null])[]
  readonly conditions: readonly (readonly [string, string, boolean])[]
  readonly order: readonly (readonly [string, string, number])[]
} = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../fixtures/environment/markers.json'), 'utf8')
)

describe('as the library packaging says', () => {
  it('is every marker', () => {
    const other = TABLE.markers
      .map(([marker, python, holds]) => {
        const ours = markerHolds(marker, markerVariables(python, 'linux/amd64'))
        return { marker, python, holds: holds ?? undefined, ours }
      })
      .filter(({ holds, ours }) => holds !== ours)
    expect(other).toEqual([])
    expect(TABLE.markers.length).toBeGreaterThan(2000)
  })

  it('is every condition on a version', () => {
    expect(
      TABLE.conditions.filter(([a, condition, fits]) => satisfies(a, condition) !== fits)
    ).toEqual([])
  })

  it('is the order of versions', () => {
    expect(
      TABLE.order.filter(([a, b, order]) => Math.sign(compareVersions(a, b)) !== order)
    ).toEqual([])
  })
})

describe('a marker that hangs on what is not known', () => {
  it.each([
    ['platform_release >= "20.9"', undefined],
    ['sys_platform == "darwin" and platform_release >= "20.9"', false],
    ['sys_platform == "linux" or platform_version == "1"', true],
    ['sys_platform == "linux" and platform_version == "1"', undefined],
    ['sys_platform > "aix"', undefined],
    [`${'('.repeat(100_000)}os_name == "posix"`, undefined]
  ])('%.60s is %s', (marker, holds) => {
    expect(markerHolds(marker, markerVariables('3.11', 'linux/amd64'))).toBe(holds)
  })
})

describe('a version', () => {
  it.each([
    ['3.11', '>=3.8,<3.12', true],
    ['3.12', '>=3.8,<3.12', false],
    ['3.11.0', '==3.11', true],
    ['3.11.4', '==3.11', false],
    ['3.11.4', '==3.11.*', true],
    ['3.11.4', '!=3.11.*', false],
    ['3.11.4', '~=3.11', true],
    ['3.12.0', '~=3.11.1', false],
    ['3.9', '>3.10', false]
  ])('%s fits %s: %s', (version, conditions, fits) => {
    expect(satisfies(version, conditions)).toBe(fits)
  })
})

describe('the Python of an environment', () => {
  it.each([
    ['==3.8.*', '3.8'],
    ['==3.6.2.*', '3.6'],
    ['==3.8.13', '3.8'],
    ['==3.*', '3.12'],
    ['>=3.6', '3.12'],
    ['>=3.6.2,<3.9', '3.8'],
    ['>=3.13', '3.14'],
    ['<=3.7', '3.7'],
    ['==2.7.*', undefined],
    ['>=4', undefined]
  ])('for %s is %s', (conditions, python) => {
    expect(choosePython(conditions)).toBe(python)
  })
})
