import { at } from '../kubernetes/kube-object.ts'
import type { KubernetesSpec } from '../kubernetes/objects.ts'
import { goodObjectsIn, type Sight } from '../kubernetes/observe.ts'
import { replicasOf } from '../kubernetes/service.ts'
import { isStaged, stageOf, weightsOf } from '../kubernetes/stages.ts'
import { UNMADE, wantedObjects } from '../kubernetes/wanted.ts'
import { containersOf } from '../kubernetes/workload.ts'
import type { Problem } from '../plan.ts'
import type { Placement } from './placement.ts'
import type { FpgaSettings } from './settings.ts'

/**
 * What stands in the way of a version that is tried beside the one that runs: each replica of either takes FPGAs of its
 * own. Pure. @param wanted as it is placed
 */
export const besideProblems = (
  wanted: KubernetesSpec,
  { count }: FpgaSettings,
  { resource, offered }: Extract<Placement, { kind: 'fpga' }>,
  seen: Sight
): readonly Problem[] => {
  const running = seen.service?.workload
  if (offered === undefined || running === undefined) return []
  if (!isStaged(wanted, wantedObjects(wanted, seen, UNMADE), seen)) return []
  const { rollout } = wanted.settings
  const good = goodObjectsIn(wanted.name, seen.objects)
  const beside = weightsOf(rollout).map(it => stageOf(it, rollout, running, good).replicas)
  const each = containersOf(running).map(it => Number(at(it, 'resources', 'limits', resource) ?? 0))
  const taken = replicasOf(running).wanted * Math.max(0, ...each)
  const needed = taken + Math.max(...beside) * count
  if (needed <= offered) return []
  return [
    {
      code: 'FPGA_TOO_FEW',
      message: `With rollout: ${rollout.kind} both versions need ${needed} × ${resource}, and the nodes have ${offered}.`,
      hint: 'Use rollout: rolling, which stops one replica before it starts the next where all are taken, or add nodes.'
    }
  ]
}
