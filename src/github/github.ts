/** What is asked of GitHub, apart from who speaks to it. docs/previews.md */

import { fittingBody } from './body.ts'

export interface GitHub {
  /** Announces a deployment of a commit to an environment that may go away. @returns its number */
  createDeployment(deployment: Deployment): Promise<number>
  setDeploymentStatus(id: number, status: DeploymentStatus): Promise<void>
  /** The deployments to an environment, the newest first. */
  deployments(environment: string): Promise<readonly number[]>
  /** All comments on an issue or pull request, the oldest first. */
  comments(issue: number): Promise<readonly Comment[]>
  addComment(issue: number, body: string): Promise<void>
  changeComment(id: number, body: string): Promise<void>
  deleteComment(id: number): Promise<void>
  /** Whether a comment or issue is by whom the token belongs to: nobody else may speak in its place. */
  isOurs(written: Author): Promise<boolean>
  /** All open issues, pull requests left out. */
  openIssues(): Promise<readonly Issue[]>
  /** @returns its number */
  openIssue(text: Pick<Issue, 'title' | 'body'>): Promise<number>
  changeIssue(
    number: number,
    change: Partial<Pick<Issue, 'title' | 'body'>> & { readonly state?: 'closed' }
  ): Promise<void>
  /** Whether a pull request is closed; undefined where there is none of that number. */
  isClosed(pullRequest: number): Promise<boolean | undefined>
  /** Open pull requests whose branch is this one, with the commits at their ends. */
  openPullRequests(head: {
    readonly owner: string
    readonly ref: string
  }): Promise<readonly { readonly number: number; readonly sha: string }[]>
}

export interface Deployment {
  readonly environment: string
  /** A commit. */
  readonly ref: string
  readonly description: string
}

export interface DeploymentStatus {
  readonly state: 'in_progress' | 'success' | 'failure' | 'inactive'
  readonly description: string
  /** Where people find what was deployed. */
  readonly environmentUrl?: string | undefined
  /** The workflow run. */
  readonly logUrl?: string | undefined
}

/** Who wrote a comment or an issue. */
export interface Author {
  readonly login: string
  readonly byBot: boolean
}

export interface Comment extends Author {
  readonly id: number
  readonly body: string
}

export interface Issue extends Author {
  readonly number: number
  readonly title: string
  readonly body: string
}

/**
 * Sees to it that there is one comment of ours that begins with the marker, with this text. Another one of ours, made by
 * a run at the same moment, is deleted.
 */
export const keepOneComment = async (
  github: GitHub,
  issue: number,
  marker: string,
  body: string
): Promise<void> => {
  if (await changeComment(github, issue, marker, body)) return
  await github.addComment(issue, fittingBody(body))
  await oneOfOurs(github, issue, marker)
}

/**
 * Gives the one comment of ours that begins with the marker this text, where there is one.
 * @returns whether there is
 */
export const changeComment = async (
  github: GitHub,
  issue: number,
  marker: string,
  body: string
): Promise<boolean> => {
  const first = await oneOfOurs(github, issue, marker)
  const text = fittingBody(body)
  if (first && first.body !== text) await github.changeComment(first.id, text)
  return first !== undefined
}

/** The oldest comment of ours with the marker; the others are deleted. */
const oneOfOurs = async (
  github: GitHub,
  issue: number,
  marker: string
): Promise<Comment | undefined> => {
  const marked = (await github.comments(issue)).filter(({ body }) => body.startsWith(marker))
  const ours: Comment[] = []
  for (const comment of marked) if (await github.isOurs(comment)) ours.push(comment)
  const [first, ...others] = ours.toSorted((a, b) => a.id - b.id)
  for (const { id } of others) await github.deleteComment(id)
  return first
}
