/**
 * `StringNormalizer` asks the C library for a locale by name, `en_US.UTF-8` where a model names none, and fails where
 * its files are not installed, as in most images. All it takes from it is how letters change their case, which
 * `C.UTF-8`, a part of glibc itself, does in the same way for all languages but those with a dotless i.
 * https://onnx.ai/onnx/operators/onnx__StringNormalizer.html
 */
import { type Field, field, fieldsOf, text } from './protobuf.ts'

/** The locale that onnxruntime did not find, from its message. Pure. */
export const missingLocale = (message: string): string | undefined =>
  /Failed to construct locale with name:([^:]*):/.exec(message)?.[1]

/** Turkish, Azerbaijani, Kurdish, Crimean Tatar, Tatar: `I` and `i` are not a pair. */
const DOTLESS_I = /^(tr|az|ku|crh|tt)(?![a-z])/i

const isReplaceable = (locale: string): boolean => !DOTLESS_I.test(locale)

const REPLACEMENT = 'C.UTF-8'

/** Field numbers of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const MODEL = { graph: 7 }
const GRAPH = { node: 1 }
const NODE = { operator: 4, attribute: 5 }
const ATTRIBUTE = { name: 1, text: 4, type: 20 }
const TYPE_STRING = 3

/** The model with `C.UTF-8` in place of the locales that it has; undefined when that would change what it computes. Pure. */
export const withOwnLocale = (model: Buffer): Buffer | undefined => {
  const parts = fieldsOf(model).map(part =>
    part.number === MODEL.graph && part.bytes ? graphWith(part.bytes) : part.raw
  )
  return parts.includes(undefined) ? undefined : Buffer.concat(parts as Buffer[])
}

const graphWith = (graph: Buffer): Buffer | undefined => {
  const parts = fieldsOf(graph).map(part =>
    part.number === GRAPH.node && part.bytes ? nodeWith(part, part.bytes) : part.raw
  )
  return parts.includes(undefined)
    ? undefined
    : field(MODEL.graph, Buffer.concat(parts as Buffer[]))
}

const nodeWith = ({ raw }: Field, node: Buffer): Buffer | undefined => {
  const parts = fieldsOf(node)
  if (text(parts, NODE.operator) !== 'StringNormalizer') return raw
  const isLocale = ({ number, bytes }: Field): boolean =>
    number === NODE.attribute &&
    text(fieldsOf(bytes ?? Buffer.alloc(0)), ATTRIBUTE.name) === 'locale'
  const own = parts.find(isLocale)?.bytes
  if (own !== undefined && !isReplaceable(text(fieldsOf(own), ATTRIBUTE.text))) return undefined
  // A tag of two bytes: 20 << 3.
  const type = Buffer.from([0xa0, 0x01, TYPE_STRING])
  const attribute = Buffer.concat([
    field(ATTRIBUTE.name, Buffer.from('locale')),
    field(ATTRIBUTE.text, Buffer.from(REPLACEMENT)),
    type
  ])
  const kept = parts.filter(part => !isLocale(part)).map(part => part.raw)
  return field(GRAPH.node, Buffer.concat([...kept, field(NODE.attribute, attribute)]))
}
