import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { ifMissing, isErrno, UserError } from '../core/errors.ts'
import type { Exec, Log } from '../core/ports.ts'
import { isSealed, seal } from '../core/seal.ts'
import { npmReason } from './npm-reason.ts'
import type { Part } from './pinned.ts'
import { treeDigest } from './tree-digest.ts'

/** What fetching needs of the world. */
export interface Workshop {
  /** A folder that outlives the job where the runner lets it. */
  readonly cache: string
  readonly exec: Exec
  readonly log: Log
}

/** Links that a part's folder gets besides its files: where they lie in it, and where they lead. */
export type Links = Readonly<Record<string, string>>

/**
 * The wanted files of a part, unpacked into the cache, and looked at again at each use: a folder that was changed or
 * restored since is used only if its bytes are the pinned ones, else fetched again. `npm pack` brings the package, so
 * the user's registry mirror, proxy and credentials apply; only bytes with the pinned integrity are unpacked.
 * @param wanted chooses files by their path inside the package (`bin/node`).
 * @param label sets apart two selections of the same part, e.g. `linux-x64`.
 * @returns the folder with the files.
 * @throws UserError `PART_UNAVAILABLE`, `PART_CORRUPT`.
 */
export const unpackedPart = async (
  part: Part,
  label: string,
  wanted: (file: string) => boolean,
  { cache, exec, log }: Workshop,
  links: Links = {}
): Promise<string> => {
  const folder = path.resolve(cache, 'parts', `${part.name}-${part.version}-${label}`)
  if (await isSealed(folder)) return folder
  const there = await treeDigest(folder)
  if (there !== undefined && there === part.trees?.[label]) {
    await seal(folder)
    return folder
  }
  if (there !== undefined)
    log.warning(
      `The files of ${part.name} ${part.version} in the cache are not the ones that were put there.`
    )
  await mkdir(path.dirname(folder), { recursive: true })
  const work = await mkdtemp(`${folder}.`)
  try {
    log.info(`Fetching ${part.name} ${part.version} …`)
    const tarball = await packed(part, work, exec)
    await checkIntegrity(tarball, part)
    const draft = path.join(work, randomUUID())
    await unpack(tarball, draft, wanted, part)
    for (const [place, target] of Object.entries(links)) {
      await mkdir(path.dirname(path.join(draft, place)), { recursive: true })
      await symlink(target, path.join(draft, place))
    }
    await settle(draft, folder, path.join(work, randomUUID()))
    return folder
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

const packed = async (part: Part, folder: string, exec: Exec): Promise<string> => {
  const spec = `${part.name}@${part.version}`
  const options = ['--ignore-scripts', '--loglevel=error', '--pack-destination', folder]
  // Not in the user's project, whose .npmrc may name another registry and send it variables of the job.
  const { exitCode, stderr } = await exec('npm', ['pack', spec, ...options, '--prefix', folder], {
    cwd: folder
  })
  const file = (await readdir(folder)).find(name => name.endsWith('.tgz'))
  if (exitCode === 0 && file !== undefined) return path.join(folder, file)
  throw new UserError('PART_UNAVAILABLE', `npm could not fetch ${spec}.`, {
    hint: `Check that this machine reaches the npm registry. npm said: ${npmReason(stderr) || `exit code ${exitCode}`}`
  })
}

const checkIntegrity = async (tarball: string, part: Part): Promise<void> => {
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball, { highWaterMark: 1 << 20 }), hash)
  if (`sha512-${hash.digest('base64')}` === part.integrity) return
  throw new UserError(
    'PART_CORRUPT',
    `The package ${part.name}@${part.version} that npm brought is not the pinned one.`,
    {
      hint: 'A mirror or proxy changed it. Nothing of it was used; fetch it from another registry.'
    }
  )
}

/** npm packages hold plain files, and keep them all under one folder, `package/` by custom. */
const unpack = async (
  tarball: string,
  folder: string,
  wanted: (file: string) => boolean,
  part: Part
): Promise<void> => {
  const entries = extract()
  const reading = pipeline(createReadStream(tarball), createGunzip(), entries)
  reading.catch(() => {})
  for await (const entry of entries) {
    const { name, type, mode = 0 } = entry.header
    const file = name.split('/').slice(1).join('/')
    if (type === 'directory' || !wanted(file)) {
      entry.resume()
      continue
    }
    const target = path.join(folder, file)
    if (type !== 'file' || !target.startsWith(folder + path.sep)) throw unsafe(part, name)
    await mkdir(path.dirname(target), { recursive: true })
    await pipeline(entry, createWriteStream(target, { mode: mode & 0o100 ? 0o755 : 0o644 }))
  }
  await reading
}

const unsafe = ({ name, version }: Part, entry: string): UserError =>
  new UserError(
    'PART_CORRUPT',
    `The package ${name}@${version} holds "${entry.slice(0, 200)}", which is no plain file inside of it.`,
    {
      hint: 'Nothing of it was used. Please report it: this version of Scoreline asks for that very package.'
    }
  )

/** What is in the way is moved away first. Another process may have been faster with the same bytes. */
const settle = async (draft: string, folder: string, away: string): Promise<void> => {
  await rename(folder, away).catch(ifMissing)
  await rename(draft, folder).catch(error => {
    if (!isErrno(error, 'ENOTEMPTY', 'EEXIST')) throw error
  })
  await seal(folder)
}
