import type { FileHandle } from 'node:fs/promises'

const CHUNK = 1024 * 1024
/** Longer than what is looked for. */
const OVERLAP = 64
const MARK = Buffer.from('version[#L')
/** What follows for a list of three, and what stands before each small number, in UBJSON. */
const OF_THREE = Buffer.from('0000000000000003', 'hex')
const NUMBER = 0x69

/**
 * The version of XGBoost that saved a booster, which its bytes hold in the pickle.
 * https://github.com/dmlc/xgboost/blob/v3.0.5/src/common/version.cc
 */
export const xgboostVersionIn = async (file: FileHandle): Promise<string | undefined> => {
  const buffer = Buffer.allocUnsafe(OVERLAP + CHUNK)
  let kept = 0
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(buffer, kept, CHUNK, at)
    if (bytesRead === 0) return undefined
    at += bytesRead
    const bytes = buffer.subarray(0, kept + bytesRead)
    const place = bytes.indexOf(MARK)
    const version = place < 0 ? undefined : versionAt(bytes, place + MARK.length)
    if (version !== undefined) return version
    kept = Math.min(OVERLAP, bytes.length)
    buffer.copy(buffer, 0, bytes.length - kept, bytes.length)
  }
}

const versionAt = (bytes: Buffer, start: number): string | undefined => {
  const numbers = bytes.subarray(start + OF_THREE.length, start + OF_THREE.length + 6)
  const isVersion =
    bytes.subarray(start, start + OF_THREE.length).equals(OF_THREE) &&
    [0, 2, 4].every(place => numbers[place] === NUMBER)
  return isVersion ? [numbers[1], numbers[3], numbers[5]].join('.') : undefined
}
