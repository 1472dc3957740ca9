/** The inputs of a step, over those in its `settings`, over those in the project file. */
import { placedBy, type SourcePlace, UserError } from '../../core/errors.ts'
import { maskGiven, type Parameters } from '../../core/parameters.ts'
import type { Command } from '../command.ts'
import type { Host } from '../host/host.ts'
import { parametersOfKinds } from '../inputs/target-parameters.ts'
import { type FileInput, readFileLayer } from './file-layer.ts'
import { readSettingsInput } from './settings-input.ts'

type Given = Readonly<Record<string, string>>

export interface Layered {
  /** All inputs of the command, whichever layer they come from. */
  readonly inputs: Given
  /** Those from the project file. */
  readonly fromFile: ReadonlyMap<string, FileInput>
}

/**
 * The inputs of a command with those that `settings` and the project file give.
 * @param name of the command
 * @throws UserError `PROJECT_MISSING`, `PROJECT_INVALID`, `PROJECT_ENVIRONMENT_UNKNOWN`, `PROJECT_REFERENCE_UNSET`,
 * `PROJECT_SECRET_IN_FILE`, `INPUT_INVALID` for `settings`
 */
export const readLayers = async (
  name: string,
  command: Pick<Command, 'inputs' | 'ofTarget' | 'fromProject'>,
  host: Pick<Host, 'inputs' | 'env' | 'targets' | 'log' | 'signal'>
): Promise<Layered> => {
  const { environment, 'project-file': file, settings = '', ...rest } = host.inputs
  const explicit = notEmpty(rest)
  const ofTargets = await parametersOfKinds(host.targets, command.ofTarget)
  const all: Parameters = Object.assign({}, ...ofTargets.values(), command.inputs)
  maskGiven(all, explicit, host.log)
  const given = { ...readSettingsInput(name, settings, command, ofTargets, host), ...explicit }
  if (!environment && !file && !command.fromProject) return { inputs: given, fromFile: new Map() }
  const wanted = { name, command, given, environment: environment?.trim(), file: file?.trim() }
  const { texts, derived } = await readFileLayer(wanted, host)
  const own = Object.fromEntries([...texts].map(([input, { text }]) => [input, text]))
  return { inputs: { ...derived, ...own, ...given }, fromFile: texts }
}

const notEmpty = (given: Given): Given =>
  Object.fromEntries(Object.entries(given).filter(([, text]) => text.trim() !== ''))

/** An error about an input that stands in the project file, or about a file that it names, at its line there. */
export const placed = (error: unknown, { fromFile }: Pick<Layered, 'fromFile'>): unknown =>
  error instanceof UserError ? placedBy(error, each => placeOf(each, fromFile)) : error

const placeOf = (
  { input, message }: UserError,
  fromFile: Layered['fromFile']
): SourcePlace | undefined =>
  input === undefined
    ? [...fromFile.values()].find(({ paths }) => paths.some(path => message.includes(`"${path}"`)))
        ?.at
    : fromFile.get(input)?.at
