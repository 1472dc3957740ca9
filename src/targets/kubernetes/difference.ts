import { isObject } from '../../core/is-object.ts'
import { identityOf, type KubeObject } from './kube-object.ts'

/** Where an object in the cluster is not as it is wanted. */
export interface Difference {
  readonly kind: string
  readonly name: string
  /** `spec.template.spec.containers[scoring].image`; undefined where the object is not there. */
  readonly path: string | undefined
  readonly before: unknown
  readonly after: unknown
}

/**
 * Where objects are not as wanted. What others added is left alone: only fields that we set are compared, and lists of
 * named things by their names, as server-side apply merges them. Pure.
 */
export const differencesOf = (
  wanted: readonly KubeObject[],
  seen: readonly KubeObject[]
): readonly Difference[] => {
  const byIdentity = new Map(seen.map(object => [identityOf(object), object]))
  return wanted.flatMap((object): readonly Difference[] => {
    const there = byIdentity.get(identityOf(object))
    const about = { kind: object.kind, name: object.metadata.name }
    if (there === undefined)
      return [{ ...about, path: undefined, before: undefined, after: undefined }]
    return leaves(object, there, '').map(leaf => ({ ...about, ...leaf }))
  })
}

type Leaf = { readonly path: string; readonly before: unknown; readonly after: unknown }

const leaves = (wanted: unknown, seen: unknown, path: string): readonly Leaf[] => {
  if (isObject(wanted) && isObject(seen))
    return Object.entries(wanted).flatMap(([key, value]) =>
      leaves(value, seen[key], path === '' ? key : `${path}.${key}`)
    )
  // An empty object may be left out by the API server.
  if (isObject(wanted) && Object.keys(wanted).length === 0 && seen === undefined) return []
  if (Array.isArray(wanted) && Array.isArray(seen)) return listLeaves(wanted, seen, path)
  return wanted === seen ? [] : [{ path, before: seen, after: wanted }]
}

const listLeaves = (
  wanted: readonly unknown[],
  seen: readonly unknown[],
  path: string
): readonly Leaf[] => {
  const key = MERGE_KEYS.find(
    name => wanted.length > 0 && wanted.every(it => isObject(it) && name in it)
  )
  if (key !== undefined)
    return wanted.flatMap(item => {
      const name = (item as Readonly<Record<string, unknown>>)[key]
      const there = seen.find(it => isObject(it) && it[key] === name)
      return leaves(item, there, `${path}[${String(name)}]`)
    })
  if (wanted.length !== seen.length) return [{ path, before: seen, after: wanted }]
  return wanted.flatMap((item, index) => leaves(item, seen[index], `${path}[${index}]`))
}

/** What tells things in a list apart: https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy */
const MERGE_KEYS = ['name', 'topologyKey'] as const

/** Objects of ours that nothing asks for any more. */
export const leftOver = (
  wanted: readonly KubeObject[],
  seen: readonly KubeObject[],
  kept: readonly string[]
): readonly KubeObject[] => {
  const identities = new Set([...wanted.map(identityOf), ...kept])
  return seen.filter(
    object =>
      !identities.has(identityOf(object)) &&
      // Made by a controller, which takes it away itself.
      (object.metadata.ownerReferences ?? []).length === 0
  )
}
