/** What is said of a node pool before it is made, and what stands in its way. */
import { UserError } from '../../core/errors.ts'
import { retirementPart } from '../aks/plan.ts'
import type { ProfilePlan } from '../kubernetes/profile.ts'
import { hasFpga, type NewPool, type PoolFacts } from './pool.ts'

/** Pure. @param now milliseconds since 1970 */
export const planPool = (pool: NewPool, there: PoolFacts | undefined, now: number): ProfilePlan => {
  const called = `The node pool "${pool.name}"`
  if (there?.phase === 'ready')
    return { reasons: [`${called} is there; it is waited for until its nodes offer an FPGA.`] }
  if (there?.phase === 'being made')
    return { reasons: [`${called} is being made; it is waited for.`] }
  const { agents, vmSize } = pool
  const nodes = `${agents} ${agents === 1 ? 'node' : 'nodes'} ${vmSize}`
  return {
    reasons: [
      `${there === undefined ? '' : 'It is deleted first. '}${called} is created in the cluster: ${nodes}, for pods that need FPGAs alone.`
    ],
    ...retirementPart(pool, now, [
      `From then on until the node pool is deleted you pay for ${agents} × ${vmSize} with their disks: https://azure.microsoft.com/pricing/calculator/`,
      'Creating the node pool takes Azure five to ten minutes.'
    ])
  }
}

/** What keeps a node pool of this name from serving FPGAs, whatever is done; undefined where nothing does. Pure. */
export const poolProblem = (there: PoolFacts): UserError | undefined => {
  const { name, mode, vmSize, phase } = there
  if (mode !== 'User' || !hasFpga(vmSize))
    return new UserError(
      'FPGA_POOL_TAKEN',
      `The cluster has a node pool "${name}" already, of mode ${mode} with nodes ${vmSize}, which is not one for FPGAs.`,
      { hint: 'Choose another node-pool-name.' }
    )
  if (phase === 'stopped')
    return new UserError('FPGA_POOL_STOPPED', `The node pool "${name}" is stopped.`, {
      hint: `Start it with: az aks nodepool start --nodepool-name ${name} --cluster-name … --resource-group …`
    })
  return phase === 'broken' ? poolBroken(there) : undefined
}

const poolBroken = ({ name, reason, isOurs }: PoolFacts): UserError =>
  new UserError(
    'FPGA_POOL_BROKEN',
    `Azure failed to make or change the node pool "${name}"${reason === undefined ? '.' : `: ${reason}`}`,
    {
      hint: `Look at it with: az aks nodepool show --name ${name} --cluster-name … --resource-group …. Delete it (${isOurs ? 'clean-up with delete-place and force, or ' : ''}az aks nodepool delete), and it is made again by the next deployment.`
    }
  )

/** What is refused before it is paid for. Pure. */
export const newPoolBare = (): UserError =>
  new UserError(
    'FPGA_ABSENT',
    'The cluster has no device plugin, so no node of a new node pool will offer an FPGA.',
    { hint: 'Add device-plugin: true. Or run on the processor: fpga-required: false.' }
  )
