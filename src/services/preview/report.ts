/**
 * What a preview came to, as a document: written by the job that made it, read by the one that comments. That of a fork
 * is text of a stranger: everything in it is checked, cut to a length and only ever shown. Pure.
 */
import { UserError } from '../../core/errors.ts'
import { isObject } from '../../core/is-object.ts'
import type { ChangedIngredient } from '../../report/ingredients.ts'
import type { ChangedOutput, Changes } from '../../smoke/changes.ts'

export interface PreviewReport {
  readonly schemaVersion: 1
  /** Of the base: `iris`. */
  readonly service: string
  readonly pullRequest: number
  readonly commit: string
  readonly baseRef: string
  /** `Azure Container Instances`; a runner's services end with its job. */
  readonly target: string
  readonly endsWithJob: boolean
  readonly error?: { readonly code: string; readonly message: string }
  readonly scoringUri?: string
  readonly image?: Measured
  /** What runs for the base branch, where something does. */
  readonly base?: Measured
  readonly samples?: { readonly passed: number; readonly total: number }
  readonly changes?: Changes
  /** Between the images, where both are known. */
  readonly differences?: readonly ChangedIngredient[]
  readonly plan?: {
    readonly action: string
    readonly reasons: readonly string[]
    readonly costs: readonly string[]
  }
  /** When the service is no longer needed, of RFC 3339. */
  readonly expires?: string
  /** In the user's currency. */
  readonly costPerDay?: number
}

/** A version, with what it weighs and how fast it answers. */
export interface Measured {
  readonly label: string
  /** All of its layers, in bytes. */
  readonly bytes?: number
  readonly p50Ms?: number
  readonly p95Ms?: number
}

/** A report of more bytes was not written here. */
export const MOST_BYTES = 1024 * 1024

/** Texts are cut to so many characters, lists to so many entries. */
const MOST = { text: 500, entries: 100 }

/** @throws UserError `PREVIEW_REPORT_INVALID` */
export const parsePreviewReport = (text: string): PreviewReport => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalid('is not JSON')
  }
  if (!isObject(value) || value.schemaVersion !== 1) throw invalid('does not have schemaVersion 1')
  const of = reader(value)
  const [service, commit, pullRequest] = [
    of.text('service'),
    of.text('commit'),
    of.count('pullRequest')
  ]
  if (!service || !commit || !pullRequest)
    throw invalid('names no service, commit and pull request')
  const { error, samples, changes, differences, plan } = value
  return {
    schemaVersion: 1,
    service,
    commit,
    pullRequest,
    baseRef: of.text('baseRef') ?? '',
    target: of.text('target') ?? '',
    endsWithJob: value.endsWithJob === true,
    ...(isObject(error)
      ? {
          error: {
            code: reader(error).text('code') ?? '',
            message: reader(error).text('message') ?? ''
          }
        }
      : {}),
    ...optional('scoringUri', of.text('scoringUri')),
    ...optional('image', measuredIn(value.image)),
    ...optional('base', measuredIn(value.base)),
    ...(isObject(samples)
      ? {
          samples: {
            passed: reader(samples).count('passed') ?? 0,
            total: reader(samples).count('total') ?? 0
          }
        }
      : {}),
    ...optional('changes', isObject(changes) ? changesIn(changes) : undefined),
    ...(Array.isArray(differences)
      ? { differences: of.objects('differences').map(ingredientIn) }
      : {}),
    ...(isObject(plan)
      ? {
          plan: {
            action: reader(plan).text('action') ?? '',
            reasons: reader(plan).texts('reasons'),
            costs: reader(plan).texts('costs')
          }
        }
      : {}),
    ...optional('expires', of.text('expires'))
  }
}

const measuredIn = (value: unknown): Measured | undefined => {
  if (!isObject(value)) return undefined
  const of = reader(value)
  return {
    label: of.text('label') ?? '',
    ...optional('bytes', of.count('bytes')),
    ...optional('p50Ms', of.number('p50Ms')),
    ...optional('p95Ms', of.number('p95Ms'))
  }
}

const changesIn = (value: Readonly<Record<string, unknown>>): Changes => {
  const of = reader(value)
  return {
    comparedWith: of.text('comparedWith') ?? '',
    compared: of.count('compared') ?? 0,
    changed: of.objects('changed').map(sample => {
      const each = reader(sample)
      return {
        sample: each.text('sample') ?? '',
        count: each.count('count') ?? 0,
        outputs: each.objects('outputs').map(outputIn)
      }
    }),
    added: of.texts('added'),
    missing: of.texts('missing'),
    incomparable: of.texts('incomparable'),
    distribution: of.objects('distribution').map(share => ({
      // JSON has no word for infinity: the last step is written as null.
      upTo: reader(share).number('upTo') ?? Number.POSITIVE_INFINITY,
      count: reader(share).count('count') ?? 0
    }))
  }
}

const ingredientIn = (ingredient: Readonly<Record<string, unknown>>): ChangedIngredient => {
  const of = reader(ingredient)
  return {
    kind: of.text('kind') ?? '',
    name: of.text('name') ?? '',
    ...optional('before', of.text('before')),
    ...optional('after', of.text('after'))
  }
}

const outputIn = (output: Readonly<Record<string, unknown>>): ChangedOutput => {
  const of = reader(output)
  return {
    path: of.text('path') ?? '',
    before: of.text('before') ?? '',
    after: of.text('after') ?? '',
    ...optional('difference', of.number('difference'))
  }
}

const reader = (value: Readonly<Record<string, unknown>>) => {
  const own = (key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined)
  const number = (key: string): number | undefined => {
    const found = own(key)
    return typeof found === 'number' && Number.isFinite(found) && found >= 0 ? found : undefined
  }
  const list = (key: string): readonly unknown[] => {
    const found = own(key)
    return Array.isArray(found) ? found.slice(0, MOST.entries) : []
  }
  return {
    text: (key: string) => cut(own(key)),
    number,
    count: (key: string): number | undefined => {
      const found = number(key)
      return Number.isSafeInteger(found) ? found : undefined
    },
    texts: (key: string): readonly string[] => list(key).flatMap(entry => cut(entry) ?? []),
    objects: (key: string) => list(key).filter(isObject)
  }
}

const cut = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, MOST.text) : undefined

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }

const invalid = (why: string): UserError =>
  new UserError('PREVIEW_REPORT_INVALID', `The report of the preview ${why}.`, {
    hint: 'Hand on the file that the preview of the pull request wrote, as an artifact. See docs/previews.md.'
  })
