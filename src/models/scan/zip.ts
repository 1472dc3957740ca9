import { inflated } from './inflate.ts'
import { headOf, isRandom, type RandomSource, type Source } from './source.ts'

export interface ZipEntry {
  readonly name: string
  readonly source: Source
}

interface Listed {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

const END = 0x06054b50
const END_SIZE = 22
const LOCATOR = 0x07064b50
const LOCATOR_SIZE = 20
const END64 = 0x06064b50
const END64_SIZE = 56
const LISTED = 0x02014b50
const LOCAL = 0x04034b50
const LOCAL_SIZE = 30
/** Of archives with 60,000 files whose names are as torch writes them. */
const MOST_DIRECTORY = 8 * 1024 * 1024
const MOST_ENTRIES = 60_000
const STORED = 0
const DEFLATED = 8
/** Encrypted, strongly encrypted, or with a masked directory. */
const UNREADABLE_FLAGS = 0x2041

/**
 * The files of a zip archive, when all programs agree on what they are: scanners have been passed by archives that one
 * program reads otherwise than the next. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 * @returns what is odd about the archive, behind "is a zip archive that"
 */
export const readZip = async (source: RandomSource): Promise<readonly ZipEntry[] | string> => {
  const directory = await directoryOf(source)
  if (typeof directory === 'string') return directory
  const listed = entriesIn(directory.bytes, directory.count)
  if (typeof listed === 'string') return listed
  if (hasOneNameTwice(listed)) return 'has two files of one name'
  const entries: ZipEntry[] = []
  const headers = new Headers(source)
  let end = 0
  for (const entry of listed.sort((a, b) => a.offset - b.offset)) {
    const problem = problemOf(entry)
    if (problem !== undefined) return problem
    if (entry.offset < end) return 'has files that overlap'
    const start = dataStart(entry, headers.at(entry.offset) ?? (await headers.read(entry.offset)))
    if (typeof start === 'string') return start
    end = start + entry.packed
    if (end > directory.start) return 'has files that overlap'
    entries.push(new PackedEntry(source, entry, start))
  }
  return (listed[0]?.offset ?? 0) === 0 ? entries : 'has something before its first file'
}

/** A file of an archive, of which only its place is kept. */
class PackedEntry implements ZipEntry {
  readonly name: string
  readonly #archive: RandomSource
  readonly #isStored: boolean
  readonly #start: number
  readonly #end: number

  constructor(archive: RandomSource, { name, method, packed }: Listed, start: number) {
    this.name = name
    this.#archive = archive
    this.#isStored = method === STORED
    this.#start = start
    this.#end = start + packed
  }

  get source(): Source {
    const bytes = this.#archive.part(this.#start, this.#end)
    return this.#isStored ? bytes : inflated(bytes)
  }
}

const ASCII = /^[ -~]*$/

/** Whether two files have one name, also where a disk takes capitals for small letters. Pure. */
const hasOneNameTwice = (listed: readonly Listed[]): boolean => {
  const names = new Set<string>()
  for (const { name } of listed)
    names.add((ASCII.test(name) ? name : name.normalize('NFC')).toLowerCase())
  return names.size < listed.length
}

const problemOf = ({ name, flags, method, packed, unpacked }: Listed): string | undefined => {
  if (flags & UNREADABLE_FLAGS) return `has the encrypted file "${name}"`
  if (method !== STORED && method !== DEFLATED)
    return `has the file "${name}", compressed by a method (${method}) that is not opened here`
  if (method === STORED && packed !== unpacked) return `has the file "${name}" with two sizes`
  const isOutside = name.startsWith('/') || /^[A-Za-z]:/.test(name) || /[\\\0]/.test(name)
  if (isOutside || name.split('/').includes('..')) return `has a file with the name "${name}"`
  return undefined
}

interface Directory {
  readonly bytes: Buffer
  readonly start: number
  readonly count: number
}

const directoryOf = async (source: RandomSource): Promise<Directory | string> => {
  const tailStart = Math.max(0, source.size - END_SIZE - LOCATOR_SIZE)
  const tail = await bytesOf(source, tailStart, source.size)
  const at = tail.length - END_SIZE
  if (at < 0 || tail.readUInt32LE(at) !== END) return 'does not end with its directory'
  if (tail.readUInt16LE(at + 20) !== 0) return 'has a comment'
  if (tail.readUInt16LE(at + 4) !== 0 || tail.readUInt16LE(at + 6) !== 0)
    return 'is one of several parts'
  let count = tail.readUInt16LE(at + 10)
  let size = tail.readUInt32LE(at + 12)
  let start = tail.readUInt32LE(at + 16)
  let end = source.size - END_SIZE
  if (at >= LOCATOR_SIZE && tail.readUInt32LE(at - LOCATOR_SIZE) === LOCATOR) {
    const place = Number(tail.readBigUInt64LE(at - LOCATOR_SIZE + 8))
    if (place + END64_SIZE !== source.size - END_SIZE - LOCATOR_SIZE)
      return 'has a misplaced directory'
    const record = await bytesOf(source, place, place + END64_SIZE)
    if (record.length < END64_SIZE || record.readUInt32LE(0) !== END64)
      return 'has a misplaced directory'
    const large = [
      record.readBigUInt64LE(32),
      record.readBigUInt64LE(40),
      record.readBigUInt64LE(48)
    ]
    const [count64 = 0, size64 = 0, start64 = 0] = large.map(Number)
    const differs = (short: number, all: number, long: number) => short !== all && short !== long
    if (
      differs(count, 0xffff, count64) ||
      differs(size, 0xffffffff, size64) ||
      differs(start, 0xffffffff, start64)
    )
      return 'has two directories that differ'
    count = count64
    size = size64
    start = start64
    end = place
  }
  if (start + size !== end) return 'has a misplaced directory'
  if (size > MOST_DIRECTORY) return `has a directory of more than ${MOST_DIRECTORY / 1024 ** 2} MiB`
  return { bytes: await bytesOf(source, start, end), start, count }
}

const entriesIn = (bytes: Buffer, count: number): Listed[] | string => {
  if (count > MOST_ENTRIES) return `has more than ${MOST_ENTRIES} files`
  const listed: Listed[] = []
  let at = 0
  while (at + 46 <= bytes.length) {
    if (bytes.readUInt32LE(at) !== LISTED) return 'has a damaged directory'
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30)
    const next = extraEnd + bytes.readUInt16LE(at + 32)
    if (next > bytes.length) return 'has a damaged directory'
    const extra = nameEnd === extraEnd ? NO_EXTRA : bytes.subarray(nameEnd, extraEnd)
    const { packed, unpacked, offset } = sizesOf(bytes, at, extra)
    if (!Number.isSafeInteger(packed + unpacked + offset)) return 'has a damaged directory'
    listed.push({
      name: bytes.toString('utf8', at + 46, nameEnd),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed,
      unpacked,
      offset
    })
    at = next
  }
  return at === bytes.length && listed.length === count ? listed : 'has a damaged directory'
}

const MARKER = 0xffffffff
const NO_EXTRA = Buffer.alloc(0)
const DAMAGED = { packed: Number.NaN, unpacked: Number.NaN, offset: Number.NaN }

/** Sizes and offset, of which those too large stand in an extra field; not numbers where it has none. */
const sizesOf = (
  bytes: Buffer,
  at: number,
  extra: Buffer
): Pick<Listed, 'packed' | 'unpacked' | 'offset'> => {
  let unpacked = bytes.readUInt32LE(at + 24)
  let packed = bytes.readUInt32LE(at + 20)
  let offset = bytes.readUInt32LE(at + 42)
  let large: Buffer | undefined
  for (let i = 0; i + 4 <= extra.length; ) {
    const end = i + 4 + extra.readUInt16LE(i + 2)
    if (end > extra.length) return DAMAGED
    if (extra.readUInt16LE(i) === 1) {
      if (large !== undefined) return DAMAGED
      large = extra.subarray(i + 4, end)
    }
    i = end
  }
  let taken = 0
  const next = (): number => {
    taken += 8
    return large !== undefined && large.length >= taken
      ? Number(large.readBigUInt64LE(taken - 8))
      : Number.NaN
  }
  if (unpacked === MARKER) unpacked = next()
  if (packed === MARKER) packed = next()
  if (offset === MARKER) offset = next()
  return { packed, unpacked, offset }
}

/** The longest header of a file: its name and extra field have 16 bits for their lengths. */
const LONGEST_HEADER = LOCAL_SIZE + 0xffff
const SHORT_HEADER = 4096
const MANY_HEADERS = 256 * 1024

/** The headers of an archive's files in turn, many at once where they lie close together: to wait for each takes memory. */
class Headers {
  readonly #source: RandomSource
  #bytes: Buffer = Buffer.alloc(0)
  #start = 0

  constructor(source: RandomSource) {
    this.#source = source
  }

  /** What lies there, when it is known. */
  at(offset: number): Buffer | undefined {
    const bytes = this.#bytes.subarray(Math.max(0, offset - this.#start))
    const isThere = offset >= this.#start && bytes.length >= LOCAL_SIZE
    return isThere && bytes.length >= LOCAL_SIZE + bytes.readUInt16LE(26) ? bytes : undefined
  }

  async read(offset: number): Promise<Buffer> {
    const isNear = offset - (this.#start + this.#bytes.length) < SHORT_HEADER
    const size = isNear ? MANY_HEADERS : SHORT_HEADER
    this.#start = offset
    this.#bytes = await bytesOf(this.#source, offset, offset + size)
    if (this.at(offset) === undefined)
      this.#bytes = await bytesOf(this.#source, offset, offset + LONGEST_HEADER)
    return this.#bytes
  }
}

/** Where the bytes of an entry start, behind a header that says the same as the directory. Pure. */
const dataStart = (entry: Listed, header: Buffer): number | string => {
  if (header.length < LOCAL_SIZE || header.readUInt32LE(0) !== LOCAL)
    return `lists the file "${entry.name}" where none is`
  const nameLength = header.readUInt16LE(26)
  const name = header.toString('utf8', LOCAL_SIZE, LOCAL_SIZE + nameLength)
  const agrees =
    name === entry.name &&
    header.readUInt16LE(8) === entry.method &&
    (header.readUInt16LE(6) & UNREADABLE_FLAGS) === 0
  return agrees
    ? entry.offset + LOCAL_SIZE + nameLength + header.readUInt16LE(28)
    : `lists the file "${entry.name}" otherwise than it is`
}

const bytesOf = (source: RandomSource, start: number, end: number): Promise<Buffer> =>
  headOf(source.part(start, end), end - start)

const LONGEST_COMMENT = 0xffff

/**
 * Whether Python takes the end of a file for that of a zip archive: its zipfile passes over whatever stands before one.
 * https://github.com/python/cpython/blob/v3.14.0/Lib/zipfile/__init__.py (_EndRecData)
 */
export const endsAsZip = async (source: Source): Promise<boolean> => {
  if (!isRandom(source)) return false
  const start = Math.max(0, source.size - END_SIZE - LONGEST_COMMENT)
  const tail = await bytesOf(source, start, source.size)
  const mark = Buffer.alloc(4)
  mark.writeUInt32LE(END)
  const at = tail.lastIndexOf(mark)
  if (at < 0 || at + END_SIZE > tail.length) return false
  for (const place of [start + at, start + at - LOCATOR_SIZE - END64_SIZE]) {
    const directory = place - tail.readUInt32LE(at + 12)
    if (directory < 0) continue
    const first = await bytesOf(source, directory, directory + 4)
    if (first.length === 4 && first.readUInt32LE(0) === LISTED) return true
  }
  return false
}
