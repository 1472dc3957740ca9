import { promisify } from 'node:util'
import { isWhole, type ScoreResponse } from '../backends/backend.ts'
import { hasZstd, nodeZlib } from '../when-needed.ts'

type Compress = (bytes: Buffer) => Promise<Buffer>

/** What can be answered, best first among those a caller wants equally. Fast levels: an answer is computed once and sent once. */
const CODINGS: Readonly<Record<string, Compress>> = {
  ...(hasZstd ? { zstd: bytes => promisify(nodeZlib().zstdCompress)(bytes) } : {}),
  br: bytes => {
    const { brotliCompress, constants } = nodeZlib()
    return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } })
  },
  gzip: bytes => promisify(nodeZlib().gzip)(bytes, { level: 1 })
}

/** Less than this travels in one packet anyway. */
const LEAST_BYTES = 1024

const COMPRESSIBLE =
  /^(?:text\/(?!event-stream)|application\/(?:json|javascript|xml|x-ndjson|[^;\s]+\+(?:json|xml))|image\/svg\+xml)/i

/** Fields that speak of the bytes as they are. */
const BOUND = ['content-encoding', 'content-range', 'content-md5', 'digest', 'content-digest']

/** Whether an answer's size and kind make compressing worth while. Pure. */
export const isWorthIt = ({ status, headers, body }: ScoreResponse): boolean => {
  if (!isWhole(body) || body.length < LEAST_BYTES || status === 206) return false
  let isText = false
  for (const name in headers) {
    const lower = name.toLowerCase()
    if (BOUND.includes(lower)) return false
    const value = String(headers[name])
    if (lower === 'cache-control' && /no-transform/i.test(value)) return false
    if (lower === 'content-type') isText = COMPRESSIBLE.test(value)
  }
  return isText
}

/**
 * The coding that a caller wants most, of those there are; undefined for none. Pure.
 * https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3
 */
export const chooseCoding = (acceptEncoding: string | undefined): string | undefined => {
  if (!acceptEncoding) return undefined
  const weights = new Map<string, number>()
  for (const entry of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', ...parameters] = entry.split(';').map(part => part.trim())
    const given = parameters.find(parameter => /^q\s*=/.test(parameter))
    const weight = given === undefined ? 1 : Number(given.replace(/^q\s*=\s*/, ''))
    // What is no weight is no wish.
    weights.set(name === 'x-gzip' ? 'gzip' : name, weight >= 0 && weight <= 1 ? weight : 0)
  }
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0
  // As it is, an answer is always acceptable, but least of all where nothing is said of it.
  const plain = weights.get('identity') ?? 0
  const [best] = Object.keys(CODINGS).toSorted((one, other) => weightOf(other) - weightOf(one))
  return best !== undefined && weightOf(best) > 0 && weightOf(best) >= plain ? best : undefined
}

/** An answer that is worth it, as its caller takes it. Caches learn that it depends on that. */
export const compressed = async (
  found: ScoreResponse,
  acceptEncoding: string | undefined
): Promise<ScoreResponse> => {
  const headers = { ...found.headers, ...varying(found.headers) }
  const coding = chooseCoding(acceptEncoding)
  const compress = coding === undefined ? undefined : CODINGS[coding]
  if (coding === undefined || compress === undefined) return { ...found, headers }
  const body = found.body as string | Buffer
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  const smaller = await compress(bytes)
  if (smaller.length >= bytes.length) return { ...found, headers }
  return {
    ...found,
    headers: { ...headers, ...weakened(headers), 'content-encoding': coding },
    body: smaller
  }
}

type Headers = ScoreResponse['headers']

const nameOf = (headers: Headers, wanted: string): string =>
  Object.keys(headers).find(name => name.toLowerCase() === wanted) ?? wanted

const varying = (headers: Headers): Headers => {
  const name = nameOf(headers, 'vary')
  const given = headers[name]
  if (given === undefined) return { [name]: 'Accept-Encoding' }
  return { [name]: [...(typeof given === 'string' ? [given] : given), 'Accept-Encoding'] }
}

/** A strong tag would promise the same bytes. RFC 9110, section 8.8.1 */
const weakened = (headers: Headers): Headers => {
  const name = nameOf(headers, 'etag')
  const tag = String(headers[name])
  return tag.startsWith('"') ? { [name]: `W/${tag}` } : {}
}
