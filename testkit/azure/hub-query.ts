/** The query language of IoT Hub, as far as services use it: https://learn.microsoft.com/azure/iot-hub/iot-hub-devguide-query-language */
import { isObject } from '../../src/core/is-object.ts'

type Document = Readonly<Record<string, unknown>>
type Evaluate = (document: Document) => unknown

export interface HubQuery {
  readonly source: 'devices' | 'devices.modules'
  readonly matches: (document: Document) => boolean
  readonly project: (document: Document) => Document
  /** `SELECT *` gives twins, anything else rows. */
  readonly isWhole: boolean
}

const TOKEN =
  /\s*(?:('(?:[^']|'')*')|(\d+(?:\.\d+)?)|(<=|>=|!=|<>|[=<>(),*[\]])|((?:[A-Za-z_$][\w$]*)(?:\.(?:[A-Za-z_$][\w$]*|\[\[[^\]]*\]\]))*))/y

interface Token {
  readonly kind: 'text' | 'number' | 'sign' | 'word' | 'end'
  readonly text: string
}

const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  const kinds = ['text', 'number', 'sign', 'word'] as const
  for (let at = 0; text.slice(at).trim() !== ''; ) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (match === null) throw new SyntaxError(`at ${text.slice(at, at + 20)}`)
    const index = match.slice(1).findIndex(group => group !== undefined)
    tokens.push({ kind: kinds[index] ?? 'end', text: match[index + 1] ?? '' })
    at = TOKEN.lastIndex
  }
  return [...tokens, { kind: 'end', text: '' }]
}

class Reader {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(text: string) {
    this.#tokens = tokensOf(text)
  }

  next(): Token {
    return this.#tokens[this.#at++] ?? { kind: 'end', text: '' }
  }

  takes(word: string): boolean {
    const token = this.#tokens[this.#at]
    if (token?.kind === 'text' || token?.text.toUpperCase() !== word) return false
    this.#at++
    return true
  }

  needs(word: string): void {
    if (!this.takes(word)) throw new SyntaxError(`${word} is expected`)
  }

  end(): void {
    if (this.next().kind !== 'end') throw new SyntaxError('it goes on after its end')
  }
}

/** @throws SyntaxError */
export const readQuery = (text: string): HubQuery => {
  const reader = new Reader(text)
  reader.needs('SELECT')
  const isWhole = reader.takes('*')
  const items: (readonly [name: string, value: Evaluate])[] = []
  if (!isWhole)
    do {
      const { text: path } = reader.next()
      const name = reader.takes('AS') ? reader.next().text : (path.split('.').at(-1) ?? path)
      items.push([name, pathValue(path)])
    } while (reader.takes(','))
  reader.needs('FROM')
  const source = reader.next().text
  if (source !== 'devices' && source !== 'devices.modules') throw new SyntaxError(source)
  const where = reader.takes('WHERE') ? either(reader) : () => true
  reader.end()
  return {
    source,
    isWhole,
    matches: document => where(document) === true,
    project: document =>
      isWhole
        ? document
        : Object.fromEntries(
            items
              .map(([name, value]) => [name, value(document)] as const)
              .filter(([, value]) => value !== undefined)
          )
  }
}

/** @throws SyntaxError for what is no target condition */
export const readCondition = (text: string): ((document: Document) => boolean) => {
  if (text.trim() === '') return () => false
  if (text.trim() === '*') return () => true
  if (text.includes('"')) throw new SyntaxError('double quotes')
  const reader = new Reader(text)
  const where = either(reader)
  reader.end()
  return document => where(document) === true
}

const either = (reader: Reader): Evaluate => {
  const parts = [both(reader)]
  while (reader.takes('OR')) parts.push(both(reader))
  return document => parts.some(part => part(document) === true)
}

const both = (reader: Reader): Evaluate => {
  const parts = [one(reader)]
  while (reader.takes('AND')) parts.push(one(reader))
  return document => parts.every(part => part(document) === true)
}

const one = (reader: Reader): Evaluate => {
  if (reader.takes('NOT')) {
    const inner = one(reader)
    return document => inner(document) !== true
  }
  if (reader.takes('(')) {
    const inner = either(reader)
    reader.needs(')')
    return inner
  }
  if (reader.takes('IS_DEFINED')) {
    reader.needs('(')
    const value = pathValue(reader.next().text)
    reader.needs(')')
    return document => value(document) !== undefined
  }
  const left = operand(reader.next())
  if (reader.takes('IN')) {
    reader.needs('[')
    const list: Evaluate[] = []
    do list.push(operand(reader.next()))
    while (reader.takes(','))
    reader.needs(']')
    return document => list.some(item => same(left(document), item(document)))
  }
  const { kind, text } = reader.next()
  const compare = kind === 'sign' ? COMPARE[text] : undefined
  if (compare === undefined) throw new SyntaxError(`${text} is no comparison`)
  const right = operand(reader.next())
  return document => {
    const [a, b] = [left(document), right(document)]
    return isPrimitive(a) && isPrimitive(b) && compare(a, b)
  }
}

type Primitive = string | number | boolean

const isPrimitive = (value: unknown): value is Primitive =>
  ['string', 'number', 'boolean'].includes(typeof value)

const same = (a: unknown, b: unknown): boolean => isPrimitive(a) && a === b

const COMPARE: Readonly<Record<string, (a: Primitive, b: Primitive) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => typeof a === typeof b && a < b,
  '>': (a, b) => typeof a === typeof b && a > b,
  '<=': (a, b) => typeof a === typeof b && a <= b,
  '>=': (a, b) => typeof a === typeof b && a >= b
}

const operand = ({ kind, text }: Token): Evaluate => {
  if (kind === 'text') return () => text.slice(1, -1).replaceAll("''", "'")
  if (kind === 'number') return () => Number(text)
  if (kind !== 'word') throw new SyntaxError(`${text || 'nothing'} is no value`)
  if (text === 'true' || text === 'false') return () => text === 'true'
  return pathValue(text)
}

/** A path that leads nowhere is undefined. */
const pathValue = (path: string): Evaluate => {
  const names = [...path.matchAll(/\[\[([^\]]*)\]\]|([^.[\]]+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? ''
  )
  return document =>
    names.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), document)
}
