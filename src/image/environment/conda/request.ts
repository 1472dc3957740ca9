/** What a conda program is asked to do, in its own words. Pure. */
import { GLIBC_OLDEST, machineOf, type PythonPlatform } from '../platform.ts'
import type { CondaPart } from './part.ts'

/** How conda calls a platform. */
export const subdirOf = (platform: PythonPlatform): 'linux-64' | 'linux-aarch64' =>
  platform === 'linux/amd64' ? 'linux-64' : 'linux-aarch64'

/** The file that the program reads: on a command line others could see the passwords in the addresses of channels. */
export const requestFile = ({
  channels,
  specs,
  lock
}: CondaPart): { readonly name: string; readonly text: string } =>
  lock === undefined
    ? {
        name: 'environment.yml',
        // JSON is YAML, and needs no rules of quoting.
        text: `${JSON.stringify({ ...(channels.length > 0 ? { channels } : {}), dependencies: specs })}\n`
      }
    : { name: 'explicit.txt', text: lock }

/** @param flags options that the program says it knows */
export const requestArguments = (
  { tool, lock }: CondaPart,
  file: string,
  prefix: string,
  platform: PythonPlatform,
  flags: readonly string[]
): readonly string[] => {
  const place = ['--prefix', prefix, '--file', file, '--quiet']
  if (tool.dialect === 'micromamba')
    return ['create', ...place, '--yes', '--platform', subdirOf(platform), '--no-pyc', ...flags]
  // Older versions of "conda env create" refuse --yes; CONDA_ALWAYS_YES says the same to all.
  return lock === undefined ? ['env', 'create', ...place] : ['create', ...place]
}

/** Options that not every version has. A package's own programs are not run while an image is built. */
export const OPTIONAL_FLAGS = ['--skip-run-link-scripts'] as const

/**
 * What packages may count on, said instead of measured: the answer is that for the image, not for this machine.
 * https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-virtual.html
 * @param given variables of the user's, which win where they say what the image will have
 */
export const requestVariables = (
  platform: PythonPlatform,
  given: Readonly<Record<string, string>>
): Readonly<Record<string, string>> => ({
  CONDA_OVERRIDE_ARCHSPEC: machineOf(platform),
  CONDA_OVERRIDE_CUDA: '',
  CONDA_OVERRIDE_GLIBC: GLIBC_OLDEST,
  CONDA_OVERRIDE_LINUX: '4.18',
  ...Object.fromEntries(
    Object.entries(given).filter(([name]) => name.startsWith('CONDA_OVERRIDE_'))
  ),
  CONDA_SUBDIR: subdirOf(platform),
  CONDA_ALWAYS_YES: 'true',
  CONDA_ALLOW_SOFTLINKS: 'false',
  MAMBA_NO_BANNER: '1'
})
