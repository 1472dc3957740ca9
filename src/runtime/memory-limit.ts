import { totalmem } from 'node:os'

/**
 * Bytes of memory that this process may use: the limit of its container (control groups, version 1 or 2), else what the
 * machine has.
 */
export const memoryLimit = (): number => {
  const constrained = process.constrainedMemory()
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem()
}
