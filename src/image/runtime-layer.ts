import { arrange, tarSize, tarStream } from '../oci/layer/tar.ts'
import { MEDIA } from '../oci/manifest.ts'
import type { Blob } from '../oci/store.ts'
import { folderEntries } from './folder-entries.ts'
import { IN_IMAGE } from './spec.ts'

/** The scoring runtime's own code. @param folder the bundle's `runtime/`. */
export const runtimeLayer = async (folder: string): Promise<Blob> => {
  const entries = arrange(await folderEntries(folder, IN_IMAGE.runtime))
  return {
    mediaType: MEDIA.layer,
    label: 'scoring runtime (code)',
    size: tarSize(entries),
    open: () => tarStream(entries)
  }
}
