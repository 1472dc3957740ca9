/**
 * Unpacks the layers of an image onto this disk. An image is input from outside: only plain files, folders and links
 * that stay inside are written, and never more bytes than the limit.
 */
import { createWriteStream } from 'node:fs'
import { lstat, mkdir, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract, type Header } from 'tar-stream'
import { UserError } from '../../core/errors.ts'

/** More than any layer of ours; a bomb is larger. */
const MOST_BYTES = 64 * 1024 ** 3

/** @throws UserError `LAYER_UNSAFE` */
export const unpack = async (
  layer: AsyncIterable<Uint8Array>,
  mediaType: string,
  folder: string
): Promise<void> => {
  const entries = extract()
  const bytes = Readable.from(layer, { objectMode: false })
  const feeding = /gzip$/.test(mediaType)
    ? pipeline(bytes, createGunzip(), entries)
    : pipeline(bytes, entries)
  feeding.catch(() => {})
  let total = 0
  for await (const entry of entries) {
    const { header } = entry
    total += header.size ?? 0
    if (total > MOST_BYTES)
      throw unsafe(header.name, 'is more than 64 GiB with the entries before it')
    const target = await placeOf(header, folder)
    if (header.type === 'directory') await mkdir(target, { recursive: true })
    else if (header.type === 'symlink') await link(header, target, folder)
    else if (header.type === 'file' || header.type === 'contiguous-file') {
      await mkdir(path.dirname(target), { recursive: true })
      const mode = (header.mode ?? 0) & 0o100 ? 0o755 : 0o644
      await pipeline(entry, createWriteStream(target, { mode, flags: 'wx' }))
      continue
    } else throw unsafe(header.name, `is a ${header.type}`)
    entry.resume()
  }
  await feeding
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
  const inside = path.posix.isAbsolute(to) ? to : path.posix.join('/', path.posix.dirname(name), to)
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

const unsafe = (name: string, problem: string): UserError =>
  new UserError('LAYER_UNSAFE', `The layer's entry "${name.slice(0, 200)}" ${problem}.`, {
    hint: 'Such an image was not built by Scoreline. Nothing of it is run; build it again.'
  })
