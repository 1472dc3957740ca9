import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hasCode, UserError } from '../../core/errors.ts'
import type { ExecResult } from '../../core/ports.ts'
import { short } from '../../core/words.ts'
import type { Host } from '../host/host.ts'

/** How long a commit is fetched for. */
const PATIENCE_MS = 60_000

/** Nobody is there to be asked for a password, and nothing of the repository is run. */
const QUIET = { GIT_TERMINAL_PROMPT: '0' }
const NO_HOOKS = ['-c', 'core.hooksPath=/dev/null'] as const

/**
 * Works with the files of a commit, in a folder of their own which is gone afterwards. A commit that the checkout of the
 * step does not have is fetched from where that came from, with the rights that it was given: none are needed for a
 * public repository.
 * @throws UserError `COMMIT_UNKNOWN` where it can be had in neither way
 */
export const withCommit = async <T>(
  sha: string,
  host: Pick<Host, 'env' | 'exec' | 'signal'>,
  work: (folder: string) => Promise<T>
): Promise<T> => {
  const root = await mkdtemp(path.join(host.env.RUNNER_TEMP || tmpdir(), 'scoreline-base-'))
  const folder = path.join(root, 'checkout')
  const git = (args: readonly string[]) => ran(args, sha, host)
  try {
    const isThere = (await git(['cat-file', '-e', `${sha}^{commit}`])).exitCode === 0
    if (!isThere)
      checked(await git(['fetch', '--quiet', '--no-tags', '--depth=1', 'origin', sha]), sha)
    checked(await git(['worktree', 'add', '--quiet', '--detach', folder, sha]), sha)
    try {
      return await work(folder)
    } finally {
      await git(['worktree', 'remove', '--force', folder])
    }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

const ran = async (
  args: readonly string[],
  sha: string,
  { exec, signal, env }: Pick<Host, 'env' | 'exec' | 'signal'>
): Promise<ExecResult> => {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])
  try {
    return await exec('git', [...NO_HOOKS, ...args], { set: QUIET, signal: patience, env })
  } catch (error) {
    signal.throwIfAborted()
    if (patience.aborted) throw unknown(sha, `git ${args[0]} took more than a minute`)
    if (hasCode(error, 'PROGRAM_MISSING')) throw unknown(sha, 'there is no git here')
    throw error
  }
}

const checked = ({ exitCode, stderr }: ExecResult, sha: string): void => {
  if (exitCode !== 0) {
    const [why = ''] = stderr.trim().split('\n')
    throw unknown(sha, short(why) || `git ended with ${exitCode}`)
  }
}

const unknown = (sha: string, why: string): UserError =>
  new UserError(
    'COMMIT_UNKNOWN',
    `Commit ${sha.slice(0, 7)} is not in the checkout, and cannot be fetched: ${why}`,
    {
      hint: 'Set fetch-depth: 0 at actions/checkout; then it is there.'
    }
  )
