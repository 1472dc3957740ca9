import type { IncomingHttpHeaders } from 'node:http'

/** An origin that may ask: to the letter, or as a regular expression. */
export type AllowedOrigin = string | RegExp

/** What makes flask-cors take a text for a regular expression. */
const PATTERN = /[*\\\]?$^[()]/
/** No origin is longer; a pattern is not tried on more. */
const LONGEST = 1024

/**
 * Reads the list of `AML_CORS_ORIGINS` as flask-cors 6 does: what looks like a regular expression is one, and need only
 * match the beginning of an origin (end it with `$`); `*` allows all. Pure.
 * @throws SyntaxError for an expression that is wrong
 */
export const readOrigins = (given: readonly string[]): readonly AllowedOrigin[] =>
  given.map(origin =>
    origin === '*' || !PATTERN.test(origin) ? origin : new RegExp(`^(?:${fromPython(origin)})`, 'i')
  )

/** What Python writes otherwise: named groups, the two ends of a text, and flags in front, of which one holds anyway. */
const fromPython = (pattern: string): string =>
  pattern
    .replace(/^\(\?i\)/, '')
    .replaceAll('(?P<', '(?<')
    .replace(/\(\?P=(\w+)\)/g, '\\k<$1>')
    .replace(/(?<!\\)((?:\\\\)*)\\A/g, '$1^')
    .replace(/(?<!\\)((?:\\\\)*)\\Z/g, '$1$')

/**
 * The CORS headers of an answer: an allowed origin comes back, another gets none, and a request that names no origin gets
 * the first by the alphabet of those given to the letter. Pure.
 */
export const corsHeaders = (
  allowed: readonly AllowedOrigin[],
  headers: IncomingHttpHeaders
): Readonly<Record<string, string>> => {
  if (allowed.length === 0) return NONE
  const { origin } = headers
  const allows = origin ? (isAllowed(allowed, origin) ? origin : undefined) : unasked(allowed)
  if (allows === undefined) return NONE
  const isVarying =
    allows !== '*' && (allowed.length > 1 || typeof allowed[0] !== 'string' || allowed[0] === '*')
  return {
    'Access-Control-Allow-Origin': allows,
    ...(headers['access-control-request-private-network'] === 'true' ? NOT_PRIVATE : {}),
    ...(isVarying ? VARY : {})
  }
}

const isAllowed = (allowed: readonly AllowedOrigin[], origin: string): boolean =>
  allowed.some(one => {
    if (one === '*') return true
    if (typeof one === 'string') return one.toLowerCase() === origin.toLowerCase()
    return origin.length <= LONGEST && one.test(origin)
  })

const unasked = (allowed: readonly AllowedOrigin[]): string | undefined => {
  if (allowed.includes('*')) return '*'
  return allowed.filter(one => typeof one === 'string').toSorted()[0]
}

/** What a browser asks before it sends: https://fetch.spec.whatwg.org/#cors-preflight-fetch */
export const preflightHeaders = (
  allowed: readonly AllowedOrigin[],
  headers: IncomingHttpHeaders
): Readonly<Record<string, string>> => {
  const cors = corsHeaders(allowed, headers)
  const method = headers['access-control-request-method']?.toUpperCase() ?? ''
  if (cors === NONE || !METHODS.includes(method)) return cors
  const asked = headers['access-control-request-headers']
  return {
    ...cors,
    'Access-Control-Allow-Methods': METHODS.join(', '),
    ...(asked ? { 'Access-Control-Allow-Headers': sorted(asked) } : {})
  }
}

const sorted = (names: string): string =>
  names
    .split(',')
    .map(name => name.trim())
    .toSorted()
    .join(', ')

const METHODS = ['GET', 'POST']
const VARY = { Vary: 'Origin' }
const NOT_PRIVATE = { 'Access-Control-Allow-Private-Network': 'false' }
const NONE: Readonly<Record<string, string>> = {}
