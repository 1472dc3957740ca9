/**
 * How the server and a Python worker speak over two pipes: frames of four 32-bit little-endian numbers (id, length of
 * the head, length of the body, kind), then the head as JSON and the body as bytes. The head of a `plain` answer is one
 * double, the milliseconds in `run()`. A kind with `PRINTED` added says that the script's output lies unread in its pipes.
 */
export interface Frame {
  readonly id: number
  readonly kind: number
  /** Whether the worker's output was not read to the end when it sent this. */
  readonly printed: boolean
  readonly head: Buffer
  readonly body: Buffer
}

/** `piece` and `lastPiece` are the body of a response whose head says `stream`; `cancel` says that nobody reads on. `collected` is
 * what the script gave to a ModelDataCollector, as JSON. `prepare` names modules that a spare worker or a zygote imports, `call`
 * makes the former one of the others. `forkable` says in its head why a zygote must not be forked; `fork` asks for a worker,
 * `forked` says where it is, `opened` that its pipes are, `ended` that the process of this id is gone. */
export const KIND = {
  request: 0,
  response: 1,
  ready: 2,
  failed: 3,
  piece: 4,
  lastPiece: 5,
  cancel: 6,
  plain: 7,
  collected: 8,
  prepare: 9,
  call: 10,
  forkable: 11,
  fork: 12,
  forked: 13,
  opened: 14,
  ended: 15
} as const

const PRINTED = 16
const PREFIX = 16
const NOTHING = Buffer.alloc(0)

/** No answer is larger: Node.js 20 has no larger buffers, and what names one has written into our pipe. */
const MOST_BYTES = 2 ** 32 - 1
/** No head is larger: a status, header lines, schemas. */
const MOST_HEAD_BYTES = 16 * 1024 * 1024

export const encodeFrame = (id: number, kind: number, head: Buffer, body: Buffer): Buffer[] => {
  const prefix = Buffer.allocUnsafe(PREFIX)
  prefix.writeUInt32LE(id, 0)
  prefix.writeUInt32LE(head.length, 4)
  prefix.writeUInt32LE(body.length, 8)
  prefix.writeUInt32LE(kind, 12)
  return [prefix, head, body]
}

/**
 * Cuts a stream of chunks into frames. A frame that comes in many chunks is put together where it will stay: each of its
 * bytes is copied once, however many chunks bring it.
 */
export class FrameReader {
  /** The beginning of a frame whose size is not known yet. */
  #rest: Buffer = NOTHING
  /** The frame that is being filled, and how much of it is there. */
  #filling: Buffer | undefined
  #filled = 0

  /**
   * Calls back for every frame that is complete with this chunk. Its body is the callback's to keep; its head is not.
   * @throws RangeError for a length that no worker of ours sends.
   */
  push(chunk: Buffer, onFrame: (frame: Frame) => void): void {
    const bytes = this.#filling === undefined ? this.#withRest(chunk) : this.#fill(chunk, onFrame)
    let at = 0
    while (bytes.length - at >= PREFIX) {
      const size = sizeAt(bytes, at)
      if (size > bytes.length - at) break
      onFrame(frameAt(bytes, at, copied))
      at += size
    }
    if (at < bytes.length) this.#keep(bytes.subarray(at))
  }

  #withRest(chunk: Buffer): Buffer {
    if (this.#rest.length === 0) return chunk
    const bytes = Buffer.concat([this.#rest, chunk])
    this.#rest = NOTHING
    return bytes
  }

  /** What is left of the chunk once the frame has all it needs. */
  #fill(chunk: Buffer, onFrame: (frame: Frame) => void): Buffer {
    const whole = this.#filling as Buffer
    const count = chunk.copy(whole, this.#filled)
    this.#filled += count
    if (this.#filled === whole.length) {
      this.#filling = undefined
      onFrame(frameAt(whole, 0, asItIs))
    }
    return chunk.subarray(count)
  }

  #keep(bytes: Buffer): void {
    if (bytes.length < PREFIX) {
      this.#rest = bytes
      return
    }
    this.#filling = Buffer.allocUnsafe(sizeAt(bytes, 0))
    this.#filled = bytes.copy(this.#filling)
  }
}

const sizeAt = (bytes: Buffer, at: number): number => {
  const head = bytes.readUInt32LE(at + 4)
  const size = PREFIX + head + bytes.readUInt32LE(at + 8)
  if (head > MOST_HEAD_BYTES || size > MOST_BYTES)
    throw new RangeError(`A frame of ${size} bytes is more than any answer may have`)
  return size
}

const asItIs = (bytes: Buffer): Buffer => bytes
const copied = (bytes: Buffer): Buffer => Buffer.from(bytes)

const frameAt = (bytes: Buffer, at: number, own: (bytes: Buffer) => Buffer): Frame => {
  const head = at + PREFIX
  const body = head + bytes.readUInt32LE(at + 4)
  const kind = bytes.readUInt32LE(at + 12)
  return {
    id: bytes.readUInt32LE(at),
    kind: kind & ~PRINTED,
    printed: (kind & PRINTED) !== 0,
    head: bytes.subarray(head, body),
    body: own(bytes.subarray(body, body + bytes.readUInt32LE(at + 8)))
  }
}
