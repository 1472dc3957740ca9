import type { AzureAccess } from '../../azure/access.ts'
import { pullRoleOf } from '../../azure/pull-right.ts'
import { retirementOf, retirementSentence } from '../../azure/retirements.ts'
import { UserError } from '../../core/errors.ts'
import type { KubernetesSpec } from '../kubernetes/objects.ts'
import type { Sight } from '../kubernetes/observe.ts'
import type { ProfilePlan } from '../kubernetes/profile.ts'
import { servesTls } from '../kubernetes/settings.ts'
import { problemIn, problemOf } from '../plan.ts'
import type { ClusterFacts } from './cluster.ts'
import { clusterBroken, clusterStopped, clusterUnknown } from './problems.ts'
import { type PullWay, pullWay, type RegistryFacts } from './registry.ts'
import type { AksSettings, NewCluster } from './settings.ts'

/** What of Azure a plan depends on. */
export interface AksFacts {
  readonly cluster: ClusterFacts | undefined
  /** Region of the resource group, where a cluster may have to be made. */
  readonly groupLocation: string | undefined
  readonly registry: RegistryFacts
}

export interface AksPlace {
  /** Its name. */
  readonly cluster: string
  readonly access: Pick<AzureAccess, 'subscriptionId' | 'resourceGroup' | 'signIn'>
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What is done to Azure before the service is deployed. Pure. */
export const planAks = (
  wanted: KubernetesSpec,
  own: AksSettings,
  facts: AksFacts,
  seen: Sight,
  place: AksPlace
): ProfilePlan => {
  const cluster = clusterPart(own, facts, place)
  const pull = pullPart(wanted, own, facts, place)
  const open =
    own.isPublic && !servesTls(wanted.settings) && seen.service === undefined
      ? [
          'The service is reached from the internet over plain http; ssl-cert-pem-file gives it TLS.'
        ]
      : []
  return {
    reasons: [...(cluster.reasons ?? []), ...(pull.reasons ?? [])],
    costs: [...(cluster.costs ?? []), ...open],
    problems: [...(cluster.problems ?? []), ...(pull.problems ?? [])]
  }
}

const clusterPart = (
  { create }: AksSettings,
  facts: AksFacts,
  { cluster: name, access, now }: AksPlace
): ProfilePlan => {
  const phase = facts.cluster?.phase
  const problem = (error: UserError): ProfilePlan => ({ problems: [problemOf(error)] })
  if (phase === 'ready') return {}
  if (phase === 'stopped') return problem(clusterStopped(name, access.resourceGroup))
  if (phase === 'being made')
    return { reasons: [`The AKS cluster "${name}" is being made; it is waited for.`] }
  if (phase === 'broken' && (create === undefined || !facts.cluster?.isOurs))
    return problem(clusterBroken(name, access.resourceGroup))
  if (create === undefined) return problem(clusterUnknown(name, access))
  const before = { broken: 'Making it failed before. ', 'being deleted': 'It is deleted first. ' }
  return {
    reasons: [
      `${phase === undefined ? '' : before[phase]}The AKS cluster "${name}" is created in ${locationOf(create, facts)}: ${clusterWords(create)}.`
    ],
    ...retirementPart(create, now, costsOf(create))
  }
}

/** What Azure has switched off is refused before it refuses itself; what it will switch off is said. Pure. */
export const retirementPart = (
  { vmSize, evenRetired }: Pick<NewCluster, 'vmSize' | 'evenRetired'>,
  now: number,
  costs: readonly string[]
): ProfilePlan => {
  const retirement = retirementOf(vmSize, now)
  if (retirement === undefined) return { costs }
  const sentence = retirementSentence(retirement)
  if (!retirement.isOver || evenRetired)
    return {
      costs: [
        `${sentence}${retirement.isOver ? '' : ` Services on ${vmSize} have to move before that.`}`,
        ...costs
      ]
    }
  return {
    costs,
    problems: [
      problemOf(
        new UserError('AZURE_SIZE_RETIRED', `${vmSize} cannot be had any more: ${sentence}`, {
          hint: 'Choose another vm-size. If Azure has put the end off: allow-retired-size: true.'
        })
      )
    ]
  }
}

export const locationOf = (
  { location }: NewCluster,
  { groupLocation, cluster }: AksFacts
): string =>
  (location ?? cluster?.location ?? groupLocation ?? '').toLowerCase().replaceAll(' ', '')

const clusterWords = ({ agents, vmSize, version, tier, accounts }: NewCluster): string =>
  [
    `${agents} ${agents === 1 ? 'node' : 'nodes'} ${vmSize}`,
    ...(version === undefined ? [] : [`Kubernetes ${version}`]),
    `tier ${tier}`,
    accounts === 'entra' ? 'opened by identities of Entra' : 'with a local account'
  ].join(', ')

/** Prices differ by region, currency and agreement, so the plan names what is paid for and where its price stands. */
const costsOf = ({ agents, vmSize, tier }: NewCluster): readonly string[] => [
  `From then on until the cluster is deleted you pay for ${agents} × ${vmSize} with their disks, a load balancer and a public address${tier === 'Free' ? '' : `, and the tier ${tier} by the hour`}: https://azure.microsoft.com/pricing/calculator/`,
  'Creating the cluster takes Azure five to ten minutes.'
]

const pullPart = (
  wanted: KubernetesSpec,
  own: AksSettings,
  { registry }: AksFacts,
  { access }: Pick<AksPlace, 'access'>
): ProfilePlan => {
  try {
    const way = pullWay(wanted, own, registry, access)
    return { reasons: way === 'role' && registry ? [roleSentence(registry)] : [] }
  } catch (error) {
    return { problems: [problemIn(error)] }
  }
}

const roleSentence = ({ registry }: NonNullable<RegistryFacts>): string =>
  `The identity of the nodes is given the role ${pullRoleOf(registry).name} on ${registry.loginServer}.`

/** The way of the image to the nodes; as it is where the plan has a problem with it. */
export const plannedWay = (
  wanted: KubernetesSpec,
  own: AksSettings,
  { registry }: AksFacts,
  { access }: Pick<AksPlace, 'access'>
): PullWay => {
  try {
    return pullWay(wanted, own, registry, access)
  } catch {
    return 'as it is'
  }
}
