import {
  fpgaResources,
  looksLikeFpga,
  nodesWithDevices
} from '../../../src/targets/fpga/devices.ts'
import { placed, placementOf } from '../../../src/targets/fpga/placement.ts'
import type { FpgaSettings } from '../../../src/targets/fpga/settings.ts'
import type { KubeObject } from '../../../src/targets/kubernetes/kube-object.ts'
import { kubernetesSettingsFrom } from '../../../testkit/kube-bench.ts'

const U250 = 'amd.com/xilinx_u250_gen3x16_xdma_2_1_202010_1-0'
const AWS = 'xilinx.com/fpga-xilinx_aws-vu9p-f1_shell-1'

interface Made {
  name?: string
  labels?: Record<string, string>
  allocatable?: Record<string, string>
  taints?: readonly { key: string; value?: string; effect: string }[]
  unschedulable?: boolean
}

const node = ({ name = 'a', labels = {}, allocatable = {}, ...spec }: Made = {}): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name, labels },
  spec,
  status: { allocatable: { cpu: '8', memory: '32Gi', 'hugepages-2Mi': '0', ...allocatable } }
})

const OWN: FpgaSettings = {
  resource: undefined,
  count: 1,
  required: true,
  providers: 'VitisAI,CPU',
  plugin: undefined,
  pool: undefined
}

const decide = async (
  nodes: readonly Made[] | undefined,
  own: Partial<FpgaSettings> = {},
  inputs: Record<string, string> = {},
  more = {}
) => {
  const settings = await kubernetesSettingsFrom({ replicas: '1', ...inputs })
  const facts = {
    nodes: nodes && nodesWithDevices(nodes.map(node)),
    hasPlugin: false,
    pools: [],
    ...more
  }
  const placement = placementOf({ settings }, { ...OWN, ...own }, facts)
  return { placement, settings: placed(settings, { ...OWN, ...own }, placement) }
}

describe('what nodes offer', () => {
  it('is told by the names of device plugins', () => {
    const names = [
      U250,
      AWS,
      'intel.com/fpga-arria10',
      'microsoft.com/fpga_catapult',
      'xilinx.com/x'
    ]
    expect(names.filter(looksLikeFpga)).toEqual(names)
    expect(['nvidia.com/gpu', 'amd.com/gpu', 'amd.com/cpu'].filter(looksLikeFpga)).toEqual([])
  })

  it('is counted on nodes that take pods, in an order of its own', () => {
    const made: Made[] = [
      { name: 'b', allocatable: { [U250]: '2', 'nvidia.com/gpu': '1' } },
      {
        name: 'a',
        allocatable: { [AWS]: '1' },
        taints: [
          { key: 'node.kubernetes.io/not-ready', effect: 'NoSchedule' },
          { key: 'sku', value: 'fpga', effect: 'NoSchedule' }
        ]
      },
      { name: 'c', allocatable: { [U250]: '1' }, unschedulable: true },
      { name: 'd' },
      { name: 'e', allocatable: { [U250]: '0' } }
    ]
    const nodes = nodesWithDevices(made.map(node))
    expect(nodes.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(nodes[0]?.taints).toEqual([{ key: 'sku', value: 'fpga', effect: 'NoSchedule' }])
    expect(fpgaResources(nodes)).toEqual([U250, AWS])
  })
})

describe('a service on FPGAs', () => {
  it('takes the one kind that nodes offer, tolerates their taint, and must have it', async () => {
    const { placement, settings } = await decide([
      { allocatable: { [U250]: '2' }, taints: [{ key: U250, effect: 'NoSchedule' }] }
    ])
    expect(placement).toEqual({ kind: 'fpga', resource: U250, offered: 2 })
    expect(settings.resources.devices).toEqual({ [U250]: 1 })
    expect(settings.tolerations).toEqual([
      { key: U250, operator: 'Exists', effect: 'NoSchedule' },
      { key: 'scoreline.io/fpga', operator: 'Exists', effect: 'NoSchedule' }
    ])
    expect(settings.env).toMatchObject({
      SCORELINE_EXECUTION_PROVIDERS: 'VitisAI,CPU',
      SCORELINE_ACCELERATOR_REQUIRED: 'on'
    })
    expect(settings.surge).toBe(1)
  })

  it('has no replica more than usual during an update where no FPGA is left for it', async () => {
    expect((await decide([{ allocatable: { [U250]: '1' } }])).settings.surge).toBe(0)
    // What is tried beside it keeps its own.
    const canary = { rollout: 'canary' }
    expect((await decide([{ allocatable: { [U250]: '2' } }], {}, canary)).settings.surge).toBe(0)
    expect((await decide([{ allocatable: { [U250]: '3' } }], {}, canary)).settings.surge).toBe(1)
    const two = [{ allocatable: { [U250]: '3' } }, { name: 'b', allocatable: { [U250]: '1' } }]
    const pairs = await decide(two, { count: 2 })
    // The single one of the second node is of no use to a replica that needs two.
    expect(pairs.placement).toEqual({ kind: 'fpga', resource: U250, offered: 2 })
    expect(pairs.settings.surge).toBe(0)
  })

  it('may be put together twice: the settings stay the same', async () => {
    const { placement, settings } = await decide([{ allocatable: { [U250]: '2' } }])
    expect(placed(settings, OWN, placement)).toEqual(settings)
  })

  it('goes by what the user names where nodes cannot be seen', async () => {
    const blind = { blind: 'no right' }
    expect((await decide(undefined, { resource: U250 }, {}, blind)).placement).toEqual({
      kind: 'fpga',
      resource: U250,
      offered: undefined
    })
    expect((await decide(undefined, {}, {}, blind)).placement).toMatchObject({
      error: { code: 'FPGA_NODES_HIDDEN' }
    })
  })

  it('waits for a device plugin that is to be installed', async () => {
    const plugin = 'registry.example/plugin:1'
    expect((await decide([{}], { plugin })).placement).toEqual({ kind: 'later' })
    expect((await decide([{}], { plugin }, {}, { hasPlugin: true })).placement.kind).toBe('problem')
    const none = { blind: 'no cluster' }
    expect((await decide(undefined, { plugin }, {}, none)).placement).toEqual({ kind: 'later' })
    expect((await decide(undefined, {}, {}, none)).placement).toMatchObject({
      error: { code: 'FPGA_ABSENT', hint: expect.stringContaining('device-plugin: true') }
    })
  })

  const OFFERED = { allocatable: { [U250]: '1' } }
  it.each<[string, string, Made[], Partial<FpgaSettings>, Record<string, string>, RegExp]>([
    ['no node has one', 'FPGA_ABSENT', [{}], {}, {}, /^No node offers an FPGA\.$/],
    ['the named one is absent', 'FPGA_ABSENT', [OFFERED], { resource: AWS }, {}, /offers xilinx/],
    [
      'nodes with the labels have none',
      'FPGA_ABSENT',
      [OFFERED],
      {},
      { 'node-selector': 'pool=a' },
      /No node with pool=a offers/
    ],
    [
      'there are several kinds',
      'FPGA_AMBIGUOUS',
      [OFFERED, { name: 'b', allocatable: { [AWS]: '1' } }],
      {},
      {},
      /several kinds/
    ],
    [
      'their nodes keep pods off',
      'FPGA_TAINTED',
      [{ ...OFFERED, taints: [{ key: 'sku', value: 'fpga', effect: 'NoSchedule' }] }],
      {},
      {},
      /keep pods off: sku=fpga:NoSchedule/
    ],
    [
      'a replica needs more than a node has',
      'FPGA_TOO_FEW',
      [OFFERED],
      { count: 2 },
      {},
      /more than 1/
    ],
    [
      'replicas need more than there are',
      'FPGA_TOO_FEW',
      [OFFERED],
      {},
      { replicas: '2' },
      /need 2 ×/
    ]
  ])('is refused where %s', async (_what, code, nodes, own, inputs, message) => {
    const { placement } = await decide(nodes, own, inputs)
    expect(placement).toMatchObject({ kind: 'problem', error: { code } })
    if (placement.kind === 'problem') expect(placement.error.message).toMatch(message)
    if (code === 'FPGA_AMBIGUOUS') return
    // And runs on the processor where that is allowed, saying why.
    const other = await decide(nodes, { ...own, required: false }, inputs)
    expect(other.placement).toMatchObject({
      kind: 'processor',
      why: expect.stringMatching(message)
    })
    expect(other.settings.resources.devices).toBe(undefined)
    expect(other.settings.env).toMatchObject({ SCORELINE_EXECUTION_PROVIDERS: 'VitisAI,CPU' })
    expect(other.settings.env).not.toHaveProperty('SCORELINE_ACCELERATOR_REQUIRED')
  })

  it('is placed on tainted nodes that the user tolerates', async () => {
    const taints = [{ key: 'sku', value: 'fpga', effect: 'NoSchedule' }]
    const inputs = { tolerations: 'sku=fpga:NoSchedule' }
    expect((await decide([{ ...OFFERED, taints }], {}, inputs)).placement.kind).toBe('fpga')
  })
})
