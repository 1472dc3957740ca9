import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { hasCode, UserError } from '../../core/errors.ts'
import type { Log } from '../../core/ports.ts'
import { duration } from '../../core/words.ts'
import { writeWhole } from '../../core/write-whole.ts'
import type { Environment, PackageSources } from './environment.ts'
import { formatLock, type LockedPackage, parseLock } from './lock-text.ts'
import { runPip } from './pip.ts'
import { type PipSettings, pipSettings } from './pip-settings.ts'
import { uvPlatform } from './platform.ts'
import { releaseOf } from './python-version.ts'
import { formatRequirement, normalizedName } from './requirement.ts'
import { findLinks, mergeSources } from './requirements-file.ts'
import { type EnvironmentTools, runTool, variablesOf } from './tools.ts'
import { findUv } from './uv.ts'
import { uvConfiguration } from './uv-configuration.ts'
import { explainUv } from './uv-errors.ts'
import type { Wanted } from './wanted.ts'
import { keepWheel } from './wheel-cache.ts'

/** Exactly what is installed. */
export interface Lock {
  /** `3.11` */
  readonly python: string
  /** A requirements file with hashes, for pip as for us. No address of an index and no path of this machine is in it. */
  readonly text: string
  readonly packages: readonly LockedPackage[]
  /** Where to look for the wheels, besides what pip is configured with. */
  readonly sources: PackageSources
}

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
  for (const { level, message, at } of environment.notes)
    if (level === 'warning') log.warning(message, at)
    else log.info(message)
  const finished = (text: string, file = 'requirements.lock'): Lock => ({
    python,
    text,
    packages: parseLock(text, file, python, platform),
    sources
  })
  const { lock } = environment
  if (lock !== undefined) return finished(withoutPasswords(lock.text, log), lock.file)
  refuseSomeHashes(environment.wanted)
  if (environment.wanted.length === 0) return finished(formatLock([], python, platform))
  const wheels = await keepLocalWheels(environment.wanted, tools)
  const memo = memoFile(environment, wheels, tools)
  const known = await freshText(memo)
  if (known !== undefined) return finished(known)
  const started = Date.now()
  const output = await compile(environment, tools)
  const packages = parseLock(withoutPaths(output, wheels), 'uv', python, platform)
  const text = formatLock(packages, python, platform)
  await mkdir(path.dirname(memo), { recursive: true })
  await writeWhole(memo, text)
  log.info(
    `Locked ${packages.length} packages for Python ${python} on ${platform} in ${duration(Date.now() - started)}`
  )
  return finished(text)
}

/** A lock becomes part of the image; the addresses of indexes in it are used, but not their passwords kept. */
const withoutPasswords = (text: string, log: Log): string => {
  const clean = text.replace(/\/\/[^/@\s]+@/g, found => (found.includes('${') ? found : '//'))
  if (clean !== text)
    log.warning('The lock holds a password for a package index; the copy in the image does not.')
  return clean
}

const compile = async (environment: Environment, tools: EnvironmentTools): Promise<string> => {
  const { platform, cacheDir } = tools
  const { below } = environment
  const uv = await findUv(tools)
  const settings = await pipConfiguration(tools)
  const variables = variablesOf(tools)
  const all = mergeSources(sourcesFor(settings, variables), environment.sources)
  const sources = { ...all, lines: all.lines.map(absoluteLinks).filter(linksExist) }
  const folder = await mkdtemp(path.join(tmpdir(), 'scoreline-lock-'))
  try {
    const constraints = path.join(folder, 'constraints.txt')
    const installed = below?.packages ?? []
    const fixed = installed.map(({ name, version }) => `${name}==${version}\n`).join('')
    await writeFile(constraints, `${linesFor(environment.constraints)}${fixed}`)
    const wanted = path.join(folder, 'requirements.in')
    await writeFile(wanted, `${sources.lines.join('\n')}\n${linesFor(environment.wanted)}`, {
      mode: 0o600
    })
    const { exitCode, stdout, stderr } = await runTool(
      tools,
      uv,
      [
        ...(await uvConfiguration(variables)),
        ...['pip', 'compile', wanted, '--constraints', constraints],
        ...[
          '--python-version',
          below?.python ?? releaseOf(environment.python),
          '--python-platform',
          uvPlatform(platform)
        ],
        ...['--generate-hashes', '--only-binary', ':all:', '--no-python-downloads'],
        ...installed.flatMap(({ name }) => ['--no-emit-package', name]),
        ...['--no-header', '--no-annotate', '--color', 'never', '--no-progress'],
        ...sources.trustedHosts.flatMap(host => ['--allow-insecure-host', host]),
        ...(sources.prereleases ? ['--prerelease', 'allow'] : [])
      ],
      {
        // Apart from the user's project: its pyproject.toml says nothing of this environment.
        cwd: folder,
        set: {
          UV_CACHE_DIR: path.join(cacheDir, 'uv'),
          // pip looks at all indexes as one; files written for pip count on it.
          UV_INDEX_STRATEGY: 'unsafe-best-match',
          // No virtual environment that happens to lie above the temporary folder.
          UV_SYSTEM_PYTHON: '1',
          ...settings.env,
          ...pick(variables, /^UV_|_proxy$|_PROXY$|^SSL_/)
        }
      }
    )
    if (exitCode === 0) return stdout
    throw explainUv(stderr, environment, platform)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Settings that are meant for uv beat those that are meant for pip. */
const sourcesFor = (
  { sources }: PipSettings,
  variables: Readonly<Record<string, string>>
): PackageSources => {
  const ownIndex = ['UV_DEFAULT_INDEX', 'UV_INDEX_URL'].some(name => variables[name])
  return {
    ...sources,
    lines: sources.lines.filter(line => !(ownIndex && line.startsWith('--index-url')))
  }
}

/** pip's own configuration may name a folder by its path. */
const absoluteLinks = (line: string): string =>
  line.replace(/^--find-links (?![a-z]+:)(.+)$/i, (_, folder: string) =>
    findLinks(path.resolve(folder))
  )

/** pip passes over a folder that is not there; uv refuses it. */
const linksExist = (line: string): boolean => {
  const [, url] = /^--find-links (file:.+)$/.exec(line) ?? []
  return url === undefined || existsSync(fileURLToPath(url))
}

const pick = (
  variables: Readonly<Record<string, string>>,
  names: RegExp
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => names.test(name)))

const pipConfiguration = async (tools: EnvironmentTools): Promise<PipSettings> => {
  try {
    const { exitCode, stdout } = await runPip(['config', 'list'], tools)
    return pipSettings(exitCode === 0 ? stdout : '')
  } catch (error) {
    if (hasCode(error, 'PROGRAM_MISSING')) return pipSettings('')
    throw error
  }
}

const linesFor = (wanted: readonly Wanted[]): string =>
  wanted
    .map(entry => {
      const { wheelFile } = entry
      const url = wheelFile === undefined ? {} : { url: pathToFileURL(wheelFile).href }
      return `${formatRequirement({ ...entry, ...url })}\n`
    })
    .join('')

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

const FRESH_MS = 10 * 60_000
/** Change it when equal files give another lock. */
const FORMAT = '1'

/** Everything that decides the answer, but what the index has in the meantime. */
const memoFile = (
  { python, wanted, constraints, below, sources }: Environment,
  wheels: ReadonlyMap<string, LockedPackage>,
  tools: EnvironmentTools
): string => {
  const settings = Object.entries(variablesOf(tools)).filter(([name]) => /^(PIP|UV)_/.test(name))
  const decides = [
    ...[FORMAT, tools.platform, python, sources, [...wheels.values()]],
    ...(below ? [below] : []),
    ...[wanted.map(formatRequirement), constraints.map(formatRequirement)],
    settings.toSorted(([a], [b]) => (a < b ? -1 : 1))
  ]
  const key = createHash('sha256').update(JSON.stringify(decides)).digest('hex')
  return path.join(tools.cacheDir, 'locks', `${key}.txt`)
}

const freshText = async (file: string): Promise<string | undefined> => {
  try {
    const age = Date.now() - (await stat(file)).mtimeMs
    return age >= 0 && age < FRESH_MS ? await readFile(file, 'utf8') : undefined
  } catch {
    return undefined
  }
}
