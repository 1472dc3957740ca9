import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../../core/errors.ts'
import { type IgnoreRules, readIgnoreRules } from '../../core/ignore-rules.ts'
import { readInPlace, textOf } from '../../core/plain-file.ts'
import type { FoundRepository, Remote } from './facts.ts'

/** A Git repository, as far as its files say. */
export interface Repository extends FoundRepository {
  /** Absolute. */
  readonly root: string
  /** Of its root: `.gitignore`. */
  readonly ignored?: IgnoreRules | undefined
}

const HIGHEST = 40

/** The repository that a folder lies in, found by its `.git`. @param folder absolute, with no link in it */
export const findRepository = async (folder: string): Promise<Repository | undefined> => {
  let root = folder
  for (let i = 0; i < HIGHEST; i++, root = path.dirname(root)) {
    const found = await lstat(path.join(root, '.git')).catch(() => undefined)
    if (found?.isDirectory() || found?.isFile()) {
      const config = found.isDirectory() ? await textAt(path.join(root, '.git/config')) : undefined
      const head = found.isDirectory() ? await textAt(path.join(root, '.git/HEAD')) : undefined
      const attributes = await textAt(path.join(root, '.gitattributes'))
      return {
        root,
        below: path.relative(root, folder).split(path.sep).join('/'),
        branch: /^ref: refs\/heads\/(\S+)/.exec(head ?? '')?.[1],
        remote: remoteIn(config ?? ''),
        lfs: /^[^#\n]*\bfilter=lfs\b/m.test(attributes ?? ''),
        ignored: await readIgnoreRules(root, ['.gitignore']).catch(() => undefined)
      }
    }
    if (path.dirname(root) === root) break
  }
  return undefined
}

/**
 * Where a Git configuration says that the repository comes from: `origin`, else the first remote. A user name or token
 * in the address is left out. Pure.
 */
export const remoteIn = (config: string): Remote | undefined => {
  const remotes: { name: string; url: string }[] = []
  let section = ''
  for (const line of config.split('\n')) {
    const [, name] = /^\s*\[\s*remote\s+"([^"]*)"\s*\]/.exec(line) ?? []
    if (/^\s*\[/.test(line)) section = name ?? ''
    const [, url] = /^\s*url\s*=\s*(\S+)\s*$/.exec(line) ?? []
    if (url !== undefined && section !== '') remotes.push({ name: section, url })
  }
  const { url } = remotes.find(({ name }) => name === 'origin') ?? remotes[0] ?? { url: '' }
  const [, host, owner, name] =
    /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([A-Za-z0-9.-]+)(?::\d+)?[:/]+([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(
      url
    ) ?? []
  return host && owner && name ? { host: host.toLowerCase(), owner, name } : undefined
}

const textAt = async (file: string): Promise<string | undefined> => {
  try {
    return textOf(await readInPlace(file, { most: 1024 * 1024 }))
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
