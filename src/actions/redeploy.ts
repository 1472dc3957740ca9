import { UserError } from '../core/errors.ts'
import { differencesBetween } from '../image/supply-chain/differences.ts'
import type { Host, OutputValue } from './host/host.ts'
import { openTarget } from './opening/open-target.ts'
import { openStore } from './opening/stores.ts'
import { imageBehind, type LookedInto, lookInto } from './redeploying/look-into.ts'
import { type Attempt, putBack, refusedImage } from './redeploying/put-back.ts'
import { type Redeployed, redeployMarkdown } from './redeploying/report.ts'
import { readStory } from './run-all.ts'
import { type Rehearsed, rehearsalOf, rehearse } from './story/rehearse.ts'
import { runStory } from './story/run-story.ts'
import { storyInputs } from './story/story-inputs.ts'

export const inputs = storyInputs(['model'])

export const ofTarget = 'settings'

/**
 * Does the whole story where it would come to another image or other settings than those that run; that is found out
 * first, with a store that is never written. A version that fails is taken back: what ran before runs again, at the same
 * address and with the same keys.
 * @throws UserError `REDEPLOY_REFUSED` for an image that failed here before; `REDEPLOY_RESTORED` and `REDEPLOY_STUCK` for
 * one that fails now; those of `run` where nothing else came to run
 */
export const main = async (host: Host): Promise<void> => {
  const story = await readStory(host)
  const { kind, place, input } = story.deploy
  if (story.test === undefined)
    host.log.warning(
      'No samples are given: a new version counts as good once it has started, whatever it answers.'
    )
  const { target } = await openTarget(kind, place, input.registry, host)
  const running = await target.find(input['service-name'], host.signal)
  const before = running && (await imageBehind(await openStore(input.registry, host), running))
  const attempt = { deploy: story.deploy, target, running, before }
  const stage = { ...host, rehearsal: rehearsalOf() }
  const foreseen = await rehearse(story, stage)
  return (await isSettled(attempt, foreseen, stage)) ? undefined : redeploy(attempt, foreseen, host)
}

/** Whether there is nothing to deploy; then that is said. Nobody knows before a build by another builder. */
const isSettled = async (
  attempt: Attempt,
  { image, service }: Rehearsed,
  stage: Host
): Promise<boolean> => {
  if (service === undefined) return false
  const { plan } = service
  const { input } = attempt.deploy
  const after = await lookInto(await openStore(input.registry, stage), image?.label ?? input.image)
  const told = describe(attempt, after, plan)
  if (plan.action === 'no-op') {
    await tell({ ...told, outcome: 'unchanged' }, stage)
    return true
  }
  const refused = await refusedImage(attempt, stage)
  if (refused === undefined || refused.digest !== after?.image.digest) return false
  const error = new UserError(
    'REDEPLOY_REFUSED',
    `Service "${input['service-name']}" would get image ${after.image.label}, which a redeploy tried before and took back.`,
    {
      hint: 'The summary of that run says why. Mend it; or deploy the image by the root action, which tries it again.'
    }
  )
  await tell({ ...told, outcome: 'refused', error }, stage)
  throw error
}

const redeploy = async (attempt: Attempt, { image }: Rehearsed, host: Host): Promise<void> => {
  const { input } = attempt.deploy
  const summaries: string[] = []
  const { outputs, failure } = await runStory(host.inputs, {
    ...host,
    summary: async text => void summaries.push(text)
  })
  const built = outputs.image ?? (image === undefined ? input.image : undefined)
  const after =
    typeof built === 'string'
      ? await lookInto(await openStore(input.registry, host), built)
      : undefined
  const told = describe(attempt, after, outputs.plan as Redeployed['plan'])
  const { outcome, error } = failure
    ? await putBack(attempt, after?.image, failure, {
        ...host,
        output: outputsOfService(host),
        summary: async () => {}
      })
    : {
        outcome: outputs.changed === true ? ('deployed' as const) : ('unchanged' as const),
        error: undefined
      }
  await tell({ ...told, outcome, error }, host)
  for (const text of summaries) await host.summary(text)
  if (error) throw error
}

const describe = (
  { deploy, running, before }: Attempt,
  after: LookedInto | undefined,
  plan: Redeployed['plan']
): Omit<Redeployed, 'outcome'> => ({
  name: deploy.input['service-name'],
  before: before?.image.label ?? running?.imageLabel,
  after: after?.image.label,
  differences: before && after && differencesBetween(before.contents, after.contents),
  plan,
  contents: after?.contents
})

/** What is handed on of putting an image back: where the service is then. */
const outputsOfService =
  (host: Host) =>
  (name: string, value: OutputValue): void => {
    if (['state', 'scoring-uri', 'swagger-uri'].includes(name)) host.output(name, value)
  }

/** Outcomes after which the image that was looked for runs. */
const RUNS_NEW: readonly Redeployed['outcome'][] = ['unchanged', 'deployed', 'stuck']

const tell = async (redeployed: Redeployed, host: Host): Promise<void> => {
  const { name, outcome, before, after, differences } = redeployed
  host.output('outcome', outcome)
  host.output('changed', outcome === 'deployed')
  host.output('image', (RUNS_NEW.includes(outcome) ? after : before) ?? '')
  host.output('previous-image', before ?? '')
  host.output('differences', differences ?? [])
  if (outcome === 'unchanged') host.log.info(`Service "${name}" is up to date with ${after}`)
  await host.summary(redeployMarkdown(redeployed))
}
