import { createHash } from 'node:crypto'
import type { ManagedCluster } from '@azure/arm-containerservice'
import type { AzureAccess } from '../../azure/access.ts'
import { madeTag } from '../../azure/made-tag.ts'
import type { NewCluster } from './settings.ts'

type Where = Pick<AzureAccess, 'subscriptionId' | 'resourceGroup'>

/**
 * The cluster as Azure is asked for it. The same input gives the same body, so that an interrupted creation goes on.
 * Pure. https://learn.microsoft.com/rest/api/aks/managed-clusters/create-or-update
 */
export const clusterBody = (
  name: string,
  { agents, vmSize, version, tier, accounts, subnet, services }: NewCluster,
  location: string,
  where: Where
): ManagedCluster => ({
  location,
  tags: madeTag('cluster'),
  identity: { type: 'SystemAssigned' },
  sku: { name: 'Base', tier },
  dnsPrefix: dnsPrefixOf(name, where),
  enableRbac: true,
  ...(version === undefined ? {} : { kubernetesVersion: version }),
  ...(accounts === 'entra'
    ? { aadProfile: { managed: true, enableAzureRbac: true }, disableLocalAccounts: true }
    : {}),
  agentPoolProfiles: [
    {
      name: 'nodepool1',
      mode: 'System',
      type: 'VirtualMachineScaleSets',
      osType: 'Linux',
      count: agents,
      vmSize,
      ...(subnet === undefined ? {} : { vnetSubnetID: subnetId(subnet, where) })
    }
  ],
  networkProfile: {
    networkPlugin: 'azure',
    networkPluginMode: 'overlay',
    // Enforces the NetworkPolicy of each service.
    networkDataplane: 'cilium',
    networkPolicy: 'cilium',
    loadBalancerSku: 'standard',
    ...(services === undefined ? {} : { serviceCidr: services.cidr, dnsServiceIP: services.dnsIp })
  }
})

export const subnetId = (
  { resourceGroup, vnet, name }: NonNullable<NewCluster['subnet']>,
  where: Where
): string =>
  `/subscriptions/${where.subscriptionId}/resourceGroups/${resourceGroup ?? where.resourceGroup}/providers/Microsoft.Network/virtualNetworks/${vnet}/subnets/${name}`

/** 1 to 54 letters, digits and hyphens, first and last no hyphen; other clusters of the region may not have it. */
const dnsPrefixOf = (name: string, { subscriptionId, resourceGroup }: Where): string => {
  const text = `${subscriptionId}/${resourceGroup}/${name}`.toLowerCase()
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return `${name.replaceAll('_', '-').slice(0, 40)}-${hash}`
}
