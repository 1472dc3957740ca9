/** An image as one file that container engines load. */
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { type Digest, digestOf, hexOf } from '../../../oci/digest.ts'
import { fileEntry, type TarEntry, tarStream } from '../../../oci/layer/tar.ts'
import { type Descriptor, type Manifest, MEDIA } from '../../../oci/manifest.ts'
import type { Store } from '../../../oci/store.ts'

/**
 * Writes an image for one platform as an archive: an OCI layout, and a list in Docker's own form for engines that
 * know no other.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
 * @param manifest as the registry has it, with its descriptor
 * @param name the name it gets in the engine, `localhost/scoreline/local:…`
 */
export const writeArchive = async (
  file: string,
  name: string,
  image: { readonly repository: string; readonly manifest: Manifest },
  store: Store,
  signal: AbortSignal
): Promise<void> => {
  await pipeline(
    tarStream(archiveEntries(name, image, store)),
    createWriteStream(file, { mode: 0o600 }),
    { signal }
  )
}

/** The digests by which an engine may call the image: that of its config, or that of its manifest. Pure. */
export const idsOf = (manifest: Manifest): readonly Digest[] => [
  manifest.config.digest,
  digestOf(documentOf(manifest))
]

const documentOf = (manifest: Manifest): Buffer => Buffer.from(JSON.stringify(manifest))

const archiveEntries = (
  name: string,
  { repository, manifest }: { readonly repository: string; readonly manifest: Manifest },
  store: Store
): readonly TarEntry[] => {
  const { config, layers } = manifest
  const blobs = new Map([config, ...layers].map(each => [each.digest, each]))
  const document = documentOf(manifest)
  const descriptor = {
    mediaType: MEDIA.manifest,
    digest: digestOf(document),
    size: document.length
  }
  const annotations = {
    'org.opencontainers.image.ref.name': name,
    'io.containerd.image.name': name
  }
  const index = {
    schemaVersion: 2,
    mediaType: MEDIA.index,
    manifests: [{ ...descriptor, annotations }]
  }
  const list = [
    { Config: pathOf(config), RepoTags: [name], Layers: layers.map(layer => pathOf(layer)) }
  ]
  return [
    fileEntry('oci-layout', JSON.stringify({ imageLayoutVersion: '1.0.0' })),
    fileEntry('index.json', JSON.stringify(index)),
    fileEntry('manifest.json', JSON.stringify(list)),
    fileEntry(pathOf(descriptor), document),
    ...[...blobs.values()].map(blob => ({
      path: pathOf(blob),
      type: 'file' as const,
      size: blob.size,
      content: () => store.stream(repository, blob)
    }))
  ]
}

const pathOf = ({ digest }: Pick<Descriptor, 'digest'>): string => `blobs/sha256/${hexOf(digest)}`
