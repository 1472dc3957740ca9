/** Server reflection: which services there are, and their descriptors. Both versions have the same messages. */
import { bytesField, entry, numberField } from '../../wire/protobuf-writer.ts'
import { type Described, describeFile } from './descriptor.ts'
import { eachField, textOf } from './fields.ts'
import { Status } from './library.ts'
import { PROTO_FILES } from './schema.ts'

/** The answer to one request of the stream. @throws InputError for what is no message */
export const reflect = (request: Buffer): Buffer => {
  let host = ''
  let asked: { readonly what: number; readonly name: string } | undefined
  eachField(request, field => {
    if (field.number === 1) host = textOf(request, field)
    else if (field.number >= 3 && field.number <= 7)
      asked = { what: field.number, name: field.isBytes ? textOf(request, field) : '' }
  })
  return Buffer.concat([bytesField(1, host), bytesField(2, request), answer(asked)])
}

const answer = (asked: { what: number; name: string } | undefined): Buffer => {
  const files = describedFiles()
  if (asked?.what === LIST)
    return entry(
      6,
      Buffer.concat(
        [...files.values()]
          .flatMap(({ services }) => services)
          .toSorted()
          .map(name => entry(1, entry(1, name)))
      )
    )
  const file =
    asked?.what === BY_NAME
      ? files.get(asked.name)
      : asked?.what === BY_SYMBOL
        ? [...files.values()].find(({ symbols }) => symbols.has(asked.name.replace(/^\./, '')))
        : undefined
  if (file !== undefined) return entry(4, entry(1, file.bytes))
  const details = 'There is nothing of that name.'
  return entry(7, Buffer.concat([numberField(1, Status.NOT_FOUND), bytesField(2, details)]))
}

const [BY_NAME, BY_SYMBOL, LIST] = [3, 4, 7]

let made: ReadonlyMap<string, Described> | undefined

const describedFiles = (): ReadonlyMap<string, Described> => {
  made ??= new Map(
    Object.entries(PROTO_FILES).map(([name, text]) => [name, describeFile(name, text)])
  )
  return made
}
