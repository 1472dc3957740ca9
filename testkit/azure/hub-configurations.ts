/**
 * Automatic deployments of an IoT hub, and what of them each device gets:
 * https://learn.microsoft.com/azure/iot-edge/module-deployment-monitoring
 */
import {
  asObject,
  canonical,
  EMPTY,
  type Exact,
  exact,
  exactAt,
  plain,
  readExact,
  withMember,
  writeExact
} from '../../src/core/exact-json.ts'
import { isObject } from '../../src/core/is-object.ts'
import { readCondition } from './hub-query.ts'

export interface FakeConfiguration {
  readonly id: string
  readonly modules: Exact
  readonly created: number
  condition: string
  priority: number
  labels: Exact
  metrics: Exact
  revision: number
}

/** What one module's twin gets. */
export interface Given {
  readonly desired: Exact
  /** By the ids of deployments. */
  readonly configurations: Readonly<Record<string, { readonly status: 'Applied' | 'Targeted' }>>
}

const DESIRED = 'properties.desired'

/** Why a hub does not take a configuration; undefined where it does. */
export const configurationProblem = (id: string, body: unknown): string | undefined => {
  if (!/^[a-z0-9\-:.+%_#*?!(),=@;$']{1,128}$/.test(id)) return `the id ${id}`
  if (!isObject(body) || body.id !== id) return 'id'
  if (!Number.isInteger(body.priority) || Number(body.priority) < 0) return 'priority'
  const modules = isObject(body.content) ? body.content.modulesContent : undefined
  if (!isObject(modules) || !isObject(modules.$edgeAgent)) return 'content: $edgeAgent is needed'
  for (const [module, parts] of Object.entries(modules))
    for (const key of Object.keys(isObject(parts) ? parts : {}))
      if (key !== DESIRED && !/^properties\.desired(\.[^.$#\s]+)+$/.test(key))
        return `${module}: ${key}`
  try {
    readCondition(String(body.targetCondition ?? ''))
  } catch (error) {
    return `targetCondition: ${(error as Error).message}`
  }
  return undefined
}

export const newConfiguration = (id: string, json: string, created: number): FakeConfiguration => {
  const body = readExact(json)
  return {
    id,
    created,
    modules: exactAt(body, 'content', 'modulesContent') ?? EMPTY,
    revision: 0,
    ...changeable(body)
  }
}

/** Content is immutable. @returns whether it was the same */
export const changeConfiguration = (configuration: FakeConfiguration, json: string): boolean => {
  const body = readExact(json)
  const modules = exactAt(body, 'content', 'modulesContent') ?? EMPTY
  if (canonical(modules) !== canonical(configuration.modules)) return false
  Object.assign(configuration, changeable(body), { revision: configuration.revision + 1 })
  return true
}

const changeable = (body: Exact) => ({
  condition: String(plain(exactAt(body, 'targetCondition')) ?? ''),
  priority: Number(plain(exactAt(body, 'priority'))),
  labels: exactAt(body, 'labels') ?? EMPTY,
  metrics: exactAt(body, 'metrics') ?? EMPTY
})

export const etagOfConfiguration = ({ revision }: FakeConfiguration): string =>
  Buffer.from(String(revision)).toString('base64')

export const configurationText = (configuration: FakeConfiguration): string => {
  const { id, modules, condition, priority, labels, metrics, created } = configuration
  return writeExact({
    kind: 'object',
    members: [
      ['id', exact(id)],
      ['schemaVersion', exact(null)],
      ['labels', labels],
      ['content', withMember(EMPTY, ['modulesContent'], modules)],
      ['targetCondition', exact(condition)],
      ['createdTimeUtc', exact(new Date(created).toISOString())],
      ['priority', exact(priority)],
      ['metrics', metrics],
      ['etag', exact(etagOfConfiguration(configuration))]
    ]
  })
}

/** By age and then by the order in which they came, which times alone do not tell. */
const byRank = (a: FakeConfiguration, b: FakeConfiguration): number =>
  a.priority - b.priority || a.created - b.created

const isBase = ({ modules }: FakeConfiguration): boolean =>
  exactAt(modules, '$edgeAgent', DESIRED) !== undefined

/**
 * What a device gets, by module; undefined where no base is meant for it, and its modules stay as they are.
 * @param all in the order in which they were made
 */
export const givenTo = (
  twin: Readonly<Record<string, unknown>>,
  all: readonly FakeConfiguration[]
): { readonly targeted: readonly string[]; readonly modules: ReadonlyMap<string, Given> } => {
  const meant = all.filter(({ condition }) => readCondition(condition)(twin)).sort(byRank)
  const base = meant.filter(isBase).at(-1)
  const targeted = meant.map(({ id }) => id)
  if (base === undefined) return { targeted, modules: new Map() }
  const layers = meant.filter(it => !isBase(it) && it.priority > base.priority)
  const desired = new Map<string, Exact>()
  const applied = new Map<string, string[]>()
  for (const configuration of [base, ...layers])
    for (const [module, parts] of asObject(configuration.modules).members) {
      const members = asObject(parts).members
      for (const [key, value] of members) {
        const path = key.split('.').slice(2)
        desired.set(module, withMember(desired.get(module) ?? EMPTY, path, value))
      }
      // A deployment that changes nothing of a module is not applied to it.
      if (members.length > 0)
        applied.set(module, [...(applied.get(module) ?? []), configuration.id])
    }
  return {
    targeted,
    modules: new Map(
      [...desired].map(([module, value]) => [
        module,
        {
          desired: value,
          configurations: Object.fromEntries(
            meant
              .filter(({ modules }) => exactAt(modules, module) !== undefined)
              .map(({ id }) => [
                id,
                { status: applied.get(module)?.includes(id) ? 'Applied' : 'Targeted' } as const
              ])
          )
        }
      ])
    )
  }
}
