/** Conda's `environment.yml`: https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html#create-env-file-manually */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { type SourcePlace, UserError } from '../../core/errors.ts'
import { condaPackage } from './conda-names.ts'
import type { Note, Wanted } from './environment.ts'
import { type MatchSpec, parseMatchSpec } from './match-spec.ts'

export interface CondaFile {
  /** Conditions on Python itself, in pip's words; nothing when the file has none. */
  readonly python?: { readonly versions: string; readonly at: SourcePlace }
  /** Packages of the conda part that are taken from PyPI. */
  readonly wanted: readonly Wanted[]
  /** The entries of `pip:`, each a line of a requirements file. */
  readonly pip: readonly { readonly line: string; readonly at: SourcePlace }[]
  readonly notes: readonly Note[]
}

/**
 * Pure. `file` is for messages only.
 * @throws UserError `ENVIRONMENT_FILE_INVALID` with the line; `CONDA_PACKAGE_UNSUPPORTED` naming what no wheel brings.
 */
export const parseCondaFile = (text: string, file: string): CondaFile => {
  const entries = dependencies(text, file)
  const specs = entries.filter(entry => entry.kind === 'conda').map(readSpec)
  const python = specs.find(({ spec }) => spec.name === 'python')
  const packages = specs
    .filter(({ spec }) => spec.name !== 'python')
    .map(({ spec, at }) => ({ spec, at, found: condaPackage(spec.name) }))
  refuseSystemPackages(packages.filter(({ found }) => found.kind === 'system'))
  const wanted = packages.flatMap(({ spec, at, found }) =>
    found.kind === 'python' ? [fromPyPi(found.name, spec, at)] : []
  )
  return {
    ...(python ? { python: { versions: python.spec.versions, at: python.at } } : {}),
    wanted,
    pip: entries.filter(entry => entry.kind === 'pip').map(({ text, at }) => ({ line: text, at })),
    notes: notesOn(wanted, file)
  }
}

interface Entry {
  readonly kind: 'conda' | 'pip'
  readonly text: string
  readonly at: SourcePlace
}

const dependencies = (text: string, file: string): readonly Entry[] => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (node: unknown): SourcePlace => {
    const offset = (node as Node | undefined)?.range?.[0]
    return offset === undefined ? { file } : { file, line: lines.linePos(offset).line }
  }
  const [broken] = document.errors
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0])
    throw invalid({ file, line, column: col }, `is not valid YAML: ${sentence(broken.message)}`)
  }
  const root = document.contents
  if (!isMap(root)) throw invalid(at(root), 'is no conda environment: it holds no "dependencies:"')
  const list = root.get('dependencies', true)
  if (!isSeq(list))
    throw invalid(
      at(list ?? root),
      list === undefined
        ? 'is no conda environment: it holds no "dependencies:"'
        : 'needs a list under "dependencies:"'
    )
  return list.items.flatMap((item): Entry[] => {
    if (isScalar(item) && typeof item.value === 'string')
      return [{ kind: 'conda', text: item.value, at: at(item) }]
    if (isMap(item) && item.items.length === 1 && item.has('pip')) {
      const pip = item.get('pip', true)
      if (isScalar(pip) && pip.value === null) return []
      if (!isSeq(pip)) throw invalid(at(pip), 'needs a list under "pip:"')
      return pip.items.map(line => {
        if (isScalar(line) && typeof line.value === 'string')
          return { kind: 'pip', text: line.value, at: at(line) }
        throw invalid(at(line), `needs text in each entry of "pip:", not ${String(line)}`)
      })
    }
    throw invalid(at(item), `has a dependency that is neither text nor "pip:": ${String(item)}`)
  })
}

const sentence = (message: string): string => message.replace(/\s+/g, ' ').replace(/\.$/, '')

const invalid = (at: SourcePlace, problem: string): UserError =>
  new UserError('ENVIRONMENT_FILE_INVALID', `${at.file} ${problem}${lineOf(at)}.`, {
    at,
    hint: 'A conda environment file has a list "dependencies:" of packages, e.g. "- python=3.11", with pip\'s packages in a list under "- pip:".'
  })

const lineOf = ({ line }: SourcePlace): string => (line === undefined ? '' : ` (line ${line})`)

const readSpec = ({ text, at }: Entry): { readonly spec: MatchSpec; readonly at: SourcePlace } => {
  const spec = parseMatchSpec(text)
  if (spec !== undefined) return { spec, at }
  throw new UserError(
    'ENVIRONMENT_FILE_INVALID',
    `${at.file} asks for "${text}"${lineOf(at)}, which is no package Scoreline can look up.`,
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
      hint: 'Use a "base-image" that has them (for cudatoolkit and cudnn one with CUDA) and take them out of the file.'
    }
  )
}

const fromPyPi = (name: string, { versions }: MatchSpec, at: SourcePlace): Wanted => ({
  name,
  extras: [],
  // Conda rebuilds setuptools under versions of its own (52.0.0.post20210125).
  versions: name === 'setuptools' && /post\d{6}/.test(versions) ? '' : versions,
  at,
  from: 'conda',
  hashes: []
})

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
