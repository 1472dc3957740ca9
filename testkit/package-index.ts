import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describeWhere } from './available.ts'

/** `describe` for tests that need packages of PyPI: skipped where pip does not get at them. */
export const describeWithPackageIndex = (name: string, tests: () => void): void =>
  describeWhere(indexAnswers(), 'a package index that pip reaches', name, tests)

const indexAnswers = (): boolean => {
  const folder = mkdtempSync(path.join(tmpdir(), 'scoreline-test-'))
  try {
    const { status } = spawnSync(
      'python3',
      [
        ...['-m', 'pip', 'download', '-q', '--no-deps', '--retries', '1', '--timeout', '10'],
        ...['--dest', folder, 'six==1.17.0']
      ],
      { timeout: 60_000 }
    )
    return status === 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
