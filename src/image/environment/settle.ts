/** One answer of uv's, with all that has to be learnt of packages before there is one. */
import { hasCode, UserError } from '../../core/errors.ts'
import type { Environment } from './environment.ts'
import { firmIn } from './firm.ts'
import type { KnownMetadata } from './metadata.ts'
import { withNearby } from './nearby.ts'
import { normalizedName, pinnedVersion } from './requirement.ts'
import { metadataOfSet } from './set-metadata.ts'
import type { Solver } from './solver.ts'
import { missingSources, sourcesWithout, withBuilt } from './source/choose.ts'
import type { State } from './state.ts'
import type { EnvironmentTools } from './tools.ts'
import { unfitIn } from './unfit.ts'
import { metadataOf, unreadable } from './unread.ts'
import { explainUv } from './uv-errors.ts'
import { withYielding } from './yielding.ts'

/** What uv says. */
export type Answer = Awaited<ReturnType<Solver['ask']>>

/** An answer of uv's, with what had to be known for it. */
export interface Settled {
  readonly text: string
  readonly state: State
}

/**
 * Asks until nothing can be added to what is known. Each round learns of one package or one version more, so it ends.
 * @param first the answer to the first question, where it was asked already
 * @throws UserError those of `explainUv`, `metadataOf`, `unfitIn` and `builtWheel`
 */
export const settle = async (
  start: State,
  environment: Environment,
  solver: Solver,
  tools: EnvironmentTools,
  first?: Answer
): Promise<Settled> => {
  let state = start
  let given = first
  // What it said before a source was asked for that turns out not to be there.
  let before: string | undefined
  for (;;) {
    const { exitCode, stdout, stderr } = given ?? (await solver.ask(state))
    given = undefined
    if (exitCode === 0) {
      const unbuilt = missingSources(stdout, state)
      if (unbuilt.length > 0) {
        state = await withAllBuilt(unbuilt, state, environment, solver, tools)
        continue
      }
      const packages = await metadataOfSet(stdout, state, environment, solver, tools)
      const unfit = unfitIn(packages, state, environment)
      if (unfit.length === 0) return { text: stdout, state }
      state = { ...state, without: [...state.without, ...unfit] }
      continue
    }
    const read = await readNow(stderr, state, environment, solver, tools)
    if (read.length > 0) {
      state = { ...state, known: [...state.known, ...read] }
      continue
    }
    const next =
      tools.sourceBuilds === 'auto' ? await sourcesWithout(stderr, state, solver) : undefined
    if (next !== undefined) {
      before = stderr
      state = {
        ...state,
        fromSource: new Set([...state.fromSource, next]),
        // Of a source nothing is known before it is built: the first answer only says which version is wanted.
        known: [...state.known, { name: next, requires: [] }]
      }
      continue
    }
    const refusal = explainUv(
      lacksSource(stderr) ? (before ?? stderr) : stderr,
      environment,
      tools.platform
    )
    const nearby = withNearby(stderr, state.wanted)
    if (nearby !== undefined) {
      state = { ...state, wanted: nearby }
      continue
    }
    const isConflict = hasCode(refusal, 'ENVIRONMENT_UNSOLVABLE')
    const yielding = isConflict ? withYielding(stderr, state) : undefined
    if (yielding !== undefined) {
      state = { ...state, wanted: yielding }
      continue
    }
    const firm = isConflict ? firmIn(stderr, state) : []
    if (firm.length === 0)
      throw state.without.find(({ failure }) => failure !== undefined)?.failure ?? refusal
    state = { ...state, firm: [...state.firm, ...firm] }
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
    const failed: { readonly each: (typeof unbuilt)[number]; readonly failure: UserError }[] = []
    for (const each of waiting)
      try {
        state = await withBuilt(each, state, environment, solver, tools)
      } catch (error) {
        if (!(error instanceof UserError) || !hasCode(error, 'SOURCE_BUILD_FAILED')) throw error
        failed.push({ each, failure: error })
      }
    if (failed.length === waiting.length) return withoutFailed(failed, state)
    waiting = failed.map(({ each }) => each)
  }
  return state
}

/** How many versions of a package are given up because they cannot be built: each takes a build. */
const MOST_GIVEN_UP = 2

/** An older version may be built, where no line asks for this one. */
const withoutFailed = (
  failed: readonly {
    readonly each: { readonly name: string; readonly version: string }
    readonly failure: UserError
  }[],
  state: State
): State => {
  const givenUp = failed.map(({ each: { name, version }, failure }) => ({ name, version, failure }))
  const last = givenUp.find(
    ({ name }) =>
      state.without.filter(it => it.name === name && it.failure !== undefined).length >=
        MOST_GIVEN_UP ||
      state.wanted.some(
        entry => normalizedName(entry.name) === name && pinnedVersion(entry) !== undefined
      )
  )
  if (last !== undefined)
    throw state.without.find(it => it.name === last.name && it.failure)?.failure ?? last.failure
  return { ...state, without: [...state.without, ...givenUp] }
}

/** Newer versions of a package may have a source, and the one that is asked for none. */
const lacksSource = (stderr: string): boolean =>
  /has no source distribution|no usable source/.test(stderr.replace(/\s+/g, ' '))

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
