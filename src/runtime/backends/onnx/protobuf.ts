/** As much of writing and reading messages as taking a graph apart needs. */
import { inBuffer, messageIn } from '../../../wire/protobuf.ts'
import { entry } from '../../../wire/protobuf-writer.ts'

export interface Field {
  readonly number: number
  /** The field as it stands in the file, its tag included. */
  readonly raw: Buffer
  /** Of a field with a length: texts, messages, packed numbers. */
  readonly bytes?: Buffer
  /** Of a number that is written as a varint: exact, where a cursor's own is not. */
  readonly value?: bigint
}

/** @throws ProtobufError when the bytes are not a message. */
export const fieldsOf = (message: Buffer): readonly Field[] => {
  const fields: Field[] = []
  const cursor = messageIn(inBuffer(message))
  while (cursor.next()) {
    const { number, keyStart, start, end, isBytes } = cursor
    const raw = message.subarray(keyStart, end)
    const isVarint = !isBytes && start === end
    fields.push({
      number,
      raw,
      ...(isBytes ? { bytes: message.subarray(start, end) } : {}),
      // The key and the number itself.
      ...(isVarint ? { value: packedVarints(raw)[1] ?? 0n } : {})
    })
  }
  return fields
}

/** A field with a length, or a small number. */
export const field = (number: number, content: Buffer | number): Buffer =>
  typeof content === 'number' ? Buffer.from([number << 3, content]) : entry(number, content)

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
