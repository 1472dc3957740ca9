import { hasCode } from '../../core/errors.ts'
import { type Ahead, aheadAsSource, keptBehind } from './ahead.ts'
import type { Environment } from './environment.ts'
import { keptFirm } from './firm.ts'
import { nearbyTaken } from './nearby.ts'
import { pinnedIn } from './pinned.ts'
import { type Settled, settle } from './settle.ts'
import type { Solver } from './solver.ts'
import type { BuiltWheel } from './source/build.ts'
import { missingSources } from './source/choose.ts'
import { firstState, type State } from './state.ts'
import { behind, givenUp, pushed, type SteppedBack, steppedBack } from './step-back.ts'
import type { EnvironmentTools } from './tools.ts'
import { wheellessIn } from './uv-errors.ts'
import type { Note } from './wanted.ts'
import { yielded } from './yielding.ts'

/** The set of packages that fits. */
export interface Resolution {
  /** As uv writes it. */
  readonly text: string
  /** Packages that were built from their source, by normalized name. */
  readonly built: ReadonlyMap<string, BuiltWheel>
  readonly notes: readonly Note[]
}

/**
 * The set of packages that fits, wheels where there are any. What uv refuses to read and pip took is read by us; what has
 * no wheel is built, where that is wanted.
 * @throws UserError those of `settle`
 */
export const resolve = async (
  environment: Environment,
  solver: Solver,
  tools: EnvironmentTools
): Promise<Resolution> => {
  const { wanted, python } = environment
  let best = await settle(firstState(wanted), environment, solver, tools)
  const notes: Note[] = []
  for (const back of await behind(best, solver)) {
    const newer = await newerWith(back, best.state, environment, solver, tools)
    if ('text' in newer) best = newer
    else if (newer.missing.length > 0) notes.push(steppedBack(back, newer.missing, python))
  }
  best = await withFewestSources(best, solver)
  if (tools.sourceBuilds === 'auto')
    for (const ahead of await aheadAsSource(best, environment, solver, tools)) {
      const newer = await withSource(ahead, best, environment, solver, tools)
      if (newer === undefined) notes.push(keptBehind(ahead))
      else best = newer
    }
  const { text, state } = best
  const locked = pinnedIn(text)
  return {
    text,
    built: state.built,
    notes: [
      ...notes,
      ...givenUp(state.without, locked),
      ...keptFirm(state.firm),
      ...nearbyTaken(wanted, state.wanted, locked),
      ...yielded(wanted, state.wanted, locked)
    ]
  }
}

/** The set with the newest version of a package that ended below it, or what has no wheel and prevents it. */
const newerWith = async (
  back: SteppedBack,
  state: State,
  environment: Environment,
  solver: Solver,
  tools: EnvironmentTools
): Promise<Settled | { readonly missing: readonly string[] }> => {
  const newer = { ...state, wanted: pushed(state.wanted, back) }
  const alone = await solver.ask(newer)
  if (alone.exitCode === 0) return { missing: [] }
  const missing = wheellessIn(alone.stderr).filter(name => name !== back.name)
  if (missing.length === 0 || tools.sourceBuilds !== 'auto') return { missing }
  try {
    return await settle(newer, environment, solver, tools, alone)
  } catch (error) {
    if (hasCode(error, ...REFUSALS)) return { missing }
    throw error
  }
}

/** Why there is no such set; whatever else goes wrong is said. */
const REFUSALS = [
  ...['SOURCE_BUILD_FAILED', 'ENVIRONMENT_UNSOLVABLE', 'WHEEL_MISSING'],
  ...['PACKAGE_UNKNOWN', 'WHEEL_REFUSED']
]

/** The set with one more package from its source; undefined where there is none. */
const withSource = async (
  { name, newest }: Ahead,
  { state }: Settled,
  environment: Environment,
  solver: Solver,
  tools: EnvironmentTools
): Promise<Settled | undefined> => {
  const newer = {
    ...state,
    fromSource: new Set([...state.fromSource, name]),
    known: [...state.known, { name, requires: [] }]
  }
  try {
    const found = await settle(newer, environment, solver, tools)
    return pinnedIn(found.text).get(name) === newest ? found : undefined
  } catch (error) {
    if (hasCode(error, ...REFUSALS)) return undefined
    throw error
  }
}

/** Takes back each source that turns out not to be needed: uv names all that it would have looked at. */
const withFewestSources = async (found: Settled, solver: Solver): Promise<Settled> => {
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
