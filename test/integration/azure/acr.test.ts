import { openAcrClient } from '../../../src/azure/acr.ts'
import { acrCredentials } from '../../../src/azure/acr-credentials.ts'
import { lockTag, unlockTag } from '../../../src/azure/acr-lock.ts'
import { systemClock } from '../../../src/core/clock.ts'
import { silent } from '../../../src/core/ports.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { MEDIA, toBytes } from '../../../src/oci/manifest.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import { registrySeed, SEED_WEBHOOK } from '../../../src/targets/aci/seed.ts'
import { accessTo } from '../../../testkit/azure/access-to.ts'
import { NEVER } from '../../../testkit/azure/aci-bench.ts'
import { acrHost } from '../../../testkit/azure/acr-host.ts'
import { fakeAzure, GROUP } from '../../../testkit/azure/fake-azure.ts'
import { startFakeRegistry } from '../../../testkit/fake-registry.ts'

describe('a container registry in ARM', () => {
  it('is made when there is none, without its admin user, and found when there is one', async () => {
    await using azure = await fakeAzure()
    const acr = openAcrClient(await accessTo(azure))
    const wanted = { name: 'teammodels', location: 'westeurope', sku: 'Standard' } as const
    const made = await acr.findOrCreate(wanted, NEVER)
    expect(made).toMatchObject({ loginServer: 'teammodels.azurecr.test', resourceGroup: GROUP })
    azure.forget()
    expect(await acr.findOrCreate(wanted, NEVER)).toEqual(made)
    expect(azure.writes()).toEqual([])
  })

  it('refuses names that others have, and names that Azure does not take', async () => {
    await using azure = await fakeAzure()
    const acr = openAcrClient(await accessTo(azure))
    const wanted = { name: 'takenname', location: 'westeurope', sku: 'Basic' } as const
    await expect(acr.findOrCreate(wanted, NEVER)).rejects.toMatchObject({ code: 'ACR_NAME_TAKEN' })
    await expect(acr.findOrCreate({ ...wanted, name: 'team-x' }, NEVER)).rejects.toMatchObject({
      code: 'INPUT_INVALID'
    })
    expect(azure.writes()).toEqual([])
  })

  it('is found by its host name on any page', async () => {
    await using azure = await fakeAzure()
    for (const name of ['first', 'second', 'third']) azure.registries.add(GROUP, name)
    const acr = openAcrClient(await accessTo(azure))
    expect(await acr.find('THIRD.azurecr.test', NEVER)).toMatchObject({ name: 'third' })
    expect(await acr.find('fourth.azurecr.test', NEVER)).toBeUndefined()
  })

  it('gives tokens that pull what they are for, and keeps the password before valid', async () => {
    await using azure = await fakeAzure()
    azure.registries.add(GROUP, 'team')
    const acr = openAcrClient(await accessTo(azure))
    const registry = await acr.find('team.azurecr.test', NEVER)
    if (registry === undefined) throw new Error('not found')
    const give = () => acr.pullToken(registry, 'scoreline-iris', ['images/iris'], undefined, NEVER)
    const [one, two] = [await give(), await give()]
    azure.clock.advance(60_000)
    const three = await give()
    const opens = ({ username, password }: typeof one, repository = 'images/iris') =>
      azure.registries.mayPull(username, password, repository)
    // The new password counts after a minute, and what it replaces until then.
    expect([opens(one), opens(two), opens(three)]).toEqual([true, true, false])
    azure.clock.advance(60_000)
    expect([opens(one), opens(two), opens(three)]).toEqual([false, true, true])
    expect(opens(three, 'images/other')).toBe(false)
    await acr.removePullToken(registry, 'scoreline-iris', NEVER)
    await acr.removePullToken(registry, 'scoreline-iris', NEVER)
    expect(opens(three)).toBe(false)
  })

  it('keeps a seed that only its managers can read', async () => {
    await using azure = await fakeAzure()
    azure.registries.add(GROUP, 'team')
    const acr = openAcrClient(await accessTo(azure))
    const registry = await acr.find('team.azurecr.test', NEVER)
    if (registry === undefined) throw new Error('not found')
    const seeds = registrySeed(acr, async () => registry)
    expect(await seeds.read(NEVER)).toBeUndefined()
    const seed = await seeds.make(NEVER)
    expect(await seeds.make(NEVER)).toBe(seed)
    expect(await seeds.read(NEVER)).toBe(seed)
    const webhook = azure.registries.registries.get('team')?.webhooks.get(SEED_WEBHOOK)
    expect(webhook.properties).toMatchObject({
      status: 'disabled',
      serviceUri: 'https://scoreline.invalid/'
    })
  })
})

describe('a container registry by its host', () => {
  it('opens with the sign-in of the step, and locks tags', async () => {
    await using upstream = await startFakeRegistry()
    await using front = await acrHost(upstream.origin)
    await using azure = await fakeAzure({ acrSuffix: front.host })
    front.trust(azure)
    const access = await accessTo(azure)
    const store = new RegistryStore(front.host, {
      log: silent,
      clock: systemClock,
      signal: NEVER,
      credentials: acrCredentials(access)
    })
    const config = Buffer.from('{}')
    const descriptor = { mediaType: MEDIA.empty, digest: digestOf(config), size: 2 }
    const manifest = {
      schemaVersion: 2,
      mediaType: MEDIA.manifest,
      artifactType: 'application/vnd.scoreline.test',
      config: descriptor,
      layers: [descriptor]
    } as const
    const artifact = { manifest, documents: new Map([[descriptor.digest, config]]) }
    await store.publish('models/iris', artifact, '1')
    expect(await store.tags('models/iris')).toEqual(['1'])
    expect(await store.resolve('models/iris', '1')).toMatchObject({
      digest: digestOf(toBytes(manifest))
    })
    await lockTag(front.host, 'models/iris', '1', access)
    const other = { ...artifact, manifest: { ...manifest, annotations: { a: 'b' } } }
    await expect(store.publish('models/iris', other, '1')).rejects.toThrow()
    await unlockTag(front.host, 'models/iris', '1', access)
    await store.publish('models/iris', other, '1')
  })

  it('says which role is missing when the registry does not take the sign-in', async () => {
    await using front = await acrHost()
    await using azure = await fakeAzure({ acrSuffix: front.host })
    const access = await accessTo(azure)
    await expect(acrCredentials(access).credentialFor(front.host)).rejects.toMatchObject({
      code: 'ACR_EXCHANGE_REFUSED',
      hint: expect.stringContaining('--role AcrPush')
    })
  })

  it('that does not answer is no matter of roles', async () => {
    await using azure = await fakeAzure()
    const credentials = acrCredentials(await accessTo(azure))
    await expect(credentials.credentialFor('nobody.azurecr.test')).rejects.toMatchObject({
      code: 'REGISTRY_UNREACHABLE',
      hint: expect.stringContaining('registry-sku')
    })
  })

  it('hands no credential to any other host', async () => {
    await using azure = await fakeAzure()
    const credentials = acrCredentials(await accessTo(azure))
    for (const host of ['ghcr.io', 'team.azurecr.test.evil.example', 'evilazurecr.test'])
      expect(await credentials.credentialFor(host)).toBeUndefined()
  })
})
