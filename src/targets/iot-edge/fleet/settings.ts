import type { ServiceSpec } from '../../target.ts'
import type { EdgeSettings } from '../settings.ts'

/** What a user may choose of a roll-out to many devices. docs/targets/iot-edge.md */
export interface FleetSettings {
  /** In the language of IoT Hub; `*` is every IoT Edge device. */
  readonly condition: string
  /** Shares of the devices in per cent, growing, the last of them 100. */
  readonly rings: readonly number[]
  /** Devices that are in the first ring. */
  readonly firstDevices: readonly string[]
  /** Of the first version; undefined: one above all that are there. */
  readonly priority: number | undefined
  /** The share of devices in per cent that have to report success. */
  readonly successPercent: number
  /** How long each ring is watched once it runs. */
  readonly stepSeconds: number
  /** When the pull token gets a new password; undefined: when the one in use opens nothing any more. */
  readonly rotateDays: number | undefined
}

export interface FleetEdgeSettings extends EdgeSettings {
  readonly fleet: FleetSettings
}

export type FleetSpec = ServiceSpec<FleetEdgeSettings>
