/**
 * Packages of which there is a newer version that fits, as a source alone. Nobody compiles for one system only to publish
 * nothing, so what is made of it is pure Python nearly always; pip takes it, and uv, asked for wheels, an old version.
 */
import { byPackage, packageFiles } from './addresses.ts'
import type { Environment } from './environment.ts'
import { markerHolds } from './marker.ts'
import { markerVariables } from './platform.ts'
import { normalizedName, parseRequirement } from './requirement.ts'
import { type Described, metadataOfSet } from './set-metadata.ts'
import type { Settled } from './settle.ts'
import type { Solver } from './solver.ts'
import type { EnvironmentTools } from './tools.ts'
import { compareVersions, isVersion } from './version.ts'
import type { Note } from './wanted.ts'

export interface Ahead {
  /** Normalized. */
  readonly name: string
  readonly version: string
  readonly newest: string
}

/** Those that neither a line nor another package pins. */
export const aheadAsSource = async (
  { text, state }: Settled,
  environment: Environment,
  solver: Solver,
  tools: EnvironmentTools
): Promise<readonly Ahead[]> => {
  const packages = await metadataOfSet(text, state, environment, solver, tools)
  // What others need of a package has to be known to say which versions fit.
  if (!packages.every(({ isKnown }) => isKnown)) return []
  const conditions = conditionsIn(packages, environment, tools)
  const fixed = new Set(environment.below?.packages.map(({ name }) => normalizedName(name)))
  const open = packages.filter(
    ({ name }) =>
      !state.fromSource.has(name) && !fixed.has(name) && !/={2,3}/.test(conditions.get(name) ?? '')
  )
  const newest = await newestOf(
    open.map(({ name }) => ({ name, versions: conditions.get(name) ?? '' })),
    { without: state.without, sources: true },
    solver
  )
  const newer = open.flatMap(({ name, version }) => {
    const best = newest.get(name)?.version
    return best !== undefined && isNewer(best, version) ? [{ name, version, newest: best }] : []
  })
  if (newer.length === 0) return []
  const everywhere = await newestOf(
    newer.map(({ name, newest: best }) => ({ name, versions: `==${best}` })),
    { everywhere: true },
    solver
  )
  return newer.filter(({ name }) => everywhere.get(name)?.hasWheels === false)
}

const isNewer = (best: string, version: string): boolean =>
  isVersion(best) && isVersion(version) && compareVersions(best, version) > 0

/** What lines and other packages ask of each package, by name: `>=1.0,<1.4.2`. Pure. */
export const conditionsIn = (
  packages: readonly Described[],
  { python, wanted, constraints }: Pick<Environment, 'python' | 'wanted' | 'constraints'>,
  { platform }: Pick<EnvironmentTools, 'platform'>
): ReadonlyMap<string, string> => {
  const variables = markerVariables(python, platform)
  const asked = [
    ...[...wanted, ...constraints],
    ...packages.flatMap(({ requires }) => requires.map(line => parseRequirement(line)))
  ]
  const found = new Map<string, string>()
  for (const requirement of asked) {
    if (requirement === undefined || requirement.versions === '') continue
    const { marker, versions } = requirement
    if (marker !== undefined && markerHolds(marker, { extra: '', ...variables }) !== true) continue
    const name = normalizedName(requirement.name)
    const plain = versions.replace(/^\(|\)$/g, '')
    found.set(name, [found.get(name), plain].filter(Boolean).join(','))
  }
  return found
}

/** The newest version of each that fits, and whether there is any wheel of it among what was asked for. */
const newestOf = async (
  packages: readonly { readonly name: string; readonly versions: string }[],
  question: Parameters<Solver['ask']>[0],
  solver: Solver
): Promise<ReadonlyMap<string, { readonly version: string; readonly hasWheels: boolean }>> => {
  if (packages.length === 0) return new Map()
  const { exitCode, stdout } = await solver.ask({
    ...question,
    wanted: packages.map(each => ({ ...each, extras: [] })),
    alone: true,
    known: packages.map(({ name }) => ({ name, requires: [] })),
    format: 'pylock.toml'
  })
  const files = byPackage(exitCode === 0 ? packageFiles(stdout) : [])
  return new Map(
    [...files].flatMap(([name, [first, ...others]]) =>
      first === undefined
        ? []
        : [
            [
              name,
              {
                version: first.version,
                hasWheels: [first, ...others].some(({ kind }) => kind === 'wheel')
              }
            ]
          ]
    )
  )
}

/** Where it cannot be built. Pure. */
export const keptBehind = ({ name, version, newest }: Ahead): Note => ({
  level: 'warning',
  message: `${name} is locked to ${version}, though pip would take ${newest}: of that there is a source alone, which could not be built here. If it has to be the newer one, list ${name}==${newest}, and what it lacks is said.`
})
