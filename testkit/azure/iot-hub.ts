import { randomBytes } from 'node:crypto'
import {
  asObject,
  canonical,
  type Exact,
  exact,
  exactAt,
  plain,
  readExact,
  withMember,
  writeExact
} from '../../src/core/exact-json.ts'
import { type DeviceWorld, EdgeDevice } from './edge-device.ts'
import type { Answer, Asked } from './http.ts'
import { checkContent } from './iot-hub-checks.ts'

const API_VERSION = '2021-04-12'
const SCOPE = 'https://iothubs.azure.net/.default'

/** A twin, and what it is of. Numbers stay as they were sent. */
export interface Twin {
  tags: Exact
  desired: Exact
  reported: Exact
  desiredVersion: number
  /** Counts up with each change that a service makes. */
  revision: number
}

export interface FakeDevice {
  readonly id: string
  readonly identity: Asked['body']
  readonly twin: Twin
  readonly modules: Map<string, Twin>
  readonly standIn: EdgeDevice
  /** Automatic deployments that are meant for it. */
  readonly deployments: Set<string>
}

class HubRefusal extends Error {
  readonly answer: Answer

  constructor(status: number, code: string, message: string) {
    super(message)
    const text = `ErrorCode:${code};${message}`
    this.answer = { status, body: { Message: text, ExceptionMessage: '' } }
  }
}

/** The service side of an IoT hub: https://learn.microsoft.com/rest/api/iothub/service */
export class FakeIotHub {
  readonly hostName: string
  readonly devices = new Map<string, FakeDevice>()
  /** Whether the sign-in has a role on its data. */
  isAllowed = true
  readonly #world: DeviceWorld

  constructor(hostName: string, world: DeviceWorld) {
    this.hostName = hostName
    this.#world = world
  }

  /** A device that is registered, and installed where it is an edge device. @param edge whether it is one */
  add(id: string, { edge = true } = {}): FakeDevice {
    return this.#register(id, {
      deviceId: id,
      status: 'enabled',
      capabilities: { iotEdge: edge },
      authentication: { type: 'sas', symmetricKey: keys() }
    })
  }

  /** The device, as it is by now. */
  device(id: string): FakeDevice {
    const device = this.devices.get(id)
    if (device === undefined)
      throw new HubRefusal(404, 'DeviceNotFound', `Device ${id} not registered`)
    device.standIn.act()
    return device
  }

  serve(asked: Asked, tokens: ReadonlyMap<string, string>): Answer {
    try {
      this.#authenticate(asked, tokens)
      return this.#answer(asked)
    } catch (error) {
      if (error instanceof HubRefusal) return error.answer
      throw error
    }
  }

  #authenticate({ headers, query }: Asked, tokens: ReadonlyMap<string, string>): void {
    const token = headers.authorization?.replace('Bearer ', '') ?? ''
    if (tokens.get(token) !== SCOPE)
      throw new HubRefusal(401, 'IotHubUnauthorizedAccess', 'Unauthorized')
    if (!this.isAllowed)
      throw new HubRefusal(403, 'IotHubUnauthorizedAccess', 'Principal has no access to this hub')
    if (query.get('api-version') !== API_VERSION)
      throw new HubRefusal(400, 'InvalidProtocolVersion', String(query.get('api-version')))
  }

  #answer(asked: Asked): Answer {
    const { method, path } = asked
    const [, kind = '', id = '', rest = ''] = /^\/(devices|twins)\/([^/]+)(.*)$/.exec(path) ?? []
    if (kind === 'devices' && rest === '') return this.#identity(asked, id)
    if (kind === 'devices' && rest === '/applyConfigurationContent' && method === 'POST')
      return this.#apply(asked, this.device(id))
    const device = this.device(id)
    if (kind === 'twins' && rest === '') return deviceTwin(asked, device)
    const [, module = '', action = ''] = /^\/modules\/([^/]+)(\/methods)?$/.exec(rest) ?? []
    const twin = device.modules.get(module)
    if (kind !== 'twins' || module === '') throw new HubRefusal(404, 'NotFound', path)
    if (twin === undefined)
      throw new HubRefusal(404, 'ModuleNotFound', `Module ${module} not registered on ${id}`)
    if (action !== '') return invoke(asked, device, module)
    return { status: 200, raw: Buffer.from(moduleText(device, module, twin)) }
  }

  #identity(asked: Asked, id: string): Answer {
    const { method, body } = asked
    const known = this.devices.get(id)
    if (method === 'PUT') {
      if (known !== undefined) checkMatch(asked, `"${known.identity.etag}"`, 'DeviceAlreadyExists')
      if (body.deviceId !== id) throw new HubRefusal(400, 'ArgumentInvalid', 'deviceId')
      const device = this.#register(id, body)
      return { status: 200, body: device.identity }
    }
    const device = this.device(id)
    if (method === 'DELETE') {
      if (asked.headers['if-match'] === undefined)
        throw new HubRefusal(412, 'PreconditionFailed', 'If-Match is needed')
      this.devices.delete(id)
      return { status: 204 }
    }
    return { status: 200, body: device.identity }
  }

  #register(id: string, body: Asked['body']): FakeDevice {
    const known = this.devices.get(id)
    const authentication = { ...body.authentication }
    if (authentication.type === 'sas')
      authentication.symmetricKey = authentication.symmetricKey?.primaryKey
        ? authentication.symmetricKey
        : keys()
    const identity = {
      ...body,
      authentication,
      etag: Buffer.from(String(Math.random())).toString('base64'),
      generationId: randomBytes(8).toString('hex'),
      deviceScope: `ms-azure-iot-edge://${id}-${randomBytes(4).toString('hex')}`
    }
    const device: FakeDevice = {
      id,
      identity,
      twin: known?.twin ?? newTwin(),
      modules:
        known?.modules ??
        new Map(
          body.capabilities?.iotEdge
            ? [
                ['$edgeAgent', newTwin()],
                ['$edgeHub', newTwin()]
              ]
            : []
        ),
      deployments: known?.deployments ?? new Set(),
      standIn: known?.standIn ?? new EdgeDevice(() => this.devices.get(id), this.#world)
    }
    this.devices.set(id, device)
    return device
  }

  /** Replaces the desired properties of the modules that are named; a module that is dropped loses its identity. */
  #apply({ text }: Asked, device: FakeDevice): Answer {
    const content = exactAt(readExact(text), 'modulesContent')
    const problem = checkContent(content)
    if (problem) throw new HubRefusal(400, 'ArgumentInvalid', problem)
    for (const [module, value] of asObject(content).members) {
      const desired = exactAt(value, 'properties.desired')
      if (desired === undefined) continue
      const twin = device.modules.get(module) ?? newTwin()
      device.modules.set(module, twin)
      // A write of what is there already changes nothing.
      if (canonical(twin.desired) === canonical(desired)) continue
      Object.assign(twin, {
        desired,
        desiredVersion: twin.desiredVersion + 1,
        revision: twin.revision + 1
      })
    }
    const named = asObject(exactAt(content, '$edgeAgent', 'properties.desired', 'modules')).members
    const names = named.map(([name]) => name)
    for (const name of names) if (!device.modules.has(name)) device.modules.set(name, newTwin())
    for (const name of [...device.modules.keys()])
      if (!name.startsWith('$') && !names.includes(name)) device.modules.delete(name)
    return { status: 204 }
  }
}

const newTwin = (): Twin => ({
  tags: exact({}),
  desired: exact({}),
  reported: exact({}),
  desiredVersion: 1,
  revision: 1
})

const keys = () => ({
  primaryKey: randomBytes(32).toString('base64'),
  secondaryKey: randomBytes(32).toString('base64')
})

/** "MQ==": a counter in base64. */
const etagOf = ({ revision }: Twin): string => Buffer.from(String(revision)).toString('base64')

const checkMatch = ({ headers }: Asked, etag: string, code: string): void => {
  const wanted = headers['if-match']
  if (wanted === undefined) throw new HubRefusal(409, code, 'It exists already')
  if (wanted !== '*' && wanted !== etag)
    throw new HubRefusal(412, 'PreconditionFailed', 'Precondition failed: ETag mismatch')
}

const deviceTwin = (asked: Asked, { id, identity, twin, standIn }: FakeDevice): Answer => {
  if (asked.method === 'PATCH') {
    checkMatch(asked, `"${etagOf(twin)}"`, 'PreconditionFailed')
    for (const [name, value] of Object.entries<unknown>(asked.body.tags ?? {})) {
      const others = asObject(twin.tags).members.filter(([it]) => it !== name)
      twin.tags = { kind: 'object', members: others }
      if (value !== null) twin.tags = withMember(twin.tags, [name], exact(value))
    }
    twin.revision++
  }
  return {
    status: 200,
    body: {
      deviceId: id,
      etag: etagOf(twin),
      status: identity.status,
      connectionState: standIn.isOnline ? 'Connected' : 'Disconnected',
      capabilities: identity.capabilities,
      tags: plain(twin.tags),
      properties: { desired: { $version: 1 }, reported: { $version: 1 } }
    }
  }
}

const moduleText = (
  { id, standIn, deployments }: FakeDevice,
  module: string,
  { desired, desiredVersion, reported, ...twin }: Twin
): string => {
  const head = {
    deviceId: id,
    moduleId: module,
    etag: etagOf({ ...twin, desired, desiredVersion, reported }),
    connectionState: standIn.isOnline ? 'Connected' : 'Disconnected',
    ...(module.startsWith('$') && deployments.size > 0
      ? {
          configurations: Object.fromEntries(
            [...deployments].map(name => [name, { status: 'Applied' }])
          )
        }
      : {})
  }
  const versioned = withMember(
    withMember(desired, ['$metadata'], exact({ $lastUpdated: '2026-11-29T00:00:00Z' })),
    ['$version'],
    exact(desiredVersion)
  )
  return writeExact(
    withMember(
      withMember(exact(head), ['properties', 'desired'], versioned),
      ['properties', 'reported'],
      reported
    )
  )
}

const invoke = ({ body }: Asked, { standIn }: FakeDevice, module: string): Answer => {
  const answer = standIn.invoke(module, body.methodName, body.payload)
  if (answer === undefined) {
    const inner = { errorCode: 404103, message: 'Timed out waiting for device to connect.' }
    return { status: 404, body: { Message: JSON.stringify(inner), ExceptionMessage: '' } }
  }
  return { status: 200, body: answer }
}
