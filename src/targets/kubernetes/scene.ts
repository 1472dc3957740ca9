import type { Clock, Log } from '../../core/ports.ts'
import type { AskHealth } from '../shared/health.ts'
import type { NodeAddress } from './address.ts'
import type { Kubectl } from './kubectl.ts'

/** What a deployment works with. */
export interface KubernetesTools {
  readonly kubectl: Kubectl
  readonly log: Log
  readonly clock: Clock
  readonly health: AskHealth
  readonly nodeAddress: NodeAddress
  readonly readText: (file: string) => Promise<string>
  /** The run that deploys, as others are told of it. */
  readonly holder: string
}
