/** Small ONNX models, written field by field: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */

export interface OnnxModel {
  readonly ir?: number
  /** Version of the standard operators. */
  readonly opset?: number
  /** The operator of a model with one node, `y = operator(x)`. */
  readonly operator?: string
  /** Its operator set; the standard one when left out. */
  readonly domain?: string
  /** ONNX's number for the type of `x` and `y`. */
  readonly type?: number
  readonly inputs?: readonly OnnxValue[]
  readonly outputs?: readonly OnnxValue[]
  readonly nodes?: readonly OnnxNode[]
  readonly initializers?: readonly OnnxTensor[]
}

export interface OnnxValue {
  readonly name: string
  readonly type?: number
  /** A text is the name of an axis; `null` leaves it free. */
  readonly shape?: readonly (number | string | null)[]
}

export interface OnnxNode {
  readonly operator: string
  readonly domain?: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes?: Readonly<
    Record<string, string | number | readonly string[] | readonly number[]>
  >
}

/** Of floats, or of texts. */
export interface OnnxTensor {
  readonly name: string
  readonly dims: readonly number[]
  readonly values: readonly number[] | readonly string[]
}

const FLOAT32 = 1
export const INT64 = 7
export const STRING = 8

/** The bytes of a model; one that copies rows of two floats where nothing is said. Pure. */
export const onnxModel = ({
  ir = 8,
  opset = 17,
  operator = 'Identity',
  domain = '',
  type = FLOAT32,
  inputs = [{ name: 'x', type, shape: [null, 2] }],
  outputs = [{ name: 'y', type, shape: [null, 2] }],
  nodes = [{ operator, domain, inputs: ['x'], outputs: ['y'] }],
  initializers = []
}: OnnxModel): Buffer => {
  const domains = new Set(['', ...nodes.map(node => node.domain ?? '')])
  const graph = [
    ...nodes.map(node => bytes(1, nodeProto(node))),
    bytes(2, Buffer.from('g')),
    ...initializers.map(tensor => bytes(5, tensorProto(tensor))),
    ...inputs.map(value => bytes(11, valueInfo(value))),
    ...outputs.map(value => bytes(12, valueInfo(value)))
  ]
  return Buffer.concat([
    number(1, ir),
    bytes(7, Buffer.concat(graph)),
    ...[...domains].map(name =>
      bytes(8, Buffer.concat([bytes(1, Buffer.from(name)), number(2, name === '' ? opset : 1)]))
    )
  ])
}

const nodeProto = ({ inputs, outputs, operator, domain = '', attributes = {} }: OnnxNode): Buffer =>
  Buffer.concat([
    ...inputs.map(name => bytes(1, Buffer.from(name))),
    ...outputs.map(name => bytes(2, Buffer.from(name))),
    bytes(4, Buffer.from(operator)),
    ...Object.entries(attributes).map(([name, value]) => bytes(5, attribute(name, value))),
    bytes(7, Buffer.from(domain))
  ])

const attribute = (
  name: string,
  value: string | number | readonly string[] | readonly number[]
): Buffer => {
  const head = bytes(1, Buffer.from(name))
  if (typeof value === 'string')
    return Buffer.concat([head, bytes(4, Buffer.from(value)), number(20, 3)])
  if (typeof value === 'number') return Buffer.concat([head, number(3, value), number(20, 2)])
  const isTexts = value.some(item => typeof item === 'string')
  const items = value.map(item =>
    typeof item === 'string' ? bytes(9, Buffer.from(item)) : number(8, item)
  )
  return Buffer.concat([head, ...items, number(20, isTexts ? 8 : 7)])
}

const tensorProto = ({ name, dims, values }: OnnxTensor): Buffer => {
  const texts = values.filter(value => typeof value === 'string')
  const floats = Buffer.alloc(values.length * 4)
  for (const [i, value] of values.entries())
    if (typeof value === 'number') floats.writeFloatLE(value, i * 4)
  return Buffer.concat([
    ...dims.map(axis => number(1, axis)),
    number(2, texts.length > 0 ? STRING : FLOAT32),
    ...(texts.length > 0 ? texts.map(value => bytes(6, Buffer.from(value))) : [bytes(9, floats)]),
    bytes(8, Buffer.from(name))
  ])
}

const valueInfo = ({ name, type = FLOAT32, shape }: OnnxValue): Buffer => {
  const axes = (shape ?? []).map(axis =>
    bytes(
      1,
      axis === null
        ? Buffer.alloc(0)
        : typeof axis === 'number'
          ? number(1, axis)
          : bytes(2, Buffer.from(axis))
    )
  )
  const tensor = [number(1, type), ...(shape ? [bytes(2, Buffer.concat(axes))] : [])]
  return Buffer.concat([bytes(1, Buffer.from(name)), bytes(2, bytes(1, Buffer.concat(tensor)))])
}

/** A field with a number. */
export const number = (field: number, value: number): Buffer =>
  Buffer.concat([varint(field * 8), varint(value)])

/** A field with bytes, or a message. */
export const bytes = (field: number, content: Buffer): Buffer =>
  Buffer.concat([varint(field * 8 + 2), varint(content.length), content])

const varint = (value: number): Buffer => {
  const encoded: number[] = []
  for (let left = BigInt.asUintN(64, BigInt(value)); ; left >>= 7n) {
    if (left < 128n) return Buffer.from([...encoded, Number(left)])
    encoded.push(Number(left & 127n) | 128)
  }
}

/** A model of IR version 8 whose only node is an If, whose branch holds an If, and so on. Pure. */
export const nestedModel = (depth: number): Buffer => {
  const last = bytes(1, nodeProto({ operator: 'Identity', inputs: ['x'], outputs: ['y'] }))
  const graphs: Buffer[] = [Buffer.concat([last, bytes(12, valueInfo({ name: 'y' }))])]
  for (let i = 0; i < depth; i++) {
    const [inner = last] = graphs.splice(0)
    const branch = Buffer.concat([
      bytes(1, Buffer.from('then_branch')),
      bytes(6, inner),
      number(20, 5)
    ])
    const node = Buffer.concat([
      bytes(2, Buffer.from('y')),
      bytes(4, Buffer.from('If')),
      bytes(5, branch)
    ])
    graphs.push(Buffer.concat([bytes(1, node), bytes(12, valueInfo({ name: 'y' }))]))
  }
  const standard = bytes(8, Buffer.concat([bytes(1, Buffer.alloc(0)), number(2, 17)]))
  return Buffer.concat([number(1, 8), bytes(7, graphs[0] ?? last), standard])
}

/** A model of so many nodes, all empty. Pure. */
export const modelOfNodes = (count: number): Buffer => {
  const graph = Buffer.concat([
    Buffer.alloc(2 * count, bytes(1, Buffer.alloc(0))),
    bytes(12, valueInfo({ name: 'y' }))
  ])
  const standard = bytes(8, Buffer.concat([bytes(1, Buffer.alloc(0)), number(2, 17)]))
  return Buffer.concat([number(1, 8), bytes(7, graph), standard])
}
