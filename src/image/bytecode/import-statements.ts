/** What a Python source imports when it is imported itself, by its text: nothing of it is run. */

/** `from ..a import b` is level 2, module `a`, names `b`; `import a.b` is level 0, module `a.b`, no names. */
export interface ImportStatement {
  readonly level: number
  readonly module: string
  readonly names: readonly string[]
}

/**
 * The imports of a module's own level and of its classes, and of the function that finds its attributes later; with `deep`
 * those inside all functions. What only a type checker imports is left out. Pure.
 */
export const importStatements = (
  text: string,
  { deep = false }: { readonly deep?: boolean } = {}
): readonly ImportStatement[] => {
  const found: ImportStatement[] = []
  let skipped: number | undefined
  for (const { indent, code } of logicalLines(text)) {
    if (skipped !== undefined && indent > skipped) continue
    skipped = undefined
    if (/^if\s+\(?\s*(\w+\.)?TYPE_CHECKING\s*\)?\s*:/.test(code)) skipped = indent
    else if (!deep && /^(async\s+)?def\s+(?!__getattr__\b)/.test(code)) skipped = indent
    else found.push(...code.split(';').flatMap(part => statementIn(part.trim())))
  }
  return found
}

const statementIn = (line: string): readonly ImportStatement[] => {
  const code = line.replace(/^(try|else|finally)\s*:\s*/, '')
  const [, plain] = /^import\s+(.+)$/s.exec(code) ?? []
  if (plain !== undefined) return words(plain).map(module => ({ level: 0, module, names: [] }))
  const [, dots = '', module = '', names] =
    /^from\s*(\.[\s.]*)?\s*([\w.]*)\s*\bimport\b\s*\(?([^)]*)\)?$/s.exec(code) ?? []
  if (names === undefined) return []
  return [{ level: dots.replace(/\s/g, '').length, module, names: words(names) }]
}

/** `a` and `b.c` of `a as x, b.c`. */
const words = (text: string): readonly string[] =>
  text
    .split(',')
    .map(word => word.trim().split(/\s+/)[0] ?? '')
    .filter(word => /^[\w.]+$|^\*$/.test(word))

interface LogicalLine {
  readonly indent: number
  /** Without comments and texts, on one line. */
  readonly code: string
}

/** Lines as Python joins them: over brackets and behind backslashes. */
function* logicalLines(text: string): Generator<LogicalLine> {
  let code = ''
  let indent = 0
  let depth = 0
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const letter = text[at]
    if (letter === '"' || letter === "'") {
      code += text.slice(start, at)
      at = endOfText(text, at)
      code += '""'
      start = at + 1
    } else if (letter === '#') {
      code += text.slice(start, at)
      const end = text.indexOf('\n', at)
      at = (end < 0 ? text.length : end) - 1
      start = at + 1
    } else if (letter === '\\' && /^\r?\n/.test(text.slice(at + 1, at + 3))) {
      code += `${text.slice(start, at)} `
      at += text[at + 1] === '\r' ? 2 : 1
      start = at + 1
    } else if (letter === '(' || letter === '[' || letter === '{') depth++
    else if (letter === ')' || letter === ']' || letter === '}') depth = Math.max(0, depth - 1)
    else if (letter === undefined || (letter === '\n' && depth === 0)) {
      code += text.slice(start, at)
      indent = /^[ \t\f]*/.exec(code)?.[0].replaceAll('\t', '        ').length ?? 0
      const trimmed = code.trim()
      if (trimmed !== '') yield { indent, code: trimmed }
      code = ''
      start = at + 1
    }
  }
}

/** Where a text ends that starts here: at its last quote. */
const endOfText = (text: string, start: number): number => {
  const quote = text[start] ?? ''
  const long = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote
  for (let at = start + long.length; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text.startsWith(long, at)) return at + long.length - 1
    else if (long.length === 1 && text[at] === '\n') return at - 1
  }
  return text.length - 1
}
