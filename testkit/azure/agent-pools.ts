/** What Azure refuses of a node pool beyond its size, and how it shows one. */
import { type Asked, Refusal } from './http.ts'

/** https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters/agentpools: what may be sent. */
const WRITABLE = [
  'count',
  'vmSize',
  'osDiskSizeGB',
  'osDiskType',
  'osType',
  'osSKU',
  'type',
  'mode',
  'tags',
  'nodeLabels',
  'nodeTaints',
  'vnetSubnetID',
  'podSubnetID',
  'orchestratorVersion'
]

export const checkPoolBody = (pool: Asked['body']): void => {
  const odd = Object.keys(pool).filter(it => !WRITABLE.includes(it))
  if (odd.length > 0) throw invalid(`Unknown or read-only properties: ${odd.join()}.`)
  // https://learn.microsoft.com/azure/aks/use-labels#reserved-system-labels
  for (const label of Object.keys(pool.nodeLabels ?? {}))
    if (/(^|\.)(kubernetes\.azure\.com|kubernetes\.io|k8s\.io)\/|^agentpool$/.test(label))
      throw invalid(`The label '${label}' is reserved.`)
}

/** What is set once: https://learn.microsoft.com/azure/aks/create-node-pools#limitations */
export const checkUnchangedPool = (before: Asked['body'], after: Asked['body']): void => {
  if (before === undefined) return
  for (const name of ['vmSize', 'osType', 'vnetSubnetID'])
    if (before[name] !== after[name])
      throw new Refusal(
        400,
        'PropertyChangeNotAllowed',
        `Changing property 'properties.${name}' is not allowed.`
      )
}

/** https://learn.microsoft.com/azure/aks/use-etags */
export const checkConditions = ({ headers }: Asked, pool: Asked['body']): void => {
  const match = headers['if-match']
  const isOther = match !== undefined && match !== pool?.eTag
  if (isOther || (headers['if-none-match'] === '*' && pool !== undefined))
    throw new Refusal(
      412,
      'PreconditionFailed',
      'The resource has been modified since the last time it was read.'
    )
}

export const shownPool = (cluster: string, { name, ...properties }: Asked['body']) => ({
  id: `${cluster}/agentPools/${name}`,
  name,
  type: 'Microsoft.ContainerService/managedClusters/agentPools',
  properties: { provisioningState: 'Succeeded', ...properties }
})

const invalid = (message: string): Refusal => new Refusal(400, 'InvalidParameter', message)
