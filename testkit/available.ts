import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** Whether a program is on the PATH, or in one of the folders where `go install` puts them. */
export const programPath = (name: string): string | undefined => {
  const { PATH = '', HOME = '', GOBIN = '' } = process.env
  const folders = [...PATH.split(path.delimiter), GOBIN, path.join(HOME, 'go', 'bin')]
  return folders
    .filter(folder => folder !== '')
    .map(folder => path.join(folder, name))
    .find(isExecutable)
}

/**
 * `describe` for tests that need a program `npm ci` does not bring: skipped where it is absent,
 * failed there with `SCORELINE_REQUIRE_ALL=1`.
 */
export const describeWith = (program: string, name: string, tests: () => void): void =>
  describeWhere(programPath(program) !== undefined, `the program ${program}`, name, tests)

/** `describe` for tests that need something of the machine, by the same rule. */
export const describeWhere = (
  there: boolean,
  what: string,
  name: string,
  tests: () => void
): void => {
  if (there || process.env.SCORELINE_REQUIRE_ALL !== '1') {
    ;(there ? describe : describe.skip)(name, tests)
    return
  }
  describe(name, () => {
    it(`needs ${what}`, () => {
      throw new Error(`${what} is not there`)
    })
  })
}

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
