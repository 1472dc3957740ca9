/** `ModelInferRequest` and `ModelInferResponse` of the Open Inference Protocol. */
import { bytesField, entry, lengthHead, packedField } from '../../wire/protobuf-writer.ts'
import { InputError } from '../input-error.ts'
import { checkDatatype, shapeOf } from '../v2/request.ts'
import type { V2Input, V2Output, V2Request } from '../v2/types.ts'
import { bytesFromContents, contentsFromBytes, hasContents } from './contents.ts'
import { bytesOf, eachField, textOf, textsOf } from './fields.ts'
import { VarintReader } from './varints.ts'

export interface InferCall {
  readonly model: string
  /** Undefined for whichever there is. */
  readonly version: string | undefined
  /** Whether the answer's tensors are raw bytes, as those of the request are. */
  readonly raw: boolean
  readonly asked: V2Request
}

/** More tensors than any model has: each takes more memory than its bytes in the message. */
const MOST_TENSORS = 16_384

/** @throws InputError */
export const readInferRequest = (message: Buffer): InferCall => {
  let [model, version, id] = ['', '', '']
  const tensors: Buffer[] = []
  const outputs: string[] = []
  const raws: Buffer[] = []
  eachField(message, field => {
    if (field.number === 1) model = textOf(message, field)
    else if (field.number === 2) version = textOf(message, field)
    else if (field.number === 3) id = textOf(message, field)
    else if (field.number === 5) tensors.push(bytesOf(message, field))
    else if (field.number === 6) outputs.push(textsOf(bytesOf(message, field)).get(1) ?? '')
    else if (field.number === 7) raws.push(bytesOf(message, field))
    if (Math.max(tensors.length, outputs.length, raws.length) > MOST_TENSORS)
      throw new InputError(`A request must not have more than ${MOST_TENSORS} tensors.`)
  })
  if (raws.length > 0 && raws.length !== tensors.length)
    throw new InputError(
      `The request has ${tensors.length} inputs, but ${raws.length} raw_input_contents.`
    )
  const inputs = tensors.map((tensor, i) => inputOf(tensor, raws[i]))
  return {
    model,
    version: version === '' ? undefined : version,
    raw: raws.length > 0 || inputs.length === 0,
    asked: {
      id: id === '' ? undefined : id,
      inputs,
      outputs: outputs.length === 0 ? undefined : outputs,
      isBinary: () => true
    }
  }
}

/** The parameters of an input say nothing to a model. */
const inputOf = (message: Buffer, raw: Buffer | undefined): V2Input => {
  let [name, datatype] = ['', '']
  const shape: number[] = []
  let contents: Buffer | undefined
  eachField(message, field => {
    if (field.number === 1) name = textOf(message, field)
    else if (field.number === 2) datatype = textOf(message, field)
    else if (field.number === 3) addAxes(shape, message.subarray(field.keyStart, field.end), field)
    else if (field.number === 5) contents = bytesOf(message, field)
  })
  if (name === '') throw new InputError('An input has no "name".')
  checkDatatype(datatype, name)
  if (raw !== undefined && contents !== undefined && contents.length > 0)
    throw new InputError(`Input "${name}" has contents beside raw_input_contents.`)
  const bytes = raw ?? bytesFromContents(contents ?? EMPTY, datatype, name)
  return { name, datatype, shape: shapeOf(shape, name), data: { bytes } }
}

const EMPTY = Buffer.alloc(0)
const MOST_AXES = 33

/** Lengths, packed or one by one. What is no length becomes -1, which `shapeOf` refuses. */
const addAxes = (
  shape: number[],
  field: Buffer,
  { isBytes, start, keyStart }: { isBytes: boolean; start: number; keyStart: number }
): void => {
  const reader = new VarintReader(field)
  if (isBytes) reader.at = start - keyStart
  else reader.next()
  // One axis too many is enough to be refused.
  while (reader.at < field.length && shape.length < MOST_AXES) {
    reader.next()
    const { low, high } = reader
    shape.push(high < 0 || high >= 0x200000 ? -1 : high * 2 ** 32 + (low >>> 0))
  }
}

/** The answer, as bytes. Pure. */
export const writeInferResponse = (
  model: { readonly name: string; readonly version: string },
  { asked: { id = '' }, raw }: InferCall,
  outputs: readonly V2Output[]
): Buffer => {
  const tensors = outputs.map(({ name, datatype, shape, data }) => ({
    head: [bytesField(1, name), bytesField(2, datatype), packedField(3, shape)],
    datatype,
    bytes: 'bytes' in data ? data.bytes : Buffer.from(data.json)
  }))
  const isRaw = raw || tensors.some(({ datatype }) => !hasContents(datatype))
  return Buffer.concat([
    bytesField(1, model.name),
    bytesField(2, model.version),
    bytesField(3, id),
    ...tensors.map(({ head, datatype, bytes }) =>
      entry(
        5,
        Buffer.concat(isRaw ? head : [...head, entry(5, contentsFromBytes(bytes, datatype))])
      )
    ),
    ...(isRaw ? tensors.flatMap(({ bytes }) => [lengthHead(6, bytes.length), bytes]) : [])
  ])
}
