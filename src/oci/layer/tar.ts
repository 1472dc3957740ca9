/**
 * Deterministic tar archives: no owner, no time, fixed modes, sorted entries, so that equal files give equal bytes
 * on every machine. Written here rather than by a library because a layer's digest is a promise to users that a
 * library's next version must not break (docs/adrs/0002-own-tar-writer.md).
 * Format: POSIX.1-1988 ustar, with POSIX.1-2001 pax records for what does not fit.
 * https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06
 */

export interface TarEntry {
  /** Relative, with `/` between the parts and none at the end. */
  readonly path: string
  readonly type: 'file' | 'directory' | 'symlink'
  /** Only whether the owner may execute counts: files become 0644 or 0755, directories 0755. */
  readonly executable?: boolean
  /** Bytes of a file's content. */
  readonly size?: number
  /** Where a symlink points. */
  readonly target?: string
  /** The content of a file: exactly `size` bytes. */
  readonly content?: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

const BLOCK = 512
/** Two empty blocks close an archive. */
export const TAR_END: Buffer = Buffer.alloc(2 * BLOCK)
const TYPE_FLAG = { file: '0', symlink: '2', directory: '5', pax: 'x' } as const
const LARGEST_OCTAL_SIZE = 0o77777777777

/** A file whose bytes are at hand. */
export const fileEntry = (path: string, bytes: Buffer | string, executable = false): TarEntry => {
  const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  return { path, type: 'file', executable, size: content.length, content: () => [content] }
}

/** All entries with the directories above them, each once, in byte order of their paths. */
export const arrange = (entries: readonly TarEntry[]): readonly TarEntry[] => {
  const byPath = new Map<string, TarEntry>()
  for (const { path } of entries)
    for (const parent of parentsOf(path)) byPath.set(parent, { path: parent, type: 'directory' })
  for (const entry of entries) byPath.set(entry.path, entry)
  return [...byPath.values()].sort((a, b) =>
    Buffer.compare(Buffer.from(a.path), Buffer.from(b.path))
  )
}

/** The bytes of the whole archive, in the order of the entries given. */
export async function* tarStream(entries: readonly TarEntry[]): AsyncGenerator<Uint8Array> {
  for (const entry of entries) {
    yield tarHeader(entry)
    yield* contentOf(entry)
    const padding = tarPadding(entry.size ?? 0)
    if (padding.length > 0) yield padding
  }
  yield TAR_END
}

/** The length of `tarStream(entries)`, without reading any content. */
export const tarSize = (entries: readonly TarEntry[]): number =>
  entries.reduce((sum, entry) => {
    const size = entry.size ?? 0
    return sum + tarHeader(entry).length + size + tarPadding(size).length
  }, TAR_END.length)

/** The header blocks of one entry, with a pax header before them where ustar is too narrow. */
export const tarHeader = (entry: TarEntry): Buffer => {
  const path = entry.type === 'directory' ? `${entry.path}/` : entry.path
  const target = entry.target ?? ''
  const size = entry.size ?? 0
  const split = splitPath(path)
  const records = [
    split === undefined && paxRecord('path', path),
    (target.length > 100 || !isAscii(target)) && paxRecord('linkpath', target),
    size > LARGEST_OCTAL_SIZE && paxRecord('size', String(size))
  ].filter(record => record !== false)
  const mode = entry.type === 'directory' || entry.executable ? 0o755 : 0o644
  const header = ustar({
    ...(split ?? { prefix: '', name: asciiTail(path) }),
    mode: entry.type === 'symlink' ? 0o777 : mode,
    size: size > LARGEST_OCTAL_SIZE ? 0 : size,
    flag: TYPE_FLAG[entry.type],
    target: asciiTail(target)
  })
  if (records.length === 0) return header
  const pax = Buffer.from(records.join(''))
  const paxHeader = ustar({
    prefix: '',
    name: 'PaxHeader',
    mode: 0o644,
    size: pax.length,
    flag: TYPE_FLAG.pax,
    target: ''
  })
  return Buffer.concat([paxHeader, pax, tarPadding(pax.length), header])
}

/** The zeros that fill a file's last block. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)

async function* contentOf(entry: TarEntry): AsyncGenerator<Uint8Array> {
  if (entry.content === undefined) return
  let left = entry.size ?? 0
  for await (const chunk of entry.content()) {
    left -= chunk.length
    if (left < 0) break
    yield chunk
  }
  if (left !== 0) throw new Error(`${entry.path} changed its size while it was read`)
}

const parentsOf = (path: string): string[] => {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'))
}

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)

/** Stands in for a value that a pax record gives in full: readers that know pax never look at it. */
const asciiTail = (text: string): string => text.replace(/[^\x20-\x7e]/g, '_').slice(-100)

/** `prefix/name` of at most 155 and 100 bytes, or undefined when the path does not fit. */
const splitPath = (path: string): { prefix: string; name: string } | undefined => {
  if (!isAscii(path)) return undefined
  if (path.length <= 100) return { prefix: '', name: path }
  const at = path.indexOf('/', path.length - 101)
  if (at < 1 || at > 155 || at === path.length - 1) return undefined
  return { prefix: path.slice(0, at), name: path.slice(at + 1) }
}

/** `<length> <key>=<value>\n`, where the length counts its own digits. */
const paxRecord = (key: string, value: string): string => {
  const rest = Buffer.byteLength(` ${key}=${value}\n`)
  let length = rest + String(rest).length
  if (String(length).length > String(rest).length) length = rest + String(length).length
  return `${length} ${key}=${value}\n`
}

interface UstarFields {
  readonly prefix: string
  readonly name: string
  readonly mode: number
  readonly size: number
  readonly flag: string
  readonly target: string
}

/** What all headers have in common: no owner, no time. */
const TEMPLATE = ((): Buffer => {
  const header = Buffer.alloc(BLOCK)
  for (const [at, text] of [
    [108, '0000000'],
    [116, '0000000'],
    [136, '00000000000'],
    [148, '        '],
    [257, 'ustar\u000000']
  ] as const)
    header.write(text, at, 'latin1')
  return header
})()

const ustar = ({ prefix, name, mode, size, flag, target }: UstarFields): Buffer => {
  const header = Buffer.from(TEMPLATE)
  header.write(name, 0, 100, 'latin1')
  header.write(octal(mode, 7), 100, 'latin1')
  header.write(octal(size, 11), 124, 'latin1')
  header.write(flag, 156, 'latin1')
  if (target !== '') header.write(target, 157, 100, 'latin1')
  if (prefix !== '') header.write(prefix, 345, 155, 'latin1')
  let sum = 0
  for (let i = 0; i < BLOCK; i++) sum += header[i] ?? 0
  header.write(`${octal(sum, 6)}\0 `, 148, 'latin1')
  return header
}

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0')
