import type { Field, ProtobufFile } from './protobuf.ts'
import { ELEMENT_TYPES, type Signature, type TensorInfo } from './signature.ts'

/** What a `.onnx` file says of itself, besides the weights. */
export interface OnnxGraph {
  readonly signature: Signature
  /** Version by operator set; the standard one under `ai.onnx`. */
  readonly opset: Readonly<Record<string, number>>
  readonly producer: string | undefined
  /** Files beside the model that hold weights, as the model writes them. */
  readonly externalFiles: readonly string[]
}

/**
 * Reads a model's outline. Field numbers: https://github.com/onnx/onnx/blob/v1.19.0/onnx/onnx.proto
 * @throws ProtobufError when the file is cut off or no protobuf.
 */
export const readGraph = (file: ProtobufFile): OnnxGraph => {
  const opset: Record<string, number> = {}
  const externalFiles = new Set<string>()
  let producer: string | undefined
  let signature: Signature = { inputs: [], outputs: [] }
  for (const field of file.fields(0, file.size)) {
    if (field.number === 2) producer = file.text(field)
    else if (field.number === 7) signature = readGraphProto(file, field, externalFiles)
    else if (field.number === 8) Object.assign(opset, readOpset(file, field))
  }
  return { signature, opset, producer, externalFiles: [...externalFiles].sort() }
}

const readGraphProto = (file: ProtobufFile, graph: Field, external: Set<string>): Signature => {
  const inputs: TensorInfo[] = []
  const outputs: TensorInfo[] = []
  const initializers = new Set<string>()
  for (const field of file.fields(graph.start, graph.end)) {
    if (field.number === 1) readNode(file, field, external)
    else if (field.number === 5) initializers.add(readTensor(file, field, external))
    else if (field.number === 11) inputs.push(readValueInfo(file, field))
    else if (field.number === 12) outputs.push(readValueInfo(file, field))
  }
  // Models of IR version 3 list their weights among the inputs.
  return { inputs: inputs.filter(({ name }) => !initializers.has(name)), outputs }
}

/** Nodes matter only for the tensors and graphs in their attributes. */
const readNode = (file: ProtobufFile, node: Field, external: Set<string>): void => {
  for (const attribute of file.fields(node.start, node.end)) {
    if (attribute.number !== 5) continue
    for (const field of file.fields(attribute.start, attribute.end)) {
      if (field.number === 5 || field.number === 10) readTensor(file, field, external)
      else if (field.number === 6 || field.number === 11) readGraphProto(file, field, external)
    }
  }
}

/** @returns the tensor's name. */
const readTensor = (file: ProtobufFile, tensor: Field, external: Set<string>): string => {
  let name = ''
  let isExternal = false
  const entries: [string, string][] = []
  for (const field of file.fields(tensor.start, tensor.end)) {
    if (field.number === 8) name = file.text(field)
    else if (field.number === 13) entries.push(readStringEntry(file, field))
    else if (field.number === 14) isExternal = field.value === 1n
  }
  const location = entries.find(([key]) => key === 'location')?.[1]
  if (isExternal) external.add(location ?? '')
  return name
}

const readStringEntry = (file: ProtobufFile, entry: Field): [string, string] => {
  let key = ''
  let value = ''
  for (const field of file.fields(entry.start, entry.end)) {
    if (field.number === 1) key = file.text(field)
    else if (field.number === 2) value = file.text(field)
  }
  return [key, value]
}

const readOpset = (file: ProtobufFile, opset: Field): Record<string, number> => {
  let domain = ''
  let version = 0
  for (const field of file.fields(opset.start, opset.end)) {
    if (field.number === 1) domain = file.text(field)
    else if (field.number === 2) version = Number(field.value)
  }
  return { [domain || 'ai.onnx']: version }
}

const readValueInfo = (file: ProtobufFile, info: Field): TensorInfo => {
  let name = ''
  let type: Omit<TensorInfo, 'name'> = { type: 'unknown' }
  for (const field of file.fields(info.start, info.end)) {
    if (field.number === 1) name = file.text(field)
    else if (field.number === 2) type = readType(file, field)
  }
  return { name, ...type }
}

const readType = (file: ProtobufFile, type: Field): Omit<TensorInfo, 'name'> => {
  for (const field of file.fields(type.start, type.end)) {
    if (field.number === 1 || field.number === 8) return readTensorType(file, field)
    if (field.number === 4) return { type: `seq(${innerType(file, field, 1)})` }
    if (field.number === 9) return { type: `optional(${innerType(file, field, 1)})` }
    if (field.number === 5) return { type: readMapType(file, field) }
  }
  return { type: 'unknown' }
}

const readTensorType = (file: ProtobufFile, tensor: Field): Omit<TensorInfo, 'name'> => {
  let type = 'unknown'
  let shape: TensorInfo['shape']
  for (const field of file.fields(tensor.start, tensor.end)) {
    if (field.number === 1) type = elementType(field.value)
    else if (field.number === 2) shape = readShape(file, field)
  }
  return shape === undefined ? { type } : { type, shape }
}

const readShape = (file: ProtobufFile, shape: Field): (number | string | null)[] =>
  [...file.fields(shape.start, shape.end)]
    .filter(({ number }) => number === 1)
    .map(axis => {
      for (const field of file.fields(axis.start, axis.end)) {
        // A negative length is how some exporters write "any".
        if (field.number === 1) return field.value < 1n << 62n ? Number(field.value) : null
        if (field.number === 2) return file.text(field) || null
      }
      return null
    })

const readMapType = (file: ProtobufFile, map: Field): string => {
  let key = 'unknown'
  for (const field of file.fields(map.start, map.end))
    if (field.number === 1) key = elementType(field.value)
  return `map(${key},${innerType(file, map, 2)})`
}

const innerType = (file: ProtobufFile, outer: Field, number: number): string => {
  for (const field of file.fields(outer.start, outer.end))
    if (field.number === number) return readType(file, field).type
  return 'unknown'
}

const elementType = (code: bigint): string => ELEMENT_TYPES[Number(code)] ?? `type ${code}`
