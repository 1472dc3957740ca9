import { randomBytes } from 'node:crypto'
import { hostname, userInfo } from 'node:os'
import type { Clock, Exec, Log } from '../../core/ports.ts'
import { healthThrough, type ProxyOf } from '../shared/health.ts'
import { type NodeAddress, nodeAddressIn } from './address.ts'
import type { Connection } from './connection.ts'
import { openKubectl } from './kubectl.ts'
import { KubernetesTarget } from './kubernetes-target.ts'
import type { Profile } from './profile.ts'
import { ProfiledTarget } from './profiled-target.ts'
import type { KubernetesTools } from './scene.ts'
import { withTrustedKubeconfig } from './trusted-kubeconfig.ts'

export interface OpenKubernetesOptions {
  readonly connection: Connection
  readonly exec: Exec
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: Log
  readonly clock: Clock
  readonly readText: KubernetesTools['readText']
  /** The runner's proxies, on the way to the service. */
  readonly proxyOf?: ProxyOf | undefined
  /** Replaces parts of the world, for tests. */
  readonly world?: Partial<Pick<KubernetesTools, 'health' | 'kubectl'>> & {
    /** The program. */
    readonly command?: string
  }
}

/** The target in the cluster of a kubeconfig, ready to ask it. */
export const openKubernetesTarget = (options: OpenKubernetesOptions): KubernetesTarget =>
  new KubernetesTarget(kubernetesTools(ofUsers(options)))

/** Where the kubeconfig is not one of our own making. */
export const ofUsers = (options: OpenKubernetesOptions): OpenKubernetesOptions => ({
  ...options,
  exec: withTrustedKubeconfig(options.connection, options)
})

/** The target under profiles: `aks`, `fpga`. @param profiles in the order in which they observe and prepare */
export const openProfiledTarget = (
  options: OpenKubernetesOptions,
  // biome-ignore lint/suspicious/noExplicitAny: what a profile makes of its inputs is known to that profile alone.
  profiles: readonly Profile<any, any, any>[]
): ProfiledTarget => new ProfiledTarget(kubernetesTools(options), profiles)

const kubernetesTools = (options: OpenKubernetesOptions): KubernetesTools => {
  const { connection, exec, env, log, clock, readText, proxyOf } = options
  const { command, ...world } = options.world ?? {}
  const kubectl = world.kubectl ?? openKubectl(connection, { exec, env, log, readText, command })
  return {
    kubectl,
    log,
    clock,
    readText,
    health: healthThrough(proxyOf),
    nodeAddress: askedOnce(async signal => nodeAddressIn(await kubectl.nodes(signal))),
    holder: holderOf(env),
    ...world
  }
}

/** An address that is there stays: nodes are asked for again only while there is none. */
const askedOnce = (ask: NodeAddress): NodeAddress => {
  let known: string | undefined
  return async signal => {
    known ??= await ask(signal)
    return known
  }
}

/** Whom others are told of that wait: the run of the workflow, or who works on which machine; never twice the same. */
const holderOf = (env: OpenKubernetesOptions['env']): string => {
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_RUN_ID: run,
    GITHUB_RUN_ATTEMPT: attempt = '1'
  } = env
  const who =
    server && repository && run
      ? `${server}/${repository}/actions/runs/${run}/attempts/${attempt}`
      : `${userInfo().username}@${hostname()}`
  return `${who} (${randomBytes(4).toString('hex')})`
}
