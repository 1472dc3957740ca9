import { UserError } from '../../core/errors.ts'
import { readPlainText } from '../../core/plain-file.ts'
import type { DeploymentOrigin } from '../../services/record.ts'
import type { Host } from '../host/host.ts'

type Env = Host['env']

/** Who deploys, and from what, as the environment of the step says. */
export const deploymentOrigin = async ({
  env,
  signal
}: Pick<Host, 'env' | 'signal'>): Promise<DeploymentOrigin> => {
  const event = env.GITHUB_EVENT_PATH
  return originIn(env, event ? await eventIn(event, signal) : undefined)
}

/** What a job was started by; undefined where it cannot be read: then only the environment says something. */
const eventIn = async (file: string, signal: AbortSignal): Promise<unknown> => {
  try {
    return JSON.parse(await readPlainText(file, { signal }))
  } catch (error) {
    if (error instanceof UserError || error instanceof SyntaxError) return undefined
    throw error
  }
}

/**
 * Pure. https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 * @param event the payload of the event that started the workflow
 */
export const originIn = (env: Env, event: unknown): DeploymentOrigin => {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env
  const source = server && repository ? `${server}/${repository}` : undefined
  const pullRequest = pullRequestIn(env.GITHUB_REF, event)
  const by = env.GITHUB_ACTOR || env.USER || env.LOGNAME
  return {
    ...(source && run ? { run: `${source}/actions/runs/${run}` } : {}),
    ...(source ? { source } : {}),
    ...(env.GITHUB_SHA ? { commit: env.GITHUB_SHA } : {}),
    ...(pullRequest ? { pullRequest } : {}),
    ...(by ? { by } : {})
  }
}

/** `refs/pull/7/merge`; with other events of a pull request, and of its comments, the payload says it. */
const pullRequestIn = (ref: string | undefined, event: unknown): number | undefined => {
  const [, ofRef] = /^refs\/pull\/([1-9]\d{0,9})\//.exec(ref ?? '') ?? []
  if (ofRef !== undefined) return Number(ofRef)
  const { pull_request: pull, issue } = (event ?? {}) as Readonly<
    Record<string, { readonly number?: unknown; readonly pull_request?: unknown } | undefined>
  >
  const number = pull?.number ?? (issue?.pull_request ? issue.number : undefined)
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0
    ? number
    : undefined
}
