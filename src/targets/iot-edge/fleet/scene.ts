/** What observing, planning and deploying to a fleet share. */

import type { IotHub } from '../../../azure/iot-hub.ts'
import type { HubFleet } from '../../../azure/iot-hub-fleet.ts'
import type { Observation } from '../../target.ts'
import type { EdgeTools } from '../scene.ts'
import type { FleetService, HubDeployment } from './deployments.ts'
import type { Running } from './service.ts'

export interface OpenHub {
  readonly hub: IotHub
  readonly fleet: HubFleet
}

export interface FleetTools extends Omit<EdgeTools, 'deviceId' | 'openHub'> {
  readonly openHub: (hostName: string) => OpenHub
}

/** What a plan for a service on a fleet depends on. */
export interface FleetSight extends Observation {
  readonly service: Running | undefined
  /** Undefined where the resource group has no such hub. */
  readonly hub: OpenHub | undefined
  /** Every deployment of the hub. */
  readonly all: readonly HubDeployment[]
  readonly own: FleetService
  /** Whether every device has reported the newest version. */
  readonly isEverywhere: boolean
}

export interface FleetScene {
  observe(name: string, signal: AbortSignal): Promise<FleetSight>
  logsOf(
    hub: OpenHub,
    device: string,
    name: string,
    lines: number,
    signal: AbortSignal
  ): Promise<readonly string[]>
}
