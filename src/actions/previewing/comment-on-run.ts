import { UserError } from '../../core/errors.ts'
import { isObject } from '../../core/is-object.ts'
import { readPlainText } from '../../core/plain-file.ts'
import { type GitHub, keepOneComment } from '../../github/github.ts'
import { previewComment, previewMarker } from '../../services/preview/comment.ts'
import { MOST_BYTES, parsePreviewReport } from '../../services/preview/report.ts'
import type { Host } from '../host/host.ts'

/** The run of a workflow, by what GitHub says of it: nothing of it is the fork's to choose but the name of its branch. */
export interface FinishedRun {
  readonly owner: string
  readonly ref: string
  readonly sha: string
}

/**
 * What a `workflow_run` event says of the run that ended.
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads#workflow_run
 * @throws UserError `EVENT_UNSUPPORTED`
 */
export const finishedRunIn = (event: unknown): FinishedRun => {
  const run = isObject(event) ? event.workflow_run : undefined
  const { head_repository: repository, head_branch: ref, head_sha: sha } = isObject(run) ? run : {}
  const owner =
    isObject(repository) && isObject(repository.owner) ? repository.owner.login : undefined
  if (typeof owner !== 'string' || typeof ref !== 'string' || typeof sha !== 'string')
    throw new UserError('EVENT_UNSUPPORTED', 'The event does not say which workflow run ended.', {
      hint: 'Use from-report with "on: workflow_run", types completed. See docs/previews.md.'
    })
  return { owner, ref, sha }
}

/**
 * Comments on a pull request of a fork with the report that its own run wrote. The pull request is the one whose newest
 * commit is the run's, whatever the report says; the rest of the report is shown as text.
 * @returns the number of the pull request; undefined when it has moved on meanwhile, or is closed.
 * @throws UserError `PREVIEW_REPORT_INVALID`
 */
export const commentOnRun = async (
  file: string,
  run: FinishedRun,
  github: GitHub,
  { signal }: Pick<Host, 'signal'>
): Promise<number | undefined> => {
  const text = await readPlainText(file, {
    signal,
    what: 'The report of the preview',
    most: MOST_BYTES
  })
  const { scoringUri: _, ...report } = parsePreviewReport(text)
  const pull = (await github.openPullRequests(run)).find(({ sha }) => sha === run.sha)
  if (pull === undefined) return undefined
  // A runner's service: an address in the report would lead a reviewer to a place of the stranger's choice.
  const told = { ...report, endsWithJob: true, pullRequest: pull.number, commit: run.sha }
  await keepOneComment(github, pull.number, previewMarker(report.service), previewComment(told))
  return pull.number
}
