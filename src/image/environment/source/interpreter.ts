import { hasCode, ifNoProgram } from '../../../core/errors.ts'
import { hostPython, hostPythonVersion } from '../host-python.ts'
import { type EnvironmentTools, runTool, variablesOf } from '../tools.ts'
import { type BuildContainer, containerWith } from './container.ts'

/** The Python that builds. */
export interface Interpreter {
  readonly program: string
  /** `3.6` */
  readonly version: string
  /** Its folder. */
  readonly prefix: string
  /** Whether it is the version that the image will have. Another one can only build what is pure Python. */
  readonly isWanted: boolean
  /** Where it is, if not on this machine. */
  readonly container?: BuildContainer
}

/** Without links, which may lead there from elsewhere: only the prefix is shown to a build. */
const PLACES =
  'import os, sys; print(os.path.realpath(sys.base_prefix)); print(os.path.realpath(sys.executable))'

/** The wanted Python of this machine, else that of the conda part, else `python3`; undefined where there is none. */
export const interpreterFor = async (
  python: string,
  tools: EnvironmentTools
): Promise<Interpreter | undefined> => {
  const env = variablesOf(tools)
  const wanted =
    (await hostPython(python, env, tools.exec).catch(error => {
      if (hasCode(error, 'PYTHON_MISSING')) return undefined
      throw error
    })) ??
    (await pythonOfUv(python, tools)) ??
    (await tools.condaPython?.())
  const version =
    wanted === undefined
      ? await hostPythonVersion({ ...env, SCORELINE_PYTHON: undefined }, tools.exec)
      : python
  if (version === undefined) return undefined
  const program =
    wanted ?? (await hostPython(version, { ...env, SCORELINE_PYTHON: undefined }, tools.exec))
  const said = await runTool(tools, program, ['-I', '-c', PLACES])
  const [prefix = '', real = ''] = said.stdout.trim().split(/\r?\n/)
  return said.exitCode === 0 && prefix.startsWith('/')
    ? { program: real, version, prefix, isWanted: wanted !== undefined }
    : undefined
}

/** One that uv keeps, where there is a uv; nothing is downloaded for this. */
const pythonOfUv = async (python: string, tools: EnvironmentTools): Promise<string | undefined> => {
  const find = [
    'python',
    'find',
    '--managed-python',
    '--no-python-downloads',
    '--no-project',
    python
  ]
  const found = await runTool(tools, 'uv', find).catch(ifNoProgram)
  return found?.exitCode === 0 ? found.stdout.trim() : undefined
}

/** The wanted Python in a container; undefined where there is no engine, or no image with it. */
export const interpreterIn = async (
  python: string,
  tools: EnvironmentTools
): Promise<Interpreter | undefined> => {
  const container = await containerWith(python, tools)
  return (
    container && { program: 'python3', version: python, prefix: '/usr', isWanted: true, container }
  )
}
