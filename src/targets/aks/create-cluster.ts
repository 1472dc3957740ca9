import type { AzureAccess } from '../../azure/access.ts'
import { hasCode, UserError } from '../../core/errors.ts'
import type { Clock, Log } from '../../core/ports.ts'
import type { Kubectl } from '../kubernetes/kubectl.ts'
import { clusterBody } from './body.ts'
import type { AksClient } from './client.ts'
import type { ClusterFacts, ClusterPhase } from './cluster.ts'
import type { Door } from './door.ts'
import { clusterBroken, clusterUnknown } from './problems.ts'
import type { NewCluster } from './settings.ts'

export interface CreationTools {
  readonly access: AzureAccess
  readonly client: AksClient
  readonly door: Door
  readonly kubectl: Kubectl
  readonly cluster: string
  readonly namespace: string
  readonly log: Log
  readonly clock: Clock
}

/** Azure says itself when it gives up; this is for one that says nothing any more. */
const LONGEST_MS = 60 * 60_000
const PAUSE_MS = 10_000
/** Until the name of a new API server is known everywhere. */
const ANSWER_MS = 5 * 60_000

/**
 * Brings the cluster to where it answers: waits for what is under way, by whomever it was begun, and creates what is not
 * there. Called again after an interruption, it goes on.
 * @param create undefined: it is only waited for
 */
export const bringAboutCluster = async (
  create: NewCluster | undefined,
  location: string,
  tools: CreationTools,
  signal: AbortSignal
): Promise<ClusterFacts> => {
  const { access, client, cluster, door, log, clock } = tools
  const start = clock.now()
  for (let tries = 0; ; tries++) {
    const found = await settled(tools, start, signal)
    if (found !== undefined && found.phase !== 'broken') {
      await untilItAnswers(tools, signal)
      log.info(`The cluster ${cluster} answers after ${minutes(clock.now() - start)}`)
      return found
    }
    if (create === undefined)
      throw found === undefined
        ? clusterUnknown(cluster, access)
        : clusterBroken(cluster, access.resourceGroup)
    if (tries === 2) throw clusterBroken(cluster, access.resourceGroup)
    log.info(`Creating the AKS cluster ${cluster} in ${location}; this takes Azure some minutes …`)
    try {
      await client.put(cluster, clusterBody(cluster, create, location, access), signal)
    } catch (error) {
      // Another run was quicker: it is the same cluster, and is waited for.
      if (!hasCode(error, 'AKS_BUSY') || (await door.look(signal)) === undefined) throw error
    }
  }
}

const UNDER_WAY: readonly (ClusterPhase | undefined)[] = ['being made', 'being deleted']

const settled = async (
  { door, cluster, log, clock }: CreationTools,
  start: number,
  signal: AbortSignal
): Promise<ClusterFacts | undefined> => {
  let told = ''
  for (;;) {
    const found = await door.look(signal)
    if (!UNDER_WAY.includes(found?.phase)) return found
    if (clock.now() - start > LONGEST_MS)
      throw new UserError(
        'AKS_BUSY',
        `The cluster "${cluster}" is still ${found?.phase} after ${minutes(LONGEST_MS)}.`,
        { hint: 'Run the step again: it goes on from what Azure has.' }
      )
    if (told !== found?.phase)
      log.info(`The cluster ${cluster} is ${found?.phase}; waiting for that`)
    told = found?.phase ?? ''
    await clock.sleep(PAUSE_MS, signal)
  }
}

/** A new API server is there before its name and the roles of those who open it are. */
const untilItAnswers = async (
  { kubectl, clock, log, namespace, cluster }: CreationTools,
  signal: AbortSignal
): Promise<void> => {
  const end = clock.now() + ANSWER_MS
  for (let told = false; ; told = true) {
    try {
      await kubectl.versions(signal)
      await makeNamespace(namespace, kubectl, log, signal)
      return
    } catch (error) {
      if (!(error instanceof UserError) || !SOON.includes(error.code) || clock.now() >= end)
        throw error
      if (!told) log.info(`Waiting for the API server of ${cluster}: ${error.message}`)
      await clock.sleep(PAUSE_MS, signal)
    }
  }
}

const SOON = ['KUBERNETES_UNREACHABLE', 'KUBERNETES_UNAUTHORIZED', 'KUBERNETES_FORBIDDEN']

/** A new cluster has none but its own. */
const makeNamespace = async (
  namespace: string,
  kubectl: Kubectl,
  log: Log,
  signal: AbortSignal
): Promise<void> => {
  if ((await kubectl.find([`namespace/${namespace}`], signal)).length > 0) return
  const made = await kubectl.create(
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    signal
  )
  if (made) log.info(`Made the namespace ${namespace}`)
}

const minutes = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000)
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
