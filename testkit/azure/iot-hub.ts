import { createHash, randomBytes } from 'node:crypto'
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
import {
  changeConfiguration,
  configurationProblem,
  configurationText,
  etagOfConfiguration,
  type FakeConfiguration,
  givenTo,
  newConfiguration
} from './hub-configurations.ts'
import { type HubQuery, readQuery } from './hub-query.ts'
import { isSignedFor, type SharedPolicy } from './hub-sas.ts'
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
  /** Automatic deployments that are meant for it, whether the hub has them or not. */
  readonly deployments: Set<string>
  /** What the hub's own came to, by module. */
  configurations: ReadonlyMap<string, Readonly<Record<string, { readonly status: string }>>>
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
  readonly configurations = new Map<string, FakeConfiguration>()
  /** Keys that sign in beside Entra. */
  readonly policies: readonly SharedPolicy[] = [
    { name: 'service', key: randomBytes(32).toString('base64') }
  ]
  /** So many rows a page has at most. */
  page = 100
  /** So long queries do not see what has changed. */
  lagMs = 0
  /** Calls of one kind in a minute; 20 of configurations and of queries for each unit. */
  most = { configurations: Number.POSITIVE_INFINITY, queries: Number.POSITIVE_INFINITY }
  /** "A paid hub has 100". */
  mostConfigurations = 100
  readonly #world: DeviceWorld
  readonly #calls = { configurations: [] as number[], queries: [] as number[] }
  #evaluatedAt = 0
  #seen: { readonly at: number; readonly rows: ReadonlyMap<string, readonly Row[]> } | undefined

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

  /** A deployment that others make. @param json as the hub is sent it */
  deploy(id: string, json: string): void {
    const problem = configurationProblem(id, JSON.parse(json))
    if (problem) throw new Error(problem)
    this.configurations.set(id, newConfiguration(id, json, this.#world.time.now()))
    this.#evaluate()
  }

  /** A deployment that others delete. */
  remove(id: string): void {
    this.configurations.delete(id)
    this.#evaluate()
  }

  /** The device, as it is by now. */
  device(id: string): FakeDevice {
    const device = this.devices.get(id)
    if (device === undefined)
      throw new HubRefusal(404, 'DeviceNotFound', `Device ${id} not registered`)
    device.standIn.act()
    return device
  }

  serve(asked: Asked, tokens: ReadonlyMap<string, string>): Answer | Promise<Answer> {
    try {
      this.#authenticate(asked, tokens)
      return this.#answer(asked)
    } catch (error) {
      if (error instanceof HubRefusal) return error.answer
      throw error
    }
  }

  #authenticate({ headers, query }: Asked, tokens: ReadonlyMap<string, string>): void {
    const { authorization = '' } = headers
    const isSigned = isSignedFor(
      authorization,
      this.hostName,
      this.policies,
      this.#world.time.now()
    )
    if (!isSigned && tokens.get(authorization.replace('Bearer ', '')) !== SCOPE)
      throw new HubRefusal(401, 'IotHubUnauthorizedAccess', 'Unauthorized')
    if (!this.isAllowed)
      throw new HubRefusal(403, 'IotHubUnauthorizedAccess', 'Principal has no access to this hub')
    if (query.get('api-version') !== API_VERSION)
      throw new HubRefusal(400, 'InvalidProtocolVersion', String(query.get('api-version')))
  }

  #answer(asked: Asked): Answer | Promise<Answer> {
    const { method, path } = asked
    if (this.#world.time.now() - this.#evaluatedAt >= EVALUATION_MS) this.#evaluate()
    if (path === '/devices/query' && method === 'POST') return this.#query(asked)
    const configuration = /^\/configurations(?:\/([^/]+))?$/.exec(path)
    if (configuration) return this.#configuration(asked, decodeURIComponent(configuration[1] ?? ''))
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
      configurations: known?.configurations ?? new Map(),
      standIn: known?.standIn ?? new EdgeDevice(() => this.devices.get(id), this.#world)
    }
    this.devices.set(id, device)
    return device
  }

  #configuration(asked: Asked, id: string): Answer {
    this.#throttle('configurations')
    const { method, headers, text, body } = asked
    if (id === '') {
      const all = [...this.configurations.values()].map(configurationText)
      return { status: 200, raw: Buffer.from(`[${all.join(',')}]`) }
    }
    const known = this.configurations.get(id)
    if (method === 'PUT') {
      const problem = configurationProblem(id, body)
      if (problem) throw new HubRefusal(400, 'ArgumentInvalid', problem)
      if (known === undefined) {
        if (headers['if-match'] !== undefined)
          throw new HubRefusal(404, 'ConfigurationNotFound', id)
        if (this.configurations.size >= this.mostConfigurations)
          throw new HubRefusal(
            403,
            'ConfigurationCountLimitExceeded',
            `Configuration limit of ${this.mostConfigurations} is exceeded`
          )
        this.configurations.set(id, newConfiguration(id, text, this.#world.time.now()))
      } else {
        checkMatch(asked, `"${etagOfConfiguration(known)}"`, 'ConfigurationAlreadyExists')
        if (!changeConfiguration(known, text))
          throw new HubRefusal(400, 'ArgumentInvalid', 'content cannot be changed')
      }
    } else if (known === undefined) throw new HubRefusal(404, 'ConfigurationNotFound', id)
    else if (method === 'DELETE') this.configurations.delete(id)
    if (method !== 'GET') this.#evaluate()
    const now = this.configurations.get(id)
    return now === undefined
      ? { status: 204 }
      : { status: 200, raw: Buffer.from(configurationText(now)) }
  }

  /** Changes of deployments count at once, those of tags and new devices when this is done the next time. */
  #evaluate(): void {
    this.#evaluatedAt = this.#world.time.now()
    for (const device of this.devices.values()) {
      if (!device.modules.has('$edgeAgent')) continue
      const { modules } = givenTo(twinOf(device), [...this.configurations.values()])
      device.configurations = new Map(
        [...modules].map(([module, { configurations }]) => [module, configurations])
      )
      if (modules.size === 0) continue
      write(
        device,
        [...modules].map(([module, { desired }]) => [module, desired])
      )
    }
  }

  #throttle(kind: keyof FakeIotHub['most']): void {
    const now = this.#world.time.now()
    const recent = this.#calls[kind].filter(at => at > now - 60_000)
    this.#calls[kind] = [...recent, now]
    if (recent.length >= this.most[kind])
      throw new HubRefusal(429, 'ThrottlingException', `${kind} are throttled`)
  }

  #query({ body, headers }: Asked): Answer {
    this.#throttle('queries')
    let query: HubQuery
    try {
      query = readQuery(String(body.query))
    } catch (error) {
      throw new HubRefusal(400, 'ArgumentInvalid', `query: ${(error as Error).message}`)
    }
    const most = Math.min(this.page, Number(headers['x-ms-max-item-count'] ?? 100))
    if (!(most >= 1 && most <= 1000)) throw new HubRefusal(400, 'ArgumentInvalid', 'max-item-count')
    const mark = createHash('sha256').update(String(body.query)).digest('hex').slice(0, 8)
    const [of = mark, from = '0'] = String(headers['x-ms-continuation'] ?? '')
      .split('.')
      .filter(Boolean)
    if (of !== mark) throw new HubRefusal(400, 'ArgumentInvalid', 'continuation of another query')
    const rows = (this.#rows().get(query.source) ?? []).filter(row => query.matches(row))
    const page = rows.slice(Number(from), Number(from) + most)
    const next = Number(from) + page.length
    return {
      status: 200,
      body: page.map(row => query.project(row)),
      headers: {
        'x-ms-item-type': query.isWhole ? 'Twin' : 'Raw',
        ...(next < rows.length ? { 'x-ms-continuation': `${mark}.${next}` } : {})
      }
    }
  }

  /** As queries see them, which is later than they are. */
  #rows(): ReadonlyMap<string, readonly Row[]> {
    const now = this.#world.time.now()
    if (this.#seen !== undefined && this.lagMs > 0 && now - this.#seen.at < this.lagMs)
      return this.#seen.rows
    const all = [...this.devices.keys()].map(id => this.device(id))
    const rows = new Map<string, readonly Row[]>([
      ['devices', all.map(twinOf)],
      [
        'devices.modules',
        all.flatMap(device =>
          [...device.modules].map(([module, twin]) => JSON.parse(moduleText(device, module, twin)))
        )
      ]
    ])
    this.#seen = { at: now, rows }
    return rows
  }

  /** Replaces the desired properties of the modules that are named. */
  #apply({ text }: Asked, device: FakeDevice): Answer {
    const content = exactAt(readExact(text), 'modulesContent')
    const problem = checkContent(content)
    if (problem) throw new HubRefusal(400, 'ArgumentInvalid', problem)
    write(
      device,
      asObject(content).members.flatMap(([module, value]) => {
        const desired = exactAt(value, 'properties.desired')
        return desired === undefined ? [] : [[module, desired] as const]
      })
    )
    return { status: 204 }
  }
}

type Row = Readonly<Record<string, unknown>>

/** "Every 5 minutes". */
const EVALUATION_MS = 5 * 60_000

/** A module that is dropped loses its identity. */
const write = (
  { modules }: FakeDevice,
  all: readonly (readonly [module: string, desired: Exact])[]
): void => {
  for (const [module, desired] of all) {
    const twin = modules.get(module) ?? newTwin()
    modules.set(module, twin)
    // A write of what is there already changes nothing.
    if (canonical(twin.desired) === canonical(desired)) continue
    Object.assign(twin, {
      desired,
      desiredVersion: twin.desiredVersion + 1,
      revision: twin.revision + 1
    })
  }
  const agent = modules.get('$edgeAgent')?.desired
  const names = asObject(exactAt(agent, 'modules')).members.map(([name]) => name)
  for (const name of names) if (!modules.has(name)) modules.set(name, newTwin())
  for (const name of [...modules.keys()])
    if (!name.startsWith('$') && !names.includes(name)) modules.delete(name)
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

const deviceTwin = (asked: Asked, device: FakeDevice): Answer => {
  const { twin } = device
  if (asked.method === 'PATCH') {
    checkMatch(asked, `"${etagOf(twin)}"`, 'PreconditionFailed')
    for (const [name, value] of Object.entries<unknown>(asked.body.tags ?? {})) {
      const others = asObject(twin.tags).members.filter(([it]) => it !== name)
      twin.tags = { kind: 'object', members: others }
      if (value !== null) twin.tags = withMember(twin.tags, [name], exact(value))
    }
    twin.revision++
  }
  return { status: 200, body: twinOf(device) }
}

const twinOf = ({ id, identity, twin, standIn }: FakeDevice): Row => ({
  deviceId: id,
  etag: etagOf(twin),
  status: identity.status,
  connectionState: standIn.isOnline ? 'Connected' : 'Disconnected',
  capabilities: identity.capabilities,
  tags: plain(twin.tags),
  properties: { desired: { $version: 1 }, reported: { $version: 1 } }
})

const moduleText = (
  { id, standIn, deployments, configurations }: FakeDevice,
  module: string,
  { desired, desiredVersion, reported, ...twin }: Twin
): string => {
  const head = {
    deviceId: id,
    moduleId: module,
    etag: etagOf({ ...twin, desired, desiredVersion, reported }),
    connectionState: standIn.isOnline ? 'Connected' : 'Disconnected',
    configurations: {
      ...(module.startsWith('$')
        ? Object.fromEntries([...deployments].map(name => [name, { status: 'Applied' }]))
        : {}),
      ...configurations.get(module)
    }
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

const invoke = async (
  { body }: Asked,
  { standIn }: FakeDevice,
  module: string
): Promise<Answer> => {
  const answer = await standIn.invoke(module, body.methodName, body.payload)
  if (answer === undefined) {
    const inner = { errorCode: 404103, message: 'Timed out waiting for device to connect.' }
    return { status: 404, body: { Message: JSON.stringify(inner), ExceptionMessage: '' } }
  }
  return { status: 200, body: answer }
}
