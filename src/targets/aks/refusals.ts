import type { AzureAccess } from '../../azure/access.ts'
import { armFailureOf, explainArm } from '../../azure/arm-errors.ts'
import { UserError } from '../../core/errors.ts'

/**
 * What AKS refuses, in our words; anything else as for all of Azure.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/
 * @param doing `create the cluster "ml"`
 */
export const explainAks = (error: unknown, doing: string, access: AzureAccess): unknown => {
  const { code = '', message, status } = armFailureOf(error)
  const found = REFUSALS.find(
    it =>
      it.codes.test(code) ||
      it.words?.test(message) ||
      (it.status !== undefined && it.status === status)
  )
  if (found === undefined) return explainArm(error, doing, access)
  return new UserError(found.code, `Azure refused to ${doing}: ${message}`, {
    hint: found.hint(access),
    cause: error
  })
}

interface AksRefusal {
  readonly code: string
  readonly codes: RegExp
  /** Some come under a code as wide as `BadRequest`. */
  readonly words?: RegExp
  readonly status?: number
  readonly hint: (access: Pick<AzureAccess, 'resourceGroup'>) => string
}

const REFUSALS: readonly AksRefusal[] = [
  {
    code: 'AKS_QUOTA_EXCEEDED',
    codes: /InsufficientVCPUQuota|^QuotaExceeded$|SubscriptionRequestsQuota/,
    words: /insufficient vcpu quota|exceeding approved .* quota/i,
    hint: () =>
      'Choose fewer nodes (agent-count), another vm-size or another location, or ask for more quota: https://aka.ms/ProdportalCRP/?#blade/Microsoft_Azure_Capacity/UsageAndQuota.ReactView'
  },
  {
    code: 'AKS_SIZE_UNAVAILABLE',
    codes:
      /^(SkuNotAvailable|VMSizeNotSupported|ErrCode_VMSizeNotSupported|AllocationFailed|ZonalAllocationFailed|OverconstrainedAllocationRequest)$/,
    words: /VM size of .* is not allowed in your subscription|SKU .* not available/i,
    hint: () =>
      'Choose another vm-size or location; what there is: az vm list-skus --resource-type virtualMachines --output table --location <region>'
  },
  {
    code: 'AKS_VERSION_UNAVAILABLE',
    codes:
      /^(K8sVersionNotSupported|UnsupportedKubernetesVersion|AgentPoolK8sVersionNotSupported)$/,
    hint: () => 'What there is: az aks get-versions --output table --location <region>'
  },
  {
    code: 'AKS_BUSY',
    codes:
      /^(OperationNotAllowed|OperationPreempted|AnotherOperationInProgress|ConflictingOperation|InProgress)$/,
    words: /another operation .* in progress/i,
    status: 412,
    hint: ({ resourceGroup }) =>
      `Run the step again when that is over: az aks list --resource-group ${resourceGroup} --output table`
  },
  {
    code: 'AKS_NETWORK_REFUSED',
    codes:
      /^(SubnetIsFull|InsufficientSubnetSize|ServiceCidrOverlapExistingSubnetsCidr|VnetSubnetIDNotFound|SubnetNotFound|NetworkProfileInvalid|InvalidServiceCidr|LinkedAuthorizationFailed)$/,
    words: /subnet/i,
    hint: () =>
      'Check vnet-name, subnet-name, service-cidr and dns-service-ip; the sign-in needs the role Network Contributor on the subnet.'
  }
]
