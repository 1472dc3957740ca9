import type { Transform } from 'node:stream'
import { hasZstd, nodeZlib } from '../when-needed.ts'

/** What zlib calls the largest window, and the 8 MiB that every decoder should take. RFC 8878, section 3.1.1.1.2 */
const ZSTD_WINDOW_LOG_MAX = 100
const ZSTD_WINDOW_LOG = 23

/** Opens what undoes a coding. @param first the first byte of the body */
type Open = (first: number) => Transform

const gunzip: Open = () => nodeZlib().createGunzip()

const CODINGS: Readonly<Record<string, Open>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  // With zlib's frame as the specification says, or without it as some callers send. RFC 9110, section 8.4.1.2
  deflate: first =>
    (first & 0x0f) === 8 ? nodeZlib().createInflate() : nodeZlib().createInflateRaw(),
  br: () => nodeZlib().createBrotliDecompress(),
  ...(hasZstd
    ? {
        zstd: () =>
          nodeZlib().createZstdDecompress({ params: { [ZSTD_WINDOW_LOG_MAX]: ZSTD_WINDOW_LOG } })
      }
    : {})
}

/** For the header of the answer to any other. RFC 9110, section 15.5.16 */
export const ACCEPTED = Object.keys(CODINGS)
  .filter(name => name !== 'x-gzip')
  .join(', ')

/**
 * How a body is coded: undefined for one that is not, `unknown` for a coding that is not known here, and for several on
 * top of each other. Pure.
 */
export const codingOf = (contentEncoding: string | undefined): Open | 'unknown' | undefined => {
  if (contentEncoding === undefined) return undefined
  const names = contentEncoding
    .toLowerCase()
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '' && name !== 'identity')
  const [name, ...others] = names
  if (name === undefined) return undefined
  return (others.length === 0 && Object.hasOwn(CODINGS, name) && CODINGS[name]) || 'unknown'
}
