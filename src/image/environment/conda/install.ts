import { mkdir, realpath, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { duration } from '../../../core/words.ts'
import { type EnvironmentTools, runTool, variablesOf } from '../tools.ts'
import { explainConda } from './errors.ts'
import type { CondaPart } from './part.ts'
import {
  OPTIONAL_FLAGS,
  requestArguments,
  requestFile,
  requestVariables,
  subdirOf
} from './request.ts'

const SIGN_OF_LIFE_MS = 30_000

/**
 * Installs a conda part into a new folder.
 * @returns the folder, which the installed files name.
 * @throws UserError `CONDA_FAILED`, `CONDA_CHANNEL_UNREACHABLE`, `CONDA_PACKAGE_UNKNOWN`, `ENVIRONMENT_UNSOLVABLE`
 */
export const installConda = async (
  part: CondaPart,
  folder: string,
  tools: EnvironmentTools
): Promise<string> => {
  const { platform, log } = tools
  const { tool } = part
  const set = requestVariables(platform, variablesOf(tools))
  const request = requestFile(part)
  const file = path.join(folder, request.name)
  await mkdir(folder, { recursive: true })
  // Addresses of channels may hold passwords.
  await writeFile(file, request.text, { mode: 0o600 })
  const prefix = path.join(await realpath(folder), 'p')
  const args = requestArguments(part, file, prefix, platform, await knownFlags(part, tools))
  const started = Date.now()
  const taken = () => duration(Date.now() - started)
  log.info(`Installing the conda environment with ${tool.command} ${tool.version} …`)
  // Solving and downloading take minutes, of which the program itself says nothing that a log can hold.
  const sign = setInterval(
    () => log.info(`${tool.command} is at work for ${taken()} …`),
    SIGN_OF_LIFE_MS
  )
  try {
    const { exitCode, stdout, stderr } = await runTool(tools, tool.program, args, {
      set,
      cwd: folder
    })
    if (exitCode !== 0) throw explainConda(`${stdout}\n${stderr}`, part, subdirOf(platform))
  } finally {
    clearInterval(sign)
  }
  log.info(`${tool.command} installed it in ${taken()}`)
  return prefix
}

const knownFlags = async (
  { tool }: CondaPart,
  tools: EnvironmentTools
): Promise<readonly string[]> => {
  if (tool.dialect !== 'micromamba') return []
  const { stdout } = await runTool(tools, tool.program, ['create', '--help'])
  return OPTIONAL_FLAGS.filter(flag => stdout.includes(flag))
}
