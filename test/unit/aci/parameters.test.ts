import { readFileSync } from 'node:fs'
import { systemClock } from '../../../src/core/clock.ts'
import { type Fields, parseInputs } from '../../../src/core/inputs.ts'
import { silent } from '../../../src/core/ports.ts'
import { type AciInputs, aciInputs } from '../../../src/targets/aci/inputs.ts'
import { PARAMETERS, type Parameter, parametersTable } from '../../../src/targets/aci/parameters.ts'
import { bodyOf } from '../../../src/targets/aci/parts.ts'
import { checkPlan, planAci } from '../../../src/targets/aci/plan.ts'
import { readAciSettings } from '../../../src/targets/aci/read-settings.ts'
import { serviceOf } from '../../../src/targets/aci/service.ts'
import { selfSigned } from '../../../src/targets/shared/self-signed.ts'

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
  'ssl-cname': [tls(one), tls(one, 'b.test')],
  'enable-app-insights': [{}, { 'enable-app-insights': 'true' }],
  'dns-name-label': [{}, { 'dns-name-label': 'another' }],
  'primary-key': [keys('a'.repeat(32)), keys('c'.repeat(32))],
  'collect-model-data': [{}, { 'collect-model-data': 'true' }],
  'cmk-vault-base-url': [cmk('1'), cmk('2')],
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
  'key-seed': [{}, {}],
  'rotate-key': [{}, { 'rotate-key': 'secondary' }],
  'ssl-self-signed': [{}, { 'ssl-self-signed': 'true' }],
  'log-analytics-workspace-id': [workspace('a', 'key-1'), workspace('b', 'key-1')],
  'log-analytics-workspace-key': [workspace('a', 'key-1'), workspace('a', 'key-2')],
  'acr-pull-identity': [{}, { 'acr-pull-identity': '/identities/a' }],
  'registry-username': [registry('a'), registry('b')],
  'gpu-count': [{}, { 'gpu-count': '1' }],
  'allow-replace': [{}, { 'allow-replace': 'false' }],
  rehearse: [{}, { rehearse: 'never' }],
  'config-file': [{}, { 'config-file': 'deploymentconfig.json' }],
  'provision-timeout-seconds': [
    {},
    { 'provision-timeout-seconds': '5', 'health-timeout-seconds': '5' }
  ]
}

const place = { subscriptionId: 's', resourceGroup: 'g', name: 'iris' }
const image = {
  label: 'iris:1',
  reference: `team.azurecr.io/images/iris@sha256:${'a'.repeat(64)}`,
  digest: `sha256:${'a'.repeat(64)}`
} as const

const specOf = async (inputs: Record<string, string>) => ({
  name: 'iris',
  image,
  settings: await readAciSettings(parseInputs(aciInputs as Fields, inputs) as AciInputs, {
    readText: async () => '{"computeType": "ACI"}',
    log: silent,
    clock: systemClock,
    subscriptionId: 's',
    resourceGroup: 'g'
  })
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
  return { plan: planAci(wanted, current), wanted, current }
}

const effectOf = async ({ inputs }: Parameter): Promise<string> => {
  const [before, after] = CHANGES[inputs[0] ?? ''] ?? [{}, {}]
  const seed = inputs[0] === 'key-seed' ? 'another-seed-than-that' : 'the-seed-of-before'
  try {
    const { plan, wanted, current } = await planned(before, after, seed)
    checkPlan({ ...plan, action: 'update' }, wanted, current)
    if (plan.action === 'no-op') return 'nothing'
    if (plan.action === 'update')
      return plan.tagsOnly
        ? 'tags written, nothing disturbed'
        : 'update in place, the container restarts'
    return plan.reasons.some(reason => reason.includes('is given up'))
      ? 'replace: new host name'
      : 'replace: new IP address, host name kept'
  } catch (error) {
    return (error as { code: string }).code === 'ACI_PROPERTY_IMMUTABLE'
      ? 'refused: set once'
      : 'refused: not available'
  }
}

describe('the parameters of target aci', () => {
  it.each(PARAMETERS.map(row => [row.inputs.join(', '), row] as const))(
    'changing %s does what the table says',
    async (_, row) => {
      expect(CHANGES).toHaveProperty([row.inputs[0] ?? ''])
      expect(await effectOf(row)).toBe(row.effect)
    }
  )

  it('are all in the table', () => {
    const told = PARAMETERS.flatMap(({ inputs }) => inputs)
    expect(told.toSorted()).toEqual(Object.keys(aciInputs).toSorted())
  })

  it('are in the documentation as they are in the code', () => {
    expect(readFileSync('docs/targets/aci.md', 'utf8')).toContain(`\n${parametersTable()}\n`)
  })

  it('have the defaults of the SDK v1, but for the key', async () => {
    expect((await specOf({})).settings).toMatchObject({
      cpu: 1,
      memoryGb: 1,
      auth: {},
      tls: undefined,
      restartPolicy: 'Always'
    })
  })
})
