import { isObject } from '../../../core/is-object.ts'
import { short } from '../../../core/words.ts'
import type { AnyTargetKind } from '../../../targets/index.ts'
import type { Setting, Settings } from '../../../targets/kind.ts'
import { literal } from '../literal.ts'
import type { Texts } from './imported.ts'
import { leavesOf, type NotKept, textsIn } from './rows.ts'

/** The kinds of targets, all loaded, by their names. */
export type Kinds = ReadonlyMap<string, AnyTargetKind>

/** The kind that v1 called so: `ACI`, `aks`, `Local`. */
export const kindOfV1 = (type: string, kinds: Kinds): AnyTargetKind | undefined =>
  [...kinds.values()].find(kind => isOfType(kind, type.trim()))

/** Whether v1 called it so. */
export const isOfType = (
  { name, computeType = name }: Pick<AnyTargetKind, 'name' | 'computeType'>,
  type: string
): boolean => computeType.toUpperCase() === type.toUpperCase()

/** How a file of v1 names settings. */
export interface V1Names {
  readonly file: string
  readonly keyOf: (setting: Setting<unknown>) => string | undefined
}

/** Secrets go into the project file as references to secrets of the repository. Pure. */
const secretReference = (name: string): string =>
  `\${secrets.SCORELINE_${name.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase()}}`

/**
 * Texts of settings, as the project file has them: pairs as mappings, secrets as references.
 * @param texts by the names of the settings
 */
export const settingTexts = (
  texts: Readonly<Record<string, string>>,
  settings: Settings,
  { file, keyOf }: V1Names
): { readonly settings: Texts; readonly notKept: readonly NotKept[] } => {
  const kept: Record<string, string | Readonly<Record<string, string>>> = {}
  const notKept: NotKept[] = []
  for (const [name, text] of Object.entries(texts)) {
    const setting = settings[name]
    if (setting === undefined || text === '') continue
    if (setting.secret) {
      kept[name] = secretReference(name)
      notKept.push({
        file,
        key: keyOf(setting) ?? name,
        why: `It is a secret: keep it as the secret ${secretReference(name).slice(10, -1)} of the repository.`
      })
      continue
    }
    const value = setting.parse(text, name)
    kept[name] = (isObject(value) ? textsIn(value) : undefined) ?? literal(text)
  }
  return { settings: kept, notKept }
}

/**
 * Where leaving a setting out meant something else in v1 than it means here: `v1: false` in the table of the target.
 * @param given names of the settings that the file has
 */
export const otherDefaults = (
  settings: Settings,
  given: readonly string[],
  { file, keyOf }: V1Names
): readonly NotKept[] =>
  Object.entries(settings).flatMap(([name, setting]) => {
    const { note, empty } = setting
    const [, before] = /(?:^|; )v1: ([^;]+)$/.exec(note ?? '') ?? []
    if (before === undefined || empty.kind !== 'default' || given.includes(name)) return []
    return [
      {
        file,
        key: keyOf(setting) ?? name,
        why: `The file leaves it out, which meant ${before} in v1 and means ${empty.text} here; \`${name}: ${before}\` below settings gives v1's.`
      }
    ]
  })

/** Values of a file whose target there is not, one a line, for a comment. What may be a secret is not shown. */
export const valuesForComment = (document: Readonly<Record<string, unknown>>): readonly string[] =>
  leavesOf(document)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) =>
      /key$|password|secret|token$|credential|connection/i.test(key)
        ? `${key}: (not shown)`
        : `${key}: ${short(JSON.stringify(value), 80)}`
    )
