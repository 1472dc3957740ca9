/** A text in JSON, with comments or without, that is changed in the places that differ and nowhere else. Pure. */
import {
  createScanner,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode
} from 'jsonc-parser'
import { type Exact, exactAt, sameExact } from '../../../core/exact-json.ts'
import { indentOf, memberText, type Style, styleOf, valueText } from './json-style.ts'

/** Why a text is not JSON, and where. */
export class JsonFault extends Error {
  readonly line: number

  constructor(why: string, text: string, offset: number) {
    super(why)
    this.line = text.slice(0, offset).split(/\r\n|\n|\r/).length
  }
}

const MOST_DEPTH = 200

/** What the text says. @throws JsonFault */
export const readJsonText = (text: string): Exact => exactOf(text, treeOf(text))

/**
 * The text with what differs from `wanted` changed; every other byte, comments included, is as it was. Of members that
 * share a name the last counts, and the others stay.
 * @throws JsonFault
 */
export const rewritten = (text: string, wanted: Exact): string => {
  const tree = treeOf(text)
  const style = styleOf(text, tree)
  // One change at a time: the offsets of the others follow from the text that it leaves.
  for (let now = text; ; ) {
    const edit = editTowards(now, treeOf(now), wanted, style)
    if (edit === undefined) return now
    now = now.slice(0, edit.from) + edit.text + now.slice(edit.to)
  }
}

/** Takes the place of what is in between. */
interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

const treeOf = (text: string): Node => {
  refuseDepth(text)
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { allowTrailingComma: true })
  const [first] = errors
  if (first) throw new JsonFault(inWords(printParseErrorCode(first.error)), text, first.offset)
  if (tree === undefined) throw new JsonFault('it is empty', text, 0)
  return tree
}

/** `CloseBraceExpected` as `close brace expected`. */
const inWords = (code: string): string =>
  code.replace(/\B[A-Z]/g, letter => ` ${letter}`).toLowerCase()

/** The parser calls itself for each level. */
const refuseDepth = (text: string): void => {
  const scanner = createScanner(text, true)
  let depth = 0
  for (let token = scanner.scan(); token !== END; token = scanner.scan()) {
    if (token === OPEN_BRACE || token === OPEN_BRACKET) depth++
    if (token === CLOSE_BRACE || token === CLOSE_BRACKET) depth--
    if (depth > MOST_DEPTH)
      throw new JsonFault(`it is nested deeper than ${MOST_DEPTH}`, text, scanner.getTokenOffset())
  }
}

/** Kinds of tokens: the library has them as constants of its types alone. */
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, COMMA, END] = [1, 2, 3, 4, 5, 17]

const exactOf = (text: string, node: Node): Exact => {
  const children = node.children ?? []
  if (node.type === 'object')
    return {
      kind: 'object',
      members: children.map(property => [nameOf(property), exactOf(text, innerOf(property))])
    }
  if (node.type === 'array')
    return { kind: 'list', items: children.map(item => exactOf(text, item)) }
  return { kind: 'scalar', json: text.slice(node.offset, endOf(node)) }
}

const nameOf = (property: Node): string => String(property.children?.[0]?.value)
const innerOf = (property: Node): Node => property.children?.[1] as Node
const endOf = (node: Node): number => node.offset + node.length

/** The first change that leads from the text to what is wanted; undefined where it says that. */
const editTowards = (text: string, node: Node, wanted: Exact, style: Style): Edit | undefined => {
  if (node.type !== 'object' || wanted.kind !== 'object')
    return sameExact(exactOf(text, node), wanted)
      ? undefined
      : {
          from: node.offset,
          to: endOf(node),
          text: valueText(wanted, style, indentOf(text, node.offset))
        }
  const properties = node.children ?? []
  const gone = properties.findIndex(property => exactAt(wanted, nameOf(property)) === undefined)
  if (gone >= 0) return removal(text, node, gone)
  for (const name of new Set(properties.map(nameOf))) {
    const last = properties.findLast(property => nameOf(property) === name)
    const value = exactAt(wanted, name)
    const edit = last && value && editTowards(text, innerOf(last), value, style)
    if (edit) return edit
  }
  const there = new Set(properties.map(nameOf))
  const added = wanted.members.filter(([name]) => !there.has(name))
  return added.length === 0 ? undefined : insertion(text, node, added, style)
}

/** Without the member and one comma; comments around it stay. */
const removal = (text: string, node: Node, index: number): Edit => {
  const properties = node.children ?? []
  const property = properties[index] as Node
  const before = properties[index - 1]
  const comma = commaAfter(text, endOf(property))
  const end = comma === undefined ? endOf(property) : comma + 1
  const endsLine = /^[ \t]*[\r\n]/.test(text.slice(end))
  const lead = text.slice(node.offset + 1, property.offset)
  const start = endsLine ? node.offset + 1 + lead.trimEnd().length : property.offset
  if (comma === undefined && before !== undefined) {
    // The last one: the comma that goes is the one before it, with the blanks after it.
    const from = commaAfter(text, endOf(before)) ?? endOf(before)
    const kept = text.slice(from + 1, start)
    return { from, to: end, text: kept.trim() === '' ? '' : kept }
  }
  const blanks = endsLine ? 0 : (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0)
  return { from: start, to: end + blanks, text: text.slice(endOf(property), comma ?? end) }
}

/** Where the comma after a member is, past comments; undefined where none follows. */
const commaAfter = (text: string, end: number): number | undefined => {
  const scanner = createScanner(text, true)
  scanner.setPosition(end)
  return scanner.scan() === COMMA ? scanner.getTokenOffset() : undefined
}

/** With members after all others, and after the comments at the end. */
const insertion = (
  text: string,
  node: Node,
  added: readonly (readonly [string, Exact])[],
  style: Style
): Edit => {
  const [open, close] = [node.offset + 1, endOf(node) - 1]
  const inside = text.slice(open, close)
  const last = node.children?.at(-1)
  const { lead, indent, between, close: closing } = memberText(style, text, node, inside)
  const members = added
    .map(
      ([name, value]) => `${JSON.stringify(name)}${style.colon}${valueText(value, style, indent)}`
    )
    .join(`,${between}`)
  if (inside.trim() === '') return { from: open, to: close, text: lead + members + closing }
  const at = open + inside.trimEnd().length
  const from = last ? endOf(last) : at
  const kept = text.slice(from, at)
  const comma = last === undefined || commaAfter(text, endOf(last)) !== undefined ? '' : ','
  return { from, to: at, text: `${comma}${kept}${last ? between : lead}${members}` }
}
