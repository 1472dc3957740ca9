/** What observing, planning and deploying a container group share: data, and what each may ask of the target. */
import type { ContainerGroup } from '@azure/arm-containerinstance'
import type { AzureAccess } from '../../azure/access.ts'
import type { AcrClient, AcrRegistry } from '../../azure/acr.ts'
import type { OpensRepository } from '../../azure/acr-password.ts'
import type { Clock, Log } from '../../core/ports.ts'
import type { Plan } from '../plan.ts'
import type { AskHealth } from '../shared/health.ts'
import type { Phases } from '../shared/phases.ts'
import type { Observation, ServiceSpec } from '../target.ts'
import type { AsBefore } from './as-before.ts'
import type { CheckTools } from './check.ts'
import type { AciClient } from './client.ts'
import type { PlanContext } from './parts.ts'
import type { SettingsTools } from './read-settings.ts'
import type { SeedSource } from './seed.ts'
import type { AciService } from './service.ts'
import type { AciSettings } from './settings.ts'

export type Spec = ServiceSpec<AciSettings>

/** What a deployment under way asks of its target. */
export interface Scene {
  observe(name: string, signal: AbortSignal): Promise<Sight>
  plan(wanted: Spec, seen: Sight): AciPlan
  /** Everything that can be asked before anything is changed; asked once for a plan. */
  preflight(wanted: Spec, plan: Plan, seen: Sight, signal: AbortSignal): Promise<Preflight>
  find(name: string, signal: AbortSignal): Promise<AciService | undefined>
  /** What plans and bodies are made with. */
  context(wanted: Spec, location: string, seed: string | undefined): PlanContext
  makeSeed(signal: AbortSignal): Promise<string>
  mask(...secrets: readonly string[]): void
}

export interface AciTools {
  readonly access: AzureAccess
  readonly client: AciClient
  readonly acr: AcrClient
  readonly seeds: SeedSource
  readonly log: Log
  readonly clock: Clock
  readonly health: AskHealth
  readonly readText: SettingsTools['readText']
  readonly opens: OpensRepository
  readonly resolveHost: CheckTools['resolveHost']
  readonly hostSuffix: CheckTools['hostSuffix']
}

/** The same, for a deployment under way. */
export interface DeployTools extends AciTools {
  readonly phases: Phases
}

/** What a plan for a container group depends on. */
export interface Sight extends Observation {
  readonly service: AciService | undefined
  /** What an interrupted replacement left under another name. */
  readonly rehearsal: ContainerGroup | undefined
  /** A group of somebody else has the name of a rehearsal. */
  readonly nameOfRehearsalTaken: boolean
  /** What keys and fingerprints follow from, where the service needs it and it can be read. */
  readonly seed: string | undefined
}

/** A plan that also says how much of it touches the running container. */
export interface AciPlan extends Plan {
  /** Only tags differ: written without a restart. */
  readonly tagsOnly: boolean
}

/** What was found out before anything is changed. */
export interface Preflight {
  /** Of the plan that it was made for. */
  readonly basis: string
  readonly location: string
  readonly registry: AcrRegistry | undefined
}

/** One deployment under way. */
export interface Deployment {
  readonly spec: Spec
  readonly body: ContainerGroup
  /** Brings back what ran before; undefined when there is nothing worth it. */
  readonly asBefore: AsBefore | undefined
  readonly before: ContainerGroup | undefined
  readonly certificate: string | undefined
}
