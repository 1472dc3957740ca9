/**
 * Writing a file where somebody else may have prepared the place. Files go below the workspace or a temporary folder,
 * through no link, over nothing but a plain file, and never where the runner or a login looks for orders.
 */
import { randomUUID } from 'node:crypto'
import { lstat, realpath } from 'node:fs/promises'
import path from 'node:path'
import { ifMissing, UserError } from './errors.ts'
import { makeFolder } from './output-folder.ts'
import { kindOf } from './plain-file.ts'
import { isBelow, type Workspace, workspaceHere } from './workspace.ts'
import { writeWhole } from './write-whole.ts'

export interface WriteOptions {
  /** The workspace of this process when left out. */
  readonly workspace?: Workspace
  /** Begins messages: `The report`. */
  readonly what?: string
  readonly mode?: number
}

/**
 * Writes a file whole, or not at all; folders on the way are made.
 * @returns its absolute path.
 * @throws UserError `OUTPUT_REFUSED` for a place where nothing may be written, `OUTPUT_FAILED` when the disk refuses.
 */
export const writePlainFile = async (
  file: string,
  content: Uint8Array | string,
  options: WriteOptions = {}
): Promise<string> => {
  const { what = 'The file', mode = 0o644 } = options
  const place = await outputPlace(file, 'file', options)
  const draft = path.join(path.dirname(place), `.${randomUUID()}`)
  try {
    await writeWhole(place, content, draft, mode)
    return place
  } catch (cause) {
    throw failed(file, what, cause)
  }
}

/**
 * The place of a file or folder that is going to be written: checked, and the folders above it made. What is there
 * already is of that kind.
 * @returns absolute, with no link in it. Errors as `writePlainFile`.
 */
export const outputPlace = async (
  file: string,
  kind: 'file' | 'folder',
  { workspace = workspaceHere(), what = 'The file' }: WriteOptions = {}
): Promise<string> => {
  const absolute = path.resolve(file)
  const refuse = (why: string): never => {
    throw refused(file, what, why)
  }
  if (isGuarded(absolute)) refuse('would lie where a program looks for orders')
  const home = await homeOf(absolute, workspace)
  if (home === undefined) return refuse('would lie outside of the workspace')
  try {
    const parent = await makeFolders(home.real, path.relative(home.given, path.dirname(absolute)))
    if (typeof parent !== 'string') return refuse(`would lie behind ${parent.kind}`)
    const place = path.join(parent, path.basename(absolute))
    if (isGuarded(place)) refuse('would lie where a program looks for orders')
    const found = await lstat(place).catch(ifMissing)
    if (found && (kind === 'file' ? !found.isFile() : !found.isDirectory()))
      refuse(`would take the place of ${kindOf(found)}`)
    if (await isReserved(place, workspace)) refuse('is read by the runner itself')
    return place
  } catch (cause) {
    throw failed(file, what, cause)
  }
}

/** What is written here is carried out by others later: hooks, keys that may sign in, commands of the runner. */
const GUARDED = new Set(['.git', '.ssh', '.gnupg', '_runner_file_commands', '_github_workflow'])

const isGuarded = (place: string): boolean =>
  place.split(path.sep).some(part => GUARDED.has(part.toLowerCase()))

interface Home {
  readonly given: string
  /** With no link in it. */
  readonly real: string
}

/** The folder below which links are not followed: of the workspace, or at a terminal the nearest that is there. */
const homeOf = async (
  absolute: string,
  { folders, writable }: Workspace
): Promise<Home | undefined> => {
  const homes: Home[] = []
  for (const given of writable ?? folders) {
    const real = await realpath(given).catch(() => undefined)
    if (real !== undefined) homes.push({ given, real }, { given: real, real })
  }
  const [nearest] = homes
    .filter(({ given }) => isBelow(absolute, given) && absolute !== given)
    .sort((a, b) => b.given.length - a.given.length)
  if (nearest !== undefined || writable !== undefined) return nearest
  for (let given = path.dirname(absolute); ; given = path.dirname(given)) {
    const real = await realpath(given).catch(ifMissing)
    if (real !== undefined) return { given, real }
  }
}

/** Folder by folder, so that no link on the way is followed; the kind of what is in the way. */
const makeFolders = async (
  root: string,
  below: string
): Promise<string | { readonly kind: string }> => {
  let place = root
  for (const part of below.split(path.sep).filter(Boolean)) {
    place = path.join(place, part)
    await makeFolder(place)
    const found = await lstat(place)
    if (!found.isDirectory()) return { kind: kindOf(found) }
  }
  return place
}

/** By name, or by what it is: a hard link has another name. */
const isReserved = async (place: string, { reserved }: Workspace): Promise<boolean> => {
  const here = await lstat(place).catch(ifMissing)
  for (const file of reserved) {
    if (place === file || place === (await realpath(file).catch(() => file))) return true
    const there = here && (await lstat(file).catch(() => undefined))
    if (there && here && there.ino === here.ino && there.dev === here.dev) return true
  }
  return false
}

const refused = (file: string, what: string, why: string): UserError =>
  new UserError('OUTPUT_REFUSED', `${what} is not written to "${file}": it ${why}.`, {
    hint: 'Name a plain file below the workspace or the temporary folder, behind no link.'
  })

const failed = (file: string, what: string, cause: unknown): unknown => {
  if (cause instanceof UserError || !(typeof cause === 'object' && cause && 'syscall' in cause))
    return cause
  const code = String((cause as unknown as NodeJS.ErrnoException).code)
  return new UserError('OUTPUT_FAILED', `${what} could not be written to "${file}": ${code}.`, {
    cause,
    hint: 'Check that this user may write there and that the disk has room.'
  })
}
