import { type SourcePlace, UserError } from '../../../core/errors.ts'
import type { PackageFile } from '../addresses.ts'

export interface Source {
  readonly file: PackageFile
  /** The line that asked for it, or for what needs it. */
  readonly at: SourcePlace
  /** The versions of what it will be installed beside, by normalized name, as far as they are known. */
  readonly beside?: ReadonlyMap<string, string>
}

/** What is built, and for which Python. */
export interface Task {
  readonly source: Source
  /** `3.6` */
  readonly python: string
}

/**
 * The refusal of a package that cannot be built here.
 * @param problem continues the sentence
 * @param lacksPython whether the wanted Python would help
 */
export const failed = (
  { source: { file, at }, python }: Task,
  problem: string,
  lacksPython = false
): UserError => {
  const { name, version } = file
  const command = `python${python} -m pip wheel --no-deps ${name}==${version}`
  return new UserError(
    'SOURCE_BUILD_FAILED',
    `${name} ${version} has no wheel for Python ${python}, and could not be built from its source (${at.file}, line ${at.line ?? 1}): ${problem}.`,
    {
      at,
      hint: lacksPython
        ? `Put actions/setup-python with \`python-version: "${python}"\` before this step, or docker or podman where an image with it can be pulled. Or build a wheel where there is a Python ${python} ("${command}"), and name its file in the requirements.`
        : `Build a wheel where it can be built ("${command}"), and name its file in the requirements. For a conda package write conda: always.`
    }
  )
}
