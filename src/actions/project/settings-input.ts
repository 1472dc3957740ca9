import type { UserError } from '../../core/errors.ts'
import { invalid, unknownInput } from '../../core/inputs.ts'
import { maskGiven, type Parameters } from '../../core/parameters.ts'
import { readYaml } from '../../project/read.ts'
import { filledIn, unsetIn } from '../../project/references.ts'
import { readValue, templatesOf, textOf } from '../../project/value.ts'
import type { AnyTargetKind } from '../../targets/index.ts'
import type { Command } from '../command.ts'
import type { Host } from '../host/host.ts'
import { settingInput } from './names.ts'

/**
 * The inputs in the text of `settings`, by their names. A name that is a setting of a target is that setting, whatever
 * else the command calls so. Pure but for masking.
 * @throws UserError `INPUT_INVALID`, `INPUT_UNKNOWN`
 */
export const readSettingsInput = (
  command: string,
  text: string,
  { inputs }: Pick<Command, 'inputs'>,
  ofTargets: ReadonlyMap<AnyTargetKind, Parameters>,
  { env, log }: Pick<Host, 'env' | 'log'>
): Readonly<Record<string, string>> => {
  if (text.trim() === '') return {}
  const { root, problems } = readYaml(text, 'settings')
  if (problems[0]) throw atLine(problems[0])
  if (root === undefined || root.kind === 'nothing') return {}
  if (root.kind !== 'mapping')
    throw invalid('settings', 'is a YAML mapping of inputs: one line is cpu: 2')
  const table: Parameters = Object.assign({ ...inputs }, ...ofTargets.values())
  const given: Record<string, string> = {}
  for (const { key, value: node } of root.entries) {
    const parameter = Object.hasOwn(table, key) ? table[key] : undefined
    if (parameter === undefined) throw unknownInput(key, Object.keys(table))
    // A workflow fills its secrets in before a step sees the text.
    const { value, problems: wrong } = readValue(key, node, parameter, { plainSecrets: true })
    if (wrong[0] || value === undefined) throw atLine(wrong[0])
    const [missing] = templatesOf(value).flatMap(template => unsetIn(template, env))
    if (missing)
      throw invalid('settings', `refers to the variable ${missing.name}, which is not set`)
    given[settingInput(command, key)] = textOf(value, template => filledIn(template, env))
  }
  maskGiven(table, given, log)
  return given
}

const atLine = (problem: UserError | undefined): UserError =>
  invalid('settings', `cannot be read, line ${problem?.at?.line ?? 1}: ${problem?.message ?? ''}`)
