/** Where the pods of a service get their FPGAs from: decided from what nodes offer. */
import { UserError } from '../../core/errors.ts'
import type { KubernetesSpec } from '../kubernetes/objects.ts'
import type { KubernetesSettings } from '../kubernetes/settings.ts'
import type { Toleration } from '../kubernetes/tolerations.ts'
import { type FpgaNode, fpgaResources, nodesFor, taintText, untolerated } from './devices.ts'
import { type NewPool, POOL_TAINT, type PoolFacts } from './pool.ts'
import { newPoolBare, poolProblem } from './pool-plan.ts'
import { type FpgaSettings, PROVIDERS } from './settings.ts'

/** What of the cluster a plan depends on. Plain data. */
export interface FpgaFacts {
  /** Undefined: there is no cluster yet, or the sign-in may not see its nodes. */
  readonly nodes: readonly FpgaNode[] | undefined
  /** Why nodes are not seen. */
  readonly blind?: 'no cluster' | 'no right'
  /** Whether there is a device plugin of AMD. */
  readonly hasPlugin: boolean
  /** Node pools of the cluster, where it is one of AKS. */
  readonly pools: readonly PoolFacts[]
}

export type Placement =
  | {
      readonly kind: 'fpga'
      readonly resource: string
      /** Of all nodes that may be used; undefined where nodes are not seen. */
      readonly offered: number | undefined
    }
  /** The cluster, a node pool or the device plugin is made first, or waited for; then it is decided again. */
  | { readonly kind: 'later'; readonly pool?: NewPool }
  | { readonly kind: 'processor'; readonly why: string }
  | { readonly kind: 'problem'; readonly error: UserError }

/** Pure. */
export const placementOf = (
  { settings }: Pick<KubernetesSpec, 'settings'>,
  own: FpgaSettings,
  facts: FpgaFacts
): Placement => {
  const { resource: named, plugin } = own
  const absent = (error: UserError): Placement =>
    own.required ? { kind: 'problem', error } : { kind: 'processor', why: error.message }
  if (facts.nodes === undefined) {
    if (facts.blind === 'no cluster')
      return plugin === undefined ? absent(newClusterBare()) : { kind: 'later' }
    const isMade = facts.pools.some(it => it.name === own.pool?.name && it.phase === 'ready')
    return named === undefined || (own.pool !== undefined && !isMade)
      ? { kind: 'problem', error: nodesHidden(own) }
      : { kind: 'fpga', resource: named, offered: undefined }
  }
  const found = named === undefined ? fpgaResources(facts.nodes) : [named]
  const [resource, ...others] = found.filter(
    name => nodesFor(facts.nodes ?? [], name, settings.nodeSelector).length > 0
  )
  if (resource === undefined) {
    if (own.pool !== undefined) return fromPool(own.pool, own, facts)
    if (plugin !== undefined && !facts.hasPlugin) return { kind: 'later' }
    return absent(noFpga(named, settings.nodeSelector, facts))
  }
  if (others.length > 0) return { kind: 'problem', error: severalFpgas([resource, ...others]) }
  const nodes = nodesFor(facts.nodes, resource, settings.nodeSelector)
  const tolerated = tolerationsFor(settings.tolerations, resource)
  const usable = nodes.filter(node => untolerated(node, tolerated) === undefined)
  if (usable.length === 0) return absent(allTainted(resource, nodes, tolerated))
  const counts = usable.map(({ devices }) => devices[resource] ?? 0)
  if (Math.max(...counts) < own.count) return absent(tooFewOnNode(resource, own.count, counts))
  // What one node has over is of no use to a replica that needs more.
  const offered = counts.reduce((sum, count) => sum + count - (count % own.count), 0)
  const needed = leastReplicas(settings) * own.count
  if (offered < needed) return absent(tooFew(resource, needed, offered))
  return { kind: 'fpga', resource, offered }
}

/** Where no node offers an FPGA, and a node pool may be made. */
const fromPool = (
  pool: NewPool,
  { plugin, required }: FpgaSettings,
  facts: FpgaFacts
): Placement => {
  const there = facts.pools.find(({ name }) => name === pool.name)
  const isBare = !facts.hasPlugin && plugin === undefined
  const error = (there && poolProblem(there)) ?? (isBare ? newPoolBare() : undefined)
  if (error === undefined) return { kind: 'later', pool }
  // Another pool of that name is a question to the user.
  return required || error.code === 'FPGA_POOL_TAKEN'
    ? { kind: 'problem', error }
    : { kind: 'processor', why: error.message }
}

const leastReplicas = ({ scale }: KubernetesSettings): number =>
  scale.kind === 'fixed' ? scale.replicas : scale.least

/** Nodes that are for FPGAs alone are tainted with the resource's own name, as those for GPUs are, or by us. */
const tolerationsFor = (given: readonly Toleration[], resource: string): readonly Toleration[] => [
  ...given,
  ...[resource, POOL_TAINT.key]
    .filter(key => !given.some(it => it.key === key))
    .map(key => ({ key, operator: 'Exists', effect: 'NoSchedule' }) as const)
]

/**
 * How many replicas more than usual an update may have: each needs FPGAs that are free. A version that was tried beside
 * the one that runs keeps its own, as many at most, and serves, while that one is replaced. Pure.
 * @returns what the user chose where it is not known
 */
export const surgeFor = (
  { scale, surge, rollout }: KubernetesSettings,
  { count }: FpgaSettings,
  offered: number | undefined
): number => {
  if (offered === undefined) return surge
  const replicas = scale.kind === 'fixed' ? scale.replicas : scale.most
  const beside = rollout.kind === 'rolling' ? 0 : replicas
  return Math.max(0, Math.min(surge, Math.floor(offered / count) - replicas - beside))
}

/** The settings of the service with what its placement makes of them. Pure. */
export const placed = (
  settings: KubernetesSettings,
  own: FpgaSettings,
  placement: Placement
): KubernetesSettings => {
  if (placement.kind !== 'fpga')
    return { ...settings, env: { ...settings.env, [PROVIDERS]: own.providers } }
  const { resource, offered } = placement
  return {
    ...settings,
    surge: surgeFor(settings, own, offered),
    resources: {
      ...settings.resources,
      devices: { ...settings.resources.devices, [resource]: own.count }
    },
    tolerations: tolerationsFor(settings.tolerations, resource),
    env: {
      ...settings.env,
      [PROVIDERS]: own.providers,
      ...(own.required ? { [REQUIRED]: 'on' } : {})
    }
  }
}

const REQUIRED = 'SCORELINE_ACCELERATOR_REQUIRED'

const FALL_BACK = 'Or run on the processor: fpga-required: false.'

const noFpga = (
  named: string | undefined,
  selector: Readonly<Record<string, string>>,
  { nodes = [], pools }: FpgaFacts
): UserError => {
  const where = Object.entries(selector).map(([key, value]) => `${key}=${value}`)
  const among = where.length === 0 ? '' : ` with ${where.join(', ')}`
  const offered = fpgaResources(nodes)
  const more = pools.length === 0 ? '' : 'create-node-pool: true adds nodes that do. '
  return new UserError(
    'FPGA_ABSENT',
    `No node${among} offers ${named === undefined ? 'an FPGA' : named}.`,
    {
      hint:
        offered.length > 0
          ? `Nodes of the cluster offer ${offered.join(', ')}: check fpga-resource and node-selector. ${more}${FALL_BACK}`
          : `kubectl describe nodes shows what they offer; a device plugin has to run on them (device-plugin: true installs that of AMD). ${more}${FALL_BACK}`
    }
  )
}

const newClusterBare = (): UserError =>
  new UserError(
    'FPGA_ABSENT',
    'A new cluster has no device plugin, so no node will offer an FPGA.',
    {
      hint: `Add device-plugin: true. ${FALL_BACK}`
    }
  )

const severalFpgas = (names: readonly string[]): UserError =>
  new UserError('FPGA_AMBIGUOUS', `Nodes offer several kinds of FPGAs: ${names.join(', ')}.`, {
    hint: 'Name the one that the model is for: fpga-resource.'
  })

const allTainted = (
  resource: string,
  nodes: readonly FpgaNode[],
  tolerations: readonly Toleration[]
): UserError => {
  const taints = nodes.flatMap(node => untolerated(node, tolerations) ?? [])
  const texts = [...new Set(taints.map(taintText))]
  return new UserError(
    'FPGA_TAINTED',
    `All nodes that offer ${resource} keep pods off: ${texts.join(', ')}.`,
    { hint: `Tolerate that: tolerations: ${texts[0]}. ${FALL_BACK}` }
  )
}

const tooFewOnNode = (resource: string, count: number, counts: readonly number[]): UserError =>
  new UserError(
    'FPGA_TOO_FEW',
    `A replica needs ${count} × ${resource}, and no node has more than ${Math.max(...counts)}.`,
    { hint: `Lower fpga-count. ${FALL_BACK}` }
  )

const tooFew = (resource: string, needed: number, offered: number): UserError =>
  new UserError(
    'FPGA_TOO_FEW',
    `The replicas need ${needed} × ${resource}, and the nodes have ${offered}.`,
    { hint: `Lower replicas or fpga-count, or add nodes. ${FALL_BACK}` }
  )

const nodesHidden = ({ pool }: FpgaSettings): UserError =>
  new UserError(
    'FPGA_NODES_HIDDEN',
    'The sign-in may not see the nodes of the cluster, so FPGAs are not found.',
    {
      hint: `Give it a ClusterRole with get and list on nodes, ${
        pool === undefined
          ? 'or name the resource: fpga-resource.'
          : 'or leave create-node-pool out: whether the cluster needs a node pool is not known else.'
      }`
    }
  )
