import { constants } from 'node:fs'
import {
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readlink,
  rename,
  rm,
  symlink,
  utimes
} from 'node:fs/promises'
import path from 'node:path'
import { MADE_BY } from '../../contract/image.ts'
import { ifMissing, UserError } from '../../core/errors.ts'
import { ownFolder } from '../../core/own-folder.ts'
import type { Log } from '../../core/ports.ts'
import { isSealed, seal } from '../../core/seal.ts'
import { hexOf } from '../../oci/digest.ts'
import { unpack } from '../../oci/layer/unpack.ts'
import type { Descriptor, ImageConfig, Manifest } from '../../oci/manifest.ts'
import type { Store } from '../../oci/store.ts'

/** Our own layers carry this mark in the image's history; the base below them is not needed on this machine. */
const OWN_MARK = 'scoreline:'

/**
 * The files of an image as a folder on this disk, all of them its own: what a service writes to changes no other's.
 * Layers that many images have are unpacked once, looked at again at each use, and copied; models and code are unpacked
 * where they belong.
 * @param target a folder that is not there yet. Its parent is made for this user alone.
 * @throws UserError `IMAGE_NOT_RUNNABLE` when the image was not built by Scoreline, `STATE_FOLDER_UNSAFE`.
 */
export const makeRootfs = async (
  { manifest, config }: { readonly manifest: Manifest; readonly config: ImageConfig },
  repository: string,
  target: string,
  { store, stateFolder, log, signal }: RootfsTools
): Promise<void> => {
  const own = ownLayers(manifest, config)
  if (!own.some(({ madeBy }) => madeBy === MADE_BY.runtime))
    throw new UserError('IMAGE_NOT_RUNNABLE', 'The image has no scoring runtime in it.', {
      hint: 'The target local runs images that build-image made.'
    })
  const layers = await ownFolder(stateFolder, 'layers')
  const above = path.relative(path.resolve(stateFolder), path.dirname(path.resolve(target)))
  const parent = await ownFolder(stateFolder, ...above.split(path.sep).filter(Boolean))
  const draft = await mkdtemp(path.join(parent, '.draft-'))
  try {
    const root = path.join(draft, 'root')
    await mkdir(root)
    const trees = await Promise.all(
      own.map(async ({ layer, madeBy }, i) => {
        const bytes = () => untilAborted(store.stream(repository, layer), signal)
        log.debug(`Laying ${layer.digest} (${madeBy})`)
        if (isShared(madeBy)) return { from: await unpacked(layer, bytes, layers), lay: shared }
        const from = path.join(draft, String(i))
        await unpackWhole(bytes(), layer, from)
        return { from, lay: rename }
      })
    )
    for (const { from, lay } of trees) {
      signal?.throwIfAborted()
      await overlay(from, root, lay)
    }
    await rename(root, path.join(parent, path.basename(target)))
  } catch (error) {
    // A layer that was cut off for this is not damaged.
    signal?.throwIfAborted()
    throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

export interface RootfsTools {
  readonly store: Store
  readonly stateFolder: string
  readonly log: Log
  /** Gives up between two pieces of a layer. */
  readonly signal?: AbortSignal | undefined
}

const untilAborted = async function* (
  bytes: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    signal?.throwIfAborted()
    yield chunk
  }
}

/** Programs and packages; a model or a script is seldom in two images. */
const isShared = (madeBy: string): boolean => !/^scoreline: (models|code)\b/.test(madeBy)

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

/** The folder of a layer, as it came out of bytes with its digest: one that was changed since is made again. */
const unpacked = async (
  layer: Descriptor,
  bytes: () => AsyncIterable<Uint8Array>,
  layers: string
): Promise<string> => {
  const folder = path.join(layers, hexOf(layer.digest))
  if (await isSealed(folder)) return folder
  const draft = await mkdtemp(path.join(layers, '.draft-'))
  try {
    await unpackWhole(bytes(), layer, path.join(draft, 'layer'))
    // Moved away, not deleted: another deployment may be copying from it.
    await rename(folder, path.join(draft, 'old')).catch(ifMissing)
    await rename(path.join(draft, 'layer'), folder)
    await seal(folder)
    return folder
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** A layer may have nothing in it. */
const unpackWhole = async (
  bytes: AsyncIterable<Uint8Array>,
  { mediaType }: Descriptor,
  folder: string
): Promise<void> => {
  await mkdir(folder)
  await unpack(bytes, mediaType, folder)
}

type Lay = (source: string, target: string) => Promise<void>

/**
 * A copy, which shares its blocks where the file system can. Node.js itself, 100 MB, is a link to the one that all
 * services run: the system lets nobody write to a program that runs.
 */
const shared: Lay = async (source, target) => {
  if (target.endsWith(PROGRAM)) return symlink(source, target)
  await copyFile(source, target, constants.COPYFILE_FICLONE)
  // As it was unpacked: byte code holds for sources of that time.
  await utimes(target, 0, 0)
}

const PROGRAM = path.join('opt', 'scoreline', 'bin', 'node')

/** Lays one tree over another: what comes later takes the place of what is there, and is put behind no link. */
const overlay = async (from: string, to: string, lay: Lay): Promise<void> => {
  const entries = await readdir(from, { withFileTypes: true })
  const files = entries.filter(entry => !entry.isDirectory())
  for (let at = 0; at < files.length; at += AT_ONCE)
    await Promise.all(
      files.slice(at, at + AT_ONCE).map(async entry => {
        const source = path.join(from, entry.name)
        const target = path.join(to, entry.name)
        await rm(target, { recursive: true, force: true })
        if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
        else await lay(source, target)
      })
    )
  for (const entry of entries.filter(one => one.isDirectory())) {
    const target = path.join(to, entry.name)
    const found = await lstat(target).catch(ifMissing)
    if (found !== undefined && !found.isDirectory()) await rm(target)
    await mkdir(target, { recursive: true })
    await overlay(path.join(from, entry.name), target, lay)
  }
}

const AT_ONCE = 16
