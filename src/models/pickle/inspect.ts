import { type FileHandle, open } from 'node:fs/promises'
import { createUnzip } from 'node:zlib'
import { PickleWalk } from './walk.ts'
import { xgboostVersionIn } from './xgboost-version.ts'

/** What can be known about a pickle without loading it. Nothing in it is ever run. */
export interface PickleFacts {
  readonly format: 'pickle' | 'joblib'
  /** Of the first import that belongs to a known framework: the class of the model itself. */
  readonly framework: string | undefined
  readonly frameworkVersion: string | undefined
  readonly protocol: number | undefined
  /** `module.name` of everything loading it would import, in the order of the file. */
  readonly imports: readonly string[]
  /** How joblib compressed it. */
  readonly compression: Compression | undefined
  /** Why it cannot be loaded: where it ends too early, or where it stops being a pickle. */
  readonly broken: { readonly problem: 'cut off' | 'corrupt'; readonly offset: number } | undefined
}

export type Compression = 'zlib' | 'gzip' | 'bz2' | 'xz' | 'lzma' | 'lz4'

const CHUNK = 256 * 1024
/** No more than this of a compressed file is unpacked. */
const MOST_UNPACKED = 1024 * 1024 * 1024

/** Facts about a file that is a pickle by its content, whatever its name; undefined when it is none. */
export const inspectPickle = async (path: string): Promise<PickleFacts | undefined> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0)
    const head = buffer.subarray(0, bytesRead)
    const compression = compressionOf(head)
    if (compression) return await inspectCompressed(file, compression)
    if (head[0] !== PROTO && !OLD_START.has(head[0] ?? 0)) return undefined
    const size = (await file.stat()).size
    const walk = new PickleWalk()
    const end = await feedFile(file, walk)
    // Protocols 0 and 1 have no mark at their start: only what is a pickle to its last byte is known to be one.
    if (head[0] !== PROTO && !isPickleThroughout(walk)) return undefined
    const facts = factsOf(walk, Math.min(end, size), undefined)
    return facts.framework === 'xgboost'
      ? { ...facts, frameworkVersion: await xgboostVersionIn(file) }
      : facts
  } finally {
    await file.close()
  }
}

const PROTO = 0x80
/** Opcodes that pickles of protocol 0 and 1 start with. */
const OLD_START = new Set(Buffer.from('c(]}il'))

const isPickleThroughout = ({ whole, done, imports }: PickleWalk): boolean =>
  whole > 0 && !done && [...imports].every(name => /^[\w.]+$/.test(name))

/** @returns the offset the walk came to; behind the end of the file when something in it is cut off. */
const feedFile = async (file: FileHandle, walk: PickleWalk): Promise<number> => {
  const buffer = Buffer.allocUnsafe(CHUNK)
  let at = 0
  while (!walk.done) {
    const { bytesRead } = await file.read(buffer, 0, CHUNK, at)
    if (bytesRead === 0) break
    at += bytesRead + walk.feed(buffer.subarray(0, bytesRead))
  }
  return at
}

/** zlib and gzip are opened; of the others only the kind is reported. */
const inspectCompressed = async (
  file: FileHandle,
  compression: Compression
): Promise<PickleFacts | undefined> => {
  if (compression !== 'zlib' && compression !== 'gzip')
    return { ...UNOPENED, format: 'joblib', compression }
  const walk = new PickleWalk()
  const stream = file.createReadStream({ start: 0, autoClose: false })
  const unpacked = stream.pipe(createUnzip({ chunkSize: 64 * 1024 }))
  let at = 0
  let skip = 0
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      if (at === 0 && chunk[0] !== PROTO) return undefined
      at += chunk.length
      if (skip < chunk.length) skip = walk.feed(chunk.subarray(skip))
      else skip -= chunk.length
      if (walk.done || at > MOST_UNPACKED) break
    }
  } catch {
    return at === 0 ? undefined : factsOf(walk, at, compression)
  } finally {
    stream.destroy()
    unpacked.destroy()
  }
  return at === 0 ? undefined : factsOf(walk, at, compression)
}

const UNOPENED = {
  framework: undefined,
  frameworkVersion: undefined,
  protocol: undefined,
  imports: [],
  broken: undefined
}

const factsOf = (
  walk: PickleWalk,
  end: number,
  compression: Compression | undefined
): PickleFacts => {
  const imports = [...walk.imports]
  const framework = imports.map(frameworkOf).find(found => found !== undefined)
  const version = /^\d+\.\d+[\w.]*$/.exec(walk.sklearnVersion ?? '')?.[0]
  return {
    format: walk.hasArrays || compression ? 'joblib' : 'pickle',
    framework,
    frameworkVersion: framework === 'scikit-learn' ? version : undefined,
    protocol: walk.protocol,
    imports,
    compression,
    broken: brokenOf(walk, end)
  }
}

const brokenOf = (walk: PickleWalk, end: number): PickleFacts['broken'] => {
  if (walk.whole > 0) return undefined
  return walk.lostAt === undefined
    ? { problem: 'cut off', offset: end }
    : { problem: 'corrupt', offset: walk.lostAt }
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

/** By the first bytes. What joblib.dump(compress=…) writes, and `.gz` files of pickles. */
const compressionOf = (head: Buffer): Compression | undefined =>
  COMPRESSIONS.find(([, pattern]) => pattern.test(head.toString('hex')))?.[0]

const COMPRESSIONS: readonly (readonly [Compression, RegExp])[] = [
  ['zlib', /^78(?:01|5e|9c|da)/],
  ['gzip', /^1f8b08/],
  ['bz2', /^425a68/],
  ['xz', /^fd377a585a00/],
  ['lzma', /^5d0000/],
  ['lz4', /^04224d18/]
]
