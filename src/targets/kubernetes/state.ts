import type { ServiceState } from '../target.ts'
import { isReady, madeOf } from './kserve.ts'
import type { KubeObject } from './kube-object.ts'
import { stateOf } from './service.ts'

/** How a service is, by what its pods follow from. Pure. @param objects of the service */
export const stateIn = (workload: KubeObject, objects: readonly KubeObject[]): ServiceState => {
  if (workload.kind === 'Deployment') return stateOf(workload)
  const made = madeOf(workload, objects)
  if (made === undefined) return 'deploying'
  const state = stateOf(made)
  // Pods are there; what leads to them is not.
  return state === 'running' && !isReady(workload) ? 'deploying' : state
}
