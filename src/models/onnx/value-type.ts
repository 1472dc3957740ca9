import type { Message } from '../../wire/protobuf.ts'
import { ELEMENT_TYPES, type TensorInfo } from './signature.ts'

/** A negative length is how some exporters write "any". */
const LARGEST_LENGTH = 2 ** 53

/** What a ValueInfoProto says of an input or output. https://github.com/onnx/onnx/blob/v1.19.0/onnx/onnx.proto#L499 */
export const readValueInfo = (info: Message): TensorInfo => {
  let name = ''
  let type: Omit<TensorInfo, 'name'> = { type: 'unknown' }
  while (info.next()) {
    if (info.number === 1) name = info.text()
    else if (info.number === 2) type = readType(info.inside())
  }
  return { name, ...type }
}

const readType = (type: Message): Omit<TensorInfo, 'name'> => {
  while (type.next()) {
    if (type.number === 1) return readTensorType(type.inside())
    if (type.number === 4) return { type: `seq(${readElementOf(type.inside(), 1)})` }
    if (type.number === 5) return { type: readMapType(type.inside()) }
    if (type.number === 8) return { type: `sparse_tensor(${readTensorType(type.inside()).type})` }
    if (type.number === 9) return { type: `optional(${readElementOf(type.inside(), 1)})` }
  }
  return { type: 'unknown' }
}

const readTensorType = (tensor: Message): Omit<TensorInfo, 'name'> => {
  let type = 'unknown'
  let shape: TensorInfo['shape']
  while (tensor.next()) {
    if (tensor.number === 1) type = elementType(tensor.value)
    else if (tensor.number === 2) shape = readShape(tensor.inside())
  }
  return shape === undefined ? { type } : { type, shape }
}

const readShape = (shape: Message): (number | string | null)[] => {
  const axes: (number | string | null)[] = []
  while (shape.next()) if (shape.number === 1) axes.push(readAxis(shape.inside()))
  return axes
}

const readAxis = (axis: Message): number | string | null => {
  let found: number | string | null = null
  while (axis.next()) {
    if (axis.number === 1) found = axis.value < LARGEST_LENGTH ? axis.value : null
    else if (axis.number === 2) found = axis.text() || null
  }
  return found
}

const readMapType = (map: Message): string => {
  let key = 'unknown'
  let value = 'unknown'
  while (map.next()) {
    if (map.number === 1) key = elementType(map.value)
    else if (map.number === 2) value = readType(map.inside()).type
  }
  return `map(${key},${value})`
}

const readElementOf = (outer: Message, number: number): string => {
  let element = 'unknown'
  while (outer.next()) if (outer.number === number) element = readType(outer.inside()).type
  return element
}

const elementType = (code: number): string => ELEMENT_TYPES[code] ?? `type ${code}`
