import type { Source } from '../source.ts'
import { type ConfigFinding, findingsInText, MOST_CONFIG_FINDINGS } from './keras-config.ts'

/** Pieces overlap by this much, so that nothing is missed between two of them. */
const OVERLAP = 1024
/** What is worth a closer look. */
const MARKS = ['"class_name"', '"module"', '\\u00'].map(mark => Buffer.from(mark))

/** Operations of TensorFlow that read or write files, reach the network, or call Python. */
const OPERATIONS = [
  'PyFunc',
  'PyFuncStateless',
  'EagerPyFunc',
  'ReadFile',
  'WriteFile',
  'MatchingFiles',
  'WholeFileReader',
  'WholeFileReaderV2',
  'TextLineReader',
  'TextLineReaderV2',
  'FixedLengthRecordReader',
  'FixedLengthRecordReaderV2',
  'TFRecordReader',
  'TFRecordReaderV2',
  'TextLineDataset',
  'TFRecordDataset',
  'FixedLengthRecordDataset',
  'FixedLengthRecordDatasetV2',
  'SaveDataset',
  'SaveDatasetV2',
  'CreateSummaryFileWriter',
  'CreateSummaryDbWriter',
  'DebugIdentityV2',
  'DataServiceDataset',
  'DataServiceDatasetV2'
]
/** One of them as a whole name: before it stands its length, which may be written in several ways. */
const OPERATION = new RegExp(`(?<![\\w/.:-])(?:${OPERATIONS.join('|')})(?![\\w/.:-])`, 'g')
/** Names with escapes, in graphs that are written as text: no program writes them. */
const ESCAPED_OPERATION = /\bop\s*:\s*(["'])(?:(?!\1)[^\n])*\\/

/**
 * Descriptions of layers anywhere in a file: Keras keeps them as JSON, in HDF5 files and beside SavedModels.
 * @param isGraph whether it may hold operations of TensorFlow
 */
export const findingsInBytes = async (
  source: Source,
  isGraph: boolean
): Promise<readonly ConfigFinding[]> => {
  const found = new Map<string, ConfigFinding>()
  let rest = Buffer.alloc(0)
  for await (const chunk of source.chunks()) {
    const bytes = Buffer.concat([rest, chunk])
    rest = Buffer.from(bytes.subarray(-OVERLAP))
    if (MARKS.some(mark => bytes.includes(mark)))
      for (const each of findingsInText(bytes.toString('latin1'))) found.set(each.what, each)
    if (isGraph)
      for (const what of operationsIn(bytes.toString('latin1'))) found.set(what, { what })
    if (found.size >= MOST_CONFIG_FINDINGS) break
  }
  return [...found.values()]
}

/** Pure. @param text bytes of a graph as latin1 */
const operationsIn = (text: string): readonly string[] => [
  ...[...new Set(text.match(OPERATION))].map(
    name =>
      `has the operation ${name}, which ${/Py/.test(name) ? 'calls Python' : 'reaches files or the network'}`
  ),
  ...(ESCAPED_OPERATION.test(text)
    ? ['writes the name of an operation with escapes, which hides it']
    : [])
]

const HDF5 = Buffer.from('894844460d0a1a0a', 'hex')

/** Where HDF5 may begin: at once, or behind 512 bytes, 1024, 2048 and so on. */
export const isHdf5 = async (
  head: (at: number, size: number) => Promise<Buffer>,
  size: number
): Promise<boolean> => {
  for (let at = 0; at + HDF5.length <= size; at = at === 0 ? 512 : at * 2)
    if ((await head(at, HDF5.length)).equals(HDF5)) return true
  return false
}
