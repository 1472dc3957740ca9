import { UserError } from '../../../src/core/errors.ts'
import { aciSettings } from '../../../src/targets/aci/parameters.ts'
import { bodyOf } from '../../../src/targets/aci/parts.ts'
import { planAci } from '../../../src/targets/aci/plan.ts'
import { serviceOf } from '../../../src/targets/aci/service.ts'
import type { Effect, Settings } from '../../../src/targets/kind.ts'
import { selfSigned } from '../../../src/targets/shared/self-signed.ts'
import { aciSettingsFrom } from '../../../testkit/azure/aci-settings.ts'

const one = selfSigned(['a.test'], new Date())
const two = selfSigned(['a.test'], new Date())
const tls = (pair: typeof one, cname = 'a.test') => ({
  'ssl-cert-pem-file': pair.certificate,
  'ssl-key-pem-file': pair.key,
  'ssl-cname': cname
})
const vnet = (name: string) => ({ 'vnet-name': name, 'subnet-name': 'default' })
const cmk = (version: string) => ({
  'cmk-vault-base-url': 'https://v.test',
  'cmk-key-name': 'k',
  'cmk-key-version': version
})
const workspace = (id: string, key: string) => ({
  'log-analytics-workspace-id': id,
  'log-analytics-workspace-key': key
})
const registry = (user: string) => ({
  'registry-username': user,
  'registry-password': 'password-1'
})
const keys = (primary: string) => ({ 'primary-key': primary, 'secondary-key': 'b'.repeat(32) })

/** For each row, by its first input: what is deployed first, and then. */
const CHANGES: Readonly<
  Record<string, readonly [before: Record<string, string>, after: Record<string, string>]>
> = {
  cpu: [{}, { cpu: '2' }],
  memory: [{}, { memory: '2' }],
  tags: [{ tags: 'a=1' }, { tags: 'a=2' }],
  properties: [{ properties: 'a=1' }, { properties: 'a=2' }],
  description: [{}, { description: 'New' }],
  location: [{}, { location: 'northeurope' }],
  'auth-enabled': [{}, { 'auth-enabled': 'false' }],
  'ssl-enabled': [{ 'ssl-enabled': 'false', ...tls(one) }, tls(one)],
  'ssl-cert-pem-file': [tls(one), tls(two)],
  'ssl-key-pem-file': [tls(one), tls(two)],
  'ssl-cname': [tls(one), tls(one, 'b.test')],
  'enable-app-insights': [{}, { 'enable-app-insights': 'true' }],
  'dns-name-label': [{}, { 'dns-name-label': 'another' }],
  'primary-key': [keys('a'.repeat(32)), keys('c'.repeat(32))],
  'secondary-key': [
    keys('a'.repeat(32)),
    { ...keys('a'.repeat(32)), 'secondary-key': 'd'.repeat(32) }
  ],
  'collect-model-data': [{}, { 'collect-model-data': 'true' }],
  'cmk-vault-base-url': [cmk('1'), { ...cmk('1'), 'cmk-vault-base-url': 'https://w.test' }],
  'cmk-key-name': [cmk('1'), { ...cmk('1'), 'cmk-key-name': 'k2' }],
  'cmk-key-version': [cmk('1'), cmk('2')],
  'subnet-name': [vnet('a'), { ...vnet('a'), 'subnet-name': 'other' }],
  'vnet-name': [vnet('a'), vnet('b')],
  'subnet-id': [{}, { 'subnet-id': '/subnets/a' }],
  port: [{}, { port: '8080' }],
  'environment-variables': [{}, { 'environment-variables': 'A=1' }],
  'secure-environment-variables': [
    { 'secure-environment-variables': 'A=1' },
    { 'secure-environment-variables': 'A=2' }
  ],
  workers: [{}, { workers: '2' }],
  'restart-policy': [{}, { 'restart-policy': 'OnFailure' }],
  'rotate-key': [{}, { 'rotate-key': 'secondary' }],
  'ssl-self-signed': [{}, { 'ssl-self-signed': 'true' }],
  'log-analytics-workspace-id': [workspace('a', 'key-1'), workspace('b', 'key-1')],
  'log-analytics-workspace-key': [workspace('a', 'key-1'), workspace('a', 'key-2')],
  'acr-pull-identity': [{}, { 'acr-pull-identity': '/identities/a' }],
  'registry-username': [registry('a'), registry('b')],
  'registry-password': [registry('a'), { ...registry('a'), 'registry-password': 'password-2' }],
  'gpu-sku': [{}, { 'gpu-sku': 'V100' }],
  'gpu-count': [{}, { 'gpu-count': '1' }],
  'allow-replace': [{}, { 'allow-replace': 'false' }],
  rehearse: [{}, { rehearse: 'never' }],
  'config-file': [{}, {}],
  'health-timeout-seconds': [{}, { 'health-timeout-seconds': '5' }],
  'provision-timeout-seconds': [
    {},
    { 'provision-timeout-seconds': '5', 'health-timeout-seconds': '5' }
  ]
}

const place = { subscriptionId: 's', resourceGroup: 'g', name: 'iris' }
const image = {
  label: 'iris:1',
  reference: `team.azurecr.io/images/iris@sha256:${'a'.repeat(64)}`,
  repository: 'images/iris',
  digest: `sha256:${'a'.repeat(64)}`
} as const

const specOf = async (inputs: Record<string, string>) => ({
  name: 'iris',
  image,
  settings: await aciSettingsFrom(inputs)
})

/** Deploys one, then plans the other over it. */
const planned = async (
  before: Record<string, string>,
  after: Record<string, string>,
  seed: string
) => {
  const first = await specOf(before)
  const second = await specOf(after)
  const context = (spec: typeof first, withSeed: string) => ({
    place,
    location: spec.settings.location ?? 'westeurope',
    pullUser: spec.settings.pull.kind === 'registry-token' ? 'pull' : undefined,
    seed: withSeed
  })
  const group = bodyOf(first, undefined, context(first, 'the-seed-of-before'))
  const current = serviceOf('iris', { ...group, provisioningState: 'Succeeded' })
  const body = bodyOf(second, group.tags, context(second, seed))
  const wanted = { ...second, body }
  return {
    plan: planAci(wanted, {
      service: current,
      rehearsal: undefined,
      nameOfRehearsalTaken: false,
      seed,
      basis: 'seen'
    })
  }
}

/** What a change does, in the words of the table. */
const effectOf = async (name: string): Promise<Effect | 'unavailable'> => {
  const [before, after] = CHANGES[name] ?? [{}, {}]
  const seed = name.startsWith('key-seed') ? 'another-seed-than-that' : 'the-seed-of-before'
  try {
    const { plan } = await planned(before, after, seed)
    if (plan.problems.some(({ code }) => code === 'ACI_PROPERTY_IMMUTABLE')) return 'never'
    if (plan.action === 'no-op') return 'none'
    if (plan.action === 'update') return plan.tagsOnly ? 'metadata' : 'restart'
    return plan.costs.some(cost => cost.includes('is given up')) ? 'move' : 'replace'
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return 'unavailable'
  }
}

const TABLE: Settings = aciSettings

describe('the settings of target aci', () => {
  it.each(Object.entries(TABLE))('changing %s does what the table says', async (name, row) => {
    expect(CHANGES).toHaveProperty([name])
    expect(await effectOf(name)).toBe(row.unavailable ? 'unavailable' : row.effect)
  })

  it('have the defaults of the SDK v1, but for the key and the least size', async () => {
    expect((await specOf({})).settings).toMatchObject({
      cpu: 1,
      memoryGb: 1,
      auth: {},
      tls: undefined,
      restartPolicy: 'Always'
    })
  })

  it('are imported from a deploymentconfig.json, and inputs override it', async () => {
    const config = {
      computeType: 'aci',
      containerResourceRequirements: { cpu: 1.5, memoryInGB: 2.0 },
      location: 'westeurope',
      authEnabled: false,
      sslCertificate: null,
      dnsNameLabel: 'iris-prod',
      appInsightsEnabled: true,
      tags: { year: 2026, live: true },
      somethingElse: 1
    }
    const warnings: string[] = []
    const world = {
      files: { 'd.json': JSON.stringify(config) },
      log: { warning: (line: string) => void warnings.push(line), secret: () => {} }
    }
    const read = await aciSettingsFrom({ 'config-file': 'd.json', memory: '3' }, world)
    expect(read).toMatchObject({
      cpu: 1.5,
      memoryGb: 3,
      location: 'westeurope',
      auth: undefined,
      dnsNameLabel: 'iris-prod',
      tags: { year: '2026', live: 'true' }
    })
    expect(warnings).toEqual([
      expect.stringContaining('appInsightsEnabled'),
      expect.stringContaining('somethingElse')
    ])
  })

  it.each([
    ['{"computeType": "AKS"}', /computeType "AKS"/],
    ['{"authEnabled": "yes"}', /"authEnabled" must be true or false, not "yes"/],
    ['[]', /not a JSON object/],
    ['{', /d.json is not JSON/],
    ['{"containerResourceRequirements": {"cpu": 0}}', /must be a number from 0.1 to 31, not "0"/],
    ['{"containerResourceRequirements": {"memoryInGB": -1}}', /memoryInGB/],
    ['{"dnsNameLabel": "Iris_Prod"}', /"Iris_Prod"/],
    ['{"tags": ["a"]}', /has a list for "tags"/],
    ['{"tags": {"a": {"b": 1}}}', /"a" is not one/]
  ])('%s in a deploymentconfig.json is refused', async (json, message) => {
    const error = await aciSettingsFrom(
      { 'config-file': 'd.json' },
      { files: { 'd.json': json } }
    ).catch((it: unknown) => it)
    expect(error).toMatchObject({
      code: 'DEPLOYMENT_CONFIG_INVALID',
      message: expect.stringMatching(message)
    })
  })
})
