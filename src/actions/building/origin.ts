import { hasCode, UserError } from '../../core/errors.ts'
import type { Exec } from '../../core/ports.ts'
import type { Origin } from '../../image/spec.ts'
import type { Host } from '../host/host.ts'

/**
 * Where what is built comes from, as far as the environment says: the repository and commit of the job, and the time
 * of `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/) or else of that commit. Never the
 * time of building, so that building again gives the same.
 * @throws UserError `INPUT_INVALID` for a SOURCE_DATE_EPOCH that is no number of seconds.
 */
export const originOf = async ({ env, exec }: Pick<Host, 'env' | 'exec'>): Promise<Origin> => {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: revision } = env
  const seconds = env.SOURCE_DATE_EPOCH
    ? checked(env.SOURCE_DATE_EPOCH)
    : revision && (await commitTime(revision, exec))
  return {
    ...(server && repository ? { source: `${server}/${repository}` } : {}),
    ...(revision ? { revision } : {}),
    ...(seconds ? { created: timestamp(Number(seconds)) } : {})
  }
}

const checked = (epoch: string): string => {
  if (/^\d{1,11}$/.test(epoch)) return epoch
  throw new UserError(
    'INPUT_INVALID',
    `SOURCE_DATE_EPOCH is "${epoch}", which is not a number of seconds since 1970.`,
    { hint: 'Set it to, for example, the output of: git log -1 --format=%ct' }
  )
}

/** Seconds since 1970; undefined where there is no git, no checkout, or not of that commit. */
const commitTime = async (revision: string, exec: Exec): Promise<string | undefined> => {
  try {
    const { exitCode, stdout } = await exec('git', ['show', '-s', '--format=%ct', revision])
    return exitCode === 0 && /^\d{1,11}$/.test(stdout.trim()) ? stdout.trim() : undefined
  } catch (error) {
    if (hasCode(error, 'PROGRAM_MISSING')) return undefined
    throw error
  }
}

/** https://www.rfc-editor.org/rfc/rfc3339#section-5.6, in whole seconds. */
const timestamp = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
