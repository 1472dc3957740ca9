import { isTarHeader } from './formats/tar.ts'
import type { Unpack } from './source.ts'
import { unpackBzip2 } from './unpack/bzip2.ts'
import { unpackLz4 } from './unpack/lz4.ts'
import { unpackXz } from './unpack/xz.ts'
import { unpackGzip, unpackZlib } from './unpack/zlib.ts'
import { unpackZstd } from './unpack/zstd.ts'

export type Compression = 'zlib' | 'gzip' | 'bz2' | 'xz' | 'lzma' | 'lz4' | 'zstd'

/** What bytes are, by their first ones. */
export type Kind =
  | {
      readonly kind: 'packed'
      readonly of: Compression
      readonly unpack: Unpack
      /** Whether its first bytes are nothing else by chance. */
      readonly isSure: boolean
    }
  | { readonly kind: 'zip' | 'npy' | 'tar' | 'library' | 'unopened-archive'; readonly of: string }
  | { readonly kind: 'other' }

/** What each begins with, in hexadecimal digits. */
const PACKED: readonly (readonly [RegExp, Compression, Unpack])[] = [
  [/^78(?:01|5e|9c|da)/, 'zlib', unpackZlib],
  [/^1f8b/, 'gzip', unpackGzip],
  [/^28b52ffd/, 'zstd', unpackZstd],
  // Frames that are passed over may stand before those of zstd and of lz4.
  [/^5[0-9a-f]2a4d18/, 'zstd', unpackZstd],
  [/^425a68/, 'bz2', unpackBzip2],
  [/^fd377a585a00/, 'xz', unpackXz],
  [/^04224d18/, 'lz4', unpackLz4]
]

/**
 * The predecessor of xz has no mark at its start: what counts is whether its header is possible, as liblzma sees it. A
 * byte of settings, the size of the dictionary, the size of all.
 */
const isLzma = (head: Buffer): boolean => {
  if (head.length < 13 || (head[0] as number) >= 225) return false
  const dictionary = head.readUInt32LE(1)
  const size = head.readBigUInt64LE(5)
  const lowest = dictionary & -dictionary
  const isUsual = dictionary === lowest >>> 0 || dictionary === (lowest >>> 0) * 3
  return (isUsual || dictionary === 0xffffffff) && (size < 2n ** 38n || size === 2n ** 64n - 1n)
}

const ARCHIVES: readonly (readonly [string, RegExp])[] = [
  ['7z', /^377abcaf271c/],
  ['rar', /^526172211a07/]
]

/** Programs, as Linux, Windows and macOS load them. */
const LIBRARY = /^(?:7f454c46|4d5a|feedfac[ef]|c[ef]faedfe|cafebabe0000000[1-9])/

/** @param head the first 512 bytes */
export const kindOf = (head: Buffer): Kind => {
  const digits = head.toString('hex', 0, 16)
  const packed = PACKED.find(([pattern]) => pattern.test(digits))
  if (packed) {
    const [, of, unpack] = packed
    return { kind: 'packed', of, unpack, isSure: of !== 'zlib' }
  }
  if (/^504b(?:0304|0506|0708)/.test(digits)) return { kind: 'zip', of: 'zip' }
  if (/^934e554d5059/.test(digits)) return { kind: 'npy', of: 'npy' }
  const archive = ARCHIVES.find(([, pattern]) => pattern.test(digits))
  if (archive) return { kind: 'unopened-archive', of: archive[0] }
  if (isTarHeader(head)) return { kind: 'tar', of: 'tar' }
  if (LIBRARY.test(digits)) return { kind: 'library', of: 'program' }
  return isLzma(head)
    ? { kind: 'packed', of: 'lzma', unpack: unpackXz, isSure: false }
    : { kind: 'other' }
}
