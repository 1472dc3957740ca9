/** Where the seed of the keys is, and what is said of one that is lost or changed. */
import {
  aciBench,
  type Bench,
  type BenchOptions,
  NEVER,
  REGISTRY,
  ready
} from '../../../testkit/azure/aci-bench.ts'
import type { FakeAzure } from '../../../testkit/azure/fake-azure.ts'

const OTHER = { seed: { 'key-seed': 'another-seed-0123456789-abcdef' } }
const NONE: BenchOptions = { seed: {} }
const REGISTRY_SEED: BenchOptions = { seed: { 'key-seed-in-registry': true } }

const planOf = async ({ target, spec }: Bench, version = 1) =>
  target.plan(await spec({}, version), await target.observe('iris', NEVER))

describe('the seed of the keys', () => {
  it('is in no webhook unless the user says so', async () => {
    await using azure = await ready()
    await (await aciBench(azure)).deploy()
    const webhooks = azure.registries.registries.get('team')?.webhooks
    expect(webhooks?.size).toBe(0)
    const { target } = await aciBench(azure)
    const keys = await target.keys.read('iris', NEVER)
    expect(await (await aciBench(azure)).target.keys.read('iris', NEVER)).toEqual(keys)
  })

  it.each([
    [
      'the registry',
      REGISTRY_SEED,
      (azure: FakeAzure) => azure.registries.registries.get('team')?.webhooks.size
    ],
    ['a key vault', undefined, (azure: FakeAzure) => azure.vault.secrets.size]
  ])('is made once in %s, and found there', async (_, options, count) => {
    await using azure = await ready()
    const chosen = options ?? { seed: { 'key-seed-vault': azure.origin } }
    const first = await aciBench(azure, chosen)
    await first.deploy()
    const keys = await first.target.keys.read('iris', NEVER)
    const again = await aciBench(azure, chosen)
    expect((await again.deploy({}, 2)).plan.action).toBe('update')
    expect(await again.target.keys.read('iris', NEVER)).toEqual(keys)
    expect(count(azure)).toBe(1)
    const shown = [...first.shown, ...again.shown].join('\n')
    for (const secret of [...azure.vault.secrets.values(), keys?.primary ?? ''])
      expect(shown).not.toContain(secret)
  })

  it('of a key vault is read as somebody put it there, by hand and with a line end', async () => {
    await using azure = await ready()
    const seed = 'put-there-by-hand-0123456789'
    azure.vault.secrets.set('of-ours', `${seed}\n`)
    azure.vault.may = { get: true, set: false }
    const vault = { seed: { 'key-seed-vault': `${azure.origin}/secrets/of-ours` } }
    const { deploy, target } = await aciBench(azure, vault)
    await deploy()
    const same = await aciBench(azure, { seed: { 'key-seed': seed } })
    expect(await same.target.keys.read('iris', NEVER)).toEqual(
      await target.keys.read('iris', NEVER)
    )
  })

  it.each([
    ['may not be read', { get: false, set: true }, 'KEY_VAULT_DENIED', /Key Vault Secrets User/],
    [
      'may not be made',
      { get: true, set: false },
      'KEY_VAULT_DENIED',
      /az keyvault secret set --vault-name/
    ]
  ] as const)(
    'of a key vault that %s stops a deployment before anything changes',
    async (_, may, code, hint) => {
      await using azure = await ready()
      azure.vault.may = may
      const { deploy } = await aciBench(azure, { seed: { 'key-seed-vault': azure.origin } })
      await expect(deploy()).rejects.toMatchObject({ code, hint: expect.stringMatching(hint) })
      expect(azure.groups.groups.size).toBe(0)
    }
  )

  it('of a key vault that was deleted is to be recovered', async () => {
    await using azure = await ready()
    azure.vault.deleted.add('scoreline-key-seed')
    const { deploy } = await aciBench(azure, { seed: { 'key-seed-vault': azure.origin } })
    await expect(deploy()).rejects.toMatchObject({
      hint: expect.stringContaining('az keyvault secret recover')
    })
  })

  it('is in one place, and the registry for it is Azure’s', async () => {
    await using azure = await ready()
    const two = { 'key-seed': 'x'.repeat(32), 'key-seed-in-registry': true }
    await expect(aciBench(azure, { seed: two })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    const foreign = { seed: { 'key-seed-in-registry': true }, registry: 'ghcr.io' }
    await expect(aciBench(azure, foreign)).rejects.toThrow(/"ghcr\.io" is not one/)
    await expect(aciBench(azure, { seed: { 'key-seed': 'short\n' } })).rejects.toThrow(/shorter/)
  })

  it('that is another one is said in the plan, and both keys change', async () => {
    await using azure = await ready()
    const first = await aciBench(azure)
    await first.deploy()
    const keys = await first.target.keys.read('iris', NEVER)
    const other = await aciBench(azure, OTHER)
    const plan = await planOf(other)
    expect(plan).toMatchObject({
      action: 'update',
      reasons: expect.arrayContaining([
        'The key-seed is another one than before: both keys change.'
      ])
    })
    expect(plan.reasons.join(' ')).not.toContain('A secret changes')
    await expect(other.target.keys.read('iris', NEVER)).rejects.toMatchObject({
      code: 'ACI_KEYS_UNKNOWN',
      message: expect.stringContaining('not the one that service "iris" was deployed with')
    })
    azure.forget()
    const values = await other.given()
    await expect(other.target.keys.rotate('iris', 'primary', values, NEVER)).rejects.toMatchObject({
      code: 'ACI_KEYS_UNKNOWN'
    })
    expect(azure.writes()).toEqual([])
    await other.deploy()
    expect(await other.target.keys.read('iris', NEVER)).not.toEqual(keys)
    expect((await planOf(other)).action).toBe('no-op')
    await expect(first.target.keys.read('iris', NEVER)).rejects.toMatchObject({
      code: 'ACI_KEYS_UNKNOWN'
    })
  })

  it('that is lost is said in the plan, and stops what needs it', async () => {
    await using azure = await ready()
    await (await aciBench(azure)).deploy()
    const bench = await aciBench(azure, NONE)
    const note = expect.stringContaining('follow from a key-seed that is not given here')
    expect(await planOf(bench)).toMatchObject({
      action: 'no-op',
      reasons: ['Nothing changed.', note]
    })
    expect(await planOf(bench, 2)).toMatchObject({
      action: 'update',
      reasons: expect.arrayContaining([note])
    })
    azure.forget()
    await expect(bench.deploy({}, 2)).rejects.toMatchObject({ code: 'ACI_KEYS_UNKEPT' })
    await expect(bench.target.keys.read('iris', NEVER)).rejects.toMatchObject({
      code: 'ACI_KEYS_UNKNOWN',
      message: expect.stringContaining('none is given here')
    })
    expect(azure.writes()).toEqual([])
  })

  it('that is another one when a deployment fails: the service comes back with keys of this one, and a warning', async () => {
    await using azure = await ready()
    await (await aciBench(azure)).deploy()
    azure.behaviour = image => (image.includes('sha256:22') ? { health: 500 } : {})
    const other = await aciBench(azure, OTHER)
    await expect(other.deploy({}, 2)).rejects.toThrow(/previous image runs again/)
    expect(other.lines.join('\n')).toContain('it starts with those of this deployment')
    expect(await other.target.keys.read('iris', NEVER)).toBeDefined()
  })

  it('does not lead to a key that was rotated, nor do its count and the seed', async () => {
    await using azure = await ready()
    const bench = await aciBench(azure)
    await bench.deploy()
    const keysAfter = async () => {
      await bench.target.keys.rotate('iris', 'primary', await bench.given(), NEVER)
      return bench.target.keys.read('iris', NEVER)
    }
    const once = await keysAfter()
    await bench.target.delete('iris', NEVER)
    await bench.deploy()
    const again = await keysAfter()
    expect(again?.secondary).toBe(once?.secondary)
    expect(again?.primary).not.toBe(once?.primary)
    expect(REGISTRY).toBe('team.azurecr.test')
  })
})
