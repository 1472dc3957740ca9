import type { UnplacedFinding } from '../finding.ts'
import { headOf } from '../source.ts'
import type { ZipEntry } from '../zip.ts'
import { ofConfig } from './formats.ts'
import { findingsInConfig } from './keras-config.ts'

/** Descriptions of the largest models have some 100,000 values: what is made of them takes much more memory. */
const LARGEST_CONFIG = 8 * 1024 * 1024
const MOST_VALUES = 500_000
const PROGRAM = /\.(?:py|pyc|pyd|so|dll|dylib)$/i
const MOST_PROGRAMS = 5
/** What Keras describes a model in. */
export const KERAS_CONFIG = 'config.json'

/**
 * What makes an archive a program, by the files in it: Keras models with layers of code, TorchScript, packages with
 * modules.
 */
export const codeInZip = async (
  entries: readonly ZipEntry[]
): Promise<readonly UnplacedFinding[]> => {
  const names = entries.map(({ name }) => name)
  if (names.some(name => /^[^/]+\/constants\.pkl$/.test(name)))
    return [{ rule: 'code', what: 'is TorchScript, a program that torch runs' }]
  const programs = names.filter(name => PROGRAM.test(name)).slice(0, MOST_PROGRAMS)
  // Keras reads it before it looks whether anything else is there.
  const config = entries.find(({ name }) => name === KERAS_CONFIG)
  const found = config === undefined ? [] : await findingsIn(config)
  return [
    ...programs.map(name => ({ rule: 'code' as const, what: `holds the program "${name}"` })),
    ...found
  ]
}

/** https://keras.io/api/models/model_saving_apis/model_saving_and_loading/ */
const findingsIn = async (config: ZipEntry): Promise<readonly UnplacedFinding[]> => {
  const bytes = await headOf(config.source, LARGEST_CONFIG + 1)
  if (bytes.length > LARGEST_CONFIG || hasMoreThan(MOST_VALUES, bytes))
    return [{ rule: 'too-large', what: 'has a config.json larger than models have' }]
  try {
    return findingsInConfig(JSON.parse(bytes.toString('utf8'))).map(ofConfig)
  } catch {
    return [{ rule: 'header', what: 'has a config.json that is not JSON' }]
  }
}

/** Whether there may be more values in JSON: each has a comma or a bracket. Pure. */
const hasMoreThan = (most: number, bytes: Buffer): boolean => {
  let count = 0
  for (const byte of bytes) if (byte === 0x2c || byte === 0x7b || byte === 0x5b) count++
  return count > most
}
