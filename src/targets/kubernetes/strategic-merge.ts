import { isObject } from '../../core/is-object.ts'
import { PatchError } from './json-patch.ts'
import type { KubeObject } from './kube-object.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * By which fields things in a list are told apart, kind by kind, as the API marks them (`x-kubernetes-list-map-keys`): by
 * the first, and by the others where a patch has them. Lists that are not here are replaced as a whole, as are all those
 * of kinds that are not. https://kubernetes.io/docs/reference/kubernetes-api/
 */
const MERGE_KEYS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Deployment: {
    containers: ['name'],
    initContainers: ['name'],
    env: ['name'],
    volumes: ['name'],
    volumeMounts: ['mountPath'],
    volumeDevices: ['devicePath'],
    ports: ['containerPort', 'protocol'],
    imagePullSecrets: ['name'],
    hostAliases: ['ip'],
    resourceClaims: ['name'],
    topologySpreadConstraints: ['topologyKey', 'whenUnsatisfiable']
  },
  Service: { ports: ['port', 'protocol'] },
  ServiceAccount: { secrets: ['name'] }
}
type Keys = Readonly<Record<string, readonly string[]>>

/**
 * An object with a strategic merge patch over it: mappings are merged, `null` and `$patch: delete` remove, `$patch: replace`
 * replaces. Pure. @throws PatchError
 * https://github.com/kubernetes/community/blob/main/contributors/devel/sig-api-machinery/strategic-merge-patch.md
 */
export const strategicallyMerged = (object: KubeObject, patch: Fields): KubeObject =>
  merged(object, patch, MERGE_KEYS[object.kind] ?? {}) as KubeObject

const merged = (original: unknown, patch: Fields, keys: Keys): Fields => {
  const { $patch: directive = 'merge', ...fields } = patch
  refuseDirectives(fields)
  if (directive === 'replace') return fields
  if (directive !== 'merge')
    throw new PatchError(`"$patch: ${String(directive)}" is not for this place`)
  const before = isObject(original) ? original : {}
  const kept = Object.entries(before).filter(([key]) => fields[key] !== null)
  const changed = Object.entries(fields)
    .filter(([, value]) => value !== null)
    .map(([key, value]): [string, unknown] => [key, mergedField(before[key], key, value, keys)])
  return Object.fromEntries([...kept, ...changed].filter(([, value]) => value !== DELETED))
}

/** Stands for a field that is left out. */
const DELETED = Symbol('deleted')

const mergedField = (original: unknown, field: string, value: unknown, keys: Keys): unknown => {
  if (isObject(value)) return value.$patch === 'delete' ? DELETED : merged(original, value, keys)
  const names = keys[field]
  if (!Array.isArray(value) || names === undefined) return value
  return mergedList(Array.isArray(original) ? original : [], value, names, keys)
}

/** What a patch has comes first, in its order, as `kubectl kustomize` puts it. */
const mergedList = (
  original: readonly unknown[],
  patch: readonly unknown[],
  names: readonly string[],
  keys: Keys
): readonly unknown[] => {
  const items = patch.filter(isObject)
  if (items.some(item => item.$patch === 'replace'))
    return items.filter(item => item.$patch !== 'replace')
  const [first = '', ...others] = names
  if (items.length < patch.length || items.some(item => item[first] === undefined))
    throw new PatchError(`an entry of the list has no "${first}" to know it by`)
  const used = [first, ...others.filter(name => items.every(item => item[name] !== undefined))]
  const isSame = (item: Fields) => (other: unknown) =>
    isObject(other) && used.every(name => other[name] === item[name])
  return [
    ...items
      .filter(item => item.$patch !== 'delete')
      .map(item => merged(original.find(isSame(item)), item, keys)),
    ...original.filter(item => !isObject(item) || !items.some(patched => isSame(patched)(item)))
  ]
}

const refuseDirectives = (fields: Fields): void => {
  const unknown = Object.keys(fields).find(key => key.startsWith('$'))
  if (unknown !== undefined) throw new PatchError(`"${unknown}" is not supported`)
}
