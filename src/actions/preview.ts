import { flag, invalid, number, text, timeSpan } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import {
  givenFor,
  ofPath,
  optional,
  type Parameters,
  readParameters,
  type Values,
  withDefault
} from '../core/parameters.ts'
import { plainJson } from '../core/plain-text.ts'
import { writePlainFile } from '../core/plain-write.ts'
import { type GitHub, keepOneComment } from '../github/github.ts'
import { type PullRequest, pullRequestIn } from '../github/pull-request.ts'
import { DEFAULT_REGISTRY } from '../oci/registry-parameters.ts'
import { closedComment, previewComment, previewMarker } from '../services/preview/comment.ts'
import { previewName } from '../services/preview/name.ts'
import { openGitHub } from './github/octokit.ts'
import { eventOf, runUrl } from './host/event.ts'
import type { Host } from './host/host.ts'
import { maskSecrets } from './inputs/read-inputs.ts'
import { announcing, endAnnounced } from './previewing/announce.ts'
import { commentOnRun, finishedRunIn } from './previewing/comment-on-run.ts'
import { checkRoom } from './previewing/guard.ts'
import { endsWithJob, previewKind } from './previewing/kind.ts'
import { deleteService, inputsForFork, makePreview } from './previewing/make.ts'
import * as runAll from './run-all.ts'
import { storyInputs } from './story/story-inputs.ts'

const own = {
  'time-to-live': withDefault(
    timeSpan,
    '3d',
    'How long the preview is needed after its last deployment, e.g. 12h or 7d: then a sweep may delete it.'
  ),
  'max-previews': withDefault(
    number({ least: 1, most: 1000, whole: true }),
    '10',
    'Number of previews of all pull requests that may be there at a time; one more is refused before anything is made.'
  ),
  'daily-budget': optional(
    number({ least: 0 }),
    'What all previews together may cost a day, in your currency; one that would cost more is refused before anything is made. Needs cost-per-day.'
  ),
  comment: withDefault(
    flag,
    'true',
    'Whether the pull request gets a comment, which is kept up to date.'
  ),
  'preview-report': ofPath(
    withDefault(
      text,
      '.scoreline/reports/preview.json',
      'Path of the report: for an artifact, and for from-report of another workflow.'
    )
  ),
  'from-report': ofPath(
    optional(
      text,
      'Only comments, with the report that a workflow of a fork wrote: its path. For a workflow with "on: workflow_run".'
    )
  )
} satisfies Parameters

/** `time-to-live` says when the service expires. */
const { 'expires-after': _, ...ofStory } = storyInputs(['cost-per-day'])

export const inputs: Parameters = {
  ...own,
  ...ofStory,
  'github-token': {
    ...runAll.inputs['github-token'],
    about:
      'Token to announce deployments and to comment with: the job’s, with "permissions: deployments: write" and "pull-requests: write".'
  }
}

export const ofTarget = 'settings'

/**
 * Gives a pull request a service of its own: makes it, tests it, compares it with the one that runs for the base branch,
 * and comments; takes it down when the pull request is closed.
 * @throws UserError `EVENT_UNSUPPORTED`, `PREVIEWS_TOO_MANY`, those of GitHub, and those of `run`
 */
export const main = async (host: Host): Promise<void> => {
  await maskSecrets(inputs, host)
  const input = readParameters(own, givenFor(own, host.inputs))
  const event = await eventOf(host)
  if (input['from-report'] !== undefined) return commentFor(input['from-report'], event, host)
  const pull = pullRequestIn(host.env.GITHUB_EVENT_NAME, event)
  const service = nameOf('service')(host.inputs['service-name'] ?? '', 'service-name')
  const name = previewName(service, pull.number)
  host.output('service-name', name)
  if (pull.fromFork)
    return pull.closed ? undefined : previewFork({ service, name, input, pull }, host)
  const github = await githubFor(pull.repository, input.comment, host)
  if (pull.closed) return takeDown({ service, name, input, pull }, github, host)
  await preview({ service, name, input, pull }, github, host)
}

interface Task {
  readonly service: string
  readonly name: string
  readonly input: Values<typeof own>
  readonly pull: PullRequest
}

const preview = async (task: Task, github: GitHub | undefined, host: Host): Promise<void> => {
  const { service, name, input, pull } = task
  const kind = await previewKind(host)
  const timeToLive = input['time-to-live']
  const costPerDay = costOf(host.inputs)
  const make = () =>
    makePreview({ service, name, timeToLive, costPerDay, asked: host.inputs }, pull, host)
  const isThere = !endsWithJob(kind)
  if (isThere)
    await checkRoom(
      {
        name,
        registry: host.inputs.registry || DEFAULT_REGISTRY,
        most: input['max-previews'],
        budget: input['daily-budget'],
        cost: costPerDay
      },
      host
    )
  const run = runUrl(host.env)
  const made =
    github && isThere ? await announcing(github, { name, pull, run }, make) : await make()
  await tell(made.report, input, host)
  if (github && input.comment)
    await keepOneComment(github, pull.number, previewMarker(service), previewComment(made.report))
  if (made.failure) throw made.failure
}

/** What the preview costs a day, where that was said. @throws UserError `INPUT_INVALID` */
const costOf = ({ 'cost-per-day': cost }: Host['inputs']): number | undefined => {
  const table = { 'cost-per-day': runAll.inputs['cost-per-day'] }
  return readParameters(table, cost ? { 'cost-per-day': cost } : {})['cost-per-day']
}

/** Without a service that stays, and without GitHub: the report is what a second workflow comments with. */
const previewFork = async ({ service, name, input, pull }: Task, host: Host): Promise<void> => {
  host.log.info(
    `Pull request ${pull.number} is from another repository: its preview runs on this machine only`
  )
  const inputs = await inputsForFork(host)
  const timeToLive = input['time-to-live']
  const wanted = { service, name, timeToLive, asked: host.inputs }
  const made = await makePreview(wanted, pull, { ...host, inputs })
  await tell(made.report, input, host)
  if (made.failure) throw made.failure
}

const tell = async (
  report: Awaited<ReturnType<typeof makePreview>>['report'],
  input: Task['input'],
  host: Host
): Promise<void> => {
  await writePlainFile(input['preview-report'], `${plainJson(report, 2)}\n`, {
    what: 'The report of the preview'
  })
  host.output('preview-report', input['preview-report'])
  await host.summary(previewComment(report))
}

const takeDown = async (
  { service, name, input, pull }: Task,
  github: GitHub | undefined,
  host: Host
): Promise<void> => {
  const kind = await previewKind(host)
  if (!endsWithJob(kind)) await deleteService(name, kind, host)
  if (github === undefined) return
  if (!endsWithJob(kind)) await endAnnounced(github, name, runUrl(host.env))
  if (input.comment)
    await keepOneComment(github, pull.number, previewMarker(service), closedComment(service))
}

const commentFor = async (file: string, event: unknown, host: Host): Promise<void> => {
  const run = finishedRunIn(event)
  const repository = host.env.GITHUB_REPOSITORY ?? ''
  const github = await githubFor(repository, true, host)
  if (github === undefined) return
  const number = await commentOnRun(file, run, github, host)
  host.log.info(
    number === undefined
      ? 'No open pull request has the commit of that run as its newest: nothing was commented'
      : `Commented on pull request ${number}`
  )
}

/** @throws UserError `INPUT_INVALID` without a token, where one is needed */
const githubFor = async (
  repository: string,
  needed: boolean,
  host: Host
): Promise<GitHub | undefined> => {
  const token = host.inputs['github-token'] || host.env.GITHUB_TOKEN
  if (token) return openGitHub(repository, token, host)
  if (!needed) return undefined
  throw invalid(
    'github-token',
    'is required to comment',
    'In a workflow it is the job’s token by default; or set comment: false.'
  )
}
