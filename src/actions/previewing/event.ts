import { UserError } from '../../core/errors.ts'
import { readPlainText } from '../../core/plain-file.ts'
import type { Host } from '../host/host.ts'

/** What started the workflow, as GitHub wrote it down; undefined where nothing did. @throws UserError `EVENT_UNSUPPORTED` */
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

/** Address of the workflow run. Pure. */
export const runUrl = ({
  GITHUB_SERVER_URL: server,
  GITHUB_REPOSITORY: repository,
  GITHUB_RUN_ID: run
}: Host['env']): string | undefined =>
  server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined
