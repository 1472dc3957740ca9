/** The lines of a requirements file, as pip puts them together before it looks at any. */
import type { SourcePlace } from '../../core/errors.ts'

export interface Line {
  readonly line: string
  readonly at: SourcePlace
}

/**
 * Comments gone, `\` at a line's end joins it with the next. Pure.
 * https://github.com/pypa/pip/blob/25.0/src/pip/_internal/req/req_file.py (`preprocess`)
 */
export const linesOf = (text: string, file: string): readonly Line[] =>
  logicalLines(text).map(({ line, number }) => ({ line, at: { file, line: number } }))

/** The lines in one entry under `pip:` of a conda file, which all stand at its place. Pure. */
export const linesIn = ({ line, at }: Line): readonly Line[] =>
  logicalLines(line).map(({ line }) => ({ line, at }))

interface Numbered {
  readonly line: string
  readonly number: number
}

const logicalLines = (text: string): readonly Numbered[] =>
  joined(
    text
      .replace(/^\uFEFF/, '')
      .split(LINE_END)
      .map((line, i) => ({ line, number: i + 1 }))
  )
    .map(({ line, number }) => ({ line: strip(withoutComment(line)), number }))
    .filter(({ line }) => line !== '')

/** All that Python's `str.splitlines` takes for the end of a line: what is one to pip must not be two to us. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
const LINE_END = /\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]/

/** A comment begins with `#` behind a blank. No regular expression: on a million blanks it would not come to an end. */
const withoutComment = (line: string): string => {
  for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1))
    if (at === 0 || isBlank(line, at - 1)) return line.slice(0, at)
  return line
}

/** Without blanks at both ends, as Python's `str.strip` leaves it. Pure. */
export const strip = (line: string): string => {
  let [start, end] = [0, line.length]
  while (start < end && isBlank(line, start)) start++
  while (end > start && isBlank(line, end - 1)) end--
  return line.slice(start, end)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: to Python a unit separator is a blank too
const isBlank = (text: string, at: number): boolean => /[\s\x1f]/.test(text.charAt(at))

const joined = (lines: readonly Numbered[]): readonly Numbered[] => {
  const all: Numbered[] = []
  let parts: string[] = []
  let number = 0
  const end = () => {
    if (parts.length > 0) all.push({ line: parts.join(''), number })
    parts = []
  }
  for (const each of lines) {
    const isComment = strip(each.line).startsWith('#')
    if (parts.length === 0) number = each.number
    // A blank before it keeps a comment a comment.
    if (isComment) parts.push(` ${each.line}`)
    else if (each.line.endsWith('\\')) parts.push(each.line.replace(/^\\+|\\+$/g, ''))
    else parts.push(each.line)
    if (isComment || !each.line.endsWith('\\')) end()
  }
  end()
  return all
}
