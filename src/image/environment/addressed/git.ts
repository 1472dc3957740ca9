/** A commit of a repository, with the tools of git: its history comes along, from which packages read their version. */
import { hasCode, type SourcePlace, UserError } from '../../../core/errors.ts'
import type { ExecResult } from '../../../core/ports.ts'
import { type EnvironmentTools, runTool, variablesOf } from '../tools.ts'
import { withoutUsers, withValues } from '../variables.ts'
import { type SourceAddress, shownAddress } from './address.ts'

/**
 * Brings the commit that an address names into a new folder, with its submodules.
 * @returns the commit, 40 characters or more
 * @throws UserError `GIT_FAILED`, `PROGRAM_MISSING`
 */
export const checkOut = async (
  address: SourceAddress,
  folder: string,
  at: SourcePlace,
  tools: EnvironmentTools
): Promise<string> => {
  const { plain, variables } = signedIn(address, tools)
  const env = { ...variablesOf(tools), GIT_DIR: undefined, GIT_WORK_TREE: undefined }
  const set = { ...SETTINGS, ...variables }
  const run = (...args: readonly string[]): Promise<ExecResult> =>
    runTool({ ...tools, env }, 'git', ['-C', folder, ...args], { set }).catch(error => {
      if (hasCode(error, 'PROGRAM_MISSING')) throw missing(address, at, error)
      throw error
    })
  const must = async (...args: readonly string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await run(...args)
    if (exitCode === 0) return stdout.trim()
    throw failed(address, at, stderr)
  }
  const commitOf = async (name: string): Promise<string | undefined> => {
    const { exitCode, stdout } = await run('rev-parse', '-q', '--verify', `${name}^{commit}`)
    return exitCode === 0 ? stdout.trim() : undefined
  }
  const fetch = (...what: readonly string[]): Promise<string> =>
    must('fetch', '-q', '--filter=blob:none', '--force', 'origin', ...what)

  await must('init', '-q', '--template=')
  await must('remote', 'add', 'origin', plain)
  await fetch('--tags', '+refs/heads/*:refs/remotes/origin/*')
  let commit: string | undefined
  for (const name of namesOf(address.ref)) commit ??= await commitOf(name)
  if (commit === undefined) {
    await fetch(address.ref ?? 'HEAD')
    commit = await commitOf('FETCH_HEAD')
  }
  if (commit === undefined) throw failed(address, at, `${address.ref} is no commit`)
  await must('checkout', '-q', '--detach', commit)
  await must('submodule', '-q', 'update', '--init', '--recursive')
  return commit
}

/** What a ref may stand for, in pip's order. */
const namesOf = (ref: string | undefined): readonly string[] =>
  ref === undefined
    ? []
    : [
        ...[`refs/remotes/origin/${ref}`, `refs/tags/${ref}`],
        ...(/^[0-9a-f]{7,64}$/.test(ref) ? [ref] : [])
      ]

const SETTINGS = {
  // A submodule may name any address: none of this machine's files, and no program.
  GIT_ALLOW_PROTOCOL: 'https:http',
  // The repository says where its large files are, and git-lfs would sign in there.
  GIT_LFS_SKIP_SMUDGE: '1',
  // What a partial clone lacks is wanted here.
  GIT_NO_LAZY_FETCH: '0'
}

/** User and password go to git in variables: on no command line, in no file of the checkout, and to that host alone. */
const signedIn = (
  { url }: SourceAddress,
  tools: EnvironmentTools
): { readonly plain: string; readonly variables: Readonly<Record<string, string>> } => {
  const env = variablesOf(tools)
  const whole = new URL(withValues(url, { allowed: tools.variables ?? [], env }))
  const { username, password } = whole
  whole.username = ''
  whole.password = ''
  if (username === '') return { plain: whole.href, variables: {} }
  const name = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  // Behind those that the user has set this way.
  const at = Number(env.GIT_CONFIG_COUNT ?? 0) || 0
  return {
    plain: whole.href,
    variables: {
      GIT_CONFIG_COUNT: String(at + 1),
      [`GIT_CONFIG_KEY_${at}`]: `http.${whole.origin}/.extraHeader`,
      [`GIT_CONFIG_VALUE_${at}`]: `Authorization: Basic ${Buffer.from(name).toString('base64')}`
    }
  }
}

const place = ({ file, line }: SourcePlace): string => `${file}, line ${line ?? 1}`

const failed = (address: SourceAddress, at: SourcePlace, said: string): UserError =>
  new UserError('GIT_FAILED', `git did not bring ${shownAddress(address)} (${place(at)}).`, {
    at,
    hint: `Check the address and the branch, tag or commit behind "@". For a private repository write https://\${NAME}@… with a token in that variable, and list it in "requirement-variables". git said: ${firstWords(said)}`
  })

/** What follows the first complaint says what came of it. */
const firstWords = (said: string): string =>
  withoutUsers(said)
    .trim()
    .split('\n')
    .filter((line, _, lines) => /^(?:fatal|error|remote): /.test(line) || lines.length < 3)
    .slice(0, 2)
    .join(' ')
    .slice(0, 300)

const missing = (address: SourceAddress, at: SourcePlace, cause: unknown): UserError =>
  new UserError(
    'PROGRAM_MISSING',
    `${shownAddress(address)} (${place(at)}) is a repository, and this machine has no git.`,
    { at, cause, hint: 'Install git ("apt-get install git") before this step.' }
  )
