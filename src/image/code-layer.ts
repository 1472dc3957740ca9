import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../core/errors.ts'
import type { Model } from '../models/model.ts'
import { readChunks } from '../oci/file.ts'
import { type StoredLayer, storedLayer } from '../oci/layer/stored-layer.ts'
import { arrange, fileEntry, type TarEntry } from '../oci/layer/tar.ts'
import { MEDIA } from '../oci/manifest.ts'
import { modelFolder, serviceFile } from './service-file.ts'
import { type EntryScript, type ImageSpec, IN_IMAGE } from './spec.ts'

const APP = IN_IMAGE.appRoot.slice(1)
/** Never part of an image: version control, caches, and this tool's own state. */
const LEFT_OUT = new Set([
  '.git',
  '.scoreline',
  '__pycache__',
  '.ipynb_checkpoints',
  '.venv',
  'node_modules'
])

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
  const { sourceDirectory } = script
  if (sourceDirectory === undefined) return [{ source: script.source, path: script.file }]
  const names = await filesBelow(sourceDirectory, '')
  return names.map(name => ({ source: path.join(sourceDirectory, name), path: name }))
}

const scriptEntries = async (script: EntryScript): Promise<TarEntry[]> => {
  const files = await scriptFiles(script)
  return Promise.all(files.map(file => diskEntry(file.source, file.path)))
}

const filesBelow = async (root: string, below: string): Promise<string[]> => {
  const found = await readdir(path.join(root, below), { withFileTypes: true })
  const nested = await Promise.all(
    found
      .filter(({ name }) => !LEFT_OUT.has(name) && !name.endsWith('.pyc'))
      .map(async entry => {
        const file = path.posix.join(below, entry.name)
        if (entry.isDirectory()) return filesBelow(root, file)
        if (entry.isFile()) return [file]
        throw new UserError(
          'SOURCE_FILE_UNSUPPORTED',
          `"${path.join(root, file)}" is a link or a device; an image takes plain files from the source directory.`,
          { hint: 'Replace it by the file it stands for, or move it out of the source directory.' }
        )
      })
  )
  return nested.flat()
}

const diskEntry = async (source: string, name: string): Promise<TarEntry> => {
  const { size, mode } = await stat(source)
  return {
    path: `${APP}/${name.split(path.sep).join('/')}`,
    type: 'file',
    executable: (mode & 0o100) !== 0,
    size,
    content: () => readChunks(source, 0, size)
  }
}
