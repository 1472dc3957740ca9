/** What a model file says of its graph, read without its weights: of a large one that is a small part. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { type Bytes, type Message, messageIn, ProtobufError } from '../../../wire/protobuf.ts'

/** Field numbers of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const MODEL = { graph: 7 }
const GRAPH = { node: 1, initializer: 5, input: 11, sparse: 15 }
const NODE = { operator: 4 }
const TENSOR = { name: 8 }
const SPARSE = { values: 1 }
const VALUE = { name: 1 }

/** Operators that are taken out or changed before onnxruntime sees them: zip-map.ts, locale.ts. */
const CHANGED = new Set(['ZipMap', 'StringNormalizer'])

/**
 * Whether all of a model has to be read before onnxruntime opens it from its file: because of an operator that is changed, or
 * inputs with values of the model's own (optional-inputs.ts). True where the file cannot be read like that.
 */
export const isReadWhole = (file: string): boolean => {
  const handle = openSync(file, 'r')
  try {
    return needsAll(messageIn(inFile(handle)))
  } catch (error) {
    if (error instanceof ProtobufError) return true
    throw error
  } finally {
    closeSync(handle)
  }
}

const needsAll = (model: Message): boolean => {
  const initialized = new Set<string>()
  const inputs: string[] = []
  for (const part of eachOf(model)) {
    if (part.number !== MODEL.graph || !part.isBytes) continue
    for (const each of eachOf(part.inside())) {
      if (!each.isBytes) continue
      if (each.number === GRAPH.node) {
        if (CHANGED.has(textOf(each.inside(), NODE.operator))) return true
      } else if (each.number === GRAPH.input) inputs.push(textOf(each.inside(), VALUE.name))
      else if (each.number === GRAPH.initializer)
        initialized.add(textOf(each.inside(), TENSOR.name))
      else if (each.number === GRAPH.sparse)
        for (const value of eachOf(each.inside()))
          if (value.number === SPARSE.values && value.isBytes)
            initialized.add(textOf(value.inside(), TENSOR.name))
    }
  }
  return inputs.some(name => initialized.has(name))
}

/** The cursor itself, at one field after the other. */
function* eachOf(message: Message): Generator<Message> {
  while (message.next()) yield message
}

/** The text of the first field with a number; empty when there is none. */
const textOf = (message: Message, number: number): string => {
  while (message.next()) if (message.number === number && message.isBytes) return message.text()
  return ''
}

const WINDOW = 64 * 1024

/** The bytes of an open file, read where they are looked at. */
const inFile = (handle: number): Bytes => {
  const { size } = fstatSync(handle)
  const window = Buffer.alloc(WINDOW)
  let from = 0
  let to = 0
  const read = (start: number, target: Buffer): number => {
    let done = 0
    while (done < target.length) {
      const count = readSync(handle, target, done, target.length - done, start + done)
      if (count === 0) break
      done += count
    }
    return done
  }
  return {
    size,
    byte: at => {
      if (at < from || at >= to) {
        from = at
        to = at + read(at, window)
        if (to === from) throw new ProtobufError('the file is cut off', at)
      }
      return window[at - from] as number
    },
    bytes: (start, end) => {
      const found = Buffer.alloc(end - start)
      if (read(start, found) < found.length) throw new ProtobufError('the file is cut off', start)
      return found
    }
  }
}
