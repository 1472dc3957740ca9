import type { Parameter, Parameters, Values } from '../core/parameters.ts'
import type { TargetPorts } from './ports.ts'
import type { Target } from './target.ts'

/**
 * A kind of target: all that actions, `--help`, the documentation and the generator know of it. One folder beside this
 * file, and one line in index.ts. `settings` and `place` are light: `open` is what loads the code that does the work.
 */
export interface TargetKind<
  P extends Parameters = Parameters,
  S extends Settings = Settings,
  Spec = unknown
> {
  /** As users write it: `aci`. */
  readonly name: string
  /** As a `deploymentconfig.json` of the Azure ML CLI v1 names it, where that is another name: `AKS`. */
  readonly computeType?: string
  /** As people read it: `Azure Container Instances`. */
  readonly title: string
  /** What runs where, in one sentence. */
  readonly about: string
  /** How a service is found: a resource group, a cluster and namespace, a hub and device. */
  readonly place: P
  /**
   * Inputs of the place that the record of a service keeps, and fills in again. Anybody who may push to the registry can
   * write one: so only names within what the sign-in reaches, never addresses, files or secrets.
   */
  readonly recorded?: readonly (keyof P & string)[]
  /** What a deployment may choose. */
  readonly settings: S
  readonly needs: ImageNeeds
  /** Whether a scoring address is one that only `Target.reach` leads to, as inside a cluster. */
  readonly isInside?: (scoringUri: string) => boolean
  /** Its services have no address at all: `Target.reach` leads to them. */
  readonly addressless?: true
  open(place: Values<P>, ports: TargetPorts): Promise<Target<Values<S>, Spec>>
}

/** What a change of a setting does to a service that runs. */
export type Effect =
  /** Nothing at the target: it decides how the deployment is done. */
  | 'none'
  /** Written beside the service, which is not disturbed. */
  | 'metadata'
  /** Changed in place; the address stays, and nothing is refused meanwhile. */
  | 'update'
  /** Changed in place; the container restarts. */
  | 'restart'
  /** Deleted and created again; the host name stays, other addresses may change. */
  | 'replace'
  /** Deleted and created again, under a new address. */
  | 'move'
  /** Refused: set once. */
  | 'never'

/** One row of the table of a target's settings. */
export interface Setting<T> extends Parameter<T> {
  readonly effect: Effect
  /** A few words on what the effect depends on, for the table. */
  readonly note?: string
  /** Its name in the Azure ML SDK v1's `deploy_configuration`. */
  readonly v1?: string
  /** Its path in a `deploymentconfig.json` of the Azure ML CLI v1. */
  readonly config?: string
  /** The target does not offer it: why, and what to use instead, as sentences. `code` where it has one of its own. */
  readonly unavailable?: { readonly code?: string; readonly why: string; readonly instead: string }
  /** The target cannot read it back: a key rotation has to be given it again. */
  readonly unreadable?: true
}

export type Settings = Readonly<Record<string, Setting<unknown>>>

/** What a target asks of an image. */
export interface ImageNeeds {
  /** Whether a container engine starts it, which takes a base image with a C library. */
  readonly base: boolean
  /** Whether the target pulls it: a folder will not do then. */
  readonly registry: 'reachable' | 'any'
  /** `linux/amd64`; undefined where every platform may do. */
  readonly platforms?: readonly string[]
}

/**
 * A parameter as a setting: without an input of its own in action.yml files, unless many need it.
 * @param more.often many need it
 */
export const setting = <T>(
  parameter: Parameter<T>,
  effect: Effect,
  {
    often = false,
    ...more
  }: Omit<Setting<T>, keyof Parameter<T> | 'effect'> & { readonly often?: boolean } = {}
): Setting<T> => ({ ...parameter, effect, rare: !often, ...more })
