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
const LINGER_BYTES = 64 * 1024 * 1024

/**
 * Resolves when a refused body has passed by, within bounds. A connection that is closed on bytes nobody read is reset,
 * and the caller, still sending, never sees the answer: https://www.rfc-editor.org/rfc/rfc9112#section-9.6
 */
export const passBy = (request: IncomingMessage): Promise<void> =>
  new Promise(resolve => {
    if (request.complete) return resolve()
    const timer = setTimeout(resolve, LINGER_MS)
    const done = (): void => {
      clearTimeout(timer)
      resolve()
    }
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > LINGER_BYTES) done()
    })
    request.once('end', done)
    request.once('close', done)
  })
