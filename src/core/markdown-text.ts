/**
 * The one place where text becomes Markdown for a job summary: what is not ours is shown, not obeyed. Pure.
 * https://github.github.com/gfm/
 */
import { plainLine } from './plain-text.ts'

/** Markdown that was made here: a string beside it is text, and gets escaped. */
export class Markdown {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

/** markdown`**Warning:** ${text}`: the words are Markdown, the values text, unless they are Markdown themselves. */
export const markdown = (
  words: TemplateStringsArray,
  ...values: readonly (string | number | Markdown)[]
): Markdown =>
  new Markdown(words.map((word, i) => word + (i < values.length ? shown(values[i]) : '')).join(''))

/** A value inside a line of Markdown: text is escaped, Markdown stays. */
export const shown = (value: string | number | Markdown | undefined): string =>
  value instanceof Markdown ? String(value) : inline(String(value ?? ''))

/**
 * Text for a table cell, a list or a sentence, on one line (line ends become `<br>`). Nothing in it is Markdown or HTML.
 * What GitHub makes links of by itself (mentions, issues, commits, addresses) cannot be escaped, but is left alone in code.
 */
export const inline = (text: string): string => {
  const escaped = text
    .split(/\r\n|\n|\r/)
    .map(line => escapeMarkdown(plainLine(line)))
    .join('<br>')
  return LINKED.test(text) ? `<code>${escaped}</code>` : escaped
}

/** The same for an element of HTML that stands at the beginning of a line: Markdown is not read there, HTML is. */
export const inHtml = (text: string): string => {
  const escaped = escapeHtml(plainLine(text))
  return LINKED.test(text) ? `<code>${escaped}</code>` : escaped
}

/** A code span that its content cannot end. In a table it must not hold a pipe: text with one is escaped instead. */
export const code = (text: string): Markdown => {
  const line = plainLine(text)
  if (line.trim() === '') return new Markdown('')
  if (/[|`]/.test(line)) return new Markdown(`<code>${escapeMarkdown(line)}</code>`)
  return new Markdown(`\`${line}\``)
}

/** A code block that its content cannot end. */
export const fenced = (text: string): string => {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const lines = text.split(/\r\n|\n|\r/).map(plainLine)
  return `${fence}\n${lines.join('\n')}\n${fence}`
}

/** A fold that starts closed. */
export const details = (summary: string, body: string): string =>
  `<details><summary>${inHtml(summary)}</summary>\n\n${body}\n\n</details>`

const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // An address of mail or a page is found in text by these: with a comment inside it is none.
    .replace(/@|:(?=\/\/)|www(?=\.)/gi, '$&<!-- -->')

const escapeMarkdown = (text: string): string => escapeHtml(text.replace(/[\\`*_[\]|~$]/g, '\\$&'))

/** https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls */
const LINKED =
  /@|:\/\/|www\.|#\d|GH-\d|(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])|:[\w+-]+:|^[ \t]*(?:[-+#>=]|\d+[.)](?=\s|$))/im
