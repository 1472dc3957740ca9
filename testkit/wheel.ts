import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'

/** One member of a hand-made zip archive; what is left out is as an ordinary tool writes it. */
export interface FakeMember {
  readonly name: string | Buffer
  readonly content?: string | Buffer
  readonly stored?: boolean
  /** 0o100644 */
  readonly mode?: number
  readonly flags?: number
  readonly method?: number
  /** Lies: what the directory says instead of the truth. */
  readonly size?: number
  readonly crc32?: number
  readonly deflated?: Buffer
  readonly localName?: string
  /** Start at the bytes of an earlier member. */
  readonly sharesBytesOf?: number
  /** Sizes and offset in a zip64 field. */
  readonly wide?: boolean
  /** Sizes behind the bytes, zero before them. */
  readonly dataDescriptor?: boolean
}

/** The bytes of a zip archive: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export const zipOf = (members: readonly FakeMember[]): Buffer => {
  const body: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let at = 0
  for (const member of members) {
    const name = Buffer.from(member.name as string)
    const content = Buffer.from((member.content ?? '') as string)
    const method = member.method ?? (member.stored ? 0 : 8)
    const data = member.deflated ?? (method === 0 ? content : deflateRawSync(content))
    const size = member.size ?? content.length
    const crc = member.crc32 ?? crc32(content)
    const flags = (member.flags ?? 0) | (member.dataDescriptor ? 8 : 0)
    const offset = member.sharesBytesOf === undefined ? at : (offsets[member.sharesBytesOf] ?? 0)
    offsets.push(offset)
    if (member.sharesBytesOf === undefined) {
      const local = Buffer.alloc(30)
      const localName = Buffer.from(member.localName ?? name)
      local.writeUInt32LE(0x04034b50, 0)
      local.writeUInt16LE(flags, 6)
      local.writeUInt16LE(method, 8)
      if (!member.dataDescriptor) {
        local.writeUInt32LE(crc, 14)
        local.writeUInt32LE(data.length, 18)
        local.writeUInt32LE(size % 2 ** 32, 22)
      }
      local.writeUInt16LE(localName.length, 26)
      const descriptor = Buffer.alloc(member.dataDescriptor ? 16 : 0)
      if (member.dataDescriptor) {
        descriptor.writeUInt32LE(0x08074b50, 0)
        descriptor.writeUInt32LE(crc, 4)
        descriptor.writeUInt32LE(data.length, 8)
        descriptor.writeUInt32LE(size, 12)
      }
      const parts = [local, localName, data, descriptor]
      body.push(...parts)
      at += parts.reduce((sum, part) => sum + part.length, 0)
    }
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(crc, 16)
    entry.writeUInt32LE(member.wide ? 0xffffffff : data.length, 20)
    entry.writeUInt32LE(member.wide ? 0xffffffff : size, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(((member.mode ?? 0o100644) << 16) >>> 0, 38)
    entry.writeUInt32LE(member.wide ? 0xffffffff : offset, 42)
    const extra = Buffer.alloc(member.wide ? 28 : 0)
    if (member.wide) {
      extra.writeUInt16LE(1, 0)
      extra.writeUInt16LE(24, 2)
      extra.writeBigUInt64LE(BigInt(size), 4)
      extra.writeBigUInt64LE(BigInt(data.length), 12)
      extra.writeBigUInt64LE(BigInt(offset), 20)
    }
    entry.writeUInt16LE(extra.length, 30)
    directory.push(entry, name, extra)
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...body, listed, end])
}

/** Members of a small valid wheel: the given ones, `METADATA` unless given, `WHEEL` and a `RECORD` of all. */
export const wheelMembers = (
  name: string,
  version: string,
  members: readonly FakeMember[]
): readonly FakeMember[] => {
  const info = `${name}-${version}.dist-info`
  const all: FakeMember[] = [
    ...members,
    ...(members.some(member => member.name === `${info}/METADATA`)
      ? []
      : [
          {
            name: `${info}/METADATA`,
            content: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`
          }
        ]),
    {
      name: `${info}/WHEEL`,
      content: 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n'
    }
  ]
  const rows = all.map(({ name: file, content = '' }) => {
    const hash = createHash('sha256').update(content).digest('base64url')
    return `"${String(file).replaceAll('"', '""')}",sha256=${hash},${Buffer.byteLength(content as string)}`
  })
  const record = `${info}/RECORD`
  return [...all, { name: record, content: [...rows, `${record},,`, ''].join('\n') }]
}

/** Writes a wheel of these members and tells its path. */
export const writeWheel = async (
  folder: string,
  name: string,
  version: string,
  members: readonly FakeMember[]
): Promise<string> => {
  const file = path.join(folder, `${name}-${version}-py3-none-any.whl`)
  await writeFile(file, zipOf(wheelMembers(name, version, members)))
  return file
}
