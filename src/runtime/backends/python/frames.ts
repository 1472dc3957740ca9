/**
 * How the server and a Python worker speak over two pipes: frames of four 32-bit little-endian numbers (id, length of
 * the head, length of the body, kind), then the head as JSON and the body as bytes. The head of a `plain` answer is one
 * double, the milliseconds in `run()`.
 */
export interface Frame {
  readonly id: number
  readonly kind: number
  readonly head: Buffer
  readonly body: Buffer
}

/** `piece` and `lastPiece` are the body of a response whose head says `stream`; `cancel` tells that nobody reads on. */
export const KIND = {
  request: 0,
  response: 1,
  ready: 2,
  failed: 3,
  piece: 4,
  lastPiece: 5,
  cancel: 6,
  plain: 7
} as const

const PREFIX = 16
const NOTHING = Buffer.alloc(0)

export const encodeFrame = (id: number, kind: number, head: Buffer, body: Buffer): Buffer[] => {
  const prefix = Buffer.allocUnsafe(PREFIX)
  prefix.writeUInt32LE(id, 0)
  prefix.writeUInt32LE(head.length, 4)
  prefix.writeUInt32LE(body.length, 8)
  prefix.writeUInt32LE(kind, 12)
  return [prefix, head, body]
}

/** Cuts a stream of chunks into frames. */
export class FrameReader {
  #rest: Buffer = NOTHING

  /** Calls back for every frame that is complete with this chunk. */
  push(chunk: Buffer, onFrame: (frame: Frame) => void): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    let at = 0
    while (bytes.length - at >= PREFIX) {
      const head = at + PREFIX
      const body = head + bytes.readUInt32LE(at + 4)
      const end = body + bytes.readUInt32LE(at + 8)
      if (end > bytes.length) break
      onFrame({
        id: bytes.readUInt32LE(at),
        kind: bytes.readUInt32LE(at + 12),
        head: bytes.subarray(head, body),
        body: bytes.subarray(body, end)
      })
      at = end
    }
    this.#rest = at === bytes.length ? NOTHING : bytes.subarray(at)
  }
}
