import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { hasCode } from '../../core/errors.ts'
import type { ExecResult } from '../../core/ports.ts'
import type { Environment, PackageSources } from './environment.ts'
import { type KnownMetadata, metadataToml } from './metadata.ts'
import { runPip } from './pip.ts'
import { type PipSettings, pipSettings } from './pip-settings.ts'
import { uvPlatform } from './platform.ts'
import { releaseOf } from './python-version.ts'
import { formatRequirement, type Requirement } from './requirement.ts'
import { findLinks, mergeSources } from './requirements-file.ts'
import { type EnvironmentTools, runTool, variablesOf } from './tools.ts'
import { findUv } from './uv.ts'
import { uvConfiguration } from './uv-configuration.ts'

/** What is asked of uv besides what the environment says. */
export interface Question {
  /** The packages, where they are other ones than those of the environment. */
  readonly wanted?: readonly (Requirement & { readonly wheelFile?: string })[]
  /** Just these, without what they need and without the environment's constraints. */
  readonly alone?: boolean
  /** What packages need, in place of what they say themselves. */
  readonly known?: readonly KnownMetadata[]
  /** Packages taken as source distributions, for which there has to be something in `known`. */
  readonly fromSource?: Iterable<string>
  /** `3.11`, where it is another one than the environment's. */
  readonly python?: string
  /** For all platforms, and for the Python and all newer ones; sources count as much as wheels. */
  readonly everywhere?: boolean
  /** Sources count as much as wheels. */
  readonly sources?: boolean
  /** Versions that are not taken. */
  readonly without?: readonly { readonly name: string; readonly version: string }[]
  /** Versions that are taken whatever other packages say of them. */
  readonly firm?: readonly Requirement[]
  /** Of files that the index got later, or of which it does not say when, nothing is known. */
  readonly until?: string | undefined
  /** Addresses of files (`pylock.toml`) instead of a lock of pip's. */
  readonly format?: 'pylock.toml'
}

/** `uv pip compile` for one environment: settings are read and written down once, and nothing of a package is run. */
export interface Solver extends AsyncDisposable {
  ask(question?: Question): Promise<ExecResult>
  /** Variables that a program needs to reach the package index as pip would. */
  readonly network: Readonly<Record<string, string>>
}

/** Throws what `findUv` throws. */
export const openSolver = async (
  environment: Environment,
  tools: EnvironmentTools
): Promise<Solver> => {
  const { platform, cacheDir } = tools
  const { below } = environment
  const uv = await findUv(tools)
  const settings = await pipConfiguration(tools)
  const variables = variablesOf(tools)
  const all = mergeSources(sourcesFor(settings, variables), environment.sources)
  const sources = { ...all, lines: all.lines.map(absoluteLinks).filter(linksExist) }
  const installed = below?.packages ?? []
  const folder = await mkdtemp(path.join(tmpdir(), 'scoreline-lock-'))
  const constraints = path.join(folder, 'constraints.txt')
  const fixed = installed.map(({ name, version }) => `${name}==${version}\n`).join('')
  await writeFile(constraints, `${linesFor(environment.constraints)}${fixed}`)
  const wantedFile = path.join(folder, 'requirements.in')
  const exclusions = path.join(folder, 'without.txt')
  const overrides = path.join(folder, 'firm.txt')
  const configuration = path.join(folder, 'uv.toml')
  const base = await uvConfiguration(variables)

  const compile = async ({
    wanted = environment.wanted,
    alone = false,
    known = [],
    fromSource = [],
    python,
    everywhere = false,
    sources: withSources = false,
    without = [],
    firm = [],
    until,
    format
  }: Question = {}): Promise<ExecResult> => {
    await writeFile(wantedFile, `${sources.lines.join('\n')}\n${linesFor(wanted)}`, { mode: 0o600 })
    await writeFile(
      exclusions,
      without.map(({ name, version }) => `${name}!=${version}\n`).join('')
    )
    await writeFile(overrides, linesFor(firm))
    if (known.length > 0)
      await writeFile(
        configuration,
        `${await configured(base, variables)}\n${metadataToml(known)}`,
        {
          mode: 0o600
        }
      )
    return runTool(
      tools,
      uv,
      [
        ...(known.length > 0 ? ['--config-file', configuration] : base),
        ...['pip', 'compile', wantedFile],
        ...(alone ? ['--no-deps'] : ['--constraints', constraints]),
        ...(without.length > 0 ? ['--constraints', exclusions] : []),
        ...(firm.length > 0 ? ['--override', overrides] : []),
        ...['--python-version', python ?? below?.python ?? releaseOf(environment.python)],
        ...(everywhere ? ['--universal'] : ['--python-platform', uvPlatform(platform)]),
        ...(everywhere || withSources ? [] : ['--only-binary', ':all:']),
        ...['--generate-hashes', '--no-python-downloads'],
        ...[...fromSource].flatMap(name => ['--no-binary', name]),
        ...(alone ? [] : installed.flatMap(({ name }) => ['--no-emit-package', name])),
        ...['--no-header', '--no-annotate', '--color', 'never', '--no-progress'],
        ...(format ? ['--format', format] : []),
        ...(until ? ['--exclude-newer', until] : []),
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
  }
  const answers = new Map<string, ExecResult>()
  /** What was answered once is not asked again: an index stays as it is for as long as one environment is locked. */
  const ask = async (question: Question = {}): Promise<ExecResult> => {
    const key = JSON.stringify({ ...question, fromSource: [...(question.fromSource ?? [])] })
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = await compile(question)
    if (answer.exitCode === 0) answers.set(key, answer)
    return answer
  }
  return {
    ask,
    network: { ...settings.env, ...pick(variables, /_proxy$|_PROXY$|^SSL_/) },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true })
  }
}

/** The configuration of the user that uv would have read, to which ours is added: it reads one file. */
const configured = async (
  options: readonly string[],
  variables: Readonly<Record<string, string>>
): Promise<string> => {
  const [option, file = variables.UV_CONFIG_FILE] = options
  if (option === '--no-config' || file === undefined) return ''
  return readFile(file, 'utf8').catch(() => '')
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

const linesFor = (wanted: readonly (Requirement & { readonly wheelFile?: string })[]): string =>
  wanted
    .map(entry => {
      const { wheelFile } = entry
      const url = wheelFile === undefined ? {} : { url: pathToFileURL(wheelFile).href }
      return `${formatRequirement({ ...entry, ...url })}\n`
    })
    .join('')
