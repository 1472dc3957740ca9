import { silent } from '../../../src/core/ports.ts'
import { readSettings } from '../../../src/services/spec.ts'
import { kind } from '../../../src/targets/fpga/kind.ts'
import { placementOf } from '../../../src/targets/fpga/placement.ts'
import {
  hasFpga,
  type NewPool,
  type PoolFacts,
  poolBody,
  poolsIn
} from '../../../src/targets/fpga/pool.ts'
import { planPool, poolProblem } from '../../../src/targets/fpga/pool-plan.ts'
import {
  type FpgaInputs,
  type FpgaSettings,
  readFpgaSettings
} from '../../../src/targets/fpga/settings.ts'
import { kubernetesSettingsFrom } from '../../../testkit/kube-bench.ts'

const read = async (inputs: Record<string, string>, isAks = true): Promise<FpgaSettings> => {
  const given = await readSettings(kind, inputs, { readText: async () => '', log: silent })
  return readFpgaSettings(given as FpgaInputs, isAks)
}

const ASKED = { 'create-node-pool': 'true' }

const POOL: NewPool = {
  name: 'fpga',
  agents: 2,
  vmSize: 'Standard_NP10s',
  evenRetired: false,
  labels: {}
}
const THERE: PoolFacts = {
  name: 'fpga',
  phase: 'ready',
  isOurs: true,
  mode: 'User',
  vmSize: 'Standard_NP10s'
}

describe('the settings of a node pool', () => {
  it('come to a pool that the node selector of the service finds', async () => {
    const selector = 'team=scoring\nkubernetes.io/os=linux\nagentpool=cards'
    const { pool } = await read({
      ...ASKED,
      'node-pool-name': 'cards',
      'node-selector': selector,
      'agent-count': '1'
    })
    expect(pool).toEqual({ ...POOL, name: 'cards', agents: 1, labels: { team: 'scoring' } })
  })

  it('ask for none unless that is said', async () => {
    expect((await read({})).pool).toBeUndefined()
  })

  it.each<[Record<string, string>, RegExp]>([
    [{ 'vm-size': 'Standard_D4s_v5' }, /vm-size.*with an FPGA/],
    [{ 'vm-size': 'Standard_PB6s' }, /vm-size.*with an FPGA/],
    [{ 'node-pool-name': 'FPGA' }, /node-pool-name/],
    [{ 'node-pool-name': 'fpga-nodes' }, /node-pool-name/],
    [{ 'node-pool-name': 'averylongname' }, /1 to 12 lower-case letters/],
    [{ 'node-pool-name': '1pool' }, /first a letter/],
    [{ 'node-selector': 'agentpool=other' }, /node-selector.*agentpool=other.*have fpga/],
    [{ 'node-selector': 'kubernetes.io/hostname=a' }, /node-selector.*kubernetes\.io\/hostname/]
  ])('are refused for %j', async (inputs, message) => {
    await expect(read({ ...ASKED, ...inputs })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringMatching(message)
    })
  })

  it('apply to clusters of AKS', async () => {
    await expect(read(ASKED, false)).rejects.toMatchObject({
      message: expect.stringMatching(/create-node-pool.*cluster-name/)
    })
  })

  it('know sizes with FPGAs by their series', () => {
    expect(['Standard_NP10s', 'standard_np40S', 'Standard_NP20s_v2'].every(hasFpga)).toBe(true)
    expect(['Standard_NC6', 'Standard_NP', 'Standard_ND96'].some(hasFpga)).toBe(false)
  })
})

describe('a node pool as Azure has it', () => {
  it('is asked for with a taint, a tag and the subnet of the other nodes', () => {
    const agentPoolProfiles = [
      { name: 'a', mode: 'User', vnetSubnetID: '/other' },
      { name: 'b', mode: 'System', vnetSubnetID: '/nodes', podSubnetID: '/pods' }
    ]
    expect(poolBody({ ...POOL, labels: { team: 'x' } }, { agentPoolProfiles })).toEqual({
      mode: 'User',
      typePropertiesType: 'VirtualMachineScaleSets',
      osType: 'Linux',
      count: 2,
      vmSize: 'Standard_NP10s',
      tags: { scoreline: 'made-this-node-pool' },
      nodeLabels: { team: 'x' },
      nodeTaints: ['scoreline.io/fpga=true:NoSchedule'],
      vnetSubnetID: '/nodes',
      podSubnetID: '/pods'
    })
    expect(poolBody(POOL, {})).not.toHaveProperty('vnetSubnetID')
  })

  it.each<[object, Partial<PoolFacts>]>([
    [{ provisioningState: 'Succeeded' }, { phase: 'ready' }],
    [{ provisioningState: 'Scaling' }, { phase: 'ready' }],
    [{ provisioningState: 'Creating' }, { phase: 'being made' }],
    [{ provisioningState: 'Deleting' }, { phase: 'being deleted' }],
    [{ powerState: { code: 'Stopped' } }, { phase: 'stopped' }],
    [
      { provisioningState: 'Failed', status: { provisioningError: { message: 'No room.' } } },
      { phase: 'broken', reason: 'No room.' }
    ],
    [{ tags: { scoreline: 'made-this-node-pool' } }, { isOurs: true }],
    [{ tags: { scoreline: 'made-this-cluster' } }, { isOurs: false }]
  ])('is read from %j', (profile, facts) => {
    const cluster = { location: 'x', agentPoolProfiles: [{ name: 'fpga', ...profile }] }
    expect(poolsIn(cluster)[0]).toMatchObject(facts)
  })
})

describe('the plan of a node pool', () => {
  const BEFORE = Date.parse('2027-05-31T12:00:00Z')
  const AFTER = Date.parse('2027-06-01T12:00:00Z')

  it('says what is made, what is paid for, and when Azure ends it', () => {
    const { reasons, costs, problems } = planPool(POOL, undefined, BEFORE)
    expect(reasons).toEqual([
      'The node pool "fpga" is created in the cluster: 2 nodes Standard_NP10s, for pods that need FPGAs alone.'
    ])
    expect(costs?.join(' ')).toMatch(/ends the NP series on 2027-05-31.* you pay for 2 × /)
    expect(problems).toBeUndefined()
  })

  it('is refused once Azure has ended the series, unless it is asked for all the same', () => {
    expect(planPool(POOL, undefined, AFTER).problems).toMatchObject([
      { code: 'AZURE_SIZE_RETIRED' }
    ])
    expect(planPool({ ...POOL, evenRetired: true }, undefined, AFTER).problems).toBeUndefined()
    expect(planPool(POOL, THERE, AFTER).problems).toBeUndefined()
  })

  it.each<[Partial<PoolFacts>, string | undefined]>([
    [{}, undefined],
    [{ isOurs: false }, undefined],
    [{ phase: 'being made' }, undefined],
    [{ mode: 'System' }, 'FPGA_POOL_TAKEN'],
    [{ vmSize: 'Standard_D4s_v5' }, 'FPGA_POOL_TAKEN'],
    [{ phase: 'stopped' }, 'FPGA_POOL_STOPPED'],
    [{ phase: 'broken' }, 'FPGA_POOL_BROKEN']
  ])('with one that is there, %j, has the problem %s', (there, code) => {
    expect(poolProblem({ ...THERE, ...there })?.code).toBe(code)
  })
})

describe('where no node offers an FPGA', () => {
  const decide = async (
    inputs: Record<string, string>,
    pools: readonly PoolFacts[] = [],
    more: object = {}
  ) => {
    const settings = await kubernetesSettingsFrom({ replicas: '1' })
    const own = await read({ ...ASKED, 'device-plugin': 'true', ...inputs })
    return placementOf({ settings }, own, { nodes: [], hasPlugin: false, pools, ...more })
  }

  it('a node pool is made or waited for, also after an interruption', async () => {
    expect(await decide({})).toEqual({ kind: 'later', pool: POOL })
    for (const phase of ['being made', 'being deleted', 'ready'] as const)
      expect(await decide({}, [{ ...THERE, phase }])).toEqual({ kind: 'later', pool: POOL })
  })

  it('none is made that no device plugin would serve', async () => {
    const bare = { 'device-plugin': 'false' }
    expect(await decide(bare)).toMatchObject({ kind: 'problem', error: { code: 'FPGA_ABSENT' } })
    expect(await decide(bare, [], { hasPlugin: true })).toMatchObject({ kind: 'later' })
  })

  it('the service runs on the processor where that is allowed, but not beside a foreign pool', async () => {
    const optional = { 'fpga-required': 'false' }
    expect(await decide(optional, [{ ...THERE, phase: 'broken' }])).toMatchObject({
      kind: 'processor'
    })
    expect(await decide(optional, [{ ...THERE, mode: 'System' }])).toMatchObject({
      kind: 'problem',
      error: { code: 'FPGA_POOL_TAKEN' }
    })
  })

  it('none is made where nodes may not be seen', async () => {
    const hidden = { nodes: undefined, blind: 'no right' }
    const named = { 'fpga-resource': 'xilinx.com/fpga-x-0' }
    expect(await decide(named, [], hidden)).toMatchObject({ error: { code: 'FPGA_NODES_HIDDEN' } })
    expect(await decide(named, [THERE], hidden)).toMatchObject({ kind: 'fpga' })
  })
})
