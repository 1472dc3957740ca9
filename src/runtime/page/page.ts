import type { IncomingMessage, ServerResponse } from 'node:http'
import { nodeCrypto } from '../when-needed.ts'
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

/** What the page asks for, with the key, beside the descriptions: see card.ts. */
export const CARD = '/docs/card.json'

/**
 * Nothing but the page's own files and the service's own answers: it works without a network and leaks nothing. Where
 * the page's address names another service to compare with, the answers of that origin as well. Pure.
 */
export const policyFor = (query: string): string => {
  const other = originIn(new URLSearchParams(query).get('compare'))
  return `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'${other ? ` ${other}` : ''}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

const securityHeaders = (query: string) => ({
  'content-security-policy': policyFor(query),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache'
})

/** `https://other.example:8443` of an address; nothing that could be another word of the policy. */
const originIn = (address: string | null): string | undefined => {
  if (address === null || !URL.canParse(address)) return undefined
  const { protocol, origin } = new URL(address)
  return /^https?:$/.test(protocol) && /^https?:\/\/[a-z0-9.:[\]-]+$/.test(origin)
    ? origin
    : undefined
}

export const isPage = (path: string): boolean => path in FILES

/** The page holds nothing of the service: what it shows it asks for, with the key its reader types in. */
export const servePage = (
  path: string,
  query: string,
  request: IncomingMessage,
  response: ServerResponse
): void => {
  const file = FILES[path]
  if (file === undefined || !['GET', 'HEAD'].includes(request.method ?? 'GET')) {
    response.writeHead(405, { 'content-length': 0 }).end()
    return
  }
  const etag = `"${nodeCrypto().createHash('sha256').update(file.text).digest('base64url').slice(0, 16)}"`
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag, ...securityHeaders(query) }).end()
    return
  }
  response.writeHead(200, {
    'content-type': file.contentType,
    'content-length': Buffer.byteLength(file.text),
    etag,
    ...securityHeaders(query)
  })
  response.end(request.method === 'HEAD' ? undefined : file.text)
}
