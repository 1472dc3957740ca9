import type { ContainerGroup } from '@azure/arm-containerinstance'
import type { AzureAccess } from '../../azure/access.ts'
import type { AcrClient } from '../../azure/acr.ts'
import { isAcr } from '../../azure/acr-credentials.ts'
import type { OpensRepository } from '../../azure/acr-password.ts'
import { UserError } from '../../core/errors.ts'
import type { Clock, Log } from '../../core/ports.ts'
import type { AskHealth } from '../shared/health.ts'
import type { Plan, ServiceSpec, Target } from '../target.ts'
import { type GivenSecrets, rotationOf } from './as-it-is.ts'
import { CONTAINER, TAG } from './body.ts'
import type { CheckTools } from './check.ts'
import type { AciClient } from './client.ts'
import { deploy } from './deployment.ts'
import { only } from './facts.ts'
import { deriveKeys, GIVEN_KEYS, parseGenerations, type ServiceKeys } from './keys.ts'
import { containerGroupName, type Place, pullTokenName, rehearsalName } from './names.ts'
import { bodyOf, hostOf, type PlanContext, pullUserOf } from './parts.ts'
import { type AciPlan, planAci } from './plan.ts'
import { linesOf } from './rollout.ts'
import type { SeedSource } from './seed.ts'
import { type AciService, checkOurs, isRehearsalOf, serviceOf } from './service.ts'
import type { AciSettings, KeyName } from './settings.ts'

export interface AciTools {
  readonly access: AzureAccess
  readonly client: AciClient
  readonly acr: AcrClient
  readonly seeds: SeedSource
  readonly log: Log
  readonly clock: Clock
  readonly health: AskHealth
  readonly opens: OpensRepository
  readonly resolveHost: CheckTools['resolveHost']
  readonly hostSuffix: CheckTools['hostSuffix']
}

type Spec = ServiceSpec<AciSettings>

export interface Sight {
  readonly service: AciService | undefined
  readonly rehearsal: ContainerGroup | undefined
}

/** Runs an image as a container group of Azure Container Instances. docs/targets/aci.md */
export class AciTarget implements Target<AciSettings> {
  readonly #tools: AciTools
  #seed: string | undefined

  constructor(tools: AciTools) {
    this.#tools = tools
  }

  async find(name: string, signal: AbortSignal): Promise<AciService | undefined> {
    return (await this.look(name, signal)).service
  }

  /** What Azure has under this name, and under the name of its rehearsal. */
  async look(name: string, signal: AbortSignal): Promise<Sight> {
    const { client } = this.#tools
    const [group, next] = await Promise.all([
      client.get(containerGroupName(name), signal),
      client.get(rehearsalName(name), signal)
    ])
    const rehearsal = next && isRehearsalOf(name, next) ? next : undefined
    const tags = group?.tags ?? rehearsal?.tags ?? {}
    if (tags[TAG.keys] !== undefined || tags[TAG.secrets] !== undefined) await this.readSeed(signal)
    const service = group && { ...serviceOf(name, group), ...(rehearsal ? { rehearsal } : {}) }
    return { service, rehearsal }
  }

  plan(wanted: Spec, current: AciService | undefined): AciPlan {
    const { name, settings } = wanted
    const context = this.context(wanted, current?.group.location ?? '')
    const body = bodyOf(wanted, (current?.group ?? current?.rehearsal)?.tags, context)
    return planAci({ name, settings, body }, current)
  }

  apply(wanted: Spec, plan: Plan, signal: AbortSignal): Promise<AciService> {
    return deploy(this, this.#tools, wanted, plan, signal)
  }

  async logs(name: string, lines: number, signal: AbortSignal): Promise<readonly string[]> {
    return linesOf(await this.#tools.client.logs(name, CONTAINER, lines, signal))
  }

  /** The service, its rehearsal, and what pulled its image. The seed of the keys stays: other services have theirs from it. */
  async delete(name: string, signal: AbortSignal): Promise<void> {
    const { client } = this.#tools
    const [group, next] = await Promise.all([
      client.get(containerGroupName(name), signal),
      client.get(rehearsalName(name), signal)
    ])
    const rehearsal = next && isRehearsalOf(name, next) ? next : undefined
    if (group !== undefined) checkOurs(name, group)
    // While the group is there it tells which registry the token is in.
    for (const host of registriesOf([group, rehearsal]))
      await this.#withdrawToken(name, host, signal)
    if (rehearsal !== undefined) await client.delete(rehearsalName(name), signal)
    if (group !== undefined) await client.delete(name, signal)
  }

  /** Every service of the resource group. */
  async list(signal: AbortSignal): Promise<readonly AciService[]> {
    const { client, access } = this.#tools
    const within = `/resourcegroups/${access.resourceGroup}/`.toLowerCase()
    return (await client.list(signal))
      .filter(({ id }) => id?.toLowerCase().includes(within))
      .filter(({ tags }) => tags?.[TAG.image] !== undefined && !tags[TAG.rehearsalOf])
      .map(group => serviceOf(group.name ?? '', group))
  }

  /**
   * The keys that open the service, masked from here on; undefined when it asks for none. Keys that the user gave
   * (`primary-key`) cannot be told.
   * @throws UserError `SERVICE_UNKNOWN`, `ACI_KEYS_UNKNOWN`
   */
  async keys(name: string, signal: AbortSignal): Promise<ServiceKeys | undefined> {
    const service = await this.find(name, signal)
    if (service === undefined) throw serviceUnknown(name)
    const tag = service.group.tags?.[TAG.keys]
    if (tag === undefined) return undefined
    if (tag === GIVEN_KEYS || this.#seed === undefined)
      throw new UserError('ACI_KEYS_UNKNOWN', `The keys of service "${name}" were given to it.`, {
        hint: 'Pass the same primary-key here, or the key-seed it was deployed with.'
      })
    const keys = deriveKeys(this.#seed, this.place(name), parseGenerations(tag))
    this.mask(keys.primary, keys.secondary)
    return keys
  }

  /**
   * Makes one key anew and leaves everything else as it is; the other key opens the service all the while.
   * @throws UserError `SERVICE_UNKNOWN`, `ACI_KEYS_UNKNOWN`, `ACI_SECRET_NEEDED`
   */
  async rotate(
    name: string,
    key: KeyName,
    given: GivenSecrets,
    signal: AbortSignal
  ): Promise<AciService> {
    const service = await this.find(name, signal)
    if (service === undefined) throw serviceUnknown(name)
    const wanted = rotationOf(service, key, given)
    return this.apply(wanted, this.plan(wanted, service), signal)
  }

  /** Whoever may not manage the registry may delete the service all the same. */
  async #withdrawToken(name: string, host: string, signal: AbortSignal): Promise<void> {
    const { acr, access, log } = this.#tools
    if (!isAcr(host, access)) return
    const token = pullTokenName(this.place(name))
    try {
      const registry = await acr.find(host, signal)
      if (registry) await acr.removePullToken(registry, token, signal)
    } catch (error) {
      if (!(error instanceof UserError && error.code === 'AZURE_ROLE_MISSING')) throw error
      log.warning(`The pull token "${token}" of ${host}, if there is one, stays: ${error.message}`)
    }
  }

  /** What plans and bodies are made with. */
  context(wanted: Spec, location: string): PlanContext {
    return {
      place: this.place(wanted.name),
      location: wanted.settings.location ?? location,
      pullUser: pullUserOf(wanted, this.place(wanted.name), this.#tools.access),
      seed: this.#seed
    }
  }

  place(name: string): Place {
    const { subscriptionId, resourceGroup } = this.#tools.access
    return { subscriptionId, resourceGroup, name }
  }

  async readSeed(signal: AbortSignal): Promise<string | undefined> {
    this.#seed ??= await this.#tools.seeds.read(signal)
    if (this.#seed) this.mask(this.#seed)
    return this.#seed
  }

  async makeSeed(signal: AbortSignal): Promise<string> {
    this.#seed ??= await this.#tools.seeds.make(signal)
    this.mask(this.#seed)
    return this.#seed
  }

  mask(...secrets: readonly string[]): void {
    for (const secret of secrets) this.#tools.log.secret(secret)
  }
}

/** Where their images come from. */
const registriesOf = (groups: readonly (ContainerGroup | undefined)[]): ReadonlySet<string> =>
  new Set(
    groups.flatMap(group => [
      ...(group?.imageRegistryCredentials ?? []).map(({ server }) => server),
      ...(group ? [hostOf(only(group)?.image ?? '')] : [])
    ])
  )

const serviceUnknown = (name: string): UserError =>
  new UserError('SERVICE_UNKNOWN', `There is no service "${name}".`, {
    hint: 'Check service-name and resource-group.'
  })
