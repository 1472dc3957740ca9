/** The files of an installed environment as entries of a layer, with the prefix they have in the image. */
import { lstat, mkdir, readFile, readlink, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isErrno } from '../../../core/errors.ts'
import { deflatedFile } from '../../../oci/layer/deflated-file.ts'
import type { PackedEntry } from '../../../oci/layer/gzip.ts'
import { arrange, fileEntry } from '../../../oci/layer/tar.ts'
import { readChunks } from '../../../oci/read-chunks.ts'
import { type CondaRecord, isKept, type RecordedFile, recordText } from './records.ts'
import { relocated } from './relocate.ts'

export interface Places {
  /** Where the environment was installed. */
  readonly prefix: string
  /** Where it will be: not longer than `prefix`. */
  readonly target: string
  /** For files that are rewritten. */
  readonly drafts: string
}

/**
 * What the records list and nothing else: neither a log with times nor what a script left behind.
 * @throws Error where a listed file is not there
 */
export const environmentEntries = async (
  records: readonly CondaRecord[],
  lock: string,
  places: Places
): Promise<readonly PackedEntry[]> => {
  const root = places.target.slice(1)
  const files = new Map(
    records.flatMap(({ files }) => files).map(file => [path.posix.normalize(file.path), file])
  )
  await mkdir(places.drafts, { recursive: true })
  const entries: PackedEntry[] = []
  for (const [name, file] of files) {
    if (!isKept(name) || name.startsWith('..') || path.posix.isAbsolute(name)) continue
    entries.push({ ...(await entryOf(file, name, places)), path: `${root}/${name}` })
  }
  return arrange([
    ...entries,
    ...records.map(record =>
      fileEntry(
        `${root}/conda-meta/${record.name}-${record.version}-${record.build}.json`,
        recordText(record)
      )
    ),
    // Its presence makes a folder an environment to conda.
    fileEntry(`${root}/conda-meta/history`, ''),
    fileEntry(`${root}/${LOCK_FILE}`, lock)
  ])
}

export const LOCK_FILE = 'conda.lock'

const entryOf = async (file: RecordedFile, name: string, places: Places): Promise<PackedEntry> => {
  const source = path.join(places.prefix, name)
  const found = await lstat(source).catch(error => {
    throw isErrno(error, 'ENOENT') ? new Error(`"${name}" is missing`) : error
  })
  if (found.isDirectory()) return { path: name, type: 'directory' }
  if (found.isSymbolicLink()) {
    const link = await readlink(source)
    if (file.type === 'softlink' || !path.isAbsolute(link) || isBelow(link, places.prefix))
      return { path: name, type: 'symlink', target: relocatedLink(link, places) }
  }
  const { size, mode } = await stat(source)
  const executable = (mode & 0o100) !== 0
  const changed = await changedContent(file, source, size, places)
  if (changed === undefined) return packed({ path: name, executable }, source, size, places)
  if (changed.length < LARGE) return fileEntry(name, changed, executable)
  const draft = path.join(places.drafts, draftName(name))
  await writeFile(draft, changed)
  return packed({ path: name, executable }, draft, changed.length, places)
}

const isBelow = (link: string, prefix: string): boolean => link.startsWith(`${prefix}/`)

const relocatedLink = (link: string, { prefix, target }: Places): string =>
  isBelow(link, prefix) ? target + link.slice(prefix.length) : link

/** Bytes. Larger files are compressed; a thread for each smaller one would take longer than it saves. */
const LARGE = 1024 * 1024

const packed = async (
  { path: name, executable }: { readonly path: string; readonly executable: boolean },
  source: string,
  size: number,
  { drafts }: Places
): Promise<PackedEntry> => ({
  ...{ path: name, type: 'file', executable, size },
  content: () => readChunks(source, 0, size),
  ...(size < LARGE
    ? {}
    : { deflated: await deflatedFile(source, path.join(drafts, `${draftName(name)}.deflated`)) })
})

const draftName = (name: string): string => encodeURIComponent(name).slice(-200)

/** The content where it has to be another than on this disk. */
const changedContent = async (
  file: RecordedFile,
  source: string,
  size: number,
  { prefix, target }: Places
): Promise<Buffer | undefined> => {
  // Whether it was recorded or not, the folder of one build must not be found in the image.
  if (!(await holds(source, size, prefix))) return undefined
  const content = relocated(await readFile(source), prefix, target)
  return file.type === 'unix_python_entry_point' ? entryPoint(content, target) : content
}

/** The command of a package in one form: conda, mamba and micromamba each write their own. */
const entryPoint = (content: Buffer, target: string): Buffer => {
  const text = content.toString()
  const { module, name } = /^from (?<module>\S+) import (?<name>\S+)$/m.exec(text)?.groups ?? {}
  const call = /sys\.exit\((?<call>[\w.]+)\(\)\)/.exec(text)?.groups?.call
  if (module === undefined || name === undefined || call === undefined) return content
  return Buffer.from(
    `#!${target}/bin/python\nimport sys\nfrom ${module} import ${name}\nif __name__ == '__main__':\n    sys.exit(${call}())\n`
  )
}

const WINDOW = 8 * 1024 * 1024

/** Whether a file holds a text, in bounded memory. */
const holds = async (source: string, size: number, text: string): Promise<boolean> => {
  if (size <= WINDOW) return (await readFile(source)).includes(text)
  let tail = Buffer.alloc(0)
  for await (const chunk of readChunks(source)) {
    const window = Buffer.concat([tail, chunk])
    if (window.includes(text)) return true
    tail = window.subarray(-text.length)
  }
  return false
}
