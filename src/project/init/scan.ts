import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { readIgnoreRules } from '../../core/ignore-rules.ts'
import { isBelow } from '../../core/workspace.ts'
import type { FoundFile } from './facts.ts'

/** All that `init` looks at: what is deeper, or more, is not what somebody wants to deploy from here. */
export const MOST_FILES = 20_000
export const DEEPEST = 8

/** Folders of programs, not of people. */
const PASSED_OVER =
  /^(?:node_modules|__pycache__|site-packages|venv|env|virtualenv|build|dist|wandb|htmlcov)$/
/** Hidden folders that Azure ML v1 and its actions kept their files in. */
const HIDDEN = new Set(['.cloud', '.ml', '.aml', '.azure', '.azureml'])

export interface Scan {
  /** Nearest first, then by path. */
  readonly files: readonly FoundFile[]
  /** What was passed over, a sentence each. */
  readonly notes: readonly string[]
}

/**
 * The plain files below a folder, as far as `.amlignore` lets them in. Folders are not entered through links, and links
 * that lead out of the folder are not followed.
 * @param root absolute, with no link in it
 */
export const scan = async (
  root: string,
  {
    most = MOST_FILES,
    deepest = DEEPEST,
    signal
  }: { most?: number; deepest?: number; signal?: AbortSignal } = {}
): Promise<Scan> => {
  const rules = await readIgnoreRules(root, ['.amlignore'])
  const files: FoundFile[] = []
  const outside: string[] = []
  const notes: string[] = []
  let folders: readonly string[] = ['']
  for (let depth = 1; folders.length > 0; depth++) {
    if (depth > deepest) {
      notes.push(
        `Folders below ${folders[0]} were not looked into: they are more than ${deepest} deep.`
      )
      break
    }
    const next: string[] = []
    for (const folder of folders) {
      signal?.throwIfAborted()
      for (const entry of await entriesOf(path.join(root, folder))) {
        const file = path.posix.join(folder, entry.name)
        if (rules?.of(file, entry.isDirectory()) === 'out') continue
        if (entry.isDirectory()) {
          if (await isPassedOver(entry.name, path.join(root, file))) continue
          next.push(file)
          continue
        }
        if (!entry.isFile() && !entry.isSymbolicLink()) continue
        if (files.length >= most) {
          notes.push(`More than ${most} files lie in the folder; the rest was not looked at.`)
          return { files, notes: [...notes, ...linksOut(outside)] }
        }
        const found = await fileAt(root, file, entry.isSymbolicLink())
        if (found === 'outside') outside.push(file)
        else if (found) files.push(found)
      }
    }
    folders = next
  }
  return { files, notes: [...notes, ...linksOut(outside)] }
}

const entriesOf = async (folder: string) => {
  // A folder that may not be read is not what is deployed.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

const isPassedOver = async (name: string, folder: string): Promise<boolean> => {
  if (PASSED_OVER.test(name)) return true
  if (name.startsWith('.')) return !HIDDEN.has(name)
  // What marks a virtual environment, whatever its name: https://peps.python.org/pep-0405/
  return (await stat(path.join(folder, 'pyvenv.cfg')).catch(() => undefined)) !== undefined
}

const fileAt = async (
  root: string,
  file: string,
  isLink: boolean
): Promise<FoundFile | 'outside' | undefined> => {
  try {
    const place = path.join(root, file)
    const source = isLink ? await realpath(place) : place
    if (!isBelow(source, root)) return 'outside'
    const found = await stat(source)
    return found.isFile() ? { path: file, source, size: found.size } : undefined
  } catch {
    // A link that leads nowhere, or a file that is gone again.
    return undefined
  }
}

const linksOut = (outside: readonly string[]): readonly string[] =>
  outside.length === 0
    ? []
    : [
        `Links that lead out of the folder were not followed: ${outside.slice(0, 5).join(', ')}${outside.length > 5 ? ` and ${outside.length - 5} more` : ''}.`
      ]
