import os from 'node:os'
import { hasCode, messageOf, UserError } from '../core/errors.ts'
import { flag } from '../core/inputs.ts'
import { withDefault } from '../core/parameters.ts'
import { plainJson, plainLine } from '../core/plain-text.ts'
import { counted } from '../core/words.ts'
import type { Host } from './host/host.ts'
import { VERSION } from './host/version.ts'
import { readInputs } from './inputs/read-inputs.ts'
import { registryInputs } from './opening/places.ts'
import { openStore } from './opening/stores.ts'

export const inputs = {
  json: withDefault(flag, 'false', 'true prints a JSON document.'),
  ...registryInputs
}

/** What this machine has of what Scoreline can use: for a report of a fault, or before the first deployment. */
export interface Findings {
  readonly scoreline: string
  readonly node: string
  /** `linux 6.8.0 x64` */
  readonly system: string
  readonly processors: number
  /** Where the command runs: in a job of GitHub's or at a terminal. */
  readonly runner: string
  readonly programs: readonly FoundProgram[]
  readonly registry: { readonly location: string; readonly answer: string }
}

export interface FoundProgram {
  readonly program: string
  readonly for: string
  /** The first line it prints; undefined where it is missing. */
  readonly version?: string
}

/** Programs that are used where they are there, how each is asked for its version, and what needs it. */
const PROGRAMS = [
  ['python3', ['--version'], 'entry scripts on this machine'],
  ['podman', ['--version'], 'builder docker, and containers of target local'],
  ['docker', ['--version'], 'builder docker, and containers of target local'],
  ['kubectl', ['version', '--client'], 'target kubernetes'],
  ['micromamba', ['--version'], 'conda packages'],
  ['mamba', ['--version'], 'conda packages'],
  ['conda', ['--version'], 'conda packages'],
  ['git', ['--version'], 'the commit of images made at a terminal'],
  ['az', ['version', '--output', 'tsv'], 'sign-in to Azure at a terminal']
] as const

/** Prints versions, the programs that were found, and whether the registry answers. Nothing secret, and changes nothing. */
export const main = async (host: Host): Promise<void> => {
  const input = readInputs(inputs, host)
  const findings: Findings = {
    scoreline: VERSION,
    node: process.version,
    system: `${os.platform()} ${os.release()} ${os.arch()}`,
    processors: os.availableParallelism(),
    runner: runnerOf(host.env),
    programs: await Promise.all(PROGRAMS.map(program => lookFor(program, host))),
    registry: {
      location: input.registry,
      answer: await askRegistry(input.registry, host)
    }
  }
  host.print(input.json ? `${plainJson(findings, 2)}\n` : findingsText(findings))
}

const runnerOf = (env: Host['env']): string => {
  if (env.GITHUB_ACTIONS !== 'true') return 'none: a terminal'
  return env.RUNNER_ENVIRONMENT === 'github-hosted' ? 'hosted by GitHub' : 'self-hosted'
}

const lookFor = async (
  [program, arguments_, purpose]: (typeof PROGRAMS)[number],
  { exec, signal }: Host
): Promise<FoundProgram> => {
  try {
    const { stdout, stderr, exitCode } = await exec(program, arguments_, { signal })
    const [line = ''] = (stdout.trim() || stderr.trim()).split('\n')
    const version = exitCode === 0 ? line : `fails with exit code ${exitCode}: ${line}`
    return { program, for: purpose, version: plainLine(version) }
  } catch (error) {
    if (!hasCode(error, 'PROGRAM_MISSING')) throw error
    return { program, for: purpose }
  }
}

/** Asked for the tags of a repository that is not there: to be told so takes an address, a right to read, and an answer. */
const askRegistry = async (location: string, host: Host): Promise<string> => {
  try {
    await (await openStore(location, host)).tags('scoreline-doctor')
    return 'answers'
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return `${messageOf(error)} [${error.code}]`
  }
}

/** As a terminal shows it. Pure. */
const findingsText = (findings: Findings): string => {
  const { scoreline, node, system, processors, runner, programs, registry } = findings
  const rows = [
    ['scoreline', scoreline],
    ['node', node],
    ['system', `${system}, ${counted(processors, 'processor')}`],
    ['runner', runner],
    ...programs.map(({ program, for: purpose, version }) => [
      program,
      version ?? `not found (only for ${purpose})`
    ]),
    ['registry', `${registry.location}: ${registry.answer}`]
  ]
  return rows.map(([what = '', value = '']) => `${what.padEnd(10)}  ${plainLine(value)}\n`).join('')
}
