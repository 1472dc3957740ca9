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
export const hostPython = async (version: string, env: Variables, exec: Exec): Promise<string> => {
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

const candidates = async (version: string, env: Variables): Promise<readonly string[]> => [
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

/** An interpreter of this machine. */
export interface HostPython {
  /** Its absolute path: what a name on PATH leads to, past programs that only choose one, as pyenv's do. */
  readonly program: string
  /** `3.11` */
  readonly version: string
}

type Variables = Readonly<Record<string, string | undefined>>

/** What programs turned out to be. A step asks for the same ones again and again, and each answer is a start of Python. */
const identified = new WeakMap<Exec, Map<string, Promise<HostPython | undefined>>>()

const identify = (program: string, env: Variables, exec: Exec): Promise<HostPython | undefined> => {
  const answers = identified.get(exec) ?? new Map<string, Promise<HostPython | undefined>>()
  identified.set(exec, answers)
  const question = [program, env.PATH, env.PYENV_VERSION].join('\n')
  const answer = answers.get(question) ?? askedWhat(program, env, exec)
  answers.set(question, answer)
  return answer
}

const askedWhat = async (
  program: string,
  env: Variables,
  exec: Exec
): Promise<HostPython | undefined> => {
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

/** The interpreter that this machine has where nothing says which; undefined where there is none. */
export const usualPython = (env: Variables, exec: Exec): Promise<HostPython | undefined> =>
  identify(env.SCORELINE_PYTHON || 'python3', env, exec)

/**
 * The minor version of this machine's own interpreter: what a script without an environment file expects where the
 * image has no base that brings another. Undefined where there is none.
 */
export const hostPythonVersion = async (env: Variables, exec: Exec): Promise<string | undefined> =>
  (await usualPython(env, exec))?.version
