import { isUtf8 } from 'node:buffer'
import { InputError } from '../input-error.ts'

/** Texts as bytes: each after its length, a 32-bit little-endian number. Pure. */
export const textsToBytes = (texts: readonly string[]): Buffer =>
  Buffer.concat(
    texts.flatMap(text => {
      const bytes = Buffer.from(text)
      const length = Buffer.alloc(4)
      length.writeUInt32LE(bytes.length)
      return [length, bytes]
    })
  )

/** @throws InputError when the lengths do not add up. */
export const textsFromBytes = (bytes: Buffer, count: number, name: string): string[] => {
  const texts: string[] = []
  let at = 0
  while (at + 4 <= bytes.length && texts.length < count) {
    const end = at + 4 + bytes.readUInt32LE(at)
    if (end > bytes.length) break
    const text = bytes.subarray(at + 4, end)
    if (!isUtf8(text))
      throw new InputError(`Input "${name}" has bytes in text ${texts.length} that are no UTF-8.`)
    texts.push(text.toString('utf8'))
    at = end
  }
  if (texts.length !== count || at !== bytes.length)
    throw new InputError(`Input "${name}" does not hold ${count} texts.`)
  return texts
}
