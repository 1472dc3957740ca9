import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { hasCode, UserError } from '../../core/errors.ts'
import type { LockedPackage } from './lock-text.ts'
import type { Lock } from './locked.ts'
import { pip } from './pip.ts'
import { platformTags } from './platform.ts'
import { minorOf, releaseOf } from './python-version.ts'
import { formatRequirement, normalizedName } from './requirement.ts'
import { openSolver } from './solver.ts'
import type { EnvironmentTools } from './tools.ts'
import { wheelByAddress } from './unread.ts'
import { packageIn } from './wheel/file-name.ts'
import type { WheelFile } from './wheel/wheel.ts'
import { adoptWheel, findWheel, recallChoice, rememberChoice } from './wheel-cache.ts'

/**
 * The wheels of a lock, from the cache or, once, from the index; each has one of the hashes the lock allows.
 * @throws UserError `WHEEL_MISSING`, `WHEEL_CORRUPT`, and those of `pip`.
 */
export const lockedWheels = async (
  lock: Lock,
  tools: EnvironmentTools
): Promise<readonly WheelFile[]> => {
  const cached = await fromCache(lock, tools)
  const missing = lock.packages.filter((_, i) => cached[i] === undefined)
  if (missing.length === 0) return cached as WheelFile[]
  const started = Date.now()
  tools.log.info(`Fetching ${missing.length} wheels …`)
  await download(missing, lock, tools).catch(async error => {
    if (!hasCode(error, 'WHEEL_MISSING') || !(await fetchByAddress(missing, lock, tools)))
      throw error
  })
  const all = await fromCache(lock, tools)
  const lost = lock.packages.find((_, i) => all[i] === undefined)
  if (lost !== undefined) throw corrupt(lost)
  tools.log.info(
    `Fetched ${missing.length} wheels in ${((Date.now() - started) / 1000).toFixed(1)} s`
  )
  return all as WheelFile[]
}

/** Whether the wheel of a package that is built from source is there. */
export const isKept = async (
  locked: LockedPackage,
  python: string,
  tools: EnvironmentTools
): Promise<boolean> => {
  const hex = await recallChoice(choiceKey(locked, python, tools), tools.cacheDir)
  return hex !== undefined && (await findWheel(hex, tools.cacheDir)) !== undefined
}

/**
 * pip 24.1 and later refuse wheels with old metadata and say that there are none: they are fetched without it.
 * @returns whether all were found
 */
const fetchByAddress = async (
  packages: readonly LockedPackage[],
  { python, sources }: Lock,
  tools: EnvironmentTools
): Promise<boolean> => {
  const environment = { python, wanted: [], constraints: [], sources, notes: [] }
  await using solver = await openSolver(environment, tools)
  for (const locked of packages) {
    const wheel = await wheelByAddress(locked, python, solver, tools)
    if (wheel === undefined) return false
    await rememberWheel(locked, wheel, python, tools)
  }
  return true
}

const fromCache = (
  { packages, python }: Lock,
  tools: EnvironmentTools
): Promise<(WheelFile | undefined)[]> =>
  Promise.all(
    packages.map(async locked => {
      const [first = '', ...others] = locked.hashes
      const hex =
        others.length === 0 && !locked.fromSource
          ? first.replace('sha256:', '')
          : await recallChoice(choiceKey(locked, python, tools), tools.cacheDir)
      const file = hex && (await findWheel(hex, tools.cacheDir))
      return file ? { file, fileName: path.basename(file), name: locked.name } : undefined
    })
  )

/** Keeps which wheel of the cache a locked package is. */
export const rememberWheel = (
  locked: LockedPackage,
  wheel: WheelFile,
  python: string,
  tools: EnvironmentTools
): Promise<void> =>
  rememberChoice(
    choiceKey(locked, python, tools),
    path.basename(path.dirname(wheel.file)),
    tools.cacheDir
  )

/** A lock may allow wheels for many platforms: which one fits is decided once for the same set. */
const choiceKey = (
  { name, version, hashes }: LockedPackage,
  python: string,
  { platform }: EnvironmentTools
): string => [normalizedName(name), version, ...hashes, python, platform].join('\n')

const download = async (
  packages: readonly LockedPackage[],
  { python, sources }: Lock,
  tools: EnvironmentTools
): Promise<void> => {
  const { cacheDir, platform } = tools
  const parent = path.join(cacheDir, 'wheels')
  await mkdir(parent, { recursive: true })
  const folder = await mkdtemp(path.join(parent, '.fetched-'))
  try {
    await pip(
      [
        ...['download', '--dest', folder, '--no-deps', '--no-cache-dir', '--progress-bar', 'off'],
        ...['--require-hashes', '--only-binary=:all:', '--python-version', releaseOf(python)],
        ...['--implementation', 'cp', '--abi', abiOf(python), '--abi', 'abi3', '--abi', 'none'],
        ...platformTags(platform).flatMap(tag => ['--platform', tag]),
        ...sources.trustedHosts.flatMap(host => ['--trusted-host', host])
      ],
      [...sources.lines, ...packages.map(lineOf), ''].join('\n'),
      tools
    )
    for (const name of await readdir(folder)) {
      const owner = packages.find(locked => belongs(name, locked))
      const hex = await adoptWheel(path.join(folder, name), name, cacheDir)
      if (owner === undefined) continue
      if (!owner.hashes.includes(`sha256:${hex}`)) throw corrupt(owner)
      await rememberChoice(choiceKey(owner, python, tools), hex, cacheDir)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const lineOf = ({ name, version, hashes, url }: LockedPackage): string =>
  [
    formatRequirement({ name, extras: [], versions: `==${version}`, ...(url ? { url } : {}) }),
    ...hashes.map(hash => `--hash=${hash}`)
  ].join(' ')

/** Up to 3.7 the ABI's name carries a flag: https://peps.python.org/pep-3149/ */
const abiOf = (python: string): string => {
  const minor = minorOf(python)
  return `cp3${minor}${minor < 8 ? 'm' : ''}`
}

const belongs = (fileName: string, { name }: LockedPackage): boolean =>
  packageIn(fileName) === normalizedName(name)

const corrupt = ({ name, version }: LockedPackage): UserError =>
  new UserError(
    'WHEEL_CORRUPT',
    `The wheel of ${name} ${version} that was brought has other bytes than the lock says.`,
    {
      hint: 'A mirror or proxy changed it, the lock is of another index, or the lock has the hash of a source archive alone. Nothing of it was used.'
    }
  )
