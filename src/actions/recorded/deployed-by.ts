import { UserError } from '../../core/errors.ts'
import { previewMarkOf } from '../../services/preview/marked.ts'
import { type DeploymentOrigin, timestamp } from '../../services/record.ts'
import type { PreviewMark } from '../../targets/preview-mark.ts'
import { eventOf, repositoryUrl, runUrl } from '../host/event.ts'
import type { Host } from '../host/host.ts'

type Env = Host['env']

/** Who deploys, and from what, as the environment of the step says. */
export const deploymentOrigin = async (
  host: Pick<Host, 'env' | 'signal'>
): Promise<DeploymentOrigin> => originIn(host.env, await eventIfRead(host))

/**
 * What is written beside a service that is deployed as the preview of a pull request; undefined for others.
 * @param span milliseconds until nobody needs it
 */
export const previewMark = async (
  service: string,
  span: number | undefined,
  host: Pick<Host, 'env' | 'signal' | 'clock'>
): Promise<PreviewMark | undefined> => {
  const now = host.clock.now()
  return previewMarkOf(service, await deploymentOrigin(host), {
    deployed: timestamp(now),
    ...(span === undefined ? {} : { expires: timestamp(now + span) })
  })
}

/** Undefined also where it cannot be read: then only the environment says something. */
const eventIfRead = async (host: Pick<Host, 'env' | 'signal'>): Promise<unknown> => {
  try {
    return await eventOf(host)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/**
 * Pure. https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 * @param event the payload of the event that started the workflow
 */
export const originIn = (env: Env, event: unknown): DeploymentOrigin => {
  const [source, run] = [repositoryUrl(env), runUrl(env)]
  const pullRequest = pullRequestIn(env.GITHUB_REF, event)
  const by = env.GITHUB_ACTOR || env.USER || env.LOGNAME
  return {
    ...(run ? { run } : {}),
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
