import type { Judge } from '../judging.ts'
import { basisOf, errorOf, type Plan, type Problem, planStale } from '../plan.ts'
import type { DeployableImage, ServiceSpec, Whereabouts } from '../target.ts'
import { PLAIN_CLUSTER } from './cluster-apis.ts'
import { KubernetesTarget } from './kubernetes-target.ts'
import type { KubernetesSpec } from './objects.ts'
import type { Sight } from './observe.ts'
import type { KubernetesInputs } from './parameters.ts'
import type { Profile, ProfileSight } from './profile.ts'
import type { KubernetesTools } from './scene.ts'
import type { KubernetesService } from './service.ts'
import type { KubernetesSettings } from './settings.ts'

/** The settings of a service, and what those of each profile come to, in order. */
export interface ProfiledSettings extends KubernetesSettings {
  readonly own: readonly unknown[]
}

type ProfiledSpec = ServiceSpec<ProfiledSettings>

/** What was seen of the service, and what each profile saw, in order. */
export interface ProfiledSight extends Sight {
  readonly profiles: readonly ProfileSight<unknown>[]
  /** Whether the cluster answers. */
  readonly isReady: boolean
  /** What the plan of the service alone rests on. */
  readonly within: string
}

// biome-ignore lint/suspicious/noExplicitAny: what a profile makes of its inputs is known to that profile alone.
type AnyProfile = Profile<any, any, any>

/** The kind `kubernetes` under profiles. Every other step of a service's life is as in any cluster. */
export class ProfiledTarget extends KubernetesTarget {
  readonly #kubectl: KubernetesTools['kubectl']
  readonly #profiles: readonly AnyProfile[]
  readonly deletePlace?: (signal: AbortSignal) => Promise<readonly string[]>

  constructor(tools: KubernetesTools, profiles: readonly AnyProfile[]) {
    super(tools)
    this.#kubectl = tools.kubectl
    this.#profiles = profiles
    const maker = profiles.find(it => it.deletePlace !== undefined)
    if (maker !== undefined)
      this.deletePlace = async signal => (await maker.deletePlace?.(signal)) ?? []
  }

  override async settings(
    given: KubernetesInputs,
    image: DeployableImage,
    signal: AbortSignal
  ): Promise<ProfiledSettings> {
    const filled = this.#profiles.reduce(
      (values, profile) => profile.defaults?.(values) ?? values,
      given
    )
    const own: unknown[] = []
    for (const profile of this.#profiles) own.push(await profile.settings?.(filled, image, signal))
    return { ...(await super.settings(filled, image, signal)), own }
  }

  override async observe(name: string, signal: AbortSignal): Promise<ProfiledSight> {
    const profiles = await this.#look(name, signal)
    const isReady = answers(profiles)
    const seen = isReady ? await super.observe(name, signal) : NOTHING
    const facts = profiles.map(it => it.facts ?? null)
    return {
      ...seen,
      profiles,
      isReady,
      within: seen.basis,
      basis: basisOf({ facts, within: seen.basis })
    }
  }

  override plan(wanted: ProfiledSpec, seen: ProfiledSight): Plan {
    const adapted = this.#adapted(wanted, seen)
    const plan = super.plan(adapted, seen)
    const all = this.#each(adapted, seen, (profile, own, facts) =>
      profile.plan?.(adapted, own, facts, seen)
    )
    const reasons = all.flatMap(it => it?.reasons ?? [])
    const isIdle = plan.action === 'no-op'
    return {
      action: isIdle && reasons.length > 0 ? 'update' : plan.action,
      reasons: [...reasons, ...(isIdle && reasons.length > 0 ? [] : plan.reasons)],
      costs: [...all.flatMap(it => it?.costs ?? []), ...plan.costs],
      problems: [...all.flatMap(it => it?.problems ?? []), ...plan.problems],
      basis: seen.basis
    }
  }

  override async check(
    wanted: ProfiledSpec,
    plan: Plan,
    seen: ProfiledSight,
    signal: AbortSignal
  ): Promise<readonly Problem[]> {
    const adapted = this.#adapted(wanted, seen)
    const asked = this.#each(adapted, seen, (profile, own, facts) =>
      profile.check?.(adapted, own, facts, signal)
    )
    const problems = (await Promise.all(asked)).flatMap(it => it ?? [])
    // The API server is asked for the objects as they will be applied, once there is one.
    if (problems.length > 0 || !seen.isReady) return problems
    return super.check(adapted, plan, seen, signal)
  }

  override async deploy(
    wanted: ProfiledSpec,
    plan: Plan,
    signal: AbortSignal,
    judge?: Judge
  ): Promise<KubernetesService> {
    const seen = await this.observe(wanted.name, signal)
    if (seen.basis !== plan.basis) throw planStale(wanted.name)
    if (plan.action === 'no-op')
      return super.deploy(...this.#within(this.#adapted(wanted, seen), seen), signal, judge)
    const ready = await this.#prepare(wanted, seen, signal)
    if (seen.isReady) return super.deploy(...this.#within(ready, seen), signal, judge)
    const now = await super.observe(wanted.name, signal)
    const first = super.plan(ready, now)
    const [problem] = [...first.problems, ...(await super.check(ready, first, now, signal))]
    if (problem !== undefined) throw errorOf(problem)
    return super.deploy(ready, first, signal, judge)
  }

  /** What was prepared is no change of the service: its own plan is made again on what was seen, and binds as before. */
  #within(ready: ProfiledSpec, seen: ProfiledSight): [KubernetesSpec, Plan] {
    return [ready, super.plan(ready, { ...seen, basis: seen.within })]
  }

  override async list(signal: AbortSignal): Promise<readonly KubernetesService[]> {
    return (await this.#answers(signal)) ? super.list(signal) : []
  }

  override async whereabouts(use: 'look' | 'deploy'): Promise<Whereabouts | undefined> {
    const own = this.#profiles.find(it => it.whereabouts !== undefined)
    return own?.whereabouts?.(use) ?? super.whereabouts(use)
  }

  override async delete(name: string, signal: AbortSignal): Promise<void> {
    if (await this.#answers(signal)) await super.delete(name, signal)
    for (const profile of this.#profiles) await profile.afterDelete?.(name, signal)
  }

  async #answers(signal: AbortSignal): Promise<boolean> {
    return answers(await this.#look('', signal))
  }

  async #look(name: string, signal: AbortSignal): Promise<readonly ProfileSight<unknown>[]> {
    const seen: ProfileSight<unknown>[] = []
    for (const profile of this.#profiles) {
      const kubectl = answers(seen) ? this.#kubectl : undefined
      seen.push((await profile.observe?.(name, kubectl, signal)) ?? { facts: undefined })
    }
    return seen
  }

  #adapted(wanted: ProfiledSpec, seen: ProfiledSight): ProfiledSpec {
    let spec = wanted
    for (const [index, profile] of this.#profiles.entries()) {
      const settings = profile.adapt?.(spec, spec.settings.own[index], factsOf(seen, index), seen)
      if (settings !== undefined) spec = withSettings(spec, settings)
    }
    return spec
  }

  async #prepare(
    wanted: ProfiledSpec,
    seen: ProfiledSight,
    signal: AbortSignal
  ): Promise<ProfiledSpec> {
    let spec = this.#adapted(wanted, seen)
    for (const [index, profile] of this.#profiles.entries()) {
      const own = spec.settings.own[index]
      const settings = await profile.prepare?.(spec, own, factsOf(seen, index), seen, signal)
      if (settings !== undefined) spec = withSettings(spec, settings)
    }
    return spec
  }

  /** The same of each profile, with what is its own. */
  #each<T>(
    { settings: { own } }: ProfiledSpec,
    seen: ProfiledSight,
    work: (profile: AnyProfile, own: unknown, facts: unknown) => T
  ): readonly T[] {
    return this.#profiles.map((profile, index) => work(profile, own[index], factsOf(seen, index)))
  }
}

/** Whether there is a cluster, as far as these say. */
const answers = (profiles: readonly ProfileSight<unknown>[]): boolean =>
  profiles.every(it => it.isReady !== false)

const factsOf = ({ profiles }: ProfiledSight, index: number): unknown => profiles[index]?.facts

const withSettings = (spec: ProfiledSpec, settings: KubernetesSettings): ProfiledSpec => ({
  ...spec,
  settings: { ...settings, own: spec.settings.own }
})

/** A cluster that is not there yet. */
const NOTHING: Sight = {
  service: undefined,
  objects: [],
  candidate: undefined,
  apis: PLAIN_CLUSTER,
  basis: basisOf('no cluster')
}
