/**
 * The text of a .proto file as a `FileDescriptorProto`, as far as the files in schema.ts need: messages in messages, lists,
 * maps, oneofs, enums, services.
 * https://github.com/protocolbuffers/protobuf/blob/main/src/google/protobuf/descriptor.proto
 */
import { bytesField, entry, numberField } from '../../wire/protobuf-writer.ts'

export interface Described {
  /** The `FileDescriptorProto`. */
  readonly bytes: Buffer
  /** Full names of all that it defines. */
  readonly symbols: ReadonlySet<string>
  /** Full names of its services. */
  readonly services: readonly string[]
}

const SCALARS: Readonly<Record<string, number>> = {
  double: 1,
  float: 2,
  int64: 3,
  uint64: 4,
  int32: 5,
  bool: 8,
  string: 9,
  bytes: 12,
  uint32: 13
}
const MESSAGE = 11
const ENUM = 14
const [OPTIONAL, REPEATED] = [1, 3]

/** Pure. @throws Error for a line that is no part of the language understood here */
export const describeFile = (name: string, text: string): Described => {
  const lines = text.split('\n').map(line => line.trim())
  const symbols = new Set<string>()
  const services: string[] = []
  const enums = new Set<string>()
  let pkg = ''
  let at = 0
  const peek = (): string => lines[at] ?? ''
  const words = (): string[] => (lines[at++] ?? '').match(/[\w.]+|[<>(){}=;,]/g) ?? []

  const typed = (type: string, scope: string): Buffer[] => {
    const scalar = SCALARS[type]
    if (scalar !== undefined) return [numberField(5, scalar)]
    // The innermost one of that name.
    const inner = `${scope}.${type}`
    const full = symbols.has(inner) ? inner : `${pkg}.${type}`
    return [numberField(5, enums.has(full) ? ENUM : MESSAGE), bytesField(6, `.${full}`)]
  }
  const field = (
    fieldName: string,
    number: string,
    label: number,
    type: readonly Buffer[],
    oneof?: number
  ): Buffer =>
    Buffer.concat([
      bytesField(1, fieldName),
      numberField(3, Number(number)),
      numberField(4, label),
      ...type,
      ...(oneof === undefined ? [] : [Buffer.from([9 * 8, oneof])]),
      bytesField(10, jsonName(fieldName))
    ])

  const message = (messageName: string, outer: string): Buffer => {
    const full = `${outer}.${messageName}`
    symbols.add(full)
    const [fields, nested, enumsHere, oneofs]: [Buffer[], Buffer[], Buffer[], Buffer[]] = [
      [],
      [],
      [],
      []
    ]
    let oneof: number | undefined
    for (;;) {
      const line = words()
      const [first = '', second = '', third = ''] = line
      if (first === '}') {
        if (oneof === undefined) break
        oneof = undefined
      } else if (first === 'message') nested.push(message(second, full))
      else if (first === 'enum') enumsHere.push(enumeration(second, full))
      else if (first === 'oneof') oneof = oneofs.push(bytesField(1, second)) - 1
      else if (first === 'map') {
        // map < string , InferParameter > parameters = 4 ;
        const [, , key = '', , value = '', , mapName = '', , number = ''] = line
        const entryName = `${camel(mapName)}Entry`
        nested.push(
          Buffer.concat([
            bytesField(1, entryName),
            bytesField(2, field('key', '1', OPTIONAL, typed(key, full))),
            bytesField(2, field('value', '2', OPTIONAL, typed(value, full))),
            bytesField(7, numberField(7, true))
          ])
        )
        const type = [numberField(5, MESSAGE), bytesField(6, `.${full}.${entryName}`)]
        fields.push(field(mapName, number, REPEATED, type))
      } else if (first === 'repeated')
        fields.push(field(third, line[4] ?? '', REPEATED, typed(second, full)))
      else fields.push(field(second, line[3] ?? '', OPTIONAL, typed(first, full), oneof))
    }
    return Buffer.concat([
      bytesField(1, messageName),
      ...fields.map(one => entry(2, one)),
      ...nested.map(one => entry(3, one)),
      ...enumsHere.map(one => entry(4, one)),
      ...oneofs.map(one => entry(8, one))
    ])
  }

  const enumeration = (enumName: string, outer: string): Buffer => {
    const full = `${outer}.${enumName}`
    symbols.add(full)
    enums.add(full)
    const values: Buffer[] = []
    while (peek() !== '}') {
      const [valueName = '', , number = ''] = words()
      // The first is 0, and written all the same.
      values.push(Buffer.concat([bytesField(1, valueName), Buffer.from([2 * 8, Number(number)])]))
    }
    at++
    return Buffer.concat([bytesField(1, enumName), ...values.map(value => entry(2, value))])
  }

  const service = (serviceName: string): Buffer => {
    const full = `${pkg}.${serviceName}`
    symbols.add(full)
    services.push(full)
    const methods: Buffer[] = []
    while (peek() !== '}') {
      const line = words().filter(word => /\w/.test(word))
      const [, method = ''] = line
      const [from = [], to = []] = split(line.slice(2), 'returns')
      symbols.add(`${full}.${method}`)
      methods.push(
        Buffer.concat([
          bytesField(1, method),
          bytesField(2, `.${pkg}.${from.at(-1)}`),
          bytesField(3, `.${pkg}.${to.at(-1)}`),
          numberField(5, from[0] === 'stream'),
          numberField(6, to[0] === 'stream')
        ])
      )
    }
    at++
    return Buffer.concat([bytesField(1, serviceName), ...methods.map(one => entry(2, one))])
  }

  const parts: Buffer[] = [bytesField(1, name)]
  while (at < lines.length) {
    const [first = '', second = ''] = words()
    if (first === 'package') {
      pkg = second
      parts.push(bytesField(2, pkg))
    } else if (first === 'message') parts.push(entry(4, message(second, pkg)))
    else if (first === 'service') parts.push(entry(6, service(second)))
    else if (first !== '') throw new Error(`"${first}" is no part of the schema's language`)
  }
  parts.push(bytesField(12, 'proto3'))
  return { bytes: Buffer.concat(parts), symbols, services }
}

const split = (words: readonly string[], at: string): string[][] => {
  const index = words.indexOf(at)
  return [words.slice(0, index), words.slice(index + 1)]
}

/** `model_name` as `ModelName`. */
const camel = (name: string): string =>
  name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())

/** `model_name` as `modelName`. */
const jsonName = (name: string): string =>
  name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
