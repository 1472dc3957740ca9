import type { Socket } from 'node:net'
import { errorBody } from '../backends/backend.ts'
import { answerHead } from './plain/answer-text.ts'

export const UNREADABLE = 'The request cannot be read.'
export const TOO_SLOW = 'The request did not come in time.'

const LINGER_MS = 500

/** The last answer of a connection that cannot go on; it is closed when the caller has had a moment to read it. */
export const answerAndClose = (socket: Socket, status: number, message: string): void => {
  const body = errorBody(message)
  const lines = ['content-type', 'application/json', 'x-ms-run-function-failed', 'False']
  lines.push('content-length', String(Buffer.byteLength(body)))
  socket.on('error', () => socket.destroy())
  socket.end(answerHead({ status, lines, last: true, keepAliveSeconds: 0 }) + body)
  const timer = setTimeout(() => socket.destroy(), LINGER_MS)
  socket.once('close', () => clearTimeout(timer))
  socket.resume()
}
