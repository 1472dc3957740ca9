/** One image for several platforms: an index over an image of each. */
import { type Digest, digestOf } from '../oci/digest.ts'
import { type Descriptor, type Index, MEDIA, type Platform, toBytes } from '../oci/manifest.ts'
import type { Artifact } from '../oci/store.ts'
import { publishNumbered } from '../oci/versions.ts'
import {
  type BuildTools,
  type BuiltImage,
  buildImage,
  builtImage,
  type Foundation,
  imageArtifact,
  imageRepository,
  type StagedLayer,
  stageLayers
} from './build.ts'
import { imageAnnotations, withoutOrigin } from './config.ts'
import { platformName, platformOf } from './platform.ts'
import type { ImageSpec } from './spec.ts'

/** An image's spec for one platform, and what it stands on there. */
export interface PlatformBuild {
  readonly spec: ImageSpec
  readonly foundation: Foundation
}

/** As `buildImage`: an image for one platform, an index for several. @param builds one for each platform, in order */
export const buildPlatforms = async (
  builds: readonly [PlatformBuild, ...PlatformBuild[]],
  tools: BuildTools
): Promise<BuiltImage> => {
  const [first, ...others] = builds
  if (others.length === 0) return buildImage(first.spec, first.foundation, tools)
  const { store, attach } = tools
  const { name } = first.spec
  const repository = imageRepository(name)
  const staged: StagedPlatform[] = []
  for (const build of builds)
    staged.push({ ...build, layers: await stageLayers(build.spec, build.foundation, tools) })
  const numbered = await publishNumbered(
    store,
    repository,
    number => indexArtifact(staged, number),
    {
      reuse: true,
      attach,
      essence: document => ({ ...document, annotations: withoutOrigin(document.annotations) })
    }
  )
  const layers = staged.flatMap(shownLayers)
  // Layers that platforms share are stored once.
  const sizes = new Map(layers.map(({ descriptor: { digest, size } }) => [digest, size]))
  return {
    ...builtImage(store, name, numbered, layers),
    size: [...sizes.values()].reduce((sum, size) => sum + size, 0)
  }
}

interface StagedPlatform extends PlatformBuild {
  readonly layers: readonly StagedLayer[]
}

const shownLayers = ({ spec, layers }: StagedPlatform): readonly StagedLayer[] =>
  layers.map(layer => ({
    ...layer,
    madeBy: `${layer.madeBy} (${platformName(spec.architecture)})`
  }))

/**
 * The index of one version, with the manifests and configs it names. Where the image comes from stands in the index
 * alone, so that the images of the platforms are the same from every commit. Pure.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md
 */
const indexArtifact = (platforms: readonly StagedPlatform[], version: number): Artifact => {
  const documents = new Map<Digest, Buffer>()
  const manifests: Descriptor[] = []
  for (const { spec, foundation, layers } of platforms) {
    const image = imageArtifact({ ...spec, origin: {} }, version, foundation, layers)
    const bytes = toBytes(image.manifest)
    const digest = digestOf(bytes)
    for (const [key, document] of image.documents) documents.set(key, document)
    documents.set(digest, bytes)
    const platform = platformIn(spec, foundation)
    manifests.push({ mediaType: MEDIA.manifest, digest, size: bytes.length, platform })
  }
  const [first] = platforms
  const manifest: Index = {
    schemaVersion: 2,
    mediaType: MEDIA.index,
    manifests,
    ...(first ? { annotations: imageAnnotations(first.spec, version, { layers: [] }) } : {})
  }
  return { manifest, documents }
}

const platformIn = ({ architecture }: ImageSpec, { base: { variant } }: Foundation): Platform => ({
  ...platformOf(architecture),
  ...(variant ? { variant } : {})
})
