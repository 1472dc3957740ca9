/** Far more values than an object has that etcd takes. */
const MOST_VALUES = 100_000

/**
 * Whether a value can be written down: YAML may hold itself, and copies of copies grow faster than anything. Pure.
 * @param value of objects, lists and plain values
 */
export const isBounded = (value: unknown): boolean => {
  const left = [value]
  for (let values = 0; left.length > 0; values++) {
    if (values > MOST_VALUES) return false
    const next = left.pop()
    if (typeof next === 'object' && next !== null) left.push(...Object.values(next))
  }
  return true
}
