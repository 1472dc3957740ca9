import type { ManagedCluster } from '@azure/arm-containerservice'
import type { AzureAccess } from '../../azure/access.ts'
import { unlessRefused } from '../../azure/arm-errors.ts'
import type { ReadArmList } from '../../azure/arm-read.ts'
import { mayDo, type Permission } from '../../azure/role-permissions.ts'
import { clientIdOf } from '../../azure/sign-in.ts'
import { hasCode, UserError } from '../../core/errors.ts'
import type { Clock, Log } from '../../core/ports.ts'
import type { AksClient } from '../aks/client.ts'
import { sizeProblems } from '../aks/judge-creation.ts'
import { clusterUnknown } from '../aks/problems.ts'
import { readUsages, readVmSizes } from '../aks/sizes.ts'
import type { Problem } from '../plan.ts'
import { type NewPool, type PoolFacts, type PoolPhase, poolBody, poolsIn } from './pool.ts'
import { poolProblem } from './pool-plan.ts'

/** The node pools of a cluster of AKS. */
export interface Pools {
  /** None where there is no cluster. Needs no right beyond seeing the cluster. */
  look(signal: AbortSignal): Promise<readonly PoolFacts[]>
  /** What of Azure stands in the way of a new pool: the role, the size, the quota. */
  check(pool: NewPool, signal: AbortSignal): Promise<readonly Problem[]>
  /**
   * Ends when Azure has the pool: waits for what is under way, by whomever it was begun, and creates what is not there.
   * Called again after an interruption, it goes on.
   * @throws UserError `FPGA_POOL_BROKEN` and its like; AKS_… for what Azure refuses
   */
  bringAbout(pool: NewPool, signal: AbortSignal): Promise<void>
  /** Deletes the pools that a deployment made, and no other. @returns what was deleted, for people */
  deleteOurs(signal: AbortSignal): Promise<readonly string[]>
}

export interface PoolsTools {
  readonly access: AzureAccess
  readonly client: Pick<AksClient, 'get' | 'createPool' | 'deletePool'>
  readonly readAll: ReadArmList
  /** Its name. */
  readonly cluster: string
  readonly log: Log
  readonly clock: Clock
}

/** Azure says itself when it gives up; this is for one that says nothing any more. */
const LONGEST_MS = 60 * 60_000
const PAUSE_MS = 10_000
/** For how long a cluster may be too busy to take a new pool. */
const BUSY_MS = 15 * 60_000

export const openPools = (tools: PoolsTools): Pools => {
  const { client, cluster, log } = tools
  const look: Pools['look'] = async signal => {
    const found = await client.get(cluster, signal)
    return found === undefined ? [] : poolsIn(found)
  }
  return {
    look,
    check: (pool, signal) => checkPool(pool, tools, signal),
    bringAbout: (pool, signal) => bringAbout(pool, tools, signal),
    deleteOurs: async signal => {
      const ours = (await look(signal)).filter(({ isOurs }) => isOurs)
      for (const { name } of ours) {
        const { there } = await settled(name, tools, signal)
        if (there === undefined) continue
        log.info(`Deleting the node pool ${name} of ${cluster}; this takes Azure some minutes …`)
        await client.deletePool(cluster, name, signal)
      }
      return ours.map(({ name }) => `node pool ${name} of AKS cluster ${cluster}`)
    }
  }
}

const bringAbout = async (pool: NewPool, tools: PoolsTools, signal: AbortSignal): Promise<void> => {
  const { client, cluster, log, clock } = tools
  const end = clock.now() + BUSY_MS
  for (let told = false; ; told = true) {
    const { found, there } = await settled(pool.name, tools, signal)
    const problem = there && poolProblem(there)
    if (problem !== undefined) throw problem
    if (there !== undefined) return
    log.info(
      `Creating the node pool ${pool.name} in ${cluster}: ${pool.agents} × ${pool.vmSize}; this takes Azure some minutes …`
    )
    try {
      await client.createPool(cluster, pool.name, poolBody(pool, found), signal)
    } catch (error) {
      // Another run was quicker, or the cluster is being changed: that is waited for.
      if (!hasCode(error, 'AKS_BUSY') || clock.now() >= end) throw error
      if (!told) log.info(`${error.message} Trying again until it is free …`)
      await clock.sleep(PAUSE_MS, signal)
    }
  }
}

const UNDER_WAY: readonly (PoolPhase | undefined)[] = ['being made', 'being deleted']

/** The pool once nothing is under way with it. */
const settled = async (
  name: string,
  { access, client, cluster, log, clock }: PoolsTools,
  signal: AbortSignal
): Promise<{ readonly found: ManagedCluster; readonly there: PoolFacts | undefined }> => {
  const end = clock.now() + LONGEST_MS
  let told: PoolPhase | undefined
  for (;;) {
    const found = await client.get(cluster, signal)
    if (found === undefined) throw clusterUnknown(cluster, access)
    const there = poolsIn(found).find(it => it.name === name)
    if (!UNDER_WAY.includes(there?.phase)) return { found, there }
    if (clock.now() >= end)
      throw new UserError('AKS_BUSY', `The node pool "${name}" is ${there?.phase} for an hour.`, {
        hint: 'Run the step again: it goes on from what Azure has.'
      })
    if (told !== there?.phase)
      log.info(`The node pool ${name} is ${there?.phase}; waiting for that`)
    told = there?.phase
    await clock.sleep(PAUSE_MS, signal)
  }
}

const checkPool = async (
  pool: NewPool,
  { access, client, readAll, cluster }: PoolsTools,
  signal: AbortSignal
): Promise<readonly Problem[]> => {
  const { subscriptionId } = access
  const found = await client.get(cluster, signal)
  if (found === undefined) return []
  const { id = '', location } = found
  // What may not be read is not judged; Azure has the last word.
  const [permissions, sizes, usages] = await Promise.all([
    unlessRefused(() =>
      readAll(`${id}/providers/Microsoft.Authorization/permissions`, '2022-04-01', signal)
    ),
    unlessRefused(() => readVmSizes(subscriptionId, location, readAll, signal)),
    unlessRefused(() => readUsages(subscriptionId, location, readAll, signal))
  ])
  const action = 'Microsoft.ContainerService/managedClusters/agentPools/write'
  const who = clientIdOf(access.signIn) ?? '<client id>'
  return [
    ...(permissions !== undefined && !mayDo(action, permissions as readonly Permission[])
      ? [
          {
            code: 'AZURE_ROLE_MISSING',
            message: `The sign-in may not add a node pool to the AKS cluster "${cluster}".`,
            hint: `Grant it with: az role assignment create --assignee ${who} --role "Azure Kubernetes Service Agent Pool Manager Role" --scope ${id}`
          }
        ]
      : []),
    ...sizeProblems({ ...pool, purpose: 'DevTest' }, location, { sizes, usages }, 'node pool')
  ]
}
