/** Zip archives, also such as no program writes. */

export interface StoredEntry {
  readonly name: string
  readonly content: Buffer
  readonly localName?: string
  readonly flags?: number
  readonly method?: number
  readonly crc?: number
  /** The unpacked size that is written. */
  readonly size?: number
}

/** An archive whose files are stored as they are. */
export const storedZip = (entries: readonly StoredEntry[]): Buffer => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const local = header(0x04034b50, entry, entry.localName ?? entry.name)
    directory.push(listed(entry, offset))
    parts.push(local, entry.content)
    offset += local.length + entry.content.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, list, end])
}

/** What both headers of a file hold. */
const fields = (entry: StoredEntry, nameLength: number): Buffer => {
  const { flags = 0, method = 0, crc = crcOf(entry.content), content } = entry
  const written = Buffer.alloc(26)
  written.writeUInt16LE(20, 0)
  written.writeUInt16LE(flags, 2)
  written.writeUInt16LE(method, 4)
  written.writeUInt32LE(crc >>> 0, 10)
  written.writeUInt32LE(content.length, 14)
  written.writeUInt32LE(entry.size ?? content.length, 18)
  written.writeUInt16LE(nameLength, 22)
  return written
}

const signature = (value: number): Buffer => {
  const written = Buffer.alloc(4)
  written.writeUInt32LE(value)
  return written
}

const header = (sign: number, entry: StoredEntry, name: string): Buffer =>
  Buffer.concat([signature(sign), fields(entry, Buffer.byteLength(name)), Buffer.from(name)])

const listed = (entry: StoredEntry, offset: number): Buffer => {
  const place = Buffer.alloc(14)
  place.writeUInt32LE(offset, 10)
  const name = Buffer.from(entry.name)
  const madeBy = Buffer.from([20, 0])
  return Buffer.concat([signature(0x02014b50), madeBy, fields(entry, name.length), place, name])
}

/** CRC-32, bit by bit: these files are small. */
export const crcOf = (bytes: Buffer): number => {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
