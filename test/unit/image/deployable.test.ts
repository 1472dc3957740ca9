import { imageFacts } from '../../../src/image/deployable.ts'
import type { RegisteredImage } from '../../../src/image/registered.ts'
import { type Descriptor, MEDIA } from '../../../src/oci/manifest.ts'

const DIGEST = `sha256:${'0'.repeat(64)}` as const

const descriptor = (mediaType: string, architecture?: string): Descriptor => ({
  mediaType,
  digest: DIGEST,
  size: 2,
  ...(architecture === undefined ? {} : { platform: { os: 'linux', architecture } })
})

const image = (mediaType: string, architectures?: readonly string[]): RegisteredImage => ({
  label: 'served:1',
  name: 'served',
  repository: 'images/served',
  reference: `images/served@${DIGEST}`,
  descriptor: descriptor(mediaType),
  manifest: {
    schemaVersion: 2,
    mediaType: MEDIA.manifest,
    config: descriptor(MEDIA.config),
    layers: []
  },
  config: {
    os: 'linux',
    architecture: 'amd64',
    config: {},
    rootfs: { type: 'layers', diff_ids: [] }
  },
  ...(architectures === undefined
    ? {}
    : {
        index: {
          schemaVersion: 2,
          mediaType: MEDIA.index,
          manifests: architectures.map(one => descriptor(MEDIA.manifest, one))
        }
      })
})

describe('the platforms that a target judges an image by', () => {
  it.each([MEDIA.index, 'application/vnd.docker.distribution.manifest.list.v2+json'])(
    'are all those of an index: %s',
    mediaType => {
      const { platforms } = imageFacts(image(mediaType, ['amd64', 'arm64']))
      expect(platforms).toEqual(['linux/amd64', 'linux/arm64'])
    }
  )

  it('are those of the config where there is no index', () => {
    expect(imageFacts(image(MEDIA.manifest)).platforms).toEqual(['linux/amd64'])
  })
})
