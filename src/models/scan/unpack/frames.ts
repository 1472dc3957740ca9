import { type Source, SourceError } from '../source.ts'
import { ByteReader } from './byte-reader.ts'

/** Frames that zstd and lz4 pass over have one of sixteen marks. */
const SKIPPED = 0x184d2a50

/**
 * What the frames of a source unpack to, one behind the other, with frames that are passed over between them.
 * @param mark what a frame begins with, as a number
 * @param unpack reads a frame behind its mark
 * @throws SourceError for what is no frame
 */
export async function* unpackFrames(
  packed: Source,
  mark: number,
  unpack: (reader: ByteReader) => AsyncGenerator<Buffer>
): AsyncGenerator<Buffer> {
  const reader = new ByteReader(packed)
  try {
    while (await reader.fill(1)) {
      const found = (await reader.take(4)).readUInt32LE()
      if ((found & 0xfffffff0) >>> 0 === SKIPPED)
        await reader.skip((await reader.take(4)).readUInt32LE())
      else if (found === mark) yield* unpack(reader)
      else throw new SourceError('it goes on behind its end')
    }
  } finally {
    await reader.close()
  }
}
