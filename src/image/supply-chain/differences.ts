/** What became different between two images. Pure. */
import type { Contents, Ingredient, Part } from './contents.ts'

export interface Difference {
  readonly kind: Ingredient
  readonly name: string
  /** Undefined for what is new. */
  readonly before?: string
  /** Undefined for what is gone. */
  readonly after?: string
}

const ORDER: readonly Ingredient[] = ['base', 'model', 'python', 'package', 'runtime', 'code']

/**
 * The differences, base image first. The layer of the code also says which models the service has: that it differs is
 * told only where the models are the same. Where an image has no SBOM, only what its config says is compared.
 */
export const differencesBetween = (before: Contents, after: Contents): readonly Difference[] => {
  const comparable = (part: Part) =>
    (before.known && after.known) || part.kind === 'python' || part.kind === 'code'
  const keys = new Set([...before.parts.keys(), ...after.parts.keys()])
  const found = [...keys].flatMap((key): readonly Difference[] => {
    const [old, now] = [before.parts.get(key), after.parts.get(key)]
    const part = now ?? old
    if (part === undefined || !comparable(part) || old?.value === now?.value) return []
    const { kind, name } = part
    return [
      { kind, name, ...(old ? { before: old.value } : {}), ...(now ? { after: now.value } : {}) }
    ]
  })
  const models = found.some(({ kind }) => kind === 'model')
  return found
    .filter(({ kind }) => kind !== 'code' || !models)
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.name < b.name ? -1 : 1))
}
