import path from 'node:path'
import { readChunks } from '../oci/file.ts'
import { arrange, type TarEntry, tarSize, tarStream } from '../oci/layer/tar.ts'
import type { Blob } from '../oci/store.ts'
import { MODEL_MEDIA } from './media-types.ts'

/** A file of a model: where it lies on this disk, and in the model's folder. */
export interface ModelFile {
  /** Relative to the model's folder, with `/`. */
  readonly path: string
  /** Absolute, on this disk. */
  readonly source: string
  readonly size: number
}

/**
 * The files of a model as one deterministic, uncompressed tar with all paths below `models/<name>/`,
 * so that an image can use the same blob as its layer.
 */
export const weightsLayer = (name: string, files: readonly ModelFile[]): Blob => {
  const entries = arrange(files.map(file => entryOf(name, file)))
  return {
    mediaType: MODEL_MEDIA.weights,
    label: `${name} (weights)`,
    size: tarSize(entries),
    open: () => tarStream(entries)
  }
}

/** What the layer's bytes depend on beside the files' own. Its number changes with `weightsLayer`. */
export const weightsRecipe = (name: string, files: readonly ModelFile[]): string =>
  JSON.stringify(['weights 1', name, files.map(file => file.path)])

/** Weights are data: none is executable, whatever the disk says, so that a checkout's modes do not matter. */
const entryOf = (name: string, file: ModelFile): TarEntry => ({
  path: path.posix.join('models', name, file.path),
  type: 'file',
  size: file.size,
  content: () => readChunks(file.source, 0, file.size)
})
