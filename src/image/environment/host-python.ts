import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { ifNoProgram, UserError } from '../../core/errors.ts'
import type { Exec } from '../../core/ports.ts'

/**
 * An interpreter of this machine with the wanted minor version: `SCORELINE_PYTHON`, one on PATH, or one that
 * actions/setup-python keeps in the tool cache.
 * @param version `3.11`
 * @returns its absolute path.
 * @throws UserError `PYTHON_MISSING`.
 */
export const hostPython = async (
  version: string,
  env: Readonly<Record<string, string | undefined>>,
  exec: Exec
): Promise<string> => {
  const chosen = env.SCORELINE_PYTHON
  const found: string[] = []
  for (const candidate of chosen ? [chosen] : await candidates(version, env)) {
    const python = await identify(candidate, env, exec)
    if (python?.version === version) return python.program
    if (python) found.push(`${candidate} is ${python.version}`)
  }
  throw new UserError(
    'PYTHON_MISSING',
    `This machine has no Python ${version}${chosen ? ` at SCORELINE_PYTHON (${chosen})` : ''}${found.length > 0 ? `; ${found.join(', ')}` : ''}.`,
    {
      hint: `Put actions/setup-python with \`python-version: "${version}"\` before this step, or set SCORELINE_PYTHON to an interpreter.`
    }
  )
}

const candidates = async (
  version: string,
  env: Readonly<Record<string, string | undefined>>
): Promise<readonly string[]> => [
  `python${version}`,
  'python3',
  'python',
  ...(await inToolCache(version, env.RUNNER_TOOL_CACHE))
]

/** `Python/3.11.9/x64/bin/python3`, the newest release first. */
const inToolCache = async (version: string, cache: string | undefined): Promise<string[]> => {
  if (!cache) return []
  const folder = path.join(cache, 'Python')
  const releases = await readdir(folder).catch(() => [])
  return releases
    .filter(release => release.startsWith(`${version}.`))
    .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map(release => path.join(folder, release, process.arch, 'bin', 'python3'))
}

const IDENTIFY = 'import sys; print("%d.%d" % sys.version_info[:2]); print(sys.executable)'

const identify = async (
  program: string,
  env: Readonly<Record<string, string | undefined>>,
  exec: Exec
): Promise<{ readonly program: string; readonly version: string } | undefined> => {
  try {
    const { exitCode, stdout } = await exec(program, ['-I', '-c', IDENTIFY], { env })
    const [version = '', executable = ''] = stdout.trim().split(/\r?\n/)
    return exitCode === 0 && /^3\.\d+$/.test(version)
      ? { version, program: executable || program }
      : undefined
  } catch (error) {
    return ifNoProgram(error)
  }
}

/**
 * The minor version of this machine's own interpreter: what a script without an environment file expects where the
 * image has no base that brings another. Undefined where there is none.
 */
export const hostPythonVersion = async (
  env: Readonly<Record<string, string | undefined>>,
  exec: Exec
): Promise<string | undefined> =>
  (await identify(env.SCORELINE_PYTHON || 'python3', env, exec))?.version
