/** What delete-place takes of a cluster of AKS, asked of the fake Azure alone: no cluster is needed. */
import { aksBench, CLUSTER } from '../../../testkit/azure/aks-bench.ts'
import { type FakeAzure, fakeAzure, GROUP } from '../../../testkit/azure/fake-azure.ts'
import { NEVER } from '../../../testkit/kube-bench.ts'

const pool = (name: string, tags = {}) => ({
  name,
  tags,
  mode: name === 'nodepool1' ? 'System' : 'User',
  count: 1,
  vmSize: 'Standard_NP10s'
})
const OURS = { scoreline: 'made-this-node-pool' }

describe('the place of services on FPGAs in AKS', () => {
  let azure: FakeAzure

  beforeEach(async () => {
    azure = await fakeAzure()
    azure.clusters.add(GROUP, CLUSTER, {
      agentPoolProfiles: [pool('nodepool1'), pool('cards'), pool('fpga', OURS), pool('more', OURS)]
    })
  })
  afterEach(() => azure[Symbol.asyncDispose]())

  const target = async () => (await aksBench(azure, { target: 'fpga' })).target
  const left = () =>
    azure.clusters.clusters
      .get(CLUSTER)
      ?.resource.properties.agentPoolProfiles.map(({ name }: { name: string }) => name)

  it('is the node pools that deployments made, and nothing of others', async () => {
    expect(await (await target()).deletePlace?.(NEVER)).toEqual([
      'node pool fpga of AKS cluster ml',
      'node pool more of AKS cluster ml'
    ])
    expect(left()).toEqual(['nodepool1', 'cards'])
    await expect((await target()).deletePlace?.(NEVER)).rejects.toMatchObject({
      code: 'AKS_CLUSTER_FOREIGN'
    })
  })

  it('is the whole cluster where a deployment made that', async () => {
    const cluster = azure.clusters.clusters.get(CLUSTER)
    if (cluster) cluster.resource.tags = { scoreline: 'made-this-cluster' }
    expect(await (await target()).deletePlace?.(NEVER)).toEqual(['AKS cluster ml'])
    expect(azure.clusters.clusters.size).toBe(0)
    expect(azure.writes().some(({ path }) => path.includes('agentPools'))).toBe(false)
    expect(await (await target()).deletePlace?.(NEVER)).toEqual([])
  })

  it('is gone once a deletion that another run began is over', async () => {
    azure.clusters.looks = 4
    const gone = new AbortController()
    azure.onAnswer = ({ method }) => {
      if (method === 'DELETE') gone.abort(new Error('killed'))
    }
    await expect((await target()).deletePlace?.(gone.signal)).rejects.toThrow()
    azure.onAnswer = undefined
    await (await target()).deletePlace?.(NEVER)
    expect(left()).toEqual(['nodepool1', 'cards'])
    const deleted = azure.writes().filter(({ method }) => method === 'DELETE')
    expect(deleted.map(({ path }) => path.split('/').pop())).toEqual(['fpga', 'more'])
  })
})
