/** The inputs of a step, over those in its `settings`, over those in the project file. */
import path from 'node:path'
import { type SourcePlace, UserError } from '../../core/errors.ts'
import { lines, list } from '../../core/inputs.ts'
import { maskGiven, type Parameter, type Parameters } from '../../core/parameters.ts'
import { chooseEnvironment, type Filled, fillIn } from '../../project/environment.ts'
import { readProject } from '../../project/file.ts'
import { asOne } from '../../project/problem.ts'
import type { Address } from '../../project/tables.ts'
import type { Command } from '../commands.ts'
import type { Host } from '../host/host.ts'
import { parametersOfKind, parametersOfKinds } from '../inputs/target-parameters.ts'
import { addressesOf, projectTables } from './addresses.ts'
import { derivedInputs, waysFrom } from './names.ts'
import { readSettingsInput } from './settings-input.ts'

type Given = Readonly<Record<string, string>>

export interface Layered {
  /** All inputs of the command, whichever layer they come from. */
  readonly inputs: Given
  /** Where those from the project file stand in it. */
  readonly places: ReadonlyMap<string, SourcePlace>
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
  if (!environment && !file && !command.fromProject) return { inputs: given, places: new Map() }

  const tables = await projectTables(host.targets)
  const project = await readProject(file || undefined, tables, host.signal)
  const chosen = chooseEnvironment(project, environment || undefined)
  const target = given.target ?? chosen.target
  const kind = (await host.targets[target]?.())?.kind
  const parameters = kind ? parametersOfKind(kind, command.ofTarget) : {}
  const inputs = [...new Set([...Object.keys(command.inputs), ...Object.keys(parameters)])]
  const taken = waysFrom(name, given)
  const open = new Map(
    inputs
      .filter(input => given[input] === undefined && taken(input))
      .map(input => [input, addressesOf(name, input, parameters)])
  )
  const wanted = new Set([...open.values()].flat())
  const filled = fillIn(project, chosen, tables, {
    wanted: address => wanted.has(address) || ALWAYS.has(address),
    env: host.env,
    target,
    // Who only looks at a service, or deletes it, needs none of its keys; what does need them says so itself. A target that
    // is not of Azure needs no sign-in there, unless for the registry, which says so itself too.
    mayLack: (address, of) =>
      (address.startsWith('settings.') && of === 'secrets' && command.ofTarget === 'place') ||
      (address.startsWith('azure.') && kind?.place['resource-group'] === undefined)
  })
  for (const value of filled.secrets) host.log.secret(value)
  const wrong = asOne(filled.problems)
  if (wrong) throw wrong
  const found = firstOfEach(open, filled.values)
  const texts = Object.fromEntries([...found].map(([input, { text }]) => [input, text]))
  if (open.has('target')) texts.target = chosen.target
  const derived = derivedInputs(name, address => filled.values.get(address)?.text, kind)
  const merged = { ...notEmpty(derived), ...notEmpty(texts), ...given }
  const folder = path.dirname(project.file)
  return {
    inputs: {
      ...merged,
      ...Object.fromEntries(
        [...found].map(([input, { text, parameter }]) => [
          input,
          fromFolder(text, folder, parameter, merged)
        ])
      )
    },
    places: new Map([...found].map(([input, { at }]) => [input, at]))
  }
}

/** What names follow from. */
const ALWAYS = new Set<Address>(['model.name', 'model.path', 'image.name'])

const notEmpty = (given: Given): Record<string, string> =>
  Object.fromEntries(Object.entries(given).filter(([, text]) => text.trim() !== ''))

const firstOfEach = (
  open: ReadonlyMap<string, readonly Address[]>,
  values: ReadonlyMap<Address, Filled>
): ReadonlyMap<string, Filled> =>
  new Map(
    [...open].flatMap(([input, addresses]): [string, Filled][] => {
      const address = addresses.find(each => values.has(each))
      const value = address === undefined ? undefined : values.get(address)
      return value && value.text.trim() !== '' ? [[input, value]] : []
    })
  )

/** Paths in the file are from its folder; where the step works, they are from there. */
const fromFolder = (
  text: string,
  folder: string,
  { isPath, parse: { takes } }: Parameter<unknown>,
  given: Given
): string => {
  if (isPath === undefined || folder === '.') return text
  const moved = (entry: string): string =>
    isPath(entry, given) && !path.isAbsolute(entry) ? path.join(folder, entry) : entry
  if (takes?.kind !== 'list') return moved(text)
  return (takes.commas ? list : lines)(text, '').map(moved).join('\n')
}

/** An error about an input that stands in the project file, at its line there. */
export const placed = (error: unknown, places: Layered['places']): unknown => {
  if (!(error instanceof UserError) || error.at !== undefined || error.input === undefined)
    return error
  const at = places.get(error.input)
  if (at === undefined) return error
  const { code, message, hint, cause, input, others } = error
  return new UserError(code, message, { hint, cause, at, input, others })
}
