import type { ManagedCluster } from '@azure/arm-containerservice'
import { isMade } from '../../azure/made-tag.ts'

/** What of a cluster a plan depends on. Plain data. */
export interface ClusterFacts {
  readonly phase: ClusterPhase
  readonly id: string
  readonly location: string
  /** Whether a deployment of ours made it. */
  readonly isOurs: boolean
  /** Whether its API server has an address in its own network alone. */
  readonly isPrivate: boolean
  /** Whether its API server answers to some addresses alone. */
  readonly isFenced: boolean
  /** Whether Entra knows who opens it. */
  readonly usesEntra: boolean
  /** Object id of the identity that pulls images for its nodes. */
  readonly kubelet: string | undefined
}

export type ClusterPhase =
  /** Its API server answers, whatever else is under way. */
  | 'ready'
  /** Azure is making it. */
  | 'being made'
  /** Making it failed. */
  | 'broken'
  | 'stopped'
  | 'being deleted'

/** Pure. https://learn.microsoft.com/rest/api/aks/managed-clusters/get */
export const clusterFacts = (cluster: ManagedCluster): ClusterFacts => ({
  phase: phaseOf(cluster),
  id: cluster.id ?? '',
  location: cluster.location,
  isOurs: isMade('cluster', cluster.tags),
  isPrivate: cluster.apiServerAccessProfile?.enablePrivateCluster === true,
  isFenced: (cluster.apiServerAccessProfile?.authorizedIPRanges ?? []).length > 0,
  usesEntra: cluster.aadProfile !== undefined,
  kubelet: cluster.identityProfile?.kubeletidentity?.objectId
})

const phaseOf = ({ provisioningState, powerState, fqdn, privateFqdn }: ManagedCluster) => {
  if (provisioningState === 'Deleting') return 'being deleted'
  if (provisioningState === 'Creating') return 'being made'
  // A change that failed leaves the API server as it was; a creation that failed, none.
  const answers = fqdn !== undefined || privateFqdn !== undefined
  if (['Failed', 'Canceled'].includes(provisioningState ?? '') && !answers) return 'broken'
  return powerState?.code === 'Stopped' ? 'stopped' : 'ready'
}
