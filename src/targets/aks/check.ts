import type { AzureAccess } from '../../azure/access.ts'
import { unlessRefused } from '../../azure/arm-errors.ts'
import type { ReadArm, ReadArmList } from '../../azure/arm-read.ts'
import { mayDo, mayDoWithData, type Permission } from '../../azure/role-permissions.ts'
import { clientIdOf } from '../../azure/sign-in.ts'
import type { Problem } from '../plan.ts'
import { subnetId } from './body.ts'
import { type CreationFindings, judgeCreation } from './judge-creation.ts'
import type { NewCluster } from './settings.ts'
import { readUsages, readVmSizes } from './sizes.ts'

export interface CheckTools {
  readonly access: AzureAccess
  readonly read: ReadArm
  readonly readAll: ReadArmList
}

/** Everything that can be asked before a cluster is created: roles, sizes, quotas, versions, the subnet. */
export const checkCreation = async (
  create: NewCluster,
  location: string,
  tools: CheckTools,
  signal: AbortSignal
): Promise<readonly Problem[]> => {
  const { access } = tools
  const findings = await findingsFor(create, location, tools, signal)
  const group = `/subscriptions/${access.subscriptionId}/resourceGroups/${access.resourceGroup}`
  return judgeCreation(create, location, findings, {
    group,
    who: clientIdOf(access.signIn) ?? '<client id>'
  })
}

const findingsFor = async (
  create: NewCluster,
  location: string,
  { access, read, readAll }: CheckTools,
  signal: AbortSignal
): Promise<CreationFindings> => {
  const { subscriptionId, resourceGroup } = access
  const subscription = `/subscriptions/${subscriptionId}`
  const { subnet } = create
  const [provider, permissions, sizes, usages, versions, subnetFound] = await Promise.all([
    maybe(() => read(`${subscription}/providers/Microsoft.ContainerService`, '2021-04-01', signal)),
    maybe(() =>
      readAll(
        `${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.Authorization/permissions`,
        '2022-04-01',
        signal
      )
    ),
    maybe(() => readVmSizes(subscriptionId, location, readAll, signal)),
    maybe(() => readUsages(subscriptionId, location, readAll, signal)),
    create.version === undefined
      ? undefined
      : maybe(() =>
          read(
            `${subscription}/providers/Microsoft.ContainerService/locations/${location}/kubernetesVersions`,
            '2025-10-01',
            signal
          )
        ),
    subnet &&
      maybe(async () => (await read(subnetId(subnet, access), '2023-09-01', signal)) !== undefined)
  ])
  const all = permissions as readonly Permission[] | undefined
  return {
    provider: (provider as { registrationState?: string } | undefined)?.registrationState,
    mayCreate: all && mayDo('Microsoft.ContainerService/managedClusters/write', all),
    mayOpen:
      all &&
      mayDoWithData('Microsoft.ContainerService/managedClusters/apps/deployments/write', all) &&
      mayDoWithData('Microsoft.ContainerService/managedClusters/namespaces/write', all),
    sizes,
    usages,
    versions: versions === undefined ? undefined : versionsIn(versions),
    subnetFound
  }
}

/** What may not be read is not judged; Azure has the last word. */
const maybe = <T>(read: () => Promise<T>): Promise<T | undefined> =>
  unlessRefused(read, 'AZURE_LOCATION_UNAVAILABLE')

/** https://learn.microsoft.com/rest/api/aks/managed-clusters/list-kubernetes-versions */
const versionsIn = (answer: unknown): readonly string[] =>
  (
    (answer as { values?: readonly { version?: string; patchVersions?: object }[] }).values ?? []
  ).flatMap(({ version = '', patchVersions = {} }) => [version, ...Object.keys(patchVersions)])
