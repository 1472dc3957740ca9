import type { Judge } from './judging.ts'
import type { Plan, Problem } from './plan.ts'
import type { PreviewMark } from './preview-mark.ts'

/**
 * Places services of one kind run at, opened for one step: observe → plan → check → deploy. One implementation per folder
 * beside this file (test/contract/target.contract.ts). What only some targets can do is optional (capabilities.ts).
 * @typeParam Given the values of the kind's settings
 * @typeParam Wanted what they come to: files read, keys and certificates checked
 * @typeParam Seen all that a plan depends on
 */
export interface Target<Given = unknown, Wanted = unknown, Seen extends Observation = Observation> {
  /**
   * The settings of a deployment of this image. Reads the files that they name; changes nothing.
   * @throws UserError for values that contradict each other, and for images that cannot run here.
   */
  settings(given: Given, image: DeployableImage, signal: AbortSignal): Promise<Wanted>
  /** All that a plan depends on, as the target itself reports it now. */
  observe(name: string, signal: AbortSignal): Promise<Seen>
  /** Pure: what `deploy` would do to get from what was seen to what is wanted. */
  plan(wanted: ServiceSpec<Wanted>, seen: Seen): Plan
  /** Asks everything that can be asked before anything is changed: quotas, roles, names, ports. Changes nothing. */
  check(
    wanted: ServiceSpec<Wanted>,
    plan: Plan,
    seen: Seen,
    signal: AbortSignal
  ): Promise<readonly Problem[]>
  /**
   * What is written in place of a deployment, where the settings ask for files: nothing of the place is asked or changed.
   * @throws UserError for settings of which no files can be made
   */
  render?(wanted: ServiceSpec<Wanted>): Promise<Rendering | undefined>
  /**
   * Carries the plan out, ends when the service answers, and leaves the previous one serving when the new one does not.
   * @throws UserError `PLAN_STALE` where the service is no longer what the plan was made for; nothing was changed then.
   * @param judge decides between the steps of a roll-out that has some
   * @throws UserError `SERVICE_FAILED` with the service's own log when it does not come up, `ROLLOUT_REJECTED` by the judge
   */
  deploy(
    wanted: ServiceSpec<Wanted>,
    plan: Plan,
    signal: AbortSignal,
    judge?: Judge
  ): Promise<Service>
  /** What runs under this name; undefined when nothing does. */
  find(name: string, signal: AbortSignal): Promise<Service | undefined>
  /** Every service of the place. */
  list(signal: AbortSignal): Promise<readonly Service[]>
  /**
   * Where this place is, for the records of its services; where it is left out, the inputs of the place say it.
   * @param use a place that only a deployment makes is undefined for one who looks
   */
  whereabouts?(use: 'look' | 'deploy'): Promise<Whereabouts | undefined>
  /** The last lines the service wrote. */
  logs(name: string, lines: number, signal: AbortSignal): Promise<readonly string[]>
  /** Removes the service. Deleting what is not there is a success. */
  delete(name: string, signal: AbortSignal): Promise<void>
  /**
   * Deletes the place itself with everything in it, where a deployment made it.
   * @returns what was deleted, for people
   * @throws UserError for a place that others made
   */
  deletePlace?(signal: AbortSignal): Promise<readonly string[]>
  /** Keys that callers show. */
  readonly keys?: KeyRing<Given>
  /** Opens a way to a service whose address this machine does not reach; it is closed however `work` ends. */
  reach?<T>(name: string, work: (scoringUri: string) => Promise<T>, signal: AbortSignal): Promise<T>
  /** A version that waits beside the one that runs: `promote` lets it take over, `reject` takes it back. */
  readonly rollout?: RolloutControl
  /** Serving other code on the image that runs. */
  reload?(name: string, code: readonly CodeFile[], signal: AbortSignal): Promise<Service>
}

/** What the user wants to run. */
export interface ServiceSpec<Wanted = unknown> {
  readonly name: string
  readonly image: DeployableImage
  readonly settings: Wanted
  /** Of the preview of a pull request: written beside the service, and read back by `find` and `list`. */
  readonly preview?: PreviewMark | undefined
}

/** A service as files that somebody else applies. */
export interface Rendering {
  readonly folder: string
  /** Below the folder, with slashes. The first names all others of ours, one a line, and is known by its first line. */
  readonly files: readonly RenderedFile[]
  /** What the files leave to be done, as sentences. */
  readonly notes: readonly string[]
}

export interface RenderedFile {
  readonly path: string
  readonly text: string
  /** Holds a secret: for its owner alone to read. */
  readonly secret?: true
}

/** An image as a target needs it: always by digest, whatever the user called it. */
export interface DeployableImage {
  /** `name:version` as people know it. */
  readonly label: string
  /** What an engine pulls, ending in `@sha256:…`. */
  readonly reference: string
  /** Where it lies in the registry the target was opened with. */
  readonly repository: string
  readonly digest: `sha256:${string}`
  /** `3.11` where the image has an entry script and needs a Python of the machine that runs it. */
  readonly python?: string | undefined
}

/** What distinguishes a place from all others of its kind. */
export interface Whereabouts {
  /** The same from wherever the place is reached, and written alike. */
  readonly id: Readonly<Record<string, string>>
  /** For people, and for finding it again: by the names of inputs where they are inputs. Nothing secret. */
  readonly shown: Readonly<Record<string, string>>
  /** When the place with all its services is gone at the latest, in milliseconds since 1970: a machine of one job. */
  readonly ends?: number
}

/** What a target saw. Targets add what else their plans depend on. */
export interface Observation {
  readonly service: Service | undefined
  /** `basisOf` all that a plan depends on. */
  readonly basis: string
}

/** What runs. */
export interface Service {
  readonly name: string
  readonly state: ServiceState
  readonly imageDigest: string
  readonly imageLabel: string
  /** Where to POST requests, e.g. `http://127.0.0.1:5001/score`; undefined where a target has no address (a device). */
  readonly scoringUri: string | undefined
  readonly swaggerUri: string | undefined
  /** What else there is to say of it, for summaries: `['Autoscaling', '1 to 10 replicas, …']`. */
  readonly facts?: readonly (readonly [name: string, text: string])[]
  /** The version that is tried beside this one, as `iris:3`. */
  readonly beside?: string
  /** Of the preview of a pull request, as the target has it. */
  readonly preview?: PreviewMark
  /** Where a service runs many times, as on a fleet of devices. */
  readonly instances?: Instances
}

export type ServiceState = 'running' | 'failed' | 'stopped' | 'deploying'

/** How many of a service's instances do what they should. */
export interface Instances {
  readonly targeted: number
  readonly ready: number
  readonly failed: readonly { readonly name: string; readonly why: string }[]
}

/** Decisions of people about a roll-out. */
export interface RolloutControl {
  /**
   * @returns the service as it is then; undefined where another run is under way, which is told
   * @throws UserError `ROLLOUT_MISSING` where nothing waits
   */
  decide(
    name: string,
    decision: 'promote' | 'reject',
    signal: AbortSignal
  ): Promise<Service | undefined>
}

/** The keys of services that have some. */
export interface KeyRing<Given = unknown> {
  /** Both keys, masked from here on; undefined when the service asks for none. */
  read(name: string, signal: AbortSignal): Promise<ServiceKeys | undefined>
  /**
   * Rotates one key and leaves everything else as it is; the other key opens the service all the while.
   * @param given what the target cannot read back of the service (settings marked `unreadable`)
   */
  rotate(name: string, key: KeyName, given: Given, signal: AbortSignal): Promise<void>
}

export type KeyName = 'primary' | 'secondary'

/** What opens a service; `Authorization: Bearer <either>`. */
export interface ServiceKeys {
  readonly primary: string
  readonly secondary: string
}

/** A file of the user's code: where it lies on this disk, and where below the app's root. */
export interface CodeFile {
  readonly source: string
  /** With slashes, relative. */
  readonly path: string
}
