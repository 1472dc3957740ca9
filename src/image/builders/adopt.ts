/** Takes an image that another program built into a registry, as if this one had built it. */

import { type Digest, digestOf } from '../../oci/digest.ts'
import { isIndex } from '../../oci/documents.ts'
import {
  type Descriptor,
  type HistoryEntry,
  type ImageConfig,
  type Manifest,
  MEDIA,
  toBytes
} from '../../oci/manifest.ts'
import { versionsOf } from '../../oci/numbers.ts'
import { readDocument, readImageConfig, readManifest } from '../../oci/read-image.ts'
import type { Artifact, Store } from '../../oci/store.ts'
import { publishNumbered } from '../../oci/versions.ts'
import { choosePlatform, layersOf } from '../base/base-image.ts'
import { type BuildTools, type BuiltImage, builtImage, imageRepository } from '../build.ts'
import { imageAnnotations, withoutOrigin } from '../config.ts'
import type { Context } from '../dockerfile/context.ts'
import type { DockerfilePlan } from '../dockerfile/dockerfile.ts'
import { platformOf } from '../platform.ts'
import { checkSize } from '../size-limit.ts'

/** Names the context an image was built from: the same one needs no second build. */
const CONTEXT_ANNOTATION = 'io.scoreline.context'

/** Where the image lies, and what it was made of. */
export interface ForeignImage {
  readonly store: Store
  readonly repository: string
  readonly descriptor: Descriptor
}

interface Layer {
  readonly descriptor: Descriptor
  readonly madeBy: string
}

/** The newest version that was built from this very context. */
export const builtFrom = async (
  { key }: Pick<Context, 'key'>,
  { spec }: Pick<DockerfilePlan, 'spec'>,
  { store }: BuildTools
): Promise<BuiltImage | undefined> => {
  const repository = imageRepository(spec.name)
  for (const version of (await versionsOf(store, repository)).toReversed()) {
    const descriptor = await store.resolve(repository, String(version))
    if (descriptor?.mediaType !== MEDIA.manifest) continue
    const manifest = await readManifest(store, repository, descriptor)
    if (manifest.annotations?.[CONTEXT_ANNOTATION] !== key) continue
    const config = await readImageConfig(store, repository, manifest)
    const layers = manifest.layers.map((layer, i) => ({
      descriptor: layer,
      madeBy: layerHistory(config)[i]?.created_by ?? ''
    }))
    return builtImage(store, spec.name, { version, descriptor, changed: false }, layers)
  }
  return undefined
}

/**
 * Publishes the image under the next number: its layers as they are, its config with that number in it, and the
 * annotations that every image of ours has.
 */
export const adoptImage = async (
  foreign: ForeignImage,
  { key }: Pick<Context, 'key'>,
  plan: DockerfilePlan,
  { store, log, attach, maxSize }: BuildTools
): Promise<BuiltImage> => {
  const { spec } = plan
  const repository = imageRepository(spec.name)
  const { manifest, config } = await readImage(foreign, plan)
  const marked = { ...config, history: markedHistory(config.history ?? [], plan) }
  const madeBy = (i: number): string => layerHistory(marked)[i]?.created_by ?? ''
  const sized = manifest.layers.map(({ size }, i) => ({ madeBy: madeBy(i), size }))
  checkSize(spec.name, sized, maxSize)
  const layers = await Promise.all(
    layersOf(spec.name, manifest, config).map(
      async ({ descriptor: { mediaType, digest, size } }, i) => {
        const label = `${spec.name} (layer ${i + 1} of ${manifest.layers.length})`
        const open = () => foreign.store.stream(foreign.repository, { mediaType, digest, size })
        const staged = await store.stage(repository, { mediaType, digest, size, label, open }, log)
        return {
          descriptor: { mediaType, digest: staged.digest, size: staged.size },
          madeBy: madeBy(i)
        }
      }
    )
  )
  const numbered = await publishNumbered(
    store,
    repository,
    number => adoptedArtifact(marked, layers, number, key, plan),
    {
      reuse: true,
      attach,
      essence: document => ({ ...document, annotations: withoutOrigin(document.annotations) })
    }
  )
  return builtImage(store, spec.name, numbered, layers)
}

/** The manifest and config of one version. Pure. */
const adoptedArtifact = (
  config: ImageConfig,
  layers: readonly Layer[],
  version: number,
  key: Digest,
  { spec, base }: DockerfilePlan
): Artifact => {
  const bytes = toBytes(adoptedConfig(config, version))
  const digest = digestOf(bytes)
  return {
    manifest: {
      schemaVersion: 2,
      mediaType: MEDIA.manifest,
      config: { mediaType: MEDIA.config, digest, size: bytes.length },
      layers: layers.map(layer => layer.descriptor),
      annotations: {
        ...imageAnnotations(spec, version, base ?? { layers: [] }),
        [CONTEXT_ANNOTATION]: key
      }
    },
    documents: new Map([[digest, bytes]])
  }
}

/**
 * What OCI knows of a config: Docker writes the name and terminal of the container it built in besides. Without a
 * command, a health check, and the time of the build, as with every image of ours. Pure.
 */
const adoptedConfig = (built: ImageConfig, version: number): ImageConfig => {
  const { architecture, os, variant, config, rootfs, history } = built
  const {
    User,
    ExposedPorts,
    Env = [],
    Entrypoint,
    WorkingDir,
    Volumes,
    Labels,
    StopSignal
  } = config
  return {
    architecture,
    os,
    ...(variant ? { variant } : {}),
    config: {
      ...(User ? { User } : {}),
      ...(ExposedPorts ? { ExposedPorts } : {}),
      Env: Env.map(entry =>
        entry.startsWith('SERVICE_VERSION=') ? `SERVICE_VERSION=${version}` : entry
      ),
      ...(Entrypoint ? { Entrypoint } : {}),
      ...(WorkingDir ? { WorkingDir } : {}),
      ...(Volumes && Object.keys(Volumes).length > 0 ? { Volumes } : {}),
      ...(Labels ? { Labels } : {}),
      ...(StopSignal ? { StopSignal } : {})
    },
    rootfs,
    ...(history ? { history } : {})
  }
}

/** Our own layers carry the marks by which `deploy-target` knows them; engines write the instruction there. Pure. */
export const markedHistory = (
  history: readonly HistoryEntry[],
  { parts }: Pick<DockerfilePlan, 'parts'>
): readonly HistoryEntry[] =>
  history.map(entry => {
    const said = entry.created_by ?? ''
    const part = parts.find(({ target }) => copies(said, `${target}/`))
    return part && !entry.empty_layer ? { ...entry, created_by: part.madeBy } : entry
  })

/** `COPY programs/ /opt/scoreline/ # buildkit`, `/bin/sh -c #(nop) COPY dir:5e… in /opt/scoreline/ ` */
const copies = (said: string, target: string): boolean =>
  /\bCOPY\b/.test(said) && said.split(/[\s",[\]]+/).includes(target)

const layerHistory = ({ history = [] }: ImageConfig): readonly HistoryEntry[] =>
  history.filter(entry => !entry.empty_layer)

const readImage = async (
  { store, repository, descriptor }: ForeignImage,
  { spec }: DockerfilePlan
): Promise<{ manifest: Manifest; config: ImageConfig }> => {
  let found = descriptor
  let document = await readDocument(store, repository, found)
  while (isIndex(document)) {
    const { manifests } = document
    const only = manifests.length === 1 ? manifests[0] : undefined
    const chosen = only ?? choosePlatform(manifests, platformOf(spec.architecture))
    if (chosen === undefined) throw new Error('The builder made no image of the platform')
    found = chosen
    document = await readDocument(store, repository, found)
  }
  return { manifest: document, config: await readImageConfig(store, repository, document) }
}
