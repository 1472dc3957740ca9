import type { ContainerGroup } from '@azure/arm-containerinstance'
import { isAcr } from '../../azure/acr-credentials.ts'
import { type Place, pullTokenName } from '../../azure/service-place.ts'
import { hasCode, UserError } from '../../core/errors.ts'
import type { Values } from '../../core/parameters.ts'
import { basisOf, type Plan, type Problem, problemsOf } from '../plan.ts'
import { registryHostOf } from '../shared/image-reference.ts'
import type { DeployableImage, KeyName, ServiceKeys, Target, Whereabouts } from '../target.ts'
import { type GivenSecrets, rotationOf } from './as-it-is.ts'
import { CONTAINER, TAG } from './body.ts'
import { deploy } from './deployment.ts'
import { FACTS, only } from './facts.ts'
import { deriveKeys, GIVEN_KEYS, newRotation, parseGenerations, seedFingerprint } from './keys.ts'
import { containerGroupName, rehearsalName } from './names.ts'
import type { aciSettings } from './parameters.ts'
import { bodyOf, type PlanContext, pullUserOf } from './parts.ts'
import { planAci } from './plan.ts'
import { preflight } from './prepare.ts'
import { readAciSettings } from './read-settings.ts'
import { linesOf } from './rollout.ts'
import type { AciPlan, AciTools, Preflight, Scene, Sight, Spec } from './scene.ts'
import { type AciService, checkOurs, isRehearsalOf, serviceOf, stateOf } from './service.ts'
import type { AciSettings } from './settings.ts'

type Given = Values<typeof aciSettings>

/** Runs an image as a container group of Azure Container Instances. docs/targets/aci.md */
export class AciTarget implements Target<Given, AciSettings, Sight>, Scene {
  readonly #tools: AciTools
  /** What was asked before a deployment of this spec need not be asked again while it is carried out. */
  readonly #preflights = new WeakMap<Spec, Preflight>()
  #seed: string | undefined

  constructor(tools: AciTools) {
    this.#tools = tools
  }

  settings(given: Given, _image: DeployableImage): Promise<AciSettings> {
    const { subscriptionId, resourceGroup } = this.#tools.access
    return readAciSettings(given, { ...this.#tools, subscriptionId, resourceGroup })
  }

  async find(name: string, signal: AbortSignal): Promise<AciService | undefined> {
    return (await this.observe(name, signal)).service
  }

  /** What Azure has under this name, and under the name of its rehearsal. */
  async observe(name: string, signal: AbortSignal): Promise<Sight> {
    const { group, next, rehearsal } = await this.#groupsOf(name, signal)
    const tags = group?.tags ?? rehearsal?.tags ?? {}
    if (tags[TAG.keys] !== undefined || tags[TAG.secrets] !== undefined) await this.readSeed(signal)
    const service = group && { ...serviceOf(name, group), ...(rehearsal ? { rehearsal } : {}) }
    const seed = this.#seed
    const nameOfRehearsalTaken = next !== undefined && rehearsal === undefined
    const { subscriptionId, resourceGroup } = this.place(name)
    const basis = basisOf({
      place: [subscriptionId, resourceGroup].map(part => part.toLowerCase()),
      group: group && factsOf(group),
      rehearsal: rehearsal && factsOf(rehearsal),
      nameOfRehearsalTaken,
      seed: seed === undefined ? 'none' : 'there'
    })
    return { service, rehearsal, nameOfRehearsalTaken, seed, basis }
  }

  plan(wanted: Spec, seen: Sight): AciPlan {
    const { name, settings } = wanted
    const { service, rehearsal, seed } = seen
    const context = this.context(wanted, service?.group.location ?? '', seed)
    const body = bodyOf(wanted, (service?.group ?? rehearsal)?.tags, context)
    return planAci({ name, settings, body }, seen)
  }

  async check(
    wanted: Spec,
    plan: Plan,
    seen: Sight,
    signal: AbortSignal
  ): Promise<readonly Problem[]> {
    if (plan.action === 'no-op' || (plan as AciPlan).tagsOnly) return []
    return problemsOf(() => this.preflight(wanted, plan, seen, signal))
  }

  /** Everything that can be asked before anything is changed. @throws UserError for what would make the deployment fail */
  async preflight(wanted: Spec, plan: Plan, seen: Sight, signal: AbortSignal): Promise<Preflight> {
    const known = this.#preflights.get(wanted)
    if (known?.basis === plan.basis) return known
    const found = await preflight(this, this.#tools, wanted, plan, seen, signal)
    this.#preflights.set(wanted, found)
    return found
  }

  deploy(wanted: Spec, plan: Plan, signal: AbortSignal): Promise<AciService> {
    return deploy(this, this.#tools, wanted, plan, signal)
  }

  readonly keys = {
    read: (name: string, signal: AbortSignal) => this.#readKeys(name, signal),
    rotate: async (name: string, key: KeyName, given: Given, signal: AbortSignal) => {
      await this.#rotate(name, key, await this.settings(given, NO_IMAGE), signal)
    }
  }

  async logs(name: string, lines: number, signal: AbortSignal): Promise<readonly string[]> {
    const { client, log } = this.#tools
    const [text, group] = await Promise.all([
      client.logs(name, CONTAINER, lines, signal),
      client.get(containerGroupName(name), signal)
    ])
    const told = linesOf(text)
    const cut = text.length >= STOPPED_LOG.bytes || told.length >= STOPPED_LOG.lines
    if (group && stateOf(group) !== 'running' && cut)
      log.warning(
        `Service "${name}" does not run, and Azure keeps no more than 16 KB or 1,000 lines of what it wrote: the beginning may be missing.`
      )
    return told
  }

  /** The service, its rehearsal, and what pulled its image. The seed of the keys stays: other services have theirs from it. */
  async delete(name: string, signal: AbortSignal): Promise<void> {
    const { client } = this.#tools
    const { group, rehearsal } = await this.#groupsOf(name, signal)
    if (group !== undefined) checkOurs(name, group)
    // While the group is there it shows which registry the token is in.
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

  /** By the names of the inputs that lead there. Azure compares them without regard to case. */
  async whereabouts(): Promise<Whereabouts> {
    const { subscriptionId, resourceGroup } = this.#tools.access
    const shown = { 'azure-subscription-id': subscriptionId, 'resource-group': resourceGroup }
    const id = Object.fromEntries(
      Object.entries(shown).map(([name, value]) => [name, value.toLowerCase()])
    )
    return { id, shown }
  }

  /**
   * The keys that open the service, masked from here on; undefined when it asks for none. Keys that the user gave
   * (`primary-key`) cannot be known.
   * @throws UserError `SERVICE_UNKNOWN`, `ACI_KEYS_UNKNOWN`
   */
  async #readKeys(name: string, signal: AbortSignal): Promise<ServiceKeys | undefined> {
    const service = await this.find(name, signal)
    if (service === undefined) throw serviceUnknown(name)
    const tag = service.group.tags?.[TAG.keys]
    if (tag === undefined) return undefined
    const seed = this.#seedOf(service)
    const keys = deriveKeys(seed, this.place(name), parseGenerations(tag))
    this.mask(keys.primary, keys.secondary)
    return keys
  }

  /**
   * Replaces one key and leaves everything else as it is; the other key opens the service all the while.
   * @throws UserError `SERVICE_UNKNOWN`, `ACI_KEYS_UNKNOWN`, `ACI_SECRET_NEEDED`
   */
  async #rotate(
    name: string,
    key: KeyName,
    given: GivenSecrets,
    signal: AbortSignal
  ): Promise<AciService> {
    const seen = await this.observe(name, signal)
    const { service } = seen
    if (service === undefined) throw serviceUnknown(name)
    const wanted = rotationOf(service, newRotation(key), given)
    this.#seedOf(service)
    return this.deploy(wanted, this.plan(wanted, seen), signal)
  }

  /** The seed that the keys of a service follow from. @throws UserError `ACI_KEYS_UNKNOWN` where that is not what is given */
  #seedOf({ name, group }: AciService): string {
    const { [TAG.keys]: tag, [TAG.seed]: print } = group.tags ?? {}
    if (tag === GIVEN_KEYS)
      throw keysUnknown(
        `Service "${name}" uses keys that you supplied; Azure does not return them.`,
        GIVEN_HINT
      )
    if (this.#seed === undefined)
      throw keysUnknown(
        `The keys of service "${name}" follow from a key-seed, and none is given here.`,
        SEED_HINT
      )
    if (print === undefined)
      this.#tools.log.warning(
        `Service "${name}" does not say which key-seed it was deployed with: these are its keys if it is this one.`
      )
    else if (print !== seedFingerprint(this.#seed, this.place(name)))
      throw keysUnknown(
        `The key-seed is not the one that service "${name}" was deployed with.`,
        `${SEED_HINT} Deployed again with this one, it gets other keys, both.`
      )
    return this.#seed
  }

  /** The group of a service, what has the name of its rehearsal (`next`), and that if it is one. */
  async #groupsOf(name: string, signal: AbortSignal) {
    const { client } = this.#tools
    const [group, next] = await Promise.all([
      client.get(containerGroupName(name), signal),
      client.get(rehearsalName(name), signal)
    ])
    return { group, next, rehearsal: next && isRehearsalOf(name, next) ? next : undefined }
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
      if (!hasCode(error, 'AZURE_ROLE_MISSING')) throw error
      log.warning(`The pull token "${token}" of ${host}, if there is one, stays: ${error.message}`)
    }
  }

  /** What plans and bodies are made with. */
  context(wanted: Spec, location: string, seed: string | undefined): PlanContext {
    return {
      place: this.place(wanted.name),
      location: wanted.settings.location ?? location,
      pullUser: pullUserOf(wanted, this.place(wanted.name), this.#tools.access),
      seed
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

/** What of a group a plan depends on: what Azure counts and times by itself is left out. */
const factsOf = (group: ContainerGroup) => ({
  facts: FACTS.map(fact => fact.read(group) ?? null),
  tags: group.tags ?? {},
  state: stateOf(group)
})

/** A rotation changes no image. */
const NO_IMAGE: DeployableImage = {
  label: '',
  reference: '',
  repository: '',
  digest: `sha256:${'0'.repeat(64)}`
}
/** Nearly what there is of a stopped instance: https://learn.microsoft.com/azure/container-instances/container-instances-get-logs */
const STOPPED_LOG = { bytes: 16_000, lines: 999 }

/** Where their images come from. */
const registriesOf = (groups: readonly (ContainerGroup | undefined)[]): ReadonlySet<string> =>
  new Set(
    groups.flatMap(group => [
      ...(group?.imageRegistryCredentials ?? []).map(({ server }) => server),
      ...(group ? [registryHostOf(only(group)?.image ?? '')] : [])
    ])
  )

const GIVEN_HINT = 'Pass primary-key to the smoke test, or deploy the service with a key-seed.'
const SEED_HINT =
  'Pass the key-seed (or key-seed-vault, key-seed-in-registry) that deploy-target gets.'

const keysUnknown = (message: string, hint: string): UserError =>
  new UserError('ACI_KEYS_UNKNOWN', message, { hint })

const serviceUnknown = (name: string): UserError =>
  new UserError('SERVICE_UNKNOWN', `There is no service "${name}".`, {
    hint: 'Check service-name and resource-group.'
  })
