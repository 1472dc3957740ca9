import { UserError } from '../core/errors.ts'
import { invalid } from '../core/inputs.ts'
import { nearest } from '../core/nearest.ts'
import { maskGiven, type Parameters, readParameters, shownDefault } from '../core/parameters.ts'
import type { AnyTargetKind, TargetKinds } from '../targets/index.ts'
import type { Settings } from '../targets/kind.ts'
import { configNoteText, readDeploymentConfig } from '../targets/shared/deployment-config.ts'

type Given = Readonly<Record<string, string>>

/** The kind of a name. @throws UserError `INPUT_INVALID` with the names there are. */
export const kindOf = async (name: string, kinds: TargetKinds): Promise<AnyTargetKind> => {
  const names = Object.keys(kinds)
  const load = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  if (load !== undefined) return (await load()).kind
  const near = nearest(name, names)
  throw invalid(
    'target',
    name === ''
      ? `is required: one of ${names.join(', ')}`
      : `must be one of ${names.join(', ')}, not "${name}"${near ? `; did you mean "${near}"?` : ''}`
  )
}

/**
 * Refuses what was given for another target than the chosen one: it would be ignored without a word otherwise.
 * @param parameters of the chosen target, with those of the action
 * @param others of all the targets
 * @throws UserError `INPUT_NOT_FOR_TARGET`
 */
export const refuseForeign = (
  given: Given,
  kind: Pick<AnyTargetKind, 'name'>,
  parameters: Parameters,
  others: Parameters
): void => {
  for (const [name, text] of Object.entries(given)) {
    const other = others[name]
    if (other === undefined || Object.hasOwn(parameters, name)) continue
    if (text.trim() === '' || text.trim() === shownDefault(other)) continue
    const near = nearest(name, Object.keys(parameters))
    throw new UserError(
      'INPUT_NOT_FOR_TARGET',
      `Input "${name}" does not apply to target ${kind.name}.`,
      {
        hint: near ? `Leave it out; the nearest that applies is "${near}".` : 'Leave it out.',
        input: name
      }
    )
  }
}

/**
 * The values of a kind's settings: from the inputs, over those of a `deploymentconfig.json` (`config-file`), over the
 * defaults. Secrets among them are masked first.
 * @throws UserError `INPUT_INVALID`, `DEPLOYMENT_CONFIG_INVALID`, `TARGET_SETTING_UNAVAILABLE`
 */
export const readSettings = async (
  kind: AnyTargetKind,
  given: Given,
  {
    readText,
    log
  }: {
    readonly readText: (file: string) => Promise<string>
    readonly log: { warning(message: string): void; secret(value: string): void }
  }
): Promise<Readonly<Record<string, unknown>>> => {
  const table: Settings = kind.settings
  maskGiven(table, given, log)
  const file = given['config-file']?.trim()
  const fromFile: Given =
    file && table['config-file'] ? await configTexts(kind, file, readText, log) : {}
  const texts = Object.fromEntries(
    Object.keys(table).map(name => [name, given[name]?.trim() || fromFile[name] || ''])
  )
  refuseUnavailable(kind, texts)
  return readParameters(table, texts)
}

const configTexts = async (
  { settings, name, computeType = name }: AnyTargetKind,
  file: string,
  readText: (file: string) => Promise<string>,
  log: { warning(message: string): void; secret(value: string): void }
): Promise<Given> => {
  let json: string
  try {
    json = await readText(file)
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw new UserError(
      'INPUT_INVALID',
      `Input "config-file" is the path of a file that cannot be read: ${file}.`,
      { cause }
    )
  }
  const { texts, notes } = readDeploymentConfig(json, file, settings, computeType)
  maskGiven(settings, texts, log)
  for (const note of notes) log.warning(configNoteText(note, file))
  return texts
}

const refuseUnavailable = ({ name: target, settings }: AnyTargetKind, texts: Given): void => {
  for (const [name, { unavailable, parse }] of Object.entries(settings as Settings)) {
    const text = texts[name]
    if (!unavailable || !text) continue
    const value = parse(text, name)
    if (value === false || value === 0) continue
    throw new UserError(
      unavailable.code ?? 'TARGET_SETTING_UNAVAILABLE',
      unavailable.code
        ? unavailable.why
        : `Target ${target} does not offer "${name}": ${unavailable.why}`,
      { hint: unavailable.instead, input: name }
    )
  }
}
