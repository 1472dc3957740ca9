import { IN_IMAGE } from '../../contract/image.ts'
import type { Contender, Replica } from '../judging.ts'
import type { KubeObject } from './kube-object.ts'
import { objectIn } from './kube-object.ts'
import { LABEL, objectNames, selectorText } from './names.ts'
import { type PodScheme, podSchemeOf, throughTls } from './plain-port.ts'
import type { KubernetesTools } from './scene.ts'
import { keysIn } from './secrets.ts'
import { conditionOf } from './service.ts'

/** So many replicas of a version are asked: each takes a `kubectl` while it is. */
const MOST_REPLICAS = 4

/**
 * A version of a service as a judge reaches it: through ports that lead to its own pods, whatever the Service selects.
 * @param objects what it was applied as, secrets among it
 */
export const contenderOf = (
  service: string,
  which: 'running' | 'candidate',
  label: string,
  objects: readonly KubeObject[],
  { kubectl }: Pick<KubernetesTools, 'kubectl'>
): Contender => {
  const names = objectNames(service)
  const own = which === 'candidate' ? names.candidate : names.main
  const open = async <T>(
    pods: readonly string[],
    way: PodScheme,
    opened: readonly Replica[],
    work: (replicas: readonly Replica[]) => Promise<T>,
    signal: AbortSignal
  ): Promise<T> => {
    const [name, ...others] = pods
    if (name === undefined) return work(opened)
    const withPort = (address: string): Promise<T> =>
      open(others, way, [...opened, { name, origin: `http://${address}` }], work, signal)
    return kubectl.forward(
      `pod/${name}`,
      IN_IMAGE.port,
      address =>
        way.scheme === 'http' ? withPort(address) : throughTls(address, way.certificate, withPort),
      signal
    )
  }
  return {
    label,
    key: keysIn(objectIn(objects, 'Secret', names.keys))?.primary,
    reach: async (work, signal) => {
      const selector = `${selectorText(service)},${LABEL.name}=${own}`
      const pods = await kubectl.list(['pods'], selector, signal)
      const ready = pods.filter(isReady).map(({ metadata }) => metadata.name)
      const way = await podSchemeOf(service, objects, kubectl, signal)
      return open(ready.sort().slice(0, MOST_REPLICAS), way, [], work, signal)
    }
  }
}

const isReady = (pod: KubeObject): boolean =>
  pod.metadata.deletionTimestamp === undefined && conditionOf(pod, 'Ready')?.status === 'True'
