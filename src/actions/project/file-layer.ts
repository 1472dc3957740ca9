import path from 'node:path'
import type { SourcePlace } from '../../core/errors.ts'
import { lines, list } from '../../core/inputs.ts'
import type { Parameter } from '../../core/parameters.ts'
import {
  chooseEnvironment,
  type Filled,
  type FilledLayer,
  fillIn
} from '../../project/environment.ts'
import { readProject } from '../../project/file.ts'
import { asOne } from '../../project/problem.ts'
import type { Address } from '../../project/tables.ts'
import type { AnyTargetKind } from '../../targets/index.ts'
import type { Command } from '../command.ts'
import type { Host } from '../host/host.ts'
import { parametersOfKind } from '../inputs/target-parameters.ts'
import { addressesOf, projectTables } from './addresses.ts'
import { derivedInputs, takenFromFile } from './names.ts'

type Given = Readonly<Record<string, string>>

/** An input that stands in the project file. */
export interface FileInput {
  readonly text: string
  readonly at: SourcePlace
  /** The files and folders that it names, from where the step works. */
  readonly paths: readonly string[]
}

/** What a command asks of a project file. */
export interface Wanted {
  readonly name: string
  readonly command: Pick<Command, 'inputs' | 'ofTarget'>
  /** Inputs that need not be in the file. */
  readonly given: Given
  readonly environment: string | undefined
  readonly file: string | undefined
}

/**
 * The inputs of a command that the project file gives, and those that follow from it where neither gives them. Secrets
 * among them are masked.
 * @throws UserError as `readLayers`
 */
export const readFileLayer = async (
  { name, command, given, environment, file }: Wanted,
  { targets, env, log, signal }: Pick<Host, 'targets' | 'env' | 'log' | 'signal'>
): Promise<{ readonly texts: ReadonlyMap<string, FileInput>; readonly derived: Given }> => {
  const tables = await projectTables(targets)
  const project = await readProject(file || undefined, tables, signal)
  const chosen = chooseEnvironment(project, environment || undefined)
  const target = given.target ?? chosen.target
  const kind = Object.hasOwn(targets, target) ? (await targets[target]?.())?.kind : undefined
  const open = openInputs(name, command, given, kind)
  const wanted = new Set([...open.values()].flat())
  const filled = fillIn(project, chosen, tables, {
    wanted: address => wanted.has(address) || ALWAYS.has(address),
    env,
    target,
    mayLack: (address, of) =>
      (of === 'secrets' && isKeyOfPlace(address, command)) || isUnusedAzure(address, kind)
  })
  for (const value of filled.secrets) log.secret(value)
  const wrong = asOne(filled.problems)
  if (wrong) throw wrong
  const found = firstOfEach(open, filled)
  const texts = Object.fromEntries([...found].map(([input, { text }]) => [input, text]))
  const folder = path.dirname(project.file)
  return {
    texts: new Map(
      [...found].map(([input, value]) => [input, moved(value, folder, { ...texts, ...given })])
    ),
    derived: {
      ...derivedInputs(name, address => filled.values.get(address)?.text, kind),
      ...(open.has('target') ? { target: chosen.target } : {})
    }
  }
}

/** What names follow from. */
const ALWAYS: ReadonlySet<Address> = new Set(['model.name', 'model.path', 'image.name'])

/** Who only looks at a service, or deletes it, needs none of its keys; what does need them says so itself. */
const isKeyOfPlace = (address: Address, { ofTarget }: Wanted['command']): boolean =>
  ofTarget === 'place' && address.startsWith('settings.')

/** A target that is not of Azure needs no sign-in there, unless for the registry, which says so itself. */
const isUnusedAzure = (address: Address, kind: AnyTargetKind | undefined): boolean =>
  address.startsWith('azure.') && kind?.place['resource-group'] === undefined

/** The inputs that are not given, with the places in the file where each may stand. */
const openInputs = (
  name: string,
  command: Wanted['command'],
  given: Given,
  kind: AnyTargetKind | undefined
): ReadonlyMap<string, readonly Address[]> => {
  const parameters = kind ? parametersOfKind(kind, command.ofTarget) : {}
  const inputs = new Set([...Object.keys(command.inputs), ...Object.keys(parameters)])
  const isTaken = takenFromFile(name, given)
  return new Map(
    [...inputs]
      .filter(input => given[input] === undefined && isTaken(input))
      .map(input => [input, addressesOf(name, input, parameters)])
  )
}

/** An empty text takes back what is written further up. */
const firstOfEach = (
  open: ReadonlyMap<string, readonly Address[]>,
  { values }: FilledLayer
): ReadonlyMap<string, Filled> =>
  new Map(
    [...open].flatMap(([input, addresses]): [string, Filled][] => {
      const [value] = addresses.flatMap(address => values.get(address) ?? [])
      return value && value.text.trim() !== '' ? [[input, value]] : []
    })
  )

/** Paths in the file are from its folder; where the step works, they are from there. */
const moved = ({ text, at, parameter }: Filled, folder: string, given: Given): FileInput => {
  const { isPath = () => false } = parameter
  const entries = entriesOf(text, parameter).map(entry => ({
    entry: isPath(entry, given) && !path.isAbsolute(entry) ? path.join(folder, entry) : entry,
    isPath: isPath(entry, given) && !parameter.secret
  }))
  return {
    text: parameter.isPath ? entries.map(({ entry }) => entry).join('\n') : text,
    at,
    paths: entries.flatMap(({ entry, isPath }) => (isPath ? [entry] : []))
  }
}

const entriesOf = (text: string, { parse: { takes } }: Parameter<unknown>): readonly string[] => {
  if (takes?.kind !== 'list') return [text]
  return (takes.commas ? list : lines)(text, '')
}
