import { isObject } from '../../core/is-object.ts'
import type { Problem } from '../plan.ts'
import { isBounded } from './bounded.ts'
import { jsonPatched, PatchError } from './json-patch.ts'
import { identityOf, type KubeObject } from './kube-object.ts'
import { isOurs } from './names.ts'
import type { Patch } from './patches.ts'
import { strategicallyMerged } from './strategic-merge.ts'

/** Objects with the user's patches over them, and what of the patches does not fit. */
export interface Patched {
  readonly objects: readonly KubeObject[]
  readonly problems: readonly Problem[]
}

/** Pure. @param service whose objects they are */
export const patchedObjects = (
  service: string,
  objects: readonly KubeObject[],
  patches: readonly Patch[]
): Patched =>
  patches.reduce<Patched>(
    (before, patch, index) => {
      const results = before.objects.map(object =>
        fits(patch, object) ? changed(service, object, patch, index) : { object }
      )
      const idle = !before.objects.some(object => fits(patch, object))
      return {
        objects: results.map(({ object }) => object),
        problems: [
          ...before.problems,
          ...(idle ? [idlePatch(patch, index)] : []),
          ...results.flatMap(result => ('problem' in result ? [result.problem] : []))
        ]
      }
    },
    { objects, problems: [] }
  )

const fits = ({ kind, name }: Patch, object: KubeObject): boolean =>
  object.kind === kind && (name === undefined || object.metadata.name === name)

const changed = (
  service: string,
  object: KubeObject,
  { change }: Patch,
  index: number
): { readonly object: KubeObject; readonly problem?: Problem } => {
  try {
    const result: unknown =
      change.form === 'merge'
        ? strategicallyMerged(object, withoutName(change.fields))
        : jsonPatched(object, change.operations)
    if (!isBounded(result))
      return { object, problem: misfit(object, index, 'it becomes too large') }
    if (isKnownAgain(service, object, result)) return { object: result }
    const what =
      'it changes the name, the kind, the namespace or the labels by which objects are known'
    return { object, problem: misfit(object, index, what) }
  } catch (error) {
    if (!(error instanceof PatchError)) throw error
    return { object, problem: misfit(object, index, error.message) }
  }
}

/** kustomize wants a name in a patch, whatever the object is called. */
const withoutName = (fields: Readonly<Record<string, unknown>>) => {
  const { apiVersion: _, kind: __, metadata, ...rest } = fields
  const { name: ___, ...others } = (metadata ?? {}) as Readonly<Record<string, unknown>>
  return Object.keys(others).length === 0 ? rest : { ...rest, metadata: others }
}

const isKnownAgain = (service: string, before: KubeObject, after: unknown): after is KubeObject => {
  if (!isObject(after) || !isObject(after.metadata)) return false
  const object = after as unknown as KubeObject
  return (
    identityOf(before) === identityOf(object) &&
    before.apiVersion === object.apiVersion &&
    object.metadata.namespace === undefined &&
    isOurs(service, object)
  )
}

const misfit = ({ kind, metadata }: KubeObject, index: number, why: string): Problem => ({
  code: 'KUBERNETES_PATCH_INVALID',
  message: `patches[${index}] does not fit the ${kind} "${metadata.name}": ${why}.`,
  hint: 'Render the manifests (render: <folder>) to see what a patch changes.'
})

const idlePatch = ({ kind, name }: Patch, index: number): Problem => ({
  code: 'KUBERNETES_PATCH_INVALID',
  message: `patches[${index}] is for a ${kind}${name === undefined ? '' : ` "${name}"`}, and the service has none.`,
  hint: 'The table "What is in the cluster" in docs/targets/kubernetes.md names what a service consists of.'
})
