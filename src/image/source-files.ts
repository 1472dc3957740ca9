import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../core/errors.ts'
import { type IgnoreRules, NEVER_CONTENT, readIgnoreRules } from '../core/ignore-rules.ts'
import { kindOf } from '../core/plain-file.ts'
import type { Log } from '../core/ports.ts'
import { holdsSecret, leftOutSecrets } from '../core/usual-secrets.ts'
import { bytes } from '../core/words.ts'
import { realPlace } from '../core/workspace.ts'

/** A file of a source directory: where it lies, and its path below the app's root. */
export interface SourceFile {
  readonly source: string
  /** With slashes, relative. */
  readonly path: string
  readonly size: number
}

export interface SourceFiles {
  /** Sorted by path. */
  readonly files: readonly SourceFile[]
  /** Left out since they usually hold secrets. */
  readonly secrets: readonly string[]
  /** Files and folders that the ignore file leaves out. */
  readonly ignored: number
  readonly rules: IgnoreRules['name'] | undefined
}

/** Never part of an image. */
const LEFT_OUT = new Set<string>([...NEVER_CONTENT, '.ipynb_checkpoints', '.venv', 'node_modules'])

const MOST_FILES = 100_000
const DEEPEST = 100

/**
 * What of a source directory goes into an image.
 * @param script its path in there, with slashes: goes in whatever the rules say
 * @throws UserError `SOURCE_FILE_UNSUPPORTED` for links and devices, `SOURCE_TOO_LARGE`, `FILE_LINK_OUTSIDE`.
 */
export const sourceFiles = async (directory: string, script: string): Promise<SourceFiles> => {
  const root = await realPlace(directory, { what: 'The source directory' })
  const rules = await readIgnoreRules(root)
  const files: SourceFile[] = []
  const secrets: string[] = []
  let ignored = 0
  const walk = async (below: string, depth: number): Promise<void> => {
    if (depth > DEEPEST) throw tooLarge(directory, `folders in folders, more than ${DEEPEST} deep`)
    const found = await readdir(path.join(root, below), { withFileTypes: true })
    for (const entry of found) {
      if (LEFT_OUT.has(entry.name) || entry.name.endsWith('.pyc')) continue
      const file = path.posix.join(below, entry.name)
      const verdict = file === script ? 'in' : rules?.of(file, entry.isDirectory())
      const leadsToScript = entry.isDirectory() && script.startsWith(`${file}/`)
      if (verdict === 'out' && !leadsToScript && !(entry.isDirectory() && rules?.reopens)) {
        ignored++
        continue
      }
      if (entry.isDirectory()) {
        await walk(file, depth + 1)
        continue
      }
      if (verdict === 'out') {
        ignored++
        continue
      }
      const source = path.join(root, file)
      const stats = await lstat(source)
      if (!stats.isFile()) throw unsupported(path.join(directory, file), kindOf(stats))
      if (verdict !== 'in' && (await holdsSecret(file, source, stats.size))) secrets.push(file)
      else files.push({ source, path: file, size: stats.size })
      if (files.length > MOST_FILES) throw tooLarge(directory, `more than ${MOST_FILES} files`)
    }
  }
  await walk('', 0)
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { files, secrets: secrets.sort(), ignored, rules: rules?.name }
}

/** Says what goes in, and what was left out and why. */
export const tellSource = (
  directory: string,
  { files, secrets, ignored, rules }: SourceFiles,
  log: Log
): void => {
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const biggest = files.reduce<SourceFile | undefined>(
    (most, file) => (most === undefined || file.size > most.size ? file : most),
    undefined
  )
  log.info(
    `Source directory "${directory}": ${files.length} ${files.length === 1 ? 'file' : 'files'}, ${bytes(total)}` +
      (biggest && files.length > 1
        ? `, the largest ${biggest.path} (${bytes(biggest.size)})`
        : '') +
      (rules ? `; ${rules} leaves out ${ignored}` : '')
  )
  if (secrets.length > 0) log.warning(leftOutSecrets(secrets, 'the image'))
}

const unsupported = (file: string, kind: string): UserError =>
  new UserError(
    'SOURCE_FILE_UNSUPPORTED',
    `"${file}" is ${kind}; an image takes plain files from the source directory.`,
    { hint: 'Replace it by the file it stands for, name it in .amlignore, or move it elsewhere.' }
  )

const tooLarge = (directory: string, what: string): UserError =>
  new UserError('SOURCE_TOO_LARGE', `The source directory "${directory}" holds ${what}.`, {
    hint: 'Name a folder that holds the script and its modules alone, or leave the rest out with .amlignore.'
  })
