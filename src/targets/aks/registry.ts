import type { AzureAccess } from '../../azure/access.ts'
import type { AcrClient, AcrRegistry } from '../../azure/acr.ts'
import { isAcr } from '../../azure/acr-credentials.ts'
import { unlessRefused } from '../../azure/arm-errors.ts'
import type { ReadArm, ReadArmList } from '../../azure/arm-read.ts'
import { pullRoleOf, readPullRight } from '../../azure/pull-right.ts'
import { mayDo, type Permission } from '../../azure/role-permissions.ts'
import { clientIdOf } from '../../azure/sign-in.ts'
import { UserError } from '../../core/errors.ts'
import { at, objectIn } from '../kubernetes/kube-object.ts'
import { objectNames } from '../kubernetes/names.ts'
import type { KubernetesSpec } from '../kubernetes/objects.ts'
import type { Sight } from '../kubernetes/observe.ts'
import { imageOf } from '../kubernetes/service.ts'
import { repositoryOf } from '../shared/image-reference.ts'
import type { AksSettings } from './settings.ts'

/** What of the container registry a plan depends on; undefined where it is none of Azure's, or is not seen. */
export type RegistryFacts =
  | {
      readonly registry: AcrRegistry
      /** Whether the identity of the nodes may pull from it. */
      readonly nodesMayPull: boolean
      /** Whether the sign-in may give it the role for that. */
      readonly mayGiveRole: boolean
    }
  | undefined

export interface RegistryTools {
  readonly access: AzureAccess
  readonly acr: AcrClient
  readonly read: ReadArm
  readonly readAll: ReadArmList
}

/** @param input `registry` of the step @param kubelet object id of the identity of the nodes */
export const registryFacts = async (
  input: string,
  kubelet: string | undefined,
  { access, acr, readAll, read }: RegistryTools,
  signal: AbortSignal
): Promise<RegistryFacts> => {
  const host = input.replace(/^https?:\/\//, '').split('/')[0] ?? ''
  if (!isAcr(host, access)) return undefined
  const registry = await unlessRefused(() => acr.find(host, signal))
  if (registry === undefined) return undefined
  const [right, permissions] = await Promise.all([
    kubelet === undefined
      ? undefined
      : unlessRefused(() => readPullRight(kubelet, registry, { read, readAll }, signal)),
    unlessRefused(() =>
      readAll(`${registry.id}/providers/Microsoft.Authorization/permissions`, '2022-04-01', signal)
    )
  ])
  return {
    registry,
    nodesMayPull: right === 'held',
    mayGiveRole: mayDo(
      'Microsoft.Authorization/roleAssignments/write',
      (permissions ?? []) as readonly Permission[]
    )
  }
}

/** How the nodes come to pull the image. */
export type PullWay = 'as it is' | 'role' | 'token'

/** Pure. @throws UserError `AKS_REGISTRY_UNKNOWN`, `AKS_ROLE_FORBIDDEN` for a way that was asked for and cannot be gone */
export const pullWay = (
  { settings: { pull } }: KubernetesSpec,
  { registryAccess }: Pick<AksSettings, 'registryAccess'>,
  facts: RegistryFacts,
  { signIn }: Pick<AzureAccess, 'signIn'>
): PullWay => {
  if (pull.kind === 'secret' || registryAccess === 'none') return 'as it is'
  if (pull.kind === 'password' && pull.password !== '') return 'as it is'
  if (facts === undefined) {
    if (registryAccess === 'auto') return 'as it is'
    throw new UserError(
      'AKS_REGISTRY_UNKNOWN',
      `registry-access: ${registryAccess} is for an Azure container registry of the subscription, and the registry is none, or may not be seen.`,
      {
        hint: 'Give the sign-in the role Reader on it, or give registry-username and registry-password.'
      }
    )
  }
  const { registry, nodesMayPull, mayGiveRole } = facts
  if (registryAccess === 'token') return 'token'
  if (nodesMayPull) return 'as it is'
  if (registryAccess === 'auto') return mayGiveRole && !registry.abac ? 'role' : 'token'
  if (mayGiveRole) return 'role'
  throw new UserError(
    'AKS_ROLE_FORBIDDEN',
    `The sign-in may not give the nodes the role ${pullRoleOf(registry).name} on ${registry.loginServer}.`,
    {
      hint: `Give it the role "Role Based Access Control Administrator" there: az role assignment create --assignee ${clientIdOf(signIn) ?? '<client id>'} --role "Role Based Access Control Administrator" --scope ${registry.id}. Or use registry-access: token.`
    }
  )
}

/** The pull secret of the service in the cluster, where it holds this token. Pure. */
export const tokenPassword = (
  service: string,
  token: string,
  server: string,
  { objects }: Pick<Sight, 'objects'>
): string | undefined => {
  const data = at(
    objectIn(objects, 'Secret', objectNames(service).pull),
    'data',
    '.dockerconfigjson'
  )
  if (typeof data !== 'string') return undefined
  try {
    const { auths } = JSON.parse(Buffer.from(data, 'base64').toString('utf8'))
    const { username, password } = auths[server]
    return username === token && typeof password === 'string' ? password : undefined
  } catch {
    return undefined
  }
}

/** Repository of the image that runs; undefined where nothing does. Pure. */
export const runningRepository = ({ service }: Pick<Sight, 'service'>): string | undefined => {
  const image = imageOf(service?.workload)
  return image === '' ? undefined : repositoryOf(image)
}
