import {
  canonical,
  exact,
  exactAt,
  plain,
  readExact,
  writeExact
} from '../../../src/core/exact-json.ts'
import { silent } from '../../../src/core/ports.ts'
import { readSettings } from '../../../src/services/spec.ts'
import { baseContent, type Content } from '../../../src/targets/iot-edge/content.ts'
import {
  createOptionsOf,
  createOptionsParts
} from '../../../src/targets/iot-edge/create-options.ts'
import { lookAtRing, ringVerdict } from '../../../src/targets/iot-edge/fleet/gate.ts'
import {
  layerContent,
  layerIn,
  layerOf,
  layerText,
  withLayer
} from '../../../src/targets/iot-edge/fleet/layer.ts'
import { readFleetSettings } from '../../../src/targets/iot-edge/fleet/read-settings.ts'
import type { FleetSpec } from '../../../src/targets/iot-edge/fleet/settings.ts'
import { kind } from '../../../src/targets/iot-edge/kind.ts'
import { contentProblems } from '../../../src/targets/iot-edge/limits.ts'
import type { EdgeGiven } from '../../../src/targets/iot-edge/read-settings.ts'
import { imageOf } from '../../../testkit/azure/aci-bench.ts'
import {
  configurationProblem,
  givenTo,
  newConfiguration
} from '../../../testkit/azure/hub-configurations.ts'

const specOf = async (inputs: Record<string, string> = {}): Promise<FleetSpec> => {
  const all = { 'target-condition': '*', ...inputs }
  const given = await readSettings(kind, all, { readText: async () => '', log: silent })
  return { name: 'iris', image: imageOf(1), settings: readFleetSettings(given as EdgeGiven) }
}
const CREDENTIAL = { id: 'scoreline-team', address: 'team.test', username: 'u', password: 'p' }

/** Deployments as others write them. */
const BASES: readonly (readonly [what: string, agent: string, hub: string])[] = [
  [
    'agent 1.1 beside hub 1.2',
    '{"schemaVersion":"1.1","modules":{}}',
    '{"schemaVersion":"1.2","routes":{}}'
  ],
  [
    'routes as objects with comments, in odd order',
    '{"schemaVersion":"1.0","modules":{}}',
    '{"routes":{"10":{"route":"FROM /* INTO $upstream","_comment":"kept"},"2":"FROM /* INTO $upstream"},"schemaVersion":"1.0"}'
  ],
  [
    'create options as objects, empty, in 2 and 8 parts, and too long in one',
    `{"schemaVersion":"1.0","modules":{"a":{"settings":{"image":"x","createOptions":{}}},"b":{"settings":{"createOptions":""}},"c":{"settings":{"createOptions":"{\\"a\\":","createOptions01":"1}"}},"d":{"settings":{${['', '01', '02', '03', '04', '05', '06', '07'].map((part, index) => `"createOptions${part}":"${index === 0 ? '{' : index === 7 ? '}' : ' '}"`).join(',')}}},"e":{"settings":{"createOptions":"{\\"Labels\\":{\\"x\\":\\"${'y'.repeat(570)}\\"}}"}}}}`,
    '{"schemaVersion":"1.0","routes":{}}'
  ],
  [
    'variables that are no texts, numbers that round, mqttBroker',
    '{"schemaVersion":"1.1","modules":{"a":{"env":{"N":{"value":12345678901234567890},"T":{"value":true},"F":{"value":1.10}}}}}',
    '{"schemaVersion":"1.2","routes":{},"mqttBroker":{"authorizations":[]}}'
  ],
  ['line ends of Windows', '{\r\n"schemaVersion":"1.0",\r\n"modules":{}\r\n}', '{\r\n"routes":{}}'],
  ['nothing but a schema', '{"schemaVersion":"1.0"}', '{}']
]

describe('a layered deployment', () => {
  it('is read back as it was written', async () => {
    const layer = layerOf(await specOf({ sampling: '0.5' }), CREDENTIAL)
    const text = layerContent('iris', layer)
    expect(layerText(layerIn('iris', readExact(text)))).toBe(layerText(layer))
    expect(Object.keys(JSON.parse(text))).toEqual(['$edgeAgent', '$edgeHub', 'iris'])
    expect(Object.keys(JSON.parse(text).$edgeAgent)).toEqual([
      'properties.desired.modules.iris',
      'properties.desired.runtime.settings.registryCredentials.scoreline-team'
    ])
    const body = {
      id: 'x',
      priority: 1,
      targetCondition: '*',
      content: { modulesContent: JSON.parse(text) }
    }
    expect(configurationProblem('x', body)).toBeUndefined()
  })

  it('has no route where none is wanted', async () => {
    const layer = layerOf(await specOf({ 'route-to-cloud': 'false' }), undefined)
    expect(JSON.parse(layerContent('iris', layer)).$edgeHub).toEqual({})
  })

  it.each(BASES)('leaves what it lies on as it is: %s', async (_, agent, hub) => {
    const base: Content = { agent: readExact(agent), hub: readExact(hub) }
    const layer = layerOf(await specOf(), CREDENTIAL)
    const merged = withLayer(base, layer)
    const modulesOf = (content: Content) =>
      (plain(exactAt(content.agent, 'modules')) ?? {}) as object
    for (const name of Object.keys(modulesOf(base)))
      expect(writeExact(exactAt(merged.agent, 'modules', name) ?? exact(0))).toBe(
        writeExact(exactAt(base.agent, 'modules', name) ?? exact(1))
      )
    for (const name of ['mqttBroker', 'schemaVersion'])
      expect(exactAt(merged.hub, name)).toEqual(exactAt(base.hub, name))
    // The same that a hub makes of it, by a way of its own.
    const deployed = (id: string, priority: number, content: string) =>
      newConfiguration(
        id,
        `{"id":"${id}","priority":${priority},"targetCondition":"*","content":{"modulesContent":${content}}}`,
        priority
      )
    const given = givenTo({}, [
      deployed(
        'base',
        0,
        `{"$edgeAgent":{"properties.desired":${agent}},"$edgeHub":{"properties.desired":${hub}}}`
      ),
      deployed('layer', 1, layerContent('iris', layer))
    ])
    expect(canonical(given.modules.get('$edgeAgent')?.desired ?? exact(0))).toBe(
      canonical(merged.agent)
    )
    expect(canonical(given.modules.get('$edgeHub')?.desired ?? exact(0))).toBe(
      canonical(merged.hub)
    )
    expect(given.modules.get('$edgeAgent')?.configurations).toEqual({
      base: { status: 'Applied' },
      layer: { status: 'Applied' }
    })
  })
})

describe('what a device would get', () => {
  const modules = (count: number, more: object = {}) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`m${index}`, { type: 'docker', ...more }])
    )
  const with_ = (members: object): Content => {
    const base = baseContent('1.6')
    return { ...base, agent: exact({ ...(plain(base.agent) as object), ...members }) }
  }
  it.each([
    ['47 others: 50 with edgeAgent and edgeHub', with_({ modules: modules(47) }), undefined],
    ['48 others', with_({ modules: modules(48) }), /51 modules/],
    [
      '32 KB and more',
      with_({ modules: modules(40, { note: 'x'.repeat(900) }) }),
      /bytes, and a twin takes 32768/
    ],
    [
      'a text of more than 4 KB',
      with_({ modules: modules(1, { note: 'x'.repeat(4097) }) }),
      /no longer text/
    ],
    [
      'more than 10 levels',
      with_({ a: { b: { c: { d: { e: { f: { g: { h: { i: { j: 1 } } } } } } } } } }),
      undefined
    ],
    [
      '11 levels',
      with_({ a: { b: { c: { d: { e: { f: { g: { h: { i: { j: { k: 1 } } } } } } } } } } }),
      /nested deeper/
    ],
    ['an old schema, and no setting of a new one', with_({ schemaVersion: '1.0' }), undefined]
  ])('%s', async (_, base, problem) => {
    const spec = await specOf()
    const found = contentProblems(withLayer(base, layerOf(spec, undefined)), spec)
    expect(found.map(({ message }) => message)).toEqual(
      problem === undefined ? [] : [expect.stringMatching(problem)]
    )
  })

  it.each([
    [{ 'startup-order': '1' }, /knows no startup-order/],
    [{ routes: 'r=FROM /messages/modules/ghost/* INTO $upstream' }, /names module "ghost"/]
  ])('%j on an old deployment', async (inputs, problem) => {
    const spec = await specOf(inputs)
    const base = with_({ schemaVersion: '1.0' })
    const [found] = contentProblems(withLayer(base, layerOf(spec, undefined)), spec)
    expect(found?.message).toMatch(problem)
  })

  it.each([1, 512, 513, 1024, 4000])('create options of %i characters in parts of 512', length => {
    const options = exact({ a: 'x'.repeat(length) })
    const parts = createOptionsParts(options)
    expect([...parts.values()].every(part => part.length <= 512)).toBe(true)
    const back = createOptionsOf(exact(Object.fromEntries(parts)))
    expect(back && canonical(back)).toBe(canonical(options))
  })
})

describe('the gate of a ring', () => {
  const look = (counts: { up?: number; failed?: number; troubled?: number; silent?: number }) => {
    const many = (count = 0, why = '') =>
      Array.from({ length: count }, (_, index) => ({ device: `${why}-${index}`, why }))
    const { up = 0, failed = 0, troubled = 0, silent: away = 0 } = counts
    const targeted = up + failed + troubled + away
    return {
      targeted,
      needed: Math.ceil(targeted * 0.9),
      up: many(up).map(({ device }) => device),
      failed: many(failed, 'failed'),
      troubled: many(troubled, 'troubled'),
      waiting: many(away, 'silent').map(it => ({ ...it, isSilent: true }))
    }
  }
  it.each([
    ['all up', { up: 10 }, false, false, { kind: 'good' }],
    ['nine of ten up, one failed', { up: 9, failed: 1 }, false, false, { kind: 'good' }],
    ['one of ten failed, others to come', { failed: 1, silent: 9 }, false, false, { kind: 'wait' }],
    [
      'two of ten failed',
      { up: 8, failed: 2 },
      false,
      false,
      { kind: 'bad', why: 'failed', isSilent: false }
    ],
    ['two of ten in trouble', { up: 8, troubled: 2 }, false, false, { kind: 'wait' }],
    [
      'two of ten in trouble for long',
      { up: 8, troubled: 2 },
      false,
      true,
      { kind: 'bad', why: 'troubled', isSilent: false }
    ],
    [
      'two of ten silent at the end',
      { up: 8, silent: 2 },
      true,
      false,
      { kind: 'bad', why: 'silent', isSilent: true }
    ],
    [
      'one failed and one silent at the end',
      { up: 8, failed: 1, silent: 1 },
      true,
      false,
      { kind: 'bad', why: 'failed', isSilent: false }
    ],
    ['nobody at all', {}, false, false, { kind: 'good' }]
  ])('%s', (_, counts, isLate, hasTroubled, expected) => {
    expect(ringVerdict(look(counts), isLate, hasTroubled)).toMatchObject(expected)
  })

  it('takes a device that the hub has not given the version for silent', () => {
    const layer = { content: { agent: exact({}), hub: exact({}) }, twin: undefined }
    const version = { deployment: { id: 'x' }, layer } as Parameters<typeof lookAtRing>[1]
    expect(lookAtRing('iris', version, ['a'], 90, new Map()).waiting).toMatchObject([
      { device: 'a', isSilent: true }
    ])
  })
})
