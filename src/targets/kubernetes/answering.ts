import { frontOf, isInternal, portIn } from './address.ts'
import { serviceFailed } from './failure.ts'
import { resourceName } from './kube-object.ts'
import type { Lease } from './lease.ts'
import { observe, type Sight } from './observe.ts'
import type { KubernetesTools } from './scene.ts'
import type { Timeouts } from './timeouts.ts'

/**
 * Waits until the service answers `GET /` at the address that callers use; one that is inside the cluster alone, through
 * a port that is forwarded meanwhile.
 * @param first what is known of it already
 * @throws UserError `SERVICE_FAILED`
 */
export const answering = async (
  name: string,
  timeouts: Timeouts,
  tools: KubernetesTools,
  lease: Lease | undefined,
  signal: AbortSignal,
  first?: Sight
): Promise<Sight> => {
  const { kubectl, clock, log } = tools
  const end = clock.now() + timeouts.healthSeconds * 1000
  let last = 'it has no address yet'
  for (let known = first; ; known = undefined) {
    const seen = known ?? (await observe(name, kubectl, tools.nodeAddress, signal))
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
  const object = frontOf(service?.name ?? '', objects)
  if (!isInternal(origin) || object === undefined) return ask(origin)
  const { scheme, port } = portIn(object)
  return tools.kubectl.forward(
    resourceName(object),
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
