/** The one file that asks Azure Container Instances. `@azure/arm-containerinstance` is loaded at the first call. */
import type {
  Capabilities,
  ContainerGroup,
  ContainerInstanceManagementClient,
  Usage
} from '@azure/arm-containerinstance'
import type { AzureAccess } from '../../azure/access.ts'
import { armClientOptions } from '../../azure/arm-client.ts'
import { endedBadly, explainArm, orNothing } from '../../azure/arm-errors.ts'
import { armListReader, armReader, type ReadArm, type ReadArmList } from '../../azure/arm-read.ts'

/** What a deployment needs of Azure. Every refusal is a UserError that says what mends it. */
export interface AciClient {
  get(name: string, signal: AbortSignal): Promise<ContainerGroup | undefined>
  list(signal: AbortSignal): Promise<readonly ContainerGroup[]>
  /** Creates or changes the group, and ends when Azure has done it. @throws NotBegun when Azure did not take it on */
  put(name: string, body: ContainerGroup, signal: AbortSignal): Promise<void>
  tag(name: string, tags: Readonly<Record<string, string>>, signal: AbortSignal): Promise<void>
  /** Ends when the group is gone; one that is not there is a success. */
  delete(name: string, signal: AbortSignal): Promise<void>
  /** Stopped groups cost nothing. */
  stop(name: string, signal: AbortSignal): Promise<void>
  logs(name: string, container: string, lines: number, signal: AbortSignal): Promise<string>
  usage(location: string, signal: AbortSignal): Promise<readonly Usage[]>
  capabilities(location: string, signal: AbortSignal): Promise<readonly Capabilities[]>
  readonly read: ReadArm
  readonly readAll: ReadArmList
}

/** Azure refused a change at once, or never got it: nothing was begun. The cause says why. */
export class NotBegun extends Error {
  constructor(cause: unknown) {
    super('Azure did not begin it', { cause })
  }
}

export const openAciClient = (access: AzureAccess): AciClient => {
  const { resourceGroup, cloud, http } = access
  const scope = `${cloud.resourceManager}/.default`
  let opened: Promise<ContainerInstanceManagementClient> | undefined
  const client = () => {
    opened ??= connect(access, scope)
    return opened
  }
  const explained = async <T>(doing: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw explainArm(error, doing, access)
    }
  }
  return {
    get: (name, signal) =>
      explained(`read service "${name}"`, () =>
        orNothing(async () =>
          (await client()).containerGroups.get(resourceGroup, name, { abortSignal: signal })
        )
      ),
    list: signal =>
      explained('list the container groups', async () => {
        const found: ContainerGroup[] = []
        const groups = (await client()).containerGroups
        for await (const group of groups.list({ abortSignal: signal })) found.push(group)
        return found
      }),
    put: async (name, body, signal) => {
      const { containerGroups } = await client()
      const begin = containerGroups.beginCreateOrUpdate(resourceGroup, name, body, {
        updateIntervalInMs: http.pollMs,
        abortSignal: signal
      })
      const poller = await begin.catch(cause => {
        // The SDK looks at the operation once before it hands it out.
        throw signal.aborted || endedBadly(cause) ? cause : new NotBegun(cause)
      })
      await poller.pollUntilDone({ abortSignal: signal })
    },
    tag: (name, tags, signal) =>
      explained(`tag service "${name}"`, async () => {
        const { containerGroups } = await client()
        await containerGroups.update(resourceGroup, name, { tags }, { abortSignal: signal })
      }),
    delete: (name, signal) =>
      explained(`delete service "${name}"`, async () => {
        await orNothing(async () =>
          (await client()).containerGroups.beginDeleteAndWait(resourceGroup, name, {
            updateIntervalInMs: http.pollMs,
            abortSignal: signal
          })
        )
      }),
    stop: (name, signal) =>
      explained(`stop service "${name}"`, async () => {
        const { containerGroups } = await client()
        await containerGroups.stop(resourceGroup, name, { abortSignal: signal })
      }),
    logs: async (name, container, tail, signal) => {
      const logs = await orNothing(async () =>
        (await client()).containers.listLogs(resourceGroup, name, container, {
          tail,
          abortSignal: signal
        })
      )
      return logs?.content ?? ''
    },
    usage: (location, signal) =>
      explained(`read the quota of ${location}`, async () => {
        const found: Usage[] = []
        const usages = (await client()).location.listUsage(location, { abortSignal: signal })
        for await (const usage of usages) found.push(usage)
        return found
      }),
    capabilities: (location, signal) =>
      explained(`read the sizes of ${location}`, async () => {
        const found: Capabilities[] = []
        const all = (await client()).location.listCapabilities(location, { abortSignal: signal })
        for await (const capability of all) found.push(capability)
        return found
      }),
    read: armReader(access),
    readAll: armListReader(access)
  }
}

const connect = async (
  access: AzureAccess,
  scope: string
): Promise<ContainerInstanceManagementClient> => {
  const { credential, subscriptionId, cloud } = access
  const sdk = await import('@azure/arm-containerinstance')
  return new sdk.ContainerInstanceManagementClient(credential, subscriptionId, {
    $host: cloud.resourceManager,
    credentialScopes: scope,
    ...armClientOptions(access)
  })
}
