/** The files of a checkout, without what git keeps beside them. */
import { createHash } from 'node:crypto'
import { cp, lstat, readdir, readlink, realpath } from 'node:fs/promises'
import path from 'node:path'
import { hashOf } from '../wheel-cache.ts'

/** One digest of all paths, contents, links and of who may run what. @returns `sha256:…` */
export const treeDigest = async (root: string): Promise<string> => {
  const lines: string[] = []
  const walk = async (below: string): Promise<void> => {
    for (const entry of await readdir(path.join(root, below), { withFileTypes: true })) {
      if (entry.name === '.git') continue
      const name = path.posix.join(below, entry.name)
      const file = path.join(root, name)
      if (entry.isDirectory()) await walk(name)
      else if (entry.isSymbolicLink()) lines.push(`link ${await readlink(file)} ${name}`)
      else if (entry.isFile()) {
        const runs = ((await lstat(file)).mode & 0o100) !== 0
        lines.push(`${runs ? 'program' : 'file'} ${await hashOf(file)} ${name}`)
      }
    }
  }
  await walk('')
  const sorted = lines.toSorted((a, b) => (a < b ? -1 : 1))
  return `sha256:${createHash('sha256').update(JSON.stringify(sorted)).digest('hex')}`
}

/** Copies it, but for links that lead out of it. */
export const copyTree = async (root: string, to: string): Promise<void> => {
  const real = await realpath(root)
  const isWithin = (file: string): boolean => file === real || file.startsWith(`${real}${path.sep}`)
  await cp(root, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: async file => {
      const found = await lstat(file)
      if (!found.isSymbolicLink()) return found.isFile() || found.isDirectory()
      return isWithin(await realpath(file).catch(() => ''))
    }
  })
}
