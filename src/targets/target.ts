/** A place a service can run. One implementation per folder beside this file (test/contract/target.contract.ts). */
export interface Target<Settings = unknown> {
  /** What runs now under this name, as the target itself tells it; undefined when nothing does. */
  find(name: string, signal: AbortSignal): Promise<Service<Settings> | undefined>
  /** Pure: what `apply` would do to get from `current` to `wanted`, and why. */
  plan(wanted: ServiceSpec<Settings>, current: Service<Settings> | undefined): Plan
  /**
   * Carries the plan out, ends when the service answers, and leaves the previous one serving when the new one does not.
   * @throws UserError `SERVICE_FAILED` with the service's own log when it does not come up.
   */
  apply(wanted: ServiceSpec<Settings>, plan: Plan, signal: AbortSignal): Promise<Service<Settings>>
  /** The last lines the service wrote. */
  logs(name: string, lines: number, signal: AbortSignal): Promise<readonly string[]>
  /** Removes the service. Deleting what is not there is a success. */
  delete(name: string, signal: AbortSignal): Promise<void>
}

/** What the user wants to run. */
export interface ServiceSpec<Settings = unknown> {
  readonly name: string
  readonly image: DeployableImage
  /** What this kind of target lets a user choose: port, CPU, memory, keys … */
  readonly settings: Settings
}

/** An image as a target needs it: always by digest, whatever the user called it. */
export interface DeployableImage {
  /** `name:version` as people know it. */
  readonly label: string
  /** What an engine pulls, ending in `@sha256:…`. */
  readonly reference: string
  readonly digest: `sha256:${string}`
}

/** What runs. */
export interface Service<Settings = unknown> {
  readonly name: string
  readonly state: ServiceState
  readonly imageDigest: string
  readonly imageLabel: string
  readonly settings: Settings
  /** Where to POST requests, e.g. `http://127.0.0.1:5001/score`; undefined where a target has no address (a device). */
  readonly scoringUri: string | undefined
  readonly swaggerUri: string | undefined
}

export type ServiceState = 'running' | 'failed' | 'stopped' | 'deploying'

/** What a deployment would do. */
export type Action = 'create' | 'no-op' | 'update' | 'replace'

export interface Plan {
  readonly action: Action
  /** One sentence for each difference; the cost of a replace (new address, downtime) is among them. */
  readonly reasons: readonly string[]
}
