import type { Descriptor, Index, Manifest, Platform } from './manifest.ts'
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

/** The manifest of an image; of one for several platforms that of `platform`, or the first where none is for it. */
export const readImage = async (
  store: Pick<DocumentStore, 'read'>,
  repository: string,
  descriptor: Descriptor,
  platform: Platform = HERE
): Promise<ReadImage> => {
  const read = async (named: Descriptor): Promise<Manifest | Index> =>
    JSON.parse((await store.read(repository, named)).toString())
  const document = await read(descriptor)
  if (!isIndex(document)) return { manifest: document }
  const chosen = imageFor(document, platform)
  if (chosen === undefined) throw new Error(`The index ${descriptor.digest} names no image`)
  return { manifest: (await read(chosen)) as Manifest, index: document }
}

const imageFor = ({ manifests }: Index, wanted: Platform): Descriptor | undefined =>
  manifests.find(
    ({ platform }) => platform?.os === wanted.os && platform.architecture === wanted.architecture
  ) ?? manifests[0]

export const isIndex = (document: Manifest | Index): document is Index => 'manifests' in document
