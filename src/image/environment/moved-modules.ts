import type { Import } from './script-imports.ts'
import { satisfies } from './version.ts'

/** Modules of scikit-learn that scripts of 2018 and 2019 import, gone since 0.23: what to write instead. */
const MOVED: Readonly<Record<string, string>> = {
  'sklearn.externals.joblib': 'joblib',
  'sklearn.externals.six': 'six'
}

export interface Moved {
  readonly line: number
  readonly message: string
}

/**
 * Imports that the locked scikit-learn does not have any more. The scoring runtime hands out the packages themselves, where
 * the environment has them. Pure.
 * @param lock text of a lock file: `name==version` lines
 */
export const movedModules = (imports: readonly Import[], lock: string): readonly Moved[] => {
  const version = versionIn(lock, 'scikit-learn')
  if (version === undefined || !satisfies(version, '>=0.23.dev0')) return []
  return imports.flatMap(({ module, line }) => {
    const name = MOVED[module]
    if (name === undefined) return []
    const isThere = versionIn(lock, name) !== undefined
    return [
      {
        line,
        message: `The entry script imports ${module}, which scikit-learn ${version} does not have: ${isThere ? `the runtime gives it ${name}` : `add ${name} to the environment`}. Write "import ${name}" instead.`
      }
    ]
  })
}

const versionIn = (lock: string, name: string): string | undefined =>
  new RegExp(`^${name}==([^\\s;\\\\]+)`, 'm').exec(lock)?.[1]
