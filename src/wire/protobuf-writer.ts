/**
 * Messages in the wire format of protobuf, written field by field. What has its default value is left out, as proto3 does.
 * Imports nothing, so that the scoring runtime may use it too.
 * https://protobuf.dev/programming-guides/encoding/
 */

/** @param value a negative one takes ten bytes, as an int32 or int64 does */
export const varint = (value: number | bigint): Buffer => {
  const bytes: number[] = []
  if (typeof value === 'number' && value >= 0) {
    let rest = value
    for (; rest >= 0x80; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80)
    return Buffer.from([...bytes, rest])
  }
  let rest = BigInt.asUintN(64, BigInt(value))
  for (; rest >= 0x80n; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80)
  return Buffer.from([...bytes, Number(rest)])
}

/** The key and the length before the bytes of a field. */
export const lengthHead = (number: number, length: number): Buffer =>
  Buffer.concat([varint(number * 8 + 2), varint(length)])

/** A message, text or bytes, also where it is empty: an entry of a list. */
export const entry = (number: number, content: Uint8Array | string): Buffer => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return Buffer.concat([lengthHead(number, bytes.length), bytes])
}

/** A message, text or bytes; nothing where it is empty. */
export const bytesField = (number: number, content: Uint8Array | string): Buffer =>
  content.length === 0 ? NOTHING : entry(number, content)

/** A number or boolean as a varint; nothing for 0 and false. */
export const numberField = (number: number, value: number | bigint | boolean): Buffer =>
  Number(value) === 0
    ? NOTHING
    : Buffer.concat([varint(number * 8), varint(typeof value === 'boolean' ? 1 : value)])

/** Numbers as varints one behind the other; nothing where there are none. */
export const packedField = (number: number, values: readonly (number | bigint)[]): Buffer =>
  bytesField(number, Buffer.concat(values.map(varint)))

const NOTHING = Buffer.alloc(0)
