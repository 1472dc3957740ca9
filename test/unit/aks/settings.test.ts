import { UserError } from '../../../src/core/errors.ts'
import { silent } from '../../../src/core/ports.ts'
import { readSettings } from '../../../src/services/spec.ts'
import { clusterBody } from '../../../src/targets/aks/body.ts'
import { kind } from '../../../src/targets/aks/kind.ts'
import { type AksInputs, readAksSettings } from '../../../src/targets/aks/read-settings.ts'

const read = async (inputs: Record<string, string> = {}) =>
  readAksSettings(
    (await readSettings(kind, inputs, { readText: async () => '', log: silent })) as AksInputs
  )
const CREATE = { 'create-cluster': 'true' }
const WHERE = { subscriptionId: 's', resourceGroup: 'ml' }

describe('settings of the target aks', () => {
  it('create nothing unless asked to, and reach services from outside', async () => {
    expect(await read()).toEqual({
      create: undefined,
      registryAccess: 'auto',
      serviceAnnotations: {},
      isPublic: true
    })
  })

  it('come to a cluster as the SDK v1 had it, without local accounts', async () => {
    const { create } = await read(CREATE)
    expect(create).toMatchObject({ agents: 3, purpose: 'FastProd', tier: 'Standard' })
    if (create === undefined) throw new Error('no cluster')
    const body = clusterBody('ml_1', create, 'westeurope', WHERE)
    expect(body).toMatchObject({
      location: 'westeurope',
      disableLocalAccounts: true,
      agentPoolProfiles: [{ mode: 'System', count: 3, vmSize: 'Standard_D4s_v5' }]
    })
    expect(body.dnsPrefix).toMatch(/^ml-1-[0-9a-f]{8}$/)
    expect(clusterBody('ml_1', create, 'westeurope', WHERE)).toEqual(body)
  })

  it('put nodes into a subnet of another resource group', async () => {
    const net = { 'vnet-name': 'v', 'subnet-name': 'n', 'vnet-resourcegroup-name': 'net' }
    const { create } = await read({ ...CREATE, ...net })
    const body = create && clusterBody('ml', create, 'westeurope', WHERE)
    expect(body?.agentPoolProfiles?.[0]?.vnetSubnetID).toBe(
      '/subscriptions/s/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/n'
    )
  })

  it('become the annotations that AKS reads', async () => {
    const internal = {
      'load-balancer-type': 'InternalLoadBalancer',
      'load-balancer-subnet': 'apps'
    }
    expect((await read(internal)).serviceAnnotations).toEqual({
      'service.beta.kubernetes.io/azure-load-balancer-internal': 'true',
      'service.beta.kubernetes.io/azure-load-balancer-internal-subnet': 'apps'
    })
    expect((await read({ 'leaf-domain-label': 'diabetes' })).serviceAnnotations).toEqual({
      'service.beta.kubernetes.io/azure-dns-label-name': 'diabetes'
    })
  })

  it.each<[Record<string, string>, RegExp]>([
    [{ 'vnet-name': 'v' }, /"subnet-name" is required/],
    [{ 'vnet-resourcegroup-name': 'g' }, /applies together with vnet-name/],
    [{ 'service-cidr': '10.0.0.0/16' }, /"dns-service-ip" is required/],
    [{ 'service-cidr': '10.0.0.0/8', 'dns-service-ip': '10.0.0.10' }, /of \/12 or smaller/],
    [{ 'service-cidr': '10.0.0.0/16', 'dns-service-ip': '10.1.0.10' }, /within service-cidr/],
    [{ 'service-cidr': '10.0.0.0/16', 'dns-service-ip': '10.0.0.1' }, /first address/],
    [{ 'load-balancer-subnet': 'apps' }, /InternalLoadBalancer only/],
    [{ expose: 'ClusterIP', 'leaf-domain-label': 'abc' }, /expose: LoadBalancer only/],
    [{ 'leaf-domain-label': '-a' }, /3 to 63/],
    [{ 'agent-count': '0' }, /agent-count/],
    [{ 'docker-bridge-cidr': '172.17.0.1/16' }, /does not offer "docker-bridge-cidr"/]
  ])('refuse %j', async (inputs, message) => {
    const error = await read({ ...CREATE, ...inputs }).catch((it: unknown) => it)
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).message).toMatch(message)
  })
})
