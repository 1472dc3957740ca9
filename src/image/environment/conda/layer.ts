import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { IN_IMAGE } from '../../../contract/image.ts'
import { messageOf, UserError } from '../../../core/errors.ts'
import { isSealed, seal } from '../../../core/seal.ts'
import { writeWhole } from '../../../core/write-whole.ts'
import type { PackedEntry } from '../../../oci/layer/gzip.ts'
import { inspectedLayer, type LayerDigests } from '../../../oci/layer/gzip-digests.ts'
import type { StoredLayer } from '../../../oci/layer/stored-layer.ts'
import { MEDIA } from '../../../oci/manifest.ts'
import { readChunks } from '../../../oci/read-chunks.ts'
import type { Installed } from '../environment.ts'
import type { EnvironmentTools } from '../tools.ts'
import type { Note } from '../wanted.ts'
import { environmentEntries } from './entries.ts'
import { formatExplicit, parseExplicit } from './explicit.ts'
import { installConda } from './install.ts'
import type { CondaPart } from './part.ts'
import { type CondaRecord, installedIn, readRecords, withScripts } from './records.ts'
import { subdirOf } from './request.ts'

/** A conda part that was installed, for an image. */
export interface CondaEnvironment {
  readonly layer: StoredLayer
  /** A lock of conda's own kind: addresses and hashes of all packages. */
  readonly lock: string
  readonly installed: Installed
  readonly notes: readonly Note[]
}

/**
 * The layer with a conda environment under `/opt/scoreline/conda`. It is kept in the cache by its lock, and so is what
 * the rest of a build has to know of it: the same lock is not installed again.
 * @throws UserError `CONDA_FAILED` and those of `installConda`
 */
export const condaEnvironment = async (
  part: CondaPart,
  tools: EnvironmentTools
): Promise<CondaEnvironment> => {
  const subdir = subdirOf(tools.platform)
  if (part.lock !== undefined) {
    checkPlatform(part.lock, part, subdir)
    const given = formatExplicit(parseExplicit(part.lock), subdir)
    const known = await readKept(keptFile(given, tools))
    if (known !== undefined) return environmentOf(known, given, part)
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'scoreline-conda-'))
  try {
    const prefix = await installConda(part, folder, tools)
    const records = await readRecords(prefix).catch(cause => {
      throw failed(part, `left no record of what it installed: ${messageOf(cause)}`)
    })
    const lock = formatExplicit(records, subdir)
    const file = keptFile(lock, tools)
    const known = (await readKept(file)) ?? (await keep(file, part, records, lock, prefix, folder))
    return environmentOf(known, lock, part)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Kept {
  readonly file: string
  readonly digests: LayerDigests
  readonly installed: Installed
  readonly scripts: readonly string[]
  readonly packages: number
}

const environmentOf = (
  { file, digests, installed, scripts, packages }: Kept,
  lock: string,
  { at }: CondaPart
): CondaEnvironment => {
  const { digest, diffId, size } = digests
  const label = `Conda environment (${packages} packages)`
  const open = () => readChunks(file)
  return {
    layer: {
      blob: { mediaType: MEDIA.layerGzip, label, digest, size, open },
      diffId: () => diffId
    },
    lock,
    installed,
    notes:
      scripts.length === 0
        ? []
        : [
            {
              level: 'info',
              message: `Scripts that ${scripts.join(', ')} would run when installed or activated are not run; what they set can be set with environment-variables.`,
              at
            }
          ]
  }
}

const keep = async (
  file: string,
  part: CondaPart,
  records: readonly CondaRecord[],
  lock: string,
  prefix: string,
  folder: string
): Promise<Kept> => {
  const installed = installedIn(records)
  if (installed === undefined) throw failed(part, 'installed no Python')
  const places = { prefix, target: IN_IMAGE.conda, drafts: path.join(folder, 'drafts') }
  const entries = await environmentEntries(records, lock, places).catch(cause => {
    throw failed(part, `left an incomplete environment: ${messageOf(cause)}`)
  })
  const digests = await writeLayer(entries, file)
  const scripts = withScripts(records)
  const said: Omit<Kept, 'file'> = { digests, installed, scripts, packages: records.length }
  await writeWhole(`${file}.json`, JSON.stringify(said))
  await seal(`${file}.json`)
  return { file, ...said }
}

const writeLayer = async (entries: readonly PackedEntry[], file: string): Promise<LayerDigests> => {
  let found: LayerDigests | undefined
  await mkdir(path.dirname(file), { recursive: true })
  const draft = `${file}.${randomUUID()}`
  try {
    const bytes = inspectedLayer(entries, digests => {
      found = digests
    })
    await pipeline(bytes, createWriteStream(draft, { flags: 'wx' }))
    await rename(draft, file)
    await seal(file)
  } finally {
    await rm(draft, { force: true })
  }
  return found as LayerDigests
}

/** Change it when equal packages give other bytes. */
const FORMAT = '1'

const keptFile = (lock: string, { cacheDir }: EnvironmentTools): string => {
  const key = createHash('sha256').update(`${FORMAT}\n${lock}`).digest('hex')
  return path.join(cacheDir, 'layers', `conda-${key}.tar.gz`)
}

const readKept = async (file: string): Promise<Kept | undefined> => {
  try {
    if (!(await isSealed(file)) || !(await isSealed(`${file}.json`))) return undefined
    const said: Omit<Kept, 'file'> = JSON.parse(await readFile(`${file}.json`, 'utf8'))
    return (await stat(file)).size === said.digests.size ? { file, ...said } : undefined
  } catch {
    return undefined
  }
}

const checkPlatform = (lock: string, { at }: CondaPart, subdir: string): void => {
  const other = parseExplicit(lock).find(each => each.subdir !== subdir && each.subdir !== 'noarch')
  if (other === undefined) return
  throw new UserError(
    'ENVIRONMENT_FILE_INVALID',
    `${at.file} is a lock for ${other.subdir}, and the image is for ${subdir}.`,
    { at, hint: 'Give the environment file the lock was made of, or the lock for this platform.' }
  )
}

const failed = ({ tool, at }: CondaPart, problem: string): UserError =>
  new UserError('CONDA_FAILED', `${tool.command} ${problem}.`, {
    at,
    hint: `Run ${tool.command} with the same environment file on your machine; another version of it may do better.`
  })
