import type { Parameters } from '../core/parameters.ts'
import type { Main } from './host/host.ts'
import type { OfTarget } from './inputs/target-parameters.ts'

/** What a command's file exports. */
export interface Command {
  /** Its own inputs. */
  readonly inputs: Parameters
  /** Which of the targets' parameters it takes besides. */
  readonly ofTarget?: OfTarget
  /** It works from the project file of the folder, whether or not an environment is named. */
  readonly fromProject?: true
  readonly main: Main
}
