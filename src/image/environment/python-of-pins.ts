/** Where no file says which Python is wanted, or gives a range, the pinned versions do: old ones have wheels for old Pythons only. */
import { isAddressed } from './addressed/address.ts'
import { bestWheel, byPackage, type PackageFile, packageFiles } from './addresses.ts'
import type { Environment } from './environment.ts'
import { memoFile, recall, remember } from './memo.ts'
import type { PythonPlatform } from './platform.ts'
import { MINORS, minorOf } from './python-version.ts'
import { normalizedName, pinnedVersion } from './requirement.ts'
import { openSolver, type Solver } from './solver.ts'
import { sourcesWithout } from './source/choose.ts'
import { firstState } from './state.ts'
import type { EnvironmentTools } from './tools.ts'
import { wheellessIn } from './uv-errors.ts'
import type { Wanted } from './wanted.ts'

/**
 * The environment for the Python that its packages ask for. Of its pins: the one it has where all have wheels for it,
 * else the newest for which all have, else the newest for which the fewest would have to be built from source. Of what
 * these need: the newest one from there on for which there are wheels or sources.
 * @throws UserError those of `findUv`
 */
export const withPythonOfPins = async (
  environment: Environment,
  tools: EnvironmentTools
): Promise<Environment> => {
  if (environment.openMinors === undefined || environment.wanted.length === 0) return environment
  const memo = memoFile('python', environment, new Map(), tools)
  const known = await recall<Found>(memo)
  const found = known ?? (await pythonFor(environment, tools))
  if (known === undefined) await remember(memo, found)
  const { python, reason } = found
  if (python === environment.python || reason === undefined) return environment
  return {
    ...environment,
    python,
    notes: [
      ...environment.notes.filter(({ about }) => about !== 'python'),
      {
        level: 'info',
        message: `No file says which Python is wanted${environment.openMinors.length < MINORS.length ? ', but for a range' : ''}. It is ${python}, ${reason}. Write it down: python=${python} in an environment file, or python-version.`
      }
    ]
  }
}

interface Found {
  readonly python: string
  /** Continues the sentence; undefined where nothing asks for another Python. */
  readonly reason?: string
}

const pythonFor = async (whole: Environment, tools: EnvironmentTools): Promise<Found> => {
  // What has an address of its own says nothing before it is built, and uv would build it.
  const environment = { ...whole, wanted: whole.wanted.filter(entry => !isAddressed(entry)) }
  await using solver = await openSolver(environment, tools)
  const ofPins = await pythonOfPins(environment, solver, tools)
  return (await olderThat(ofPins.python, environment, solver)) ?? ofPins
}

const pythonOfPins = async (
  environment: Environment,
  solver: Solver,
  { platform }: EnvironmentTools
): Promise<Found> => {
  const { python } = environment
  const pins = environment.wanted.filter(isPin)
  if (pins.length === 0) return { python }
  const known = pins.map(({ name }) => ({ name: normalizedName(name), requires: [] }))
  const { exitCode } = await solver.ask({ wanted: pins, alone: true, known })
  if (exitCode === 0) return { python }
  const { files, from } = await filesOf(pins, solver)
  const minors = (environment.openMinors ?? MINORS).filter(minor => minor >= from)
  const best = bestPython(files, minors, platform)
  return best === undefined || best.python === python
    ? { python }
    : { python: best.python, reason: reasonFor(best) }
}

/** How many older ones are tried: each takes a look at the index. */
const MOST_OLDER = 4

/** An older Python, where what the packages need has neither wheels nor sources for this one; undefined where none helps. */
const olderThat = async (
  python: string,
  { wanted, openMinors = MINORS }: Environment,
  solver: Solver
): Promise<Found | undefined> => {
  const state = firstState(wanted)
  const minor = minorOf(python)
  const older = openMinors.filter(each => each < minor)
  let lacking: readonly string[] = []
  for (const each of [minor, ...older.slice(0, MOST_OLDER)]) {
    const { exitCode, stderr } = await solver.ask({ python: `3.${each}` })
    if (exitCode === 0)
      return each === minor
        ? undefined
        : {
            python: `3.${each}`,
            reason: `the newest for which there are wheels (a newer one has none of ${lacking.join(', ')})`
          }
    const names = wheellessIn(stderr)
    if (names.length === 0 || (await sourcesWithout(stderr, state, solver)) !== undefined)
      return undefined
    lacking = names
  }
  return undefined
}

const reasonFor = ({ decisive: [first], lacking }: Best): string => {
  const held = first ? ` (${first.name} ${first.version} has none for a newer one)` : ''
  return lacking.length === 0
    ? `the newest for which all pinned versions have wheels${held}`
    : `the newest for which all pinned versions but ${lacking.map(({ name }) => name).join(', ')} have wheels${held}`
}

const isPin = (entry: Wanted): boolean =>
  entry.wheelFile === undefined &&
  entry.url === undefined &&
  entry.marker === undefined &&
  (pinnedVersion(entry) !== undefined || /^==[\d.]+\.\*$/.test(entry.versions))

/** All files of the pinned versions, and the oldest Python that all of these accept. */
const filesOf = async (
  pins: readonly Wanted[],
  solver: Solver
): Promise<{ readonly files: readonly PackageFile[]; readonly from: number }> => {
  const known = pins.map(({ name }) => ({ name: normalizedName(name), requires: [] }))
  for (const minor of MINORS.toReversed()) {
    const python = `3.${minor}`
    const { exitCode, stdout } = await solver.ask({
      ...{ wanted: pins, alone: true, known, python, everywhere: true },
      format: 'pylock.toml'
    })
    if (exitCode === 0) return { files: packageFiles(stdout), from: minor }
  }
  return { files: [], from: 0 }
}

interface Best {
  readonly python: string
  /** Packages that have no wheel for a newer Python. */
  readonly decisive: readonly Lacking[]
  /** Packages that have no wheel for this one either. */
  readonly lacking: readonly Lacking[]
}

type Lacking = Pick<PackageFile, 'name' | 'version'>

/** The newest of these Pythons for which the fewest packages lack a wheel. Pure. @param minors newest first */
export const bestPython = (
  files: readonly PackageFile[],
  minors: readonly number[],
  platform: PythonPlatform
): Best | undefined => {
  const packages = byPackage(files)
  if (packages.size === 0) return undefined
  const lacking = (python: string): readonly PackageFile[] =>
    [...packages.values()]
      .filter(each => bestWheel(each, python, platform) === undefined)
      .flatMap(([first]) => (first ? [first] : []))
  const counts = minors.map(minor => ({ python: `3.${minor}`, lacking: lacking(`3.${minor}`) }))
  const fewest = Math.min(...counts.map(each => each.lacking.length))
  const at = counts.findIndex(each => each.lacking.length === fewest)
  const found = counts[at]
  if (found === undefined) return undefined
  const still = new Set(found.lacking.map(({ name }) => name))
  return {
    python: found.python,
    lacking: found.lacking,
    decisive: (counts[at - 1]?.lacking ?? []).filter(({ name }) => !still.has(name))
  }
}
