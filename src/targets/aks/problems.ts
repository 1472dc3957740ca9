import type { AzureAccess } from '../../azure/access.ts'
import { clientIdOf } from '../../azure/sign-in.ts'
import { UserError } from '../../core/errors.ts'
import type { ClusterFacts } from './cluster.ts'

export const clusterUnknown = (
  cluster: string,
  { resourceGroup, subscriptionId }: Pick<AzureAccess, 'resourceGroup' | 'subscriptionId'>
): UserError =>
  new UserError(
    'AKS_CLUSTER_UNKNOWN',
    `There is no AKS cluster "${cluster}" in resource group "${resourceGroup}" of subscription ${subscriptionId}, or it may not be seen.`,
    {
      hint: 'Check cluster-name, resource-group and azure-subscription-id: az aks list --output table. deploy-target creates one with create-cluster: true.'
    }
  )

export const clusterStopped = (cluster: string, resourceGroup: string): UserError =>
  new UserError('AKS_CLUSTER_STOPPED', `The AKS cluster "${cluster}" is stopped.`, {
    hint: `Start it with: az aks start --name ${cluster} --resource-group ${resourceGroup}`
  })

export const clusterBroken = (cluster: string, resourceGroup: string): UserError =>
  new UserError(
    'AKS_CLUSTER_BROKEN',
    `Making the AKS cluster "${cluster}" failed, and it has no API server.`,
    {
      hint: `Look why: az aks show --name ${cluster} --resource-group ${resourceGroup}. With create-cluster: true it is tried again, if it was made here; else delete it.`
    }
  )

export const clusterForeign = (cluster: string): UserError =>
  new UserError(
    'AKS_CLUSTER_FOREIGN',
    `The AKS cluster "${cluster}" was not made by create-cluster, so it is not deleted.`,
    { hint: 'Whoever made it deletes it: az aks delete --name … --resource-group …' }
  )

interface Circumstances {
  readonly cluster: string
  readonly namespace: string
  readonly access: Pick<AzureAccess, 'signIn'>
  readonly facts: ClusterFacts
}

/**
 * What `kubectl` says of a cluster of AKS, where Azure's side of it says more than it does; undefined for all else. Pure.
 */
export const doorError = (
  stderr: string,
  { cluster, namespace, access, facts }: Circumstances
): UserError | undefined => {
  const [first = ''] = stderr.split('\n').filter(line => line.trim() !== '')
  if (UNREACHABLE.test(stderr) && (facts.isPrivate || facts.isFenced))
    return facts.isPrivate ? privateCluster(cluster, first) : fencedCluster(cluster, first)
  if (!facts.usesEntra) return undefined
  const who = clientIdOf(access.signIn) ?? '<client id>'
  if (/Unauthorized|must be logged in/.test(stderr))
    return new UserError(
      'KUBERNETES_UNAUTHORIZED',
      `The cluster "${cluster}" does not accept the sign-in to Azure: ${first.trim()}`,
      { hint: 'azure-tenant-id must be the tenant that the cluster belongs to.' }
    )
  if (/\(Forbidden\)/.test(stderr))
    return new UserError(
      'KUBERNETES_FORBIDDEN',
      `The sign-in may not do this in the cluster: ${first.replace(/^Error from server \(Forbidden\): (error when \w+ "[^"]*": )?/, '')}`,
      {
        hint: `Where Azure's roles hold in the cluster: az role assignment create --assignee ${who} --role "Azure Kubernetes Service RBAC Writer" --scope ${facts.id}/namespaces/${namespace}. Else bind the ClusterRole "edit" to the object id of the sign-in. A new role takes some minutes to count.`
      }
    )
  return undefined
}

const UNREACHABLE =
  /no such host|i\/o timeout|connection refused|network is unreachable|deadline exceeded|Client\.Timeout/

const privateCluster = (cluster: string, said: string): UserError =>
  new UserError(
    'AKS_API_SERVER_CLOSED',
    `The cluster "${cluster}" is private: its API server is reached from its own network alone (${said.trim()}).`,
    {
      hint: 'Run this job on a self-hosted runner in that network or in one that is joined to it and resolves its private DNS zone (runs-on: [self-hosted, …]). Commands through Azure (az aks command invoke) are not used: they are not made for programs.'
    }
  )

const fencedCluster = (cluster: string, said: string): UserError =>
  new UserError(
    'AKS_API_SERVER_CLOSED',
    `The API server of cluster "${cluster}" answers to some addresses alone (${said.trim()}).`,
    {
      hint: 'Add the address of the runner: az aks update --api-server-authorized-ip-ranges …. Hosted runners have changing ones: use a self-hosted runner, or a larger one with a fixed address.'
    }
  )
