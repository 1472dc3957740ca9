import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { HTML } from './html.ts'
import { ICON } from './icon.ts'
import { SCRIPT } from './script.ts'
import { STYLE } from './style.ts'

interface File {
  readonly contentType: string
  readonly text: string
}

const FILES: Readonly<Record<string, File>> = {
  '/docs': { contentType: 'text/html; charset=utf-8', text: HTML },
  '/docs/page.js': { contentType: 'text/javascript; charset=utf-8', text: SCRIPT },
  '/docs/page.css': { contentType: 'text/css; charset=utf-8', text: STYLE },
  '/docs/icon.svg': { contentType: 'image/svg+xml', text: ICON }
}

/** Nothing but the page's own files and the service's own answers: it works without a network and leaks nothing. */
const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache'
}

export const isPage = (path: string): boolean => path in FILES

/** The page holds nothing of the service: what it shows it asks for, with the key its reader types in. */
export const servePage = (
  path: string,
  request: IncomingMessage,
  response: ServerResponse
): void => {
  const file = FILES[path]
  if (file === undefined || !['GET', 'HEAD'].includes(request.method ?? 'GET')) {
    response.writeHead(405, { 'content-length': 0 }).end()
    return
  }
  const etag = `"${createHash('sha256').update(file.text).digest('base64url').slice(0, 16)}"`
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end()
    return
  }
  response.writeHead(200, {
    'content-type': file.contentType,
    'content-length': Buffer.byteLength(file.text),
    etag,
    ...SECURITY_HEADERS
  })
  response.end(request.method === 'HEAD' ? undefined : file.text)
}
