import { hasCode, UserError } from '../../core/errors.ts'
import { flag, invalid, text } from '../../core/inputs.ts'
import { optional, secret, withDefault } from '../../core/parameters.ts'
import type { GitHub } from '../../github/github.ts'
import { closeIssue, keepOneIssue } from '../../github/issue.ts'
import { driftIn, driftIssue, driftMarker, driftOver } from '../../report/drift.ts'
import { recordedInputs } from '../../services/whereabouts.ts'
import type { SmokeReport } from '../../smoke/smoke-test.ts'
import { openGitHub } from '../github/octokit.ts'
import { runUrl } from '../host/event.ts'
import type { Host } from '../host/host.ts'
import type { Tested } from './tested-service.ts'

export const driftInputs = {
  'drift-issue': withDefault(
    flag,
    'false',
    'true: open one issue when samples fail, predictions differ from compare-to, or the latency is above max-p95-ms; keep it up to date, and close it when all is well again. Needs permissions issues: write. See docs/scheduled.md.'
  ),
  'github-token': {
    ...secret(
      optional(text, 'Token to open that issue with: the job’s, with "permissions: issues: write".')
    ),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, for action.yml.
    inWorkflow: '${{ github.token }}'
  }
}

/** The issue about one service. */
export interface DriftIssue {
  /** Says there what a test found; of a test that did not come to a report, why. */
  tell(found: SmokeReport | UserError): Promise<void>
}

/**
 * The issue about the service that is tested; undefined where none is wanted.
 * @throws UserError `INPUT_INVALID` without a token and a repository, before anything is tested
 */
export const driftIssueFor = async (
  {
    kind,
    input,
    place
  }: Tested & {
    readonly input: { readonly 'drift-issue': boolean; readonly 'github-token': string | undefined }
  },
  host: Host
): Promise<DriftIssue | undefined> => {
  if (!input['drift-issue']) return undefined
  const token = input['github-token'] ?? host.env.GITHUB_TOKEN
  const repository = host.env.GITHUB_REPOSITORY
  if (!token || !repository)
    throw invalid(
      'drift-issue',
      'needs a token and a repository of GitHub',
      'In a workflow, give github-token; elsewhere set GITHUB_TOKEN and GITHUB_REPOSITORY (owner/name).'
    )
  const github = await openGitHub(repository, token, host)
  const { 'service-name': name, 'scoring-uri': uri } = input
  const subject = {
    marker: driftMarker([
      name === undefined ? uri : [kind.name, recordedInputs(kind, place), name]
    ]),
    service: name ?? uri ?? '',
    run: runUrl(host.env)
  }
  return { tell: found => tell(found, subject, github, host) }
}

const tell = async (
  found: SmokeReport | UserError,
  subject: Parameters<typeof driftOver>[0],
  github: GitHub,
  { log }: Host
): Promise<void> => {
  const report = found instanceof UserError ? undefined : found
  const reasons = found instanceof UserError ? [found.message] : driftIn(found)
  if (reasons.length === 0) {
    const closed = await closeIssue(github, subject.marker, driftOver(subject))
    if (closed !== undefined) log.info(`Closed issue ${closed}: all is well again`)
    return
  }
  const { number, wasOpen } = await keepOneIssue(
    github,
    subject.marker,
    driftIssue(subject, reasons, report)
  )
  log.info(`${wasOpen ? 'Issue' : 'Opened issue'} ${number} says what is not in order`)
}

/** Whether a test could not be made because of the service, rather than of the step's own inputs. */
export const isOfService = (error: unknown): error is UserError =>
  hasCode(error, 'SERVICE_NOT_READY', 'SERVICE_ADDRESSLESS', 'SERVICE_UNKNOWN', 'SERVICE_GONE')
