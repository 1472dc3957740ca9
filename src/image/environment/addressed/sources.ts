/** Lines that name a source by its address: each is built first, and is a wheel of this disk to all that comes after. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type SourcePlace, UserError } from '../../../core/errors.ts'
import type { Environment } from '../environment.ts'
import { fetchFile } from '../fetch-file.ts'
import type { LockedPackage } from '../lock-text.ts'
import { markerHolds } from '../marker.ts'
import { markerVariables } from '../platform.ts'
import { formatRequirement, normalizedName } from '../requirement.ts'
import { openSolver, type Solver } from '../solver.ts'
import { type BuiltWheel, builtWheel } from '../source/build.ts'
import type { Source } from '../source/failed.ts'
import type { EnvironmentTools } from '../tools.ts'
import { variablesOf } from '../tools.ts'
import { withValues } from '../variables.ts'
import type { Note, Wanted } from '../wanted.ts'
import { wheelNamed } from '../wheel/file-name.ts'
import { hashOf } from '../wheel-cache.ts'
import {
  isAddressed,
  lockedAddress,
  type SourceAddress,
  shownAddress,
  sourceAddress,
  suggestedName
} from './address.ts'
import { checkOut } from './git.ts'
import { treeDigest } from './tree.ts'

/** An environment without such lines, and what they became. */
export interface Built {
  readonly environment: Environment
  /** By normalized name. */
  readonly packages: ReadonlyMap<
    string,
    { readonly locked: LockedPackage; readonly built: BuiltWheel }
  >
  readonly notes: readonly Note[]
}

/**
 * Brings and builds each.
 * @throws UserError `REQUIREMENTS_UNSUPPORTED` where nothing may be built, `GIT_FAILED`, and those of `builtWheel`
 */
export const withAddressedBuilt = async (
  environment: Environment,
  tools: EnvironmentTools
): Promise<Built> => {
  const { wanted, python, sources } = environment
  const lines = wanted.filter(isAddressed)
  if (lines.length === 0) return { environment, packages: new Map(), notes: [] }
  const others = wanted.filter(entry => !isAddressed(entry))
  const variables = markerVariables(python, tools.platform)
  const listed = others.map(({ name, versions }) =>
    formatRequirement({ name, extras: [], versions })
  )
  const packages = new Map<string, { locked: LockedPackage; built: BuiltWheel }>()
  const made: Wanted[] = []
  const notes: Note[] = []
  await using solver = await openSolver({ ...environment, wanted: others }, tools)
  for (const entry of lines) {
    const address = addressIn(entry)
    if (entry.marker !== undefined && markerHolds(entry.marker, variables) === false) continue
    if (tools.sourceBuilds !== 'auto') throw notBuilt(entry)
    const job = { at: entry.at, listed, sources, python, hashes: entry.hashes }
    const { commit, built } = await buildAddressed(address, job, solver, tools)
    const { name, version } = wheelNamed(built.wheel.fileName) ?? { name: entry.name, version: '0' }
    const url = lockedAddress(address, commit)
    packages.set(normalizedName(name), {
      built,
      locked: { name: normalizedName(name), version, hashes: [built.source], url, fromSource: true }
    })
    const { url: _, ...rest } = entry
    made.push({ ...rest, name, versions: `==${version}`, hashes: [], wheelFile: built.wheel.file })
    if (commit !== undefined) notes.push(...commitNotes(name, address, commit, entry.at))
  }
  const names = new Set(packages.keys())
  const kept = others.filter(({ name }) => !names.has(normalizedName(name)))
  return { environment: { ...environment, wanted: [...kept, ...made] }, packages, notes }
}

/**
 * The wheel of a package of a lock that has an address.
 * @throws UserError `LOCK_INVALID` where what is there now has another hash
 */
export const builtAgain = async (
  { name, url = '', hashes }: LockedPackage,
  job: Pick<Job, 'listed' | 'sources' | 'python'>,
  solver: Pick<Solver, 'network'>,
  tools: EnvironmentTools
): Promise<BuiltWheel> => {
  const at = { file: 'requirements.lock' }
  const address = addressIn({ name, url, at })
  return (await buildAddressed(address, { ...job, at, hashes }, solver, tools)).built
}

interface Job {
  readonly at: SourcePlace
  /** The other lines, for what a build may lack. */
  readonly listed: readonly string[]
  readonly sources: Environment['sources']
  readonly python: string
  /** One of them, where there is any, is that of the source. */
  readonly hashes: readonly string[]
}

const buildAddressed = async (
  address: SourceAddress,
  job: Job,
  solver: Pick<Solver, 'network'>,
  tools: EnvironmentTools
): Promise<{ readonly commit?: string; readonly built: BuiltWheel }> => {
  const { at, python, sources, listed } = job
  const folder = await mkdtemp(path.join(tmpdir(), 'scoreline-source-'))
  try {
    const { file, commit, tree } =
      address.kind === 'git'
        ? await repository(address, at, folder, tools)
        : { ...(await archive(address, folder, solver, tools)), commit: undefined, tree: undefined }
    checkHash(file.hash, address, job)
    const source: Source = {
      ...{ file, at, listed, subdirectory: address.subdirectory },
      address: lockedAddress(address, commit),
      ...(tree === undefined ? {} : { tree })
    }
    const built = await builtWheel(source, python, sources, solver, tools)
    return { built, ...(commit === undefined ? {} : { commit }) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const repository = async (
  address: SourceAddress,
  at: SourcePlace,
  folder: string,
  tools: EnvironmentTools
) => {
  const tree = path.join(folder, 'checkout')
  await mkdir(tree)
  tools.log.info(`Fetching ${shownAddress(address)} with git …`)
  const commit = await checkOut(address, tree, at, tools)
  const hash = await treeDigest(tree)
  return { file: { ...unknownFile(address), hash }, commit, tree }
}

const archive = async (
  address: SourceAddress,
  folder: string,
  { network }: Pick<Solver, 'network'>,
  tools: EnvironmentTools
) => {
  const url = withValues(address.url, { allowed: tools.variables ?? [], env: variablesOf(tools) })
  const file = { ...unknownFile(address), url }
  const fetched = await fetchFile({ ...file, hash: '' }, folder, network, tools)
  // From this disk from now on: its bytes are those that were hashed.
  const here = new URL(`file://${fetched}`).href
  return { file: { ...file, url: here, hash: `sha256:${await hashOf(fetched)}` } }
}

/** What is not known before it was built. */
const unknownFile = (address: SourceAddress) => ({
  ...{ kind: 'source' as const, version: '', url: address.url },
  name: normalizedName(suggestedName(address)),
  fileName: path.posix.basename(new URL(address.url.replace(/\$\{\w+\}/g, 'x')).pathname)
})

const addressIn = ({ url = '', name, at }: Pick<Wanted, 'url' | 'name' | 'at'>): SourceAddress => {
  const address = sourceAddress(url)
  if (address !== undefined) return address
  throw new UserError('LOCK_INVALID', `${at.file} has an address of ${name} that is none.`, { at })
}

const checkHash = (found: string, address: SourceAddress, { hashes, at }: Job): void => {
  const allowed = [...hashes, ...(address.sha256 ? [`sha256:${address.sha256}`] : [])]
  if (allowed.length === 0 || allowed.includes(found)) return
  throw new UserError(
    'WHEEL_CORRUPT',
    `What ${shownAddress(address)} brought has another hash than ${at.file} says.`,
    { at, hint: `It was changed since. Nothing of it was used. Its hash is ${found} now.` }
  )
}

const notBuilt = ({ name, at }: Wanted): UserError =>
  new UserError(
    'REQUIREMENTS_UNSUPPORTED',
    `${at.file}, line ${at.line ?? 1}, names the source of ${name}, which has to be built, and source-builds is never.`,
    {
      at,
      hint: 'Write source-builds: auto, or build a wheel of it ("pip wheel --no-deps") and name the wheel file here.'
    }
  )

/** What moves is said: a branch, a tag, or no ref at all. */
const commitNotes = (
  name: string,
  { ref }: SourceAddress,
  commit: string,
  at: SourcePlace
): readonly Note[] =>
  ref === commit
    ? []
    : [
        {
          level: ref === undefined ? 'warning' : 'info',
          message: `${name} is locked to commit ${commit}, ${ref === undefined ? `the newest of its repository today. Write "@${commit}" behind the address to stay with it.` : `which "${ref}" stands for today.`}`,
          at
        }
      ]
