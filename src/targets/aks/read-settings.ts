import { BlockList, isIPv4 } from 'node:net'
import { invalid } from '../../core/inputs.ts'
import type { Values } from '../../core/parameters.ts'
import type { aksSettings } from './parameters.ts'
import type { AksSettings, NewCluster } from './settings.ts'

export type AksInputs = Values<typeof aksSettings>

/** Pure. @throws UserError `INPUT_INVALID` for values that contradict each other */
export const readAksSettings = (inputs: AksInputs): AksSettings => ({
  create: inputs['create-cluster'] ? newCluster(inputs) : undefined,
  registryAccess: inputs['registry-access'],
  serviceAnnotations: annotationsOf(inputs),
  isPublic: inputs.expose === 'LoadBalancer' && inputs['load-balancer-type'] === 'PublicIp'
})

const newCluster = (inputs: AksInputs): NewCluster => {
  const purpose = inputs['cluster-purpose']
  return {
    agents: inputs['agent-count'],
    vmSize: inputs['vm-size'],
    evenRetired: inputs['allow-retired-size'],
    purpose,
    location: inputs.location,
    version: inputs['kubernetes-version'],
    tier: inputs['cluster-tier'] ?? (purpose === 'DevTest' ? 'Free' : 'Standard'),
    accounts: inputs['cluster-accounts'],
    subnet: subnetOf(inputs),
    services: servicesOf(inputs)
  }
}

const subnetOf = (inputs: AksInputs): NewCluster['subnet'] => {
  const { 'vnet-name': vnet, 'subnet-name': name } = inputs
  const resourceGroup = inputs['vnet-resourcegroup-name']
  if (vnet === undefined && name === undefined) {
    if (resourceGroup !== undefined)
      throw invalid('vnet-resourcegroup-name', 'applies together with vnet-name and subnet-name')
    return undefined
  }
  if (vnet === undefined || name === undefined)
    throw invalid(
      vnet === undefined ? 'vnet-name' : 'subnet-name',
      'is required together with the other one'
    )
  return { resourceGroup, vnet, name }
}

/** https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning */
const servicesOf = (inputs: AksInputs): NewCluster['services'] => {
  const { 'service-cidr': cidr, 'dns-service-ip': dnsIp } = inputs
  if (cidr === undefined && dnsIp === undefined) return undefined
  if (cidr === undefined || dnsIp === undefined)
    throw invalid(
      cidr === undefined ? 'service-cidr' : 'dns-service-ip',
      'is required together with the other one'
    )
  const [, base = '', bits = ''] = /^([\d.]+)\/(\d+)$/.exec(cidr) ?? []
  if (!isIPv4(base) || Number(bits) < 12 || Number(bits) > 28)
    throw invalid('service-cidr', `must be like 10.0.0.0/16, of /12 or smaller, not "${cidr}"`)
  const within = new BlockList()
  within.addSubnet(base, Number(bits))
  if (!isIPv4(dnsIp) || !within.check(dnsIp))
    throw invalid('dns-service-ip', `must be an address within service-cidr ${cidr}`)
  if (dnsIp === base || dnsIp === firstAddress(base))
    throw invalid(
      'dns-service-ip',
      'must not be the first address of service-cidr, which is that of the API server'
    )
  return { cidr, dnsIp }
}

const firstAddress = (base: string): string =>
  base.replace(/\d+$/, last => String(Number(last) + 1))

/** https://cloud-provider-azure.sigs.k8s.io/topics/loadbalancer/#loadbalancer-annotations */
const annotationsOf = (inputs: AksInputs): Readonly<Record<string, string>> => {
  const isInternal = inputs['load-balancer-type'] === 'InternalLoadBalancer'
  const subnet = inputs['load-balancer-subnet']
  const label = inputs['leaf-domain-label']
  const given = { 'load-balancer-subnet': subnet, 'leaf-domain-label': label }
  const idle = Object.entries(given).find(([, value]) => value !== undefined)?.[0]
  if (inputs.expose !== 'LoadBalancer') {
    if (isInternal || idle !== undefined)
      throw invalid(idle ?? 'load-balancer-type', 'applies to expose: LoadBalancer only')
    return {}
  }
  if (subnet !== undefined && !isInternal)
    throw invalid(
      'load-balancer-subnet',
      'applies to load-balancer-type: InternalLoadBalancer only'
    )
  if (label !== undefined && isInternal)
    throw invalid('leaf-domain-label', 'applies to load-balancer-type: PublicIp only')
  if (label !== undefined && !/^[a-z]([a-z0-9-]{1,61}[a-z0-9])$/.test(label))
    throw invalid(
      'leaf-domain-label',
      'must be 3 to 63 lower-case letters, digits and "-", first a letter, last not "-"'
    )
  const prefix = 'service.beta.kubernetes.io/azure'
  return {
    ...(isInternal ? { [`${prefix}-load-balancer-internal`]: 'true' } : {}),
    ...(subnet === undefined ? {} : { [`${prefix}-load-balancer-internal-subnet`]: subnet }),
    ...(label === undefined ? {} : { [`${prefix}-dns-label-name`]: label })
  }
}
