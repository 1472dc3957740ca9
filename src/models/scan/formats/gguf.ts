import type { Source } from '../source.ts'
import { SourceError } from '../source.ts'
import { ByteReader } from '../unpack/byte-reader.ts'

/** Bytes of each kind of value; 8 is a text, 9 a list. */
const SIZES: Readonly<Record<number, number>> = {
  0: 1,
  1: 1,
  2: 2,
  3: 2,
  4: 4,
  5: 4,
  6: 4,
  7: 1,
  10: 8,
  11: 8,
  12: 8
}
const TEXT = 8
const LIST = 9
const MOST_ENTRIES = 100_000
const MOST_ITEMS = 10_000_000
/** Texts in lists, of all of them: vocabularies have some 500,000. */
const MOST_TEXTS = 2_000_000
/** https://github.com/ggml-org/ggml/blob/master/docs/gguf.md#file-structure */
const LONGEST_KEY = 64 * 1024
const LONGEST_TEMPLATE = 1024 * 1024
const MOST_FOUND = 100

/** Ways out of a template into Python, all through names with underscores, or parts of them. CVE-2024-34359 */
const WAY_OUT =
  /__|['"]_['"]|\\(?:x5f|u005f|U0000005f|137|N\{)|\|\s*attr\b|\battr\s*\(|\b(?:cycler|joiner|lipsum|self)\s*[.[]\s*['"]?_/i

/**
 * Chat templates of a GGUF file are programs in Jinja, which some loaders run without a sandbox.
 * https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
 * @returns what is found, behind the name of the file
 */
export const findingsInGguf = async (source: Source): Promise<readonly string[]> => {
  const reader = new ByteReader(source)
  const found: string[] = []
  const texts = { left: MOST_TEXTS }
  try {
    const header = await reader.take(24)
    const version = header.readUInt32LE(4)
    const entries = Number(header.readBigUInt64LE(16))
    if (version < 2 || version > 3 || entries > MOST_ENTRIES)
      return ['has a header that no program writes']
    for (let i = 0; i < entries && found.length < MOST_FOUND; i++) {
      const key = await textFrom(reader, LONGEST_KEY)
      const kind = (await reader.take(4)).readUInt32LE()
      if (kind === TEXT && key.startsWith('tokenizer.chat_template')) {
        const [out] = WAY_OUT.exec(await textFrom(reader, LONGEST_TEMPLATE)) ?? []
        if (out !== undefined)
          found.push(`has a chat template that leads out of its sandbox (${out})`)
      } else await pass(reader, kind, texts)
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    found.push(`has a damaged header: ${error.message}`)
  } finally {
    await reader.close()
  }
  return found
}

const lengthFrom = async (reader: ByteReader): Promise<number> =>
  Number((await reader.take(8)).readBigUInt64LE())

const textFrom = async (reader: ByteReader, longest: number): Promise<string> => {
  const length = await lengthFrom(reader)
  if (length > longest) throw new SourceError('it has a text that is too long')
  return (await reader.take(length)).toString('utf8')
}

const pass = async (
  reader: ByteReader,
  kind: number,
  texts: { left: number },
  depth = 0
): Promise<void> => {
  if (kind === TEXT) return reader.skip(await lengthFrom(reader))
  if (kind !== LIST) return reader.skip(sizeOf(kind))
  const head = await reader.take(12)
  const count = Number(head.readBigUInt64LE(4))
  const inner = head.readUInt32LE(0)
  if (inner === TEXT || inner === LIST) texts.left -= count
  if (count > MOST_ITEMS || texts.left < 0 || depth > 2)
    throw new SourceError('it has a list that is too long')
  if (inner === TEXT || inner === LIST)
    for (let i = 0; i < count; i++) await pass(reader, inner, texts, depth + 1)
  else await reader.skip(count * sizeOf(inner))
}

const sizeOf = (kind: number): number => {
  const size = SIZES[kind]
  if (size === undefined) throw new SourceError('it has a value of no known kind')
  return size
}
