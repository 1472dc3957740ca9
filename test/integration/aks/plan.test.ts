/** What a deployment to AKS plans, checks and refuses, asked of the fake Azure alone: no cluster is needed. */
import { aksBench, CLUSTER } from '../../../testkit/azure/aks-bench.ts'
import { type FakeAzure, fakeAzure, GROUP } from '../../../testkit/azure/fake-azure.ts'
import { NEVER } from '../../../testkit/kube-bench.ts'

const CREATE = { 'create-cluster': 'true', 'cluster-accounts': 'local' }

describe('a plan for AKS', () => {
  let azure: FakeAzure

  beforeEach(async () => {
    azure = await fakeAzure()
    azure.registries.add(GROUP, 'team')
  })
  afterEach(() => azure[Symbol.asyncDispose]())

  const planned = async (inputs: Record<string, string>) => {
    const bench = await aksBench(azure)
    const { plan } = await bench.plan(await bench.spec(inputs))
    expect(azure.writes()).toEqual([])
    return plan
  }
  const codes = async (inputs: Record<string, string>) =>
    (await planned(inputs)).problems.map(({ code }) => code)

  it('creates no cluster unless it is asked to', async () => {
    const { action, problems } = await planned({})
    expect(action).toBe('create')
    expect(problems).toEqual([
      {
        code: 'AKS_CLUSTER_UNKNOWN',
        message: expect.stringMatching(/There is no AKS cluster "ml" in resource group "team"/),
        hint: expect.stringMatching(/create-cluster: true/)
      }
    ])
  })

  it('says what is created and what is paid for', async () => {
    const { action, reasons, costs, problems } = await planned(CREATE)
    expect([action, problems]).toEqual(['create', []])
    expect(reasons[0]).toBe(
      'The AKS cluster "ml" is created in westeurope: 3 nodes Standard_D4s_v5, tier Standard, with a local account.'
    )
    expect(costs.join(' ')).toMatch(/you pay for 3 × Standard_D4s_v5 .* and the tier Standard/)
  })

  it.each<[string, Record<string, string>, RegExp]>([
    ['AKS_CLUSTER_SMALL', { 'agent-count': '2' }, /2 × Standard_D4s_v5 have 8 vCPUs/],
    ['AKS_CLUSTER_SMALL', { 'vm-size': 'Standard_E4-2s_v5' }, /have 6 vCPUs \(3 × 2\)/],
    ['AKS_SIZE_UNAVAILABLE', { 'vm-size': 'Standard_M8ms' }, /NotAvailableForSubscription/],
    ['AKS_SIZE_UNAVAILABLE', { 'vm-size': 'Standard_Nothing' }, /no size "Standard_Nothing"/],
    ['AKS_SIZE_UNAVAILABLE', { 'vm-size': 'Standard_B1s', 'agent-count': '20' }, /at least 2 vCPU/],
    ['AKS_QUOTA_EXCEEDED', { 'agent-count': '13' }, /needs 52 vCPUs, and 50 of 50/],
    ['AKS_VERSION_UNAVAILABLE', { 'kubernetes-version': '1.11' }, /"1\.11" in westeurope/],
    ['AZURE_LOCATION_UNAVAILABLE', { location: 'atlantis' }, /no virtual machines in "atlantis"/],
    [
      'AKS_NETWORK_REFUSED',
      { 'vnet-name': 'net', 'subnet-name': 'nodes' },
      /no subnet "nodes" in the virtual network "net"/
    ]
  ])('refuses with %s for %j', async (code, inputs, message) => {
    const { problems } = await planned({ ...CREATE, ...inputs })
    expect(problems).toEqual([
      { code, message: expect.stringMatching(message), hint: expect.any(String) }
    ])
  })

  it('says where requests would come from the internet in the clear', async () => {
    const warns = async (inputs: Record<string, string>) =>
      (await planned({ ...CREATE, expose: 'LoadBalancer', ...inputs })).costs.some(cost =>
        cost.includes('plain http')
      )
    expect(await warns({})).toBe(true)
    expect(await warns({ 'load-balancer-type': 'InternalLoadBalancer' })).toBe(false)
    const issued = { 'certificate-issuer': 'letsencrypt', 'ssl-cname': 'a.example' }
    expect(await warns(issued)).toBe(false)
  })

  it('lets a cluster for tests be small', async () => {
    const inputs = { ...CREATE, 'agent-count': '1', 'cluster-purpose': 'DevTest' }
    const { problems, reasons } = await planned(inputs)
    expect(problems).toEqual([])
    expect(reasons[0]).toMatch(/1 node Standard_D4s_v5, tier Free/)
  })

  it('asks for the role that opens the new cluster, before it is created', async () => {
    const inputs = { 'create-cluster': 'true' }
    const [problem] = (await planned(inputs)).problems
    expect(problem).toMatchObject({
      code: 'AZURE_ROLE_MISSING',
      hint: expect.stringMatching(/"Azure Kubernetes Service RBAC Cluster Admin" --scope \/subscr/)
    })
    azure.subscription.dataActions.push('Microsoft.ContainerService/managedClusters/*')
    expect(await codes(inputs)).toEqual([])
  })

  it('asks for the role that creates clusters, and for the provider', async () => {
    azure.subscription.actions = ['*/read', 'Microsoft.ContainerRegistry/*']
    azure.subscription.provider = 'NotRegistered'
    expect(await codes(CREATE)).toEqual(['AZURE_PROVIDER_UNREGISTERED', 'AZURE_ROLE_MISSING'])
  })

  it.each([
    ['Stopped', { powerState: { code: 'Stopped' } }, 'AKS_CLUSTER_STOPPED'],
    ['broken', { provisioningState: 'Failed', fqdn: undefined }, 'AKS_CLUSTER_BROKEN']
  ])('deploys to no cluster that is %s', async (_, properties, code) => {
    azure.clusters.add(GROUP, CLUSTER, properties)
    expect(await codes(CREATE)).toEqual([code])
  })

  it('finds nothing where there is no cluster, and deletes it without complaint', async () => {
    const { target } = await aksBench(azure)
    expect(await target.find('iris', NEVER)).toBeUndefined()
    expect(await target.list(NEVER)).toEqual([])
    await target.delete('iris', NEVER)
    expect(await target.deletePlace?.(NEVER)).toEqual([])
    await expect(target.logs('iris', 10, NEVER)).rejects.toMatchObject({
      code: 'AKS_CLUSTER_UNKNOWN'
    })
  })

  it('deletes no cluster that others made', async () => {
    azure.clusters.add(GROUP, CLUSTER)
    const { target } = await aksBench(azure)
    await expect(target.deletePlace?.(NEVER)).rejects.toMatchObject({ code: 'AKS_CLUSTER_FOREIGN' })
    expect(azure.clusters.clusters.size).toBe(1)
  })

  it('says what a private cluster needs, and runs no command through Azure', async () => {
    azure.clusters.add(GROUP, CLUSTER, {
      apiServerAccessProfile: { enablePrivateCluster: true },
      privateFqdn: 'ml.privatelink.westeurope.azmk8s.io'
    })
    const stderr =
      'Unable to connect to the server: dial tcp: lookup ml.privatelink.westeurope.azmk8s.io: no such host'
    const bench = await aksBench(azure, { exec: async () => ({ exitCode: 1, stdout: '', stderr }) })
    await expect(bench.plan(await bench.spec())).rejects.toMatchObject({
      code: 'AKS_API_SERVER_CLOSED',
      hint: expect.stringMatching(/self-hosted runner in that network/)
    })
    expect(azure.journal.some(({ path }) => path.includes('runCommand'))).toBe(false)
  })
})
