/** A node pool for FPGAs in a cluster of AKS that is there: the fake Azure makes it, its nodes join a real control plane. */
import { readFileSync } from 'node:fs'
import { describeWhere } from '../../../testkit/available.ts'
import { type AksBench, aksBench, CLUSTER } from '../../../testkit/azure/aks-bench.ts'
import { type FakeAzure, fakeAzure, GROUP } from '../../../testkit/azure/fake-azure.ts'
import { NEVER } from '../../../testkit/kube-bench.ts'
import {
  KUBE,
  type KubeCluster,
  kubeIsBuilt,
  startKubeCluster
} from '../../../testkit/kube-cluster.ts'
import { poolNode } from '../../../testkit/pool-nodes.ts'

const RESOURCE = 'xilinx.com/fpga-pool-0'
const LABEL = 'scoreline.test/pool'

/** As in a cluster that was made by hand. */
const SYSTEM = {
  name: 'nodepool1',
  mode: 'System',
  type: 'VirtualMachineScaleSets',
  osType: 'Linux',
  count: 2,
  vmSize: 'Standard_D4s_v5',
  vnetSubnetID:
    '/subscriptions/s/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/nodes'
}

const ASKED = {
  'create-node-pool': 'true',
  'node-selector': `${LABEL}=new`,
  'device-plugin': 'true',
  'registry-access': 'none',
  // The test goes on when Azure has ended the series.
  'allow-retired-size': 'true',
  replicas: '1'
}

describeWhere(kubeIsBuilt, KUBE, 'a node pool for FPGAs in a cluster that is there', () => {
  let kube: KubeCluster
  let azure: FakeAzure
  let joined: Promise<unknown>

  beforeAll(async () => {
    kube = await startKubeCluster()
    await kube.namespace('pool', 'simulated')
  })
  afterAll(() => kube?.[Symbol.asyncDispose]())

  beforeEach(async () => {
    azure = await fakeAzure({ kubeconfig: () => readFileSync(kube.kubeconfig, 'utf8') })
    azure.registries.add(GROUP, 'team')
    azure.clusters.add(GROUP, CLUSTER, { agentPoolProfiles: [SYSTEM] })
    joined = Promise.resolve()
    azure.clusters.onPool = pool => {
      const nodes = Array.from({ length: pool.count }, (_, index) =>
        poolNode(pool, index, RESOURCE)
      )
      joined = kube.admin(
        ['create', '-f', '-'],
        JSON.stringify({ apiVersion: 'v1', kind: 'List', items: nodes })
      )
    }
  })
  afterEach(async () => {
    await joined
    await kube.admin(['delete', 'nodes', `--selector=${LABEL}`, '--ignore-not-found'])
    await kube.admin(['delete', 'daemonset', '--all', '--namespace=kube-system'])
    await azure?.[Symbol.asyncDispose]()
  })

  const bench = (): Promise<AksBench> =>
    aksBench(azure, { kube, namespace: 'pool', target: 'fpga' })
  const pools = () => azure.clusters.clusters.get(CLUSTER)?.resource.properties.agentPoolProfiles
  const poolOf = (name: string) => pools().find((it: { name: string }) => it.name === name)
  const codes = async (inputs: Record<string, string>) => {
    const { plan, spec } = await bench()
    return (await plan(await spec({ ...ASKED, ...inputs }))).plan.problems.map(({ code }) => code)
  }

  it('is created, serves, is left alone by the next deployment, and is deleted alone', async () => {
    const { spec, plan, deploy, target } = await bench()
    const wanted = await spec(ASKED)
    const planned = (await plan(wanted)).plan
    expect(planned.problems).toEqual([])
    expect(planned.reasons.slice(0, 2)).toEqual([
      'The node pool "fpga" is created in the cluster: 2 nodes Standard_NP10s, for pods that need FPGAs alone.',
      expect.stringMatching(/^The device plugin .* is installed in kube-system\.$/)
    ])
    expect(planned.costs.join(' ')).toContain(
      'until the node pool is deleted you pay for 2 × Standard_NP10s'
    )
    expect(azure.writes()).toEqual([])

    expect((await deploy(wanted)).service?.state).toBe('running')
    expect(poolOf('fpga')).toMatchObject({
      mode: 'User',
      count: 2,
      vmSize: 'Standard_NP10s',
      provisioningState: 'Succeeded',
      tags: { scoreline: 'made-this-node-pool' },
      nodeLabels: { [LABEL]: 'new' },
      nodeTaints: ['scoreline.io/fpga=true:NoSchedule'],
      vnetSubnetID: SYSTEM.vnetSubnetID
    })
    const place = ['get', 'pods', '--namespace=pool', '-o=jsonpath={.items[*].spec.nodeName}']
    expect(await kube.admin(place)).toMatch(/^aks-fpga-[01]$/)

    azure.forget()
    expect((await deploy(await spec(ASKED))).plan.action).toBe('no-op')
    expect(azure.writes()).toEqual([])

    await target.delete('iris', NEVER)
    expect(await target.deletePlace?.(NEVER)).toEqual(['node pool fpga of AKS cluster ml'])
    expect(pools()).toEqual([SYSTEM])
    expect(azure.compute.quotas.get('standardNPSFamily')?.used).toBe(0)
    await expect(target.deletePlace?.(NEVER)).rejects.toMatchObject({ code: 'AKS_CLUSTER_FOREIGN' })
  })

  it('is waited for where another run began it, and made once', async () => {
    const first = await bench()
    const gone = new AbortController()
    azure.clusters.looks = 12
    // The first run ends as soon as Azure has begun.
    azure.onAnswer = ({ method, path }) => {
      if (method === 'PUT' && path.includes('agentPools')) gone.abort(new Error('killed'))
    }
    const wanted = await first.spec(ASKED)
    const plan = first.target.plan(wanted, await first.target.observe('iris', NEVER))
    await expect(first.target.deploy(wanted, plan, gone.signal)).rejects.toThrow()
    azure.onAnswer = undefined
    expect(poolOf('fpga')).toMatchObject({ provisioningState: 'Creating' })
    const second = await bench()
    const result = await second.deploy(await second.spec(ASKED))
    expect(result.plan.reasons[0]).toBe('The node pool "fpga" is being made; it is waited for.')
    expect(result.service?.state).toBe('running')
    expect(azure.writes().filter(({ path }) => path.includes('agentPools'))).toHaveLength(1)
    await second.target.delete('iris', NEVER)
  })

  it('is not made where a node offers the FPGA already', async () => {
    const { spec, deploy, target } = await bench()
    await deploy(await spec({ ...ASKED, 'node-selector': 'kubernetes.io/arch=amd64' }))
    expect(azure.writes()).toEqual([])
    await target.delete('iris', NEVER)
  })

  it('says why Azure failed to make it, and what comes next', async () => {
    const message =
      'Allocation failed. We do not have sufficient capacity for the requested VM size.'
    azure.clusters.failures.push({ code: 'AllocationFailed', message })
    const { spec, plan, deploy, target } = await bench()
    const wanted = await spec(ASKED)
    await expect(deploy(wanted)).rejects.toMatchObject({ code: 'AKS_SIZE_UNAVAILABLE' })
    expect((await plan(wanted)).plan.problems).toEqual([
      {
        code: 'FPGA_POOL_BROKEN',
        message: `Azure failed to make or change the node pool "fpga": ${message}`,
        hint: expect.stringMatching(/clean-up with delete-place and force/)
      }
    ])
    await target.deletePlace?.(NEVER)
    expect((await plan(wanted)).plan.problems).toEqual([])
  })

  it.each<[string, Record<string, string>]>([
    ['AKS_QUOTA_EXCEEDED', { 'agent-count': '6' }],
    ['AKS_SIZE_UNAVAILABLE', { 'vm-size': 'Standard_NP40s' }],
    ['FPGA_ABSENT', { 'device-plugin': 'false' }]
  ])('is refused with %s for %j before anything is changed', async (code, inputs) => {
    expect(await codes(inputs)).toEqual([code])
    expect(azure.writes()).toEqual([])
  })

  it('is refused where the sign-in lacks the role, and where the name is taken', async () => {
    azure.subscription.actions = ['*/read']
    expect(await codes({})).toEqual(['AZURE_ROLE_MISSING'])
    expect(await codes({ 'node-pool-name': 'nodepool1' })).toEqual(['FPGA_POOL_TAKEN'])
    expect(azure.writes()).toEqual([])
  })

  it('is made once where the answer of Azure is lost', async () => {
    azure.trouble({ method: 'PUT', path: /agentPools/, cut: 'after' })
    const { spec, deploy, target } = await bench()
    expect((await deploy(await spec(ASKED))).service?.state).toBe('running')
    expect(pools()).toHaveLength(2)
    // What was asked a second time was not to touch what is there.
    const puts = azure.writes().filter(({ path }) => path.includes('agentPools'))
    expect(puts.map(({ status }) => status)).toContain(412)
    await target.delete('iris', NEVER)
  })
})
