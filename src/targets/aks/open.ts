import type { AzureAccess } from '../../azure/access.ts'
import { openAcrClient } from '../../azure/acr.ts'
import { type OpensRepository, opensRepository } from '../../azure/acr-password.ts'
import { armListReader, armReader } from '../../azure/arm-read.ts'
import { openKubectl } from '../kubernetes/kubectl.ts'
import { type OpenKubernetesOptions, openProfiledTarget } from '../kubernetes/open.ts'
import type { ProfiledTarget } from '../kubernetes/profiled-target.ts'
import { openAksClient } from './client.ts'
import { openDoor } from './door.ts'
import { type AksTools, aksProfile } from './profile.ts'

export interface OpenAksOptions extends Omit<OpenKubernetesOptions, 'connection' | 'world'> {
  readonly access: AzureAccess
  /** Its name. */
  readonly cluster: string
  readonly namespace: string | undefined
  /** The input `registry`. */
  readonly registry: string
  /** Replaces parts of the world, for tests. */
  readonly world?: Pick<NonNullable<OpenKubernetesOptions['world']>, 'health' | 'command'> & {
    readonly opens?: OpensRepository
  }
}

/** What another target takes over that also runs on AKS: the way into the cluster, and the profile. */
export const openAks = (
  options: OpenAksOptions
): Pick<AksTools, 'client' | 'door' | 'kubectl' | 'readAll'> & {
  readonly profile: ReturnType<typeof aksProfile>
  /** For the kind `kubernetes`: `kubectl` through the door. */
  readonly kubernetes: OpenKubernetesOptions
} => {
  const {
    access,
    cluster,
    namespace = 'default',
    registry,
    exec,
    env,
    log,
    clock,
    readText
  } = options
  const { opens, ...world } = options.world ?? {}
  const client = openAksClient(access)
  const readAll = armListReader(access)
  const door = openDoor({ access, client, cluster, namespace, exec, env, log })
  const connection = { namespace }
  const { command } = world
  const kubectl = openKubectl(connection, { exec: door.exec, env, log, readText, command })
  const profile = aksProfile({
    access,
    client,
    acr: openAcrClient(access),
    read: armReader(access),
    readAll,
    opens: opens ?? opensRepository(access.http),
    door,
    kubectl,
    cluster,
    namespace,
    registry,
    log,
    clock
  })
  return {
    client,
    readAll,
    door,
    kubectl,
    profile,
    kubernetes: { ...options, connection, exec: door.exec, world: { ...world, kubectl } }
  }
}

/** The target `aks`, ready to ask Azure and the cluster. */
export const openAksTarget = (options: OpenAksOptions): ProfiledTarget => {
  const { kubernetes, profile } = openAks(options)
  return openProfiledTarget(kubernetes, [profile])
}
