import { hasCode, UserError } from '../../../core/errors.ts'
import type { Judge } from '../../judging.ts'
import { basisOf, type Plan, type Problem, problemOf, problemsOf } from '../../plan.ts'
import { registryHostOf } from '../../shared/image-reference.ts'
import type { DeployableImage, Target, Whereabouts } from '../../target.ts'
import { KeptHub } from '../kept-hub.ts'
import { moduleLogs } from '../logs.ts'
import { reachModule } from '../reach.ts'
import type { EdgeGiven } from '../read-settings.ts'
import { withdrawToken } from '../withdraw-token.ts'
import { contentsOf, fleetProblems } from './check.ts'
import { fleetTokenName, fleetWish, plannedFleetCredential, registryUnknown } from './credential.ts'
import { deployFleet, nextPriority, rotationProblem } from './deployment.ts'
import {
  deploymentsIn,
  type HubDeployment,
  secretsIn,
  serviceIn,
  serviceNames
} from './deployments.ts'
import { layerOf, layerText } from './layer.ts'
import { FLEET_LABEL } from './names.ts'
import { planFleet } from './plan.ts'
import { conditionInvalid, readFleetSettings } from './read-settings.ts'
import { removeService } from './removal.ts'
import { type Member, membersOf, reportsOn } from './reports.ts'
import type { FleetScene, FleetSight, FleetTools, OpenHub } from './scene.ts'
import { factsOf, type Running, runningOf } from './service.ts'
import type { FleetEdgeSettings, FleetSpec } from './settings.ts'

/** Runs an image as a module of many IoT Edge devices, by automatic deployments. docs/targets/iot-edge.md */
export class FleetTarget implements Target<EdgeGiven, FleetEdgeSettings, FleetSight>, FleetScene {
  readonly #tools: FleetTools
  readonly #hub: KeptHub<OpenHub>

  constructor(tools: FleetTools) {
    this.#tools = tools
    this.#hub = new KeptHub(tools)
  }

  async settings(given: EdgeGiven, _image: DeployableImage): Promise<FleetEdgeSettings> {
    return readFleetSettings(given)
  }

  async observe(name: string, signal: AbortSignal): Promise<FleetSight> {
    const hub = await this.#hub.open(signal)
    const all = hub ? await this.#deployments(hub, signal) : []
    const own = serviceIn(name, all)
    const service = hub && (await this.#running(hub, name, all, signal))
    const { ready = 0, targeted = 0 } = service?.instances ?? {}
    const isEverywhere = own.versions[0]?.isGood === true && ready === targeted
    const pending = own.versions[0]?.deployment.labels[FLEET_LABEL.before] === 'old'
    return {
      hub,
      all,
      own,
      service,
      isEverywhere,
      basis: basisOf({
        hub: hub?.hub.hostName ?? 'none',
        // Of passwords that are to end alone: reports change by themselves.
        ends: pending && isEverywhere,
        versions: own.versions.map(({ deployment, layer, isGood }) => ({
          id: deployment.id,
          condition: deployment.condition,
          priority: deployment.priority,
          layer: layerText(layer),
          isGood
        })),
        bases: all.flatMap(({ id, isBase, priority, condition, labels }) =>
          isBase && labels[FLEET_LABEL.service] === undefined ? [{ id, priority, condition }] : []
        )
      })
    }
  }

  plan(wanted: FleetSpec, seen: FleetSight): Plan {
    return planFleet(wanted, seen, this.#tools)
  }

  async check(
    wanted: FleetSpec,
    { action }: Plan,
    { hub, all, own, isEverywhere }: FleetSight,
    signal: AbortSignal
  ): Promise<readonly Problem[]> {
    if (action === 'no-op' || hub === undefined) return []
    const { log } = this.#tools
    const { condition } = wanted.settings.fleet
    const wish = fleetWish(wanted, all, this.#tools)
    const members = await membersOf(hub.fleet, wanted.name, condition, signal).catch(error => {
      // The rest of the query is ours.
      throw hasCode(error, 'AZURE_REFUSED')
        ? conditionInvalid(`is not what the hub takes: ${error.message}`)
        : error
    })
    const contents = await contentsOf(hub, members, log.secret, signal)
    const layer = layerOf(wanted, plannedFleetCredential(wish))
    const early = rotationProblem(wanted, wish, { own, isEverywhere })
    const priority = nextPriority(wanted, { all, own })
    return [
      ...fleetProblems(wanted, layer, priority, contents, all),
      ...(early ? [problemOf(early)] : []),
      ...(await problemsOf(async () => {
        if (wish.kind !== 'token') return
        const registry = await this.#tools.acr.find(wish.address, signal)
        if (registry === undefined) throw registryUnknown(wish.address, this.#tools)
      }))
    ]
  }

  deploy(wanted: FleetSpec, plan: Plan, signal: AbortSignal, judge?: Judge): Promise<Running> {
    return deployFleet(this, this.#tools, wanted, plan, signal, judge)
  }

  async find(name: string, signal: AbortSignal): Promise<Running | undefined> {
    const hub = await this.#hub.open(signal)
    return hub && this.#running(hub, name, await this.#deployments(hub, signal), signal)
  }

  /** Every service of ours that the hub deploys to fleets. */
  async list(signal: AbortSignal): Promise<readonly Running[]> {
    const hub = await this.#hub.open(signal)
    if (hub === undefined) return []
    const all = await this.#deployments(hub, signal)
    const found: Running[] = []
    // One after the other: a hub answers 20 queries a minute.
    for (const name of serviceNames(all)) {
      const running = await this.#running(hub, name, all, signal)
      if (running) found.push(running)
    }
    return found
  }

  /** By the names of the inputs that lead there. */
  async whereabouts(): Promise<Whereabouts> {
    const { access, hubName } = this.#tools
    const shown = {
      'azure-subscription-id': access.subscriptionId,
      'resource-group': access.resourceGroup,
      'iot-hub': hubName
    }
    const id = Object.fromEntries(
      Object.entries(shown).map(([name, value]) => [name, value.toLowerCase()])
    )
    return { id, shown }
  }

  /** Of a device on which it fails, else of the first that is up. */
  async logs(name: string, lines: number, signal: AbortSignal): Promise<readonly string[]> {
    const { hub, service } = await this.#serviceHere(name, signal)
    const device = service.instances?.failed[0]?.name ?? service.up[0]
    if (device === undefined) throw nobody(name)
    const log = await this.logsOf(hub, device, name, lines, signal)
    this.#tools.log.info(`The log is that of device ${device}`)
    return log
  }

  logsOf(
    { hub }: OpenHub,
    device: string,
    name: string,
    lines: number,
    signal: AbortSignal
  ): Promise<readonly string[]> {
    return moduleLogs(hub, device, name, lines, signal)
  }

  /** By direct methods of the hub: each request goes to the next device that is up. */
  async reach<T>(
    name: string,
    work: (scoringUri: string) => Promise<T>,
    signal: AbortSignal
  ): Promise<T> {
    const { hub, service } = await this.#serviceHere(name, signal)
    if (service.up.length === 0) throw nobody(name)
    return reachModule(hub.hub, service.up, name, work, signal)
  }

  /** The module away from all devices, then all deployments of the service, and the tags of its rings. */
  async delete(name: string, signal: AbortSignal): Promise<void> {
    const hub = await this.#hub.open(signal)
    if (hub === undefined) return
    const all = await this.#deployments(hub, signal)
    if (!(await removeService(hub, name, this.#tools, signal))) return
    const others = serviceNames(all).filter(other => other !== name)
    const stillUsed = hostsOf(others, all)
    for (const host of hostsOf([name], all))
      if (!stillUsed.has(host))
        await withdrawToken(fleetTokenName(this.#tools), host, this.#tools, signal)
  }

  /** A hub that `scoreline edge device` made, with all devices and deployments; its devices run on as they are. */
  async deletePlace(signal: AbortSignal): Promise<readonly string[]> {
    const { hubs, hubName, log } = this.#tools
    const found = await hubs.find(hubName, signal)
    if (found === undefined) return []
    if (!found.isOurs)
      throw new UserError(
        'IOT_HUB_FOREIGN',
        `The IoT hub "${hubName}" was not made by scoreline edge device, and is not deleted.`,
        { hint: `Delete it yourself: az iot hub delete --name ${hubName}` }
      )
    const hub = await this.#hub.open(signal)
    const all = hub ? await this.#deployments(hub, signal) : []
    log.info(`Deleting the IoT hub ${hubName}; this takes Azure some minutes …`)
    await hubs.delete(hubName, signal)
    this.#hub.forget()
    for (const host of hostsOf(serviceNames(all), all))
      await withdrawToken(fleetTokenName(this.#tools), host, this.#tools, signal)
    return [`IoT hub ${hubName}`]
  }

  async #running(
    { fleet }: OpenHub,
    name: string,
    all: readonly HubDeployment[],
    signal: AbortSignal
  ): Promise<Running | undefined> {
    const own = serviceIn(name, all)
    const [newest] = own.versions
    if (newest === undefined) return undefined
    const current = own.versions.find(({ isGood }) => isGood) ?? newest
    const shown = [...new Set([newest, current])]
    const members: readonly Member[] = await membersOf(fleet, name, current.condition, signal)
    return runningOf(name, own, members, await reportsOn(fleet, name, shown, signal))
  }

  async #deployments({ fleet }: OpenHub, signal: AbortSignal): Promise<readonly HubDeployment[]> {
    const all = deploymentsIn(await fleet.deployments(signal))
    for (const secret of secretsIn(all)) this.#tools.log.secret(secret)
    return all
  }

  async #serviceHere(
    name: string,
    signal: AbortSignal
  ): Promise<{ readonly hub: OpenHub; readonly service: Running }> {
    const hub = await this.#hub.open(signal)
    const service = hub && (await this.find(name, signal))
    if (hub !== undefined && service !== undefined) return { hub, service }
    throw new UserError('SERVICE_UNKNOWN', `There is no service "${name}".`, {
      hint: 'Check service-name, iot-hub and resource-group.'
    })
  }
}

const nobody = (name: string): UserError =>
  new UserError('EDGE_DEVICE_OFFLINE', `No device on which "${name}" runs is connected.`, {
    hint: 'scoreline status shows what each device reports.'
  })

/** The hosts of the registries that services are pulled from. Pure. */
const hostsOf = (names: readonly string[], all: readonly HubDeployment[]): ReadonlySet<string> =>
  new Set(
    names.flatMap(name =>
      serviceIn(name, all).versions.map(it => registryHostOf(factsOf(name, it).image))
    )
  )
