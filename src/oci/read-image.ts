import {
  invalidDocument,
  isIndex,
  parseDocument,
  parseImageConfig,
  parseManifest
} from './documents.ts'
import type { Descriptor, ImageConfig, Index, Manifest, Platform } from './manifest.ts'
import type { DocumentStore } from './store.ts'

/** This machine, as images name it. */
export const HERE: Platform = {
  os: 'linux',
  architecture: process.arch === 'arm64' ? 'arm64' : 'amd64'
}

/** Of an image for several platforms, the index, and the manifest of the one that was asked for. */
export interface ReadImage {
  readonly manifest: Manifest
  readonly index?: Index
}

type Reader = Pick<DocumentStore, 'read'>

/** A manifest or index, of the shape it should have. @throws UserError `DOCUMENT_INVALID` and those of `Store.read` */
export const readDocument = async (
  store: Reader,
  repository: string,
  descriptor: Descriptor
): Promise<Manifest | Index> =>
  parseDocument(await store.read(repository, descriptor), descriptor.digest)

/** As `readDocument`, where nothing but a manifest will do. */
export const readManifest = async (
  store: Reader,
  repository: string,
  descriptor: Descriptor
): Promise<Manifest> => parseManifest(await store.read(repository, descriptor), descriptor.digest)

/** The config of an image. @throws UserError `DOCUMENT_INVALID` and those of `Store.read` */
export const readImageConfig = async (
  store: Reader,
  repository: string,
  { config }: Pick<Manifest, 'config'>
): Promise<ImageConfig> => parseImageConfig(await store.read(repository, config), config.digest)

/**
 * The manifest of an image; of one for several platforms that of `platform`, or the first where none is for it.
 * @throws UserError `DOCUMENT_INVALID` and those of `Store.read`
 */
export const readImage = async (
  store: Reader,
  repository: string,
  descriptor: Descriptor,
  platform: Platform = HERE
): Promise<ReadImage> => {
  const document = await readDocument(store, repository, descriptor)
  if (!isIndex(document)) return { manifest: document }
  const chosen = imageFor(document, platform)
  if (chosen === undefined)
    throw invalidDocument(descriptor.digest, 'it is an index that names no image')
  return { manifest: await readManifest(store, repository, chosen), index: document }
}

const imageFor = ({ manifests }: Index, wanted: Platform): Descriptor | undefined =>
  manifests.find(
    ({ platform }) => platform?.os === wanted.os && platform.architecture === wanted.architecture
  ) ?? manifests[0]
