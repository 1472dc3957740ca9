import path from 'node:path'
import { type Message, messageIn } from '../../wire/protobuf.ts'
import { ProtobufFile } from './protobuf-file.ts'

/** Smaller tensors stay inside: onnxruntime needs their values to infer shapes. */
const SMALLEST_MOVED = 16 * 1024

/**
 * A copy of a model without its weights: each large initializer names its place in the original file as external data,
 * so that onnxruntime maps it instead of reading it. Works because `raw_data`, packed floats and packed doubles are the
 * same little-endian bytes that external data are.
 * https://github.com/onnx/onnx/blob/v1.19.0/onnx/onnx.proto#L679 (external_data)
 * @returns undefined when what is left would be larger than `largest` bytes.
 */
export const modelWithoutWeights = (file: string, largest: number): Buffer | undefined => {
  using protobuf = new ProtobufFile(file)
  const rewriter = new Rewriter(protobuf, path.basename(file), largest)
  const model = rewriter.model(messageIn(protobuf))
  return rewriter.fits ? Buffer.concat(model) : undefined
}

/** Gives messages as pieces of bytes; stops copying once they are too many. */
class Rewriter {
  readonly #file: ProtobufFile
  readonly #location: string
  #left: number

  constructor(file: ProtobufFile, location: string, largest: number) {
    this.#file = file
    this.#location = location
    this.#left = largest
  }

  get fits(): boolean {
    return this.#left >= 0
  }

  model(model: Message): Buffer[] {
    return this.#each(model, () => (model.number === 7 ? this.#graph(model.inside()) : undefined))
  }

  #graph(graph: Message): Buffer[] {
    return this.#each(graph, () => (graph.number === 5 ? this.#tensor(graph.inside()) : undefined))
  }

  #tensor(tensor: Message): Buffer[] {
    return this.#each(tensor, () => undefined, isLarge)
  }

  /** Every field as it is, but for those that `replace` gives other bytes and those that `moved` keeps outside. */
  #each(
    message: Message,
    replace: () => Buffer[] | undefined,
    moved: (field: Message) => boolean = () => false
  ): Buffer[] {
    const pieces: Buffer[] = []
    while (this.fits && message.next()) {
      if (moved(message)) {
        pieces.push(this.#place(message))
        continue
      }
      const replaced = replace()
      if (replaced) pieces.push(lengthDelimited(message.number, replaced))
      else pieces.push(this.#copy(message))
    }
    return pieces
  }

  #copy({ keyStart, end }: Message): Buffer {
    this.#left -= end - keyStart
    return this.fits ? this.#file.bytes(keyStart, end) : Buffer.alloc(0)
  }

  #place({ start, end }: Message): Buffer {
    const entries = { location: this.#location, offset: start, length: end - start }
    return Buffer.concat([
      ...Object.entries(entries).map(([key, value]) =>
        lengthDelimited(13, [textField(1, key), textField(2, String(value))])
      ),
      Buffer.from([14 << 3, 1]) // data_location: EXTERNAL
    ])
  }
}

/** `float_data`, `raw_data`, `double_data`. */
const isLarge = ({ number, isBytes, start, end }: Message): boolean =>
  isBytes && (number === 4 || number === 9 || number === 10) && end - start >= SMALLEST_MOVED

const textField = (number: number, text: string): Buffer =>
  lengthDelimited(number, [Buffer.from(text)])

const lengthDelimited = (number: number, pieces: readonly Buffer[]): Buffer => {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  return Buffer.concat([varint(number * 8 + 2), varint(length), ...pieces])
}

const varint = (value: number): Buffer => {
  const bytes: number[] = []
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Buffer.from([...bytes, left])
    bytes.push((left % 128) + 128)
  }
}
