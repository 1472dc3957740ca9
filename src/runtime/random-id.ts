import { openSync, readSync } from 'node:fs'
import { nodeCrypto } from './when-needed.ts'

/** Read at once, and used up id by id. */
const POOL_BYTES = 4096
const ID_BYTES = 16
const pool = Buffer.alloc(POOL_BYTES)
let used = POOL_BYTES
let source: number | undefined

/**
 * A random UUID: https://www.rfc-editor.org/rfc/rfc9562#section-5.4. The bytes are the system's own, as those of
 * `randomUUID` of node:crypto, without loading that module for the first answer.
 */
export const randomId = (): string => {
  if (used === POOL_BYTES && !refilled()) return nodeCrypto().randomUUID()
  const id = pool.subarray(used, used + ID_BYTES)
  used += ID_BYTES
  id[6] = ((id[6] as number) & 0x0f) | 0x40
  id[8] = ((id[8] as number) & 0x3f) | 0x80
  const hex = id.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Whether this system has such a device. */
const refilled = (): boolean => {
  try {
    source ??= openSync('/dev/urandom', 'r')
    if (readSync(source, pool) !== POOL_BYTES) return false
    used = 0
    return true
  } catch {
    return false
  }
}
