/** How a text in JSON is laid out, so that what is added looks like what is there. Pure. */
import type { Node } from 'jsonc-parser'
import { type Exact, writeExact } from '../../../core/exact-json.ts'

export interface Style {
  /** What ends a line; undefined for a text in one line. */
  readonly lineEnd: string | undefined
  /** Of one level: blanks or a tab. */
  readonly unit: string
  /** Between a name and its value. */
  readonly colon: string
  /** Between members of one line, after their comma. */
  readonly gap: string
}

/** @param root of the text */
export const styleOf = (text: string, root: Node): Style => {
  const first = root.children?.[0]
  const inside = text.slice(root.offset, root.offset + root.length)
  const colon = /"\s*:[ \t]*/.exec(inside)?.[0].slice(1).trimStart() ?? ': '
  const unit = first && lineLead(text, first.offset)
  return {
    lineEnd: /\r\n|\n|\r/.exec(inside)?.[0],
    unit: unit || '  ',
    colon,
    gap: colon.slice(1)
  }
}

/** The blanks that begin the line of a place, where nothing else is before it in the line. */
const lineLead = (text: string, at: number): string | undefined =>
  /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(0, at))?.[1]

/** The blanks that begin the line of a place. */
export const indentOf = (text: string, at: number): string =>
  /(?:^|[\r\n])([ \t]*)[^\r\n]*$/.exec(text.slice(0, at))?.[1] ?? ''

/** A value as it is written. @param indent of the line that it begins in */
export const valueText = (value: Exact, style: Style, indent: string): string => {
  if (value.kind === 'scalar') return value.json
  const inner = indent + style.unit
  const parts =
    value.kind === 'list'
      ? value.items.map(item => valueText(item, style, inner))
      : value.members.map(
          ([name, it]) => `${JSON.stringify(name)}${style.colon}${valueText(it, style, inner)}`
        )
  const [open, close] = value.kind === 'list' ? ['[', ']'] : ['{', '}']
  if (parts.length === 0) return writeExact(value)
  const { lineEnd, gap } = style
  if (lineEnd === undefined) return `${open}${parts.join(`,${gap}`)}${close}`
  const line = `${lineEnd}${inner}`
  return `${open}${line}${parts.join(`,${line}`)}${lineEnd}${indent}${close}`
}

/**
 * What is around members that are added to an object: one a line, unless the object is in one line.
 * @param inside what is between its braces
 */
export const memberText = (
  { lineEnd, unit, gap }: Style,
  text: string,
  node: Node,
  inside: string
): {
  readonly lead: string
  readonly indent: string
  readonly between: string
  readonly close: string
} => {
  const outer = indentOf(text, node.offset)
  const last = node.children?.at(-1)
  const indent = (last && lineLead(text, last.offset)) ?? outer + unit
  const isSpread = lineEnd !== undefined && (inside.trim() === '' || /[\r\n]/.test(inside))
  if (!isSpread) return { lead: '', indent: outer, between: gap, close: '' }
  const line = `${lineEnd}${indent}`
  return { lead: line, indent, between: line, close: `${lineEnd}${outer}` }
}
