import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { UserError } from '../../core/errors.ts'
import type { ExecResult } from '../../core/ports.ts'
import { normalizedName } from './requirement.ts'
import { type EnvironmentTools, type Runs, runTool } from './tools.ts'
import { compareVersions, isVersion } from './version.ts'

/**
 * Runs pip on the lines of a requirements file. It finds packages as the user's own pip would: index, mirrors,
 * proxies, certificates and credentials are those of its configuration.
 * @throws UserError `PIP_MISSING`, `PIP_TOO_OLD`, `WHEEL_MISSING`, `WHEEL_CORRUPT`, `PACKAGE_INDEX_UNREACHABLE`, `PIP_FAILED`.
 */
export const pip = async (
  args: readonly string[],
  requirements: string,
  tools: EnvironmentTools
): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'scoreline-pip-'))
  try {
    const file = path.join(folder, 'requirements.txt')
    // It may hold the address of an index with a password.
    await writeFile(file, requirements, { mode: 0o600 })
    const [command = '', ...rest] = args
    const quiet = ['--disable-pip-version-check', '--no-input', '--no-color', '-q']
    const asked = [command, ...quiet, ...rest, '-r', file]
    const { exitCode, stdout, stderr } = await runPip(asked, tools)
    if (exitCode === 0) return
    const { stdout: version } = await runPip(['--version'], tools)
    throw explainPip(`${stderr}\n${stdout}`, version)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Like `python3 -m pip`, which would take a `pip.py` of the working folder for pip. */
const PIP =
  'import sys; sys.path[:] = [p for p in sys.path if p]; from runpy import run_module; run_module("pip", run_name="__main__", alter_sys=True)'

export const runPip = (args: readonly string[], tools: Runs): Promise<ExecResult> =>
  runTool(tools, 'python3', ['-c', PIP, ...args])

/** The first that takes several platforms at once. */
const OLDEST = '20.3'

/** What pip's last words mean. Pure. @param version what `pip --version` prints. */
export const explainPip = (output: string, version = ''): UserError => {
  const said = lastWords(output)
  const [, number] = /^pip (\d+(?:\.\d+)*)/.exec(version) ?? []
  if (number !== undefined && isVersion(number) && compareVersions(number, OLDEST) < 0)
    return new UserError('PIP_TOO_OLD', `pip ${number} cannot fetch wheels for another machine.`, {
      hint: `Update it to ${OLDEST} or later, or put actions/setup-python before this step.`
    })
  if (/No module named pip/.test(output))
    return new UserError('PIP_MISSING', 'python3 on this machine has no pip.', {
      hint: 'Put actions/setup-python before this step, or install python3-pip.'
    })
  const [, mismatch] =
    /DO NOT MATCH THE HASHES[\s\S]*?\n\s+([\w.-]+)[\s\S]*?Expected/.exec(output) ?? []
  if (mismatch !== undefined)
    return new UserError(
      'WHEEL_CORRUPT',
      `The package ${mismatch} that the index brought has other bytes than the lock says.`,
      {
        hint: 'A mirror or proxy changed it, the lock is of another index, or the lock has the hash of a source archive alone. Nothing of it was used.'
      }
    )
  if (UNREACHABLE.test(output) && !/from versions: [^n)]/.test(output))
    return new UserError('PACKAGE_INDEX_UNREACHABLE', 'The package index did not answer pip.', {
      hint: `Check the network and pip's configuration ("pip config list"). pip said: ${said}`
    })
  const [, missing] = /No matching distribution found for ([\w.-]+)/.exec(output) ?? []
  if (missing !== undefined)
    return new UserError(
      'WHEEL_MISSING',
      `The index has no wheel of ${normalizedName(missing)} that the lock allows on this platform.`,
      {
        hint: 'Lock the packages again, or name an index that has it.'
      }
    )
  return new UserError('PIP_FAILED', 'pip could not fetch the packages.', {
    hint: `pip said: ${said}`
  })
}

const UNREACHABLE =
  /Connection(?:Error| broken| refused| reset| aborted)|NewConnectionError|ConnectTimeout|ReadTimeout|Name or service not known|Temporary failure in name resolution|SSLError|CERTIFICATE_VERIFY_FAILED|ProxyError|HTTP error 5\d\d|HTTP error 4(?:01|03)|40[13] (?:Client )?Error|Network is unreachable/i

const lastWords = (output: string): string =>
  output
    .split('\n')
    .filter(line => /^(ERROR|WARNING)/.test(line))
    .slice(-3)
    .join(' ')
    .slice(0, 400) || output.trim().slice(-300)
