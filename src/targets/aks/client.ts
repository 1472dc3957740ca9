/** The one file that asks Azure Kubernetes Service. `@azure/arm-containerservice` is loaded at the first call. */
import type { AgentPool, ContainerServiceClient, ManagedCluster } from '@azure/arm-containerservice'
import type { AzureAccess } from '../../azure/access.ts'
import { armClientOptions } from '../../azure/arm-client.ts'
import { orNothing } from '../../azure/arm-errors.ts'
import { explainAks } from './refusals.ts'

/** What of AKS a deployment needs. Every refusal is a UserError that says what mends it. */
export interface AksClient {
  get(name: string, signal: AbortSignal): Promise<ManagedCluster | undefined>
  /** Creates the cluster, or puts it right, and ends when Azure has done it. */
  put(name: string, body: ManagedCluster, signal: AbortSignal): Promise<void>
  /** Ends when the cluster is gone; one that is not there is a success. */
  delete(name: string, signal: AbortSignal): Promise<void>
  /**
   * The kubeconfig for the sign-in of the step; without credentials where Entra knows who opens the cluster.
   * Takes `Microsoft.ContainerService/managedClusters/listClusterUserCredential/action`.
   */
  userKubeconfig(name: string, signal: AbortSignal): Promise<string>
  /**
   * Adds a node pool to a cluster, and ends when Azure has done it.
   * @throws UserError `AKS_BUSY` too where there is one of that name, which is left as it is
   */
  createPool(cluster: string, name: string, body: AgentPool, signal: AbortSignal): Promise<void>
  /** Ends when the node pool is gone; one that is not there is a success. */
  deletePool(cluster: string, name: string, signal: AbortSignal): Promise<void>
}

export const openAksClient = (access: AzureAccess): AksClient => {
  const { resourceGroup, http } = access
  let opened: Promise<ContainerServiceClient> | undefined
  const connected = (): Promise<ContainerServiceClient> => {
    opened ??= connect(access)
    return opened
  }
  const clusters = async () => (await connected()).managedClusters
  const pools = async () => (await connected()).agentPools
  const explained = async <T>(doing: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw explainAks(error, doing, access)
    }
  }
  const patient = (abortSignal: AbortSignal) => ({ abortSignal, updateIntervalInMs: http.pollMs })
  return {
    get: (name, abortSignal) =>
      explained(`read the cluster "${name}"`, () =>
        orNothing(async () => (await clusters()).get(resourceGroup, name, { abortSignal }))
      ),
    put: (name, body, signal) =>
      explained(`create the cluster "${name}"`, async () => {
        const all = await clusters()
        await all.beginCreateOrUpdateAndWait(resourceGroup, name, body, patient(signal))
      }),
    delete: (name, signal) =>
      explained(`delete the cluster "${name}"`, async () => {
        await orNothing(async () => {
          const all = await clusters()
          await all.beginDeleteAndWait(resourceGroup, name, patient(signal))
        })
      }),
    userKubeconfig: (name, abortSignal) =>
      explained(`get the kubeconfig of the cluster "${name}"`, async () => {
        const all = await clusters()
        const { kubeconfigs = [] } = await all.listClusterUserCredentials(resourceGroup, name, {
          abortSignal
        })
        return new TextDecoder().decode(kubeconfigs[0]?.value ?? new Uint8Array())
      }),
    createPool: (cluster, name, body, signal) =>
      explained(`create the node pool "${name}"`, async () => {
        const all = await pools()
        // https://learn.microsoft.com/azure/aks/use-etags: with "*", none that is there is changed.
        const options = { ...patient(signal), ifNoneMatch: '*' }
        await all.beginCreateOrUpdateAndWait(resourceGroup, cluster, name, body, options)
      }),
    deletePool: (cluster, name, signal) =>
      explained(`delete the node pool "${name}"`, async () => {
        await orNothing(async () => {
          const all = await pools()
          await all.beginDeleteAndWait(resourceGroup, cluster, name, patient(signal))
        })
      })
  }
}

const connect = async (access: AzureAccess): Promise<ContainerServiceClient> => {
  const { credential, subscriptionId, cloud } = access
  const sdk = await import('@azure/arm-containerservice')
  return new sdk.ContainerServiceClient(credential, subscriptionId, {
    $host: cloud.resourceManager,
    credentialScopes: `${cloud.resourceManager}/.default`,
    ...armClientOptions(access)
  })
}
