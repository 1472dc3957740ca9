/** What a conda program writes down of each package it installs: `conda-meta/<package>.json`. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Installed } from '../environment.ts'
import { normalizedName } from '../requirement.ts'
import { withoutCredentials } from './explicit.ts'

export interface CondaRecord {
  readonly name: string
  readonly version: string
  readonly build: string
  /** Without what signs in to the channel. */
  readonly url: string
  readonly md5?: string
  readonly sha256?: string
  readonly files: readonly RecordedFile[]
  /** What else it says and is the same on every machine. */
  readonly more: Readonly<Record<string, unknown>>
}

export interface RecordedFile {
  /** Below the prefix. */
  readonly path: string
  /** `hardlink`, `softlink`, `directory`, `unix_python_entry_point` … */
  readonly type?: string
}

/** All of an environment, by name. */
export const readRecords = async (prefix: string): Promise<readonly CondaRecord[]> => {
  const folder = path.join(prefix, 'conda-meta')
  const names = (await readdir(folder)).filter(name => name.endsWith('.json'))
  const records = await Promise.all(
    names.map(async name => recordOf(JSON.parse(await readFile(path.join(folder, name), 'utf8'))))
  )
  return records.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** Pure. https://docs.conda.io/projects/conda/en/stable/dev-guide/deep-dives/install.html */
export const recordOf = (json: Readonly<Record<string, unknown>>): CondaRecord => {
  const text = (key: string): string => String(json[key] ?? '')
  const { md5, sha256 } = json
  return {
    name: text('name'),
    version: text('version'),
    build: text('build') || text('build_string'),
    url: withoutCredentials(text('url')),
    ...(typeof md5 === 'string' && md5 ? { md5 } : {}),
    ...(typeof sha256 === 'string' && sha256 ? { sha256 } : {}),
    files: filesOf(json),
    more: Object.fromEntries(
      KEPT.filter(key => json[key] !== undefined && json[key] !== null).map(key => [key, json[key]])
    )
  }
}

const KEPT = ['build_number', 'constrains', 'depends', 'license', 'noarch', 'subdir'] as const

const filesOf = (json: Readonly<Record<string, unknown>>): readonly RecordedFile[] => {
  const { paths } = (json.paths_data ?? {}) as {
    paths?: { readonly _path: string; readonly path_type?: string }[]
  }
  const listed = paths?.map(({ _path, path_type }) => ({
    path: _path,
    ...(path_type ? { type: path_type } : {})
  }))
  return listed ?? ((json.files ?? []) as string[]).map(file => ({ path: file }))
}

/** The record as the image has it: without times, paths of the machine that built it, and passwords. Pure. */
export const recordText = ({ files, more, ...record }: CondaRecord): string =>
  `${JSON.stringify(
    sorted({
      ...more,
      ...record,
      fn: decodeURIComponent(record.url.split('/').at(-1) ?? ''),
      channel: record.url.split('/').slice(0, -2).join('/'),
      files: files
        .map(file => file.path)
        .filter(isKept)
        .toSorted()
    }),
    undefined,
    2
  )}\n`

const sorted = (object: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** Python's compiled files carry the time of their source, which is another in the image: they would not be used. */
export const isKept = (file: string): boolean => !/\.pyc$/.test(file)

/** The Python and its packages, as pip would find them installed. Pure. */
export const installedIn = (records: readonly CondaRecord[]): Installed | undefined => {
  const python = records.find(({ name }) => name === 'python')
  if (python === undefined) return undefined
  const found = records.flatMap(({ files }) => files.flatMap(({ path: file }) => packageOf(file)))
  const byName = new Map(found.map(each => [each.name, each]))
  return {
    python: python.version,
    packages: [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }
}

const INFO =
  /^lib\/python3\.\d+\/site-packages\/(?<name>[^/]+?)-(?<version>\d[^/-]*)(?:-py3\.\d+)?\.(?:dist-info\/METADATA|egg-info(?:\/PKG-INFO)?)$/

const packageOf = (file: string): { name: string; version: string }[] => {
  const { name, version } = INFO.exec(file)?.groups ?? {}
  return name && version ? [{ name: normalizedName(name), version }] : []
}

/** Packages that want a script of theirs run when they are installed or their environment is entered. Pure. */
export const withScripts = (records: readonly CondaRecord[]): readonly string[] =>
  records
    .filter(({ files }) =>
      files.some(({ path: file }) =>
        /^(bin\/\.[^/]+-post-link\.sh|etc\/conda\/activate\.d\/.+)$/.test(file)
      )
    )
    .map(({ name }) => name)
