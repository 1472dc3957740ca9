import { invalid } from '../../core/inputs.ts'
import type { Values } from '../../core/parameters.ts'
import type { fpgaSettings } from './parameters.ts'
import { hasFpga, type NewPool } from './pool.ts'

/** Pure. @throws UserError `INPUT_INVALID` for a size without FPGAs, and a node selector that finds no node of the pool */
export const newPoolIn = (inputs: Values<typeof fpgaSettings>): NewPool | undefined => {
  if (!inputs['create-node-pool']) return undefined
  const { 'node-pool-name': name, 'vm-size': vmSize, 'node-selector': selector } = inputs
  if (!hasFpga(vmSize))
    throw invalid(
      'vm-size',
      `must be one with an FPGA, such as Standard_NP10s, since create-node-pool is true; not "${vmSize}"`
    )
  const known = labelsOfAks(name, vmSize)
  const labels: Record<string, string> = {}
  for (const [key, value] of Object.entries(selector)) {
    if (!isReserved(key)) labels[key] = value
    else if (known[key] !== value)
      throw invalid(
        'node-selector',
        known[key] === undefined
          ? `has ${key}, which a node pool cannot be made with`
          : `has ${key}=${value}, and the nodes of the new node pool have ${known[key]} there`
      )
  }
  return {
    name,
    agents: inputs['agent-count'],
    vmSize,
    evenRetired: inputs['allow-retired-size'],
    labels
  }
}

/** Labels that AKS gives nodes, and lets nobody else give: https://learn.microsoft.com/azure/aks/use-labels#reserved-system-labels */
const labelsOfAks = (name: string, vmSize: string): Readonly<Record<string, string>> => ({
  agentpool: name,
  'kubernetes.azure.com/agentpool': name,
  'kubernetes.azure.com/mode': 'user',
  'kubernetes.io/os': 'linux',
  'kubernetes.io/arch': 'amd64',
  'node.kubernetes.io/instance-type': vmSize
})

const isReserved = (key: string): boolean =>
  key === 'agentpool' || /(^|\.)(kubernetes\.io|k8s\.io|kubernetes\.azure\.com)\//.test(key)
