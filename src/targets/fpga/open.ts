import { type OpenAksOptions, openAks } from '../aks/open.ts'
import { openKubectl } from '../kubernetes/kubectl.ts'
import { type OpenKubernetesOptions, ofUsers, openProfiledTarget } from '../kubernetes/open.ts'
import type { ProfiledTarget } from '../kubernetes/profiled-target.ts'
import { PLUGIN } from './device-plugin.ts'
import { openPools, type Pools } from './pools.ts'
import { fpgaProfile } from './profile.ts'

/** The target `fpga` in any cluster. */
export const openFpgaTarget = (options: OpenKubernetesOptions): ProfiledTarget =>
  withFpgas(ofUsers(options), undefined, [])

/** The target `fpga` in a cluster of AKS, which may be created, and so may a node pool in one that is there. */
export const openFpgaOnAks = (options: OpenAksOptions): ProfiledTarget => {
  const { kubernetes, profile, door, client, readAll } = openAks(options)
  const pools = openPools({ ...options, client, readAll })
  /** The cluster with all its nodes, where it is ours; else what of it is ours. */
  const deletePlace = async (signal: AbortSignal): Promise<readonly string[]> => {
    const isWhole = (await door.look(signal))?.isOurs !== false
    const deleted = isWhole ? [] : await pools.deleteOurs(signal)
    return deleted.length > 0 ? deleted : ((await profile.deletePlace?.(signal)) ?? [])
  }
  return withFpgas(kubernetes, pools, [{ ...profile, deletePlace }])
}

const withFpgas = (
  options: OpenKubernetesOptions,
  pools: Pools | undefined,
  before: Parameters<typeof openProfiledTarget>[1]
): ProfiledTarget => {
  const { connection, exec, env, log, clock, readText, world = {} } = options
  const { command } = world
  const opened = (namespace: string | undefined) =>
    openKubectl({ ...connection, namespace }, { exec, env, log, readText, command })
  const kubectl = world.kubectl ?? opened(connection.namespace)
  const profile = fpgaProfile({ kubectl, system: opened(PLUGIN.namespace), pools, log, clock })
  return openProfiledTarget(options, [...before, profile])
}
