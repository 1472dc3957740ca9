import type { IncomingHttpHeaders } from 'node:http'

/**
 * The CORS headers of an answer, as the official server (flask-cors 6) gives them: a listed origin comes back, a foreign
 * one gets none, and a request that names no origin gets the first by the alphabet. Pure.
 */
export const corsHeaders = (
  allowed: readonly string[],
  origin: string | undefined
): Readonly<Record<string, string>> => {
  if (allowed.length === 0) return NONE
  const isOpen = allowed.includes('*')
  if (!origin)
    return isOpen
      ? { 'Access-Control-Allow-Origin': '*' }
      : { 'Access-Control-Allow-Origin': allowed.toSorted()[0] as string, ...VARY }
  const listed = isOpen || allowed.some(one => one.toLowerCase() === origin.toLowerCase())
  return listed ? { 'Access-Control-Allow-Origin': origin, ...VARY } : NONE
}

/** What a browser asks before it sends: https://fetch.spec.whatwg.org/#cors-preflight-fetch */
export const preflightHeaders = (
  allowed: readonly string[],
  headers: IncomingHttpHeaders
): Readonly<Record<string, string>> => {
  const cors = corsHeaders(allowed, headers.origin)
  const method = headers['access-control-request-method']?.toUpperCase() ?? ''
  if (cors === NONE || !METHODS.includes(method)) return cors
  const asked = headers['access-control-request-headers']
  return {
    ...cors,
    'Access-Control-Allow-Methods': METHODS.join(', '),
    ...(asked ? { 'Access-Control-Allow-Headers': asked } : {})
  }
}

const METHODS = ['GET', 'POST']
const VARY = { Vary: 'Origin' }
const NONE: Readonly<Record<string, string>> = {}
