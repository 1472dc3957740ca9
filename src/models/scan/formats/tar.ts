import { headOf, type RandomSource } from '../source.ts'

export interface TarEntry {
  readonly name: string
  readonly source: RandomSource
}

const BLOCK = 512
const MOST_ENTRIES = 60_000
/** Bytes of a name, as Linux has them, and of all names together. */
const LONGEST_NAME = 4096
const MOST_NAMES = 8 * 1024 * 1024
/** Plain files, as old and new programs mark them. */
const FILE = /^[0\0]$/
const FOLDER = 0x35
/** Names that are too long for a header. */
const LONG_NAME = 'L'

/**
 * The files of a tar archive, when there is only one way to read it: links, sparse files and headers that replace others
 * are what programs disagree about.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 * @returns what is odd about the archive, behind "is a tar archive that"
 */
export const readTar = async (source: RandomSource): Promise<readonly TarEntry[] | string> => {
  const entries: TarEntry[] = []
  let longName: string | undefined
  let letters = 0
  let at = 0
  while (at + BLOCK <= source.size) {
    const header = await headOf(source.part(at, at + BLOCK), BLOCK)
    if (header.every(byte => byte === 0)) break
    if (!isWhole(header)) return 'has a damaged header'
    // Python looks for the next header right behind that of a folder.
    if (header[156] === FOLDER && sizeIn(header) !== 0)
      return 'has a folder with content of its own'
    const size = sizeIn(header)
    if (size === undefined || at + BLOCK + size > source.size) return 'is cut off'
    const type = header.toString('latin1', 156, 157)
    const name = longName ?? nameIn(header)
    longName = undefined
    if (type === LONG_NAME) {
      if (size > LONGEST_NAME) return 'has a name that is too long'
      longName = textOf(await headOf(source.part(at + BLOCK, at + BLOCK + size), size))
    } else if (FILE.test(type) && !name.endsWith('/')) {
      if (entries.length === MOST_ENTRIES) return `has more than ${MOST_ENTRIES} files`
      if (name.startsWith('/') || name.split('/').includes('..'))
        return `has a file with the name "${name}"`
      letters += name.length
      if (letters > MOST_NAMES) return 'has names that are too long'
      entries.push(new PlainEntry(name, source, at, size))
    } else if (type !== '5' && !(type === '0' && size === 0))
      return `has "${name}", which is neither a plain file nor a folder`
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return entries
}

/** A file of an archive, of which only its place is kept. */
class PlainEntry implements TarEntry {
  readonly name: string
  readonly #archive: RandomSource
  readonly #start: number
  readonly #end: number

  constructor(name: string, archive: RandomSource, header: number, size: number) {
    this.name = name
    this.#archive = archive
    this.#start = header + BLOCK
    this.#end = this.#start + size
  }

  get source(): RandomSource {
    return this.#archive.part(this.#start, this.#end)
  }
}

/** Whether bytes begin as a tar archive does: the oldest ones have nothing but the sum of their header. */
export const isTarHeader = (head: Buffer): boolean =>
  head.toString('latin1', 257, 262) === 'ustar' ||
  (head.length >= BLOCK && isWhole(head.subarray(0, BLOCK)))

const textOf = (bytes: Buffer): string => {
  const end = bytes.indexOf(0)
  return bytes.toString('utf8', 0, end < 0 ? bytes.length : end)
}

const nameIn = (header: Buffer): string => {
  const prefix =
    header.toString('latin1', 257, 263) === 'ustar\0' ? textOf(header.subarray(345, 500)) : ''
  const name = textOf(header.subarray(0, 100))
  return prefix === '' ? name : `${prefix}/${name}`
}

/** The sum of its bytes, with blanks where the sum stands; some old programs took bytes for signed ones. */
const isWhole = (header: Buffer): boolean => {
  const written = octal(header.subarray(148, 156))
  if (written === undefined) return false
  let sum = 8 * 0x20
  let signed = sum
  for (let i = 0; i < BLOCK; i++) {
    if (i >= 148 && i < 156) continue
    const byte = header[i] as number
    sum += byte
    signed += byte < 0x80 ? byte : byte - 0x100
  }
  return written === sum || written === signed
}

const sizeIn = (header: Buffer): number | undefined => octal(header.subarray(124, 136))

const octal = (field: Buffer): number | undefined => {
  const digits = field
    .toString('latin1')
    .replace(/[\0 ]+$/, '')
    .trimStart()
  return /^[0-7]{1,12}$/.test(digits) ? Number.parseInt(digits, 8) : undefined
}
