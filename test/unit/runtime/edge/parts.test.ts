/** Topics, tokens, waiting, settings of the twin, and which delivery is which. */
import { createHmac } from 'node:crypto'
import { backOffMs } from '../../../../src/runtime/edge/back-off.ts'
import { patched, readDesired } from '../../../../src/runtime/edge/desired.ts'
import { type Delivery, Hand } from '../../../../src/runtime/edge/hand.ts'
import { readEdge } from '../../../../src/runtime/edge/settings.ts'
import { tokenDraft } from '../../../../src/runtime/edge/token.ts'
import {
  decodeProperties,
  encodeProperties,
  readTopic
} from '../../../../src/runtime/edge/topics.ts'
import { checkToken } from '../../../../testkit/edge/workload-api.ts'

const IDENTITY = { hub: 'h.azure-devices.net', device: "d'(1)", module: 'm' }

describe('topics', () => {
  const BASE = `devices/${IDENTITY.device}/modules/m`
  it.each([
    [`${BASE}/inputs/in`, { kind: 'input', name: 'in', properties: new Map() }],
    [`${BASE}/inputs/in/`, { kind: 'input', name: 'in', properties: new Map() }],
    [
      `${BASE}/inputs/in/%24.mid=1&a=b%2Fc&none&%zz=%`,
      {
        kind: 'input',
        name: 'in',
        properties: new Map([
          ['$.mid', '1'],
          ['a', 'b/c'],
          ['none', ''],
          ['%zz', '%']
        ])
      }
    ],
    ['$iothub/methods/POST/score/?$rid=4f', { kind: 'method', name: 'score', requestId: '4f' }],
    ['$iothub/twin/res/204/?$rid=7&$version=3', { kind: 'twin', status: 204, requestId: '7' }],
    ['$iothub/twin/PATCH/properties/desired/?$version=3', { kind: 'desired' }],
    ['devices/other/modules/m/inputs/in', undefined],
    ['$iothub/other', undefined]
  ])('%s is %j', (topic, expected) => {
    expect(readTopic(IDENTITY, topic)).toEqual(expected)
  })

  it('carry any property there and back', () => {
    const properties = new Map([
      ['a b&=/?#+%', 'ü\u{1f600} %41+'],
      ['__proto__', 'x'],
      ['empty', '']
    ])
    expect(decodeProperties(encodeProperties(properties))).toEqual(properties)
    expect(decodeProperties(`?${encodeProperties(properties)}/`)).toEqual(properties)
  })
})

describe('a token', () => {
  const key = Buffer.from('secret').toString('base64')
  const identity = { ...IDENTITY, generation: '1', key }
  const token = (expiry: number, of = IDENTITY): string => {
    const draft = tokenDraft(of, expiry)
    return draft.withSignature(
      createHmac('sha256', Buffer.from(key, 'base64')).update(draft.text).digest('base64')
    )
  }

  it('is what a hub accepts, until it ends', () => {
    expect(token(1000)).toMatch(
      /^SharedAccessSignature sr=h\.azure-devices\.net%2Fdevices%2Fd%27%281%29%2Fmodules%2Fm&sig=[\w%]+&se=1000$/
    )
    expect(checkToken(token(1000), identity, 999_000)).toBe(1_000_000)
    expect(checkToken(token(1000), identity, 1_000_000)).toBe('too old')
    expect(checkToken(token(1000, { ...IDENTITY, module: 'x' }), identity, 0)).toBe(
      'another resource'
    )
    expect(checkToken(token(1000).replace('se=1000', 'se=2000'), identity, 0)).toBe(
      'another signature'
    )
  })
})

describe('waiting for the next try', () => {
  it.each([
    [0, 0, 50],
    [0, 1, 100],
    [1, 1, 200],
    [5, 0.5, 2400],
    [9, 1, 30_000],
    [10_000, 0, 15_000]
  ])('after %i failures, at %f, takes %i ms', (failures, random, expected) => {
    expect(backOffMs(failures, random)).toBe(expected)
  })
})

describe('settings of a twin', () => {
  const DEFAULTS = { sampling: 0.5, batch: 64, logLevel: 'info' } as const

  it.each([
    [undefined, {}, undefined],
    [
      { sampling: 0, batch: 1, logLevel: 'error' },
      { sampling: 0, batch: 1, logLevel: 'error' },
      undefined
    ],
    [{ sampling: 2 }, {}, 'sampling must be a number from 0 to 1.'],
    [{ batch: 1.5 }, {}, 'batch must be a whole number from 0 to 1024.'],
    [
      { logLevel: 'debug', batch: 2 },
      { batch: 2 },
      'logLevel must be "info", "warning" or "error".'
    ],
    [{ toString: 1 }, {}, 'There is no setting "toString".'],
    ['x', {}, 'The settings must be an object.']
  ])('%j put %j in force, and have the problem %s', (desired, expected, problem) => {
    expect(readDesired(desired, DEFAULTS, true)).toEqual({
      settings: { ...DEFAULTS, ...expected },
      problem
    })
  })

  it('keep nothing where there is no place for it, and say so only where it was asked', () => {
    expect(readDesired({}, DEFAULTS, false)).toMatchObject({
      settings: { sampling: 0 },
      problem: undefined
    })
    expect(readDesired({ sampling: 1 }, DEFAULTS, false)).toMatchObject({
      settings: { sampling: 0 },
      problem: expect.stringContaining('SCORELINE_COLLECT_FOLDER')
    })
  })

  it.each([
    [{ a: 1, b: 2 }, { a: null }, { b: 2 }],
    [{ a: { x: 1 } }, { a: { y: 2 } }, { a: { x: 1, y: 2 } }],
    [{ a: 1 }, { a: { y: 2, z: null } }, { a: { y: 2 } }],
    [{ a: [1] }, { a: [2] }, { a: [2] }]
  ])('%j changed by %j are %j', (document, patch, expected) => {
    expect(patched(document, patch)).toEqual(expected)
  })
})

describe('a delivery', () => {
  const delivery = (payload: string, arrived: number): Delivery => ({
    topic: 't',
    input: { name: 'i', properties: new Map(), payload: Buffer.from(payload) },
    id: 1,
    arrived
  })
  const [one, other] = [{}, {}]
  const open = () => {
    const computed: string[] = []
    const hand = new Hand(async ({ payload }) => {
      computed.push(String(payload))
      return []
    })
    return { computed, hand }
  }

  it('of what is in hand, over another connection, is not computed again', () => {
    const { computed, hand } = open()
    const first = hand.outputsFor(delivery('a', 0), one)
    expect(hand.outputsFor(delivery('a', 5), other)).toBe(first)
    expect(computed).toEqual(['a'])
  })

  it('that edgeHub repeats because the answer takes long is not computed again, even behind it', () => {
    const { computed, hand } = open()
    const first = hand.outputsFor(delivery('a', 0), one)
    hand.acknowledged(40_000)
    expect(hand.outputsFor(delivery('a', 30_000), one)).toBe(first)
    expect(computed).toEqual(['a'])
  })

  it.each([
    ['says the same soon after', delivery('a', 100), one, false],
    ['says the same after the answer', delivery('a', 50_000), one, true],
    ['says the same over another connection, after the answer', delivery('a', 50_000), other, true],
    ['says something else', delivery('b', 30_000), one, false]
  ])('that %s is another message', (_what, second, connection, acknowledged) => {
    const { computed, hand } = open()
    void hand.outputsFor(delivery('a', 0), one)
    if (acknowledged) hand.acknowledged(40_000)
    void hand.outputsFor(second, connection)
    expect(computed).toHaveLength(2)
  })
})

describe('settings of a module', () => {
  const ENV = {
    IOTEDGE_WORKLOADURI: 'unix:///run/workload.sock',
    IOTEDGE_DEVICEID: 'd',
    IOTEDGE_MODULEID: 'm',
    IOTEDGE_MODULEGENERATIONID: '1',
    IOTEDGE_IOTHUBHOSTNAME: 'h.net'
  }

  it.each([
    [{}, 'h.net', 8883],
    [{ IOTEDGE_GATEWAYHOSTNAME: 'gate' }, 'gate', 8883],
    [{ IOTEDGE_GATEWAYHOSTNAME: 'gate:9000' }, 'gate', 9000]
  ])('%j are for edgeHub at %s:%i', (env, host, port) => {
    expect(readEdge({ ...ENV, ...env })).toMatchObject({ host, port })
  })

  it.each([
    [{ IOTEDGE_DEVICEID: '' }, 'IOTEDGE_DEVICEID is not set'],
    [{ IOTEDGE_AUTHSCHEME: 'x509' }, 'IOTEDGE_AUTHSCHEME must be sasToken'],
    [{ IOTEDGE_WORKLOADURI: '/run' }, 'IOTEDGE_WORKLOADURI must begin with'],
    [{ IOTEDGE_GATEWAYHOSTNAME: 'gate:99999' }, 'whole number from 1 to 65535'],
    [{ SCORELINE_IMAGE_DIGEST: 'sha256:12' }, 'SCORELINE_IMAGE_DIGEST must be'],
    [{ SCORELINE_EDGE: 'maybe' }, 'SCORELINE_EDGE must be on or off'],
    [{ SCORELINE_EDGE_TOKEN_S: '0' }, 'SCORELINE_EDGE_TOKEN_S must be a whole number']
  ])('%j are refused: %s', (env, message) => {
    expect(() => readEdge({ ...ENV, ...env })).toThrow(message)
  })

  it('are none where IoT Edge is not, or not wanted', () => {
    expect(readEdge({ ...ENV, IOTEDGE_WORKLOADURI: '' })).toBeUndefined()
    expect(readEdge({ ...ENV, IOTEDGE_DEVICEID: '', SCORELINE_EDGE: 'off' })).toBeUndefined()
  })
})
