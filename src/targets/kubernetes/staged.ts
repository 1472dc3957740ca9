import { messageOf, UserError } from '../../core/errors.ts'
import type { Judge, Judgement, Trial } from '../judging.ts'
import { withAftermath } from '../shared/aftermath.ts'
import {
  CANDIDATE_KINDS,
  candidateIn,
  candidateObjects,
  candidateSelectorText,
  type Decision
} from './candidate.ts'
import { contenderOf } from './contenders.ts'
import { type KubeObject, objectIn } from './kube-object.ts'
import type { Lease } from './lease.ts'
import { objectNames } from './names.ts'
import { goodObjectsIn, type Sight } from './observe.ts'
import type { Rolled } from './progress.ts'
import { rolledOut } from './rollout.ts'
import type { KubernetesTools } from './scene.ts'
import { labelOf } from './service.ts'
import { type Rollout, type Stage, stageOf, weightsOf } from './stages.ts'
import type { Timeouts } from './timeouts.ts'
import { ledTo } from './traffic.ts'
import { markOf } from './wanted.ts'

/** A new version that is tried beside the one that runs. */
export interface Staging {
  readonly name: string
  readonly rollout: Rollout
  readonly wanted: readonly KubeObject[]
  readonly before: Sight
  readonly timeouts: Timeouts
}

export interface StagingTools {
  readonly tools: KubernetesTools
  readonly lease: Lease
  readonly judge: Judge
}

/**
 * Gives a candidate its shares of the requests, step by step, each of them judged. Where it stands is written down in
 * the cluster: a run that ends in between is gone on with by the next.
 * @returns whether it is good to take over; otherwise it waits for a person to say so
 * @throws UserError `ROLLOUT_REJECTED`, or what keeps the candidate from coming up; what ran serves all requests then
 */
export const tryBeside = async (
  staging: Staging,
  { tools, lease, judge }: StagingTools,
  signal: AbortSignal
): Promise<'promote' | 'wait'> => {
  const { name, rollout, wanted, before } = staging
  const { log } = tools
  const good = goodObjectsIn(name, before.objects)
  const running = objectIn(before.objects, 'Deployment', name)
  if (running === undefined) return 'promote'
  const mark = markOf(wanted)
  const label = labelOf(objectIn(wanted, 'Deployment', name))
  const known = before.candidate?.mark === mark ? before.candidate : undefined
  // What was decided of another version says nothing of this one.
  if (before.candidate !== undefined && known === undefined)
    await dropCandidate(name, good, tools, signal)
  const weights = weightsOf(rollout)
  // What was judged last is looked at again: the version waits, and may have got worse.
  const first = Math.min(known?.stepsDone ?? 0, weights.length - 1)
  if (known !== undefined)
    log.info(`Going on with ${label} at step ${first + 1} of ${weights.length}`)
  let at = first
  try {
    for (; at < weights.length; at++) {
      const stage = stageOf(weights[at] ?? 0, rollout, running, good)
      const trial = {
        service: name,
        step: at + 1,
        steps: weights.length,
        weight: stage.weight,
        candidate: contenderOf(name, 'candidate', label, wanted, tools),
        running: contenderOf(
          name,
          'running',
          before.service?.imageLabel ?? '',
          before.objects,
          tools
        )
      }
      await bringBeside(staging, stage, at, good, tools, lease, signal)
      log.info(
        `${label} has ${stage.weight} % of the requests of ${name} (step ${at + 1} of ${weights.length}, ${rollout.stepSeconds} s)`
      )
      const decision = await watched(trial, rollout.stepSeconds, { tools, lease, judge }, signal)
      if (decision === 'promote') return 'promote'
      await rolledOut(name, staging.timeouts, tools, lease, signal, candidateOf(name))
    }
    return rollout.promotion === 'automatic' ? 'promote' : 'wait'
  } catch (error) {
    if (signal.aborted) throw cancelled(name, label, at + 1, weights.length, error)
    throw await takenBack(error, name, label, good, tools)
  }
}

/** First its pods, then the requests. */
const bringBeside = async (
  { name, wanted, timeouts }: Staging,
  { replicas, weight }: Stage,
  stepsDone: number,
  good: readonly KubeObject[],
  tools: KubernetesTools,
  lease: Lease,
  signal: AbortSignal
): Promise<void> => {
  const { kubectl } = tools
  // Judging takes its time: nothing is changed by a run whose lease another one has meanwhile.
  await lease.renew(signal)
  const state = { mark: markOf(wanted), replicas, stepsDone }
  const beside = candidateObjects(name, wanted, state, good)
  await kubectl.apply(beside, {}, signal)
  await rolledOut(name, timeouts, tools, lease, signal, candidateOf(name))
  await kubectl.apply(ledTo(name, good, weight), {}, signal)
}

const candidateOf = (name: string): Rolled => ({
  kind: 'Deployment',
  name: objectNames(name).candidate
})

const LOOK_MS = 3000

/** Waits for the end of a step, unless a person decides before it. @throws UserError `ROLLOUT_REJECTED` */
const watched = async (
  trial: Trial,
  seconds: number,
  { tools, lease, judge }: StagingTools,
  signal: AbortSignal
): Promise<'good' | 'promote'> => {
  const { clock } = tools
  const end = clock.now() + seconds * 1000
  const judging = await judge.begin(trial, signal)
  for (;;) {
    const decision = await decisionOn(trial.service, tools, signal)
    if (decision === 'promote') {
      tools.log.info(`${trial.candidate.label} is promoted by hand`)
      return 'promote'
    }
    if (decision === 'reject') throw rejectedByHand(trial)
    if (clock.now() >= end) break
    await lease.renew(signal)
    await clock.sleep(Math.min(LOOK_MS, end - clock.now()), signal)
  }
  await lease.renew(signal)
  const judgement = await judging(signal)
  if (judgement.verdict === 'bad') throw rejected(trial, judgement)
  return 'good'
}

const decisionOn = async (
  service: string,
  { kubectl }: KubernetesTools,
  signal: AbortSignal
): Promise<Decision | undefined> => {
  const found = await kubectl.find([`configmap/${objectNames(service).candidate}`], signal)
  return candidateIn(service, found)?.decision
}

/** All requests to what runs, and then the candidate away. */
export const dropCandidate = async (
  name: string,
  good: readonly KubeObject[],
  tools: Pick<KubernetesTools, 'kubectl'>,
  signal: AbortSignal
): Promise<void> => {
  const leading = ledTo(name, good, 0)
  if (leading.length > 0) await tools.kubectl.apply(leading, {}, signal)
  await removeCandidate(name, tools, signal)
}

/** Waits until its pods are gone: they answer what they have. */
export const removeCandidate = (
  name: string,
  { kubectl }: Pick<KubernetesTools, 'kubectl'>,
  signal: AbortSignal
): Promise<void> => kubectl.deleteAll(CANDIDATE_KINDS, candidateSelectorText(name), signal)

const RESTORE_MS = 300_000

const takenBack = async (
  error: unknown,
  name: string,
  label: string,
  good: readonly KubeObject[],
  tools: KubernetesTools
): Promise<unknown> => {
  // Where another run has taken over, it decides.
  if (!(error instanceof UserError) || error.code === 'SERVICE_BUSY') return error
  tools.log.info(`Taking ${label} back`)
  try {
    await dropCandidate(name, good, tools, AbortSignal.timeout(RESTORE_MS))
    return withAftermath(error, 'The previous version serves all requests.')
  } catch (problem) {
    return withAftermath(error, `It could not be taken back: ${messageOf(problem)}`)
  }
}

const cancelled = (name: string, label: string, step: number, steps: number, cause: unknown) =>
  new UserError(
    'DEPLOYMENT_CANCELLED',
    `The roll-out of ${label} to service "${name}" was cancelled at step ${step} of ${steps}, where it stays beside the previous version.`,
    { hint: 'Run the deployment again to go on with it; scoreline reject takes it back.', cause }
  )

const rejected = ({ service, candidate, step, steps, weight }: Trial, { reasons }: Judgement) =>
  new UserError(
    'ROLLOUT_REJECTED',
    `The roll-out of ${candidate.label} to service "${service}" is rejected at step ${step} of ${steps} (${weight} % of the requests): ${reasons.join('; ')}.`,
    {
      hint: 'The summary shows what was seen. What the judge lets pass is set by judge-… settings.'
    }
  )

const rejectedByHand = ({ service, candidate, step, steps }: Trial) =>
  new UserError(
    'ROLLOUT_REJECTED',
    `The roll-out of ${candidate.label} to service "${service}" was rejected by hand at step ${step} of ${steps}.`,
    { hint: 'Deploy another version, or the same one again.' }
  )
