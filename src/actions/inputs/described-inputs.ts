import { isFlag, type Takes } from '../../core/inputs.ts'
import { type Parameter, type Parameters, shownDefault } from '../../core/parameters.ts'
import type { AnyTargetKind, TargetKinds } from '../../targets/index.ts'
import type { Command } from '../command.ts'
import { ownInputs } from '../project/inputs.ts'
import { parametersOfKinds } from './target-parameters.ts'

/** An input as people read of it. */
export interface DescribedInput {
  readonly name: string
  readonly description: string
  /** What is used when nothing is given, as text. */
  readonly default?: string
  /** A default that only a workflow can fill in. */
  readonly inWorkflow?: string
  readonly required: boolean
  readonly secret: boolean
  /** It has no input of its own in action.yml: `settings` or the project file gives it. */
  readonly rare: boolean
  /** Whether it is true or false. */
  readonly flag: boolean
  /** Whether it is the path of a file or folder, or may be one. */
  readonly path: boolean
  /** What can be written, where that is known. */
  readonly takes?: Takes
  /** Its heading in `--help`. */
  readonly group?: string
  /** The targets that it is for, where it is not for all. */
  readonly targets: readonly string[]
}

/** Every input of a command, with those that give others. */
export const inputsOfCommand = async (
  command: Pick<Command, 'inputs' | 'ofTarget'>,
  targets: TargetKinds
): Promise<readonly DescribedInput[]> =>
  describedInputs(ownInputs(command), await parametersOfKinds(targets, command.ofTarget))

/**
 * The inputs of an action with what it takes of each target, in the words of action.yml, `--help` and the tables. Pure.
 * @param kinds what the action takes of each kind of target
 */
export const describedInputs = (
  own: Parameters,
  kinds: ReadonlyMap<AnyTargetKind, Parameters>
): readonly DescribedInput[] => {
  const ofTargets = new Set([...kinds.values()].flatMap(parameters => Object.keys(parameters)))
  return [
    ...Object.entries(own).map(([name, parameter]) => ({
      ...described(name, parameter),
      ...(name === 'target' ? namingTargets(parameter, [...kinds.keys()]) : {}),
      targets: []
    })),
    ...[...ofTargets].filter(name => !Object.hasOwn(own, name)).map(name => ofKinds(name, kinds))
  ]
}

const described = (
  name: string,
  parameter: Parameter<unknown>
): Omit<DescribedInput, 'targets'> => {
  const { about, empty, inWorkflow, parse, secret, rare, group, isPath } = parameter
  const shown = empty.kind === 'value' ? shownDefault(parameter) : undefined
  return {
    name,
    description: shown ? `${about} Default: ${shown}.` : about,
    ...(empty.kind === 'default' ? { default: empty.text } : {}),
    ...(inWorkflow ? { inWorkflow } : {}),
    required: empty.kind === 'required',
    secret: secret ?? false,
    rare: rare ?? false,
    flag: isFlag(parse),
    path: isPath !== undefined,
    ...(parse.takes ? { takes: parse.takes } : {}),
    ...(group ? { group } : {})
  }
}

const namingTargets = (parameter: Parameter<unknown>, kinds: readonly AnyTargetKind[]) => {
  const shown = parameter.empty.kind === 'value' ? shownDefault(parameter) : undefined
  const names = listed(kinds.map(({ name, title }) => `${name} (${title})`))
  return {
    description: `${parameter.about}${names}.${shown ? ` Default: ${shown}.` : ''}`,
    takes: { kind: 'one of', values: kinds.map(({ name }) => name) } as const
  }
}

/** What some targets take has no default of its own in action.yml: what was given could not be distinguished from it. */
const ofKinds = (name: string, kinds: ReadonlyMap<AnyTargetKind, Parameters>): DescribedInput => {
  const with_ = [...kinds].flatMap(([kind, parameters]) => {
    const parameter = parameters[name]
    return parameter ? [{ kind, parameter }] : []
  })
  const [first] = with_
  if (first === undefined) throw new Error(`No target takes ${name}`)
  const defaults = new Set(with_.map(({ parameter }) => shownDefault(parameter)))
  const all = with_.length === kinds.size
  if (all && defaults.size === 1) return { ...described(name, first.parameter), targets: [] }
  const { about, parse, secret, group, isPath } = first.parameter
  const rare = with_.every(({ parameter }) => parameter.rare)
  const targets = with_.map(({ kind }) => kind.name)
  const shown = with_.flatMap(({ kind, parameter }) => {
    const text = shownDefault(parameter)
    return text === undefined ? [] : [{ kind: kind.name, text }]
  })
  const told =
    defaults.size === 1 && shown[0]
      ? ` Default: ${shown[0].text}.`
      : shown.map(({ kind, text }) => ` Default with target ${kind}: ${text}.`).join('')
  return {
    name,
    description: all ? about + told : `Target ${listed(targets)}: ${uncapitalised(about)}${told}`,
    required: false,
    secret: secret ?? false,
    rare,
    flag: isFlag(parse),
    path: isPath !== undefined,
    ...(parse.takes ? { takes: parse.takes } : {}),
    ...(group ? { group } : {}),
    targets: all ? [] : targets
  }
}

/** `Cores`, but not `PEM` or `OpenAPI`, in the middle of a sentence. */
const uncapitalised = (text: string): string =>
  /^[A-Z][a-z]+[ ,.:]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** `a`, `a or b`, `a, b or c`. */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
