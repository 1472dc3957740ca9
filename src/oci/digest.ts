import { createHash } from 'node:crypto'

/** https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#digests */
export type Digest = `sha256:${string}`

const PATTERN = /^sha256:[a-f0-9]{64}$/

export const isDigest = (text: unknown): text is Digest =>
  typeof text === 'string' && PATTERN.test(text)

export const digestOf = (bytes: Uint8Array | string): Digest =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** The 64 hexadecimal characters behind `sha256:`. */
export const hexOf = (digest: Digest): string => digest.slice('sha256:'.length)

/** Twelve characters, for people. */
export const shortDigest = (digest: Digest): string => hexOf(digest).slice(0, 12)
