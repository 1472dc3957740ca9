import type { Plan, Problem } from '../plan.ts'
import type { DeployableImage, Whereabouts } from '../target.ts'
import type { Kubectl } from './kubectl.ts'
import type { KubernetesSpec } from './objects.ts'
import type { Sight } from './observe.ts'
import type { KubernetesInputs } from './parameters.ts'
import type { KubernetesSettings } from './settings.ts'

/**
 * What makes another target out of the kind `kubernetes`: the same objects, in another place, with other defaults. A
 * target is a list of profiles over the kind (profiled-target.ts); each adds its own inputs, and its own part of
 * observing, planning, checking and deploying. What is left out adds nothing. docs/adrs/0032-profiles-of-kubernetes.md
 * @typeParam Given the values of the whole target's settings
 * @typeParam Own what this profile's settings come to
 * @typeParam Facts what its part of a plan depends on: plain data, without what changes by itself
 */
export interface Profile<
  Given extends KubernetesInputs = KubernetesInputs,
  Own = unknown,
  Facts = unknown
> {
  /** What leaving settings out means at this target, where the kind would say something else. Pure. */
  defaults?(given: Given): Given
  /** What its settings come to. @throws UserError for values that contradict each other */
  settings?(given: Given, image: DeployableImage, signal: AbortSignal): Promise<Own>
  /** @param kubectl undefined where a profile before this one says that no cluster answers yet */
  observe?(
    service: string,
    kubectl: Kubectl | undefined,
    signal: AbortSignal
  ): Promise<ProfileSight<Facts>>
  /** What it changes of the service, known from what was seen: node selectors, devices, how images are pulled. Pure. */
  adapt?(wanted: KubernetesSpec, own: Own, facts: Facts, seen: Sight): KubernetesSettings
  /** What it does before the service is deployed, and what stands in the way. Pure. */
  plan?(wanted: KubernetesSpec, own: Own, facts: Facts, seen: Sight): ProfilePlan
  /** Everything that can be asked before anything is changed. */
  check?(
    wanted: KubernetesSpec,
    own: Own,
    facts: Facts,
    signal: AbortSignal
  ): Promise<readonly Problem[]>
  /**
   * Does what its plan said; ends when a service can be deployed. Done again after an interruption, it goes on.
   * @returns the settings of the service, with what is known only now
   */
  prepare?(
    wanted: KubernetesSpec,
    own: Own,
    facts: Facts,
    seen: Sight,
    signal: AbortSignal
  ): Promise<KubernetesSettings>
  /** Where the cluster is, as records say it, in place of the address of its API server. */
  whereabouts?(use: 'look' | 'deploy'): Promise<Whereabouts | undefined>
  /** Removes what a service has outside of the cluster. */
  afterDelete?(service: string, signal: AbortSignal): Promise<void>
  /** Deletes the cluster that it made. @returns what was deleted, for people */
  deletePlace?(signal: AbortSignal): Promise<readonly string[]>
}

export interface ProfileSight<Facts> {
  readonly facts: Facts
  /** False: there is no cluster that answers, and so no service in it. */
  readonly isReady?: boolean
}

/** Its part of a plan. With `reasons`, there is something to do, whether or not the service itself changes. */
export type ProfilePlan = Partial<Pick<Plan, 'reasons' | 'costs' | 'problems'>>
