/**
 * Reading a file that somebody else may have put there. Only plain files are opened, never a pipe, device or socket;
 * never more than a limit is read; a disk that does not answer is given up when the signal aborts; what a file holds is
 * never part of an error.
 */
import { constants, type Stats } from 'node:fs'
import { type FileHandle, lstat, open } from 'node:fs/promises'
import { abandoned } from './abandoned.ts'
import { UserError } from './errors.ts'
import { bytes } from './words.ts'
import { type Look, realPlace, unreadable } from './workspace.ts'

export interface ReadOptions extends Look {
  /** Bytes; a file of more is refused. `MOST_TEXT` when left out. */
  readonly most?: number
  readonly signal?: AbortSignal | undefined
}

/** Bytes of a text that is read whole: samples, scripts, requirements. */
export const MOST_TEXT = 64 * 1024 * 1024

/**
 * The bytes of a plain file.
 * @throws UserError `FILE_MISSING`, `FILE_NOT_PLAIN`, `FILE_TOO_LARGE`, `FILE_LINK_OUTSIDE`, `FILE_OUTSIDE`, `FILE_UNREADABLE`;
 * the signal's reason when it aborts.
 */
export const readPlainFile = async (file: string, options: ReadOptions = {}): Promise<Buffer> => {
  const { most = MOST_TEXT, what = 'The file', signal } = options
  await using plain = await openPlainFile(file, options)
  const tooLarge = (): UserError =>
    new UserError('FILE_TOO_LARGE', `${what} "${file}" is larger than ${bytes(most)}.`, {
      hint: 'Nothing of it was used. Is it the file that was meant?'
    })
  if (plain.size > most) throw tooLarge()
  const content = await abandoned(readUpTo(plain.handle, plain.size, most), signal).catch(cause => {
    throw unreadable(file, what, cause)
  })
  if (content === undefined) throw tooLarge()
  return content
}

/** The text of a plain file, in UTF-8, without a byte order mark. Errors as `readPlainFile`. */
export const readPlainText = async (file: string, options: ReadOptions = {}): Promise<string> =>
  (await readPlainFile(file, options)).toString('utf8').replace(/^\uFEFF/, '')

/** An open plain file. Close it, or let `await using` do so. */
export interface PlainFile extends AsyncDisposable {
  readonly handle: FileHandle
  /** Where it lies, with no link on the way. */
  readonly place: string
  readonly size: number
}

/** Opens a plain file for reading. Errors as `readPlainFile`. */
export const openPlainFile = async (
  file: string,
  options: Omit<ReadOptions, 'most'> = {}
): Promise<PlainFile> => {
  const { what = 'The file', signal } = options
  const place = await abandoned(realPlace(file, options), signal)
  if (NOT_ON_A_DISK.test(place)) throw notPlain(file, what, 'a file of the system')
  try {
    const before = await abandoned(lstat(place), signal)
    if (!before.isFile()) throw notPlain(file, what, kindOf(before))
    const opening = open(place, FLAGS)
    opening.then(
      handle => (signal?.aborted ? handle.close().catch(() => {}) : undefined),
      () => {}
    )
    const handle = await abandoned(opening, signal)
    const found = await abandoned(handle.stat(), signal)
    if (found.isFile())
      return { handle, place, size: found.size, [Symbol.asyncDispose]: () => handle.close() }
    await handle.close()
    throw notPlain(file, what, kindOf(found))
  } catch (cause) {
    throw unreadable(file, what, cause)
  }
}

/** What a path leads to that is no plain file, for messages: `a folder`. Pure. */
export const kindOf = (found: Stats): string =>
  found.isDirectory()
    ? 'a folder'
    : found.isFIFO()
      ? 'a named pipe'
      : found.isSocket()
        ? 'a socket'
        : found.isSymbolicLink()
          ? 'a link'
          : 'a device'

/** A pipe is not waited for, and a link put there meanwhile is not followed. Windows knows neither. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

/** What looks like plain files there are views of processes and of the kernel: `/proc/self/environ`. */
const NOT_ON_A_DISK = /^\/(?:proc|sys|dev)\/(?!shm\/)/

const notPlain = (file: string, what: string, kind: string): UserError =>
  new UserError('FILE_NOT_PLAIN', `${what} "${file}" is ${kind}, not a plain file.`, {
    hint: 'Name a file. Output of another program has to be saved to one first.'
  })

/** Undefined when there is more. The size that the disk tells is a guess: files grow. */
const readUpTo = async (
  handle: FileHandle,
  size: number,
  most: number
): Promise<Buffer | undefined> => {
  const parts: Buffer[] = []
  let total = 0
  for (let room = size + 1; ; room = 64 * 1024) {
    const part = Buffer.allocUnsafe(Math.max(1, Math.min(room, most + 1 - total)))
    const { bytesRead } = await handle.read(part, 0, part.length, total)
    if (bytesRead === 0) return parts.length === 1 ? parts[0] : Buffer.concat(parts)
    parts.push(part.subarray(0, bytesRead))
    total += bytesRead
    if (total > most) return undefined
  }
}
