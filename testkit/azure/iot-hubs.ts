import { checkVersion } from './container-group-checks.ts'
import { SUBSCRIPTION } from './container-registries.ts'
import type { DeviceWorld } from './edge-device.ts'
import { type Answer, type Asked, Refusal } from './http.ts'
import { FakeIotHub } from './iot-hub.ts'

const IOT_API_VERSION = '2023-06-30'

/** How often a hub is looked at before it serves. */
const LOOKS = 2

interface Hub {
  readonly resource: Asked['body']
  /** What services reach. */
  readonly data: FakeIotHub
  left: number
  isGoing?: boolean
}

/** IoT hubs as ARM has them: https://learn.microsoft.com/rest/api/iothub/iot-hub-resource */
export class FakeIotHubs {
  readonly hubs = new Map<string, Hub>()
  /** Names that somebody else has. */
  readonly taken = new Set<string>()
  /** How the next creations end. */
  readonly failures: string[] = []
  readonly #world: DeviceWorld
  /** Where it is reached, for the host names of hubs. */
  origin = ''

  constructor(world: DeviceWorld) {
    this.#world = world
  }

  /** A hub that others made. */
  add(group: string, name: string): FakeIotHub {
    const path = `/subscriptions/${SUBSCRIPTION}/resourceGroups/${group}/providers/Microsoft.Devices/IotHubs/${name}`
    const hub = this.#hubOf(path, name, {
      location: 'westeurope',
      sku: { name: 'S1', capacity: 1 }
    })
    this.hubs.set(name.toLowerCase(), hub)
    return hub.data
  }

  checkName({ body }: Asked): Answer {
    const isTaken = this.taken.has(body.name) || this.hubs.has(String(body.name).toLowerCase())
    return {
      status: 200,
      body: isTaken
        ? {
            nameAvailable: false,
            reason: 'AlreadyExists',
            message: `IotHub name '${body.name}' is not available`
          }
        : { nameAvailable: true }
    }
  }

  handle(asked: Asked, name: string): Answer {
    checkVersion(asked, IOT_API_VERSION)
    const hub = this.hubs.get(name.toLowerCase())
    if (asked.method === 'PUT') return this.#put(asked, name)
    if (hub === undefined)
      throw new Refusal(404, 'ResourceNotFound', `The Resource '${name}' was not found.`)
    if (asked.method === 'DELETE') return this.#delete(hub)
    const isOver = hub.left-- <= 0
    if (hub.isGoing && isOver) {
      this.hubs.delete(name.toLowerCase())
      throw new Refusal(404, 'ResourceNotFound', `The Resource '${name}' was not found.`)
    }
    return { status: 200, body: told(hub, isOver) }
  }

  /** What services ask of a hub itself; undefined for other paths. One origin has one hub. */
  serve(asked: Asked, tokens: ReadonlyMap<string, string>): Answer | Promise<Answer> | undefined {
    if (!/^\/(devices\/|twins\/|configurations(\/|$))/.test(asked.path)) return undefined
    const [hub] = this.hubs.values()
    if (hub === undefined) return { status: 404, body: { Message: 'ErrorCode:IotHubNotFound;' } }
    return hub.data.serve(asked, tokens)
  }

  #put(asked: Asked, name: string): Answer {
    const { location, sku } = asked.body
    if (!location || !['F1', 'S1', 'S2', 'S3'].includes(sku?.name) || !(sku.capacity >= 1))
      throw new Refusal(400, 'BadRequest', 'location and sku are needed.')
    if (sku.name === 'F1' && sku.capacity !== 1)
      throw new Refusal(400, 'BadRequest', 'A free hub has one unit.')
    const hub = this.#hubOf(asked.path, name, asked.body)
    hub.left = LOOKS
    const failure = this.failures.shift()
    if (failure) hub.resource.properties.failure = failure
    this.hubs.set(name.toLowerCase(), hub)
    return { status: 201, body: told(hub, false) }
  }

  #delete(hub: Hub): Answer {
    Object.assign(hub, { isGoing: true, left: LOOKS })
    return { status: 202, body: {} }
  }

  #hubOf(id: string, name: string, body: Asked['body']): Hub {
    const resource = { ...body, id, name, type: 'Microsoft.Devices/IotHubs', properties: {} }
    const hostName = new URL(this.origin).host
    resource.properties.hostName = hostName
    return { resource, data: new FakeIotHub(hostName, this.#world), left: 0 }
  }
}

const told = ({ resource }: Hub, isOver: boolean): Asked['body'] => {
  const { failure, hostName } = resource.properties
  const state = isOver ? (failure ?? 'Active') : 'Activating'
  return {
    ...resource,
    properties: { state, provisioningState: state, ...(state === 'Active' ? { hostName } : {}) }
  }
}
