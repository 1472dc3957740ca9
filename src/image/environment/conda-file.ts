/** Conda's `environment.yml`: https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html#create-env-file-manually */
import { isMap, isScalar, isSeq, LineCounter, type Node, type YAMLMap } from 'yaml'
import { type SourcePlace, UserError } from '../../core/errors.ts'
import { yamlDocument } from '../../core/yaml-document.ts'
import { type CondaPackage, condaPackage, isExport } from './conda-names.ts'
import { type MatchSpec, parseMatchSpec } from './match-spec.ts'
import type { Note, Wanted } from './wanted.ts'

/** What a file lists, before it is decided where its packages come from. */
export interface CondaFile {
  readonly file: string
  readonly channels: readonly string[]
  /** The conda part, as it is written. */
  readonly dependencies: readonly Entry[]
  /** The entries of `pip:`, each a line of a requirements file. */
  readonly pip: readonly { readonly line: string; readonly at: SourcePlace }[]
  /** What of the file counts for nothing. */
  readonly notes: readonly Note[]
}

export interface Entry {
  readonly text: string
  readonly at: SourcePlace
}

/** A conda file whose packages are taken from PyPI. */
export interface PlainPython {
  /** Conditions on Python itself, in pip's words; nothing when the file has none. */
  readonly python?: WantedPython
  /** The version of pip that the file asks for: `19.2.3`. */
  readonly pipVersion?: string
  readonly wanted: readonly Wanted[]
  readonly notes: readonly Note[]
}

export interface WantedPython {
  readonly versions: string
  readonly at: SourcePlace
}

/** Pure. `file` is for messages only. @throws UserError `ENVIRONMENT_FILE_INVALID` with the line. */
export const readCondaFile = (text: string, file: string): CondaFile => {
  const { entries, ...rest } = contentsOf(text, file)
  return {
    file,
    ...rest,
    dependencies: entries
      .filter(entry => entry.kind === 'conda')
      .map(({ text, at }) => ({ text, at })),
    pip: entries.filter(entry => entry.kind === 'pip').map(({ text, at }) => ({ line: text, at }))
  }
}

/**
 * The conda part as packages of PyPI's. Pure.
 * @throws UserError `ENVIRONMENT_FILE_INVALID` with the line; `CONDA_PACKAGE_UNSUPPORTED` naming what no wheel brings.
 */
export const plainPython = ({ dependencies, file }: CondaFile): PlainPython => {
  const specs = dependencies.map(readSpec)
  const python = specs.find(({ spec }) => spec.name === 'python')
  const pip = specs.find(({ spec }) => spec.name === 'pip')?.spec.versions
  const pinnedPip = /^==([\d.]*\d)(?:\.\*)?$/.exec(pip ?? '')?.[1]
  const kinds = kindsOf(dependencies)
  const packages = specs.flatMap(({ spec, at }, index) => {
    const found = kinds[index]
    return spec.name === 'python' || found === undefined ? [] : [{ spec, at, found }]
  })
  const system = packages.flatMap(({ spec, at, found }) =>
    found.kind === 'system' ? [{ spec, at, inWheels: found.inWheels }] : []
  )
  refuseSystemPackages(system.filter(({ inWheels }) => !inWheels))
  const wanted = packages.flatMap(({ spec, at, found }) =>
    found.kind === 'python' ? [fromPyPi(found.name, spec, at)] : []
  )
  return {
    ...(python ? { python: { versions: python.spec.versions, at: python.at } } : {}),
    ...(pinnedPip ? { pipVersion: pinnedPip } : {}),
    wanted,
    notes: [...leftOut(system), ...notesOn(wanted, file)]
  }
}

/** The name of the package that an entry asks for, without channel, version and build. */
export const nameIn = ({ text }: Entry): string =>
  (
    /^[\w.-]+/.exec(
      text
        .slice(0, LONGEST_SPEC)
        .replace(/^\S+?::/, '')
        .trim()
    )?.[0] ?? text
  ).toLowerCase()

/** What the file says of Python, and nothing of its other packages: they may be written in any way conda reads. */
export const pythonIn = ({ dependencies }: CondaFile): WantedPython | undefined => {
  const entry = dependencies.find(each => nameIn(each) === 'python')
  if (entry === undefined) return undefined
  const { spec, at } = readSpec(entry)
  return { versions: spec.versions, at }
}

/** The packages that PyPI cannot give: libraries, compilers, other languages. */
export const beyondPyPi = ({ dependencies }: CondaFile): readonly string[] => {
  const kinds = kindsOf(dependencies)
  return dependencies.map(nameIn).filter((_, index) => kinds[index]?.kind === 'system')
}

const kindsOf = (dependencies: readonly Entry[]): readonly CondaPackage[] => {
  const names = dependencies.map(nameIn)
  const inExport = isExport(names, dependencies.map(buildIn))
  return dependencies.map((entry, index) =>
    condaPackage(names[index] ?? '', { build: buildIn(entry), inExport })
  )
}

/** `py37_0` of `numpy=1.21.2=py37_0`. */
const buildIn = ({ text }: Entry): string | undefined =>
  /^[^=\s]+=[^=\s]+=([\w.]+)$/.exec(text.slice(0, LONGEST_SPEC).trim())?.[1]

interface Item extends Entry {
  readonly kind: 'conda' | 'pip'
}

const contentsOf = (
  text: string,
  file: string
): Pick<CondaFile, 'channels' | 'notes'> & { readonly entries: readonly Item[] } => {
  const lines = new LineCounter()
  const document = parsed(text, lines, file)
  const at = (node: unknown): SourcePlace => {
    const offset = (node as Node | undefined)?.range?.[0]
    return offset === undefined ? { file } : { file, line: lines.linePos(offset).line }
  }
  const [broken] = document.errors
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0])
    throw invalid({ file, line, column: col }, `is not valid YAML: ${sentence(broken.message)}`)
  }
  const root = withinAsset(document.contents)
  if (!isMap(root)) throw invalid(at(root), 'is no conda environment: it holds no "dependencies:"')
  const repeated = repeatedKey(root)
  if (repeated !== undefined) throw invalid(at(repeated), 'has a key for the second time')
  const list = root.get('dependencies', true)
  if (!isSeq(list))
    throw invalid(
      at(list ?? root),
      list === undefined
        ? 'is no conda environment: it holds no "dependencies:"'
        : 'needs a list under "dependencies:"'
    )
  const entries = list.items.flatMap((item): Item[] => {
    if (isScalar(item) && typeof item.value === 'string')
      return [{ kind: 'conda', text: item.value, at: at(item) }]
    if (isMap(item) && item.items.length === 1 && item.has('pip')) {
      const pip = item.get('pip', true)
      if (isScalar(pip) && pip.value === null) return []
      // Without the hyphen before it.
      if (isScalar(pip) && typeof pip.value === 'string' && !/\s/.test(pip.value.trim()))
        return [{ kind: 'pip', text: pip.value, at: at(pip) }]
      if (!isSeq(pip)) throw invalid(at(pip), 'needs a list under "pip:"')
      return pip.items.flatMap((line): Item[] => {
        if (isScalar(line) && typeof line.value === 'string')
          return [{ kind: 'pip', text: line.value, at: at(line) }]
        // A hyphen with nothing behind it.
        if (isScalar(line) && line.value === null) return []
        throw invalid(at(line), `needs text in each entry of "pip:", not ${kindOf(line)}`)
      })
    }
    throw invalid(at(item), `has a dependency that is neither text nor "pip:", but ${kindOf(item)}`)
  })
  const channels = root.get('channels', true)
  const variables = root.get('variables', true)
  return {
    entries,
    channels: isSeq(channels)
      ? channels.items.flatMap(item =>
          isScalar(item) && typeof item.value === 'string' ? [item.value] : []
        )
      : [],
    notes:
      isMap(variables) && variables.items.length > 0
        ? [
            variablesIgnored(
              variables.items.map(({ key }) => String(key)).join(', '),
              at(variables)
            )
          ]
        : []
  }
}

/** What an environment of Azure ML's v2 has in it. https://learn.microsoft.com/azure/machine-learning/reference-yaml-environment */
const withinAsset = (root: unknown): unknown => {
  if (!isMap(root) || root.has('dependencies')) return root
  const inside = root.get('conda_file', true)
  return isMap(inside) ? inside : root
}

/** The file that an environment of Azure ML's v2 names, and its line. Pure. */
export const condaFileNamed = (
  text: string
): { readonly file: string; readonly line: number } | undefined => {
  const lines = text.slice(0, LARGEST).split('\n')
  if (lines.some(line => line.startsWith('dependencies:'))) return undefined
  for (const [index, line] of lines.entries()) {
    const [, file] = /^conda_file:[ \t]+["']?([^\s"'#{|>&*!][^\s"'#]*)/.exec(line) ?? []
    if (file !== undefined) return { file, line: index + 1 }
  }
  return undefined
}

/** Characters: an export of a whole workstation has 50,000. */
const LARGEST = 1024 * 1024

const parsed = (text: string, lineCounter: LineCounter, file: string) => {
  if (text.length > LARGEST) throw invalid({ file }, 'is larger than any environment file')
  const document = yamlDocument(text, lineCounter)
  if (document === undefined) throw invalid({ file }, 'is nested too deep')
  return document
}

/** The first key that stands there a second time. */
const repeatedKey = ({ items }: YAMLMap): unknown => {
  const seen = new Set<unknown>()
  return items.find(({ key }) => {
    const name = isScalar(key) ? key.value : key
    return seen.size === seen.add(name).size
  })?.key
}

const variablesIgnored = (names: string, at: SourcePlace): Note => ({
  level: 'warning',
  message: `What ${at.file} sets under "variables:" is not set in the image: ${names}. Give it as environment-variables where the image is deployed.`,
  at
})

/** What is quoted of the file is left out: it may be another file than the user thinks. */
const sentence = (message: string): string =>
  message
    .slice(0, 300)
    .replace(/"[^"]*("|$)|'[^']*('|$)|:\s.*/gs, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '')

const kindOf = (node: unknown): string =>
  isMap(node)
    ? 'a map'
    : isSeq(node)
      ? 'a list'
      : isScalar(node)
        ? `a ${typeof node.value}`
        : 'an alias'

const invalid = (at: SourcePlace, problem: string): UserError =>
  new UserError('ENVIRONMENT_FILE_INVALID', `${at.file} ${problem}${lineOf(at)}.`, {
    at,
    hint: 'A conda environment file has a list "dependencies:" of packages, e.g. "- python=3.11", with pip\'s packages in a list under "- pip:".'
  })

const lineOf = ({ line }: SourcePlace): string => (line === undefined ? '' : ` (line ${line})`)

/** Characters. */
const LONGEST_SPEC = 1000

const readSpec = ({ text, at }: Entry): { readonly spec: MatchSpec; readonly at: SourcePlace } => {
  const spec = text.length > LONGEST_SPEC ? undefined : parseMatchSpec(text)
  if (spec !== undefined) return { spec, at }
  throw new UserError(
    'ENVIRONMENT_FILE_INVALID',
    `${at.file} asks for "${text.slice(0, 80).replace(/\/\/[^/@\s]+@?/g, '//')}"${lineOf(at)}, which is no package Scoreline can look up.`,
    {
      at,
      hint: 'Write a name with a version or a range of versions, e.g. numpy=1.26 or "scikit-learn>=1.3,<2".'
    }
  )
}

const refuseSystemPackages = (
  packages: readonly { readonly spec: MatchSpec; readonly at: SourcePlace }[]
): void => {
  const [first] = packages
  if (first === undefined) return
  const names = packages.map(({ spec }) => spec.name).join(', ')
  throw new UserError(
    'CONDA_PACKAGE_UNSUPPORTED',
    `${first.at.file} asks conda for ${names}${lineOf(first.at)}, which ${packages.length === 1 ? 'is no Python package' : 'are no Python packages'}.`,
    {
      at: first.at,
      hint: 'Put mamba-org/setup-micromamba before this step: what PyPI does not have is installed with micromamba, mamba or conda where one is on PATH (input "conda": not never). Or take them out of the file and use a base-image that has them (for cudatoolkit and cudnn one with CUDA), or builder: docker with extra-docker-steps.'
    }
  )
}

const leftOut = (
  packages: readonly { readonly spec: MatchSpec; readonly at: SourcePlace }[]
): readonly Note[] => {
  const [first] = packages
  if (first === undefined) return []
  const names = packages.map(({ spec }) => spec.name).join(', ')
  return [
    {
      level: 'warning',
      message: `${names} of ${first.at.file} ${packages.length === 1 ? 'is' : 'are'} not installed: the wheels of the packages that need such libraries bring their own. Where something else needs them, put mamba-org/setup-micromamba before this step, or choose a base-image that has them (for cudatoolkit and cudnn one with CUDA).`,
      at: first.at
    }
  ]
}

const fromPyPi = (full: string, { versions }: MatchSpec, at: SourcePlace): Wanted => {
  const [, name = full, extra] = /^([^[]+)\[(\w+)\]$/.exec(full) ?? []
  return {
    name,
    extras: extra === undefined ? [] : [extra],
    // Conda rebuilds setuptools under versions of its own (52.0.0.post20210125).
    versions: name === 'setuptools' && /post\d{6}/.test(versions) ? '' : versions,
    at,
    from: 'conda',
    hashes: []
  }
}

const notesOn = (wanted: readonly Wanted[], file: string): Note[] => {
  const [first] = wanted
  if (first === undefined) return []
  return [
    {
      level: 'info',
      message: `Conda packages of ${file} are taken from PyPI: ${wanted.map(({ name }) => name).join(', ')}.`,
      at: first.at
    }
  ]
}
