import { stripVTControlCharacters } from 'node:util'
import { UserError } from '../../../core/errors.ts'
import type { CondaPart } from './part.ts'

/** What a conda program's refusal means for the user's file. Pure. @param output of both streams */
export const explainConda = (
  output: string,
  { tool, at }: CondaPart,
  subdir: string
): UserError => {
  const said = stripVTControlCharacters(output)
    .replace(/([a-z]+:\/\/)[^/@\s]*@/g, '$1')
    .replace(/\/t\/[^/\s]+\//g, '/')
    .replace(/\s+/g, ' ')
    .trim()
  const hint = (step: string) => ({ at, hint: `${step} ${tool.command} said: ${short(said)}` })
  if (UNREACHABLE.test(said))
    return new UserError(
      'CONDA_CHANNEL_UNREACHABLE',
      `A channel of the conda environment did not answer ${tool.command}.`,
      hint('Check the network, the names under "channels:" and the sign-in to private ones.')
    )
  const unknown = unknownIn(said)
  if (unknown.length > 0)
    return new UserError(
      'CONDA_PACKAGE_UNKNOWN',
      `The channels of the conda environment have no ${unknown.join(', ')} for ${subdir}.`,
      hint('Check the spelling and the version, or add the channel that has it.')
    )
  if (UNSOLVABLE.test(said))
    return new UserError(
      'ENVIRONMENT_UNSOLVABLE',
      `No set of conda packages for ${subdir} fits what the environment asks for.`,
      hint('Loosen a version.')
    )
  return new UserError(
    'CONDA_FAILED',
    `${tool.command} could not install the conda environment.`,
    hint('Run the same with it on your machine to see more.')
  )
}

const UNREACHABLE =
  /CondaHTTPError|HTTP(?: error)? (?:000|4\d\d|5\d\d)|Connection (?:failed|refused)|Could not resolve host|Download error|UnavailableInvalidChannel|No such file or directory.*repodata|Multiple errors occurred during .*download|Timeout was reached/i

/** `└─ name =1 * does not exist` of micromamba's; a list `- name=1` under a heading of conda's. */
const unknownIn = (said: string): readonly string[] => {
  const named = [...said.matchAll(/[─-] ([\w.-]+)[^─]{0,60}? does not exist/g)].map(
    ([, name = '']) => name
  )
  const [, listed = ''] =
    /(?:not available from current channels|ResolvePackageNotFound):((?: - \S+)+)/.exec(said) ?? []
  const inList = [...listed.matchAll(/- ([\w.-]+)/g)].map(([, name = '']) => name)
  return [...new Set([...named, ...inList])]
}

const UNSOLVABLE =
  /Could not solve|UnsatisfiableError|LibMambaUnsatisfiableError|conflict|not installable|PackagesNotFoundError/i

/** The last words say why; before them come downloads. */
const short = (said: string): string => said.slice(-600)
