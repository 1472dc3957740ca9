import { flag, number, oneOf, text } from '../../core/inputs.ts'
import { optional, withDefault } from '../../core/parameters.ts'
import { setting } from '../kind.ts'
import { EXPOSURES, kubernetesSettings } from '../kubernetes/parameters.ts'

/** As the SDK v1 knew them; `DevTest` lifts the rule about vCPUs. */
export const PURPOSES = ['FastProd', 'DenseProd', 'DevTest'] as const

/** Who may open the API server of a cluster that is made: identities of Entra, or whoever has its certificate. */
export const ACCOUNTS = ['entra', 'local'] as const

/** How nodes pull from a container registry of Azure. */
export const REGISTRY_ACCESS = ['auto', 'role', 'token', 'none'] as const

/** As the SDK v1 knew them. */
const LOAD_BALANCERS = ['PublicIp', 'InternalLoadBalancer'] as const

/** https://learn.microsoft.com/azure/aks/free-standard-pricing-tiers */
export const TIERS = ['Free', 'Standard', 'Premium'] as const

const AT_CREATION = { note: 'used when the cluster is created' }

/** The cluster, by the names of the SDK v1's `AksCompute.provisioning_configuration`. */
const clusterSettings = {
  'create-cluster': setting(
    withDefault(
      flag,
      'false',
      'true: create the cluster if it does not exist; this takes several minutes, and it costs until it is deleted.'
    ),
    'none',
    { often: true }
  ),
  'agent-count': setting(
    withDefault(number({ least: 1, most: 1000, whole: true }), '3', 'Nodes of a new cluster.'),
    'none',
    { v1: 'agent_count', ...AT_CREATION }
  ),
  'vm-size': setting(
    withDefault(
      text,
      'Standard_D4s_v5',
      'Size of the nodes of a new cluster. Nodes times vCPUs must be at least 12, unless cluster-purpose is DevTest.'
    ),
    'none',
    { v1: 'vm_size', note: `${AT_CREATION.note}; v1: Standard_D3_v2` }
  ),
  'allow-retired-size': setting(
    withDefault(
      flag,
      'false',
      'true: ask Azure for a vm-size all the same that it has switched off, as far as is known here.'
    ),
    'none',
    AT_CREATION
  ),
  'cluster-purpose': setting(
    withDefault(
      oneOf(PURPOSES),
      'FastProd',
      'FastProd, DenseProd or DevTest; DevTest allows new clusters with fewer than 12 vCPUs.'
    ),
    'none',
    { v1: 'cluster_purpose', ...AT_CREATION }
  ),
  location: setting(optional(text, 'Region.', 'that of the resource group'), 'none', {
    v1: 'location',
    ...AT_CREATION
  }),
  'kubernetes-version': setting(
    optional(text, 'Version of a new cluster, e.g. 1.36.', 'the default of AKS'),
    'none',
    AT_CREATION
  ),
  'cluster-tier': setting(
    optional(
      oneOf(TIERS),
      'Free, Standard (with an uptime agreement, paid by the hour) or Premium: of a new cluster.',
      'Free for DevTest, else Standard'
    ),
    'none',
    AT_CREATION
  ),
  'cluster-accounts': setting(
    withDefault(
      oneOf(ACCOUNTS),
      'entra',
      'Who may open the API server of a new cluster: entra (identities with a role of Azure; there are no local accounts) or local (a certificate with all rights).'
    ),
    'none',
    AT_CREATION
  ),
  'vnet-resourcegroup-name': setting(
    optional(text, 'Resource group of the virtual network.', 'resource-group'),
    'none',
    { v1: 'vnet_resourcegroup_name', ...AT_CREATION }
  ),
  'vnet-name': setting(
    optional(text, 'Virtual network; with subnet-name.', 'one of its own'),
    'none',
    { v1: 'vnet_name', ...AT_CREATION }
  ),
  'subnet-name': setting(optional(text, 'The subnet in vnet-name.'), 'none', {
    v1: 'subnet_name',
    ...AT_CREATION
  }),
  'service-cidr': setting(
    optional(text, 'Addresses of services, e.g. 10.0.0.0/16, together with dns-service-ip.'),
    'none',
    { v1: 'service_cidr', ...AT_CREATION }
  ),
  'dns-service-ip': setting(
    optional(text, 'Address of the DNS of the cluster, within service-cidr, e.g. 10.0.0.10.'),
    'none',
    { v1: 'dns_service_ip', ...AT_CREATION }
  ),
  'docker-bridge-cidr': setting(optional(text, 'Not available.'), 'never', {
    v1: 'docker_bridge_cidr',
    unavailable: {
      why: 'Nodes of AKS run containerd, which has no bridge of Docker.',
      instead: 'Leave it out.'
    }
  })
}

/** How callers get to a service, and nodes to its image. */
const accessSettings = {
  'load-balancer-type': setting(
    withDefault(
      oneOf(LOAD_BALANCERS),
      'PublicIp',
      'With expose: LoadBalancer, PublicIp or InternalLoadBalancer (an address in the network of the cluster).'
    ),
    'update',
    { v1: 'load_balancer_type', note: 'a new address' }
  ),
  'load-balancer-subnet': setting(
    optional(text, 'Subnet of an internal load balancer.', 'that of the nodes'),
    'update',
    { v1: 'load_balancer_subnet', note: 'a new address' }
  ),
  'leaf-domain-label': setting(
    optional(
      text,
      'First part of the public host name <label>.<region>.cloudapp.azure.com that Azure gives the load balancer.'
    ),
    'update',
    {
      v1: 'leaf_domain_label',
      note: 'v1 made a certificate for it, too; here ssl-cert-pem-file does'
    }
  ),
  'overwrite-existing-domain': setting(withDefault(flag, 'false', 'Not available.'), 'never', {
    v1: 'overwrite_existing_domain',
    unavailable: {
      why: 'Azure gives a label to one public address of the region, and takes it from none.',
      instead: 'Choose another leaf-domain-label, or delete the service that has it.'
    }
  }),
  'registry-access': setting(
    withDefault(
      oneOf(REGISTRY_ACCESS),
      'auto',
      'How nodes pull from an Azure container registry: role (AcrPull for the identity of the nodes), token (a token for this image alone, as a pull secret), none (they can already), or auto: role where it can be given, else token.'
    ),
    'update'
  )
}

/** What a user may choose of a service on AKS: what any cluster offers, and what Azure adds. */
export const aksSettings = {
  ...kubernetesSettings,
  // As v1 had it: services are reached from outside.
  expose: setting(
    withDefault(oneOf(EXPOSURES), 'LoadBalancer', kubernetesSettings.expose.about),
    'update',
    { note: 'a new address', often: true }
  ),
  ...clusterSettings,
  ...accessSettings
}
