import type { Parameter, Parameters } from '../core/parameters.ts'

/** The sections of a project file whose keys are inputs. */
export const SECTIONS = ['model', 'image', 'test', 'registry', 'azure', 'verify'] as const

export type Section = (typeof SECTIONS)[number]

/** What a project file may say: made from the tables of the commands and targets, and handed in. */
export interface ProjectTables {
  /** The inputs of each section, by their keys there. */
  readonly sections: Readonly<Record<Section, Parameters>>
  readonly service: Parameter<unknown>
  readonly samples: Parameter<unknown>
  /** How the services of each target are found and what a deployment may choose, by the target's name. */
  readonly targets: Readonly<Record<string, Parameters>>
}

/**
 * Where a value stands, whatever it is an input of: `model.name`, `settings.cpu`, `service`, `samples`, `target`.
 */
export type Address = string

/** The settings of all targets; of one that several have, the first one's. */
export const settingsOfAll = ({ targets }: ProjectTables): Parameters => {
  const all: Record<string, Parameter<unknown>> = {}
  for (const table of Object.values(targets))
    for (const [name, parameter] of Object.entries(table)) all[name] ??= parameter
  return all
}

/** Beside the sections, at the top and in an environment. */
export const SHARED_KEYS = [...SECTIONS, 'service', 'samples', 'settings'] as const

/** A name of an environment. */
export const ENVIRONMENT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/
