import { type SourcePlace, UserError } from '../core/errors.ts'
import { type Parameters, parseText } from '../core/parameters.ts'
import { kindOf, type Mapping, type Node } from './node.ts'
import { problem, unknownName } from './problem.ts'
import { plainTextOf, type Template } from './references.ts'
import {
  type Address,
  ENVIRONMENT_NAME,
  type ProjectTables,
  SECTIONS,
  type Section,
  SHARED_KEYS,
  settingsOfAll
} from './tables.ts'
import { readValue, templatesOf, textOf, type Value } from './value.ts'

/** Values by where they stand. */
export type Layer = ReadonlyMap<Address, Value>

export interface Environment {
  readonly name: string
  readonly at: SourcePlace
  readonly target: string
  /** What stands in the environment itself. */
  readonly own: Layer
}

/** What a project file says, before an environment is chosen and references are filled in. */
export interface Project {
  readonly file: string
  readonly shared: Layer
  readonly environments: ReadonlyMap<string, Environment>
}

/**
 * Checks everything that can be checked without the process's environment. Pure.
 * @param root of the document
 */
export const projectOf = (
  root: Node | undefined,
  file: string,
  tables: ProjectTables
): { readonly project: Project; readonly problems: readonly UserError[] } => {
  const problems: UserError[] = []
  const environments = new Map<string, Environment>()
  const none = { project: { file, shared: new Map(), environments }, problems }
  const top: SourcePlace = { file, line: 1, column: 1 }
  if (root === undefined || root.kind === 'nothing') {
    problems.push(problem('The project file is empty.', top, 'scoreline init writes one.'))
    return none
  }
  if (root.kind !== 'mapping') {
    problems.push(problem(`A project file is a mapping, not ${kindOf(root)}.`, root.at))
    return none
  }
  const known = [...SHARED_KEYS, 'environments']
  const shared = layerOf(
    root,
    known,
    settingsOfAll(tables),
    'There is no setting',
    tables,
    problems
  )
  const entry = root.entries.find(({ key }) => key === 'environments')
  if (entry === undefined)
    problems.push(
      problem(
        'The project file has no environments.',
        root.at,
        'Add environments: with one that has a target.'
      )
    )
  else if (entry.value.kind !== 'mapping' || entry.value.entries.length === 0)
    problems.push(
      problem('"environments" needs a mapping with an environment in it.', entry.value.at)
    )
  else
    for (const { key, at, value } of entry.value.entries) {
      const environment = environmentOf(key, at, value, tables, problems)
      if (environment) environments.set(key, environment)
    }
  const project = { file, shared, environments }
  problems.push(...wrongValues(project, tables))
  return { project, problems }
}

const environmentOf = (
  name: string,
  at: SourcePlace,
  node: Node,
  tables: ProjectTables,
  problems: UserError[]
): Environment | undefined => {
  if (!ENVIRONMENT_NAME.test(name))
    problems.push(
      problem(
        'An environment’s name has letters, digits, "-", "." and "_"; the first is a letter or digit.',
        at
      )
    )
  if (node.kind !== 'mapping') {
    problems.push(
      problem(
        `Environment "${name}" needs a mapping with its target, not ${kindOf(node)}.`,
        node.at
      )
    )
    return undefined
  }
  const target = targetOf(name, at, node, tables, problems)
  const settings = target === undefined ? settingsOfAll(tables) : (tables.targets[target] ?? {})
  const what = target === undefined ? 'There is no setting' : `Target ${target} has no setting`
  const own = layerOf(node, [...SHARED_KEYS, 'target'], settings, what, tables, problems)
  return target === undefined ? undefined : { name, at, target, own }
}

const targetOf = (
  name: string,
  at: SourcePlace,
  { entries }: Mapping,
  { targets }: ProjectTables,
  problems: UserError[]
): string | undefined => {
  const names = Object.keys(targets)
  const value = entries.find(({ key }) => key === 'target')?.value
  if (value === undefined) {
    problems.push(
      problem(`Environment "${name}" has no target.`, at, `Add target: one of ${names.join(', ')}.`)
    )
    return undefined
  }
  if (value.kind === 'text' && Object.hasOwn(targets, value.text)) return value.text
  problems.push(
    value.kind === 'text'
      ? unknownName('There is no target', value.text, names, value.at)
      : problem(`"target" needs one of ${names.join(', ')}, not ${kindOf(value)}.`, value.at)
  )
  return undefined
}

/** The values of a mapping: at the top of the file, or of an environment. */
const layerOf = (
  { entries }: Mapping,
  known: readonly string[],
  settings: Parameters,
  lackingSetting: string,
  tables: ProjectTables,
  problems: UserError[]
): Layer => {
  const layer = new Map<Address, Value>()
  const take = (address: Address, key: string, node: Node, table: Parameters[string]): void => {
    const { value, problems: found } = readValue(key, node, table)
    problems.push(...found)
    if (value) layer.set(address, value)
  }
  const takeAll = (section: string, lacking: string, node: Node, table: Parameters): void => {
    if (node.kind !== 'mapping') {
      const hint =
        node.kind === 'nothing'
          ? 'Write its keys on the lines below it, indented by two spaces more.'
          : undefined
      problems.push(problem(`"${section}" needs a mapping, not ${kindOf(node)}.`, node.at, hint))
      return
    }
    for (const { key, at, value } of node.entries) {
      const parameter = Object.hasOwn(table, key) ? table[key] : undefined
      if (parameter) take(`${section}.${key}`, key, value, parameter)
      else problems.push(unknownName(lacking, key, Object.keys(table), at))
    }
  }
  /** The mappings that a key stands in, where it does not stand by itself: it may lack its indentation. */
  const placesOf = (key: string): readonly string[] => [
    ...SECTIONS.filter(section => Object.hasOwn(tables.sections[section], key)),
    ...(Object.hasOwn(settings, key) ? ['settings'] : [])
  ]
  const { location } = tables.sections.registry
  for (const { key, at, value } of entries) {
    if (!known.includes(key))
      problems.push(unknownName('There is no key', key, known, at, placesOf(key)))
    else if (key === 'settings') takeAll(key, lackingSetting, value, settings)
    else if (key === 'service' || key === 'samples') take(key, key, value, tables[key])
    else if (key === 'registry' && value.kind !== 'mapping' && location)
      take('registry.location', key, value, location)
    else if (isSection(key)) takeAll(key, `"${key}" has no key`, value, tables.sections[key])
  }
  return layer
}

const isSection = (key: string): key is Section => (SECTIONS as readonly string[]).includes(key)

/** The values that hold in an environment: its own over the shared ones, as far as its target has the settings. */
export const layerFor = (
  { shared }: Project,
  { own }: Pick<Environment, 'own'>,
  settings: Parameters
): Layer => {
  // A user name and password are for the registry beside which they stand.
  const ownRegistry = own.has('registry.location')
  const taken = [...shared].flatMap(([address, value]): [Address, Value][] => {
    if (ownRegistry && address.startsWith('registry.')) return []
    if (!address.startsWith('settings.')) return [[address, value]]
    const parameter = Object.hasOwn(settings, value.key) ? settings[value.key] : undefined
    return parameter ? [[address, { ...value, parameter }]] : []
  })
  return new Map([...taken, ...own])
}

/** What the parsers refuse, of all values that refer to nothing; each place once. */
const wrongValues = (project: Project, tables: ProjectTables): readonly UserError[] => {
  const layers = [
    project.shared,
    ...[...project.environments.values()].map(environment =>
      layerFor(project, environment, tables.targets[environment.target] ?? {})
    )
  ]
  const found = new Map<string, UserError>()
  for (const layer of layers)
    for (const value of layer.values()) {
      const error = refusalOf(value)
      if (error) found.set(JSON.stringify([error.at, error.message]), error)
    }
  return [...found.values()]
}

const refusalOf = (value: Value): UserError | undefined => {
  const plain = (template: Template): string => plainTextOf(template) ?? ''
  if (templatesOf(value).some(template => plainTextOf(template) === undefined)) return undefined
  const text = textOf(value, plain).trim()
  if (text === '') return undefined
  try {
    parseText(value.parameter, text, value.key)
    return undefined
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { code, message, hint } = error
    return new UserError(code, message, { hint, at: value.at, input: value.key })
  }
}
