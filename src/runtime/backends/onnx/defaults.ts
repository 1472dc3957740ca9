/**
 * From IR version 4 on, an input that has an initializer may be left out. onnxruntime's bindings for Node.js pass such
 * inputs over, given or not. So a second model is made in which they have no initializer and must be given, and a
 * third one whose outputs are their values. https://github.com/onnx/onnx/blob/main/docs/IR.md#graphs
 */
import { type Field, field, fieldsOf, text } from './protobuf.ts'

export interface OptionalInputs {
  readonly names: readonly string[]
  /** The model with all of them as inputs that must be given. */
  readonly required: Uint8Array
  /** A model without inputs; its outputs, under these names, are their values. */
  readonly values: Uint8Array
  readonly outputFor: (name: string) => string
}

/** Field numbers of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const MODEL = { ir: 1, graph: 7, opset: 8 }
const GRAPH = { node: 1, name: 2, initializer: 5, input: 11, output: 12 }
const NODE = { input: 1, output: 2, operator: 4 }
const TENSOR = { name: 8, location: 14 }
const VALUE = { name: 1, type: 2 }

/** Exporters that list all weights as inputs do not mean them to be given: larger tensors stay what they are. */
const LARGEST = 64 * 1024
const MOST = 64

/** The inputs of a model that may be left out; undefined when it has none. Pure. */
export const optionalInputs = (model: Buffer): OptionalInputs | undefined => {
  const parts = fieldsOf(model)
  const ir = Number(parts.find(({ number }) => number === MODEL.ir)?.value ?? 0n)
  const graphBytes = parts.find(({ number }) => number === MODEL.graph)?.bytes
  if (ir < 4 || graphBytes === undefined) return undefined
  const graph = fieldsOf(graphBytes)
  const inputs = new Map(
    graph
      .filter(({ number }) => number === GRAPH.input)
      .map(part => [nameOf(part, VALUE.name), part])
  )
  const initializers = graph.filter(
    part =>
      part.number === GRAPH.initializer && isOwn(part) && inputs.has(nameOf(part, TENSOR.name))
  )
  const names = initializers.map(part => nameOf(part, TENSOR.name))
  if (names.length === 0 || names.length > MOST) return undefined
  const outputFor = (name: string): string => `${name} value`
  const required = graph.filter(part => !initializers.includes(part)).map(({ raw }) => raw)
  const values = [
    ...names.map(name => identity(name, outputFor(name))),
    field(GRAPH.name, Buffer.from('values')),
    ...initializers.map(({ raw }) => raw),
    ...names.map(name => renamed(inputs.get(name) as Field, outputFor(name)))
  ]
  const withGraph = (pieces: readonly Buffer[]): Buffer =>
    Buffer.concat(
      parts.map(part =>
        part.number === MODEL.graph ? field(MODEL.graph, Buffer.concat(pieces)) : part.raw
      )
    )
  const head = parts.filter(({ number }) => number === MODEL.ir || number === MODEL.opset)
  return {
    names,
    required: withGraph(required),
    values: Buffer.concat([
      ...head.map(({ raw }) => raw),
      field(MODEL.graph, Buffer.concat(values))
    ]),
    outputFor
  }
}

const isOwn = ({ bytes = Buffer.alloc(0) }: Field): boolean =>
  bytes.length <= LARGEST &&
  fieldsOf(bytes).every(({ number, value }) => number !== TENSOR.location || value !== 1n)

const nameOf = ({ bytes = Buffer.alloc(0) }: Field, number: number): string =>
  text(fieldsOf(bytes), number)

const identity = (input: string, output: string): Buffer =>
  field(
    GRAPH.node,
    Buffer.concat([
      field(NODE.input, Buffer.from(input)),
      field(NODE.output, Buffer.from(output)),
      field(NODE.operator, Buffer.from('Identity'))
    ])
  )

const renamed = ({ bytes = Buffer.alloc(0) }: Field, name: string): Buffer => {
  const rest = fieldsOf(bytes).filter(({ number }) => number !== VALUE.name)
  return field(
    GRAPH.output,
    Buffer.concat([field(VALUE.name, Buffer.from(name)), ...rest.map(({ raw }) => raw)])
  )
}
