/** pip's requirements files: https://pip.pypa.io/en/stable/reference/requirements-file-format/ */
import path from 'node:path'
import { type SourcePlace, UserError } from '../../core/errors.ts'
import type { PackageSources, Wanted } from './environment.ts'
import { parseRequirement } from './requirement.ts'

export interface RequirementsFile {
  readonly wanted: readonly Wanted[]
  /** Other files to read, with paths relative to the working directory. */
  readonly includes: readonly Include[]
  readonly sources: PackageSources
}

export interface Include {
  readonly kind: 'requirements' | 'constraints'
  readonly file: string
  readonly at: SourcePlace
}

export interface Line {
  readonly line: string
  readonly at: SourcePlace
}

export const NO_SOURCES: PackageSources = { lines: [], trustedHosts: [], prereleases: false }

/** The logical lines of a file: comments gone, `\` at a line's end joins it with the next. */
export const linesOf = (text: string, file: string): readonly Line[] => {
  const lines: Line[] = []
  let pending: Line | undefined
  for (const [i, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const isComment = /^\s*#/.test(raw)
    const joined: Line = pending
      ? { ...pending, line: isComment ? pending.line : `${pending.line} ${raw.trim()}` }
      : { line: raw, at: { file, line: i + 1 } }
    pending = undefined
    if (joined.line.endsWith('\\') && !isComment)
      pending = { ...joined, line: joined.line.slice(0, -1).trimEnd() }
    else lines.push(joined)
  }
  return [...lines, ...(pending ? [pending] : [])]
    .map(({ line, at }) => ({ line: line.replace(/(^|\s+)#.*$/, '').trim(), at }))
    .filter(({ line }) => line !== '')
}

/**
 * Pure. Paths inside are relative to the folder of the file they stand in.
 * @throws UserError `REQUIREMENTS_INVALID`, `REQUIREMENTS_UNSUPPORTED`.
 */
export const parseRequirementLines = (lines: readonly Line[]): RequirementsFile => {
  const wanted: Wanted[] = []
  const includes: Include[] = []
  let sources = NO_SOURCES
  for (const line of lines) {
    const option = OPTION.exec(line.line)?.groups
    if (option === undefined) wanted.push(requirementOf(line))
    else {
      const { name = '', value = '' } = option
      const included = INCLUDES[name]
      if (included) includes.push({ kind: included, file: beside(line.at, value), at: line.at })
      else sources = mergeSources(sources, sourceOf(name, value, line))
    }
  }
  return { wanted, includes, sources }
}

export const mergeSources = (a: PackageSources, b: PackageSources): PackageSources => ({
  lines: [...a.lines, ...b.lines],
  trustedHosts: [...a.trustedHosts, ...b.trustedHosts],
  prereleases: a.prereleases || b.prereleases
})

const OPTION = /^(?<name>--[a-z-]+|-[a-zA-Z])(?:\s*=\s*|\s+|(?<=^-[a-zA-Z])(?=\S)|$)(?<value>.*)$/

const INCLUDES: Readonly<Record<string, Include['kind']>> = {
  '-r': 'requirements',
  '--requirement': 'requirements',
  '-c': 'constraints',
  '--constraint': 'constraints'
}

/** Options that change nothing here: only wheels are installed, and always checked by hash. */
const WITHOUT_EFFECT = ['--only-binary', '--prefer-binary', '--require-hashes', '--use-feature']

const sourceOf = (name: string, value: string, line: Line): PackageSources => {
  switch (name) {
    case '-i':
    case '--index-url':
    case '--pypi-url':
      return { ...NO_SOURCES, lines: [`--index-url ${value}`] }
    case '--extra-index-url':
      return { ...NO_SOURCES, lines: [`--extra-index-url ${value}`] }
    case '-f':
    case '--find-links':
      return { ...NO_SOURCES, lines: [`--find-links ${linksOf(value, line.at)}`] }
    case '--no-index':
      return { ...NO_SOURCES, lines: ['--no-index'] }
    case '--trusted-host':
      return { ...NO_SOURCES, trustedHosts: [value] }
    case '--pre':
      return { ...NO_SOURCES, prereleases: true }
    case '-e':
    case '--editable':
      throw unsupported(line, `an editable package, "${value}"`)
    default:
      if (WITHOUT_EFFECT.includes(name)) return NO_SOURCES
      throw invalid(line)
  }
}

const requirementOf = ({ line, at }: Line): Wanted => {
  const hashes = [...line.matchAll(/\s--hash[=\s]\s*(\S+)/g)].map(([, hash]) => hash ?? '')
  const text = line.replace(/\s--(?:hash|config-settings?|global-option)[=\s]\s*\S+/g, '').trim()
  if (isLocal(text)) return localWheel(text, { line, at }, hashes)
  if (isElsewhere(text)) throw elsewhere(text, { line, at })
  const found = parseRequirement(text)
  if (found === undefined) throw invalid({ line, at })
  if (found.url !== undefined && !/^https?:\/\/\S+\.whl(#\S*)?$/.test(found.url))
    throw elsewhere(`${found.name} @ ${found.url}`, { line, at })
  return { ...found, at, from: 'pip', hashes }
}

const isElsewhere = (text: string): boolean =>
  /^(?:git|hg|svn|bzr)\+|^[a-z]+:\/\//i.test(text) || /\.(?:zip|tar\.\w+|tgz)$/i.test(text)

const isLocal = (text: string): boolean =>
  /^(?:\.{1,2}(?:[/\\]|$)|[/~]|file:|[A-Za-z]:[\\/])/.test(text) ||
  (/\.whl$/i.test(text) && !/^\S+\s*@|:\/\//.test(text))

const WHEEL_NAME = /^(?<name>[\w.]+)-(?<version>[\w.!+]+)(?:-\d\w*)?-[\w.]+-[\w.]+-[\w.]+\.whl$/

const localWheel = (text: string, line: Line, hashes: readonly string[]): Wanted => {
  const file = beside(line.at, text.replace(/^file:(?:\/\/)?/, ''))
  const { name, version } = WHEEL_NAME.exec(path.basename(file))?.groups ?? {}
  if (name === undefined || version === undefined) throw elsewhere(text, line)
  return {
    name,
    extras: [],
    versions: `==${version}`,
    wheelFile: path.resolve(file),
    at: line.at,
    from: 'pip',
    hashes
  }
}

const beside = ({ file }: SourcePlace, relative: string): string =>
  path.isAbsolute(relative) ? relative : path.join(path.dirname(file), relative)

const linksOf = (value: string, at: SourcePlace): string =>
  /^[a-z]+:\/\//i.test(value) ? value : path.resolve(beside(at, value))

const place = ({ file, line }: SourcePlace): string => `${file}, line ${line ?? 1}`

const invalid = ({ line, at }: Line): UserError =>
  new UserError('REQUIREMENTS_INVALID', `"${line}" is no requirement (${place(at)}).`, {
    at,
    hint: /^[\w.-]+\s*=\s*[\w.]+$/.test(line)
      ? `pip writes two equals signs: ${line.replace(/\s*=\s*/, '==')}`
      : 'Write a package with a version or a range of versions, e.g. numpy==1.26.4 or "scikit-learn>=1.3,<2".'
  })

const elsewhere = (text: string, line: Line): UserError =>
  unsupported(line, `"${withoutCredentials(text)}", which lies outside of a package index`)

/** An address may hold a password. */
const withoutCredentials = (text: string): string => text.replace(/\/\/[^/@\s]+@/g, '//')

const unsupported = ({ at }: Line, what: string): UserError =>
  new UserError('REQUIREMENTS_UNSUPPORTED', `${place(at)} asks for ${what}.`, {
    at,
    hint: 'Build a wheel of it ("pip wheel --no-deps"), and name the wheel file here or put it into your package index.'
  })
