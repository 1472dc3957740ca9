import { asBefore } from '../../../src/targets/aci/as-before.ts'
import { deriveKeys, FIRST } from '../../../src/targets/aci/keys.ts'
import { bodyOf } from '../../../src/targets/aci/parts.ts'
import { selfSigned } from '../../../src/targets/shared/self-signed.ts'
import { aciSettingsFrom } from '../../../testkit/azure/aci-settings.ts'

const place = { subscriptionId: 's', resourceGroup: 'g', name: 'iris' }
const seed = 'a-seed-that-stays'
const pair = selfSigned(['iris.test'], new Date())
const image = {
  label: 'iris:1',
  reference: `team.azurecr.io/images/iris@sha256:${'a'.repeat(64)}`,
  repository: 'images/iris',
  digest: `sha256:${'a'.repeat(64)}`
} as const
const own = { 'primary-key': 'p'.repeat(32), 'secondary-key': 's'.repeat(32) }

type Inputs = Readonly<Record<string, string>>

const specOf = async (inputs: Inputs) => ({
  name: 'iris',
  image,
  settings: await aciSettingsFrom(inputs)
})

/** What brings back a service of `before` when a deployment of `now` failed. */
const back = async (before: Inputs, now: Inputs, without?: 'seed') => {
  const context = {
    place,
    location: 'westeurope',
    pullUser: undefined,
    seed: without ? undefined : seed
  }
  const group = bodyOf(await specOf(before), { 'scoreline-keys': '3.2' }, context, {
    tls: pair,
    registryPassword: undefined
  })
  const secrets = { registry: undefined, tls: pair }
  const { body, losses } = asBefore(group, await specOf(now), context, secrets)
  const files = body.volumes?.[0]?.secret ?? {}
  const text = (name: string) => Buffer.from(files[name] ?? '', 'base64').toString()
  return { group, body, losses: losses.join('\n'), keys: text('keys').trim().split('\n'), files }
}

describe('a service that is brought back', () => {
  it('has its own keys, although the deployment that failed brought others', async () => {
    const { keys, body, losses } = await back({}, own)
    const { primary, secondary } = deriveKeys(seed, place, {
      primary: { count: 3 },
      secondary: { count: 2 }
    })
    expect(keys).toEqual([primary, secondary])
    expect(body.tags?.['scoreline-keys']).toBe('3.2')
    expect(losses).toBe('')
  })

  it('has the keys that were given, when they are given again', async () => {
    const { keys, losses } = await back(own, own)
    expect(keys).toEqual(Object.values(own))
    expect(losses).toBe('')
  })

  it('has keys that can be told again when those that were given are not', async () => {
    const { keys, body, losses } = await back(own, {})
    const { primary, secondary } = deriveKeys(seed, place, FIRST)
    expect(keys).toEqual([primary, secondary])
    expect(body.tags?.['scoreline-keys']).toBe('1.1')
    expect(losses).toMatch(/keys of the previous service/)
  })

  it('is never left open when its keys are not known', async () => {
    for (const before of [own, {}]) {
      const { keys, losses } = await back(before, { 'auth-enabled': 'false' }, 'seed')
      expect(keys.map(key => key.length)).toEqual([43, 43])
      expect(losses).toMatch(/keys of the previous service/)
    }
  })

  it('asks for no key when it asked for none', async () => {
    const { files, body } = await back({ 'auth-enabled': 'false' }, {})
    expect([files, body.tags?.['scoreline-keys']]).toEqual([{}, undefined])
  })

  it('finds the certificate that its variables name', async () => {
    const { files, body, losses } = await back({ 'ssl-self-signed': 'true', port: '443' }, {})
    const [container] = body.containers
    expect(Object.keys(files).toSorted()).toEqual(['keys', 'tls.crt', 'tls.key'])
    expect(container?.environmentVariables?.map(({ name }) => name)).toContain(
      'SCORELINE_TLS_CERT_FILE'
    )
    expect(losses).toMatch(/certificate of the previous service/)
  })

  it('says which secret variables it lacks', async () => {
    const { losses, body } = await back(
      { 'secure-environment-variables': 'A=1\nB=2' },
      { 'secure-environment-variables': 'B=3' }
    )
    expect(losses).toMatch(/values of A;/)
    expect(body.containers[0]?.environmentVariables).toContainEqual({
      name: 'B',
      secureValue: '3'
    })
  })
})
