/** mlflow's `python_env.yaml`: https://mlflow.org/docs/latest/ml/model/dependencies/ */
import { isMap, isScalar, isSeq, LineCounter, type Node } from 'yaml'
import { type SourcePlace, UserError } from '../../core/errors.ts'
import { yamlDocument } from '../../core/yaml-document.ts'
import type { CondaFile, WantedPython } from './conda-file.ts'

/** Whether a text is one, and not conda's. Both have `dependencies:`. */
export const isPythonEnv = (text: string): boolean =>
  text.length < LARGEST &&
  /^(?:python|build_dependencies)\s*:/m.test(text) &&
  !/^name\s*:|^channels\s*:/m.test(text)

/** Characters. mlflow writes a few lines. */
const LARGEST = 100_000

/**
 * What it lists: a Python and lines of a requirements file. What `build_dependencies` names (pip, setuptools, wheel) made
 * the environment and is no part of it. Pure.
 * @throws UserError `ENVIRONMENT_FILE_INVALID` with the line
 */
export const readPythonEnv = (
  text: string,
  file: string
): CondaFile & { readonly python?: WantedPython } => {
  const lines = new LineCounter()
  const document = yamlDocument(text, lines)
  const at = (node: unknown): SourcePlace => {
    const offset = (node as Node | undefined)?.range?.[0]
    return offset === undefined ? { file } : { file, line: lines.linePos(offset).line }
  }
  const root = document?.contents
  if (document === undefined || document.errors.length > 0 || !isMap(root))
    throw invalid({ file }, 'is not valid YAML')
  const version = root.get('python', true)
  const list = root.get('dependencies', true)
  if (list !== undefined && !isSeq(list)) throw invalid(at(list), 'needs a list')
  const pip = (isSeq(list) ? list.items : []).map(item => {
    if (isScalar(item) && typeof item.value === 'string') return { line: item.value, at: at(item) }
    throw invalid(at(item), 'needs text in each dependency')
  })
  return {
    ...{ file, channels: [], dependencies: [], pip, notes: [] },
    ...(version === undefined ? {} : { python: wantedPython(version, at(version)) })
  }
}

/** As written: YAML takes 3.10 for a number. */
const wantedPython = (node: unknown, at: SourcePlace): WantedPython => {
  const [, minor] = /^(3\.\d+)(?:\.\d+)*$/.exec(isScalar(node) ? (node.source ?? '') : '') ?? []
  if (minor === undefined) throw invalid(at, 'needs a version of Python, e.g. "python: 3.11.9"')
  return { versions: `==${minor}.*`, at }
}

const invalid = (at: SourcePlace, problem: string): UserError =>
  new UserError(
    'ENVIRONMENT_FILE_INVALID',
    `${at.file} ${problem}${at.line === undefined ? '' : ` (line ${at.line})`}.`,
    {
      at,
      hint: 'A python_env.yaml of mlflow has "python: 3.11.9" and a list "dependencies:" of lines of a requirements file.'
    }
  )
