/** A report as one page that needs nothing but itself: no script, no font, no address that is loaded. Pure. */
import { plainLine, plainText } from '../core/plain-text.ts'
import { xmlAttribute, xmlText } from '../core/xml-text.ts'
import { STYLE } from './html-style.ts'
import { svgBars } from './svg-bars.ts'
import type { Block, Mark, Section, Table, Value, View } from './view.ts'

export const htmlOf = ({ mark, verdict, sections }: View): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Whatever a text in it may be taken for, nothing is loaded and nothing runs.
    `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="referrer" content="no-referrer">',
    `<title>${line(verdict)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<header class="${VERDICTS[mark].style}"><p>${VERDICTS[mark].word}</p><h1>${line(verdict)}</h1></header>`,
    '<main>',
    ...sections.map(sectionHtml),
    '</main>',
    '</body>',
    '</html>',
    ''
  ].join('\n')

const VERDICTS: Readonly<Record<Mark, { readonly style: string; readonly word: string }>> = {
  '✅': { style: 'good', word: 'Passed' },
  '🔶': { style: 'look', word: 'Passed, with something to look at' },
  '❌': { style: 'bad', word: 'Failed' }
}

const sectionHtml = ({ title, blocks }: Section): string =>
  `<section>\n<h2>${line(title)}</h2>\n${blocks.map(blockHtml).join('\n')}\n</section>`

const blockHtml = (block: Block): string => {
  switch (block.kind) {
    case 'text':
      return `<p>${line(block.text)}</p>`
    case 'warning':
      return `<p class="warning"><b>Warning:</b> ${line(block.text)}</p>`
    case 'facts':
      return `<dl>${block.facts.map(([name, value]) => `<div><dt>${line(name)}</dt><dd>${shown(value)}</dd></div>`).join('\n')}</dl>`
    case 'table':
      return tableHtml(block)
    case 'chart':
      return `<figure><figcaption>${line(block.about)}</figcaption>\n${svgBars(block)}</figure>`
    case 'code':
      return `<pre tabindex="0">${xmlText(plainText(block.text))}</pre>`
    case 'fold':
      return `<details><summary>${line(block.title)}</summary>\n${block.blocks.map(blockHtml).join('\n')}\n</details>`
  }
}

/** What is too wide for a small screen is moved inside its own frame, with the keyboard too. */
const tableHtml = ({ head, rows }: Table): string => {
  const style = head.map(({ isNumber }) => (isNumber ? ' class="number"' : ''))
  return [
    `<div class="wide" tabindex="0" role="region" aria-label="${xmlAttribute(plainLine(head.map(({ title }) => title).join(', ')))}">`,
    `<table><thead><tr>${head.map(({ title }, i) => `<th scope="col"${style[i]}>${line(title)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(
      row => `<tr>${row.map((cell, i) => `<td${style[i] ?? ''}>${shown(cell)}</td>`).join('')}</tr>`
    ),
    '</tbody></table></div>'
  ].join('\n')
}

const shown = (value: Value): string => {
  if (typeof value === 'string') return line(value)
  if ('code' in value) return `<code>${line(value.code)}</code>`
  if ('passed' in value)
    return value.passed ? '<span class="good">✓ passed</span>' : '<span class="bad">✗ failed</span>'
  return `<a href="${xmlAttribute(new URL(value.to).href)}" rel="noreferrer">${line(value.text)}</a>`
}

/** Text of anybody's on one line, in which nothing is HTML. */
const line = (text: string): string => xmlText(plainLine(text))
