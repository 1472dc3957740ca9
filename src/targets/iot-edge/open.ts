import type { AzureAccess } from '../../azure/access.ts'
import { openAcrClient } from '../../azure/acr.ts'
import { type OpensRepository, opensRepository } from '../../azure/acr-password.ts'
import { openIotHub } from '../../azure/iot-hub.ts'
import { openHubFleet } from '../../azure/iot-hub-fleet.ts'
import { openIotHubs } from '../../azure/iot-hubs.ts'
import type { Clock, Log } from '../../core/ports.ts'
import { FleetTarget } from './fleet/fleet-target.ts'
import { IotEdgeTarget } from './iot-edge-target.ts'
import type { EdgePlace } from './scene.ts'

export interface OpenIotEdgeOptions extends EdgePlace {
  readonly access: AzureAccess
  readonly log: Log
  readonly clock: Clock
  /** Replaces parts of the world, for tests. */
  readonly world?: { readonly opens: OpensRepository }
}

/** The same for all devices of a hub. */
export const openFleetTarget = ({
  access,
  hubName,
  log,
  clock,
  world
}: Omit<OpenIotEdgeOptions, 'deviceId'>): FleetTarget =>
  new FleetTarget({
    access,
    hubName,
    log,
    clock,
    hubs: openIotHubs(access, clock),
    openHub: hostName => ({
      hub: openIotHub(access, hostName),
      fleet: openHubFleet(access, hostName)
    }),
    acr: openAcrClient(access),
    opens: opensRepository(access.http),
    ...world
  })

/** The target `iot-edge`, ready to ask Azure. */
export const openIotEdgeTarget = ({
  access,
  hubName,
  deviceId,
  log,
  clock,
  world
}: OpenIotEdgeOptions): IotEdgeTarget =>
  new IotEdgeTarget({
    access,
    hubName,
    deviceId,
    log,
    clock,
    hubs: openIotHubs(access, clock),
    openHub: hostName => openIotHub(access, hostName),
    acr: openAcrClient(access),
    opens: opensRepository(access.http),
    ...world
  })
