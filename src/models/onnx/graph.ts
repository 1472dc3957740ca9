import { type Message, messageIn, ProtobufError } from '../../wire/protobuf.ts'
import type { ProtobufFile } from './protobuf-file.ts'
import type { Signature, TensorInfo } from './signature.ts'
import { readValueInfo } from './value-type.ts'

/** What a `.onnx` file says of itself, besides the weights. */
export interface OnnxGraph {
  readonly signature: Signature
  readonly irVersion: number
  /** Version by operator set; the standard one under `ai.onnx`. */
  readonly opset: Readonly<Record<string, number>>
  readonly producer: string | undefined
  /** What the exporter noted, by its key. */
  readonly metadata: Readonly<Record<string, string>>
  /** Operator sets the nodes use, sorted; those the file defines itself are not among them. */
  readonly domains: readonly string[]
  /** Files beside the model that hold weights. */
  readonly externalFiles: readonly ExternalFile[]
}

export interface ExternalFile {
  /** As the model writes it: relative to the model's own folder. */
  readonly location: string
  /** The size it must at least have, in bytes. */
  readonly size: number
}

/** More inputs or outputs than a model has. */
const MOST_VALUES = 10_000
const MOST_EXTERNAL_FILES = 10_000
const MOST_METADATA = 1_000
const MOST_DOMAINS = 1_000
/** Those of all graphs in the file: large language models have some ten thousand. */
const MOST_NODES = 500_000

/** What is gathered on the way through nodes and tensors. */
interface Found {
  readonly domains: Set<string>
  readonly external: Map<string, number>
  nodes: number
}

/**
 * Reads a model's outline, and walks the rest of the file from end to end.
 * Field numbers: https://github.com/onnx/onnx/blob/v1.19.0/onnx/onnx.proto
 * @throws ProtobufError when the file is cut off, no protobuf or no ONNX model.
 */
export const readGraph = (file: ProtobufFile): OnnxGraph => {
  const opset: Record<string, number> = {}
  const metadata: Record<string, string> = {}
  const found: Found = { domains: new Set(), external: new Map(), nodes: 0 }
  const inFunctions: Found = { domains: new Set(), external: found.external, nodes: 0 }
  const own = new Set<string>()
  let irVersion = 0
  let producer: string | undefined
  let signature: Signature | undefined
  const model = messageIn(file)
  while (model.next()) {
    if (model.number === 1) irVersion = model.value
    else if (model.number === 2) producer = model.text() || undefined
    else if (model.number === 7) {
      if (signature) throw new ProtobufError('a second graph begins', model.keyStart)
      signature = readGraphProto(model, found)
    } else if (model.number === 8) Object.assign(opset, readOpset(model.inside()))
    else if (model.number === 14 && Object.keys(metadata).length < MOST_METADATA)
      Object.assign(metadata, Object.fromEntries([readEntry(model.inside())]))
    else if (model.number === 20) readTrainingInfo(model.inside(), inFunctions)
    else if (model.number === 25) own.add(readFunction(model.inside(), inFunctions))
  }
  if (!signature?.outputs.length)
    throw new ProtobufError('it ends without a graph that has outputs', file.size)
  const unknown = [...found.domains].find(domain => !Object.hasOwn(opset, domain))
  if (unknown !== undefined || Object.keys(opset).length === 0)
    throw new ProtobufError(
      `it ends without the version of the operators ${unknown ?? ''}`.trim(),
      file.size
    )
  return {
    signature,
    irVersion,
    opset,
    producer,
    metadata,
    domains: [...found.domains].filter(domain => !own.has(domain)).sort(),
    externalFiles: [...found.external].map(([location, size]) => ({ location, size }))
  }
}

const readGraphProto = (holder: Message, found: Found): Signature => {
  const graph = holder.inside()
  const inputs: TensorInfo[] = []
  const outputs: TensorInfo[] = []
  while (graph.next()) {
    if (graph.number === 1) readNode(graph.inside(), found)
    else if (graph.number === 5) readTensor(graph.inside(), found)
    else if (graph.number === 11) inputs.push(readValueInfo(graph.inside()))
    else if (graph.number === 12) outputs.push(readValueInfo(graph.inside()))
    else if (graph.number === 15) readSparseTensor(graph.inside(), found)
    if (inputs.length + outputs.length > MOST_VALUES)
      throw new ProtobufError('there are too many inputs and outputs', graph.keyStart)
  }
  return { inputs: withoutWeights(inputs, holder.inside()), outputs }
}

/** Models of IR version 3 list their weights among the inputs. */
const withoutWeights = (inputs: readonly TensorInfo[], graph: Message): readonly TensorInfo[] => {
  const names = new Map(inputs.map(input => [input.name, input]))
  while (names.size > 0 && graph.next()) {
    if (graph.number !== 5) continue
    const tensor = graph.inside()
    while (tensor.next()) if (tensor.number === 8) names.delete(tensor.text())
  }
  return [...names.values()]
}

/** Nodes matter only for their operator set, and for the tensors and graphs in their attributes. */
const readNode = (node: Message, found: Found): void => {
  let domain = ''
  while (node.next()) {
    if (node.number === 5) readAttribute(node.inside(), found)
    else if (node.number === 7) domain = node.text()
  }
  if (found.domains.size > MOST_DOMAINS)
    throw new ProtobufError('there are too many operator sets', node.keyStart)
  if (++found.nodes > MOST_NODES) throw new ProtobufError('there are too many nodes', node.keyStart)
  found.domains.add(domain || STANDARD)
}

const readAttribute = (attribute: Message, found: Found): void => {
  const once = new Once()
  while (attribute.next()) {
    // Most fields of the largest models are here: numbers of trees, one field each.
    const { number } = attribute
    if (number === 5 || number === 6 || number === 22) once.see(attribute)
    if (number === 5 || number === 10) readTensor(attribute.inside(), found)
    else if (number === 6 || number === 11) readGraphProto(attribute, found)
    else if (number === 22 || number === 23) readSparseTensor(attribute.inside(), found)
  }
}

const readSparseTensor = (sparse: Message, found: Found): void => {
  const once = new Once()
  while (sparse.next())
    if (sparse.number === 1 || sparse.number === 2) {
      once.see(sparse)
      readTensor(sparse.inside(), found)
    }
}

/**
 * Readers of protobuf put a message that is there twice together from both: what either says is not what counts. No program
 * writes one so.
 */
class Once {
  /** A bit for each field. */
  #seen = 0

  see({ number, keyStart }: Message): void {
    const bit = 1 << number
    if (this.#seen & bit) throw new ProtobufError(`field ${number} is there twice`, keyStart)
    this.#seen |= bit
  }
}

const MOST_ENTRIES = 20

const readTensor = (tensor: Message, { external }: Found): void => {
  let isExternal = false
  const entries = new Map<string, string>()
  while (tensor.next()) {
    if (tensor.number === 13) {
      if (entries.size === MOST_ENTRIES)
        throw new ProtobufError('there is too much about external data', tensor.keyStart)
      entries.set(...readEntry(tensor.inside()))
    } else if (tensor.number === 14) isExternal = tensor.value === 1
  }
  if (!isExternal) return
  const location = entries.get('location') ?? ''
  const size = byteCount(entries.get('offset')) + byteCount(entries.get('length'))
  if (!Number.isSafeInteger(size) || external.size >= MOST_EXTERNAL_FILES)
    throw new ProtobufError('a place of external data is not valid', tensor.keyStart)
  external.set(location, Math.max(size, external.get(location) ?? 0))
}

/** Not a number for what is not written in digits alone. */
const byteCount = (text = '0'): number => (/^\d{1,16}$/.test(text) ? Number(text) : Number.NaN)

const readTrainingInfo = (info: Message, found: Found): void => {
  const once = new Once()
  while (info.next())
    if (info.number === 1 || info.number === 2) {
      once.see(info)
      readGraphProto(info, found)
    }
}

/** @returns the operator set the function belongs to. */
const readFunction = (fn: Message, found: Found): string => {
  let domain = ''
  while (fn.next()) {
    if (fn.number === 7) readNode(fn.inside(), found)
    else if (fn.number === 10) domain = fn.text()
    else if (fn.number === 11) readAttribute(fn.inside(), found)
  }
  return domain || STANDARD
}

const STANDARD = 'ai.onnx'

/** A StringStringEntryProto. */
const readEntry = (entry: Message): [string, string] => {
  let key = ''
  let value = ''
  while (entry.next()) {
    if (entry.number === 1) key = entry.text()
    else if (entry.number === 2) value = entry.text()
  }
  return [key, value]
}

const readOpset = (opset: Message): Record<string, number> => {
  let domain = ''
  let version = 0
  while (opset.next()) {
    if (opset.number === 1) domain = opset.text()
    else if (opset.number === 2) version = opset.value
  }
  return Object.fromEntries([[domain || STANDARD, version]])
}
