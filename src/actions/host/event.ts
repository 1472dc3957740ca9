import { UserError } from '../../core/errors.ts'
import { readPlainText } from '../../core/plain-file.ts'
import type { Host } from './host.ts'

/**
 * What started the workflow, as GitHub wrote it down; undefined where nothing did.
 * @throws UserError `EVENT_UNSUPPORTED` when it cannot be read
 */
export const eventOf = async ({ env, signal }: Pick<Host, 'env' | 'signal'>): Promise<unknown> => {
  const file = env.GITHUB_EVENT_PATH
  if (!file) return undefined
  try {
    return JSON.parse(await readPlainText(file, { signal }))
  } catch (cause) {
    if (!(cause instanceof UserError || cause instanceof SyntaxError)) throw cause
    throw new UserError(
      'EVENT_UNSUPPORTED',
      'The event that started the workflow cannot be read.',
      {
        cause,
        hint: 'GITHUB_EVENT_PATH names its file; a runner sets it.'
      }
    )
  }
}

/** Address of the repository that the workflow is of. Pure. */
export const repositoryUrl = ({
  GITHUB_SERVER_URL: server,
  GITHUB_REPOSITORY: repository
}: Host['env']): string | undefined =>
  server && repository ? `${server}/${repository}` : undefined

/** Address of the workflow run. Pure. */
export const runUrl = (env: Host['env']): string | undefined => {
  const repository = repositoryUrl(env)
  return repository && env.GITHUB_RUN_ID
    ? `${repository}/actions/runs/${env.GITHUB_RUN_ID}`
    : undefined
}
