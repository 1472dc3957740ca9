import { IN_IMAGE } from '../contract/image.ts'
import { type StoredLayer, storedLayer } from '../oci/layer/stored-layer.ts'
import { arrange } from '../oci/layer/tar.ts'
import { MEDIA } from '../oci/manifest.ts'
import { folderEntries } from './folder-entries.ts'

/** The scoring runtime's own code. @param folder the bundle's `runtime/`. */
export const runtimeLayer = async (folder: string): Promise<StoredLayer> => {
  const entries = arrange(await folderEntries(folder, IN_IMAGE.runtime))
  return storedLayer(entries, { mediaType: MEDIA.layerGzip, label: 'scoring runtime (code)' })
}
