import { invalid } from '../../core/inputs.ts'
import { isObject } from '../../core/is-object.ts'
import { yamlValue } from '../../core/yaml-document.ts'
import { isBounded } from './bounded.ts'
import type { Operation } from './json-patch.ts'

/** A change of objects of a kind, as kustomize writes it: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/ */
export interface Patch {
  readonly kind: string
  /** Of the object, where it matters. */
  readonly name: string | undefined
  readonly change:
    | { readonly form: 'operations'; readonly operations: readonly Operation[] }
    | { readonly form: 'merge'; readonly fields: Readonly<Record<string, unknown>> }
}

/**
 * Patches from a list of YAML or JSON. Pure.
 * @throws UserError `INPUT_INVALID` saying which of them is wrong
 */
export const patchesIn = (text: string, input: string): readonly Patch[] => {
  const list = yamlIn(text, input)
  if (!Array.isArray(list))
    throw invalid(
      input,
      'must be a list',
      'As the patches of a kustomization.yaml; docs/targets/kubernetes.md has examples.'
    )
  return list.map((entry, index) => patchOf(entry, `${input}[${index}]`))
}

const yamlIn = (text: string, input: string): unknown => {
  const value = parsed(text, input)
  if (!isBounded(value)) throw invalid(input, 'holds more than any object does')
  return value
}

const parsed = (text: string, input: string): unknown => {
  try {
    return yamlValue(text)
  } catch (error) {
    throw invalid(
      input,
      `is not YAML: ${error instanceof Error ? error.message.split('\n')[0] : ''}`
    )
  }
}

const patchOf = (entry: unknown, where: string): Patch => {
  if (!isObject(entry) || entry.patch === undefined)
    throw invalid(where, 'needs target: and patch:')
  const unknown = Object.keys(entry).find(key => key !== 'target' && key !== 'patch')
  if (unknown !== undefined) throw invalid(where, `has "${unknown}", which is not known`)
  const patch = typeof entry.patch === 'string' ? yamlIn(entry.patch, where) : entry.patch
  const { kind, name } = targetOf(entry.target, patch, where)
  if (kind === 'Secret')
    throw invalid(where, 'changes a Secret, and what it holds would stand in an open file')
  return { kind, name, change: changeOf(patch, where) }
}

const targetOf = (target: unknown, patch: unknown, where: string) => {
  const named = isObject(patch) && isObject(patch.metadata) ? patch.metadata.name : undefined
  const from = isObject(target) ? target : isObject(patch) ? { kind: patch.kind, name: named } : {}
  const unknown = Object.keys(from).find(key => !['group', 'version', 'kind', 'name'].includes(key))
  if (unknown !== undefined)
    throw invalid(where, `has a target with "${unknown}": objects are chosen by kind and name`)
  const { kind, name } = from
  if (typeof kind !== 'string') throw invalid(where, 'needs a target with a kind')
  if (name !== undefined && typeof name !== 'string')
    throw invalid(where, 'has a target whose name is not a text')
  return { kind, name }
}

const OPERATIONS: readonly string[] = ['add', 'remove', 'replace', 'move', 'copy', 'test']

const changeOf = (patch: unknown, where: string): Patch['change'] => {
  if (isObject(patch)) return { form: 'merge', fields: patch }
  if (!Array.isArray(patch)) throw invalid(where, 'needs a patch that is a mapping or a list')
  for (const operation of patch) {
    const { op, path, from } = isObject(operation) ? operation : {}
    if (!OPERATIONS.includes(String(op)) || !isPointer(path))
      throw invalid(where, `needs op (${OPERATIONS.join(', ')}) and path (/a/b) in each operation`)
    if ((op === 'move' || op === 'copy') && !isPointer(from))
      throw invalid(where, `needs "from" for ${String(op)}`)
    if (['add', 'replace', 'test'].includes(String(op)) && !('value' in operation))
      throw invalid(where, `needs "value" for ${String(op)}`)
  }
  return { form: 'operations', operations: patch as readonly Operation[] }
}

const isPointer = (value: unknown): boolean =>
  typeof value === 'string' && (value === '' || value.startsWith('/'))
