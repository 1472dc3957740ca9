import { hasCode, messageOf, UserError } from '../../core/errors.ts'
import type { Judge } from '../judging.ts'
import { type Plan, planStale } from '../plan.ts'
import { withAftermath } from '../shared/aftermath.ts'
import { answering } from './answering.ts'
import { leftOver } from './difference.ts'
import { at, type KubeObject, objectIn, resourceName } from './kube-object.ts'
import { acquireLease, type Lease } from './lease.ts'
import { ANNOTATION, FIELD_MANAGER, labelsOf, objectNames } from './names.ts'
import type { KubernetesSpec } from './objects.ts'
import { goodObjectsIn, isScaled, lastGoodIn, observe, type Sight } from './observe.ts'
import { keptOf } from './plan.ts'
import { rolledIn } from './progress.ts'
import { rolledOut } from './rollout.ts'
import type { KubernetesTools } from './scene.ts'
import { revisionOf } from './secrets.ts'
import { type KubernetesService, replicasOf } from './service.ts'
import { removeCandidate, tryBeside } from './staged.ts'
import { isStaged } from './stages.ts'
import type { Timeouts } from './timeouts.ts'
import { leaders, ledAsNow, ledTo } from './traffic.ts'
import { markOf, newKeys, wantedObjects } from './wanted.ts'

/** Carries a plan out; what ran before serves again where the new does not come up. */
export const deploy = async (
  spec: KubernetesSpec,
  plan: Plan,
  tools: KubernetesTools,
  judge: Judge,
  signal: AbortSignal
): Promise<KubernetesService> => {
  const { name, settings } = spec
  const { kubectl, nodeAddress } = tools
  const look = () => observe(name, kubectl, nodeAddress, signal)
  const unchanged = (seen: Sight): Sight => {
    if (seen.basis !== plan.basis) throw planStale(name)
    return seen
  }
  if (plan.action === 'no-op') {
    const first = unchanged(await look())
    return serviceIn(
      await answering(name, settings.timeouts, tools, undefined, signal, first),
      name
    )
  }
  return alone(name, settings.timeouts, tools, signal, async lease => {
    const seen = unchanged(await look())
    const made = newKeys()
    for (const key of Object.values(made)) tools.log.secret(key)
    const wanted = wantedObjects(spec, seen, made)
    const { rollout, timeouts } = settings
    const change = { name, wanted, before: seen, timeouts }
    if (!isStaged(spec, wanted, seen)) return bringUp(change, tools, lease, signal)
    const next = await tryBeside({ ...change, rollout }, { tools, lease, judge }, signal)
    if (next === 'promote') return promote(change, tools, lease, signal)
    tools.log.info(
      `${spec.image.label} waits beside the version that runs: scoreline promote or scoreline reject ${name}`
    )
    const waiting = serviceIn(await look(), name)
    return { ...waiting, state: 'deploying' }
  })
}

/** One deployment at a time. @param patience seconds that another one is waited for */
export const alone = async <T>(
  name: string,
  { scheduleSeconds, startSeconds, healthSeconds }: Timeouts,
  tools: KubernetesTools,
  signal: AbortSignal,
  work: (lease: Lease) => Promise<T>,
  patience = scheduleSeconds + startSeconds + healthSeconds
): Promise<T> => {
  const lease = await acquireLease(name, patience, tools, signal)
  try {
    return await work(lease)
  } finally {
    await lease.release()
  }
}

/** A candidate takes over: all requests go to it, where it has the replicas for them, while the others are replaced. */
export const promote = async (
  change: Change,
  tools: KubernetesTools,
  lease: Lease,
  signal: AbortSignal
): Promise<KubernetesService> => {
  const { name } = change
  const look = () => observe(name, tools.kubectl, tools.nodeAddress, signal)
  await lease.renew(signal)
  const now = await look()
  const running = objectIn(now.objects, 'Deployment', name)
  const enough =
    running !== undefined && (now.candidate?.replicas ?? 0) >= replicasOf(running).wanted
  if (!enough) return bringUp({ ...change, before: now }, tools, lease, signal)
  await tools.kubectl.apply(ledTo(name, goodObjectsIn(name, now.objects), 100), {}, signal)
  return bringUp({ ...change, before: await look() }, tools, lease, signal)
}

/** A change of a service. */
export interface Change {
  readonly name: string
  readonly wanted: readonly KubeObject[]
  readonly before: Sight
  readonly timeouts: Timeouts
}

/** Applies, waits, asks, writes down that it is good, and deletes what is not needed any more. */
export const bringUp = async (
  change: Change,
  tools: KubernetesTools,
  lease: Lease,
  signal: AbortSignal
): Promise<KubernetesService> => {
  const { name, wanted, before, timeouts } = change
  const { kubectl, log } = tools
  try {
    await keepReplicas(change, tools, signal)
    await applyAll(change, tools, signal)
    log.info(`Waiting for the pods of ${name}`)
    await rolledOut(name, timeouts, tools, lease, signal, rolledIn(name, wanted))
    if (before.candidate !== undefined) await kubectl.apply(leaders(name, wanted), {}, signal)
    const seen = await answering(name, timeouts, tools, lease, signal)
    await kubectl.apply([goodOf(name, wanted)], {}, signal)
    await prune(name, wanted, before.objects, tools, signal)
    if (before.candidate !== undefined) await removeCandidate(name, tools, signal)
    return serviceIn(seen, name)
  } catch (error) {
    throw await afterwards(error, change, tools, lease, signal)
  }
}

/** While pods are replaced beside a candidate of the same version, requests are led as they are now. */
const applyAll = async (
  { name, wanted, before }: Change,
  { kubectl }: KubernetesTools,
  signal: AbortSignal
): Promise<void> => {
  const same = before.candidate?.mark === markOf(wanted)
  await kubectl.apply(same ? ledAsNow(name, wanted, before.objects) : wanted, {}, signal)
}

const serviceIn = ({ service }: Sight, name: string): KubernetesService => {
  if (service !== undefined) return service
  throw planStale(name)
}

/**
 * When a fixed number gives way to an autoscaler, the number would fall to 1 for a moment: it is kept under another
 * manager until the autoscaler changes it.
 * https://kubernetes.io/docs/reference/using-api/server-side-apply/#transferring-ownership
 */
const keepReplicas = async (
  { name, wanted, before }: Change,
  { kubectl }: KubernetesTools,
  signal: AbortSignal
): Promise<void> => {
  const deployment = objectIn(before.objects, 'Deployment', name)
  const scaled = isScaled(before.objects)
  if (deployment === undefined || scaled) return
  if (at(objectIn(wanted, 'Deployment', name), 'spec', 'replicas') !== undefined) return
  const { apiVersion, kind } = deployment
  const replicas = at(deployment, 'spec', 'replicas')
  const kept = { apiVersion, kind, metadata: { name }, spec: { replicas } }
  await kubectl.apply([kept], { manager: `${FIELD_MANAGER}-autoscaling` }, signal)
}

const goodOf = (name: string, wanted: readonly KubeObject[]): KubeObject => {
  const open = wanted.filter(({ kind }) => kind !== 'Secret')
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: objectNames(name).lastGood, labels: labelsOf(name) },
    data: { mark: markOf(wanted), 'objects.json': JSON.stringify(open) }
  }
}

const prune = async (
  name: string,
  wanted: readonly KubeObject[],
  there: readonly KubeObject[],
  { kubectl }: KubernetesTools,
  signal: AbortSignal
): Promise<void> => {
  const names = leftOver(wanted, there, keptOf(name)).map(resourceName)
  if (names.length > 0) await kubectl.delete(names, signal)
}

/** How long a cancelled job may still take: runners kill after 7.5 s. */
const LAST_WORDS_MS = 6000

/** Brings back what was good last, and says how that went. */
const afterwards = async (
  error: unknown,
  change: Change,
  tools: KubernetesTools,
  lease: Lease,
  signal: AbortSignal
): Promise<unknown> => {
  const { name, before } = change
  const cancelled = signal.aborted
  // Where another run has taken over, it decides.
  if (hasCode(error, 'SERVICE_BUSY')) return error
  // A candidate that was good goes on serving, and the next run goes on.
  if (cancelled && before.candidate?.mark === markOf(change.wanted)) return error
  const patience = cancelled ? AbortSignal.timeout(LAST_WORDS_MS) : signal
  const good = lastGoodIn(name, before.objects)
  try {
    if (good === undefined) {
      if (before.service !== undefined) return error
      if (cancelled) return error
      await kubectlDelete(change, tools, patience)
      return withAftermath(error, 'What was made of it is deleted again.')
    }
    tools.log.info(`Putting the previous version of ${name} back`)
    await putBack(change, good.objects, tools, patience)
    if (cancelled)
      return new UserError(
        'DEPLOYMENT_CANCELLED',
        `The deployment of "${name}" was cancelled. The previous version is put back.`,
        { hint: 'Run the deployment again when you want it.', cause: error }
      )
    await rolledOut(name, change.timeouts, tools, lease, patience, rolledIn(name, good.objects))
    if (before.candidate !== undefined) await removeCandidate(name, tools, patience)
    return withAftermath(error, 'The previous version serves again.')
  } catch (problem) {
    if (cancelled) return error
    return withAftermath(error, `The previous version could not be put back: ${messageOf(problem)}`)
  }
}

/** The secrets are those that were there before: the last good objects are written down without them. */
const putBack = async (
  { name, wanted, before }: Change,
  good: readonly KubeObject[],
  tools: KubernetesTools,
  signal: AbortSignal
): Promise<void> => {
  const secrets = before.objects.filter(({ kind }) => kind === 'Secret').map(appliedSecret)
  const back = [...secrets, ...good]
  await tools.kubectl.apply(back, {}, signal)
  await prune(name, back, wanted, tools, signal)
}

/** A secret in the cluster, as we apply it. */
export const appliedSecret = ({
  apiVersion,
  kind,
  metadata,
  type,
  data
}: KubeObject): KubeObject => {
  const { name, labels = {} } = metadata
  const annotations = { [ANNOTATION.secrets]: String(revisionOf(metadata.annotations)) }
  return { apiVersion, kind, metadata: { name, labels, annotations }, type, data }
}

const kubectlDelete = (
  { wanted }: Change,
  { kubectl }: KubernetesTools,
  signal: AbortSignal
): Promise<void> => kubectl.delete(wanted.map(resourceName), signal)
