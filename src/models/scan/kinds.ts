import type { Transform } from 'node:stream'
import * as zlib from 'node:zlib'

/** What bytes are, by their first ones. */
export type Kind =
  | {
      readonly kind: 'packed'
      readonly with: string
      readonly unpacker: (() => Transform) | undefined
    }
  | { readonly kind: 'zip' | 'npy' | 'unopened-archive'; readonly of: string }
  | { readonly kind: 'other' }

const zstd = (): (() => Transform) | undefined => {
  // Node.js 22.15 and later have it.
  const { createZstdDecompress } = zlib as unknown as {
    readonly createZstdDecompress?: () => Transform
  }
  return createZstdDecompress
}

const PACKED: readonly (readonly [string, RegExp, () => (() => Transform) | undefined])[] = [
  ['zlib', /^78(?:01|5e|9c|da)/, () => () => zlib.createInflate()],
  ['gzip', /^1f8b/, () => () => zlib.createGunzip()],
  ['zstd', /^28b52ffd/, zstd],
  ['bz2', /^425a68/, () => undefined],
  ['xz', /^fd377a585a00/, () => undefined],
  ['lzma', /^5d0000/, () => undefined],
  ['lz4', /^04224d18/, () => undefined]
]

const ARCHIVES: readonly (readonly [string, RegExp])[] = [
  ['7z', /^377abcaf271c/],
  ['rar', /^526172211a07/]
]

/** @param head the first 512 bytes */
export const kindOf = (head: Buffer): Kind => {
  const digits = head.toString('hex', 0, 16)
  const packed = PACKED.find(([, pattern]) => pattern.test(digits))
  if (packed) return { kind: 'packed', with: packed[0], unpacker: packed[2]() }
  if (/^504b(?:0304|0506|0708)/.test(digits)) return { kind: 'zip', of: 'zip' }
  if (/^934e554d5059/.test(digits)) return { kind: 'npy', of: 'npy' }
  const archive = ARCHIVES.find(([, pattern]) => pattern.test(digits))
  if (archive) return { kind: 'unopened-archive', of: archive[0] }
  if (head.toString('latin1', 257, 262) === 'ustar') return { kind: 'unopened-archive', of: 'tar' }
  return { kind: 'other' }
}
