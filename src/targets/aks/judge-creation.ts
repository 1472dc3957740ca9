import type { Problem } from '../plan.ts'
import type { NewCluster } from './settings.ts'
import type { Usage, VmSize } from './sizes.ts'

/** What Azure says before a cluster is created. A part that could not be read is undefined and not judged. */
export interface CreationFindings {
  /** `Registered`, `NotRegistered`, … */
  readonly provider: string | undefined
  readonly mayCreate: boolean | undefined
  /** Whether the sign-in has the role that opens clusters of the resource group. */
  readonly mayOpen: boolean | undefined
  readonly sizes: readonly VmSize[] | undefined
  readonly usages: readonly Usage[] | undefined
  /** Undefined too where none was asked for. */
  readonly versions: readonly string[] | undefined
  readonly subnetFound: boolean | undefined
}

/** The rule of the source document for clusters that serve production. */
const LEAST_VCPUS = 12

/** https://learn.microsoft.com/azure/aks/quotas-skus-regions#restricted-vm-sizes */
const LEAST_OF_NODE = { vCpus: 2, memoryGb: 4 }

/** Everything that would make the creation fail, each with what mends it. Pure. @param group id of the resource group */
export const judgeCreation = (
  create: NewCluster,
  location: string,
  findings: CreationFindings,
  { group, who }: { readonly group: string; readonly who: string }
): readonly Problem[] => [
  ...providerProblems(findings),
  ...roleProblems(create, findings, group, who),
  ...sizeProblems(create, location, findings),
  ...versionProblems(create, location, findings),
  ...(findings.subnetFound === false
    ? [
        {
          code: 'AKS_NETWORK_REFUSED',
          message: `There is no subnet "${create.subnet?.name}" in the virtual network "${create.subnet?.vnet}", or it may not be seen.`,
          hint: 'Check vnet-name, subnet-name and vnet-resourcegroup-name: az network vnet subnet list --resource-group … --vnet-name … --output table'
        }
      ]
    : [])
]

const providerProblems = ({ provider }: CreationFindings): readonly Problem[] =>
  provider === undefined || provider === 'Registered' || provider === 'Registering'
    ? []
    : [
        {
          code: 'AZURE_PROVIDER_UNREGISTERED',
          message: 'The subscription is not registered for Azure Kubernetes Service.',
          hint: 'Register it once with: az provider register --wait --namespace Microsoft.ContainerService'
        }
      ]

const roleProblems = (
  { accounts }: NewCluster,
  { mayCreate, mayOpen }: CreationFindings,
  group: string,
  who: string
): readonly Problem[] => {
  const assign = (role: string): string =>
    `Grant it with: az role assignment create --assignee ${who} --role "${role}" --scope ${group}`
  return [
    ...(mayCreate === false
      ? [
          {
            code: 'AZURE_ROLE_MISSING',
            message: 'The sign-in may not create AKS clusters in the resource group.',
            hint: assign('Azure Kubernetes Service Contributor Role')
          }
        ]
      : []),
    ...(accounts === 'entra' && mayOpen === false
      ? [
          {
            code: 'AZURE_ROLE_MISSING',
            message:
              'The sign-in could create the cluster and not open it: it has no role of Azure inside of clusters of the resource group.',
            hint: `${assign('Azure Kubernetes Service RBAC Cluster Admin')}. Or set cluster-accounts: local.`
          }
        ]
      : [])
  ]
}

/** What is wrong with the size and the number of nodes of a cluster, or of a node pool in one that is there. Pure. */
export const sizeProblems = (
  { agents, vmSize, purpose }: Pick<NewCluster, 'agents' | 'vmSize' | 'purpose'>,
  location: string,
  { sizes, usages }: Pick<CreationFindings, 'sizes' | 'usages'>,
  what: 'cluster' | 'node pool' = 'cluster'
): readonly Problem[] => {
  if (sizes === undefined) return []
  // A node pool is where its cluster is.
  const another = what === 'cluster' ? 'another vm-size or location' : 'another vm-size'
  const list = `az vm list-skus --resource-type virtualMachines --location ${location} --output table`
  if (sizes.length === 0)
    return [
      {
        code: 'AZURE_LOCATION_UNAVAILABLE',
        message: `Azure has no virtual machines in "${location}".`,
        hint: 'Choose another location: az account list-locations --output table'
      }
    ]
  const size = sizes.find(({ name }) => name.toLowerCase() === vmSize.toLowerCase())
  if (size === undefined || size.restricted !== undefined)
    return [
      {
        code: 'AKS_SIZE_UNAVAILABLE',
        message:
          size === undefined
            ? `There is no size "${vmSize}" in ${location}.`
            : `The subscription may not use "${vmSize}" in ${location}: ${size.restricted}.`,
        hint: `Choose ${another}: ${list}`
      }
    ]
  if (size.vCpus < LEAST_OF_NODE.vCpus || size.memoryGb < LEAST_OF_NODE.memoryGb)
    return [
      {
        code: 'AKS_SIZE_UNAVAILABLE',
        message: `AKS takes nodes of at least ${LEAST_OF_NODE.vCpus} vCPUs and ${LEAST_OF_NODE.memoryGb} GB, and ${size.name} has ${size.vCpus} and ${size.memoryGb}.`,
        hint: `Choose a larger vm-size: ${list}`
      }
    ]
  const vCpus = agents * size.vCpus
  if (purpose !== 'DevTest' && vCpus < LEAST_VCPUS)
    return [
      {
        code: 'AKS_CLUSTER_SMALL',
        message: `${agents} × ${size.name} have ${vCpus} vCPUs (${agents} × ${size.vCpus}), and a cluster that serves production needs ${LEAST_VCPUS}.`,
        hint: `Set agent-count to ${Math.ceil(LEAST_VCPUS / size.vCpus)}, choose a larger vm-size, or set cluster-purpose: DevTest.`
      }
    ]
  const wanted = { what, another, family: size.family, vCpus }
  return quotaProblems(wanted, location, usages ?? [])
}

interface WantedCores {
  readonly what: string
  /** What else may be chosen. */
  readonly another: string
  readonly family: string
  readonly vCpus: number
}

const quotaProblems = (
  { what, another, family, vCpus }: WantedCores,
  location: string,
  usages: readonly Usage[]
): readonly Problem[] =>
  usages
    .filter(({ name }) => ['cores', family.toLowerCase()].includes(name.toLowerCase()))
    .filter(({ used, limit }) => used + vCpus > limit)
    .slice(0, 1)
    .map(({ name, used, limit }) => ({
      code: 'AKS_QUOTA_EXCEEDED',
      message: `The ${what} needs ${vCpus} vCPUs, and ${Math.max(0, limit - used)} of ${limit} (${name === 'cores' ? 'all sizes' : name}) are left in ${location}.`,
      hint: `Choose fewer nodes, ${another}, or ask for more: az vm list-usage --location ${location} --output table`
    }))

const versionProblems = (
  { version }: NewCluster,
  location: string,
  { versions }: CreationFindings
): readonly Problem[] =>
  version === undefined || versions === undefined || versions.includes(version)
    ? []
    : [
        {
          code: 'AKS_VERSION_UNAVAILABLE',
          message: `AKS does not offer Kubernetes "${version}" in ${location}.`,
          hint: `What there is: az aks get-versions --location ${location} --output table`
        }
      ]
