import { isObject } from '../../core/is-object.ts'

/**
 * The Python packages that an SBOM names (`pkg:pypi` and `pkg:conda`), by name; undefined for what is not an SBOM. What in
 * it is not as we write it is passed over. Pure.
 */
export const packagesInSbom = (document: unknown): Readonly<Record<string, string>> | undefined => {
  if (!isObject(document) || !Array.isArray(document.components)) return undefined
  const found = document.components.flatMap((component: unknown): [string, string][] => {
    if (!isObject(component)) return []
    const { name, version, purl } = component
    const isPackage = typeof purl === 'string' && /^pkg:(pypi|conda)\//.test(purl)
    return isPackage && typeof name === 'string' && typeof version === 'string'
      ? [[name, version]]
      : []
  })
  return Object.fromEntries(found)
}
