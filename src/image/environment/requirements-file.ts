/** pip's requirements files: https://pip.pypa.io/en/stable/reference/requirements-file-format/ */
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type SourcePlace, UserError } from '../../core/errors.ts'
import { short } from '../../core/words.ts'
import { sourceAddress, sourceLine } from './addressed/address.ts'
import type { PackageSources } from './environment.ts'
import type { Line } from './logical-lines.ts'
import { isMarker } from './marker.ts'
import { type OptionLine, optionLine } from './pip-options.ts'
import { parseRequirement, type Requirement } from './requirement.ts'
import { checkVariables, NO_VARIABLES, type RequirementVariables } from './variables.ts'
import type { Note, Wanted } from './wanted.ts'
import { wheelNamed } from './wheel/file-name.ts'

export interface RequirementsFile {
  readonly wanted: readonly Wanted[]
  /** Other files to read, with paths relative to the working directory. */
  readonly includes: readonly Include[]
  /** Folders and files of this disk where packages are looked for: absolute. */
  readonly links: readonly Place[]
  readonly sources: PackageSources
  /** What was read differently from what the lines say. */
  readonly notes: readonly Note[]
}

export interface Include extends Place {
  readonly kind: 'requirements' | 'constraints'
}

export interface Place {
  readonly file: string
  readonly at: SourcePlace
}

export const NO_SOURCES: PackageSources = { lines: [], trustedHosts: [], prereleases: false }

/**
 * Pure. Paths inside are relative to the folder of the file they stand in.
 * @throws UserError `REQUIREMENTS_INVALID`, `REQUIREMENTS_UNSUPPORTED`, `REQUIREMENT_VARIABLE`.
 */
export const parseRequirementLines = (
  lines: readonly Line[],
  variables: RequirementVariables = NO_VARIABLES
): RequirementsFile => {
  const wanted: Wanted[] = []
  const includes: Include[] = []
  const links: Place[] = []
  const notes: Note[] = []
  let sources = NO_SOURCES
  for (const line of lines) {
    checkVariables(line, variables)
    const read = line.line.includes('\0') ? undefined : optionLine(line.line)
    if (read === undefined) throw invalid(line)
    const { requirement, options } = read
    if (requirement !== '') {
      const entry = requirementOf(read, line)
      wanted.push(entry)
      if (isOfConda(read.requirement)) notes.push(versionUnknown(entry))
    } else if (options.has('--editable')) wanted.push(editable(read, line))
    else {
      const included = includeOf(options, line)
      if (included) includes.push(included)
      else {
        sources = mergeSources(sources, sourcesOf(options, line))
        links.push(...localPlaces(options, line))
      }
    }
  }
  return { wanted, includes, links, sources, notes }
}

export const mergeSources = (a: PackageSources, b: PackageSources): PackageSources => ({
  lines: [...a.lines, ...b.lines],
  trustedHosts: [...a.trustedHosts, ...b.trustedHosts],
  prereleases: a.prereleases || b.prereleases
})

/** A line that pip and uv read the same way, whatever is in the path. Pure. */
export const findLinks = (folder: string): string => `--find-links ${urlOf(folder)}`

type Options = OptionLine['options']

/** Of a line with several, pip takes the first, and nothing else of that line. */
const includeOf = (options: Options, line: Line): Include | undefined => {
  for (const [name, kind] of INCLUDES) {
    const file = options.get(name)?.[0]
    if (file === undefined) continue
    if (file.length > LONGEST_PATH) throw invalid(line)
    if (/^https?:/i.test(file)) throw unsupported(line, `${kind} from another machine`)
    return { kind, file: localPath(file, line.at), at: line.at }
  }
  return undefined
}

/** As Linux has it. */
const LONGEST_PATH = 4096

const INCLUDES = [
  ['--requirement', 'requirements'],
  ['--constraint', 'constraints']
] as const

const sourcesOf = (options: Options, line: Line): PackageSources => {
  const all = (name: string): readonly string[] => options.get(name) ?? []
  if (options.has('--no-binary')) throw unsupported(line, 'packages built from source')
  return {
    lines: [
      ...all('--index-url')
        .slice(-1)
        .map(url => `--index-url ${addressOf(url, line)}`),
      ...all('--extra-index-url').map(url => `--extra-index-url ${addressOf(url, line)}`),
      // pip takes the first of them.
      ...all('--find-links')
        .slice(0, 1)
        .map(place => `--find-links ${addressOf(place, line)}`),
      ...(options.has('--no-index') ? ['--no-index'] : [])
    ],
    trustedHosts: all('--trusted-host').map(host => {
      if (/^[\w[][\w.:[\]-]*$/.test(host)) return host
      throw invalid(line)
    }),
    prereleases: options.has('--pre')
  }
}

const ADDRESSES = ['--index-url', '--extra-index-url', '--find-links']

const localPlaces = (options: Options, { at }: Line): readonly Place[] =>
  ADDRESSES.flatMap(name => options.get(name) ?? [])
    .filter(isLocalAddress)
    .map(place => ({ file: path.resolve(localPath(place, at)), at }))

const isLocalAddress = (address: string): boolean =>
  /^file:/i.test(address) || !/^[a-z][a-z0-9+.-]*:\/\//i.test(address)

/** An address as it can stand in a line of its own: blanks and quotes would make other options of it. */
const addressOf = (address: string, line: Line): string => {
  if (address.length > LONGEST_PATH) throw invalid(line)
  if (isLocalAddress(address)) return urlOf(path.resolve(localPath(address, line.at)))
  if (/^https?:\/\/[^\s"'\\<>]+$/i.test(address)) return address
  throw invalid(line)
}

const urlOf = (file: string): string => pathToFileURL(file).href.replaceAll("'", '%27')

const requirementOf = ({ requirement: text, options }: OptionLine, line: Line): Wanted => {
  const hashes = options.get('--hash') ?? []
  if (text.length > 2 * LONGEST_PATH) throw invalid(line)
  if (isLocal(text)) return localWheel(text, line, hashes)
  const bare = wheelByUrl(text) ?? sourceLine(text)
  if (bare === undefined && isElsewhere(text)) throw elsewhere(line)
  const found = parseRequirement(bare ?? text)
  if (found === undefined) throw invalid(line)
  if (found.marker !== undefined && !isMarker(found.marker)) throw invalid(line)
  if (found.url !== undefined && CONDA_BUILD.test(found.url)) return ofConda(found, line)
  const isWheel = (url: string): boolean =>
    /^https?:\/\/[^\s"'\\<>]+\.whl(#[^\s"'\\<>]*)?$/.test(url)
  if (found.url !== undefined && !isWheel(found.url) && sourceAddress(found.url) === undefined)
    throw elsewhere(line, found.name)
  return { ...found, at: line.at, from: 'pip', hashes }
}

/** What `pip freeze` says of a repository; nobody edits it in an image. */
const editable = ({ options }: OptionLine, line: Line): Wanted => {
  const place = options.get('--editable')?.[0] ?? ''
  if (sourceAddress(place)?.kind !== 'git') throw unsupported(line, 'an editable package')
  return requirementOf({ requirement: place, options }, line)
}

/** `https://host/name-1.0-py3-none-any.whl#sha256=…` as `name @ https://…`, as pip reads it. */
const wheelByUrl = (text: string): string | undefined => {
  const [, fileName = ''] =
    /^https?:\/\/[^\s"'\\<>]+\/([^\s/#?"'\\<>]+\.whl)(?:#\S*)?$/i.exec(text) ?? []
  const name = wheelNamed(fileName)?.name
  return name && `${name} @ ${text}`
}

/** Where conda built a package, as `pip freeze` tells it in an environment of conda's: a folder of another machine. */
const CONDA_BUILD =
  /^file:\/\/\/(?:\S*\/)?(?:croot|feedstock_root|conda-bld|tmp\/build|tmp\/abs_\w+|[A-Za-z]:\/ci\w*|ci\w*|work)\/\S+$/

const isOfConda = (text: string): boolean => CONDA_BUILD.test(parseRequirement(text)?.url ?? '')

const versionUnknown = ({ name, at }: Wanted): Note => ({
  level: 'warning',
  message: `${place(at)}, names the folder where conda built ${name}, and not its version: the newest that fits is taken. Write ${name}==… there ("pip list --format=freeze" lists versions).`,
  at
})

/** Such a line does not tell the version. */
const ofConda = ({ url: _, ...found }: Requirement, line: Line): Wanted => ({
  ...found,
  ...{ at: line.at, from: 'pip', hashes: [] }
})

const isElsewhere = (text: string): boolean =>
  /^(?:git|hg|svn|bzr)\+|^[a-z]+:\/\//i.test(text) || /\.(?:zip|tar\.\w+|tgz)$/i.test(text)

const isLocal = (text: string): boolean =>
  /^(?:\.{1,2}(?:[/\\]|$)|[/~]|file:|[A-Za-z]:[\\/])/.test(text) ||
  (/\.whl$/i.test(text) && !/^\S+\s*@|:\/\//.test(text))

const localWheel = (text: string, line: Line, hashes: readonly string[]): Wanted => {
  const file = localPath(text, line.at)
  const { name, version } = wheelNamed(path.basename(file)) ?? {}
  if (name === undefined || version === undefined) throw elsewhere(line)
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

/** A path or a `file:` address, from the folder of the file it stands in. */
const localPath = (text: string, { file }: SourcePlace): string => {
  const local = /^file:\/\//i.test(text) ? pathIn(text) : text.replace(/^file:/i, '')
  return path.isAbsolute(local) ? local : path.join(path.dirname(file), local)
}

const pathIn = (url: string): string => {
  try {
    return fileURLToPath(url)
  } catch {
    return url.replace(/^file:\/\//i, '')
  }
}

const place = ({ file, line }: SourcePlace): string => `${file}, line ${line ?? 1}`

/** The line itself is not shown: a file that a checkout names may be anything, a key among them. */
const invalid = ({ line, at }: Line): UserError =>
  new UserError('REQUIREMENTS_INVALID', `${place(at)}, is not a requirement.`, {
    at,
    hint: /^[\w.-]+\s*=\s*[\w.]+$/.test(line.slice(0, 200))
      ? 'pip writes two equals signs between a name and its version: numpy==1.26.4'
      : 'Write a package with a version or a range of versions, e.g. numpy==1.26.4 or "scikit-learn>=1.3,<2", or an option that pip knows.'
  })

const elsewhere = (line: Line, name = 'a package'): UserError =>
  unsupported(line, `${name} from outside of a package index`)

const unsupported = ({ at }: Line, what: string): UserError =>
  new UserError('REQUIREMENTS_UNSUPPORTED', `${place(at)} asks for ${short(what)}.`, {
    at,
    hint: 'Build a wheel of it ("pip wheel --no-deps"), and name the wheel file here or put it into your package index.'
  })
