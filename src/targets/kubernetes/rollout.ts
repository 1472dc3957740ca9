import { IN_IMAGE } from '../../contract/image.ts'
import { type SourcePlace, UserError } from '../../core/errors.ts'
import { exceptionLine, lastUserFrame } from '../local/traceback.ts'
import { isInternal, portIn } from './address.ts'
import type { KubeObject } from './kube-object.ts'
import type { Lease } from './lease.ts'
import { LABEL, selectorText } from './names.ts'
import { objectIn, observe, type Sight } from './observe.ts'
import type { KubernetesTools } from './scene.ts'
import type { KubernetesSettings } from './settings.ts'
import { type Verdict, verdictOf } from './verdict.ts'

type Timeouts = KubernetesSettings['timeouts']
type Trouble = Extract<Verdict, { readonly kind: 'in trouble' }>

const PAUSES_MS = [500, 1000, 1500, 2000]
const LOG_LINES = 200

/**
 * Waits until every replica is a new one and serves.
 * @throws UserError `SERVICE_FAILED` as soon as it is plain that they will not
 */
export const rolledOut = async (
  name: string,
  timeouts: Timeouts,
  tools: KubernetesTools,
  lease: Lease,
  signal: AbortSignal
): Promise<void> => {
  const { kubectl, clock } = tools
  const patience = new Patience()
  const end = clock.now() + (timeouts.scheduleSeconds + timeouts.startSeconds + 60) * 1000
  for (let round = 0; ; round++) {
    const kinds = ['deployments.apps', 'replicasets.apps', 'pods']
    const objects = await kubectl.list(kinds, selectorText(name), signal)
    const deployment = objectIn(objects, 'Deployment', name)
    if (deployment === undefined) throw gone(name)
    const of = (kind: string) => objects.filter(object => object.kind === kind)
    const sight = { deployment, replicaSets: of('ReplicaSet'), pods: of('Pod') }
    const verdict = verdictOf(sight, timeouts.scheduleSeconds)
    if (verdict.kind === 'done') return
    if (verdict.kind === 'in trouble' && patience.isOver(verdict, clock.now()))
      throw await failure(name, verdict, tools, signal)
    if (clock.now() >= end) throw await failure(name, tooLate(timeouts), tools, signal)
    await lease.renew(signal)
    await clock.sleep(PAUSES_MS[Math.min(round, PAUSES_MS.length - 1)] ?? 0, signal)
  }
}

/** Some troubles pass by themselves, if they are given the time. */
class Patience {
  #trouble: string | undefined
  #since = 0

  isOver({ hint, patienceSeconds }: Trouble, now: number): boolean {
    // Messages count what they tell of; hints stay the same for a kind of trouble.
    if (this.#trouble !== hint) {
      this.#trouble = hint
      this.#since = now
    }
    return now - this.#since >= patienceSeconds * 1000
  }
}

const tooLate = ({ scheduleSeconds, startSeconds }: Timeouts): Trouble => ({
  kind: 'in trouble',
  cause: `it was not ready after ${scheduleSeconds + startSeconds} s`,
  hint: 'A model that takes long to load needs a longer pod-start-timeout-seconds.',
  patienceSeconds: 0
})

/** Shows what the pod wrote and what happened to it, and says it in one sentence. */
const failure = async (
  name: string,
  { cause, hint, pod }: Trouble,
  { kubectl, log }: KubernetesTools,
  signal: AbortSignal
): Promise<UserError> => {
  if (pod === undefined) return serviceFailed(name, cause, hint)
  const logOf = (previous: boolean) =>
    told(kubectl.logs([`pod/${pod.name}`], LOG_LINES, previous, signal))
  const before = pod.ended ? await logOf(true) : []
  const lines = before.length > 0 ? before : await logOf(false)
  const events = await told(eventsOf(pod.name, kubectl, signal))
  for (const line of [...lines, ...events]) log.info(line)
  const exception = exceptionLine(lines)
  return serviceFailed(
    name,
    exception === undefined ? cause : `${exception} (${cause})`,
    hint,
    lastUserFrame(lines, IN_IMAGE.appRoot)
  )
}

/** What cannot be read leaves the reason of the failure as it is. */
const told = (lines: Promise<readonly string[]>): Promise<readonly string[]> =>
  lines.catch(() => [])

/** What the cluster did with a pod, oldest first. */
const eventsOf = async (
  pod: string,
  kubectl: KubernetesTools['kubectl'],
  signal: AbortSignal
): Promise<readonly string[]> =>
  (await kubectl.events(`involvedObject.name=${pod}`, signal)).map(event => {
    const { reason, message, count } = event as unknown as {
      readonly reason?: string
      readonly message?: string
      readonly count?: number
    }
    return `${reason}: ${message}${(count ?? 1) > 1 ? ` (${count} times)` : ''}`
  })

export const serviceFailed = (
  name: string,
  cause: string,
  hint: string,
  at?: SourcePlace
): UserError =>
  new UserError('SERVICE_FAILED', `Service "${name}" did not come up: ${fullStop(cause)}`, {
    hint,
    at
  })

const fullStop = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

const gone = (name: string): UserError =>
  serviceFailed(name, 'its Deployment was deleted meanwhile', 'Deploy it again.')

/**
 * Waits until the service answers `GET /` at the address that callers use; one that is inside the cluster alone, through
 * a port that is forwarded meanwhile.
 * @throws UserError `SERVICE_FAILED`
 */
export const answering = async (
  name: string,
  timeouts: Timeouts,
  tools: KubernetesTools,
  lease: Lease | undefined,
  signal: AbortSignal
): Promise<Sight> => {
  const { kubectl, clock, log } = tools
  const end = clock.now() + timeouts.healthSeconds * 1000
  let last = 'it has no address yet'
  for (;;) {
    const seen = await observe(name, kubectl, tools.nodeAddress, signal)
    const origin = originOf(seen)
    if (origin !== undefined) {
      log.debug(`Asking ${origin}/`)
      const said = await through(origin, seen, tools, signal, end, lease)
      if (said === undefined) return seen
      last = `${origin}/ ${said}`
    }
    if (clock.now() >= end)
      throw serviceFailed(
        name,
        `its pods are ready, but after ${timeouts.healthSeconds} s ${last}`,
        origin === undefined
          ? 'A cluster without a load balancer gives no addresses: set expose to ClusterIP, NodePort or Ingress.'
          : 'Check that its address can be reached from here: DNS, firewalls, the controller of the Ingress.'
      )
    await lease?.renew(signal)
    await clock.sleep(2000, signal)
  }
}

const originOf = ({ service }: Sight): string | undefined =>
  service?.scoringUri?.replace(/\/score$/, '')

/** Why it did not answer; undefined when it did. */
const through = async (
  origin: string,
  { objects, service }: Sight,
  tools: KubernetesTools,
  signal: AbortSignal,
  end: number,
  lease: Lease | undefined
): Promise<string | undefined> => {
  const ask = (at: string) => asked(at, tools, signal, end, lease)
  const object = objectIn(objects, 'Service', service?.name ?? '')
  if (!isInternal(origin) || object === undefined) return ask(origin)
  const { scheme, port } = portIn(object)
  return tools.kubectl.forward(
    object.metadata.name,
    port,
    address => ask(`${scheme}://${address}`),
    signal
  )
}

const TRIES = 5

/** A service that has just become ready may be unknown for a moment to what leads to it. */
const asked = async (
  origin: string,
  { health, clock }: KubernetesTools,
  signal: AbortSignal,
  end: number,
  lease: Lease | undefined
): Promise<string | undefined> => {
  let said = ''
  for (let tries = 0; tries < TRIES; tries++) {
    if (tries > 0) await clock.sleep(1000, signal)
    const answer = await health(origin, signal)
    signal.throwIfAborted()
    if ('status' in answer && answer.status === 200) return undefined
    said = 'status' in answer ? `answered ${answer.status}` : `did not answer: ${answer.problem}`
    if (clock.now() >= end) break
    await lease?.renew(signal)
  }
  return said
}

/** For `kubectl delete`: `Secret/iris-keys` as `secret/iris-keys`. */
export const resourceName = ({ kind, metadata }: Pick<KubeObject, 'kind' | 'metadata'>): string =>
  `${kind.toLowerCase()}/${metadata.name}`

/** Whether an object that is there belongs to this service, and was made by us. */
export const isOurs = (name: string, { metadata }: KubeObject): boolean =>
  metadata.labels?.[LABEL.service] === name && metadata.labels[LABEL.managedBy] === 'scoreline'
