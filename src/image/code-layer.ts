import { lstat } from 'node:fs/promises'
import { IN_IMAGE } from '../contract/image.ts'
import type { Model } from '../models/model.ts'
import { type StoredLayer, storedLayer } from '../oci/layer/stored-layer.ts'
import { arrange, fileEntry, type TarEntry } from '../oci/layer/tar.ts'
import { MEDIA } from '../oci/manifest.ts'
import { readChunks } from '../oci/read-chunks.ts'
import { modelFolder, serviceFile } from './service-file.ts'
import { sourceFiles } from './source-files.ts'
import type { EntryScript, ImageSpec } from './spec.ts'

const APP = IN_IMAGE.appRoot.slice(1)
/** The layer that changes most: the user's code, the service file, and links that lead to the models. */
export const codeLayer = async (spec: ImageSpec): Promise<StoredLayer> => {
  const entries = arrange([
    ...(spec.script ? await scriptEntries(spec.script) : []),
    ...spec.models.flatMap(modelLinks),
    fileEntry(`${APP}/${IN_IMAGE.serviceFile}`, serviceFile(spec))
  ])
  return storedLayer(entries, { mediaType: MEDIA.layerGzip, label: `${spec.name} (code)` })
}

/**
 * A model's folder as scripts know it, made of links into its layer: every file and folder of the model, and, where a
 * folder was registered, that folder's own name too, since scripts are written either way.
 */
export const modelLinks = (model: Model): TarEntry[] => {
  const folder = `${APP}/${modelFolder(model)}`
  const up = '../'.repeat(folder.split('/').length)
  const tops = [...new Set(model.card.files.map(file => file.path.split('/')[0] ?? file.path))]
  const links = tops.map(top => ({ name: top, target: `${up}models/${model.name}/${top}` }))
  const { folder: registered } = model.card
  if (registered !== undefined && !tops.includes(registered))
    links.push({ name: registered, target: `${up}models/${model.name}` })
  return links.map(({ name, target }) => ({ path: `${folder}/${name}`, type: 'symlink', target }))
}

/** The files of an entry script, its source directory included: where each lies, and its path below the app's root. */
export const scriptFiles = async (
  script: EntryScript
): Promise<readonly { readonly source: string; readonly path: string }[]> => {
  const { sourceDirectory, files } = script
  if (sourceDirectory === undefined) return [{ source: script.source, path: script.file }]
  return files ?? (await sourceFiles(sourceDirectory, script.file)).files
}

const scriptEntries = async (script: EntryScript): Promise<TarEntry[]> => {
  const files = await scriptFiles(script)
  return Promise.all(files.map(file => diskEntry(file.source, file.path)))
}

const diskEntry = async (source: string, name: string): Promise<TarEntry> => {
  const { size, mode } = await lstat(source)
  return {
    path: `${APP}/${name}`,
    type: 'file',
    executable: (mode & 0o100) !== 0,
    size,
    content: () => readChunks(source, 0, size)
  }
}
