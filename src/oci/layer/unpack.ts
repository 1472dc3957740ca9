/**
 * Unpacks the layers of an image onto this disk. An image is input from outside: only plain files, folders and links
 * that stay inside are written, and never more than the limits.
 */
import { createWriteStream } from 'node:fs'
import { lstat, mkdir, rm, symlink, utimes } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Header } from 'tar-stream'
import { messageOf, UserError } from '../../core/errors.ts'
import { isBelow } from '../../core/workspace.ts'
import { type InflateGuard, isDamage, type LayerEntry, readEntries } from './read-layer.ts'

export interface UnpackLimits {
  /** Of all files together. */
  readonly bytes: number
  readonly entries: number
  /** What a compressed layer may inflate to, however little it is itself. */
  readonly inflated: number
  /** Beyond that, how many times its own size. */
  readonly ratio: number
  /** Parts of a path. */
  readonly depth: number
  /** Bytes of a path. */
  readonly path: number
}

/** More than any layer of ours; a bomb is larger. */
const LIMITS: UnpackLimits = {
  bytes: 64 * 1024 ** 3,
  entries: 1e6,
  inflated: 1024 ** 3,
  ratio: 200,
  depth: 100,
  // The folder that it is unpacked to comes before it, and Linux takes 4096 together.
  path: 2048
}

/** @throws UserError `LAYER_UNSAFE`, also for what is no archive; `OUTPUT_FAILED` when the disk does not take it. */
export const unpack = async (
  layer: AsyncIterable<Uint8Array>,
  mediaType: string,
  folder: string,
  limits = LIMITS
): Promise<void> => {
  try {
    await unpackEntries(layer, mediaType, folder, limits)
  } catch (error) {
    if (isOfDisk(error, folder)) throw unwritable(folder, error)
    throw isDamage(error) ? damaged(error) : error
  }
}

const unpackEntries = async (
  layer: AsyncIterable<Uint8Array>,
  mediaType: string,
  folder: string,
  limits: UnpackLimits
): Promise<void> => {
  let total = 0
  const places = new Places(folder, limits.entries)
  await readEntries(layer, mediaType, bombGuard(limits), async (entry, count, signal) => {
    const { name, size } = entry.header
    if (!Number.isSafeInteger(size) || Number(size) < 0) throw unsafe(name, 'has no size')
    total += Number(size)
    if (total > limits.bytes)
      throw unsafe(name, `is more than ${limits.bytes} bytes with the entries before it`)
    if (count > limits.entries) throw unsafe(name, `comes after ${limits.entries} others`)
    checkPath(name, limits)
    await write(entry, places, folder, signal)
  })
}

/** Seconds since 1970: what all our layers say. */
const TIME = 0

const write = async (
  entry: LayerEntry,
  places: Places,
  folder: string,
  signal: AbortSignal
): Promise<void> => {
  const { header } = entry
  const target = await places.of(header)
  if (header.type === 'file' || header.type === 'contiguous-file') {
    const mode = (header.mode ?? 0) & 0o100 ? 0o755 : 0o644
    await pipeline(entry, createWriteStream(target, { mode, flags: 'wx' }), { signal })
    // Byte code in images holds for sources of that time.
    return utimes(target, TIME, TIME)
  }
  if (header.type === 'directory') await places.makeFolder(target)
  else if (header.type === 'symlink') await link(header, target, folder)
  else throw unsafe(header.name, `is a ${header.type ?? 'thing of unknown kind'}`)
  entry.resume()
}

/** Counts what goes into the decompressor and what comes out of it. */
const bombGuard = ({ inflated, ratio }: UnpackLimits): InflateGuard => {
  let packed = 0
  let unpacked = 0
  return {
    before: async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        packed += chunk.length
        yield chunk
      }
    },
    after: async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        unpacked += chunk.length
        if (unpacked > inflated && unpacked > packed * ratio)
          throw new UserError(
            'LAYER_UNSAFE',
            `The layer inflates ${packed} bytes to ${unpacked} and more.`,
            { hint: NOT_OURS }
          )
        yield chunk
      }
    }
  }
}

/** Bytes of one part of a path, on all file systems of Linux. */
const LONGEST_NAME = 255

const checkPath = (name: string, { depth, path: longest }: UnpackLimits): void => {
  if (Buffer.byteLength(name) > longest) throw unsafe(name, `is longer than ${longest} bytes`)
  const parts = name.split('/')
  if (parts.length > depth) throw unsafe(name, `lies more than ${depth} folders deep`)
  if (parts.some(part => Buffer.byteLength(part) > LONGEST_NAME))
    throw unsafe(name, `has a name of more than ${LONGEST_NAME} bytes`)
}

/** Where entries go: below the folder, through no link, where nothing is yet. Folders that were seen are not looked at again. */
class Places {
  readonly #root: string
  readonly #most: number
  readonly #folders = new Set<string>()

  constructor(root: string, most: number) {
    this.#root = root
    this.#most = most
  }

  async of({ name, type }: Header): Promise<string> {
    const relative = path.posix.normalize(name).replace(/\/$/, '')
    if (name.includes('\0') || path.posix.isAbsolute(name) || relative.split('/').includes('..'))
      throw unsafe(name, 'leads out of the layer')
    const parts = relative.split('/')
    await this.makeFolder(this.#root)
    for (let depth = 1; depth < parts.length; depth++)
      await this.#enter(path.join(this.#root, ...parts.slice(0, depth)), name)
    const target = path.join(this.#root, relative)
    const found = await statOf(target)
    if (found !== undefined && !(found.isDirectory() && type === 'directory')) {
      if (found.isDirectory()) throw unsafe(name, 'takes the place of a folder')
      await rm(target)
    }
    return target
  }

  async makeFolder(folder: string): Promise<void> {
    if (this.#folders.has(folder)) return
    await mkdir(folder, { recursive: true })
    this.#folders.add(folder)
  }

  /** A folder on the way to an entry: there, or made now. */
  async #enter(folder: string, name: string): Promise<void> {
    if (this.#folders.has(folder)) return
    const found = await statOf(folder)
    if (found?.isSymbolicLink()) throw unsafe(name, 'lies behind a link')
    if (found !== undefined && !found.isDirectory()) throw unsafe(name, 'lies behind a file')
    if (this.#folders.size > this.#most) throw unsafe(name, `comes after ${this.#most} folders`)
    await this.makeFolder(folder)
  }
}

/** Bytes. */
const LONGEST_LINK = 2048

/** Links are kept relative, so that they lead to the same place wherever the root folder lies. */
const link = async ({ name, linkname }: Header, target: string, folder: string): Promise<void> => {
  const to = linkname ?? ''
  // Seen from the layer's root, above which ".." does not lead.
  const inside = path.posix.isAbsolute(to)
    ? path.posix.normalize(to)
    : path.posix.join('/', path.posix.dirname(name), to)
  const depth = path.posix.dirname(path.posix.join('/', name)).split('/').filter(Boolean).length
  const climbs = path.posix.isAbsolute(to)
    ? 0
    : path.posix
        .normalize(to)
        .split('/')
        .filter(part => part === '..').length
  if (Buffer.byteLength(to) > LONGEST_LINK) throw unsafe(name, 'is a link with too long a target')
  if (to.includes('\0') || to === '' || climbs > depth)
    throw unsafe(name, 'is a link that leads out of the layer')
  await symlink(path.relative(path.dirname(target), path.join(folder, inside)) || '.', target)
}

const statOf = (file: string) => lstat(file).catch(() => undefined)

/** Of the place that is written to: a full disk, a name that its file system does not take. */
const isOfDisk = (error: unknown, folder: string): error is NodeJS.ErrnoException =>
  typeof error === 'object' &&
  error !== null &&
  'syscall' in error &&
  ('path' in error ? isBelow(String(error.path), folder) : error.syscall === 'write')

const unwritable = (folder: string, cause: NodeJS.ErrnoException): UserError =>
  new UserError('OUTPUT_FAILED', `The layer could not be unpacked to "${folder}": ${cause.code}.`, {
    cause,
    hint: 'Check that this user may write there and that the disk has room.'
  })

const NOT_OURS = 'Such an image was not built by Scoreline. Nothing of it is run; build it again.'

const unsafe = (name: string, problem: string): UserError =>
  new UserError('LAYER_UNSAFE', `The layer's entry "${name.slice(0, 200)}" ${problem}.`, {
    hint: NOT_OURS
  })

const damaged = (cause: unknown): UserError =>
  new UserError('LAYER_UNSAFE', `The layer is no archive that can be read: ${messageOf(cause)}.`, {
    cause,
    hint: NOT_OURS
  })
