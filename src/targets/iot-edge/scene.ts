/** What observing, planning and deploying a module share: data, and the tools they work with. */
import type { AzureAccess } from '../../azure/access.ts'
import type { AcrClient } from '../../azure/acr.ts'
import type { OpensRepository } from '../../azure/acr-password.ts'
import type { IotHub } from '../../azure/iot-hub.ts'
import type { IotHubs } from '../../azure/iot-hubs.ts'
import type { Clock, Log } from '../../core/ports.ts'
import type { Plan } from '../plan.ts'
import type { Observation } from '../target.ts'
import type { EdgeSpec } from './module.ts'
import type { EdgeService } from './service.ts'
import type { DeviceSight } from './sight.ts'

/** What a plan for a service on a device depends on. */
export interface Sight extends Observation {
  readonly service: EdgeService | undefined
  /** Undefined where the resource group has no such hub. */
  readonly hub: IotHub | undefined
  /** Undefined where the hub has no such device. */
  readonly device: DeviceSight | undefined
}

/** A sight of a device that is there. */
export interface PresentSight extends Sight {
  readonly hub: IotHub
  readonly device: DeviceSight
}

export interface EdgePlace {
  readonly hubName: string
  readonly deviceId: string
}

export interface EdgeTools extends EdgePlace {
  readonly access: AzureAccess
  readonly hubs: IotHubs
  readonly openHub: (hostName: string) => IotHub
  readonly acr: AcrClient
  readonly opens: OpensRepository
  readonly log: Log
  readonly clock: Clock
}

/** What a deployment under way asks of its target. */
export interface Scene {
  observe(name: string, signal: AbortSignal): Promise<Sight>
  plan(wanted: EdgeSpec, seen: Sight): Plan
  logs(name: string, lines: number, signal: AbortSignal): Promise<readonly string[]>
}
