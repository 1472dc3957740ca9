import { execFile } from 'node:child_process'
import { cp, symlink } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { madeOnce } from './made-once.ts'

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
 * Bundled once per state of the sources.
 */
export const bundledProject = (): Promise<string> =>
  madeOnce('scoreline', SOURCES, async draft => {
    const dist = path.join(draft, 'dist')
    await promisify(execFile)('node', ['scripts/bundle.js', dist], { cwd: ROOT })
    for (const name of ['actions', 'action.yml'])
      await symlink(path.join(ROOT, name), path.join(draft, name))
    // Models in a checkout are not read through links that lead out of it.
    await cp(path.join(ROOT, 'workflows-examples'), path.join(draft, 'workflows-examples'), {
      recursive: true
    })
  })
