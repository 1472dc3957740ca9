import { UserError } from '../core/errors.ts'
import { isObject } from '../core/is-object.ts'

/** The pull request that started a workflow. */
export interface PullRequest {
  readonly number: number
  /** Whether it is closed, merged or not: then its preview has to go. */
  readonly closed: boolean
  /** `owner/name` of the repository that it wants to change. */
  readonly repository: string
  readonly head: Commit
  readonly base: Commit
  /** Whether its commits are in another repository: such a run has no secrets, and may not write. */
  readonly fromFork: boolean
}

export interface Commit {
  readonly sha: string
  /** The name of the branch, as its owner likes it: text of others. */
  readonly ref: string
}

/**
 * What the payload of a `pull_request` event says. Pure.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request
 * @param name of the event, as in GITHUB_EVENT_NAME
 * @throws UserError `EVENT_UNSUPPORTED`
 */
export const pullRequestIn = (name: string | undefined, event: unknown): PullRequest => {
  if (name === 'pull_request_target')
    throw unsupported(
      'Previews do not run on pull_request_target: it hands the secrets of the repository to code of a stranger.'
    )
  if (name !== 'pull_request')
    throw unsupported(
      `A preview is made for a pull request, not for ${name ? `event ${name}` : 'a command without an event'}.`
    )
  const pull = isObject(event) ? event.pull_request : undefined
  const found = isObject(pull) ? partsOf(pull) : undefined
  if (found === undefined)
    throw unsupported('The event does not say which pull request it is about.')
  return found
}

const partsOf = (pull: Readonly<Record<string, unknown>>): PullRequest | undefined => {
  const { number, state, head, base } = pull
  const [from, to] = [endIn(head), endIn(base)]
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) return undefined
  if (from === undefined || to?.repository === undefined) return undefined
  return {
    number,
    closed: state === 'closed',
    repository: to.repository,
    head: from.commit,
    base: to.commit,
    // The repository of a fork may be deleted meanwhile: then it is null.
    fromFork: from.repository?.toLowerCase() !== to.repository.toLowerCase()
  }
}

const endIn = (
  value: unknown
): { readonly commit: Commit; readonly repository: string | undefined } | undefined => {
  if (!isObject(value)) return undefined
  const { sha, ref, repo } = value
  if (typeof sha !== 'string' || !/^[0-9a-f]{40,64}$/.test(sha)) return undefined
  if (typeof ref !== 'string' || ref === '') return undefined
  const name = isObject(repo) ? repo.full_name : undefined
  const repository = typeof name === 'string' && REPOSITORY.test(name) ? name : undefined
  return { commit: { sha, ref }, repository }
}

export const REPOSITORY = /^[\w.-]+\/[\w.-]+$/

const unsupported = (message: string): UserError =>
  new UserError('EVENT_UNSUPPORTED', message, {
    hint: 'Run it with "on: pull_request", types opened, synchronize, reopened and closed. See docs/previews.md.'
  })
