import {
  copyFile,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readlink,
  rename,
  rm,
  stat,
  symlink
} from 'node:fs/promises'
import path from 'node:path'
import { isErrno, UserError } from '../../core/errors.ts'
import type { Log } from '../../core/ports.ts'
import { hexOf } from '../../oci/digest.ts'
import { unpack } from '../../oci/layer/unpack.ts'
import type { Descriptor, ImageConfig, Manifest } from '../../oci/manifest.ts'
import type { Store } from '../../oci/store.ts'

/** Our own layers carry this mark in the image's history; the base below them is not needed on this machine. */
const OWN_MARK = 'scoreline:'

/**
 * The files of an image as a folder on this disk. Each layer is unpacked once and shared by links; the code layer is
 * copied, so that a service's script can be edited without touching another's.
 * @throws UserError `IMAGE_NOT_RUNNABLE` when the image was not built by Scoreline.
 */
export const makeRootfs = async (
  { manifest, config }: { readonly manifest: Manifest; readonly config: ImageConfig },
  repository: string,
  target: string,
  {
    store,
    layersFolder,
    log
  }: { readonly store: Store; readonly layersFolder: string; readonly log: Log }
): Promise<void> => {
  if (await exists(target)) return
  const own = ownLayers(manifest, config)
  if (!own.some(({ madeBy }) => madeBy === 'scoreline: runtime'))
    throw new UserError('IMAGE_NOT_RUNNABLE', 'The image has no scoring runtime in it.', {
      hint: 'The target local runs images that build-image made.'
    })
  await mkdir(path.dirname(target), { recursive: true })
  const draft = await mkdtemp(`${target}.`)
  try {
    for (const { layer, madeBy } of own) {
      const folder = await unpacked(layer, repository, store, layersFolder, log)
      await overlay(folder, draft, madeBy === 'scoreline: code')
    }
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!isErrno(error, 'ENOTEMPTY', 'EEXIST')) throw error
  }
}

interface OwnLayer {
  readonly layer: Descriptor
  readonly madeBy: string
}

/** Layers and their history stand in the same order; entries that made no layer are marked. */
const ownLayers = (manifest: Manifest, config: ImageConfig): readonly OwnLayer[] => {
  const history = (config.history ?? []).filter(entry => !entry.empty_layer)
  return manifest.layers.flatMap((layer, i) => {
    const madeBy = history[i]?.created_by ?? ''
    return madeBy.startsWith(OWN_MARK) ? [{ layer, madeBy }] : []
  })
}

const unpacked = async (
  layer: Descriptor,
  repository: string,
  store: Store,
  layersFolder: string,
  log: Log
): Promise<string> => {
  const folder = path.join(layersFolder, hexOf(layer.digest))
  if (await exists(folder)) return folder
  await mkdir(layersFolder, { recursive: true })
  const draft = await mkdtemp(`${folder}.`)
  try {
    log.debug(`Unpacking ${layer.digest}`)
    await unpack(store.stream(repository, layer), layer.mediaType, draft)
    await rename(draft, folder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!isErrno(error, 'ENOTEMPTY', 'EEXIST')) throw error
  }
  return folder
}

/** Lays one tree over another: what comes later takes the place of what is there, and is put behind no link. */
const overlay = async (from: string, to: string, copy: boolean): Promise<void> => {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name)
    const target = path.join(to, entry.name)
    if (entry.isDirectory()) {
      const found = await lstat(target).catch(() => undefined)
      if (found !== undefined && !found.isDirectory()) await rm(target)
      await mkdir(target, { recursive: true })
      await overlay(source, target, copy)
      continue
    }
    await rm(target, { recursive: true, force: true })
    if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
    else if (copy) await copyFile(source, target)
    else await link(source, target).catch(() => copyFile(source, target))
  }
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false
  )
