import type { Transform } from 'node:stream'

/**
 * Modules of Node.js that most starts get by without. Each takes milliseconds to load, and a whole start of a small model
 * takes about a hundred of them: they are loaded when they are first asked for. docs/benchmarks.md
 */
type Crypto = typeof import('node:crypto')
type Zlib = typeof import('node:zlib') & Zstd

/** Newer than the oldest Node.js we run on: 22.15, which then lists it among its versions. */
interface Zstd {
  zstdCompress(bytes: Buffer, done: (error: Error | null, result: Buffer) => void): void
  createZstdDecompress(options: { params: Record<number, number> }): Transform
}

let crypto: Crypto | undefined
let zlib: Zlib | undefined

export const hasZstd = process.versions.zstd !== undefined

export const nodeCrypto = (): Crypto => {
  crypto ??= process.getBuiltinModule('node:crypto')
  return crypto
}

export const nodeZlib = (): Zlib => {
  zlib ??= process.getBuiltinModule('node:zlib') as Zlib
  return zlib
}
