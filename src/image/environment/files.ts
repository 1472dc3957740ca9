import type { CondaMode } from './conda/mode.ts'
import type { CondaTool } from './conda/tool.ts'
import type { RequirementVariables } from './variables.ts'

/** What an environment is read from. */
export interface EnvironmentFiles {
  /** A conda `environment.yml`. */
  readonly environmentFile?: string | undefined
  /** A requirements file of pip's, or a lock. With both, the packages of both; a lock stands for all of them. */
  readonly requirementsFile?: string | undefined
  /** `3.11`; decides where given. */
  readonly python?: string | undefined
  /** `3.11`; taken where nothing decides and it fits, instead of the default. */
  readonly hostPython?: string | undefined
  /** When a conda program installs the conda part; `never` when left out. */
  readonly conda?: CondaMode | undefined
  /** The conda program of this machine; asked only where one is needed. */
  readonly findConda?: () => Promise<CondaTool | undefined>
  /** What lines may fill in; nothing when left out. */
  readonly variables?: RequirementVariables | undefined
  readonly signal?: AbortSignal | undefined
}
