import { open } from 'node:fs/promises'

/** What can be told of a pickle without loading it. Nothing in it is ever run. */
export interface PickleFacts {
  readonly format: 'pickle' | 'joblib'
  /** `scikit-learn` when the stream imports from sklearn, else undefined. */
  readonly framework: string | undefined
  readonly frameworkVersion: string | undefined
}

/** How much of a file is searched: imports and versions stand before or between arrays, near the start. */
const SEARCHED = 4 * 1024 * 1024

const FRAMEWORKS: readonly (readonly [string, RegExp])[] = [
  ['scikit-learn', /\bsklearn[.\w]*/],
  ['xgboost', /\bxgboost[.\w]*/],
  ['lightgbm', /\blightgbm[.\w]*/],
  ['catboost', /\bcatboost[.\w]*/],
  ['pytorch', /\btorch[.\w]*/]
]

/** Facts about a file that is a pickle by its content, whatever its name; undefined when it is none. */
export const inspectPickle = async (file: string): Promise<PickleFacts | undefined> => {
  const head = await headOf(file)
  if (isCompressedJoblib(head))
    return { format: 'joblib', framework: undefined, frameworkVersion: undefined }
  if (!isPickle(head)) return undefined
  const text = head.toString('latin1')
  return {
    format: /numpy_pickle|NumpyArrayWrapper/.test(text) ? 'joblib' : 'pickle',
    framework: FRAMEWORKS.find(([, pattern]) => pattern.test(text))?.[0],
    frameworkVersion: sklearnVersion(head)
  }
}

/** A PROTO opcode with a known protocol, or one of the text opcodes that protocols 0 and 1 start with. */
const isPickle = (head: Buffer): boolean =>
  (head[0] === 0x80 && (head[1] ?? 9) <= 5) ||
  /^(?:c[\w.]+\n\w+\n|\(dp?|\(lp?|ccopy_reg\n|\(i)/.test(head.toString('latin1', 0, 200))

/** zlib, gzip, bz2, xz and lz4 are what joblib.dump(compress=…) writes. */
const isCompressedJoblib = (head: Buffer): boolean => {
  const start = head.subarray(0, 6).toString('hex')
  return /^(?:78(?:01|5e|9c|da)|1f8b|425a68|fd377a585a|04224d18)/.test(start)
}

/**
 * Every estimator since scikit-learn 0.18 carries its version: the text `_sklearn_version`, memo opcodes, then the
 * version as a short text. https://github.com/scikit-learn/scikit-learn/blob/1.7.2/sklearn/base.py#L359
 */
const sklearnVersion = (head: Buffer): string | undefined => {
  const at = head.indexOf('_sklearn_version')
  if (at < 0) return undefined
  const after = head.toString('latin1', at + '_sklearn_version'.length, at + 60)
  return /\d+\.\d+(?:\.\d+)?(?:(?:a|b|rc|\.dev|\.post)\d+)?/.exec(after)?.[0]
}

const headOf = async (file: string): Promise<Buffer> => {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const buffer = Buffer.alloc(Math.min(size, SEARCHED))
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
