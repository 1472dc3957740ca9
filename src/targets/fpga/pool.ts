/** A node pool of AKS with FPGAs: what is asked for, what there is, and what Azure is sent. */
import type { AgentPool, ManagedCluster } from '@azure/arm-containerservice'
import { isMade, madeTag } from '../../azure/made-tag.ts'

/** The node pool to make where no node offers an FPGA. */
export interface NewPool {
  readonly name: string
  readonly agents: number
  readonly vmSize: string
  /** Whether it is asked for after its end, too. */
  readonly evenRetired: boolean
  /** What nodes get, so that the service's node selector finds them. */
  readonly labels: Readonly<Record<string, string>>
}

/** What of a node pool a plan depends on. Plain data. */
export interface PoolFacts {
  readonly name: string
  readonly phase: PoolPhase
  /** Why making it failed, where Azure says so. */
  readonly reason?: string
  /** Whether a deployment of ours made it. */
  readonly isOurs: boolean
  readonly mode: string
  readonly vmSize: string
}

export type PoolPhase =
  | 'ready'
  /** Azure is making it. */
  | 'being made'
  /** Making or changing it failed. */
  | 'broken'
  | 'stopped'
  | 'being deleted'

/** Keeps pods that need no FPGA off the nodes; services on FPGAs tolerate it. */
export const POOL_TAINT = { key: 'scoreline.io/fpga', value: 'true', effect: 'NoSchedule' } as const

/** Sizes with FPGAs: https://learn.microsoft.com/azure/virtual-machines/sizes/fpga-accelerated/np-series */
export const hasFpga = (vmSize: string): boolean => /^Standard_NP\d+[a-z]*(_v\d+)?$/i.test(vmSize)

/** Pure. https://learn.microsoft.com/rest/api/aks/managed-clusters/get */
export const poolsIn = ({ agentPoolProfiles = [] }: ManagedCluster): readonly PoolFacts[] =>
  agentPoolProfiles.map(({ name, mode = '', vmSize = '', tags, status, ...pool }) => {
    const phase = phaseOf(pool)
    const reason = status?.provisioningError?.message
    return {
      name,
      phase,
      ...(phase === 'broken' && reason ? { reason: reason.replace(/\s+/g, ' ').trim() } : {}),
      isOurs: isMade('node-pool', tags),
      mode,
      vmSize
    }
  })

const phaseOf = ({
  provisioningState,
  powerState
}: Pick<AgentPool, 'provisioningState' | 'powerState'>): PoolPhase => {
  if (provisioningState === 'Deleting') return 'being deleted'
  if (provisioningState === 'Creating') return 'being made'
  if (provisioningState === 'Failed' || provisioningState === 'Canceled') return 'broken'
  return powerState?.code === 'Stopped' ? 'stopped' : 'ready'
}

/**
 * The node pool as Azure is asked for it. The same input gives the same body. Pure.
 * https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update
 * @param cluster all pools of a cluster are in one virtual network, so the nodes join the subnet of the first ones
 */
export const poolBody = (
  { agents, vmSize, labels }: NewPool,
  { agentPoolProfiles = [] }: Pick<ManagedCluster, 'agentPoolProfiles'>
): AgentPool => {
  const { vnetSubnetID, podSubnetID } = agentPoolProfiles.find(it => it.mode === 'System') ?? {}
  return {
    mode: 'User',
    typePropertiesType: 'VirtualMachineScaleSets',
    osType: 'Linux',
    count: agents,
    vmSize,
    tags: madeTag('node-pool'),
    nodeLabels: { ...labels },
    nodeTaints: [`${POOL_TAINT.key}=${POOL_TAINT.value}:${POOL_TAINT.effect}`],
    ...(vnetSubnetID === undefined ? {} : { vnetSubnetID }),
    ...(podSubnetID === undefined ? {} : { podSubnetID })
  }
}
