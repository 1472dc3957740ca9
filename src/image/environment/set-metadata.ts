import { bestWheel, byPackage, type PackageFile, packageFiles } from './addresses.ts'
import type { Environment } from './environment.ts'
import { fetchMetadata } from './fetch-file.ts'
import { type KnownMetadata, readMetadata } from './metadata.ts'
import { recallMetadata, rememberMetadata, type WheelMetadata } from './metadata-cache.ts'
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

/** What wheels say, by hash, from the cache or, once, from the index. */
const describe = async (
  wheels: readonly PackageFile[],
  { network }: Solver,
  tools: EnvironmentTools
): Promise<ReadonlyMap<string, WheelMetadata>> => {
  const { cacheDir } = tools
  const kept = await Promise.all(wheels.map(wheel => recallMetadata(wheel, cacheDir)))
  const unknown = wheels.filter(
    ({ url }, index) => kept[index] === undefined && url.startsWith('http')
  )
  const texts = unknown.length === 0 ? [] : await fetchMetadata(unknown, network, tools)
  const read = texts.map(text => (text === undefined ? undefined : readMetadata(text)))
  await Promise.all(
    unknown.map(async (wheel, index) => {
      const said = read[index]
      if (said !== undefined) await rememberMetadata(wheel, said, cacheDir)
    })
  )
  return new Map([...byHash(wheels, kept), ...byHash(unknown, read)])
}

const byHash = (
  wheels: readonly PackageFile[],
  said: readonly (WheelMetadata | undefined)[]
): readonly (readonly [string, WheelMetadata])[] =>
  wheels.flatMap(({ hash }, index) => {
    const found = said[index]
    return found === undefined ? [] : [[hash, found] as const]
  })
