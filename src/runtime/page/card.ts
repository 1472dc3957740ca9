/** What the page shows of an image beside what its descriptions say: asked for with the key, as they are. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { isObject, withoutBom } from '../json.ts'
import type { ServiceFile } from '../service.ts'

export interface Card {
  /** Of the image. */
  readonly tags: Readonly<Record<string, string>>
  readonly models: readonly CardModel[]
  /** A request to begin with, from a file of samples beside the entry script. */
  readonly sample?: unknown
}

export interface CardModel {
  readonly name: string
  readonly version: string
  readonly description?: string
  readonly framework?: string
  /** What was registered with it: metrics, the run that trained it. */
  readonly properties?: Readonly<Record<string, string>>
}

/** Pure. */
export const cardOf = ({ models, tags = {} }: ServiceFile, sample: unknown): Card => ({
  tags,
  models: models.map(({ name, version, description, framework, properties }) => ({
    name,
    version,
    ...(description ? { description } : {}),
    ...(framework ? { framework } : {}),
    ...(properties ? { properties } : {})
  })),
  ...(sample === undefined ? {} : { sample })
})

const MOST_BYTES = 64 * 1024

/**
 * The first request of `samples.json`, `sample.json` or the first file of `samples/` in the app's root; undefined where
 * there is none that can be read. A page that has nothing to begin with is nothing a service fails for.
 */
export const readSample = (appRoot: string): unknown => {
  for (const file of ['samples.json', 'sample.json', ...filesIn(appRoot, 'samples')]) {
    const found = requestOf(jsonIn(path.join(appRoot, file)))
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * Of a sample, a list of samples or a bare request (docs/smoke-test.md), the first that is expected to succeed;
 * undefined where there is none. Pure.
 */
export const requestOf = (document: unknown): unknown => {
  if (Array.isArray(document) && document.length > 0 && document.every(isSample))
    return document.find(succeeds)?.request
  if (isSample(document)) return succeeds(document) ? document.request : undefined
  return document
}

interface Sample {
  readonly request: unknown
  readonly status?: unknown
}

const isSample = (value: unknown): value is Sample & object =>
  isObject(value) && Object.hasOwn(value, 'request')

const succeeds = ({ status = 200 }: Sample): boolean => Number(status) < 300

const filesIn = (appRoot: string, folder: string): readonly string[] => {
  try {
    return readdirSync(path.join(appRoot, folder))
      .filter(name => name.endsWith('.json'))
      .toSorted()
      .slice(0, 1)
      .map(name => path.join(folder, name))
  } catch {
    return []
  }
}

const jsonIn = (file: string): unknown => {
  try {
    const stat = statSync(file)
    if (!stat.isFile() || stat.size > MOST_BYTES) return undefined
    return JSON.parse(withoutBom(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
