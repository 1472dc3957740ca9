import { ensureRegistry, newRegistryInputs } from '../../../src/actions/opening/azure-registry.ts'
import { readParameters } from '../../../src/core/parameters.ts'
import {
  CLIENT,
  type FakeAzure,
  fakeAzure,
  GROUP,
  SUBSCRIPTION,
  TENANT
} from '../../../testkit/azure/fake-azure.ts'
import { testHost } from '../../../testkit/test-host.ts'

const azureWithSecret = () => fakeAzure({ app: { secret: 'a-client-secret' } })

const ensure = (azure: FakeAzure, inputs: Record<string, string>): Promise<void> => {
  const { registry = 'teammodels.azurecr.test', ...given } = inputs
  const input = readParameters(newRegistryInputs, {
    'azure-client-id': CLIENT,
    'azure-tenant-id': TENANT,
    'azure-client-secret': 'a-client-secret',
    'azure-subscription-id': SUBSCRIPTION,
    'azure-cloud': azure.origin,
    'resource-group': GROUP,
    ...given
  })
  const http = { ca: azure.ca, retryDelayMs: 2, pollMs: 2, maxRetries: 3 }
  return ensureRegistry({ ...input, registry }, testHost({}, {}), http)
}

const made = (azure: FakeAzure) => azure.registries.registries.get('teammodels')?.resource

describe('a container registry that does not exist yet', () => {
  it('is made where the resource group is, with the SKU that was asked for, and once', async () => {
    await using azure = await azureWithSecret()
    await ensure(azure, { 'registry-sku': 'Premium', registry: 'teammodels.azurecr.test/ml' })
    expect(made(azure)).toMatchObject({
      location: 'westeurope',
      sku: { name: 'Premium' },
      properties: { adminUserEnabled: false }
    })
    azure.forget()
    await ensure(azure, { 'registry-sku': 'Basic', location: 'northeurope' })
    expect(azure.writes()).toEqual([])
    expect(made(azure).sku.name).toBe('Premium')
  })

  it('is made in the region that was asked for', async () => {
    await using azure = await azureWithSecret()
    await ensure(azure, { 'registry-sku': 'Basic', location: 'northeurope' })
    expect(made(azure).location).toBe('northeurope')
  })

  it('is not made, and Azure not asked, where no SKU is given', async () => {
    await using azure = await azureWithSecret()
    await ensure(azure, {})
    expect(azure.journal).toEqual([])
  })

  it.each([
    ['registries/local', 'INPUT_INVALID', {}],
    ['ghcr.io/octo-org', 'INPUT_INVALID', {}],
    // With a domain name label: nobody can say what Azure will call it.
    ['teammodels-a1b2c3d4e5f6g7h8.azurecr.test', 'INPUT_INVALID', {}],
    ['takenname.azurecr.test', 'ACR_NAME_TAKEN', {}],
    ['teammodels.azurecr.test', 'AZURE_RESOURCE_GROUP_MISSING', { 'resource-group': 'nowhere' }],
    ['teammodels.azurecr.test', 'AZURE_SUBSCRIPTION_MISSING', { 'azure-subscription-id': '' }]
  ])('%s is refused with %s (%j)', async (registry, code, inputs) => {
    await using azure = await azureWithSecret()
    await expect(
      ensure(azure, { registry, 'registry-sku': 'Basic', ...inputs })
    ).rejects.toMatchObject({ code })
    expect(azure.writes()).toEqual([])
  })
})
