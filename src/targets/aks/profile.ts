import type { AzureAccess } from '../../azure/access.ts'
import type { AcrClient } from '../../azure/acr.ts'
import { type OpensRepository, untilPasswordCounts } from '../../azure/acr-password.ts'
import type { ReadArm, ReadArmList } from '../../azure/arm-read.ts'
import { locationOfGroup } from '../../azure/resource-group.ts'
import { pullTokenName } from '../../azure/service-place.ts'
import { messageOf, UserError } from '../../core/errors.ts'
import type { Clock, Log } from '../../core/ports.ts'
import type { Kubectl } from '../kubernetes/kubectl.ts'
import type { KubernetesSpec } from '../kubernetes/objects.ts'
import type { Sight } from '../kubernetes/observe.ts'
import type { Profile } from '../kubernetes/profile.ts'
import type { KubernetesSettings, PullSettings } from '../kubernetes/settings.ts'
import { repositoryOf } from '../shared/image-reference.ts'
import { checkCreation } from './check.ts'
import type { AksClient } from './client.ts'
import { bringAboutCluster } from './create-cluster.ts'
import type { Door } from './door.ts'
import { givePullRole } from './give-role.ts'
import { type AksFacts, locationOf, planAks, plannedWay } from './plan.ts'
import { clusterForeign } from './problems.ts'
import { type AksInputs, readAksSettings } from './read-settings.ts'
import { registryFacts, runningRepository, tokenPassword } from './registry.ts'
import type { AksSettings } from './settings.ts'

export interface AksTools {
  readonly access: AzureAccess
  readonly client: AksClient
  readonly acr: AcrClient
  readonly read: ReadArm
  readonly readAll: ReadArmList
  readonly opens: OpensRepository
  readonly door: Door
  /** Opened through the door. */
  readonly kubectl: Kubectl
  readonly cluster: string
  readonly namespace: string
  /** The input `registry`. */
  readonly registry: string
  readonly log: Log
  readonly clock: Clock
}

/** "Role assignments can take up to 10 minutes"; mostly it is one: https://learn.microsoft.com/azure/role-based-access-control/troubleshooting */
const ROLE_MS = 120_000

/** What AKS adds to the kind `kubernetes`: a cluster that Azure is asked for, and that may be made; how images come to its nodes. */
export const aksProfile = (tools: AksTools): Profile<AksInputs, AksSettings, AksFacts> => {
  const { access, cluster, namespace, door, client, log } = tools
  const place = { cluster, access }
  return {
    settings: async given => readAksSettings(given),

    observe: async (_service, _kubectl, signal) => {
      const found = await door.look(signal)
      const [groupLocation, registry] = await Promise.all([
        found === undefined ? locationOfGroup(tools.read, access, undefined, signal) : undefined,
        registryFacts(tools.registry, found?.kubelet, tools, signal)
      ])
      return {
        facts: { cluster: found, groupLocation, registry },
        isReady: found?.phase === 'ready'
      }
    },

    adapt: ({ name, image, settings }, own, facts, seen) => {
      const annotations = { ...own.serviceAnnotations, ...settings.serviceAnnotations }
      const adapted = { ...settings, serviceAnnotations: annotations }
      if (plannedWay({ name, image, settings }, own, facts, place) !== 'token') return adapted
      const username = tokenOf(name, tools)
      const server = facts.registry?.registry.loginServer ?? ''
      const sameImage = runningRepository(seen) === repositoryOf(image.reference)
      const password = sameImage ? tokenPassword(name, username, server, seen) : undefined
      return { ...adapted, pull: { kind: 'password', username, password: password ?? '' } }
    },

    plan: (wanted, own, facts, seen) =>
      planAks(wanted, own, facts, seen, { ...place, now: tools.clock.now() }),

    check: async (_wanted, own, facts, signal) => {
      const { create } = own
      if (create === undefined || facts.cluster?.phase === 'ready') return []
      if (facts.cluster?.phase === 'being made') return []
      return checkCreation(create, locationOf(create, facts), tools, signal)
    },

    prepare: async (wanted, own, facts, seen, signal) => {
      if (facts.cluster?.phase === 'ready') return pulling(wanted, own, facts, seen, tools, signal)
      const location = own.create ? locationOf(own.create, facts) : (facts.cluster?.location ?? '')
      const made = await bringAboutCluster(own.create, location, tools, signal)
      // Who its nodes pull as is known only now.
      const registry = await registryFacts(tools.registry, made.kubelet, tools, signal)
      return pulling(wanted, own, { ...facts, cluster: made, registry }, seen, tools, signal)
    },

    whereabouts: async () => ({
      id: {
        subscription: access.subscriptionId.toLowerCase(),
        resourceGroup: access.resourceGroup.toLowerCase(),
        cluster: cluster.toLowerCase(),
        namespace
      },
      shown: { namespace }
    }),

    afterDelete: async (service, signal) => {
      const found = await registryFacts(tools.registry, undefined, tools, signal)
      if (found === undefined) return
      try {
        await tools.acr.removePullToken(found.registry, tokenOf(service, tools), signal)
      } catch (error) {
        // Who may not delete one could not have made it either.
        if (!(error instanceof UserError)) throw error
        if (error.code !== 'AZURE_ROLE_MISSING')
          log.warning(
            `The pull token of ${service} may be left in the registry: ${messageOf(error)}`
          )
      }
    },

    deletePlace: async signal => {
      const found = await door.look(signal)
      if (found === undefined) return []
      if (!found.isOurs) throw clusterForeign(cluster)
      log.info(`Deleting the AKS cluster ${cluster}; this takes Azure some minutes …`)
      await client.delete(cluster, signal)
      return [`AKS cluster ${cluster}`]
    }
  }
}

/** One token for each service of each cluster and namespace. docs/adrs/0016-a-pull-token-for-each-service.md */
const tokenOf = (service: string, { access, cluster, namespace }: AksTools): string =>
  pullTokenName({
    subscriptionId: access.subscriptionId,
    resourceGroup: `${access.resourceGroup}/${cluster}/${namespace}`,
    name: service
  })

/** Planned, and not there yet. */
const isUnmade = (pull: PullSettings): boolean => pull.kind === 'password' && pull.password === ''

/** Sees to it that the nodes can pull the image. @returns the settings of the service, with the password where one is made */
const pulling = async (
  { name, image, settings }: KubernetesSpec,
  own: AksSettings,
  facts: AksFacts,
  seen: Sight,
  tools: AksTools,
  signal: AbortSignal
): Promise<KubernetesSettings> => {
  const { access, acr, cluster, log, clock } = tools
  const way = plannedWay({ name, image, settings }, own, facts, { access })
  const registry = facts.registry?.registry
  if (way !== 'token' || registry === undefined) {
    if (way === 'role' && registry !== undefined) {
      log.info(`Giving the nodes of ${cluster} the right to pull from ${registry.loginServer}`)
      if (await givePullRole(registry, facts.cluster?.kubelet ?? '', access, signal)) {
        log.info('Waiting two minutes until the role counts …')
        await clock.sleep(ROLE_MS, signal)
      }
    }
    return isUnmade(settings.pull) ? { ...settings, pull: { kind: 'node' } } : settings
  }
  const repository = repositoryOf(image.reference)
  // The one that runs, too: it may have to come back.
  const repositories = [...new Set([repository, runningRepository(seen) ?? repository])]
  const token = await acr.pullToken(registry, tokenOf(name, tools), repositories, undefined, signal)
  log.secret(token.password)
  await untilPasswordCounts(token, registry.loginServer, repository, tools, signal)
  const { username, password } = token
  return { ...settings, pull: { kind: 'password', username, password } }
}
