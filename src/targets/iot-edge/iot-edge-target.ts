import type { IotHub } from '../../azure/iot-hub.ts'
import { UserError } from '../../core/errors.ts'
import { canonical } from '../../core/exact-json.ts'
import { basisOf, type Plan, type Problem, problemsOf } from '../plan.ts'
import { registryHostOf } from '../shared/image-reference.ts'
import type { DeployableImage, Target, Whereabouts } from '../target.ts'
import {
  contentText,
  credentialFor,
  modulesContent,
  ownModules,
  passwordsIn,
  withoutService
} from './content.ts'
import { checkCredential, credentialId, credentialWish, tokenNameOf } from './credential.ts'
import { deploy } from './deployment.ts'
import { checkOneDevice } from './fleet/read-settings.ts'
import { KeptHub } from './kept-hub.ts'
import { underLease } from './lease.ts'
import { moduleLogs } from './logs.ts'
import type { EdgeSpec } from './module.ts'
import { EDGE_TAG } from './names.ts'
import { planEdge } from './plan.ts'
import { reachModule } from './reach.ts'
import { type EdgeGiven, readEdgeSettings } from './read-settings.ts'
import type { EdgeTools, Scene, Sight } from './scene.ts'
import { type EdgeService, serviceOf } from './service.ts'
import type { EdgeSettings } from './settings.ts'
import { deviceSight } from './sight.ts'
import { withdrawToken } from './withdraw-token.ts'

/** Runs an image as a module of one IoT Edge device. docs/targets/iot-edge.md */
export class IotEdgeTarget implements Target<EdgeGiven, EdgeSettings, Sight>, Scene {
  readonly #tools: EdgeTools
  readonly #hub: KeptHub<IotHub>

  constructor(tools: EdgeTools) {
    this.#tools = tools
    this.#hub = new KeptHub(tools)
  }

  async settings(given: EdgeGiven, _image: DeployableImage): Promise<EdgeSettings> {
    checkOneDevice(given)
    return readEdgeSettings(given)
  }

  /** What the hub has of the device, and of the module of this name. */
  async observe(name: string, signal: AbortSignal): Promise<Sight> {
    const { deviceId, log } = this.#tools
    const hub = await this.#hub.open(signal)
    const device = hub && (await deviceSight(hub, deviceId, name, signal))
    for (const password of device ? passwordsIn(device.content) : []) log.secret(password)
    return {
      hub,
      device,
      service: device && serviceOf(name, deviceId, device),
      basis: basisOf({
        hub: hub?.hostName ?? 'none',
        device: device && {
          isEdge: device.twin.isEdge,
          isEnabled: device.twin.isEnabled,
          architecture: device.agent.architecture ?? 'unknown',
          deployments: device.deployments,
          content: contentText(device.content),
          module: device.moduleDesired ? canonical(device.moduleDesired) : 'none'
        }
      })
    }
  }

  plan(wanted: EdgeSpec, seen: Sight): Plan {
    return planEdge(wanted, seen, this.#tools)
  }

  async check(
    wanted: EdgeSpec,
    { action }: Plan,
    { device }: Sight,
    signal: AbortSignal
  ): Promise<readonly Problem[]> {
    if (action === 'no-op' || device === undefined) return []
    const wish = credentialWish(wanted, device.content, this.#tools)
    return problemsOf(() => checkCredential(wish, this.#tools, signal))
  }

  deploy(wanted: EdgeSpec, plan: Plan, signal: AbortSignal): Promise<EdgeService> {
    return deploy(this, this.#tools, wanted, plan, signal)
  }

  async find(name: string, signal: AbortSignal): Promise<EdgeService | undefined> {
    const { service } = await this.observe(name, signal)
    return service?.module.ours ? service : undefined
  }

  /** Every service of the device. */
  async list(signal: AbortSignal): Promise<readonly EdgeService[]> {
    const { deviceId } = this.#tools
    const hub = await this.#hub.open(signal)
    const device = hub && (await deviceSight(hub, deviceId, '$edgeAgent', signal))
    if (device === undefined) return []
    return [...ownModules(device.content).keys()].flatMap(name => {
      const service = serviceOf(name, deviceId, device)
      return service ? [service] : []
    })
  }

  /** By the names of the inputs that lead there. A device is known by its id, whose case counts. */
  async whereabouts(): Promise<Whereabouts> {
    const { access, hubName, deviceId } = this.#tools
    const shown = {
      'azure-subscription-id': access.subscriptionId,
      'resource-group': access.resourceGroup,
      'iot-hub': hubName,
      'device-id': deviceId
    }
    const id = Object.fromEntries(
      Object.entries(shown).map(([name, value]) => [
        name,
        name === 'device-id' ? value : value.toLowerCase()
      ])
    )
    return { id, shown }
  }

  async logs(name: string, lines: number, signal: AbortSignal): Promise<readonly string[]> {
    return moduleLogs(await this.#hubFor(name, signal), this.#tools.deviceId, name, lines, signal)
  }

  /** By direct methods of the hub. */
  async reach<T>(
    name: string,
    work: (scoringUri: string) => Promise<T>,
    signal: AbortSignal
  ): Promise<T> {
    const hub = await this.#hubFor(name, signal)
    return reachModule(hub, [this.#tools.deviceId], name, work, signal)
  }

  /** The module, its routes, and the pull token where no other service of the device needs it. */
  async delete(name: string, signal: AbortSignal): Promise<void> {
    const { deviceId } = this.#tools
    const first = await this.observe(name, signal)
    if (first.hub === undefined || !first.service?.module.ours) return
    const { hub } = first
    const host = registryHostOf(first.service.module.image)
    const credentialGone = await underLease(hub, deviceId, this.#tools, signal, async () => {
      const { device, service } = await this.observe(name, signal)
      if (device === undefined || !service?.module.ours) return false
      if (device.deployments.length > 0) throw managed(deviceId, device.deployments)
      const others = [...ownModules(device.content)].filter(([module]) => module !== name)
      const isNeeded = others.some(([, { image }]) => registryHostOf(image) === host)
      const current = credentialFor(device.content, host)
      const isOurs = current?.id === credentialId(host)
      const gone = isOurs && !isNeeded ? current.id : undefined
      await hub.apply(deviceId, modulesContent(withoutService(device.content, name, gone)), signal)
      return gone !== undefined && current?.username === tokenNameOf(this.#tools)
    })
    if (credentialGone) await withdrawToken(tokenNameOf(this.#tools), host, this.#tools, signal)
  }

  /** The identity of a device that `scoreline edge device` registered, with all modules; the hub stays. */
  async deletePlace(signal: AbortSignal): Promise<readonly string[]> {
    const { deviceId } = this.#tools
    const hub = await this.#hub.open(signal)
    const device = hub && (await deviceSight(hub, deviceId, '$edgeAgent', signal))
    if (hub === undefined || device === undefined) return []
    if (device.twin.tags[EDGE_TAG.made] === undefined)
      throw new UserError(
        'EDGE_DEVICE_FOREIGN',
        `Device "${deviceId}" was not registered by Scoreline, and is not deleted.`,
        { hint: `Delete it yourself: az iot hub device-identity delete --device-id ${deviceId}` }
      )
    const hosts = new Set(
      [...ownModules(device.content).values()].map(({ image }) => registryHostOf(image))
    )
    await hub.deleteDevice(deviceId, signal)
    for (const host of hosts)
      await withdrawToken(tokenNameOf(this.#tools), host, this.#tools, signal)
    return [`device ${deviceId}`]
  }

  async #hubFor(name: string, signal: AbortSignal): Promise<IotHub> {
    const hub = await this.#hub.open(signal)
    if (hub !== undefined) return hub
    throw new UserError('SERVICE_UNKNOWN', `There is no service "${name}".`, {
      hint: 'Check service-name, iot-hub, device-id and resource-group.'
    })
  }
}

const managed = (device: string, deployments: readonly string[]): UserError =>
  new UserError(
    'EDGE_DEVICE_MANAGED',
    `Device "${device}" is targeted by the automatic deployment "${deployments[0]}", which would overwrite what is changed on it alone.`,
    {
      hint: 'Take the device out of the target condition of the deployment first.'
    }
  )
