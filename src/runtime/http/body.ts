import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Transform } from 'node:stream'
import type { Budget } from './budget.ts'
import { Gathered } from './gathered.ts'
import { codingOf } from './inflate.ts'

export type BodyProblem = 'too large' | 'no room' | 'broken off' | 'unknown coding' | 'wrong coding'

/** A body that is whole. Its bytes count in the budget until they are given back. */
export interface WholeBody {
  readonly bytes: Buffer
  /** Whether it came compressed. */
  readonly inflated: boolean
}

interface Limits {
  /** The most bytes of one body, as it comes and when it is inflated. */
  readonly limit: number
  readonly budget: Budget
}

/**
 * Collects a request's body and undoes its coding, but never more than the limit and what is left of the budget: what
 * is too large is not kept, and a small body that inflates without end is left while it does.
 */
export const readBody = (
  request: IncomingMessage,
  response: ServerResponse,
  { limit, budget }: Limits
): Promise<WholeBody | BodyProblem> => {
  const coding = codingOf(request.headers['content-encoding'])
  if (coding === 'unknown') return Promise.resolve('unknown coding')
  const declared = Number(request.headers['content-length'] ?? 0)
  if (declared > limit) return Promise.resolve('too large')
  if (!budget.fits(declared)) return Promise.resolve('no room')
  // Only now: who is refused need not send it. node:http answers any other expectation.
  if (request.headers.expect !== undefined) response.writeContinue()
  return new Promise(resolve => {
    const gathered = new Gathered()
    let inflater: Transform | undefined
    let received = 0

    const settle = (outcome: WholeBody | BodyProblem): void => {
      request.off('data', onData)
      request.off('end', onEnd)
      request.off('close', onClose)
      if (inflater !== undefined) {
        inflater.off('data', keep)
        inflater.destroy()
      }
      if (typeof outcome === 'string') {
        budget.give(gathered.size)
        gathered.clear()
      }
      resolve(outcome)
    }
    const keep = (piece: Buffer): void => {
      if (gathered.size + piece.length > limit) settle('too large')
      else if (!budget.take(piece.length)) settle('no room')
      else gathered.add(piece, true)
    }
    const whole = (): void => settle({ bytes: gathered.take(), inflated: coding !== undefined })
    const onData = (chunk: Buffer): void => {
      if (coding === undefined) {
        keep(chunk)
        return
      }
      received += chunk.length
      if (received > limit) {
        settle('too large')
        return
      }
      inflater ??= open(chunk)
      if (!inflater.write(chunk)) request.pause()
    }
    const open = (chunk: Buffer): Transform =>
      (coding as (first: number) => Transform)(chunk[0] ?? 0)
        .on('data', keep)
        .on('drain', () => request.resume())
        .on('error', () => settle('wrong coding'))
        .on('end', whole)
    const onEnd = (): void => {
      if (inflater === undefined) whole()
      else {
        request.off('close', onClose)
        inflater.end()
      }
    }
    const onClose = (): void => settle('broken off')
    request.on('data', onData)
    request.on('end', onEnd)
    request.on('error', onClose)
    request.on('close', onClose)
  })
}

/** How long the rest of a refused body is read: what is cut while it sends loses the answer. */
export const LINGER_MS = 2000

/**
 * Reads the rest of a refused body for a moment, and keeps none of it: a connection that is cut while its caller still
 * sends takes the answer with it. https://www.rfc-editor.org/rfc/rfc9112#section-9.6
 */
export const letPass = (request: IncomingMessage): void => {
  const { 'content-length': length, 'transfer-encoding': coding } = request.headers
  if (coding === undefined && (length === undefined || length === '0')) return
  request.resume()
  const timer = setTimeout(() => request.socket.destroy(), LINGER_MS)
  request.once('close', () => clearTimeout(timer))
}
