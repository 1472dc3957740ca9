import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AzureAccess } from '../../azure/access.ts'
import { explainArm } from '../../azure/arm-errors.ts'
import type { Exec, Log } from '../../core/ports.ts'
import type { AksClient } from './client.ts'
import { type ClusterFacts, clusterFacts } from './cluster.ts'
import { type ClusterAddress, clusterAddressIn, kubeconfigText } from './kubeconfig.ts'
import { clusterUnknown, doorError } from './problems.ts'

/** The AKS server application, the same in all clouds: https://azure.github.io/kubelogin/concepts/aks.html */
const AKS_SERVER = '6dae42f8-4368-4678-94ff-3960e28e3630/.default'

export interface DoorOptions {
  readonly access: AzureAccess
  readonly client: AksClient
  /** Its name, and the namespace of the services. */
  readonly cluster: string
  readonly namespace: string
  readonly exec: Exec
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: Pick<Log, 'secret'>
}

/** The way of `kubectl` into a cluster, with the sign-in of the step: neither `az` nor `kubelogin`, no local account. */
export interface Door {
  /** The cluster as Azure knows it now; undefined where there is none. */
  look(signal: AbortSignal): Promise<ClusterFacts | undefined>
  /**
   * Runs `kubectl` with a kubeconfig that is there for as long as it runs.
   * @throws UserError `AKS_CLUSTER_UNKNOWN`, `AKS_API_SERVER_CLOSED`, and those of Azure
   */
  readonly exec: Exec
}

export const openDoor = (options: DoorOptions): Door => {
  const { access, client, cluster, namespace, env, log } = options
  let known: ClusterFacts | undefined
  let address: ClusterAddress | undefined
  const look = async (signal: AbortSignal): Promise<ClusterFacts | undefined> => {
    const found = await client.get(cluster, signal)
    known = found && clusterFacts(found)
    return known
  }
  const kubeconfig = async (signal: AbortSignal): Promise<string> => {
    if (known === undefined && (await look(signal)) === undefined)
      throw clusterUnknown(cluster, access)
    address ??= await addressOf(client, cluster, log, signal)
    const isLocal = address.user !== undefined && known?.usesEntra !== true
    return kubeconfigText(
      address,
      namespace,
      isLocal ? undefined : await entraToken(access, log, signal)
    )
  }
  return {
    look,
    exec: async (command, args, given = {}) => {
      const signal = given.signal ?? new AbortController().signal
      const text = await kubeconfig(signal)
      const folder = await mkdtemp(path.join(env.RUNNER_TEMP || tmpdir(), 'scoreline-aks-'))
      try {
        const file = path.join(folder, 'kubeconfig')
        await writeFile(file, text, { mode: 0o600, flag: 'wx' })
        const result = await options.exec(command, [`--kubeconfig=${file}`, ...args], given)
        if (result.exitCode !== 0 && known !== undefined) {
          const problem = doorError(result.stderr, { ...options, facts: known })
          if (problem !== undefined) throw problem
        }
        return result
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    }
  }
}

const addressOf = async (
  client: AksClient,
  cluster: string,
  log: DoorOptions['log'],
  signal: AbortSignal
): Promise<ClusterAddress> => {
  const address = clusterAddressIn(await client.userKubeconfig(cluster, signal))
  if (address.user !== undefined)
    log.secret('key' in address.user ? address.user.key : address.user.token)
  return address
}

/** The credential keeps it until it ends; a deployment may take longer than that. */
const entraToken = async (
  access: AzureAccess,
  log: DoorOptions['log'],
  abortSignal: AbortSignal
): Promise<string> => {
  try {
    const token = await access.credential.getToken(AKS_SERVER, { abortSignal })
    if (token === null) throw new Error('Entra gave no token')
    log.secret(token.token)
    return token.token
  } catch (error) {
    throw explainArm(error, 'sign in to the cluster', access)
  }
}
