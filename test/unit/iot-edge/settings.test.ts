import { plain, readExact } from '../../../src/core/exact-json.ts'
import { readSettings } from '../../../src/services/spec.ts'
import {
  createOptionsOf,
  createOptionsParts
} from '../../../src/targets/iot-edge/create-options.ts'
import {
  checkOneDevice,
  readFleetSettings
} from '../../../src/targets/iot-edge/fleet/read-settings.ts'
import { kind } from '../../../src/targets/iot-edge/kind.ts'
import { type EdgeGiven, readEdgeSettings } from '../../../src/targets/iot-edge/read-settings.ts'
import { modulesOf, routeProblem, routesOf } from '../../../src/targets/iot-edge/routes.ts'

const given = async (inputs: Readonly<Record<string, string>>) =>
  (await readSettings(kind, inputs, {
    readText: async () => '',
    log: { warning: () => {}, secret: () => {} }
  })) as EdgeGiven

const settings = async (inputs: Readonly<Record<string, string>> = {}) =>
  readEdgeSettings(await given(inputs))

describe('the settings of a fleet', () => {
  it('have defaults for all but the condition', async () => {
    const found = readFleetSettings(await given({ 'target-condition': ' * ' }))
    expect(found.fleet).toEqual({
      condition: '*',
      rings: [10, 50, 100],
      firstDevices: [],
      priority: undefined,
      successPercent: 90,
      stepSeconds: 60,
      rotateDays: undefined
    })
  })

  it.each([
    [{}, 'or "target-condition" is required'],
    [{ 'target-condition': 'tags.a = "b"' }, 'double quote'],
    [{ 'target-condition': '*', rings: '10,50' }, 'must end with 100'],
    [{ 'target-condition': '*', 'first-devices': 'a b' }, 'first-devices']
  ])('are refused: %j', async (inputs, why) => {
    const values = await given(inputs)
    expect(() => readFleetSettings(values)).toThrow(why)
  })

  it.each([
    { 'target-condition': '*' },
    { 'deployment-priority': '3' },
    { 'rotate-registry-token-days': '90' },
    { 'first-devices': 'a' },
    { 'judge-samples': 'a.json' }
  ])('do not apply to one device: %j', async inputs => {
    const values = await given(inputs)
    expect(() => checkOneDevice(values)).toThrow('does not apply to one device')
  })
})

describe('the settings of a module', () => {
  it('come to what edgeAgent, edgeHub and the module take', async () => {
    const found = await settings({
      routes:
        'in=FROM /messages/modules/camera/* INTO BrokeredEndpoint("/modules/iris/inputs/amlInput")',
      'route-priority': '0',
      'route-time-to-live-seconds': '60',
      sampling: '0.5',
      'create-options': '{"HostConfig":{"NetworkMode":"host"}}'
    })
    expect(found).toMatchObject({
      delivery: { priority: 0, timeToLiveSecs: 60 },
      twin: { sampling: 0.5 },
      toCloud: true
    })
    expect(plain(found.createOptions)).toEqual({ HostConfig: { NetworkMode: 'host' } })
    const routes = [...routesOf('iris', found)].map(([name, route]) => [name, plain(route)])
    expect(routes).toEqual([
      [
        'irisToCloud',
        {
          route: 'FROM /messages/modules/iris/outputs/amlOutput INTO $upstream',
          priority: 0,
          timeToLiveSecs: 60
        }
      ],
      ['in', expect.objectContaining({ priority: 0 })]
    ])
  })

  it('leave the twin of the module alone where nothing of it is chosen', async () => {
    expect((await settings()).twin).toBeUndefined()
  })

  it.each([
    [{ 'create-options': '{' }, 'is not valid JSON'],
    [{ 'create-options': '[]' }, 'must be a JSON object'],
    [{ 'create-options': '{"Image":"x"}' }, 'which edgeAgent sets'],
    [{ 'create-options': '{"Labels":{"io.scoreline.image":"x"}}' }, 'which the deployment sets'],
    [{ 'environment-variables': 'IOTEDGE_X=1' }, 'IoT Edge sets'],
    [{ 'environment-variables': 'SCORELINE_IMAGE_DIGEST=1' }, 'IoT Edge sets'],
    [{ 'environment-variables': 'A-B=1' }, 'cannot be the name of a variable'],
    [{ routes: 'a.b=FROM /* INTO $upstream' }, 'has a blank or one of'],
    [{ routes: 'a=INTO $upstream' }, 'is not FROM <source>'],
    [{ 'registry-username': 'u' }, 'is required with the other one'],
    [{ 'edge-runtime': '1.4' }, 'at least 1.5'],
    [{ 'route-priority': '10' }, 'from 0 to 9']
  ])('%j is refused', async (inputs, why) => {
    await expect(settings(inputs)).rejects.toThrow(why)
  })
})

describe('routes', () => {
  it.each([
    'FROM /* INTO $upstream',
    'FROM /messages/* INTO $upstream',
    'FROM /twinChangeNotifications INTO $upstream',
    'FROM /messages/modules/* WHERE temperature > 3 INTO $upstream',
    'from /messages/modules/a_b/outputs/x into BrokeredEndpoint("/modules/b/inputs/c")',
    'FROM /messages/modules/a/outputs/* INTO BrokeredEndpoint( "/modules/b/inputs/c" )'
  ])('takes %s', route => {
    expect(routeProblem('r', route)).toBeUndefined()
  })

  it.each([
    'FROM /messages INTO $upstream',
    'FROM /messages/* INTO upstream',
    'FROM /messages/* INTO BrokeredEndpoint("/modules/b/outputs/c")',
    'FROM /messages/* WHERE INTO $upstream',
    'SELECT * INTO $upstream'
  ])('refuses %s', route => {
    expect(routeProblem('r', route)).toContain('is not FROM')
  })

  it('names the modules on both ends', () => {
    expect(
      modulesOf('FROM /messages/modules/a/outputs/* INTO BrokeredEndpoint("/modules/b/inputs/c")')
    ).toEqual(['a', 'b'])
    expect(modulesOf('FROM /messages/modules/* INTO $upstream')).toEqual([])
  })
})

describe('create options', () => {
  it.each([0, 1, 505, 512, 513, 4096])(
    'of %d characters are read back from their parts',
    length => {
      const options = readExact(JSON.stringify({ a: 'x'.repeat(length) }))
      const parts = createOptionsParts(options)
      expect(Math.max(...[...parts.values()].map(part => part.length))).toBeLessThanOrEqual(512)
      const settings = readExact(JSON.stringify({ image: 'i', ...Object.fromEntries(parts) }))
      const found = createOptionsOf(settings)
      expect(found && plain(found)).toEqual(plain(options))
    }
  )

  it.each([
    ['{"createOptions":{"a":1}}', { a: 1 }],
    ['{"createOptions":""}', {}],
    ['{}', {}],
    ['{"createOptions01":"1}","createOptions":"{\\"a\\":"}', { a: 1 }]
  ])('of %s are understood', (settings, options) => {
    const found = createOptionsOf(readExact(settings))
    expect(found && plain(found)).toEqual(options)
  })

  it('that are no JSON are not guessed', () => {
    expect(createOptionsOf(readExact('{"createOptions":"{"}'))).toBeUndefined()
  })
})
