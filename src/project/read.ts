import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  type YAMLParseError,
  type Node as YamlNode
} from 'yaml'
import { type SourcePlace, UserError } from '../core/errors.ts'
import { yamlDocument } from '../core/yaml-document.ts'
import type { Entry, Mapping, Node } from './node.ts'
import { problem } from './problem.ts'

/** Parts of a document, those that aliases repeat included: no project comes near. */
const MOST_NODES = 10_000
/** Mappings in mappings: a file needs five. */
const DEEPEST = 50

export interface ReadDocument {
  readonly root: Node | undefined
  readonly problems: readonly UserError[]
}

/**
 * The parts of a YAML document with their places. Pure.
 * @param file how places name it
 */
export const readYaml = (text: string, file: string): ReadDocument => {
  const lineCounter = new LineCounter()
  const placeOf = (offset = 0): SourcePlace => {
    const { line, col } = lineCounter.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const document = yamlDocument(text, lineCounter)
  if (document === undefined)
    return { root: undefined, problems: [problem(TOO_DEEP, { file, line: 1, column: 1 })] }
  const wrong = syntaxProblems([...document.errors, ...document.warnings], text)
  const problems = wrong.map(({ says, at }) => problem(says, placeOf(at)))
  if (problems.length > 0) return { root: undefined, problems }
  const found: UserError[] = []
  let count = 0
  let lastAlias: SourcePlace | undefined

  /** What stood behind each `&name` last. */
  const anchors = new Map<string, unknown>()

  const nodeOf = (node: unknown, at: SourcePlace, depth: number): Node => {
    if (depth > DEEPEST && lastAlias === undefined) throw problem(TOO_DEEP, at)
    if (++count > MOST_NODES || depth > DEEPEST)
      throw problem(
        lastAlias === undefined
          ? `The file has more than ${MOST_NODES} parts.`
          : 'The file repeats itself too often: aliases lead to aliases.',
        lastAlias ?? at
      )
    if (isAlias(node)) {
      lastAlias = placeAt(node, at)
      const target = anchors.get(node.source)
      if (target !== undefined) return nodeOf(target, placeAt(target, at), depth + 1)
      found.push(
        problem('An alias (*name) stands before its anchor (&name), or there is none.', lastAlias)
      )
      return { kind: 'nothing', at: lastAlias }
    }
    if (isNode(node) && 'anchor' in node && typeof node.anchor === 'string')
      anchors.set(node.anchor, node)
    if (isMap(node)) return mappingOf(node.items, placeAt(node, at), depth)
    if (isSeq(node))
      return {
        kind: 'list',
        at: placeAt(node, at),
        items: node.items.map(item => nodeOf(item, placeAt(item, at), depth + 1))
      }
    if (!isScalar(node) || node.value === null) return { kind: 'nothing', at }
    const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
    return { kind: 'text', at: placeAt(node, at), text }
  }

  const mappingOf = (pairs: readonly Pair[], at: SourcePlace, depth: number): Mapping => {
    const own: Entry[] = []
    const merged: Entry[] = []
    const names = new Set<string>()
    for (const { key, value } of pairs) {
      const place = placeAt(key, at)
      if (!isScalar(key) || key.value === null) {
        found.push(problem('A key is a single word here.', place))
        continue
      }
      const node = nodeOf(value, placeAt(value, place), depth + 1)
      const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
      // https://yaml.org/type/merge.html
      if (name === '<<') merged.push(...mergedEntries(node))
      else if (names.has(name))
        found.push(problem(`The file is not plain YAML: ${PLAIN.DUPLICATE_KEY}`, place))
      else {
        names.add(name)
        own.push({ key: name, at: place, value: node })
      }
    }
    for (const entry of merged) {
      if (names.has(entry.key)) continue
      names.add(entry.key)
      own.push(entry)
    }
    return { kind: 'mapping', at, entries: own }
  }

  const mergedEntries = (node: Node): readonly Entry[] => {
    if (node.kind === 'mapping') return node.entries
    if (node.kind === 'list') return node.items.flatMap(mergedEntries)
    found.push(problem('The merge key "<<" takes a mapping, or a list of them.', node.at))
    return []
  }

  const placeAt = (node: unknown, otherwise: SourcePlace): SourcePlace => {
    const { range } = (node ?? {}) as Partial<Pick<YamlNode, 'range'>>
    return range ? placeOf(range[0]) : otherwise
  }

  try {
    const { contents } = document
    const root = contents === null ? undefined : nodeOf(contents, placeOf(), 0)
    return { root, problems: found }
  } catch (error) {
    if (error instanceof UserError) return { root: undefined, problems: [error] }
    throw error
  }
}

type SyntaxFault = Pick<YAMLParseError, 'message' | 'code' | 'pos'>

/** What is worth saying of a text that is not YAML: each fault once, the first alone where the others follow from it. */
const syntaxProblems = (
  faults: readonly SyntaxFault[],
  text: string
): readonly { readonly says: string; readonly at: number }[] => {
  // In braces and brackets "{" opens a mapping, and nothing behind that is read as it was meant.
  const reference = faults.find(({ pos: [at] }) => text.slice(at - 1, at + 1) === '${')
  if (reference) return [{ says: UNQUOTED_REFERENCE, at: reference.pos[0] }]
  const places = new Map<string, number>()
  for (const { code, message, pos } of faults) {
    const says = `The file is not plain YAML: ${sentenceOf(code, message)}`
    if (!places.has(says)) places.set(says, pos[0])
  }
  return [...places].map(([says, at]) => ({ says, at }))
}

const TOO_DEEP = `The parts of the file lie more than ${DEEPEST} deep in each other.`
const UNQUOTED_REFERENCE =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: how references are written.
  'The file is not plain YAML: in braces and brackets, a value with "${" in it is written in quotes: "${vars.NAME}".'

/** What the parser says may quote the text, and a text may hold a secret: only what is known to quote nothing is shown. */
const sentenceOf = (code: string, message: string): string => {
  const plain = PLAIN[code]
  if (plain !== undefined) return plain
  const [first = ''] = message.split('\n')
  return /["'`:]/.test(first) ? `it breaks a rule of YAML (${code.toLowerCase()}).` : `${first}.`
}

const PLAIN: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'this key stands there twice.',
  TAB_AS_INDENT: 'lines are indented with spaces, never with tabs.',
  BAD_INDENT: 'this line is not indented as those around it.',
  MISSING_CHAR:
    'a quote, bracket, comma or colon is missing. Text with "{", "[" or ": " in it is written in quotes.',
  MULTIPLE_DOCS: 'it holds several documents ("---").',
  MULTILINE_IMPLICIT_KEY: 'a key stands on one line, with ": " behind it.',
  BLOCK_AS_IMPLICIT_KEY: 'two keys stand on one line.',
  TAG_RESOLVE_FAILED: 'a tag (!name) has no meaning here.',
  UNEXPECTED_TOKEN:
    'something stands here that belongs to no value. Text with "{", "}", "[" or "]" in it is written in quotes.'
}
