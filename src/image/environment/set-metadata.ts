import { bestWheel, byPackage, type PackageFile, packageFiles } from './addresses.ts'
import type { Environment } from './environment.ts'
import { fetchMetadata } from './fetch-file.ts'
import { type KnownMetadata, readMetadata } from './metadata.ts'
import { pinnedIn } from './pinned.ts'
import type { Solver } from './solver.ts'
import type { State } from './state.ts'
import type { EnvironmentTools } from './tools.ts'

/** A package of an answer, with what it says of itself. */
export interface Described extends Omit<KnownMetadata, 'version'> {
  readonly version: string
  /** Whether the index served what it says; nothing is known of it otherwise. */
  readonly isKnown: boolean
}

/**
 * What the packages of an answer of uv's say they need. An index that does not serve metadata (PEP 658) says nothing.
 * @param text the answer
 */
export const metadataOfSet = async (
  text: string,
  { fromSource, known }: State,
  { python }: Environment,
  solver: Solver,
  tools: EnvironmentTools
): Promise<readonly Described[]> => {
  const pinned = [...pinnedIn(text)].map(([name, version]) => ({ name, version }))
  const wheels = await wheelsOf(
    pinned.filter(({ name }) => !fromSource.has(name)),
    python,
    solver,
    tools
  )
  const said = await describe(wheels, solver, tools)
  return pinned.map(({ name, version }): Described => {
    const read = known.find(it => it.name === name && it.version === version)
    const hash = wheels.find(it => it.name === name)?.hash
    const found = read ?? (hash === undefined ? undefined : said.get(hash))
    return { requires: [], ...found, name, version, isKnown: found !== undefined }
  })
}

/** The wheels that would be installed. */
const wheelsOf = async (
  pinned: readonly { readonly name: string; readonly version: string }[],
  python: string,
  solver: Solver,
  { platform }: EnvironmentTools
): Promise<readonly PackageFile[]> => {
  if (pinned.length === 0) return []
  const { exitCode, stdout } = await solver.ask({
    wanted: pinned.map(({ name, version }) => ({ name, extras: [], versions: `==${version}` })),
    alone: true,
    known: pinned.map(({ name }) => ({ name, requires: [] })),
    format: 'pylock.toml'
  })
  const byName = byPackage(exitCode === 0 ? packageFiles(stdout) : [])
  return [...byName.values()]
    .map(files => bestWheel(files, python, platform))
    .filter(wheel => wheel !== undefined)
}

/** What wheels say, by hash. Each is asked once: the bytes of a hash do not change. */
const describe = async (
  wheels: readonly PackageFile[],
  { network }: Solver,
  tools: EnvironmentTools
): Promise<ReadonlyMap<string, ReturnType<typeof readMetadata>>> => {
  const unknown = wheels.filter(({ hash, url }) => !SAID.has(hash) && url.startsWith('http'))
  if (unknown.length === 0) return SAID
  const texts = await fetchMetadata(unknown, network, tools)
  for (const [index, { hash }] of unknown.entries()) {
    const text = texts[index]
    if (text !== undefined) SAID.set(hash, readMetadata(text))
  }
  return SAID
}

const SAID = new Map<string, ReturnType<typeof readMetadata>>()
