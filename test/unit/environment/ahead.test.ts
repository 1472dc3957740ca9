import { conditionsIn, keptBehind } from '../../../src/image/environment/ahead.ts'
import type { Described } from '../../../src/image/environment/set-metadata.ts'

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
