import { looksLikeRegistry } from '../oci/registry/reference.ts'
import type { DocumentStore } from '../oci/store.ts'
import type { Host } from './host.ts'

/**
 * Opens the registry an input names: a folder, or `host[:port]/prefix` as docs/registries.md tells them apart.
 * Credentials are looked for where `docker login` and the job leave them.
 */
export const openStore = async (location: string, host: Host): Promise<DocumentStore> => {
  if (!looksLikeRegistry(location)) {
    const { LayoutStore } = await import('../oci/layout/layout-store.ts')
    return new LayoutStore(location)
  }
  const { openRegistry } = await import('./registry.ts')
  return openRegistry(location, host)
}
