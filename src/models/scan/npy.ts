import { type FileFinding, placeOf } from './finding.ts'
import { type Origin, PICKLE_HEAD, type ScanTools, scanPickle } from './pickle-stream.ts'
import { headOf, type Source } from './source.ts'
import { behind } from './unpack/zlib.ts'

const LONGEST_HEADER = 1024 * 1024

/**
 * An array of numpy's own format: those of objects are a pickle behind the header.
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 * @returns undefined for an array of plain values
 */
export const scanNpy = async (
  source: Source,
  head: Buffer,
  origin: Origin,
  tools: ScanTools
): Promise<readonly FileFinding[] | undefined> => {
  const start = (head[6] ?? 0) >= 2 ? 12 : 10
  if (head.length < start) return undefined
  const length = start === 12 ? head.readUInt32LE(8) : head.readUInt16LE(8)
  if (length > LONGEST_HEADER) return refused(origin, 'is a numpy array with a header too long')
  const header = (await headOf(source, start + length)).toString('latin1', start)
  // The code of objects, "O", also as "object" or with escapes: of what else is in a header, only names of fields match.
  if (!/[o\\]/i.test(header.replace('fortran_order', ''))) return undefined
  const rest = behind(source, start + length)
  const scanned = await scanPickle(
    rest,
    await headOf(rest, PICKLE_HEAD),
    { ...origin, named: false, walked: undefined },
    tools
  )
  return scanned ?? []
}

const refused = (origin: Origin, what: string): readonly FileFinding[] => [
  { ...placeOf(origin), rule: 'archive', what }
]
