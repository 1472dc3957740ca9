import { type OutputValue, outputText } from '../actions/host/host.ts'
import type { UserError } from '../core/errors.ts'
import { isObject } from '../core/is-object.ts'
import { plainLine } from '../core/plain-text.ts'
import { bytes } from '../core/words.ts'

export type Outputs = Readonly<Record<string, OutputValue>>

/** What the lines before have said, or what nobody types. */
const FOR_PROGRAMS: ReadonlySet<string> = new Set([
  'changed',
  'digest',
  'provenance-digest',
  'sbom-digest',
  'signature-digest',
  'version'
])

/** The outputs as a person reads them: aligned, without those that are empty or meant for programs alone. Pure. */
export const resultText = (outputs: Outputs): string => {
  const rows = Object.entries(outputs).flatMap(([name, value]): [string, string][] => {
    const text = factOf(name, value)
    return text === '' || FOR_PROGRAMS.has(name) || isInFolder(name, text)
      ? []
      : [[labelOf(name), plainLine(text)]]
  })
  const width = Math.max(0, ...rows.map(([name]) => name.length))
  if (rows.length === 0) return ''
  return `\n${rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}\n`).join('')}`
}

/** Only a reference to a registry can be given to another program. */
const isInFolder = (name: string, text: string): boolean =>
  name.endsWith('reference') && /^[./~]/.test(text)

/** `scoring-uri` as `scoring URI`. */
const labelOf = (name: string): string =>
  name
    .replace(/-(?:ms|bytes)$/, '')
    .replaceAll('-', ' ')
    .replace(/\b(?:uri|sbom|id)\b/g, word => word.toUpperCase())

const factOf = (name: string, value: OutputValue): string => {
  if (Array.isArray(value))
    return value.every(item => typeof item === 'string') ? value.join(', ') : ''
  if (typeof value === 'object') return ''
  if (typeof value === 'number' && /(?:^|-)(?:size|bytes)$/.test(name)) return bytes(value)
  return typeof value === 'number' && name.endsWith('-ms') ? `${value} ms` : outputText(value)
}

/**
 * What `--json` prints: the outputs and what the command reports in one document, with the error where there is one. Pure.
 * @param hide takes what may be a secret out of a text of an error
 */
export const resultDocument = (
  outputs: Outputs,
  report: unknown,
  error?: UserError,
  hide: (text: string) => string = text => text
): unknown => {
  const failed = error && { error: errorDocument(error, hide) }
  if (report !== undefined && !failed && Object.keys(outputs).length === 0) return report
  return { ...outputs, ...(isObject(report) ? report : {}), ...failed }
}

/** With what else was found wrong at the same time, each an error of its own. */
const errorDocument = (
  { code, message, hint, at, others }: UserError,
  hide: (text: string) => string
): object => ({
  code,
  message: hide(message),
  hint: hint === undefined ? undefined : hide(hint),
  at,
  ...(others.length > 0 ? { others: others.map(other => errorDocument(other, hide)) } : {})
})
