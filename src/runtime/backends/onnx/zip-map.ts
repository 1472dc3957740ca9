/**
 * Classifiers made by skl2onnx end in `ZipMap`, which turns a tensor of probabilities into a list of maps. The bindings of
 * onnxruntime for Node.js cannot read maps, so the node is taken out, its input becomes the output, and the maps are
 * made here. https://onnx.ai/onnx/operators/onnx_aionnxml_ZipMap.html
 */
import { type Field, field, fieldsOf, packedVarints, text } from './protobuf.ts'

export interface LiftedModel {
  readonly model: Uint8Array
  readonly maps: readonly LiftedMap[]
}

/** An output that was a list of maps. */
export interface LiftedMap {
  readonly output: string
  /** The tensor that holds its values, one column a label. */
  readonly tensor: string
  readonly labels: readonly string[]
}

/** Field numbers of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const MODEL = { graph: 7 }
const GRAPH = { node: 1, output: 12 }
const NODE = { input: 1, output: 2, operator: 4, attribute: 5 }
const ATTRIBUTE = { name: 1, ints: 8, strings: 9 }
const VALUE = { name: 1, type: 2 }
/** `TypeProto { tensor_type { elem_type: FLOAT } }`: a tensor of floats of any shape. */
const ANY_FLOATS = field(1, field(1, 1))

/** The model without its ZipMap nodes; undefined when it has none. Pure. */
export const liftZipMaps = (bytes: Buffer): LiftedModel | undefined => {
  if (!bytes.includes('ZipMap')) return undefined
  const maps: LiftedMap[] = []
  const model = fieldsOf(bytes).map(part =>
    part.number === MODEL.graph && part.bytes
      ? field(MODEL.graph, liftGraph(part.bytes, maps))
      : part.raw
  )
  return maps.length === 0 ? undefined : { model: Buffer.concat(model), maps }
}

const liftGraph = (graph: Buffer, maps: LiftedMap[]): Buffer => {
  const parts = fieldsOf(graph)
  const outputs = new Set(parts.filter(isOutput).map(nameOf))
  const kept = parts.filter(part => {
    const map = part.number === GRAPH.node && part.bytes ? zipMapOf(part.bytes) : undefined
    if (map === undefined || !outputs.has(map.output)) return true
    maps.push(map)
    return false
  })
  const told = new Set(outputs)
  return Buffer.concat(
    kept.flatMap(part => {
      const map = isOutput(part) ? maps.find(({ output }) => output === nameOf(part)) : undefined
      if (map === undefined) return [part.raw]
      // The tensor may be an output already, or be shared by two maps.
      if (told.has(map.tensor)) return []
      told.add(map.tensor)
      const value = Buffer.concat([
        field(VALUE.name, Buffer.from(map.tensor)),
        field(VALUE.type, ANY_FLOATS)
      ])
      return [field(GRAPH.output, value)]
    })
  )
}

const isOutput = ({ number }: Field): boolean => number === GRAPH.output

const nameOf = ({ bytes }: Field): string => text(fieldsOf(bytes ?? Buffer.alloc(0)), VALUE.name)

const zipMapOf = (node: Buffer): LiftedMap | undefined => {
  const parts = fieldsOf(node)
  if (text(parts, NODE.operator) !== 'ZipMap') return undefined
  const labels = parts
    .filter(({ number }) => number === NODE.attribute)
    .flatMap(({ bytes }) => labelsOf(fieldsOf(bytes ?? Buffer.alloc(0))))
  if (labels.length === 0) return undefined
  return { output: text(parts, NODE.output), tensor: text(parts, NODE.input), labels }
}

const labelsOf = (attribute: readonly Field[]): string[] => {
  const name = text(attribute, ATTRIBUTE.name)
  if (name === 'classlabels_strings')
    return attribute
      .filter(({ number }) => number === ATTRIBUTE.strings)
      .map(({ bytes }) => bytes?.toString('utf8') ?? '')
  if (name === 'classlabels_int64s')
    return attribute
      .filter(({ number }) => number === ATTRIBUTE.ints)
      .flatMap(part => (part.bytes ? packedVarints(part.bytes) : [part.value ?? 0n]))
      .map(value => String(BigInt.asIntN(64, value)))
  return []
}
