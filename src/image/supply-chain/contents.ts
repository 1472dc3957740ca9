/** What an image is made of, as its own documents say it. */
import { LABEL, MADE_BY } from '../../contract/image.ts'
import { isObject } from '../../core/is-object.ts'
import type { DocumentStore } from '../../oci/store.ts'
import type { RegisteredImage } from '../registered.ts'
import { attachedTo, SBOM_TYPE } from './attachments.ts'

/** A kind of thing in an image. */
export type Ingredient = 'base' | 'model' | 'python' | 'package' | 'runtime' | 'code'

export interface Contents {
  /** By kind and name: what it is now. Of packages, models and programs, their versions. */
  readonly parts: ReadonlyMap<string, Part>
  /** False where the image has no SBOM: then its packages, models and programs are not known. */
  readonly known: boolean
}

export interface Part {
  readonly kind: Ingredient
  readonly name: string
  readonly value: string
}

/** @throws UserError those of `DocumentStore.referrers` */
export const contentsOf = async (
  store: DocumentStore,
  image: Pick<RegisteredImage, 'repository' | 'descriptor' | 'manifest' | 'config'>
): Promise<Contents> => {
  const { repository, descriptor, manifest, config } = image
  const [sbom] = await attachedTo(store, repository, descriptor.digest, SBOM_TYPE)
  const python = config.config.Labels?.[LABEL.python]
  const history = (config.history ?? []).filter(({ empty_layer: empty }) => !empty)
  const code = manifest.layers[history.findLastIndex(each => each.created_by === MADE_BY.code)]
  return {
    known: sbom !== undefined,
    parts: byName([
      ...partsIn(sbom?.document),
      ...(python ? [{ kind: 'python' as const, name: 'Python', value: python }] : []),
      ...(code ? [{ kind: 'code' as const, name: 'code', value: code.digest }] : [])
    ])
  }
}

/** The components of a CycloneDX document, which may be anybody's. Pure. */
export const partsIn = (sbom: unknown): readonly Part[] => {
  const components = isObject(sbom) && Array.isArray(sbom.components) ? sbom.components : []
  return components.flatMap((component): readonly Part[] => {
    if (!isObject(component)) return []
    const { type, name, version, purl } = component
    if (typeof name !== 'string' || name === '') return []
    const value = typeof version === 'string' ? version : ''
    if (type === 'container')
      return [{ kind: 'base', name: 'base', value: [name, value].filter(Boolean).join('@') }]
    if (type === 'machine-learning-model') return [{ kind: 'model', name, value }]
    const isPackage = typeof purl === 'string' && /^pkg:(?:pypi|conda)\//.test(purl)
    return [{ kind: isPackage ? 'package' : 'runtime', name, value }]
  })
}

/** One entry a name: of an image for several platforms, the values of all of them. */
const byName = (parts: readonly Part[]): ReadonlyMap<string, Part> => {
  const found = new Map<string, Part>()
  for (const part of parts) {
    const key = `${part.kind} ${part.name}`
    const before = found.get(key)
    const values = new Set([...(before ? before.value.split(', ') : []), part.value])
    found.set(key, { ...part, value: [...values].toSorted().join(', ') })
  }
  return found
}
