import type { AzureAccess } from '../azure/access.ts'
import type { AzureInputs } from '../azure/inputs.ts'
import type { Clock, Exec, Log } from '../core/ports.ts'
import type { Store } from '../oci/store.ts'

/** What a target may use of the world, handed to it by the step that opens it. */
export interface TargetPorts {
  readonly log: Log
  readonly clock: Clock
  readonly exec: Exec
  readonly env: Readonly<Record<string, string | undefined>>
  /** The input `registry`: a folder, or `host/prefix`. */
  readonly registry: string
  /** The registry that holds the images, opened when it is asked for. */
  readonly store: () => Promise<Store>
  /** Where what runs on this machine is kept. */
  readonly stateFolder: string
  /** The command that keeps one local service running, its folder as last argument. */
  readonly supervisorCommand: readonly string[]
  /**
   * This machine's interpreter of a minor version (`3.11`), as a path.
   * @throws UserError `PYTHON_MISSING`
   */
  readonly python: (version: string) => Promise<string>
  /** The runner's proxy on the way to an address ('' where none is); undefined where none is set. */
  readonly proxyOf: () => Promise<((url: string) => string) | undefined>
  /** The text of a file that the user named. */
  readonly readText: (file: string) => Promise<string>
  /** Azure, signed in to in the way the inputs and the job allow. One sign-in a step. */
  readonly azure: (place: Pick<AzureInputs, 'resource-group'>) => Promise<AzureAccess>
}
