import { fittingBody } from './body.ts'
import type { GitHub, Issue } from './github.ts'

/** An issue as it is to be. */
export interface IssueText {
  /** At most 256 characters are kept. */
  readonly title: string
  /** Begins with the marker. */
  readonly body: string
}

/**
 * Sees to it that there is one open issue of ours that begins with the marker, with this text. Another one of ours, opened
 * by a run at the same moment, is closed.
 * @returns its number, and whether it was there already
 */
export const keepOneIssue = async (
  github: GitHub,
  marker: string,
  given: IssueText
): Promise<{ readonly number: number; readonly wasOpen: boolean }> => {
  const text = { ...given, body: fittingBody(given.body) }
  const first = await oneOfOurs(github, marker)
  if (first !== undefined) {
    if (first.body !== text.body || first.title !== text.title)
      await github.changeIssue(first.number, text)
    return { number: first.number, wasOpen: true }
  }
  const number = await github.openIssue(text)
  return { number: (await oneOfOurs(github, marker))?.number ?? number, wasOpen: false }
}

/** Closes the issue of ours that begins with the marker, with this text. @returns its number, where there was one */
export const closeIssue = async (
  github: GitHub,
  marker: string,
  text: IssueText
): Promise<number | undefined> => {
  const first = await oneOfOurs(github, marker)
  if (first !== undefined) await github.changeIssue(first.number, { ...text, state: 'closed' })
  return first?.number
}

/** The oldest open issue of ours with the marker; the others are closed. */
const oneOfOurs = async (github: GitHub, marker: string): Promise<Issue | undefined> => {
  const ours: Issue[] = []
  for (const issue of await github.openIssues())
    if (issue.body.startsWith(marker) && (await github.isOurs(issue))) ours.push(issue)
  const [first, ...others] = ours.toSorted((a, b) => a.number - b.number)
  for (const { number } of others) await github.changeIssue(number, { state: 'closed' })
  return first
}
