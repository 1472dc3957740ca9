/**
 * What installing a wheel lays down, as tar entries over the wheel's own DEFLATE streams: the files of
 * `pip install --no-compile --prefix`.
 * https://packaging.python.org/en/latest/specifications/binary-distribution-format/
 */
import path from 'node:path'
import { UserError } from '../../../core/errors.ts'
import type { Deflated, PackedEntry } from '../../../oci/layer/gzip.ts'
import { fileEntry } from '../../../oci/layer/tar.ts'
import { normalizedName } from '../requirement.ts'
import { type Script, SHEBANG, scriptsOf } from './entry-points.ts'
import { contentOf, packedBytes } from './member.ts'
import { formatRecord, parseRecord, type Row, rowFor } from './record.ts'
import { type Member, readDirectory, ZipProblem } from './zip.ts'

export interface WheelFile {
  readonly file: string
  /** `numpy-2.4.6-cp311-….whl`, for messages. */
  readonly fileName: string
  /** The package's name as the lock has it. */
  readonly name: string
}

/**
 * The files of one package, with paths below the environment's folder (`lib/python3.11/site-packages/…`).
 * @param python `3.11`
 * @param leaveOut files that are not laid down, nor listed in RECORD
 * @throws UserError `WHEEL_REFUSED` when the archive is damaged, leaves its folder or asks for what no wheel may.
 */
export const wheelEntries = (
  wheel: WheelFile,
  python: string,
  leaveOut: LeaveOut = () => NOTHING
): readonly PackedEntry[] => {
  try {
    const members = readDirectory(wheel.file)
    return install(wheel, members, schemeOf(wheel.name, python), python, leaveOut)
  } catch (error) {
    throw error instanceof ZipProblem ? refused(wheel, error) : error
  }
}

/** The dependencies a wheel's metadata names, as they are written there. @throws UserError `WHEEL_REFUSED` */
export const requirementsIn = (wheel: WheelFile): readonly string[] => {
  const [head = ''] = metadataIn(wheel).split(/\r?\n\r?\n/, 1)
  return [...head.matchAll(/^Requires-Dist:\s*(.+?)\r?$/gim)].map(([, text = '']) => text)
}

/** The text of a wheel's `METADATA`. @throws UserError `WHEEL_REFUSED` */
export const metadataIn = (wheel: WheelFile): string => {
  try {
    const members = readDirectory(wheel.file)
    const name = `${infoFolder(wheel, members)}/METADATA`
    const metadata = members.find(member => member.name === name)
    return metadata === undefined ? '' : contentOf(wheel.file, metadata).toString('utf8')
  } catch (error) {
    throw error instanceof ZipProblem ? refused(wheel, error) : error
  }
}

export const refused = ({ fileName }: Pick<WheelFile, 'fileName'>, cause: Error): UserError =>
  new UserError('WHEEL_REFUSED', `The wheel ${fileName} ${shortened(cause.message)}.`, {
    cause,
    hint: 'Nothing of it was used. Pin another version of the package, or report it to its maintainers.'
  })

/** A name in an archive has up to 64 KiB. */
const shortened = (problem: string): string =>
  problem.length > 300 ? `${problem.slice(0, 300)} …` : problem

type LeaveOut = (entries: readonly PackedEntry[]) => { has(entry: PackedEntry): boolean }

const NOTHING: ReadonlySet<PackedEntry> = new Set()

const install = (
  wheel: WheelFile,
  members: readonly Member[],
  scheme: Scheme,
  python: string,
  leaveOut: LeaveOut
): readonly PackedEntry[] => {
  refuseBomb(members)
  const info = infoFolder(wheel, members)
  const text = (name: string): string | undefined => {
    const member = members.find(candidate => candidate.name === `${info}/${name}`)
    return member && contentOf(wheel.file, member).toString('utf8')
  }
  checkWheelVersion(text('WHEEL'))
  const record = text('RECORD')
  if (record === undefined) throw new ZipProblem('has no RECORD')
  const scripts = scriptsOf(text('entry_points.txt') ?? '', python)
  const whole = members
    .filter(member => member.name !== `${info}/RECORD`)
    .map(member => place(wheel, member, scheme))
    .filter(({ entry }) => !replacedByScript(entry.path, scripts))
  const left = leaveOut(whole.map(({ entry }) => entry))
  const placed = whole.filter(({ entry }) => !left.has(entry))
  const generated = [
    ...scripts.map(({ name, text }) => fileEntry(`bin/${name}`, text, true)),
    fileEntry(`${scheme.purelib}/${info}/INSTALLER`, 'scoreline\n'),
    fileEntry(`${scheme.purelib}/${info}/REQUESTED`, '')
  ]
  refuseOddPaths([...placed.map(({ entry }) => entry.path), ...generated.map(({ path }) => path)])
  const rows = recordRows(record, placed, generated, scheme, info)
  return [
    ...placed.map(({ entry }) => entry),
    ...generated,
    fileEntry(`${scheme.purelib}/${info}/RECORD`, formatRecord(rows))
  ]
}

/** Folders below the prefix, by the names wheels have for them. */
type Scheme = Readonly<Record<'purelib' | 'platlib' | 'scripts' | 'headers' | 'data', string>>

const schemeOf = (name: string, python: string): Scheme => {
  const minor = Number(python.split('.')[1])
  const site = `lib/python${python}/site-packages`
  // Until 3.7 the name of the include folder carried the ABI's flags.
  const include = `include/python${python}${minor < 8 ? 'm' : ''}/${name}`
  return { purelib: site, platlib: site, scripts: 'bin', headers: include, data: '' }
}

interface Placed {
  readonly member: Member
  readonly entry: PackedEntry
  /** What stands in RECORD for a file whose content was changed. */
  readonly changed?: Buffer
}

const place = (wheel: WheelFile, member: Member, scheme: Scheme): Placed => {
  const { target, isScript } = targetOf(member.name, scheme)
  // "Unix installers may need to add the +x bit to these files if the archive was created on Windows."
  const executable = isScript || (member.mode & 0o111) !== 0
  const changed = isScript ? withInterpreter(wheel, member) : undefined
  if (changed) return { member, entry: fileEntry(target, changed, executable), changed }
  const content =
    member.method === 'stored'
      ? { content: () => packedBytes(wheel.file, member) }
      : { deflated: [deflatedPart(wheel, member)] }
  return {
    member,
    entry: { path: target, type: 'file', executable, size: member.size, ...content }
  }
}

const deflatedPart = (
  { file }: WheelFile,
  { offset, compressedSize, crc32, size }: Member
): Deflated => ({ file, offset, size: compressedSize, crc32, inflated: size })

const targetOf = (name: string, scheme: Scheme): { target: string; isScript: boolean } => {
  const clean = path.posix.normalize(name)
  const [top = '', key = '', ...rest] = clean.split('/')
  if (clean.startsWith('/') || top === '..' || top === '.' || clean.includes('\0'))
    throw new ZipProblem(`holds a file that lies outside of it, ${name}`)
  if (!top.endsWith('.data')) return { target: `${scheme.purelib}/${clean}`, isScript: false }
  const folder = Object.hasOwn(scheme, key) ? scheme[key as keyof Scheme] : undefined
  if (folder === undefined || rest.length === 0)
    throw new ZipProblem(`holds a file that has no place in an installation, ${name}`)
  return { target: path.posix.join(folder, ...rest), isScript: key === 'scripts' }
}

/** "If the first line of a file in scripts/ starts with exactly b'#!python', rewrite to point to the correct interpreter." */
const withInterpreter = (wheel: WheelFile, member: Member): Buffer | undefined => {
  if (member.size > SCRIPT_LIMIT) return undefined
  const content = contentOf(wheel.file, member)
  if (!content.subarray(0, 8).equals(Buffer.from('#!python'))) return undefined
  const lineEnd = content.indexOf('\n')
  const rest = lineEnd < 0 ? Buffer.alloc(0) : content.subarray(lineEnd + 1)
  return Buffer.concat([Buffer.from(SHEBANG), rest])
}

/** Programs are shipped as scripts too (ruff, uv); they are no text and not looked into. */
const SCRIPT_LIMIT = 1024 * 1024

/** Wheels of old carried the wrappers that are generated now. */
const replacedByScript = (target: string, scripts: readonly Script[]): boolean => {
  const file = /^bin\/([^/]+?)(?:\.exe|-script\.py|\.pya)?$/.exec(target)?.[1]
  return file !== undefined && scripts.some(({ name }) => name === file)
}

const recordRows = (
  original: string,
  placed: readonly Placed[],
  generated: readonly PackedEntry[],
  { purelib }: Scheme,
  info: string
): readonly Row[] => {
  const relative = (target: string) => path.posix.relative(purelib, target)
  const listed = new Map(parseRecord(original).map(row => [row[0], row]))
  const rows = placed.map(({ member, entry, changed }): Row => {
    const target = relative(entry.path)
    if (changed) return rowFor(target, changed)
    const [, hash, size] = listed.get(member.name) ?? ['', '', '']
    return [target, hash, size]
  })
  const made = generated.map(entry =>
    rowFor(relative(entry.path), Buffer.concat([...((entry.content?.() ?? []) as Buffer[])]))
  )
  return [...rows, ...made, [`${info}/RECORD`, '', '']]
}

/** The one `<name>-<version>.dist-info` of this package. */
const infoFolder = ({ name }: WheelFile, members: readonly Member[]): string => {
  const tops = new Set(members.map(member => member.name.split('/')[0] ?? ''))
  const folders = [...tops].filter(top => top.endsWith('.dist-info'))
  const own = folders.filter(
    folder => normalizedName(folder.replace(/-[^-]*\.dist-info$/, '')) === normalizedName(name)
  )
  if (folders.length !== 1 || own[0] === undefined)
    throw new ZipProblem(
      `is not the package ${name}: it holds ${folders.join(', ') || 'no dist-info'}`
    )
  return own[0]
}

const checkWheelVersion = (text: string | undefined): void => {
  const version = /^Wheel-Version:\s*(\d+)/im.exec(text ?? '')?.[1]
  if (version !== '1') throw new ZipProblem(`has wheel format ${version ?? '(none)'}, not 1`)
}

/** Bytes, and folders above a file: more than any package has, and what every file system takes. */
const LONGEST_PATH = 1024
const LONGEST_NAME = 255
const DEEPEST = 64

const refuseOddPaths = (paths: readonly string[]): void => {
  const files = new Set(paths)
  for (const file of paths) {
    const parts = file.split('/')
    if (
      Buffer.byteLength(file) > LONGEST_PATH ||
      parts.length > DEEPEST ||
      parts.some(part => Buffer.byteLength(part) > LONGEST_NAME)
    )
      throw new ZipProblem(`holds a path that no disk takes, ${file}`)
    for (let at = file.indexOf('/'); at >= 0; at = file.indexOf('/', at + 1))
      if (files.has(file.slice(0, at)))
        throw new ZipProblem(`holds ${file.slice(0, at)} as a file and as a folder`)
  }
}

const BOMB_RATIO = 200
const BOMB_SIZE = 1024 ** 3
const LARGEST = 64 * 1024 ** 3

/** Real packages inflate to 2 to 20 times their size. */
const refuseBomb = (members: readonly Member[]): void => {
  const inflated = members.reduce((sum, member) => sum + member.size, 0)
  const packed = members.reduce((sum, member) => sum + member.compressedSize, 0)
  if (inflated > LARGEST || (inflated > BOMB_SIZE && inflated > packed * BOMB_RATIO))
    throw new ZipProblem(`would unpack ${packed} bytes to ${inflated}`)
}
