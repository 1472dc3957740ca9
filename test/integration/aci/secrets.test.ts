/** Nothing that a deployment writes holds a secret, in clear or in any form it could be read back from. */
import { encode } from 'node:querystring'
import { selfSigned } from '../../../src/targets/shared/self-signed.ts'
import { aciBench, type Bench, mask, NEVER } from '../../../testkit/azure/aci-bench.ts'
import { fakeAzure, GROUP } from '../../../testkit/azure/fake-azure.ts'

const CANARY = {
  secure: 'secure/canary+1 "quoted" value',
  seed: 'seed-canary-0123456789-abcdef',
  workspaceKey: 'workspaceCanaryKey0123456789==',
  clientSecret: 'client~secret.canary_0123456789'
}
const tls = selfSigned(['iris.contoso.test'], new Date())

const inputs = (change: Record<string, string> = {}) => ({
  'secure-environment-variables': `API_TOKEN=${CANARY.secure}`,
  'log-analytics-workspace-id': 'workspace-1',
  'log-analytics-workspace-key': CANARY.workspaceKey,
  'ssl-cert-pem-file': tls.certificate,
  'ssl-key-pem-file': tls.key,
  'ssl-cname': 'iris.contoso.test',
  ...change
})

/** Twelve ways in which a secret can be told. */
const formsOf = (secret: string, user = 'user'): string[] => [
  secret,
  encodeURIComponent(secret),
  encode({ a: secret }).slice(2),
  JSON.stringify(secret).slice(1, -1),
  JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  Buffer.from(secret).toString('base64'),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('base64url'),
  Buffer.from(secret).toString('hex'),
  Buffer.from(`${user}:${secret}`).toString('base64'),
  Buffer.from(`ab:${secret}`).toString('base64'),
  Buffer.from(`abc:${secret}`).toString('base64')
]

/** A container that tells all it knows. */
const chatter = (secrets: readonly string[]): string =>
  secrets.flatMap(secret => formsOf(secret).map(form => `leak ${form} end`)).join('\n')

const hits = (text: string, secrets: readonly string[]): string[] =>
  secrets.flatMap(secret =>
    secret
      .split('\n')
      .flatMap(line => formsOf(line).filter(form => form.length > 8 && text.includes(form)))
  )

describe('the secrets of a deployment', () => {
  it('are in nothing that was written, when all goes well and when nothing does', async () => {
    const told: string[] = []
    let gossip: string[] = []
    await using azure = await fakeAzure({ app: { secret: CANARY.clientSecret } })
    azure.registries.add(GROUP, 'team')
    const opened = await aciBench(azure, {
      seed: { 'key-seed': CANARY.seed },
      azureInputs: {
        'azure-sign-in': 'client-secret',
        'azure-client-secret': CANARY.clientSecret
      }
    })
    const record = async (bench: Bench, change: Record<string, string>, version: number) => {
      const result = await bench.deploy(inputs(change), version).catch(error => error)
      told.push(mask(`${result?.message} ${result?.hint} ${JSON.stringify(result)}`, bench.secrets))
    }
    await record(opened, {}, 1)
    const keys = await opened.target.keys.read('iris', NEVER)
    await record(opened, { 'rotate-key': 'secondary' }, 1)
    const rotated = await opened.target.keys.read('iris', NEVER)
    gossip = [
      CANARY.secure,
      CANARY.seed,
      CANARY.workspaceKey,
      CANARY.clientSecret,
      ...Object.values(keys ?? {}),
      ...Object.values(rotated ?? {}),
      ...azure.entra.tokens.keys(),
      ...azure.registries.passwords()
    ]
    azure.behaviour = image =>
      image.includes('sha256:22') ? { crash: { exitCode: 3 }, log: chatter(gossip) } : {}
    await record(opened, { cpu: '2', rehearse: 'never' }, 2)
    await record(opened, { 'environment-variables': 'A=2' }, 2)
    await opened.target.delete('iris', NEVER)
    const written = [...opened.shown, ...told].join('\n')
    expect(opened.lines.join('\n')).toContain(CANARY.secure)
    expect(written).toContain('leak')
    const secrets = [...gossip, ...azure.registries.passwords(), tls.key.split('\n')[1] ?? '']
    expect(secrets.length).toBeGreaterThan(9)
    expect(hits(written, secrets)).toEqual([])
  })

  it('never come back from Azure, and are nowhere in its tags', async () => {
    await using azure = await fakeAzure()
    azure.registries.add(GROUP, 'team')
    const { deploy, target } = await aciBench(azure)
    await deploy(inputs())
    const group = JSON.stringify((await target.find('iris', NEVER))?.group)
    const keys = await target.keys.read('iris', NEVER)
    expect(hits(group, [CANARY.secure, ...Object.values(keys ?? {})])).toEqual([])
  })
})
