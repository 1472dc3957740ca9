/** Reading the messages of callers: what is malformed is said in words that a caller can use. */
import { isUtf8 } from 'node:buffer'
import { inBuffer, type Message, messageIn, ProtobufError } from '../../wire/protobuf.ts'
import { InputError } from '../input-error.ts'

/**
 * Calls back for each field of a message, in the order they are written.
 * @throws InputError where the bytes are no message
 */
export const eachField = (bytes: Buffer, visit: (field: Message) => void): void => {
  const message = messageIn(inBuffer(bytes))
  try {
    while (message.next()) visit(message)
  } catch (error) {
    if (error instanceof ProtobufError)
      throw new InputError(`The message is malformed: ${error.message}.`)
    throw error
  }
}

/** The bytes of a text, message or bytes field, not copied. @throws InputError for a number */
export const bytesOf = (bytes: Buffer, field: Message): Buffer => {
  if (!field.isBytes)
    throw new InputError(`The message is malformed: field ${field.number} is a number.`)
  return bytes.subarray(field.start, field.end)
}

/** @throws InputError for what is no UTF-8 */
export const textOf = (bytes: Buffer, field: Message): string => {
  const text = bytesOf(bytes, field)
  if (!isUtf8(text))
    throw new InputError(`The message is malformed: field ${field.number} is no UTF-8.`)
  return text.toString('utf8')
}

/** The texts of a message that has nothing else, by their numbers: the last of each counts, as protobuf has it. */
export const textsOf = (bytes: Buffer): ReadonlyMap<number, string> => {
  const texts = new Map<number, string>()
  eachField(bytes, field => {
    if (field.isBytes) texts.set(field.number, textOf(bytes, field))
  })
  return texts
}
