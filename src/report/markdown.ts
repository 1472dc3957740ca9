/** A report as Markdown, for a job summary or a comment. Pure. */
import { code, details, fenced, inline } from '../core/markdown-text.ts'
import { textBars } from './text-bars.ts'
import type { Block, Column, Section, Table, Value, View } from './view.ts'

/** Bars are lines of text: they stand as well in a mail, on a phone and where Mermaid is not drawn. */
export const markdownOf = ({ mark, verdict, sections }: View): string =>
  [`### ${mark} ${inline(verdict)}`, ...sections.map(sectionMarkdown), ''].join('\n\n')

export const sectionMarkdown = ({ title, blocks }: Section): string =>
  [`#### ${inline(title)}`, ...blocks.map(blockMarkdown)].join('\n\n')

const blockMarkdown = (block: Block): string => {
  switch (block.kind) {
    case 'text':
      return inline(block.text)
    case 'warning':
      return `⚠️ ${inline(block.text)}`
    case 'facts':
      return block.facts.map(([name, value]) => `- **${inline(name)}:** ${shown(value)}`).join('\n')
    case 'table':
      return tableMarkdown(block)
    case 'chart':
      return `${inline(block.about)}:\n\n${fenced(textBars(block.bars))}`
    case 'code':
      return fenced(block.text)
    case 'fold':
      return details(block.title, block.blocks.map(blockMarkdown).join('\n\n'))
  }
}

const tableMarkdown = ({ head, rows }: Table): string =>
  [
    line(head.map(({ title }) => inline(title))),
    line(head.map(rule)),
    ...rows.map(row => line(row.map(shown)))
  ].join('\n')

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const rule = ({ isNumber }: Column): string => (isNumber ? '---:' : '---')

const shown = (value: Value): string => {
  if (typeof value === 'string') return inline(value)
  if ('code' in value) return String(code(value.code))
  if ('passed' in value) return value.passed ? '✅ passed' : '❌ failed'
  return `[${inline(value.text)}](<${hrefIn(value.to)}>)`
}

/** An address that nothing in it can end. */
const hrefIn = (to: string): string =>
  new URL(to).href.replace(/[<>|`\\]/g, sign => encodeURIComponent(sign))
