import path from 'node:path'
import { storedLayer } from '../oci/layer/stored-layer.ts'
import { arrange, type TarEntry } from '../oci/layer/tar.ts'
import type { FileLayer } from '../oci/memory.ts'
import { readChunks } from '../oci/read-chunks.ts'
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
 * The files of a model as deterministic layers with all paths below `models/<name>/`, so that an image can use the same
 * blobs as its layers. One layer, unless the files are more than registries like to take at once: GHCR gives a layer ten
 * minutes (https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry#about-the-container-registry).
 */
export const weightsLayers = (name: string, files: readonly ModelFile[]): readonly FileLayer[] => {
  const groups = grouped(files)
  return groups.map((group, i) => ({
    ...storedLayer(arrange(group.map(file => entryOf(name, file))), {
      mediaType: MODEL_MEDIA.weights,
      label:
        groups.length === 1 ? `${name} (weights)` : `${name} (weights ${i + 1} of ${groups.length})`
    }),
    recipe: recipeOf(name, group),
    files: group.map(({ source }) => source)
  }))
}

/** Bytes of files that go into one layer; a larger file has a layer of its own. */
const LAYER_LIMIT = 2 * 1024 ** 3

/** In the order of their paths, as many as fit. Pure. */
export const grouped = <File extends Pick<ModelFile, 'path' | 'size'>>(
  files: readonly File[],
  limit = LAYER_LIMIT
): readonly (readonly File[])[] => {
  const groups: File[][] = [[]]
  let left = limit
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (file.size > left && groups.at(-1)?.length !== 0) {
      groups.push([])
      left = limit
    }
    groups.at(-1)?.push(file)
    left -= file.size
  }
  return groups
}

/** What a layer's bytes depend on beside the files' own. Its number changes with `weightsLayers`. */
const recipeOf = (name: string, files: readonly ModelFile[]): string =>
  JSON.stringify(['weights 2', name, files.map(file => file.path)])

/** Weights are data: none is executable, whatever the disk says, so that a checkout's modes do not matter. */
const entryOf = (name: string, file: ModelFile): TarEntry => ({
  path: path.posix.join('models', name, file.path),
  type: 'file',
  size: file.size,
  content: () => readChunks(file.source, 0, file.size)
})
