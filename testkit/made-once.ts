import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')

/**
 * A folder that is made of sources once per state of them; several test workers may ask at the same time.
 * @param name of the folder in node_modules/.cache in which it is kept
 * @param sources files and folders of the project
 * @param make fills an empty folder, which is moved into place whole
 */
export const madeOnce = async (
  name: string,
  sources: readonly string[],
  make: (draft: string) => Promise<void>
): Promise<string> => {
  const cache = path.join(ROOT, 'node_modules', '.cache', name)
  const folder = path.join(cache, hashOf(sources))
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const draft = await mkdtemp(path.join(cache, 'draft-'))
  await make(draft)
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }))
  return folder
}

const hashOf = (sources: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const source of sources)
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
