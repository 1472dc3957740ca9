import type { AzureAccess } from '../../../src/azure/access.ts'
import {
  EMPTY,
  exact,
  exactAt,
  plain,
  readExact,
  withMember
} from '../../../src/core/exact-json.ts'
import {
  baseContent,
  type Content,
  modulesContent,
  withoutService,
  withService
} from '../../../src/targets/iot-edge/content.ts'
import { contentProblems, twinSize } from '../../../src/targets/iot-edge/limits.ts'
import type { EdgeSpec } from '../../../src/targets/iot-edge/module.ts'
import { planEdge } from '../../../src/targets/iot-edge/plan.ts'
import type { Sight } from '../../../src/targets/iot-edge/scene.ts'
import { serviceOf } from '../../../src/targets/iot-edge/service.ts'
import { type DeviceSight, sightOf } from '../../../src/targets/iot-edge/sight.ts'

const spec = (more: Partial<EdgeSpec['settings']> = {}, version = 1): EdgeSpec => ({
  name: 'iris',
  image: {
    label: `iris:${version}`,
    reference: `ghcr.io/team/images/iris@sha256:${String(version).repeat(64)}`,
    repository: 'images/iris',
    digest: `sha256:${String(version).repeat(64)}`
  },
  settings: {
    env: {},
    workers: 1,
    routes: {},
    toCloud: true,
    delivery: {},
    createOptions: EMPTY,
    restartPolicy: 'always',
    imagePullPolicy: 'on-create',
    startupOrder: undefined,
    twin: undefined,
    pull: { kind: 'registry-token' },
    edgeRuntime: '1.6',
    timeoutSeconds: 900,
    ...more
  }
})

const base = baseContent('1.6')

const device = (content: Content, more: Partial<DeviceSight> = {}): DeviceSight => ({
  ...sightOf({
    twin: JSON.stringify({ capabilities: { iotEdge: true }, status: 'enabled' }),
    agent: undefined,
    hub: undefined,
    module: undefined
  }),
  content,
  ...more
})

const planned = (wanted: EdgeSpec, seen: DeviceSight) =>
  planEdge(
    wanted,
    { hub: {}, device: seen, service: serviceOf('iris', 'd', seen), basis: 'b' } as Sight,
    {
      hubName: 'h',
      deviceId: 'd',
      access: {
        cloud: { acrSuffix: 'azurecr.io' },
        subscriptionId: 's',
        resourceGroup: 'g'
      } as AzureAccess
    }
  )

describe('a plan for a device', () => {
  it('adds the module, and edgeAgent and edgeHub to a device without a deployment', () => {
    expect(planned(spec(), device({ agent: EMPTY, hub: EMPTY }))).toMatchObject({
      action: 'create',
      costs: [expect.stringContaining('edgeAgent and edgeHub 1.6')],
      problems: []
    })
    expect(planned(spec(), device(base))).toMatchObject({ action: 'create', costs: [] })
  })

  it('has nothing to do where everything is as wanted', () => {
    const content = withService(base, spec(), undefined)
    expect(planned(spec(), device(content))).toMatchObject({ action: 'no-op', costs: [] })
  })

  it.each([
    ['the image', spec({}, 2), ['The image changes to iris:2.'], 1],
    ['a variable', spec({ env: { A: 'secret' } }), ['Variables change: A.'], 1],
    ['a policy', spec({ restartPolicy: 'never' }), ['restartPolicy changes.'], 1],
    ['a route', spec({ delivery: { priority: 1 } }), ['Route "irisToCloud" changes.'], 0],
    [
      'the routes there are',
      spec({ toCloud: false, routes: { a: 'FROM /* INTO $upstream' } }),
      ['The create options change.', 'Route "irisToCloud" goes.', 'Route "a" is added.'],
      1
    ],
    [
      'the twin',
      spec({ twin: { sampling: 1 } }),
      ['The settings in the twin of the module change.'],
      0
    ],
    [
      'a credential',
      spec({ pull: { kind: 'password', username: 'u', password: 'p' } }),
      ['The device gets registry-username and registry-password for ghcr.io.'],
      0
    ]
  ])('says that %s differs', (_, wanted, reasons, costs) => {
    const plan = planned(wanted, device(withService(base, spec(), undefined)))
    expect(plan).toMatchObject({ action: 'update', reasons, problems: [] })
    expect(plan.costs).toHaveLength(costs)
    expect(JSON.stringify(plan)).not.toContain('"secret"')
  })

  it('does not put a second credential beside one of others', () => {
    const others = withMember(
      base.agent,
      ['runtime', 'settings', 'registryCredentials', 'theirs'],
      exact({ address: 'ghcr.io', username: 'x', password: 'y' })
    )
    const wanted = spec({ pull: { kind: 'password', username: 'u', password: 'p' } })
    const codes = planned(wanted, device({ ...base, agent: others })).problems.map(it => it.code)
    expect(codes).toEqual(['EDGE_CREDENTIAL_TAKEN'])
  })
})

describe('the content of a device', () => {
  it('is what it was after a service came and went', () => {
    const credential = { id: 'c', address: 'a', username: 'u', password: 'p' }
    const routes = { a: 'FROM /* INTO $upstream' }
    const there = withService(base, spec({ routes }), credential)
    const gone = withoutService(there, 'iris', 'c')
    expect(modulesContent(gone)).toBe(
      modulesContent({
        ...base,
        agent: withMember(base.agent, ['runtime', 'settings', 'registryCredentials'], EMPTY)
      })
    )
  })

  it.each([
    ['no system modules', '{"schemaVersion":"1.1","modules":{"Camera":{"x":1}}}'],
    [
      'nothing in them',
      '{"systemModules":{},"modules":{"Camera":{"x":1}},"note":12345678901234567890}'
    ]
  ])('is completed, and keeps what it has, where somebody wrote half of it: %s', (_, agent) => {
    const half = { agent: readExact(agent), hub: readExact('{"routes":{"R":"FROM /* INTO x"}}') }
    const content = withService(half, spec(), undefined)
    expect(plain(content.agent)).toMatchObject({
      systemModules: { edgeAgent: { type: 'docker' }, edgeHub: { status: 'running' } },
      runtime: { type: 'docker' },
      modules: { Camera: { x: 1 }, iris: { status: 'running' } }
    })
    expect(plain(content.hub)).toMatchObject({
      schemaVersion: '1.1',
      routes: { R: 'FROM /* INTO x' }
    })
    expect(exactAt(content.agent, 'note')).toEqual(exactAt(half.agent, 'note'))
  })

  it.each([
    [
      'a module that is not there',
      spec({ routes: { a: 'FROM /messages/modules/b/* INTO $upstream' } }),
      base,
      'names module "b"'
    ],
    ['an old schema of edgeAgent', spec({ startupOrder: 1 }), old(base, 'agent'), 'startup-order'],
    [
      'an old schema of edgeHub',
      spec({ delivery: { priority: 1 } }),
      old(base, 'hub'),
      'schemaVersion 1.0'
    ],
    [
      'a text that is too long',
      spec({ env: { A: 'x'.repeat(4097) } }),
      base,
      'more than 4096 bytes'
    ],
    ['a twin that is too large', spec({ env: many(9, 4000) }), base, 'a twin takes 32768'],
    ['too many modules', spec(), crowded(base, 48), 'would have 51 modules'],
    [
      'create options without end',
      spec({ createOptions: exact({ a: 'x'.repeat(52_000) }) }),
      base,
      'create options'
    ]
  ])('is refused with %s', (_, wanted, content, why) => {
    const found = contentProblems(withService(content, wanted, undefined), wanted)
    expect(found.map(({ message }) => message).join('\n')).toContain(why)
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['EDGE_MANIFEST_INVALID']))
  })

  it('is counted as IoT Hub counts', () => {
    expect(twinSize(readExact('{"a":"é\\n","b":1,"c":true,"d":null,"e":["x"]}'))).toBe(
      5 + 2 + 8 + 4 + 0 + 1
    )
  })
})

function old(content: Content, which: keyof Content): Content {
  return { ...content, [which]: withMember(content[which], ['schemaVersion'], exact('1.0')) }
}

function many(count: number, length: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`V${at}`, 'x'.repeat(length)])
  )
}

function crowded(content: Content, count: number): Content {
  const agent = Array.from({ length: count }).reduce<Content['agent']>(
    (all, _, at) => withMember(all, ['modules', `m${at}`], exact({ settings: { image: 'i' } })),
    content.agent
  )
  return { ...content, agent }
}
