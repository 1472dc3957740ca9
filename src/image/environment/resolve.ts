import { hasCode } from '../../core/errors.ts'
import type { Environment } from './environment.ts'
import type { KnownMetadata } from './metadata.ts'
import { normalizedName } from './requirement.ts'
import type { Solver } from './solver.ts'
import type { BuiltWheel } from './source/build.ts'
import { missingSources, sourcesWithout, withBuilt } from './source/choose.ts'
import type { State } from './state.ts'
import { behind, pushed, type SteppedBack, steppedBack } from './step-back.ts'
import type { EnvironmentTools } from './tools.ts'
import { metadataOf, unreadable } from './unread.ts'
import { explainUv, wheellessIn } from './uv-errors.ts'
import type { Note } from './wanted.ts'

/** The set of packages that fits. */
export interface Resolution {
  /** As uv writes it. */
  readonly text: string
  /** Packages that were built from their source, by normalized name. */
  readonly built: ReadonlyMap<string, BuiltWheel>
  readonly notes: readonly Note[]
}

/** What uv says. */
type Answer = Awaited<ReturnType<Solver['ask']>>

/** An answer of uv's, or the refusal that nothing helped against. */
type Found = { readonly text: string; readonly state: State } | { readonly refusal: string }

/**
 * The set of packages that fits, wheels where there are any. What uv refuses to read and pip took is read by us; what has
 * no wheel is built, where that is wanted.
 * @throws UserError those of `explainUv`, `metadataOf` and `builtWheel`
 */
export const resolve = async (
  environment: Environment,
  solver: Solver,
  tools: EnvironmentTools
): Promise<Resolution> => {
  const { wanted, python } = environment
  const start: State = { wanted, known: [], fromSource: new Set(), built: new Map() }
  const found = await settle(start, environment, solver, tools)
  if ('refusal' in found) throw explainUv(found.refusal, environment, tools.platform)
  let best = found
  const notes: Note[] = []
  for (const back of await behind(best, solver)) {
    const newer = await newerWith(back, best.state, environment, solver, tools)
    if ('text' in newer) best = newer
    else if (newer.missing.length > 0) notes.push(steppedBack(back, newer.missing, python))
  }
  best = await withFewestSources(best, solver)
  return { text: best.text, built: best.state.built, notes }
}

/**
 * Asks until nothing can be added to what is known. Each round learns of one package more, so it ends.
 * @param first the answer to the first question, where it was asked already
 */
const settle = async (
  start: State,
  environment: Environment,
  solver: Solver,
  tools: EnvironmentTools,
  first?: Answer
): Promise<Found> => {
  let state = start
  let given = first
  // What it said before a source was asked for that turns out not to be there.
  let before: string | undefined
  for (;;) {
    const { exitCode, stdout, stderr } = given ?? (await solver.ask(state))
    given = undefined
    if (exitCode === 0) {
      const unbuilt = missingSources(stdout, state)
      if (unbuilt.length === 0) return { text: stdout, state }
      state = await withAllBuilt(unbuilt, state, environment, solver, tools)
      continue
    }
    const read = await readNow(stderr, state, environment, solver, tools)
    if (read.length > 0) {
      state = { ...state, known: [...state.known, ...read] }
      continue
    }
    const next =
      tools.sourceBuilds === 'auto' ? await sourcesWithout(stderr, state, solver) : undefined
    if (next === undefined) return { refusal: lacksSource(stderr) ? (before ?? stderr) : stderr }
    before = stderr
    state = {
      ...state,
      fromSource: new Set([...state.fromSource, next]),
      // Of a source nothing is known before it is built: the first answer only says which version is wanted.
      known: [...state.known, { name: next, requires: [] }]
    }
  }
}

/** Builds each; one that fails is tried again after others were built, which it may need for that. */
const withAllBuilt = async (
  unbuilt: ReturnType<typeof missingSources>,
  start: State,
  environment: Environment,
  solver: Solver,
  tools: EnvironmentTools
): Promise<State> => {
  let state = start
  let waiting = unbuilt
  while (waiting.length > 0) {
    const failed: { readonly each: (typeof unbuilt)[number]; readonly error: unknown }[] = []
    for (const each of waiting)
      try {
        state = await withBuilt(each, state, environment, solver, tools)
      } catch (error) {
        if (!hasCode(error, 'SOURCE_BUILD_FAILED')) throw error
        failed.push({ each, error })
      }
    if (failed.length === waiting.length) throw failed[0]?.error
    waiting = failed.map(({ each }) => each)
  }
  return state
}

/** Newer versions of a package may have a source, and the one that is asked for none. */
const lacksSource = (stderr: string): boolean =>
  /has no source distribution|no usable source/.test(stderr.replace(/\s+/g, ' '))

/** The set with the newest version of a package that ended below it, or what has no wheel and prevents it. */
const newerWith = async (
  back: SteppedBack,
  state: State,
  environment: Environment,
  solver: Solver,
  tools: EnvironmentTools
): Promise<
  { readonly text: string; readonly state: State } | { readonly missing: readonly string[] }
> => {
  const newer = { ...state, wanted: pushed(state.wanted, back) }
  const alone = await solver.ask(newer)
  if (alone.exitCode === 0) return { missing: [] }
  const missing = wheellessIn(alone.stderr).filter(name => name !== back.name)
  if (missing.length === 0 || tools.sourceBuilds !== 'auto') return { missing }
  try {
    const found = await settle(newer, environment, solver, tools, alone)
    return 'text' in found ? found : { missing }
  } catch (error) {
    if (hasCode(error, 'SOURCE_BUILD_FAILED')) return { missing }
    throw error
  }
}

/** Takes back each source that turns out not to be needed: uv names all that it would have looked at. */
const withFewestSources = async (
  found: { readonly text: string; readonly state: State },
  solver: Solver
): Promise<{ readonly text: string; readonly state: State }> => {
  let best = found
  if (best.state.fromSource.size < 2) return best
  for (const name of found.state.fromSource) {
    const fromSource = new Set([...best.state.fromSource].filter(each => each !== name))
    const isOther = <T>(entry: readonly [string, T]): boolean => entry[0] !== name
    const state = {
      ...best.state,
      fromSource,
      known: best.state.known.filter(each => each.name !== name),
      built: new Map([...best.state.built].filter(isOther))
    }
    const { exitCode, stdout } = await solver.ask(state)
    const isWhole = exitCode === 0 && missingSources(stdout, state).length === 0
    if (isWhole) best = { text: stdout, state }
  }
  return best
}

/** What uv could not read and pip would, read by us. */
const readNow = async (
  stderr: string,
  { known }: State,
  { python }: Environment,
  solver: Solver,
  tools: EnvironmentTools
): Promise<readonly KnownMetadata[]> => {
  const fresh = unreadable(stderr)
    .map(({ name, version }) => ({ name: normalizedName(name), version }))
    .filter(({ name, version }) => !known.some(it => it.name === name && it.version === version))
  const found = await Promise.all(fresh.map(each => metadataOf(each, python, solver, tools)))
  return found.filter(metadata => metadata !== undefined)
}
