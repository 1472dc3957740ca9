import { hasCode } from '../../core/errors.ts'
import type { Clock, Log } from '../../core/ports.ts'
import type { Kubectl } from '../kubernetes/kubectl.ts'
import type { KubernetesSpec } from '../kubernetes/objects.ts'
import type { Sight } from '../kubernetes/observe.ts'
import type { Profile, ProfilePlan } from '../kubernetes/profile.ts'
import { problemOf } from '../plan.ts'
import { besideProblems } from './beside.ts'
import { devicePlugin, PLUGIN } from './device-plugin.ts'
import { nodesWithDevices } from './devices.ts'
import { type FpgaFacts, type Placement, placed, placementOf, surgeFor } from './placement.ts'
import { planPool } from './pool-plan.ts'
import type { Pools } from './pools.ts'
import { type FpgaInputs, type FpgaSettings, readFpgaSettings } from './settings.ts'

export interface FpgaTools {
  readonly kubectl: Kubectl
  /** The same cluster, in `kube-system`. */
  readonly system: Kubectl
  /** Of the cluster, where it is one of AKS. */
  readonly pools: Pools | undefined
  readonly log: Log
  readonly clock: Clock
}

const PAUSE_MS = 5000

/** What FPGAs add to a service: the device of its pods, and that it is there before anything is changed. */
export const fpgaProfile = (tools: FpgaTools): Profile<FpgaInputs, FpgaSettings, FpgaFacts> => ({
  // FPGAs are few: one replica, and no autoscaler, unless more is asked for.
  defaults: given =>
    given['autoscale-enabled'] ? given : { ...given, replicas: given.replicas ?? 1 },

  settings: async given => readFpgaSettings(given, tools.pools !== undefined),

  observe: async (_service, kubectl, signal) => ({
    facts:
      kubectl === undefined
        ? { nodes: undefined, blind: 'no cluster', hasPlugin: false, pools: [] }
        : await look(tools, signal)
  }),

  adapt: (wanted, own, facts) => placed(wanted.settings, own, placementOf(wanted, own, facts)),

  plan: (wanted, own, facts, seen) => planOf(wanted, own, facts, seen, tools.clock.now()),

  check: async (wanted, own, facts, signal) => {
    const placement = placementOf(wanted, own, facts)
    const pool = placement.kind === 'later' ? placement.pool : undefined
    const isThere = facts.pools.some(it => it.name === pool?.name && it.phase !== 'being deleted')
    return pool === undefined || isThere ? [] : ((await tools.pools?.check(pool, signal)) ?? [])
  },

  prepare: async (wanted, own, facts, _seen, signal) => {
    let placement = placementOf(wanted, own, facts)
    if (placement.kind === 'later') {
      if (placement.pool !== undefined) await tools.pools?.bringAbout(placement.pool, signal)
      await install(own, tools, signal)
      // What could be made is there by now.
      placement = await untilOffered(wanted, { ...own, pool: undefined }, tools, signal)
    }
    if (placement.kind === 'problem') throw placement.error
    if (placement.kind === 'processor') tools.log.warning(onProcessor(placement))
    return placed(wanted.settings, own, placement)
  }
})

const look = async (
  { kubectl, system, pools: inAzure }: FpgaTools,
  signal: AbortSignal
): Promise<FpgaFacts> => {
  const pools = (await inAzure?.look(signal)) ?? []
  try {
    const nodes = nodesWithDevices(await kubectl.nodes(signal))
    return { nodes, hasPlugin: await isThere(system, signal), pools }
  } catch (error) {
    if (hasCode(error, 'KUBERNETES_FORBIDDEN'))
      return { nodes: undefined, blind: 'no right', hasPlugin: false, pools }
    throw error
  }
}

/** What may not be seen is not ours to install either. */
const isThere = async (system: Kubectl, signal: AbortSignal): Promise<boolean> => {
  try {
    return (await system.find([`daemonset/${PLUGIN.name}`], signal)).length > 0
  } catch (error) {
    if (hasCode(error, 'KUBERNETES_FORBIDDEN')) return false
    throw error
  }
}

const planOf = (
  wanted: KubernetesSpec,
  own: FpgaSettings,
  facts: FpgaFacts,
  seen: Sight,
  now: number
): ProfilePlan => {
  const placement = placementOf(wanted, own, facts)
  switch (placement.kind) {
    case 'problem':
      return { problems: [problemOf(placement.error)] }
    case 'later': {
      const { pool } = placement
      const there = facts.pools.find(({ name }) => name === pool?.name)
      const made = pool === undefined ? {} : planPool(pool, there, now)
      const plugin =
        own.plugin === undefined || facts.hasPlugin
          ? []
          : [`The device plugin ${own.plugin} is installed in ${PLUGIN.namespace}.`]
      return {
        reasons: [...(made.reasons ?? []), ...plugin],
        costs: [
          ...(made.costs ?? []),
          'The service is deployed once a node offers an FPGA; until then nothing of it is changed.'
        ],
        problems: made.problems ?? []
      }
    }
    case 'processor':
      return { costs: [onProcessor(placement)] }
    case 'fpga': {
      const { resource, offered } = placement
      const { surge, rollout } = wanted.settings
      const problems = besideProblems(wanted, own, placement, seen)
      if (problems.length > 0) return { problems }
      return rollout.kind === 'rolling' &&
        surge === 0 &&
        surgeFor({ ...wanted.settings, surge: 1 }, own, offered) === 0
        ? {
            costs: [
              `All ${offered} × ${resource} are taken by the replicas: an update stops one before it starts the next.`
            ]
          }
        : {}
    }
  }
}

const onProcessor = ({ why }: Extract<Placement, { kind: 'processor' }>): string =>
  `The service runs on the processor, not on an FPGA: ${why}`

const install = async (
  { plugin }: FpgaSettings,
  { system, log }: FpgaTools,
  signal: AbortSignal
): Promise<void> => {
  if (plugin === undefined || (await isThere(system, signal))) return
  log.info(`Installing the device plugin ${plugin} in ${PLUGIN.namespace}`)
  await system.apply([devicePlugin(plugin)], {}, signal)
}

/** Until the device plugin has shown what there is; for as long as pods may wait for a node. */
const untilOffered = async (
  wanted: KubernetesSpec,
  own: FpgaSettings,
  tools: FpgaTools,
  signal: AbortSignal
): Promise<Placement> => {
  const { clock } = tools
  const end = clock.now() + wanted.settings.timeouts.scheduleSeconds * 1000
  for (;;) {
    const facts = { ...(await look({ ...tools, pools: undefined }, signal)), hasPlugin: true }
    const placement = placementOf(wanted, own, facts)
    if (placement.kind === 'fpga' || clock.now() >= end) return placement
    await clock.sleep(PAUSE_MS, signal)
  }
}
