/**
 * The CORS headers of an answer, as the official server (flask-cors 6) gives them: a listed origin comes back, a foreign
 * one gets none, and a request that names no origin gets the first listed. Pure.
 */
export const corsHeaders = (
  allowed: readonly string[],
  origin: string | undefined
): Readonly<Record<string, string>> => {
  const [first] = allowed
  if (first === undefined) return NONE
  if (first === '*' && allowed.length === 1) return { 'Access-Control-Allow-Origin': '*' }
  const vary = { Vary: 'Origin' }
  if (origin === undefined) return { 'Access-Control-Allow-Origin': first, ...vary }
  const listed = allowed.some(one => one === '*' || one.toLowerCase() === origin.toLowerCase())
  return listed ? { 'Access-Control-Allow-Origin': origin, ...vary } : NONE
}

/** What a browser asks before it sends: https://fetch.spec.whatwg.org/#cors-preflight-fetch */
export const preflightHeaders = (
  allowed: readonly string[],
  origin: string | undefined,
  askedHeaders: string | undefined
): Readonly<Record<string, string>> => {
  const cors = corsHeaders(allowed, origin)
  if (cors === NONE) return NONE
  return {
    ...cors,
    'Access-Control-Allow-Methods': 'GET, POST',
    ...(askedHeaders ? { 'Access-Control-Allow-Headers': askedHeaders } : {})
  }
}

const NONE: Readonly<Record<string, string>> = {}
