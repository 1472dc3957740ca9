import { UserError } from '../../core/errors.ts'
import { isObject } from '../../core/is-object.ts'
import { jsonFault } from '../../core/json-problem.ts'
import type { Settings } from '../kind.ts'

/** What a `deploymentconfig.json` of the Azure ML CLI v1 says, as texts of our settings. */
export interface ConfigTexts {
  readonly texts: Readonly<Record<string, string>>
  /** What cannot be kept. */
  readonly notes: readonly ConfigNote[]
}

/** A value of the file that is not kept. */
export interface ConfigNote {
  /** Of its key: `containerResourceRequirements.cpu`. */
  readonly path: string
  /** What to do instead; undefined for a key that is not known. */
  readonly instead?: string
}

/** The sentence for it. @param file for messages */
export const configNoteText = ({ path, instead }: ConfigNote, file: string): string =>
  instead === undefined
    ? `"${path}" of ${file} is not known and is ignored.`
    : `"${path}" of ${file} is not kept: ${instead}`

/**
 * Reads the file by the `config` paths of a target's settings: the table is the one place that says what maps to what.
 * https://github.com/MicrosoftDocs/azure-ai-docs/blob/main/articles/machine-learning/v1/reference-azure-machine-learning-cli.md
 * @param file for messages
 * @param computeType of the target, as the file spells it: `ACI`
 * @throws UserError `DEPLOYMENT_CONFIG_INVALID`
 */
export const readDeploymentConfig = (
  json: string,
  file: string,
  settings: Settings,
  computeType: string
): ConfigTexts => {
  const { computeType: type, ...document } = parseObject(json, file)
  if (type !== undefined && String(type).toUpperCase() !== computeType.toUpperCase())
    throw bad(file, `is for computeType "${String(type)}"`, 'Use it with the matching target.')
  const byPath = new Map(
    Object.entries(settings).flatMap(([name, { config }]) =>
      config === undefined ? [] : [[config.toLowerCase(), name]]
    )
  )
  const texts: Record<string, string> = {}
  const notes: ConfigNote[] = []
  for (const [path, value] of leavesOf(document, byPath)) {
    if (value === null) continue
    const name = byPath.get(path.toLowerCase())
    const known = name === undefined ? undefined : settings[name]
    if (name === undefined || known === undefined) {
      notes.push({ path })
      continue
    }
    const text = textOf(value, path, file)
    if (known.unavailable) {
      if (value !== false) notes.push({ path, instead: known.unavailable.instead })
      continue
    }
    // Refused here, so that the message names the file and not an input that nobody gave.
    try {
      if (text !== '') known.parse(text, path)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      throw bad(file, `has a value that does not fit: ${error.message.replace(/^Input /, '')}`)
    }
    texts[name] = text
  }
  return { texts, notes }
}

/** Values with their paths, `a.b`: an object is a value itself where a setting has its path. */
const leavesOf = (
  document: Readonly<Record<string, unknown>>,
  byPath: ReadonlyMap<string, string>,
  above = ''
): readonly (readonly [string, unknown])[] =>
  Object.entries(document).flatMap(([key, value]) => {
    const path = above + key
    return isObject(value) && !byPath.has(path.toLowerCase())
      ? leavesOf(value, byPath, `${path}.`)
      : [[path, value] as const]
  })

const textOf = (value: unknown, path: string, file: string): string => {
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) throw bad(file, `has a list for "${path}"`)
  return JSON.stringify(value)
}

const parseObject = (json: string, file: string): Readonly<Record<string, unknown>> => {
  let document: unknown
  try {
    document = JSON.parse(json)
  } catch (cause) {
    throw bad(file, `is not JSON${jsonFault(json, cause)}`)
  }
  if (!isObject(document)) throw bad(file, 'is not a JSON object')
  return document
}

const bad = (file: string, problem: string, hint?: string): UserError =>
  new UserError(
    'DEPLOYMENT_CONFIG_INVALID',
    `The deployment configuration ${file} ${problem}.`.replace(/\.\.$/, '.'),
    {
      hint: hint ?? 'The page of the target below docs/targets/ lists the keys that are read.'
    }
  )
