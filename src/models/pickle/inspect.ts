import { open } from 'node:fs/promises'
import { type Compression, kindOf } from '../scan/kinds.ts'
import { fileSource, headOf, unpackedSource } from '../scan/source.ts'
import { type Walked, type Walks, walkOf } from '../scan/walked.ts'
import { OP } from './opcodes.ts'
import { xgboostVersionIn } from './xgboost-version.ts'

/** What can be known about a pickle without loading it. Nothing in it is ever run. */
export interface PickleFacts {
  readonly format: 'pickle' | 'joblib'
  /** Of the first import that belongs to a known framework: the class of the model itself. */
  readonly framework: string | undefined
  readonly frameworkVersion: string | undefined
  readonly protocol: number
  /** `module.name` of everything loading it would import, in the order of the file. */
  readonly imports: readonly string[]
  /** How it is compressed. */
  readonly compression: Compression | undefined
  /** Why it cannot be loaded: where it ends too early, where it stops being a pickle, or why it cannot be unpacked. */
  readonly broken:
    | { readonly problem: 'cut off' | 'corrupt'; readonly offset: number }
    | { readonly problem: 'damaged'; readonly about: string }
    | undefined
}

/**
 * Facts about a file that is a pickle by its content, whatever its name; undefined when it is none.
 * @param walks gets what the walk through the file found
 */
export const inspectPickle = async (
  path: string,
  walks?: Walks
): Promise<PickleFacts | undefined> => {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const source = fileSource(file, 0, size)
    const kind = kindOf(await headOf(source, HEAD))
    const unpacked = kind.kind === 'packed' ? unpackedSource(source, kind.unpack) : source
    const [first = 0] = await headOf(unpacked, 1)
    const isOld = kind.kind !== 'packed' && OLD_START.has(first)
    if (first !== OP.PROTO && !isOld) return undefined
    const walked = await walkOf(unpacked)
    walks?.set(path, walked)
    // Protocols 0 and 1 have no mark at their start: only what is a pickle to its last byte is known to be one.
    if (isOld && !isPickleThroughout(walked)) return undefined
    const facts = factsOf(walked, kind.kind === 'packed' ? kind.of : undefined, size)
    return facts.framework === 'xgboost'
      ? { ...facts, frameworkVersion: await xgboostVersionIn(file) }
      : facts
  } finally {
    await file.close()
  }
}

const HEAD = 512
/** Opcodes that pickles of protocol 0 and 1 start with. */
const OLD_START = new Set(Buffer.from('c(]}il'))

const isPickleThroughout = ({ whole, done, imports }: Walked): boolean =>
  whole > 0 && !done && [...imports].every(name => /^[\w.]+$/.test(name))

const factsOf = (
  walked: Walked,
  compression: Compression | undefined,
  fileSize: number
): PickleFacts => {
  const imports = [...walked.imports]
  const framework = imports.map(frameworkOf).find(found => found !== undefined)
  const version = /^\d+\.\d+[\w.]*$/.exec(walked.sklearnVersion ?? '')?.[0]
  return {
    format: walked.hasArrays || compression ? 'joblib' : 'pickle',
    framework,
    frameworkVersion: framework === 'scikit-learn' ? version : undefined,
    protocol: walked.protocol,
    imports,
    compression,
    broken: brokenOf(walked, compression ? walked.end : Math.min(walked.end, fileSize))
  }
}

const brokenOf = ({ whole, lostAt, problem }: Walked, end: number): PickleFacts['broken'] => {
  if (whole > 0) return undefined
  if (problem !== undefined) return { problem: 'damaged', about: problem }
  return lostAt === undefined
    ? { problem: 'cut off', offset: end }
    : { problem: 'corrupt', offset: lostAt }
}

const FRAMEWORKS: Readonly<Record<string, string>> = {
  sklearn: 'scikit-learn',
  xgboost: 'xgboost',
  lightgbm: 'lightgbm',
  catboost: 'catboost',
  torch: 'pytorch',
  keras: 'keras',
  tensorflow: 'tensorflow',
  statsmodels: 'statsmodels'
}

const frameworkOf = (name: string): string | undefined => {
  const root = name.split('.')[0] ?? ''
  return Object.hasOwn(FRAMEWORKS, root) ? FRAMEWORKS[root] : undefined
}
