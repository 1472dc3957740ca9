import { type SourcePlace, UserError } from '../../../core/errors.ts'
import type { PackageFile } from '../addresses.ts'

export interface Source {
  readonly file: PackageFile
  /** The line that asked for it, or for what needs it. */
  readonly at: SourcePlace
  /** The versions of what it will be installed beside, by normalized name, as far as they are known. */
  readonly beside?: ReadonlyMap<string, string>
  /** Requirements that it will be installed beside, whatever their versions come to. */
  readonly listed?: readonly string[]
  /** Where it came from, if from an address of its own: pip's way to write it. Its name is a guess then. */
  readonly address?: string
  /** A folder with its files, in place of an archive. */
  readonly tree?: string
  /** The folder of the package in it, where it is not at the top. */
  readonly subdirectory?: string | undefined
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
  { source: { file, at, address }, python }: Task,
  problem: string,
  lacksPython = false
): UserError => {
  const { name, version } = file
  const what = address === undefined ? `${name}==${version}` : JSON.stringify(address)
  const command = `python${python} -m pip wheel --no-deps ${what}`
  const subject =
    address === undefined
      ? `${name} ${version} has no wheel for Python ${python}, and could not be built from its source`
      : `${name} could not be built from ${address} for Python ${python}`
  return new UserError(
    'SOURCE_BUILD_FAILED',
    `${subject} (${at.file}, line ${at.line ?? 1}): ${problem}.`,
    {
      at,
      hint: lacksPython
        ? `Put actions/setup-python with \`python-version: "${python}"\` before this step, or docker or podman where an image with it can be pulled. Or build a wheel where there is a Python ${python} (${quoted(command)}), and name its file in the requirements.`
        : `Build a wheel where it can be built (${quoted(command)}), and name its file in the requirements. For a conda package write conda: always.`
    }
  )
}

const quoted = (command: string): string =>
  command.includes('"') ? `\`${command}\`` : `"${command}"`
