/**
 * GitHub's REST API as far as it is used: keeps state, checks rights, tokens and bodies as the documents say, and can be
 * told to fail. https://docs.github.com/rest
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isObject } from '../../src/core/is-object.ts'

/** A token, with whom it belongs to and what it may. */
export interface Token {
  readonly value: string
  readonly login: string
  readonly type: 'Bot' | 'User'
  readonly rights: readonly string[]
}

/** As a job of a workflow has it, with rights for previews. */
export const JOB_TOKEN: Token = {
  value: 'the-token-of-the-job',
  login: 'github-actions[bot]',
  type: 'Bot',
  rights: ['deployments: write', 'pull-requests: write']
}

export interface KeptComment {
  readonly id: number
  readonly issue: number
  body: string
  readonly user: { readonly login: string; readonly type: string }
}

export interface KeptDeployment {
  readonly id: number
  readonly ref: string
  readonly environment: string
  readonly transient: boolean
  /** The states in the order they were set. */
  readonly statuses: {
    readonly state: string
    readonly environmentUrl: string | undefined
    readonly logUrl: string | undefined
  }[]
}

export interface KeptPull {
  readonly number: number
  readonly state: 'open' | 'closed'
  readonly sha: string
  /** `owner:branch` */
  readonly head: string
}

export interface KeptIssue {
  readonly number: number
  title: string
  body: string
  state: 'open' | 'closed'
  readonly user: { readonly login: string; readonly type: string }
  /** Of a pull request, which is an issue too. */
  readonly pull_request?: object
}

export interface FakeGitHub extends AsyncDisposable {
  readonly url: string
  readonly repository: string
  readonly comments: KeptComment[]
  readonly deployments: KeptDeployment[]
  readonly pulls: KeptPull[]
  readonly issues: KeptIssue[]
  /** Every request, as `POST /repos/…`. */
  readonly asked: string[]
  /** The next answers, instead of what would be answered: by method and path. */
  readonly failures: {
    readonly when: RegExp
    readonly status: number
    readonly retryAfter?: number
  }[]
}

const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success']

/** Comments and more of an issue come in pages of at most so many. */
const MOST_A_PAGE = 100

export const fakeGitHub = async (tokens: readonly Token[]): Promise<FakeGitHub> => {
  const repository = 'octo-org/models'
  const state = {
    comments: [] as KeptComment[],
    deployments: [] as KeptDeployment[],
    pulls: [] as KeptPull[],
    issues: [] as KeptIssue[],
    asked: [] as string[],
    failures: [] as FakeGitHub['failures'][number][]
  }
  let lastId = 1000

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const url = new URL(request.url ?? '', 'http://localhost')
    const method = request.method ?? ''
    state.asked.push(`${method} ${url.pathname}`)
    const say = (status: number, body: unknown, headers: Record<string, string> = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
        .end(status === 204 ? undefined : JSON.stringify(body))
    const failing = state.failures.findIndex(({ when }) => when.test(`${method} ${url.pathname}`))
    const [failure] = failing < 0 ? [] : state.failures.splice(failing, 1)
    if (failure)
      return say(
        failure.status,
        { message: 'Told to fail' },
        failure.retryAfter === undefined ? {} : { 'retry-after': String(failure.retryAfter) }
      )
    const [, value] = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? '') ?? []
    const token = tokens.find(each => each.value === value)
    if (token === undefined) return say(401, { message: 'Bad credentials' })
    if (!request.headers['user-agent']) return say(403, { message: 'A user agent is required' })
    const text = Buffer.concat(chunks).toString()
    let body: Readonly<Record<string, unknown>> = {}
    try {
      const parsed: unknown = text === '' ? {} : JSON.parse(text)
      if (!isObject(parsed)) return say(400, { message: 'Problems parsing JSON' })
      body = parsed
    } catch {
      return say(400, { message: 'Problems parsing JSON' })
    }
    const may = (right: string): boolean => token.rights.includes(right)
    const refuse = () => say(403, { message: 'Resource not accessible by integration' })
    const invalid = (field: string) =>
      say(422, { message: `Validation Failed: ${field}`, errors: [{ field, code: 'invalid' }] })

    if (url.pathname === '/user')
      return token.type === 'Bot' ? refuse() : say(200, { login: token.login, type: token.type })
    const prefix = `/repos/${repository}`
    if (!url.pathname.startsWith(`${prefix}/`)) return say(404, { message: 'Not Found' })
    const path = url.pathname.slice(prefix.length)

    const pages = (all: readonly unknown[]) => {
      const size = Math.min(MOST_A_PAGE, Number(url.searchParams.get('per_page') ?? 30))
      const page = Number(url.searchParams.get('page') ?? 1)
      const next = new URL(url)
      next.searchParams.set('page', String(page + 1))
      return say(
        200,
        all.slice((page - 1) * size, page * size),
        page * size < all.length
          ? { link: `<http://${request.headers.host}${next.pathname}${next.search}>; rel="next"` }
          : {}
      )
    }

    if (path === '/deployments' && method === 'POST') {
      if (!may('deployments: write')) return refuse()
      const { ref, environment, transient_environment: transient } = body
      if (typeof ref !== 'string' || ref === '') return invalid('ref')
      if (typeof environment !== 'string' || environment === '') return invalid('environment')
      // Merging first, and waiting for checks, is what it does unless it is told not to.
      if (body.auto_merge !== false) return say(202, { message: 'Auto-merged' })
      if (!Array.isArray(body.required_contexts) || body.required_contexts.length > 0)
        return say(409, { message: 'Conflict: Commit status checks failed' })
      const made = { id: ++lastId, ref, environment, transient: transient === true, statuses: [] }
      state.deployments.push(made)
      return say(201, { id: made.id, environment, sha: ref })
    }
    if (path === '/deployments' && method === 'GET') {
      const environment = url.searchParams.get('environment')
      return pages(
        state.deployments
          .filter(each => environment === null || each.environment === environment)
          .toReversed()
          .map(({ id, ref, environment }) => ({ id, sha: ref, environment }))
      )
    }
    const [, deploymentId] = /^\/deployments\/(\d+)\/statuses$/.exec(path) ?? []
    if (deploymentId && method === 'POST') {
      if (!may('deployments: write')) return refuse()
      const found = state.deployments.find(({ id }) => id === Number(deploymentId))
      if (found === undefined) return say(404, { message: 'Not Found' })
      const { state: next, description = '', environment_url: page, log_url: log } = body
      if (typeof next !== 'string' || !STATES.includes(next)) return invalid('state')
      if (typeof description !== 'string' || description.length > 140) return invalid('description')
      for (const address of [page, log])
        if (address !== undefined && !/^https?:\/\//.test(String(address))) return invalid('url')
      // One that succeeds ends those before it in its environment.
      if (next === 'success')
        for (const each of state.deployments)
          if (each !== found && each.environment === found.environment && each.transient)
            each.statuses.push({ state: 'inactive', environmentUrl: undefined, logUrl: undefined })
      found.statuses.push({
        state: next,
        environmentUrl: page as string | undefined,
        logUrl: log as string | undefined
      })
      return say(201, { id: ++lastId, state: next })
    }

    if (path === '/issues' && method === 'GET') {
      const wanted = url.searchParams.get('state') ?? 'open'
      return pages(
        state.issues.filter(each => wanted === 'all' || each.state === wanted).toReversed()
      )
    }
    const isText = (text: unknown, most: number): text is string =>
      typeof text === 'string' && text !== '' && text.length <= most
    if (path === '/issues' && method === 'POST') {
      if (!may('issues: write')) return refuse()
      const { title, body: words } = body
      if (!isText(title, 256)) return invalid('title')
      if (!isText(words, 65_536)) return invalid('body')
      const { login, type } = token
      const made: KeptIssue = {
        number: state.issues.reduce((most, { number }) => Math.max(most, number), 0) + 1,
        title,
        body: words,
        state: 'open',
        user: { login, type }
      }
      state.issues.push(made)
      return say(201, made)
    }
    const [, issueNumber] = /^\/issues\/(\d+)$/.exec(path) ?? []
    if (issueNumber && method === 'PATCH') {
      if (!may('issues: write')) return refuse()
      const found = state.issues.find(({ number }) => number === Number(issueNumber))
      if (found === undefined) return say(404, { message: 'Not Found' })
      const { title = found.title, body: words = found.body, state: next = found.state } = body
      if (!isText(title, 256)) return invalid('title')
      if (!isText(words, 65_536)) return invalid('body')
      if (next !== 'open' && next !== 'closed') return invalid('state')
      Object.assign(found, { title, body: words, state: next })
      return say(200, found)
    }
    const [, issue] = /^\/issues\/(\d+)\/comments$/.exec(path) ?? []
    if (issue && method === 'GET')
      return pages(state.comments.filter(each => each.issue === Number(issue)))
    const isComment = typeof body.body === 'string' && body.body !== ''
    if (issue && method === 'POST') {
      if (!may('pull-requests: write')) return refuse()
      if (!isComment || String(body.body).length > 65_536) return invalid('body')
      const { login, type } = token
      const made = {
        id: ++lastId,
        issue: Number(issue),
        body: String(body.body),
        user: { login, type }
      }
      state.comments.push(made)
      return say(201, made)
    }
    const [, commentId] = /^\/issues\/comments\/(\d+)$/.exec(path) ?? []
    if (commentId) {
      if (!may('pull-requests: write')) return refuse()
      const at = state.comments.findIndex(({ id }) => id === Number(commentId))
      const found = state.comments[at]
      if (found === undefined) return say(404, { message: 'Not Found' })
      if (method === 'DELETE') {
        state.comments.splice(at, 1)
        return say(204, undefined)
      }
      if (method === 'PATCH') {
        if (!isComment || String(body.body).length > 65_536) return invalid('body')
        found.body = String(body.body)
        return say(200, found)
      }
    }

    if (path === '/pulls' && method === 'GET') {
      const [wanted, head] = [url.searchParams.get('state') ?? 'open', url.searchParams.get('head')]
      return pages(
        state.pulls
          .filter(pull => wanted === 'all' || pull.state === wanted)
          .filter(pull => head === null || pull.head === head)
          .map(({ number, state, sha, head }) => ({
            number,
            state,
            head: { sha, label: head, ref: head.split(':')[1] }
          }))
      )
    }
    const [, pullNumber] = /^\/pulls\/(\d+)$/.exec(path) ?? []
    const pull = state.pulls.find(({ number }) => number === Number(pullNumber))
    if (pull && method === 'GET') {
      const { number, state, sha } = pull
      return say(200, { number, state, head: { sha } })
    }
    return say(404, { message: 'Not Found' })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...state,
    url: `http://127.0.0.1:${port}`,
    repository,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  }
}
