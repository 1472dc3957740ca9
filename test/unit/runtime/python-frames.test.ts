import {
  encodeFrame,
  type Frame,
  FrameReader,
  KIND
} from '../../../src/runtime/backends/python/frames.ts'

const NOTHING = Buffer.alloc(0)

const read = (chunks: readonly Buffer[]): Frame[] => {
  const reader = new FrameReader()
  const found: Frame[] = []
  for (const chunk of chunks)
    reader.push(chunk, ({ head, ...frame }) => found.push({ ...frame, head: Buffer.from(head) }))
  return found
}

const chunksOf = (bytes: Buffer, size: number): Buffer[] => {
  const chunks: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size))
  return chunks
}

describe('frames of a worker', () => {
  const frames = [
    encodeFrame(1, KIND.plain, Buffer.alloc(8), Buffer.from('one')),
    encodeFrame(2, KIND.response, Buffer.from('{}'), NOTHING),
    encodeFrame(3, KIND.piece + 16, NOTHING, Buffer.from('x'.repeat(100)))
  ]
  const bytes = Buffer.concat(frames.flat())

  it('are the same however they are cut', () => {
    const whole = read([bytes])
    expect(whole.map(({ id, kind, printed, body }) => [id, kind, printed, body.length])).toEqual([
      [1, KIND.plain, false, 3],
      [2, KIND.response, false, 0],
      [3, KIND.piece, true, 100]
    ])
    for (let size = 1; size < bytes.length; size++)
      expect(read(chunksOf(bytes, size))).toEqual(whole)
  })

  it('keep their body when what brought it is written over', () => {
    const chunk = Buffer.from(bytes)
    const [first] = read([chunk])
    chunk.fill(0)
    expect(first?.body.toString()).toBe('one')
  })

  // Copying what is there again for each chunk would be 3 TB here: minutes, on any machine.
  it('take each byte once, however large they are', () => {
    const size = 200 * 1024 * 1024
    const reader = new FrameReader()
    const [prefix = NOTHING] = encodeFrame(7, KIND.plain, Buffer.alloc(8), Buffer.alloc(0))
    prefix.writeUInt32LE(size, 8)
    const lengths: number[] = []
    const take = ({ body }: Frame): void => {
      lengths.push(body.length)
    }
    reader.push(prefix, take)
    reader.push(Buffer.alloc(8), take)
    const chunk = Buffer.alloc(8192, 'x')
    for (let sent = 0; sent < size; sent += chunk.length) reader.push(chunk, take)
    expect(lengths).toEqual([size])
  })

  it('are refused when they name a length that nobody sends', () => {
    expect(() => read([Buffer.from('what a script writes into our pipe')])).toThrow(RangeError)
  })
})
