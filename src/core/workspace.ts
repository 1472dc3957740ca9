/**
 * What of this disk belongs to a checkout and to the steps before this one. Its files may come from a stranger's pull
 * request, so a link that lies in it may not lead out of it; what the user names elsewhere is the user's own choice.
 */
import { lstat, readlink, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isErrno, UserError } from './errors.ts'

export interface Workspace {
  /** Absolute. Links in these folders lead nowhere else. */
  readonly folders: readonly string[]
  /** Absolute: where a step of a workflow may write. Undefined at a terminal, whose user may write anywhere. */
  readonly writable: readonly string[] | undefined
  /** Files and folders that the runner reads as its own: never written. */
  readonly reserved: readonly string[]
}

/** What a runner reads after each step: https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
const RUNNER_FILES = [
  'GITHUB_ENV',
  'GITHUB_OUTPUT',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_EVENT_PATH'
]

/** In a step the workspace and the runner's temporary folder; at a terminal the current folder. Pure. */
export const workspaceOf = (
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
  temporary = tmpdir()
): Workspace => {
  const { GITHUB_WORKSPACE: checkout, RUNNER_TEMP: temp } = env
  const folders = [checkout, cwd, checkout && temp].filter(folder => !!folder) as string[]
  const absolute = [...new Set(folders.map(folder => path.resolve(cwd, folder)))]
  return {
    folders: absolute,
    writable: checkout ? [...absolute, path.resolve(temporary)] : undefined,
    reserved: RUNNER_FILES.flatMap(name => env[name] ?? []).map(file => path.resolve(cwd, file))
  }
}

/** Whether a path is that of the folder or of something below it. Both absolute. Pure. */
export const isBelow = (file: string, folder: string): boolean =>
  file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep)

export interface Look {
  /** The workspace of this process when left out. */
  readonly workspace?: Pick<Workspace, 'folders'>
  /** Begins messages: `The sample`. */
  readonly what?: string
  /** Refuses whatever lies outside the workspace, links or not: for what is named by a file of the checkout. */
  readonly inside?: boolean
}

/**
 * Where a path leads, with no link in it any more. Nothing is opened.
 * @throws UserError `FILE_MISSING`, `FILE_LINK_OUTSIDE`, `FILE_OUTSIDE`, `FILE_UNREADABLE`.
 */
export const realPlace = async (
  file: string,
  { workspace = workspaceHere(), what = 'The file', inside = false }: Look = {}
): Promise<string> => {
  const absolute = path.resolve(file)
  const real = await realpath(absolute).catch(cause => {
    throw unreadable(file, what, cause)
  })
  if (real === absolute && !inside) return real
  const folders = await realFolders(workspace.folders)
  // What Git keeps of a checkout is not a part of it: its config holds the job's token.
  const isHome = folders.some(folder => isBelow(real, folder)) && !isGitOwn(real)
  if (isHome) return real
  if (inside)
    throw new UserError('FILE_OUTSIDE', `${what} "${file}" lies outside of the workspace.`, {
      hint: 'A file of the checkout named it. Put it into the workspace and name it from there.'
    })
  const culprit = await linkBelow(absolute, folders)
  if (culprit === undefined) return real
  throw new UserError(
    'FILE_LINK_OUTSIDE',
    `${what} "${file}" is reached through a link that leads out of the workspace: "${path.relative(process.cwd(), culprit) || '.'}".`,
    {
      hint: 'Links in a checkout are not followed out of it. Copy the file into the workspace, or name the place itself that the link leads to.'
    }
  )
}

const isGitOwn = (place: string): boolean => place.split(path.sep).includes('.git')

/** The workspace of this process: what is not handed a host asks here. */
export const workspaceHere = (): Workspace => workspaceOf(process.env, process.cwd())

/** Folders with no link in them; those that are not there are left out. */
export const realFolders = async (folders: readonly string[]): Promise<readonly string[]> => {
  const found = await Promise.all(folders.map(folder => realpath(folder).catch(() => undefined)))
  return found.filter(folder => folder !== undefined)
}

/** The sentence for an error of the disk's. */
export const unreadable = (file: string, what: string, cause: unknown): unknown => {
  if (isErrno(cause, 'ENOENT', 'ENOTDIR'))
    return new UserError('FILE_MISSING', `${what} "${file}" does not exist.`, {
      cause,
      hint: 'Paths start from the workspace. Does a step before this one make or check out the file?'
    })
  if (!(typeof cause === 'object' && cause && 'syscall' in cause)) return cause
  const code = String((cause as NodeJS.ErrnoException).code)
  return new UserError('FILE_UNREADABLE', `${what} "${file}" cannot be read: ${code}.`, {
    cause,
    hint: 'Check that its path is a sensible one and that this user may read it.'
  })
}

/** As many as Linux follows: https://man7.org/linux/man-pages/man7/path_resolution.7.html */
const MOST_LINKS = 40

/** The first link on the way that lies in one of the folders. @param folders with no link in them */
const linkBelow = async (
  absolute: string,
  folders: readonly string[]
): Promise<string | undefined> => {
  let place = path.parse(absolute).root
  const left = partsOf(absolute)
  for (let links = 0; left.length > 0; ) {
    const part = left.shift() ?? ''
    const next = path.join(place, part)
    const found = await lstat(next).catch(() => undefined)
    if (!found?.isSymbolicLink()) {
      place = next
      continue
    }
    if (folders.some(folder => isBelow(next, folder) && next !== folder)) return next
    if (++links > MOST_LINKS) return next
    const target = await readlink(next)
    if (path.isAbsolute(target)) place = path.parse(target).root
    left.unshift(...partsOf(target))
  }
  return undefined
}

const partsOf = (name: string): string[] =>
  name.slice(path.parse(name).root.length).split(path.sep).filter(Boolean)
