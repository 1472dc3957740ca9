/** Which packages are taken from their source, and in which version. */
import path from 'node:path'
import type { SourcePlace } from '../../../core/errors.ts'
import { type PackageFile, packageFiles } from '../addresses.ts'
import type { Environment, PackageSources } from '../environment.ts'
import { readMetadata } from '../metadata.ts'
import { pinnedIn } from '../pinned.ts'
import { normalizedName } from '../requirement.ts'
import { findLinks } from '../requirements-file.ts'
import type { Solver } from '../solver.ts'
import type { State } from '../state.ts'
import type { EnvironmentTools } from '../tools.ts'
import { wheellessIn } from '../uv-errors.ts'
import { metadataIn } from '../wheel/wheel.ts'
import { builtWheel } from './build.ts'

export interface Pinned {
  /** Normalized. */
  readonly name: string
  readonly version: string
}

interface Missing extends Pinned {
  /** The versions of the whole answer, by normalized name. */
  readonly beside: ReadonlyMap<string, string>
}

/** The packages of an answer that come from their source and were not built yet. Pure. */
export const missingSources = (
  text: string,
  { fromSource, known }: Pick<State, 'fromSource' | 'known'>
): readonly Missing[] => {
  const beside = pinnedIn(text)
  return [...beside]
    .map(([name, version]) => ({ name, version, beside }))
    .filter(
      ({ name, version }) =>
        fromSource.has(name) && !known.some(it => it.name === name && it.version === version)
    )
}

/** The first of the packages without a wheel that has a source at all and was not thought of yet. */
export const sourcesWithout = async (
  stderr: string,
  { fromSource }: State,
  solver: Solver
): Promise<string | undefined> => {
  for (const name of wheellessIn(stderr))
    if (!fromSource.has(name) && (await sourceOf({ name }, solver)) !== undefined) return name
  return undefined
}

/** The source of one version of a package, or of the newest. */
export const sourceOf = async (
  { name, version }: Pick<Pinned, 'name'> & Partial<Pinned>,
  solver: Solver
): Promise<PackageFile | undefined> => {
  const { exitCode, stdout } = await solver.ask({
    wanted: [{ name, extras: [], versions: version === undefined ? '' : `==${version}` }],
    alone: true,
    known: [{ name, requires: [] }],
    fromSource: [name],
    format: 'pylock.toml'
  })
  return exitCode === 0 ? packageFiles(stdout).find(({ kind }) => kind === 'source') : undefined
}

/** What is known once a package was built. @throws UserError those of `builtWheel` */
export const withBuilt = async (
  { beside, ...pinned }: Missing,
  state: State,
  { python, sources, wanted }: Environment,
  solver: Solver,
  tools: EnvironmentTools
): Promise<State> => {
  const file = await sourceOf(pinned, solver)
  if (file === undefined) throw new Error(`uv names no source of ${pinned.name}`)
  const source = { file, at: placeOf(pinned.name, wanted), beside }
  const built = await builtWheel(source, python, withWheelsOf(state, sources), solver, tools)
  return {
    ...state,
    known: [...state.known, { ...pinned, ...readMetadata(metadataIn(built.wheel)) }],
    built: new Map([...state.built, [pinned.name, built]])
  }
}

/** What was built is there for what is built next. */
const withWheelsOf = ({ built }: State, sources: PackageSources): PackageSources => ({
  ...sources,
  lines: [
    ...sources.lines,
    ...[...built.values()].map(({ wheel }) => findLinks(path.dirname(wheel.file)))
  ]
})

/** The line that asks for a package, else the first of the file whose packages need it. */
const placeOf = (name: string, wanted: Environment['wanted']): SourcePlace =>
  wanted.find(it => normalizedName(it.name) === name)?.at ??
  wanted[0]?.at ?? { file: 'requirements' }
