import type { EdgeDesired } from '../../contract/edge.ts'
import type { Exact } from '../../core/exact-json.ts'

/** What a user may choose of a module. docs/targets/iot-edge.md */
export interface ModuleSettings {
  readonly env: Readonly<Record<string, string>>
  readonly workers: number
  /** By their names, in the language of edgeHub. */
  readonly routes: Readonly<Record<string, string>>
  /** Whether what the module answers goes to the hub. */
  readonly toCloud: boolean
  /** What all routes of the module have besides. */
  readonly delivery: Delivery
  /** Options of the container, without our labels. */
  readonly createOptions: Exact
  readonly restartPolicy: 'always' | 'on-failure' | 'on-unhealthy' | 'never'
  readonly imagePullPolicy: 'on-create' | 'never'
  readonly startupOrder: number | undefined
  /** What of the module's twin was chosen; undefined where nothing was, and the twin stays as it is. */
  readonly twin: EdgeDesired | undefined
  readonly pull: EdgePull
  /** Tag of the images of edgeAgent and edgeHub, for a device that has none yet. */
  readonly edgeRuntime: string
}

/** And of its deployment to a device. */
export interface EdgeSettings extends ModuleSettings {
  readonly timeoutSeconds: number
}

/** As edgeHub names them. */
export interface Delivery {
  readonly priority?: number
  readonly timeToLiveSecs?: number
}

/** How the device gets at the image. */
export type EdgePull =
  /** A token of the container registry, for this repository alone, where the registry is one of Azure's. */
  | { readonly kind: 'registry-token' }
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
