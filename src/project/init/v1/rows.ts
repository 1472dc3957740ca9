/**
 * What becomes of the keys of a file of Azure ML v1: one table a file. The import reads by it, and the page
 * docs/coming-from-azure-ml.md shows it.
 */
import { isDeeperThan } from '../../../core/depth.ts'
import { messageOf } from '../../../core/errors.ts'
import { isObject } from '../../../core/is-object.ts'
import { plainLine } from '../../../core/plain-text.ts'
import { short } from '../../../core/words.ts'
import { yamlValue } from '../../../core/yaml-document.ts'
import { literal } from '../literal.ts'

export interface Row {
  /** Where the value goes, as people read it: `image: entry-script`. */
  readonly kept?: string
  /** Why it cannot be kept and what to do instead, as sentences; with `kept`: what is kept of it. */
  readonly instead?: string
  /** A value that asks for nothing, besides false and empty ones: nothing is said of it. */
  readonly nothing?: unknown
  /** Its value is shown nowhere. */
  readonly secret?: true
  /** An object that is one value; others are looked into, key by key. */
  readonly whole?: true
}

/** By paths of keys, `docker.baseImage`; keys are the same in upper and lower case. */
export type Rows = Readonly<Record<string, Row>>

/** Something of a v1 file that the project file does not say. */
export interface NotKept {
  readonly file: string
  /** The path of its key; undefined for the whole file. */
  readonly key?: string | undefined
  /** Why, and what to do instead: sentences. */
  readonly why: string
}

export interface ReadRows {
  /** By the names of the table. */
  readonly values: Readonly<Record<string, unknown>>
  readonly notKept: readonly NotKept[]
}

/**
 * The document of a v1 file, which may be JSON or YAML.
 * @returns a note when it is neither, or no mapping.
 */
export const documentOf = (
  text: string,
  file: string
): { readonly document: Readonly<Record<string, unknown>> } | { readonly problem: NotKept } => {
  const problem = (what: string) => ({
    problem: { file, why: `It ${what}, so nothing of it is kept. Mend it and run init again.` }
  })
  let document: unknown
  try {
    document = /\.ya?ml$/i.test(file) ? yamlValue(text) : JSON.parse(text)
  } catch (error) {
    return problem(`cannot be read (${plainLine(short(firstLine(messageOf(error))))})`)
  }
  if (isDeeperThan(DEEPEST, document)) return problem('is nested too deep')
  return isObject(document) ? { document } : problem('is not a mapping')
}

/** Objects in objects: v1 has five. */
const DEEPEST = 50

/** Pure. */
export const readRows = (
  document: Readonly<Record<string, unknown>>,
  file: string,
  rows: Rows
): ReadRows => {
  const names = new Map(Object.keys(rows).map(name => [name.toLowerCase(), name]))
  const values: Record<string, unknown> = {}
  const notKept: NotKept[] = []
  for (const [key, value] of leavesOf(document, names, rows)) {
    if (isNothing(value)) continue
    const name = names.get(key.toLowerCase())
    const row = name === undefined ? undefined : rows[name]
    if (name === undefined || row === undefined)
      notKept.push({ file, key, why: 'It is not known here.' })
    else if (isPlaceholder(value))
      notKept.push({ file, key, why: 'It still has the placeholder of the template.' })
    else {
      if (row.kept) values[name] = value
      if (row.instead && value !== row.nothing && value !== false)
        notKept.push({ file, key, why: row.instead })
    }
  }
  return { values, notKept }
}

/** One line for each file and reason: `"enableGpu", "cudaVersion" of inferenceconfig.json: not kept. …`. Pure. */
export const notKeptTexts = (notes: readonly NotKept[]): readonly string[] => {
  const groups = new Map<string, { file: string; why: string; keys: string[] }>()
  for (const { file, key, why } of notes) {
    const group = groups.get(`${file}\n${why}`) ?? { file, why, keys: [] }
    groups.set(`${file}\n${why}`, group)
    if (key !== undefined && !group.keys.includes(key)) group.keys.push(key)
  }
  return [...groups.values()].map(({ file, why, keys }) =>
    plainLine(
      `${file}${keys.length > 0 ? `, ${keys.map(key => short(key)).join(', ')}` : ''}: ${why}`
    )
  )
}

/** A value that is text; numbers and flags as they are written. */
export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value.trim() || undefined
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined

/** The same as a value of the project file. */
export const literalIn = (value: unknown): string | undefined => {
  const text = textIn(value)
  return text === undefined ? undefined : literal(text)
}

/** A mapping of texts as values of the project file; what is no text in it is left out. */
export const textsIn = (value: unknown): Readonly<Record<string, string>> | undefined => {
  if (!isObject(value)) return undefined
  const texts = Object.entries(value).flatMap(([name, one]) => {
    const text = literalIn(one)
    return text === undefined ? [] : [[name, text] as const]
  })
  return texts.length === 0 ? undefined : Object.fromEntries(texts)
}

/** Values with the paths of their keys. */
export const leavesOf = (
  document: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string> = new Map(),
  rows: Rows = {},
  above = ''
): readonly (readonly [string, unknown])[] =>
  Object.entries(document).flatMap(([key, value]) => {
    const path = above + key
    const name = names.get(path.toLowerCase())
    return isObject(value) && !(name !== undefined && rows[name]?.whole)
      ? leavesOf(value, names, rows, `${path}.`)
      : [[path, value] as const]
  })

/** What templates have for people to fill in: `<your-webservice-name>`. */
const isPlaceholder = (value: unknown): boolean => {
  if (typeof value === 'string') return /<your[^<>]*>|^\s*<[^<>]+>\s*$/i.test(value)
  return isObject(value) && Object.entries(value).flat().some(isPlaceholder)
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0)

const firstLine = (text: string): string => text.split('\n')[0] ?? ''
