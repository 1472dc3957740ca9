import { digestOf } from '../src/oci/digest.ts'
import { MEDIA, toBytes } from '../src/oci/manifest.ts'
import { RegistryStore } from '../src/oci/registry/registry-store.ts'
import { layerOf } from './image-parts.ts'

/**
 * Publishes a base image of one small file in place of the one before: for images that nobody starts.
 * @param registry `127.0.0.1:4711/library`
 * @param text of that file; another one is another image
 */
export const pushTinyBase = async (
  registry: string,
  name: string,
  tag: string,
  text: string
): Promise<void> => {
  const store = new RegistryStore(registry)
  const { blob } = await layerOf({ 'etc/release': text }, 'a base')
  const layer = await store.stage(name, blob)
  const config = toBytes({
    os: 'linux',
    architecture: process.arch === 'arm64' ? 'arm64' : 'amd64',
    config: { Env: ['PATH=/usr/bin:/bin'] },
    rootfs: { type: 'layers', diff_ids: [layer.digest] }
  })
  const digest = digestOf(config)
  await store.publish(
    name,
    {
      manifest: {
        schemaVersion: 2,
        mediaType: MEDIA.manifest,
        config: { mediaType: MEDIA.config, digest, size: config.length },
        layers: [layer]
      },
      documents: new Map([[digest, config]])
    },
    tag
  )
}
