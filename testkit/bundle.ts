import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const ROOT = path.resolve(import.meta.dirname, '..')
const SOURCES = [
  'src',
  'scripts',
  'actions',
  'action.yml',
  'workflows-examples',
  'package-lock.json'
]

/**
 * The project as a user checks it out, with a bundle of the sources as they are now: `dist/`, `actions/`, `action.yml`.
 * Bundled once per state of the sources; several test workers may ask at the same time.
 */
export const bundledProject = async (): Promise<string> => {
  const cache = path.join(ROOT, 'node_modules', '.cache', 'scoreline')
  const project = path.join(cache, sourceHash())
  if (existsSync(project)) return project
  await mkdir(cache, { recursive: true })
  const draft = await mkdtemp(path.join(cache, 'draft-'))
  await promisify(execFile)('node', ['scripts/bundle.js', path.join(draft, 'dist')], { cwd: ROOT })
  for (const name of ['actions', 'action.yml'])
    await symlink(path.join(ROOT, name), path.join(draft, name))
  // Models in a checkout are not read through links that lead out of it.
  await cp(path.join(ROOT, 'workflows-examples'), path.join(draft, 'workflows-examples'), {
    recursive: true
  })
  await rename(draft, project).catch(() => rm(draft, { recursive: true, force: true }))
  return project
}

const sourceHash = (): string => {
  const hash = createHash('sha256')
  for (const source of SOURCES)
    for (const file of filesBelow(path.join(ROOT, source)))
      hash.update(path.relative(ROOT, file)).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

const filesBelow = (root: string): string[] =>
  statSync(root).isFile()
    ? [root]
    : readdirSync(root, { recursive: true, encoding: 'utf8' })
        .map(name => path.join(root, name))
        .filter(file => statSync(file).isFile() && !file.includes('__pycache__'))
        .sort()
