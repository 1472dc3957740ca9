/**
 * Unpacks the layers of an image onto this disk. An image is input from outside: only plain files, folders and links
 * that stay inside are written, and never more than the limits.
 */
import { createWriteStream } from 'node:fs'
import { lstat, mkdir, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type ExtractEvents, extract, type Header } from 'tar-stream'
import { messageOf, UserError } from '../../core/errors.ts'

export interface UnpackLimits {
  /** Of all files together. */
  readonly bytes: number
  readonly entries: number
  /** What a compressed layer may inflate to, however little it is itself. */
  readonly inflated: number
  /** Beyond that, how many times its own size. */
  readonly ratio: number
}

/** More than any layer of ours; a bomb is larger. */
const LIMITS: UnpackLimits = {
  bytes: 64 * 1024 ** 3,
  entries: 1e6,
  inflated: 1024 ** 3,
  ratio: 200
}

/** @throws UserError `LAYER_UNSAFE`, also for what is no archive. */
export const unpack = async (
  layer: AsyncIterable<Uint8Array>,
  mediaType: string,
  folder: string,
  limits = LIMITS
): Promise<void> => {
  try {
    await unpackEntries(layer, mediaType, folder, limits)
  } catch (error) {
    throw isDamage(error) ? damaged(error) : error
  }
}

const unpackEntries = async (
  layer: AsyncIterable<Uint8Array>,
  mediaType: string,
  folder: string,
  limits: UnpackLimits
): Promise<void> => {
  const entries = extract()
  const bytes = Readable.from(layer, { objectMode: false })
  const inflating = bombGuard(limits)
  const feeding = /gzip$/.test(mediaType)
    ? pipeline(bytes, inflating.before, createGunzip(), inflating.after, entries)
    : pipeline(bytes, entries)
  // An entry does not hear that the bytes of its archive ended early.
  const cut = new AbortController()
  feeding.catch(error => cut.abort(error))
  let total = 0
  let count = 0
  try {
    for await (const entry of entries) {
      const { name, size = 0 } = entry.header
      total += size
      if (total > limits.bytes)
        throw unsafe(name, `is more than ${limits.bytes} bytes with the entries before it`)
      if (++count > limits.entries) throw unsafe(name, `comes after ${limits.entries} others`)
      await write(entry, folder, cut.signal)
    }
    await feeding
  } catch (error) {
    throw cut.signal.aborted && isDamage(error) ? cut.signal.reason : error
  }
}

type Entry = ExtractEvents['entry'][1]

const write = async (entry: Entry, folder: string, signal: AbortSignal): Promise<void> => {
  const { header } = entry
  const target = await placeOf(header, folder)
  if (header.type === 'file' || header.type === 'contiguous-file') {
    await mkdir(path.dirname(target), { recursive: true })
    const mode = (header.mode ?? 0) & 0o100 ? 0o755 : 0o644
    return pipeline(entry, createWriteStream(target, { mode, flags: 'wx' }), { signal })
  }
  if (header.type === 'directory') await mkdir(target, { recursive: true })
  else if (header.type === 'symlink') await link(header, target, folder)
  else throw unsafe(header.name, `is a ${header.type ?? 'thing of unknown kind'}`)
  entry.resume()
}

/** Counts what goes into the decompressor and what comes out of it. */
const bombGuard = ({ inflated, ratio }: UnpackLimits) => {
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

/** Where an entry goes: below the folder, through no link, where nothing is yet. */
const placeOf = async ({ name, type }: Header, folder: string): Promise<string> => {
  const relative = path.posix.normalize(name).replace(/\/$/, '')
  if (name.includes('\0') || path.posix.isAbsolute(name) || relative.split('/').includes('..'))
    throw unsafe(name, 'leads out of the layer')
  const parts = relative.split('/')
  for (let depth = 1; depth < parts.length; depth++) {
    const found = await statOf(path.join(folder, ...parts.slice(0, depth)))
    if (found?.isSymbolicLink()) throw unsafe(name, 'lies behind a link')
  }
  const target = path.join(folder, relative)
  const found = await statOf(target)
  if (found !== undefined && !(found.isDirectory() && type === 'directory')) {
    if (found.isDirectory()) throw unsafe(name, 'takes the place of a folder')
    await rm(target)
  }
  return target
}

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
  if (to === '' || climbs > depth) throw unsafe(name, 'is a link that leads out of the layer')
  await mkdir(path.dirname(target), { recursive: true })
  await symlink(path.relative(path.dirname(target), path.join(folder, inside)) || '.', target)
}

const statOf = (file: string) => lstat(file).catch(() => undefined)

/** Of the archive itself: the disk's errors name a system call, the registry's are errors for users. */
const isDamage = (error: unknown): boolean =>
  !(error instanceof UserError) && !(typeof error === 'object' && error && 'syscall' in error)

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
