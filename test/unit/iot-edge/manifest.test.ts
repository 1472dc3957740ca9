/** What is sent to devices, by the rules of the published schemas, whatever it is added to. */
import {
  type Exact,
  exact,
  exactAt,
  plain,
  readExact,
  withMember,
  writeExact
} from '../../../src/core/exact-json.ts'
import { silent } from '../../../src/core/ports.ts'
import { readSettings } from '../../../src/services/spec.ts'
import {
  baseContent,
  type Content,
  withoutService,
  withService
} from '../../../src/targets/iot-edge/content.ts'
import { kind } from '../../../src/targets/iot-edge/kind.ts'
import { contentProblems } from '../../../src/targets/iot-edge/limits.ts'
import { type EdgeGiven, readEdgeSettings } from '../../../src/targets/iot-edge/read-settings.ts'
import { imageOf } from '../../../testkit/azure/aci-bench.ts'
import { isAgent, isHub } from '../../../testkit/azure/deployment-schema.ts'

const CREDENTIAL = {
  id: 'scoreline-team-azurecr-test',
  address: 'team.azurecr.test',
  username: 'u',
  password: 'p'
}
const specOf = async (inputs: Record<string, string>, name = 'iris') => {
  const given = await readSettings(kind, inputs, { readText: async () => '', log: silent })
  return { name, image: imageOf(1), settings: readEdgeSettings(given as EdgeGiven) }
}
const isValid = ({ agent, hub }: Content) => [isAgent(plain(agent)), isHub(plain(hub))]

/** A deployment as others write it, with one module. @param module JSON of its members beside the usual ones */
const theirs = (
  module: string,
  { agent = '1.1', hub = '1.1', routes = '{"all":"FROM /* INTO $upstream"}', more = '' } = {}
): Content => ({
  agent: readExact(
    `{"schemaVersion":"${agent}","runtime":{"type":"docker","settings":{"minDockerVersion":"v1.25","loggingOptions":"","registryCredentials":{}}},"systemModules":{"edgeAgent":{"type":"docker","settings":{"image":"agent:1","createOptions":"{}"}},"edgeHub":{"type":"docker","status":"running","restartPolicy":"always","settings":{"image":"hub:1","createOptions":""}}},"modules":{"m":{"version":"1.0","type":"docker","status":"running","restartPolicy":"always",${module}}}}`
  ),
  hub: readExact(
    `{"schemaVersion":"${hub}","routes":${routes},"storeAndForwardConfiguration":{"timeToLiveSecs":7200}${more}}`
  )
})
const options = (length: number) => JSON.stringify({ a: 'x'.repeat(length - 8) })
const parts = (length: number) =>
  (options(length).match(/.{1,512}/g) ?? [])
    .map((part, at) => `"createOptions${at === 0 ? '' : `0${at}`}":${JSON.stringify(part)}`)
    .join(',')
const MODULE = '"settings":{"image":"x:1","createOptions":"{}"}'

describe('what a device is sent', () => {
  const binds = Array.from({ length: 300 }, (_, at) => `/a${at}:/b${at}`)
  it.each<Record<string, string>>([
    {},
    { workers: '2', 'environment-variables': 'A=1\nB=x y\nC_D="q"' },
    { 'route-to-cloud': 'false' },
    { 'route-priority': '0', 'route-time-to-live-seconds': '4294967295' },
    { routes: "a=FROM /messages/* WHERE $connectionDeviceId = 'x' INTO $upstream" },
    { 'create-options': JSON.stringify({ HostConfig: { Binds: binds } }) },
    { 'module-restart-policy': 'on-unhealthy', 'image-pull-policy': 'never', 'startup-order': '0' },
    { 'startup-order': '4294967295', sampling: '0.5', 'message-batch': '10', 'log-level': 'error' },
    { 'edge-runtime': '1.6.1' }
  ])('passes with settings %#', async inputs => {
    for (const name of ['iris', 'a', 'x-1-y']) {
      const spec = await specOf(inputs, name)
      const content = withService(baseContent(spec.settings.edgeRuntime), spec, CREDENTIAL)
      expect([contentProblems(content, spec), isValid(content)]).toEqual([[], [true, true]])
      expect(isValid(withoutService(content, name, CREDENTIAL.id))).toEqual([true, true])
    }
  })

  it.each<[what: string, content: Content, valid?: boolean]>([
    ...['1.0', '1.1'].flatMap(agent =>
      ['1.0', '1.1', '1.2'].map(
        hub => [`agent ${agent}, hub ${hub}`, theirs(MODULE, { agent, hub })] as [string, Content]
      )
    ),
    ['create options in 2 parts', theirs(`"settings":{"image":"x:1",${parts(600)}}`)],
    ['in 8 parts', theirs(`"settings":{"image":"x:1",${parts(4000)}}`)],
    [
      '593 characters in one part',
      theirs(`"settings":{"image":"x:1","createOptions":${JSON.stringify(options(593))}}`)
    ],
    ['create options that are empty', theirs('"settings":{"image":"x:1","createOptions":""}')],
    [
      'create options as an object',
      theirs('"settings":{"image":"x:1","createOptions":{"b":1,"10":2}}'),
      false
    ],
    [
      'variables that are no text',
      theirs(
        `${MODULE},"env":{"N":{"value":1.10},"10":{"value":true},"2":{"value":12345678901234567890}}`
      )
    ],
    [
      'routes with comments',
      theirs(MODULE, {
        routes:
          '{"10":{"route":"FROM /* INTO $upstream","_comment":"kept"},"2":"FROM /* INTO $upstream"}'
      }),
      false
    ],
    ['a broker', theirs(MODULE, { hub: '1.2', more: ',"mqttBroker":{"authorizations":[]}' })],
    [
      'a variable of one name twice',
      theirs(`${MODULE},"env":{"A":{"value":"1"},"A":{"value":"2"}}`)
    ]
  ])('keeps what others wrote to the letter: %s', async (_, before, valid = true) => {
    const spec = await specOf({})
    const content = withService(before, spec, CREDENTIAL)
    expect(contentProblems(content, spec)).toEqual([])
    expect(isValid(content).every(Boolean)).toBe(valid)
    // What is ours passes whatever it stands beside.
    const ours = (base: Content): Content => ({
      agent: withMember(base.agent, ['modules'], only(content.agent, 'modules', 'iris')),
      hub: withMember(base.hub, ['routes'], only(content.hub, 'routes', 'irisToCloud'))
    })
    expect(isValid(ours(baseContent('1.6')))).toEqual([true, true])
    const gone = withoutService(content, 'iris', CREDENTIAL.id)
    expect([writeExact(gone.agent), writeExact(gone.hub)]).toEqual([
      writeExact(before.agent),
      writeExact(before.hub)
    ])
  })

  it('is read past blanks, line ends of Windows, and a missing last one', async () => {
    const text = writeExact(theirs(MODULE).agent)
    const spread = text.replaceAll(',"', ',\r\n\t "')
    expect(writeExact(readExact(`\r\n${spread}`))).toBe(text)
  })
})

describe('the rules of the schemas', () => {
  const agent = plain(theirs(MODULE).agent) as { modules: Record<string, object> }
  it.each([
    ['a status of its own', { status: 'paused' }],
    ['no settings', { settings: undefined }],
    ['a member of its own', { note: 'x' }],
    ['a startup order below 0', { startupOrder: -1 }],
    ['a variable without a value', { env: { A: {} } }]
  ])('refuse a module with %s', (_, change) => {
    expect(isAgent({ ...agent, modules: { m: { ...agent.modules.m, ...change } } })).toBe(false)
  })

  it.each([
    { route: 'FROM /* INTO $upstream', priority: 10 },
    { route: 'FROM /* INTO $upstream', _comment: 'x' },
    { priority: 1 }
  ])('refuse the route %j', route => {
    expect(isHub({ schemaVersion: '1.1', routes: { r: route } })).toBe(false)
  })
})

const only = (desired: Exact, group: string, name: string): Exact =>
  withMember(undefined, [name], exactAt(desired, group, name) ?? exact(null))
