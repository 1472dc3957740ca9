/** As much of the wire format as taking a graph apart needs. https://protobuf.dev/programming-guides/encoding/ */
export interface Field {
  readonly number: number
  /** The field as it stands in the file, its tag included. */
  readonly raw: Buffer
  /** Of a field with a length: texts, messages, packed numbers. */
  readonly bytes?: Buffer
  readonly value?: bigint
}

/** @throws RangeError when the bytes are no message. */
export const fieldsOf = (message: Buffer): readonly Field[] => {
  const fields: Field[] = []
  let at = 0
  while (at < message.length) {
    const start = at
    const tag = varint(message, at)
    at = tag.end
    const number = Number(tag.value >> 3n)
    const kind = Number(tag.value & 7n)
    if (kind === 0) {
      const { value, end } = varint(message, at)
      at = end
      fields.push({ number, raw: message.subarray(start, end), value })
    } else if (kind === 2) {
      const length = varint(message, at)
      at = length.end + Number(length.value)
      if (at > message.length) throw new RangeError('a field goes past the end')
      fields.push({
        number,
        raw: message.subarray(start, at),
        bytes: message.subarray(length.end, at)
      })
    } else if (kind === 1 || kind === 5) {
      at += kind === 1 ? 8 : 4
      fields.push({ number, raw: message.subarray(start, at) })
    } else throw new RangeError(`unknown wire type ${kind}`)
  }
  return fields
}

/** A field with a length, or a small number. */
export const field = (number: number, content: Buffer | number): Buffer =>
  typeof content === 'number'
    ? Buffer.from([number << 3, content])
    : Buffer.concat([encodeVarint((number << 3) | 2), encodeVarint(content.length), content])

export const packedVarints = (bytes: Buffer): bigint[] => {
  const values: bigint[] = []
  for (let at = 0; at < bytes.length; ) {
    const { value, end } = varint(bytes, at)
    values.push(value)
    at = end
  }
  return values
}

/** The text of the first field with a number; empty when there is none. */
export const text = (fields: readonly Field[], number: number): string =>
  fields.find(field => field.number === number)?.bytes?.toString('utf8') ?? ''

const varint = (bytes: Buffer, start: number): { value: bigint; end: number } => {
  let value = 0n
  for (let i = 0; i < 10; i++) {
    const byte = bytes[start + i]
    if (byte === undefined) break
    value |= BigInt(byte & 0x7f) << BigInt(7 * i)
    if (byte < 0x80) return { value, end: start + i + 1 }
  }
  throw new RangeError('a number does not end')
}

const encodeVarint = (number: number): Buffer => {
  const bytes: number[] = []
  let rest = number
  for (; rest >= 0x80; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80)
  return Buffer.from([...bytes, rest])
}
