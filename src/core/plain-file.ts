/**
 * Reading a file that somebody else may have put there. Only plain files are opened, never a pipe, device or socket;
 * never more than a limit is read; a disk that does not answer is given up when the signal aborts; what a file holds is
 * never part of an error.
 */
import { constants, type Stats } from 'node:fs'
import { type FileHandle, lstat, open } from 'node:fs/promises'
import { abandoned } from './abandoned.ts'
import { isErrno, UserError } from './errors.ts'
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
  await using plain = await openPlainFile(file, options)
  return await contentOf(plain, file, options)
}

/** As `readPlainFile`, for a place where no link may be: the file's own name is not followed if it is one. */
export const readInPlace = async (
  place: string,
  options: Omit<ReadOptions, keyof Look> & Pick<Look, 'what'> = {}
): Promise<Buffer> => {
  await using plain = await openInPlace(place, options)
  return await contentOf(plain, place, options)
}

/** The text of a plain file, in UTF-8, without a byte order mark. Errors as `readPlainFile`. */
export const readPlainText = async (file: string, options: ReadOptions = {}): Promise<string> =>
  textOf(await readPlainFile(file, options))

/** The text of a file's bytes: UTF-8, without a byte order mark. Pure. */
export const textOf = (bytes: Buffer): string => bytes.toString('utf8').replace(/^\uFEFF/, '')

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
  if (!isOnDisk(place)) throw notPlain(file, what, 'a file of the system')
  return openInPlace(place, { what, signal, shown: file })
}

/**
 * Opens a plain file that is known to lie where it may; a link that has its name is not followed.
 * @param options.shown how messages name it
 * @throws UserError `FILE_MISSING`, `FILE_NOT_PLAIN`, `FILE_UNREADABLE`; the signal's reason when it aborts.
 */
export const openInPlace = async (
  place: string,
  { what = 'The file', signal, shown = place }: Omit<ReadOptions, 'most'> & { shown?: string } = {}
): Promise<PlainFile> => {
  try {
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
    throw notPlain(shown, what, kindOf(found))
  } catch (cause) {
    // A socket cannot be opened, a link not with these flags.
    if (isErrno(cause, 'ENXIO', 'EOPNOTSUPP')) throw notPlain(shown, what, 'a socket or a device')
    const linked = isErrno(cause, 'ELOOP', 'EMLINK') && (await lstat(place)).isSymbolicLink()
    throw linked ? notPlain(shown, what, 'a link') : unreadable(shown, what, cause)
  }
}

/** What a path leads to, for messages: `a folder`. Pure. */
export const kindOf = (found: Stats): string =>
  found.isFile()
    ? 'a file'
    : found.isDirectory()
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

/**
 * Whether a plain file there is one: below `/proc` and `/sys` they are views of processes and of the kernel, such as
 * `/proc/self/environ`. @param place absolute, with no link in it. Pure.
 */
export const isOnDisk = (place: string): boolean => !/^\/(?:proc|sys|dev)\/(?!shm\/)/.test(place)

const notPlain = (file: string, what: string, kind: string): UserError =>
  new UserError('FILE_NOT_PLAIN', `${what} "${file}" is ${kind}, not a plain file.`, {
    hint: 'Name a file. Output of another program has to be saved to one first.'
  })

const contentOf = async (
  { handle, size }: PlainFile,
  file: string,
  { most = MOST_TEXT, what = 'The file', signal }: Pick<ReadOptions, 'most' | 'what' | 'signal'>
): Promise<Buffer> => {
  const reading = size > most ? undefined : readUpTo(handle, size, most)
  const content = await abandoned(Promise.resolve(reading), signal).catch(cause => {
    throw unreadable(file, what, cause)
  })
  if (content !== undefined) return content
  throw new UserError('FILE_TOO_LARGE', `${what} "${file}" is larger than ${bytes(most)}.`, {
    hint: 'Nothing of it was used. Is it the file that was meant?'
  })
}

/** Undefined when there is more. The size that the disk reports is a guess: files grow. */
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
