import { UserError } from '../../core/errors.ts'
import type { Log } from '../../core/ports.ts'
import { duration } from '../../core/words.ts'
import { movesOn } from './addressed/address.ts'
import { withAddressedBuilt } from './addressed/sources.ts'
import type { Environment } from './environment.ts'
import { formatLock, type LockedPackage, parseLock } from './lock-text.ts'
import type { Lock } from './locked.ts'
import { memoFile, recall, remember } from './memo.ts'
import { normalizedName } from './requirement.ts'
import { type Resolution, resolve } from './resolve.ts'
import { openSolver } from './solver.ts'
import type { EnvironmentTools } from './tools.ts'
import type { Note, Wanted } from './wanted.ts'
import { keepWheel } from './wheel-cache.ts'
import { rememberWheel } from './wheels.ts'

/**
 * Pins every package, those that others need included, to one version and its hashes. A lock that was given is used as
 * it is. Answers of the last ten minutes are used again: package indexes say themselves that they stay fresh so long.
 * @throws UserError `WHEEL_MISSING`, `WHEEL_REFUSED`, `PACKAGE_UNKNOWN`, `ENVIRONMENT_UNSOLVABLE`, `PACKAGE_INDEX_UNREACHABLE`, `LOCK_INVALID`.
 */
export const lockEnvironment = async (
  environment: Environment,
  tools: EnvironmentTools
): Promise<Lock> => {
  const { log, platform } = tools
  const { python, sources } = environment
  say(environment.notes, log)
  const finished = (
    text: string,
    notes: readonly Note[] = [],
    file = 'requirements.lock'
  ): Lock => {
    say(notes, log)
    return { python, text, packages: parseLock(text, file, python, platform), sources, notes }
  }
  const { lock } = environment
  if (lock !== undefined) return finished(withoutPasswords(lock.text, log), [], lock.file)
  refuseSomeHashes(environment.wanted)
  if (environment.wanted.length === 0) return finished(formatLock([], python, platform))
  const wheels = await keepLocalWheels(environment.wanted, tools)
  const memo = memoFile('lock', environment, wheels, tools)
  const mayMove = environment.wanted.some(movesOn)
  const known = mayMove ? undefined : await recall<Pick<Lock, 'text' | 'notes'>>(memo)
  if (known !== undefined) return finished(known.text, known.notes)
  const started = Date.now()
  const { packages, notes } = await compile(environment, wheels, tools)
  const text = formatLock(packages, python, platform)
  if (!mayMove) await remember(memo, { text, notes })
  log.info(
    `Locked ${packages.length} packages for Python ${python} on ${platform} in ${duration(Date.now() - started)}`
  )
  return finished(text, notes)
}

const say = (notes: readonly Note[], log: Log): void => {
  for (const { level, message, at } of notes)
    if (level === 'warning') log.warning(message, at)
    else log.info(message)
}

/** A lock becomes part of the image; the addresses of indexes in it are used, but not their passwords kept. */
const withoutPasswords = (text: string, log: Log): string => {
  const clean = text.replace(/\/\/[^/@\s]+@/g, found => (found.includes('${') ? found : '//'))
  if (clean !== text)
    log.warning('The lock holds a password for a package index; the copy in the image does not.')
  return clean
}

/** The packages that fit, and what is worth knowing of how they were found. */
const compile = async (
  environment: Environment,
  localWheels: ReadonlyMap<string, LockedPackage>,
  tools: EnvironmentTools
): Promise<{ readonly packages: readonly LockedPackage[]; readonly notes: readonly Note[] }> => {
  const addressed = await withAddressedBuilt(environment, tools)
  await using solver = await openSolver(addressed.environment, tools)
  const found = await resolve(addressed.environment, solver, tools)
  const { python } = environment
  const ofAddress = [...addressed.packages]
  const ours = new Map([
    ...localWheels,
    ...ofAddress.map(([name, { locked }]) => [name, locked] as const)
  ])
  const packages = parseLock(
    withSources(withoutPaths(found.text, ours), found.built),
    'uv',
    python,
    tools.platform
  ).map(locked => {
    const name = normalizedName(locked.name)
    return (
      addressed.packages.get(name)?.locked ??
      (found.built.has(name) ? { ...locked, fromSource: true } : locked)
    )
  })
  const built = new Map([
    ...found.built,
    ...ofAddress.map(([name, each]) => [name, each.built] as const)
  ])
  for (const locked of packages) {
    const wheel = built.get(normalizedName(locked.name))?.wheel
    if (wheel) await rememberWheel(locked, wheel, python, tools)
  }
  const notes = [...buildNotes(packages, built, python), ...addressed.notes, ...found.notes]
  return { packages, notes }
}

/** Of a package that is built, the lock has the hash of its source and no other. */
const withSources = (text: string, built: Resolution['built']): string =>
  text.replace(/^([\w.-]+)==(\S+)(?: \\\n.*)*/gm, (entry, name: string, version: string) => {
    const found = built.get(normalizedName(name))
    return found === undefined ? entry : `${name}==${version} --hash=${found.source}`
  })

const buildNotes = (
  packages: readonly LockedPackage[],
  built: Resolution['built'],
  python: string
): readonly Note[] => {
  const made = packages.flatMap(({ name, version }) => {
    const found = built.get(normalizedName(name))
    return found ? [{ label: `${name} ${version}`, ...found.how }] : []
  })
  if (made.length === 0) return []
  const labels = (of: typeof made): string => of.map(({ label }) => label).join(', ')
  const open = made.filter(({ isolated }) => isolated === false)
  const inside = made.filter(each => each.image !== undefined)
  const foreign = made.filter(each => each.python !== undefined && each.python !== python)
  return [
    { level: 'info', message: `Built from source: ${labels(made)}.` },
    ...(foreign.length === 0
      ? []
      : [
          {
            level: 'info' as const,
            message: `This machine has no Python ${python}: ${labels(foreign)} was built with Python ${foreign[0]?.python}, as pure Python.`
          }
        ]),
    ...(inside.length === 0
      ? []
      : [
          {
            level: 'info' as const,
            message: `${labels(inside)} was built in a container of ${inside[0]?.image}, which has Python ${python}.`
          }
        ]),
    ...(open.length === 0
      ? []
      : [
          {
            level: 'warning' as const,
            message: `${labels(open)} was built without being cut off from this machine's files and network, which this machine does not allow. Variables of the job were not shown to it.`
          }
        ])
  ]
}

/** Local wheels are kept by their hash, under which the lock names them. */
const keepLocalWheels = async (
  wanted: readonly Wanted[],
  { cacheDir }: EnvironmentTools
): Promise<ReadonlyMap<string, LockedPackage>> => {
  const kept = new Map<string, LockedPackage>()
  for (const { name, versions, wheelFile, at } of wanted) {
    if (wheelFile === undefined) continue
    const hex = await keepWheel(wheelFile, cacheDir, at)
    kept.set(normalizedName(name), {
      name: normalizedName(name),
      version: versions.replace(/^==/, ''),
      hashes: [`sha256:${hex}`]
    })
  }
  return kept
}

/** uv writes local wheels as `name @ file:///…`. */
const withoutPaths = (output: string, wheels: ReadonlyMap<string, LockedPackage>): string =>
  output.replace(
    /^(?<name>[\w.-]+) @ file:\S+(?<rest>(?: \\\n.*)*)/gm,
    (line, name: string): string => {
      const wheel = wheels.get(normalizedName(name))
      return wheel ? `${wheel.name}==${wheel.version} --hash=${wheel.hashes[0]}` : line
    }
  )

/** Hashes of some packages protect nothing; pip refuses them too. */
const refuseSomeHashes = (wanted: readonly Wanted[]): void => {
  const hashed = wanted.find(({ hashes }) => hashes.length > 0)
  if (hashed === undefined) return
  const bare = wanted.find(({ hashes }) => hashes.length === 0)
  throw new UserError(
    'LOCK_INVALID',
    bare
      ? `${bare.at.file} has no hash for ${bare.name}, but ${hashed.name} has one.`
      : `${hashed.at.file} has hashes for all packages, but not one version ("==") of each.`,
    {
      at: (bare ?? hashed).at,
      hint: 'Give all packages hashes and versions (a lock), or none hashes.'
    }
  )
}
