import { type Asked, Refusal } from './http.ts'
import { type FakeCompute, REGIONS, SIZES } from './vm-sizes.ts'

export const KUBERNETES_VERSIONS = ['1.35', '1.36']

/** https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters: what may be sent. */
const WRITABLE = [
  'kubernetesVersion',
  'dnsPrefix',
  'fqdnSubdomain',
  'agentPoolProfiles',
  'linuxProfile',
  'windowsProfile',
  'servicePrincipalProfile',
  'addonProfiles',
  'oidcIssuerProfile',
  'nodeResourceGroup',
  'enableRBAC',
  'networkProfile',
  'aadProfile',
  'autoUpgradeProfile',
  'autoScalerProfile',
  'apiServerAccessProfile',
  'disableLocalAccounts',
  'securityProfile',
  'storageProfile',
  'publicNetworkAccess'
]

/** What Azure refuses of a cluster, at once. */
export const checkCluster = (body: Asked['body'], name: string, compute: FakeCompute): void => {
  if (!/^[a-zA-Z0-9]([a-zA-Z0-9_-]{0,61}[a-zA-Z0-9])?$/.test(name))
    throw invalid(`The cluster name '${name}' is invalid.`)
  const { location, properties = {}, identity } = body ?? {}
  if (!REGIONS.includes(location))
    throw new Refusal(
      400,
      location ? 'LocationNotAvailableForResourceType' : 'LocationRequired',
      `The provided location '${location}' is not available for resource type 'Microsoft.ContainerService/managedClusters'.`
    )
  const odd = Object.keys(properties).filter(it => !WRITABLE.includes(it))
  if (odd.length > 0) throw invalid(`Unknown or read-only properties: ${odd.join()}.`)
  if (!identity?.type && !properties.servicePrincipalProfile)
    throw invalid('Required parameter servicePrincipalProfile or identity is missing.')
  if (!/^[a-zA-Z0-9]([a-zA-Z0-9-]{0,52}[a-zA-Z0-9])?$/.test(properties.dnsPrefix ?? ''))
    throw invalid(`The dnsPrefix '${properties.dnsPrefix}' is invalid.`)
  if (properties.disableLocalAccounts && !properties.aadProfile?.managed)
    throw invalid('Local accounts can only be disabled on clusters with managed AAD.')
  const { kubernetesVersion: version } = properties
  if (version && !KUBERNETES_VERSIONS.some(it => version === it || version.startsWith(`${it}.`)))
    throw new Refusal(
      400,
      'K8sVersionNotSupported',
      `Managed cluster ${name} is on version ${version} which is not supported in this region.`
    )
  checkNetwork(properties.networkProfile ?? {})
  const pools = properties.agentPoolProfiles ?? []
  if (!pools.some((pool: Asked['body']) => pool.mode === 'System'))
    throw invalid('A cluster must have at least one pool of mode System.')
  for (const pool of pools) checkPool(pool, pool.name, location, compute)
}

const checkNetwork = (network: Asked['body']): void => {
  const { networkDataplane, networkPolicy, networkPlugin, networkPluginMode } = network
  if (networkDataplane === 'cilium' && (networkPlugin !== 'azure' || networkPolicy !== 'cilium'))
    throw invalid(
      'The network dataplane cilium needs networkPlugin azure and networkPolicy cilium.'
    )
  if (networkPluginMode === 'overlay' && networkPlugin !== 'azure')
    throw invalid('The mode overlay needs networkPlugin azure.')
  if (Boolean(network.serviceCidr) !== Boolean(network.dnsServiceIP))
    throw invalid('serviceCidr and dnsServiceIP must be given together.')
}

/** https://learn.microsoft.com/azure/aks/quotas-skus-regions */
export const checkPool = (
  pool: Asked['body'],
  name: string,
  location: string,
  compute: FakeCompute
): void => {
  if (!/^[a-z][a-z0-9]{0,11}$/.test(name))
    throw new Refusal(400, 'InvalidParameter', `The agent pool name '${name}' is invalid.`)
  const least = pool.mode === 'User' ? 0 : 1
  if (!(pool.count >= least && pool.count <= 1000))
    throw new Refusal(400, 'InvalidParameter', `The agent pool count ${pool.count} is invalid.`)
  const size = SIZES[pool.vmSize]
  if (size === undefined || size.restricted || size.vCpus < 2)
    throw new Refusal(
      400,
      'BadRequest',
      `The VM size of ${pool.vmSize} is not allowed in your subscription in location '${location}'. For more details, please visit https://aka.ms/aks/quotas-skus-regions`
    )
  for (const taint of pool.nodeTaints ?? [])
    if (!/^[\w./-]+(=[\w.-]*)?:(NoSchedule|PreferNoSchedule|NoExecute)$/.test(taint))
      throw new Refusal(400, 'InvalidParameter', `The taint '${taint}' is invalid.`)
  const wanted = pool.count * size.vCpus
  for (const [quota, { used, limit }] of compute.quotas)
    if ((quota === 'cores' || quota === size.family) && used + wanted > limit)
      throw new Refusal(
        400,
        'ErrCode_InsufficientVCPUQuota',
        `Insufficient vcpu quota requested ${wanted}, remaining ${limit - used} for family ${size.family} for region ${location}.`
      )
}

/** What is set once. */
export const checkUnchangedCluster = (before: Asked['body'], after: Asked['body']): void => {
  const fixed = ({ location, properties: it }: Asked['body']) => [
    location,
    it.dnsPrefix,
    it.networkProfile?.serviceCidr,
    it.networkProfile?.networkPlugin,
    it.agentPoolProfiles[0]?.vmSize
  ]
  if (JSON.stringify(fixed(before)) !== JSON.stringify(fixed(after)))
    throw new Refusal(
      400,
      'PropertyChangeNotAllowed',
      'Changing a property that is set once is not allowed.'
    )
}

const invalid = (message: string): Refusal => new Refusal(400, 'InvalidParameter', message)
