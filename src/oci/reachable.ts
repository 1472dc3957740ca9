import type { Digest } from './digest.ts'
import { ANNOTATION, type Descriptor, type Index, type Manifest, MEDIA } from './manifest.ts'

/**
 * Every digest that a layout's entries lead to: manifests, what they name, and nested indexes.
 * An entry without a name is a referrer: it counts only while its subject is reachable.
 */
export const reachableFrom = async (
  entries: readonly Descriptor[],
  read: (digest: Digest) => Promise<Buffer>
): Promise<ReadonlySet<Digest>> => {
  const found = new Set<Digest>()
  const visit = async (descriptor: Descriptor): Promise<void> => {
    if (found.has(descriptor.digest)) return
    found.add(descriptor.digest)
    if (descriptor.mediaType !== MEDIA.manifest && descriptor.mediaType !== MEDIA.index) return
    const document: Partial<Pick<Manifest, 'config' | 'layers'> & Pick<Index, 'manifests'>> =
      JSON.parse((await read(descriptor.digest)).toString())
    if (document.config) found.add(document.config.digest)
    for (const layer of document.layers ?? []) found.add(layer.digest)
    for (const nested of document.manifests ?? []) await visit(nested)
  }
  const named = entries.filter(entry => entry.annotations?.[ANNOTATION.refName] !== undefined)
  for (const entry of named) await visit(entry)
  for (const entry of entries.filter(other => !named.includes(other))) {
    const { subject }: Partial<Manifest> = JSON.parse((await read(entry.digest)).toString())
    if (subject === undefined || found.has(subject.digest)) await visit(entry)
  }
  return found
}
