/** What the module's twin sets, and what of it is in force. */
import { isObject } from '../json.ts'

export interface TwinSettings {
  /** The part of requests and answers that is kept, 0 to 1. */
  readonly sampling: number
  /** How many elements of a list are computed at once; 0 takes a list as one request. */
  readonly batch: number
  readonly logLevel: 'info' | 'warning' | 'error'
}

export interface InForce {
  readonly settings: TwinSettings
  /** What of the twin is not in force, and why. */
  readonly problem: string | undefined
}

const MOST_AT_ONCE = 1024

interface Rule {
  readonly is: (value: unknown) => boolean
  readonly must: string
}

const RULES: { readonly [Name in keyof TwinSettings]: Rule } = {
  sampling: {
    is: value => typeof value === 'number' && value >= 0 && value <= 1,
    must: 'a number from 0 to 1'
  },
  batch: {
    is: value => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_AT_ONCE,
    must: `a whole number from 0 to ${MOST_AT_ONCE}`
  },
  logLevel: {
    is: value => value === 'info' || value === 'warning' || value === 'error',
    must: '"info", "warning" or "error"'
  }
}

/**
 * The settings that a twin asks for. What is wrong leaves its default in force and is a problem: a module must go on
 * whatever its twin says. Pure.
 * @param desired the section of the twin that is ours
 * @param keeps whether there is a place for samples
 */
export const readDesired = (desired: unknown, defaults: TwinSettings, keeps: boolean): InForce => {
  if (desired !== undefined && !isObject(desired))
    return { settings: defaults, problem: 'The settings must be an object.' }
  const given = desired ?? {}
  const problems: string[] = []
  const settings: Record<string, unknown> = { ...defaults }
  for (const [name, value] of Object.entries(given)) {
    const rule = Object.hasOwn(RULES, name) ? RULES[name as keyof TwinSettings] : undefined
    if (rule === undefined) problems.push(`There is no setting "${name.slice(0, LONGEST_NAME)}".`)
    else if (rule.is(value)) settings[name] = value
    else problems.push(`${name} must be ${rule.must}.`)
  }
  if (!keeps && Number(settings.sampling) > 0) {
    if (given.sampling !== undefined) problems.push(NO_PLACE)
    settings.sampling = 0
  }
  return {
    settings: settings as unknown as TwinSettings,
    problem: problems.length === 0 ? undefined : problems.join(' ')
  }
}

const LONGEST_NAME = 40
const NO_PLACE =
  'sampling needs a place for the samples: SCORELINE_COLLECT_FOLDER or SCORELINE_COLLECT_BLOB_URL.'

/** What a patch makes of a document: `null` removes. Pure. https://www.rfc-editor.org/rfc/rfc7396 */
export const patched = (document: unknown, patch: unknown): unknown => {
  if (!isObject(patch)) return patch
  const entries = new Map(isObject(document) ? Object.entries(document) : [])
  for (const [name, value] of Object.entries(patch))
    if (value === null) entries.delete(name)
    else entries.set(name, patched(entries.get(name), value))
  return Object.fromEntries(entries)
}
