import { silent } from '../../../src/core/ports.ts'
import { aheadAsSource, conditionsIn, keptBehind } from '../../../src/image/environment/ahead.ts'
import type { Described } from '../../../src/image/environment/set-metadata.ts'
import type { Solver } from '../../../src/image/environment/solver.ts'
import { firstState } from '../../../src/image/environment/state.ts'
import { testExec } from '../../../testkit/test-exec.ts'

const described = (name: string, requires: readonly string[]): Described => ({
  ...{ name, version: '1.0', requires, isKnown: true }
})

it('what is asked of a package is what lines and packages ask, for this Python and platform', () => {
  const conditions = conditionsIn(
    [
      described('mlflow', ['alembic<=1.4.1', 'Flask', "waitress; platform_system == 'Windows'"]),
      described('other', [
        'alembic (>=1.0)',
        "alembic>=9; python_version >= '3.10'",
        "alembic==3; extra == 'db'"
      ])
    ],
    {
      python: '3.8',
      constraints: [],
      wanted: [
        {
          ...{ name: 'Alembic', versions: '!=1.3', extras: [], hashes: [], from: 'pip' },
          at: { file: 'requirements.txt', line: 1 }
        }
      ]
    },
    { platform: 'linux/amd64' }
  )
  expect([...conditions]).toEqual([['alembic', '!=1.3,<=1.4.1,>=1.0']])
})

it('a newer source that cannot be built is said', () => {
  expect(keptBehind({ name: 'alembic', version: '1.0.0', newest: '1.4.1' }).message).toBe(
    'alembic is locked to 1.0.0, though pip would take 1.4.1: of that there is a source alone, which could not be built here. If it has to be the newer one, list alembic==1.4.1, and what it lacks is said.'
  )
})

describe('newer versions that are a source alone', () => {
  const file = (name: string): string =>
    `{ url = "https://index.test/${name}", hashes = { sha256 = "${'a'.repeat(64)}" } }`
  const listed = (...files: readonly string[]): string =>
    ['[[packages]]', 'name = "alembic"', 'version = "1.4.1"', ...files].join('\n')
  const source = `sdist = ${file('alembic-1.4.1.tar.gz')}`
  const wheel = `wheels = [${file('alembic-1.4.1-cp27-cp27mu-manylinux1_x86_64.whl')}]`

  const find = (requires: readonly string[], everywhere: string) => {
    const known = [
      { name: 'alembic', version: '1.0.0', requires: [] },
      { name: 'mlflow', version: '1.14.1', requires }
    ]
    const solver: Pick<Solver, 'ask' | 'network'> = {
      network: {},
      ask: async (question = {}) => ({
        exitCode: question.sources || question.everywhere ? 0 : 1,
        stdout: question.everywhere ? everywhere : listed(source),
        stderr: ''
      })
    }
    return aheadAsSource(
      {
        text: 'alembic==1.0.0\nmlflow==1.14.1\n',
        state: { ...firstState([]), known }
      },
      {
        ...{ python: '3.8', wanted: [], constraints: [], notes: [] },
        sources: { lines: [], trustedHosts: [], prereleases: false }
      },
      solver as Solver,
      {
        ...{ platform: 'linux/amd64', exec: testExec, log: silent, cacheDir: '' },
        signal: new AbortController().signal
      }
    )
  }

  it('are found', async () => {
    expect(await find(['alembic<=1.4.1'], listed(source))).toEqual([
      { name: 'alembic', version: '1.0.0', newest: '1.4.1' }
    ])
  })

  it('are none where there are wheels for other systems, or where another package pins it', async () => {
    expect(await find(['alembic<=1.4.1'], listed(source, wheel))).toEqual([])
    expect(await find(['alembic==1.0.0'], listed(source))).toEqual([])
  })
})
