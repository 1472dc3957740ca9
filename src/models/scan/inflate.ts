import { createInflateRaw, inflateRawSync } from 'node:zlib'
import { headOf, type RandomSource, type Source, unpackedSource } from './source.ts'
import { unpackByStream } from './unpack/zlib.ts'

/** Bytes, packed and unpacked: an archive may have tens of thousands of such files, and a stream costs more than each. */
const SMALL = 64 * 1024
const MOST_AT_ONCE = 1024 * 1024

/** What deflated bytes are: those of a small file at once, others piece by piece. */
export const inflated = (packed: RandomSource): Source => ({
  async *chunks() {
    const whole = await inflatedAtOnce(packed)
    if (whole !== undefined) yield whole
    else
      yield* unpackedSource(packed, source => unpackByStream(source, createInflateRaw())).chunks()
  }
})

/** Undefined for more than a little, and for what is damaged: of that, what comes before the damage counts. */
const inflatedAtOnce = async (packed: RandomSource): Promise<Buffer | undefined> => {
  if (packed.size > SMALL) return undefined
  const bytes = await headOf(packed, packed.size)
  try {
    return inflateRawSync(bytes, { maxOutputLength: MOST_AT_ONCE })
  } catch {
    return undefined
  }
}
