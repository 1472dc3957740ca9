import { messageOf, UserError } from '../../core/errors.ts'
import { plainLine } from '../../core/plain-text.ts'
import { BRIEF, type Fault, Faults, parseRetryAfter } from '../../core/retry.ts'
import type { GitHub } from '../../github/github.ts'
import type { Host } from '../host/host.ts'

/**
 * GitHub, or a server of its kind (GITHUB_API_URL), for one repository.
 * @param repository `owner/name`
 */
export const openGitHub = async (
  repository: string,
  token: string,
  host: Pick<Host, 'env' | 'log' | 'clock' | 'signal'>
): Promise<GitHub> => {
  const { getOctokit } = await import('@actions/github')
  host.log.secret(token)
  const [owner = '', repo = ''] = repository.split('/')
  const here = { owner, repo }
  const { rest, paginate } = getOctokit(token, {
    baseUrl: host.env.GITHUB_API_URL ?? 'https://api.github.com',
    request: { signal: host.signal },
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
  })
  const { repos, issues, users, pulls } = rest
  const asking = askingOf(host)
  let viewer: Promise<string | undefined> | undefined
  return {
    createDeployment: ({ environment, ref, description }) =>
      asking('create a deployment', 'deployments: write', async () => {
        const { data } = await repos.createDeployment({
          ...here,
          ref,
          environment,
          description,
          auto_merge: false,
          required_contexts: [],
          transient_environment: true,
          production_environment: false
        })
        if (!('id' in data)) throw new Error('GitHub merged instead of deploying')
        return data.id
      }),
    setDeploymentStatus: (id, { state, description, environmentUrl, logUrl }) =>
      asking('set the status of a deployment', 'deployments: write', async () => {
        await repos.createDeploymentStatus({
          ...here,
          deployment_id: id,
          state,
          // At most 140 characters: https://docs.github.com/rest/deployments/statuses
          description: description.slice(0, 140),
          ...(environmentUrl ? { environment_url: environmentUrl } : {}),
          ...(logUrl ? { log_url: logUrl } : {})
        })
      }),
    deployments: environment =>
      asking('list deployments', 'deployments: write', async () => {
        const found = await paginate(repos.listDeployments, { ...here, environment, per_page: 100 })
        return found.map(({ id }) => id)
      }),
    comments: issue =>
      asking('list comments', 'pull-requests: write', async () => {
        const found = await paginate(issues.listComments, {
          ...here,
          issue_number: issue,
          per_page: 100
        })
        return found.map(({ id, body = '', user }) => ({
          id,
          body,
          login: user?.login ?? '',
          byBot: user?.type === 'Bot'
        }))
      }),
    addComment: (issue, body) =>
      asking('comment', 'pull-requests: write', async () => {
        await issues.createComment({ ...here, issue_number: issue, body })
      }),
    changeComment: (id, body) =>
      asking('change a comment', 'pull-requests: write', async () => {
        await issues.updateComment({ ...here, comment_id: id, body })
      }),
    deleteComment: id =>
      asking('delete a comment', 'pull-requests: write', async () => {
        await issues.deleteComment({ ...here, comment_id: id })
      }),
    isOurs: async ({ login, byBot }) => {
      // The token of a job cannot be asked whose it is: it is that of a bot of GitHub's.
      viewer ??= users.getAuthenticated().then(
        ({ data }) => data.login,
        () => undefined
      )
      const name = await viewer
      return name === undefined ? byBot : login === name
    },
    openIssues: () =>
      asking('list issues', 'issues: write', async () => {
        const found = await paginate(issues.listForRepo, { ...here, state: 'open', per_page: 100 })
        return found
          .filter(({ pull_request: pull }) => pull === undefined)
          .map(({ number, title, body, user }) => ({
            number,
            title,
            body: body ?? '',
            login: user?.login ?? '',
            byBot: user?.type === 'Bot'
          }))
      }),
    openIssue: ({ title, body }) =>
      asking('open an issue', 'issues: write', async () => {
        const { data } = await issues.create({ ...here, title: title.slice(0, MOST_TITLE), body })
        return data.number
      }),
    changeIssue: (number, { title, ...change }) =>
      asking('change an issue', 'issues: write', async () => {
        await issues.update({
          ...here,
          issue_number: number,
          ...(title === undefined ? {} : { title: title.slice(0, MOST_TITLE) }),
          ...change
        })
      }),
    isClosed: async number => {
      try {
        return await asking('look at a pull request', 'pull-requests: read', async () => {
          const { data } = await pulls.get({ ...here, pull_number: number })
          return data.state === 'closed'
        })
      } catch (error) {
        if (((error as UserError).cause as RequestError | undefined)?.status === 404)
          return undefined
        throw error
      }
    },
    openPullRequests: ({ owner: from, ref }) =>
      asking('list pull requests', 'pull-requests: read', async () => {
        const found = await paginate(pulls.list, {
          ...here,
          state: 'open',
          head: `${from}:${ref}`,
          per_page: 100
        })
        return found.map(({ number, head }) => ({ number, sha: head.sha }))
      })
  }
}

/** GitHub refuses a longer title. */
const MOST_TITLE = 256

type Asking = <T>(what: string, right: string, work: () => Promise<T>) => Promise<T>

/** Tries again what a busy server declined, and puts refusals into words. @throws UserError `GITHUB_REFUSED`, `GITHUB_UNREACHABLE` */
const askingOf =
  (tools: Pick<Host, 'log' | 'clock' | 'signal'>): Asking =>
  async (what, right, work) => {
    const faults = new Faults(
      error => faultOf(error, tools.clock.now()),
      { ...tools, random: Math.random },
      BRIEF
    )
    for (;;) {
      try {
        return await work()
      } catch (error) {
        tools.signal.throwIfAborted()
        await faults.outlive(error).catch(final => {
          tools.signal.throwIfAborted()
          throw refusal(what, right, final)
        })
      }
    }
  }

/** What octokit throws for an answer that is not one of success; without a status, nothing answered. */
interface RequestError {
  readonly status?: number
  readonly response?: { readonly headers: Readonly<Record<string, string | undefined>> }
}

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const faultOf = (error: unknown, now: number): Fault | undefined => {
  const { status, response } = error as RequestError
  const retryAfter = parseRetryAfter(response?.headers['retry-after'], now)
  if (status === undefined) return { absent: true }
  const isLimited = status === 429 || (status === 403 && retryAfter !== undefined)
  return status >= 500 || isLimited ? { absent: false, retryAfter } : undefined
}

const refusal = (what: string, right: string, cause: unknown): UserError => {
  const { status } = cause as RequestError
  if (status === undefined || status >= 500)
    return new UserError(
      'GITHUB_UNREACHABLE',
      `GitHub did not answer when asked to ${what}: ${plainLine(messageOf(cause))}`,
      { cause, hint: 'Run the job again; see https://www.githubstatus.com.' }
    )
  return new UserError(
    'GITHUB_REFUSED',
    `GitHub refused to ${what} (status ${status}): ${plainLine(messageOf(cause))}`,
    {
      cause,
      hint: [401, 403, 404].includes(status)
        ? `Give the job "permissions: ${right}", and input github-token a token that has it.`
        : undefined
    }
  )
}
