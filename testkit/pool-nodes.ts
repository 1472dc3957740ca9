/** Nodes of a node pool as they join a control plane, there on paper alone: kwok says that they and their pods run. */

interface Pool {
  readonly name: string
  readonly vmSize: string
  readonly nodeLabels?: Readonly<Record<string, string>>
  /** `key=value:effect` */
  readonly nodeTaints?: readonly string[]
}

/** @param resource what its device plugin offers, one of it */
export const poolNode = (
  { name, vmSize, nodeLabels, nodeTaints = [] }: Pool,
  index: number,
  resource: string
) => {
  const offers = {
    cpu: '8',
    memory: '32Gi',
    pods: '110',
    'ephemeral-storage': '100Gi',
    [resource]: '1'
  }
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name: `aks-${name}-${index}`,
      labels: {
        'scoreline.test/node': 'simulated',
        agentpool: name,
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 'amd64',
        'node.kubernetes.io/instance-type': vmSize,
        ...nodeLabels
      }
    },
    spec: {
      taints: nodeTaints.map(taint => {
        const [, key, value, effect] = /^([^=:]+)=?([^:]*):(\w+)$/.exec(taint) ?? []
        return { key, value, effect }
      })
    },
    status: { capacity: offers, allocatable: offers }
  }
}
