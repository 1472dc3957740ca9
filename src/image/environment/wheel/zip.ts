/**
 * The directory of a zip archive, read with care: wheels come from the network.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { cp437 } from './cp437.ts'

export interface Member {
  readonly name: string
  readonly method: 'stored' | 'deflated'
  readonly crc32: number
  readonly compressedSize: number
  readonly size: number
  /** Where the member's bytes start in the archive. */
  readonly offset: number
  /** The unix mode, 0 when the archive has none. */
  readonly mode: number
}

/** An archive that cannot or must not be used. The message continues a sentence: "… holds a symbolic link". */
export class ZipProblem extends Error {}

/**
 * All members that are files, in the order of the directory.
 * @throws ZipProblem for what is damaged, ambiguous (two members on the same bytes, two contents of one name) or unsupported.
 */
export const readDirectory = (file: string): readonly Member[] => {
  using archive = openArchive(file)
  const { entries, offset, size } = findDirectory(archive)
  const directory = archive.read(offset, size)
  const found: Found[] = []
  for (let at = 0, left = entries; left > 0; left--) {
    const { next, ...entry } = directoryEntry(directory, at)
    found.push(entry)
    at = next
  }
  const members = found
    .filter(({ name }) => !name.endsWith('/'))
    .map(entry => located(entry, archive))
  refuseOverlaps(members, offset)
  return withoutTwins(members)
}

interface Archive extends Disposable {
  readonly size: number
  read(offset: number, length: number): Buffer
}

/** Reads synchronously: a thousand small reads from the page cache are over before as many promises are made. */
const openArchive = (file: string): Archive => {
  const handle = openSync(file, 'r')
  const { size } = fstatSync(handle)
  return {
    size,
    read: (offset, length) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)))
      if (offset < 0 || bytes.length !== length) throw new ZipProblem('is cut off')
      for (let done = 0; done < length; ) {
        const read = readSync(handle, bytes, done, length - done, offset + done)
        if (read === 0) throw new ZipProblem('is cut off')
        done += read
      }
      return bytes
    },
    [Symbol.dispose]: () => closeSync(handle)
  }
}

const END = 0x06054b50
const END_LENGTH = 22
const LOCATOR64 = 0x07064b50
const END64 = 0x06064b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const LONGEST_COMMENT = 0xffff

/** A directory larger than this is no wheel's: a million files have one of about 100 MB. */
const DIRECTORY_LIMIT = 256 * 1024 * 1024

const findDirectory = (archive: Archive) => {
  const start = Math.max(0, archive.size - END_LENGTH - LONGEST_COMMENT)
  const tail = archive.read(start, archive.size - start)
  let at = tail.length - END_LENGTH
  while (at >= 0 && tail.readUInt32LE(at) !== END) at--
  if (at < 0) throw new ZipProblem('is no zip archive, or is cut off')
  const plain = {
    entries: tail.readUInt16LE(at + 10),
    size: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16)
  }
  const wide = plain.entries === 0xffff || plain.size === 0xffffffff || plain.offset === 0xffffffff
  const found = wide ? directory64(archive, start + at - 20) : plain
  if (found.size > DIRECTORY_LIMIT) throw new ZipProblem('has an endless directory')
  return found
}

const directory64 = (archive: Archive, locatorAt: number) => {
  const locator = archive.read(locatorAt, 20)
  if (locator.readUInt32LE(0) !== LOCATOR64) throw new ZipProblem('has a damaged zip64 directory')
  const end = archive.read(toNumber(locator.readBigUInt64LE(8)), 56)
  if (end.readUInt32LE(0) !== END64) throw new ZipProblem('has a damaged zip64 directory')
  return {
    entries: toNumber(end.readBigUInt64LE(32)),
    size: toNumber(end.readBigUInt64LE(40)),
    offset: toNumber(end.readBigUInt64LE(48))
  }
}

interface Found extends Omit<Member, 'offset'> {
  readonly localAt: number
  readonly rawName: Buffer
}

const directoryEntry = (directory: Buffer, at: number): Found & { next: number } => {
  if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY)
    throw new ZipProblem('has a damaged directory')
  const flags = directory.readUInt16LE(at + 8)
  const nameLength = directory.readUInt16LE(at + 28)
  const extraLength = directory.readUInt16LE(at + 30)
  const next = at + 46 + nameLength + extraLength + directory.readUInt16LE(at + 32)
  if (next > directory.length) throw new ZipProblem('has a damaged directory')
  const rawName = directory.subarray(at + 46, at + 46 + nameLength)
  const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
  const name = flags & UTF8_NAMES ? rawName.toString('utf8') : cp437(rawName)
  if (flags & ENCRYPTED) throw new ZipProblem(`holds an encrypted file, ${name}`)
  const mode = directory.readUInt32LE(at + 38) >>> 16
  refuseSpecialFile(name, mode)
  return {
    name,
    rawName,
    mode,
    method: methodOf(directory.readUInt16LE(at + 10), name),
    crc32: directory.readUInt32LE(at + 16),
    ...sizes(
      {
        size: directory.readUInt32LE(at + 24),
        compressedSize: directory.readUInt32LE(at + 20),
        localAt: directory.readUInt32LE(at + 42)
      },
      extra
    ),
    next
  }
}

const ENCRYPTED = 1
const UTF8_NAMES = 1 << 11
const FILE_TYPE = 0o170000
const REGULAR = 0o100000
const DIRECTORY = 0o040000

const refuseSpecialFile = (name: string, mode: number): void => {
  const type = mode & FILE_TYPE
  if (type === 0o120000) throw new ZipProblem(`holds a symbolic link, ${name}`)
  if (type !== 0 && type !== REGULAR && type !== DIRECTORY)
    throw new ZipProblem(`holds a device or pipe, ${name}`)
}

const methodOf = (method: number, name: string): Member['method'] => {
  if (method === 0) return 'stored'
  if (method === 8) return 'deflated'
  throw new ZipProblem(`compresses ${name} with method ${method}, which is not supported`)
}

type Sizes = Pick<Found, 'size' | 'compressedSize' | 'localAt'>

/** The zip64 field holds, in this order, those of the numbers that did not fit (APPNOTE 4.5.3). */
const sizes = (plain: Sizes, extra: Buffer): Sizes => {
  const wide = Object.entries(plain).filter(([, value]) => value === 0xffffffff)
  if (wide.length === 0) return plain
  const field = zip64Field(extra)
  if (field.length < wide.length * 8) throw new ZipProblem('has a damaged zip64 field')
  const read = wide.map(([key], i) => [key, toNumber(field.readBigUInt64LE(i * 8))])
  return { ...plain, ...Object.fromEntries(read) }
}

const zip64Field = (extra: Buffer): Buffer => {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, at + 4 + length)
    at += 4 + length
  }
  return Buffer.alloc(0)
}

/** The header before the bytes repeats the name and says how long it is itself. */
const located = ({ localAt, rawName, ...member }: Found, archive: Archive): Member => {
  const header = archive.read(localAt, 30 + rawName.length)
  if (header.readUInt32LE(0) !== LOCAL) throw new ZipProblem('has a damaged directory')
  if (header.readUInt16LE(26) !== rawName.length || !header.subarray(30).equals(rawName))
    throw new ZipProblem(`gives two names to one file, ${member.name}`)
  if (member.method === 'stored' && member.size !== member.compressedSize)
    throw new ZipProblem(`gives two lengths to one file, ${member.name}`)
  return { ...member, offset: localAt + 30 + rawName.length + header.readUInt16LE(28) }
}

/** Members that share bytes make small archives unpack to endless ones: https://www.bamsoftware.com/hacks/zipbomb/ */
const refuseOverlaps = (members: readonly Member[], directoryAt: number): void => {
  let end = 0
  for (const { offset, compressedSize, name } of members.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < end || offset + compressedSize > directoryAt)
      throw new ZipProblem(`holds files that overlap, among them ${name}`)
    end = offset + compressedSize
  }
}

/** Old tools wrote a file twice now and then; that is harmless while both are the same. */
const withoutTwins = (members: readonly Member[]): readonly Member[] => {
  const byName = new Map<string, Member>()
  for (const member of members) {
    const twin = byName.get(member.name)
    if (twin && (twin.crc32 !== member.crc32 || twin.size !== member.size))
      throw new ZipProblem(`holds two files of the name ${member.name}`)
    byName.set(member.name, member)
  }
  return [...byName.values()]
}

const toNumber = (value: bigint): number => {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new ZipProblem('has impossible sizes')
  return Number(value)
}
