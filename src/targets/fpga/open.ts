import { type OpenAksOptions, openAks } from '../aks/open.ts'
import { openKubectl } from '../kubernetes/kubectl.ts'
import { type OpenKubernetesOptions, ofUsers, openProfiledTarget } from '../kubernetes/open.ts'
import type { ProfiledTarget } from '../kubernetes/profiled-target.ts'
import { PLUGIN } from './device-plugin.ts'
import { fpgaProfile } from './profile.ts'

/** The target `fpga` in any cluster. */
export const openFpgaTarget = (options: OpenKubernetesOptions): ProfiledTarget =>
  withFpgas(ofUsers(options), false, [])

/** The target `fpga` in a cluster of AKS, which may be created. */
export const openFpgaOnAks = (options: OpenAksOptions): ProfiledTarget => {
  const { kubernetes, profile } = openAks(options)
  return withFpgas(kubernetes, true, [profile])
}

const withFpgas = (
  options: OpenKubernetesOptions,
  isAks: boolean,
  before: Parameters<typeof openProfiledTarget>[1]
): ProfiledTarget => {
  const { connection, exec, env, log, clock, readText, world = {} } = options
  const { command } = world
  const opened = (namespace: string | undefined) =>
    openKubectl({ ...connection, namespace }, { exec, env, log, readText, command })
  const kubectl = world.kubectl ?? opened(connection.namespace)
  const profile = fpgaProfile({ kubectl, system: opened(PLUGIN.namespace), isAks, log, clock })
  return openProfiledTarget(options, [...before, profile])
}
