import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { glob } from 'tinyglobby'
import { UserError } from '../../core/errors.ts'
import { listedRoots } from '../pickle/allowed/index.ts'
import type { LocalNames } from '../pickle/verdict.ts'
import { namesIn, type PythonNames } from './python-names.ts'
import { STDLIB } from './stdlib.ts'

const MOST_FILES = 2000
const LARGEST_FILE = 1024 * 1024
const DEEPEST = 10
const LEFT_OUT = ['**/node_modules/**', '**/.*/**', '**/site-packages/**', '**/__pycache__/**']

/**
 * The classes and functions that the modules of a folder define, also those that one module takes from another one of
 * them. Modules that are called like one of Python's own, or of a framework, are left out: which of the two is loaded is
 * not known.
 * @param folder where the entry script imports from
 * @throws UserError `INPUT_INVALID` for no folder
 */
export const localNamesIn = async (folder: string): Promise<LocalNames> => {
  const isFolder = await stat(folder).then(
    found => found.isDirectory(),
    () => false
  )
  if (!isFolder)
    throw new UserError('INPUT_INVALID', `source-directory "${folder}" is not a folder.`, {
      hint: 'Give the folder with the Python modules whose classes are in the model.'
    })
  const files = await glob('**/*.py', {
    cwd: folder,
    ignore: LEFT_OUT,
    followSymbolicLinks: false,
    deep: DEEPEST
  })
  const listed = listedRoots()
  const modules = new Map<string, PythonNames>()
  for (const file of files.sort().slice(0, MOST_FILES)) {
    const module = moduleOf(file)
    const root = module?.split('.')[0] ?? ''
    const isTaken = root.startsWith('_') || STDLIB.has(root) || listed.has(root)
    if (module === undefined || isTaken) continue
    const whole = path.join(folder, file)
    if ((await stat(whole)).size <= LARGEST_FILE)
      modules.set(module, namesIn(await readFile(whole, 'utf8')))
  }
  return namesOf(modules)
}

/** `features`, of `features.py`; `pkg.sub`, of `pkg/sub.py` and of `pkg/sub/__init__.py`. Pure. */
export const moduleOf = (file: string): string | undefined => {
  const parts = file
    .replaceAll('\\', '/')
    .replace(/(?:(?:^|\/)__init__)?\.py$/, '')
    .split('/')
  return parts.every(part => /^[A-Za-z_]\w*$/.test(part)) ? parts.join('.') : undefined
}

/** Follows what modules take from each other. Pure. */
export const namesOf = (modules: ReadonlyMap<string, PythonNames>): LocalNames => {
  const classes = new Set<string>()
  const functions = new Set<string>()
  for (const [module, { imported, ...own }] of modules) {
    for (const name of own.classes) classes.add(`${module}.${name}`)
    for (const name of own.functions) functions.add(`${module}.${name}`)
  }
  const taken = [...modules].flatMap(([module, { imported }]) =>
    imported.map(each => ({ ...each, module, source: absolute(each.module, module, modules) }))
  )
  // As often as modules hand names on to each other.
  for (let round = 0; round < DEEPEST; round++)
    for (const { name, module, source, original } of taken)
      for (const all of [classes, functions])
        if (original === '*') takeAll(all, source, module)
        else if (all.has(`${source}.${original}`)) all.add(`${module}.${name}`)
  return { classes, functions }
}

const takeAll = (all: Set<string>, from: string, to: string): void => {
  for (const full of [...all]) {
    const name = full.slice(from.length + 1)
    if (full.startsWith(`${from}.`) && /^[A-Za-z]\w*$/.test(name)) all.add(`${to}.${name}`)
  }
}

/** The module that `from .x import` is about. */
const absolute = (
  from: string,
  module: string,
  modules: ReadonlyMap<string, PythonNames>
): string => {
  const [, dots = '', rest = ''] = /^(\.*)(.*)$/.exec(from) ?? []
  if (dots === '') return from
  const isPackage = [...modules.keys()].some(other => other.startsWith(`${module}.`))
  const parts = module.split('.')
  const kept = parts.slice(0, parts.length - dots.length + (isPackage ? 1 : 0))
  return [...kept, ...(rest === '' ? [] : [rest])].join('.')
}
