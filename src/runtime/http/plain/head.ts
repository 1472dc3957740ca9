import type { IncomingHttpHeaders } from 'node:http'

/** The head of a request that leaves no room for doubt. */
export interface PlainHead {
  /** With lower-case names, as node:http gives them. */
  readonly headers: IncomingHttpHeaders
  /** Bytes of the head, the empty line included. */
  readonly length: number
  readonly contentLength: number
}

const LINE = 'POST /score HTTP/1.1\r\n'
const LONGEST = 8 * 1024

/** A field line in its strictest form: no folding, no space before the colon, nothing but visible ASCII. */
const FIELD = /^([A-Za-z][A-Za-z0-9-]*): ?([\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)$/

/** Fields that change how a message is cut, read or answered. What they mean is node:http's business. */
const SPECIAL = new Set([
  'content-encoding',
  'transfer-encoding',
  'te',
  'trailer',
  'expect',
  'upgrade',
  'keep-alive',
  'proxy-connection',
  'http2-settings'
])

/**
 * Reads the head of a plain `POST /score`: HTTP/1.1, one `Host`, one `Content-Length`, every field once and each to the
 * letter of the grammar (https://www.rfc-editor.org/rfc/rfc9112#name-field-syntax). Undefined for everything else, valid
 * or not: node:http judges that. Pure.
 */
export const readPlainHead = (bytes: Buffer): PlainHead | undefined => {
  if (bytes.length < LINE.length || bytes.toString('latin1', 0, LINE.length) !== LINE)
    return undefined
  const end = bytes.indexOf('\r\n\r\n', LINE.length, 'latin1')
  if (end < 0 || end > LONGEST) return undefined
  const headers: Record<string, string> = Object.create(null)
  for (const line of bytes.toString('latin1', LINE.length, end).split('\r\n')) {
    const [, given, value] = FIELD.exec(line) ?? []
    if (given === undefined || value === undefined) return undefined
    const name = given.toLowerCase()
    if (name in headers || SPECIAL.has(name)) return undefined
    headers[name] = value
  }
  const { host, connection = 'keep-alive', 'content-length': contentLength = '' } = headers
  if (host === undefined || connection.toLowerCase() !== 'keep-alive') return undefined
  if (!/^\d{1,12}$/.test(contentLength)) return undefined
  return { headers, length: end + 4, contentLength: Number(contentLength) }
}
