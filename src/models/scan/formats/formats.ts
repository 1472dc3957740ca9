import type { UnplacedFinding } from '../finding.ts'
import { headOf, isRandom, type Source } from '../source.ts'
import { findingsInBytes, isHdf5 } from './described.ts'
import { findingsInGguf } from './gguf.ts'
import type { ConfigFinding } from './keras-config.ts'
import { mayBeSafetensors, problemOfSafetensors } from './safetensors.ts'

/**
 * What is found in formats that are neither pickles nor archives: HDF5 of Keras, protobuf of TensorFlow, GGUF, safetensors.
 * @param head the first 512 bytes
 * @param name of the file
 * @returns undefined for a file in none of them
 */
export const findingsInFormat = async (
  source: Source,
  head: Buffer,
  name: string
): Promise<readonly UnplacedFinding[] | undefined> => {
  if (!isRandom(source)) return undefined
  const isGraph = /\.pb(?:txt)?$/i.test(name)
  const at = (start: number, size: number) => headOf(source.part(start, start + size), size)
  if (isGraph || (await isHdf5(at, source.size)))
    return (await findingsInBytes(source, isGraph)).map(ofConfig)
  if (head.toString('latin1', 0, 4) === 'GGUF')
    return (await findingsInGguf(source)).map(what => ({ rule: 'code', what }))
  const isNamed = /\.safetensors$/i.test(name)
  const what = mayBeSafetensors(head, source.size)
    ? await problemOfSafetensors(source)
    : 'does not begin with a header of safetensors'
  if (what === undefined) return []
  return isNamed ? [{ rule: 'header', what }] : undefined
}

/** A finding in the description of a Keras model. */
export const ofConfig = (finding: ConfigFinding): UnplacedFinding => ({
  rule: finding.import === undefined ? 'code' : 'import-not-allowed',
  ...finding
})
