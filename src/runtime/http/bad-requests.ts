import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import { answerAndClose, TOO_SLOW, UNREADABLE } from './closing-answer.ts'
import { LONGEST_LINE, NOT_FOUND, TOO_LONG, WRONG_METHOD } from './fixed-answers.ts'
import { isRoute } from './routes.ts'
import { readTarget } from './target.ts'

interface ParseError extends Error {
  readonly code?: string
  readonly rawPacket?: Buffer
  /** Where in the packet reading ended. */
  readonly bytesParsed?: number
}

/** A method is a token; those of the official server's gunicorn have 3 to 20 capitals and digits. */
const REQUEST_LINE = /^([A-Z0-9!#$%&'*+.^_`|~-]{3,20}) (\S+) HTTP\/1\.[01]\r\n/

/**
 * Answers what node:http cannot read as a request. A method that it does not know is not a broken request: its answer is
 * that of any other method which a route does not take.
 */
export const answerBadRequests = (server: Server): void => {
  server.on('clientError', (error: ParseError, socket: Socket) => {
    if (socket.writableEnded || !socket.writable || isAnswering(socket)) {
      if (!socket.writableEnded) socket.destroy()
      return
    }
    const { status, message } = judge(error)
    answerAndClose(socket, status, message)
  })
  // Without a listener node:http would close the connection without a word.
  server.on('connect', ({ url = '/' }: IncomingMessage, socket: Socket) => {
    const { status, message } = unknownMethod(url)
    answerAndClose(socket, status, message)
  })
}

interface Judgement {
  readonly status: number
  readonly message: string
}

const judge = ({ code, rawPacket = NOTHING, bytesParsed = 0 }: ParseError): Judgement => {
  switch (code) {
    case 'HPE_INVALID_METHOD': {
      // Behind another request in the same packet nobody knows where this one begins.
      const start = rawPacket.toString('latin1', 0, LONGEST_LINE)
      const [, method, target] = REQUEST_LINE.exec(start) ?? []
      return method === undefined || target === undefined || bytesParsed > method.length
        ? { status: 400, message: 'The request line cannot be read.' }
        : unknownMethod(target)
    }
    case 'HPE_HEADER_OVERFLOW':
      return rawPacket.length > LONGEST_LINE && !rawPacket.subarray(0, LONGEST_LINE).includes('\n')
        ? { status: 414, message: TOO_LONG }
        : { status: 431, message: 'The headers of a request must not exceed 16 KiB.' }
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return { status: 413, message: 'The extensions of a chunk are too long.' }
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { status: 408, message: TOO_SLOW }
    default:
      return { status: 400, message: UNREADABLE }
  }
}

const NOTHING = Buffer.alloc(0)
const unknownMethod = (target: string): Judgement =>
  isRoute(readTarget(target).path)
    ? { status: 405, message: WRONG_METHOD }
    : { status: 404, message: NOT_FOUND }

/** Whether a part of an answer is on its way: nothing can be said in between. */
const isAnswering = (socket: Socket): boolean => {
  const { _httpMessage: message } = socket as unknown as { _httpMessage?: { headersSent: boolean } }
  return message?.headersSent ?? false
}
