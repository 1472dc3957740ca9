import type { IncomingMessage } from 'node:http'

export type Body = { readonly bytes: Buffer } | 'too large' | 'broken off'

const EMPTY = Buffer.alloc(0)

/** Collects a request's body, but never more than the limit: what is too large is not kept. */
export const readBody = (request: IncomingMessage, limit: number): Promise<Body> =>
  new Promise(resolve => {
    if (Number(request.headers['content-length'] ?? 0) > limit) return resolve('too large')
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) {
        chunks.length = 0
        resolve('too large')
      } else chunks.push(chunk)
    })
    request.on('end', () => {
      const [only = EMPTY] = chunks
      resolve({ bytes: chunks.length > 1 ? Buffer.concat(chunks, size) : only })
    })
    request.on('error', () => resolve('broken off'))
    request.on('close', () => resolve('broken off'))
  })

const LINGER_MS = 2000

/**
 * Reads the rest of a refused body for a moment, and keeps none of it: a connection that is cut while its caller still
 * sends takes the answer with it. https://www.rfc-editor.org/rfc/rfc9112#section-9.6
 */
export const letPass = (request: IncomingMessage): void => {
  request.resume()
  const timer = setTimeout(() => request.socket.destroy(), LINGER_MS)
  request.once('close', () => clearTimeout(timer))
}
