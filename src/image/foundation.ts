import path from 'node:path'
import { MADE_BY } from '../contract/image.ts'
import { hasCode, type SourcePlace } from '../core/errors.ts'
import type { Exec, Log } from '../core/ports.ts'
import type { Model } from '../models/model.ts'
import type { Architecture } from '../parts/pinned.ts'
import { type BaseImage, SCRATCH } from './base/base-image.ts'
import { checkPythonInBase, defaultBase, PLAIN_BASE, pythonInBase } from './base/python-in-base.ts'
import { type OpenRegistry, readBase } from './base/read-base.ts'
import type { Foundation } from './build.ts'
import { type ByteCode, byteCodeLayers } from './bytecode/layer.ts'
import type { ByteCodeMode } from './bytecode/mode.ts'
import { noByteCodeNote } from './bytecode/notes.ts'
import { type CondaEnvironment, condaEnvironment } from './environment/conda/layer.ts'
import type { CondaMode } from './environment/conda/mode.ts'
import { condaPythonOf } from './environment/conda/python.ts'
import { findCondaTool } from './environment/conda/tool.ts'
import type { Environment } from './environment/environment.ts'
import { hostPython, hostPythonVersion } from './environment/host-python.ts'
import { environmentLayer } from './environment/layer.ts'
import { lockEnvironment } from './environment/lock.ts'
import type { Lock } from './environment/locked.ts'
import { linesOf } from './environment/logical-lines.ts'
import { withPythonOfPins } from './environment/python-of-pins.ts'
import { readEnvironment } from './environment/read.ts'
import { normalizedName } from './environment/requirement.ts'
import { type LeftOut, slimNote } from './environment/slim.ts'
import { buildLocked } from './environment/source/again.ts'
import type { EnvironmentTools, SourceBuilds } from './environment/tools.ts'
import { allowedValues } from './environment/variables.ts'
import type { Note } from './environment/wanted.ts'
import { platformName } from './platform.ts'
import { programLayers } from './program-layers.ts'
import { runtimeLayer } from './runtime-layer.ts'
import type { EntryScript, RuntimeKind } from './spec.ts'

export interface FoundationSpec {
  readonly runtime: RuntimeKind
  readonly architecture: Architecture
  /** A reference, or `default`; `scratch` or nothing for an image of our own layers alone. */
  readonly baseImage?: string | undefined
  readonly environmentFile?: string | undefined
  readonly requirements?: string | undefined
  readonly conda?: CondaMode | undefined
  /** `3.11`; what the files say, when left out. */
  readonly python?: string | undefined
  /** Modules that the entry script imports. */
  readonly imports?: ReadonlySet<string> | undefined
  /** Of which modules the image holds byte code, and for what; none when left out. */
  readonly byteCode?: ByteCodeMode | undefined
  readonly script?: EntryScript | undefined
  readonly models?: readonly Model[]
  readonly sourceBuilds?: SourceBuilds | undefined
  /** Names of the variables that requirements may fill in. */
  readonly variables?: readonly string[]
  /** Whether packages' tests and static libraries stay out of the image. */
  readonly slim?: boolean | undefined
}

export interface FoundationTools {
  /** The bundle's `runtime/`. */
  readonly runtimeFolder: string
  readonly cache: string
  readonly exec: Exec
  readonly log: Log
  readonly signal: AbortSignal
  readonly openRegistry: OpenRegistry
}

/** A foundation and, for a script, what its environment was locked to. */
export interface FoundationWithLock extends Foundation {
  readonly lock?: string
  /** The lock of its conda part, where a conda program installed it. */
  readonly condaLock?: string
  /** What `slim` left out of its packages. */
  readonly leftOut?: readonly LeftOut[]
  /** Where the user's files ask for a package, by its normalized name. */
  readonly places?: ReadonlyMap<string, SourcePlace>
  /** What of the environment's files was read differently from what they say. */
  readonly notes?: readonly Note[]
}

/** Gathers what an image stands on: base, scoring runtime and, for a script, its Python environment. */
export const foundationOf = async (
  spec: FoundationSpec,
  tools: FoundationTools
): Promise<FoundationWithLock> => {
  const { runtime, architecture } = spec
  const given = await givenBase(spec, tools)
  const { variables = [] } = spec
  for (const [, value] of allowedValues({ allowed: variables, env: process.env }))
    tools.log.secret(value)
  const options = { ...tools, ...environmentOptions(spec, tools) }
  const asked = runtime === 'python' ? await wantedPackages(spec, given, tools) : undefined
  // A base that was chosen has its Python; what is built from others follows what the packages need.
  const isOpen = given === undefined || given === SCRATCH
  const wanted = asked && isOpen ? await withPythonOfPins(asked, options) : asked
  const base = given ?? (await defaultFor(runtime, wanted, architecture, tools))
  return {
    base,
    runtime: [
      ...programLayers(runtime, architecture, tools),
      { ...(await runtimeLayer(tools.runtimeFolder)), madeBy: MADE_BY.runtime }
    ],
    ...(wanted ? await environmentOn(base, wanted, options, byteCodeFor(spec, tools)) : {})
  }
}

/** What locking and fetching packages needs. */
const environmentOptions = (
  { architecture, variables = [], sourceBuilds, slim }: FoundationSpec,
  { cache, exec, log, signal }: FoundationTools
): EnvironmentTools => ({
  ...{ platform: platformName(architecture), cacheDir: path.resolve(cache) },
  ...{ exec, log, signal, variables, sourceBuilds, slim }
})

/** The base that was asked for; undefined for `default`, which depends on the Python that is wanted. */
const givenBase = async (
  { baseImage = 'scratch', architecture }: FoundationSpec,
  { openRegistry }: FoundationTools
): Promise<BaseImage | undefined> => {
  if (baseImage === 'scratch') return SCRATCH
  if (baseImage === 'default') return undefined
  return readBase(baseImage, platformName(architecture), openRegistry)
}

const defaultFor = (
  runtime: RuntimeKind,
  wanted: Environment | undefined,
  architecture: Architecture,
  { openRegistry, log }: FoundationTools
): Promise<BaseImage> => {
  const name = wanted?.conda ? PLAIN_BASE : defaultBase(runtime, wanted?.python)
  log.info(`Base image: ${name}`)
  return readBase(name, platformName(architecture), openRegistry)
}

/** What the files ask for. Where they leave the version of Python open, it is that of the interpreter there will be. */
const wantedPackages = async (
  { environmentFile, requirements, conda, python, imports, variables = [] }: FoundationSpec,
  base: BaseImage | undefined,
  { exec, signal }: FoundationTools
): Promise<Environment> =>
  readEnvironment({
    environmentFile,
    requirementsFile: requirements,
    conda,
    python,
    imports,
    findConda: () => findCondaTool({ exec, signal, variables }),
    variables: { allowed: variables, env: process.env },
    signal,
    // Nothing below an image from scratch brings an interpreter: it will run on this machine's.
    hostPython:
      base === SCRATCH ? await hostPythonVersion(process.env, exec) : base && pythonInBase(base)
  })

/** Python only: the packages, locked and as a layer. */
const environmentOn = async (
  base: BaseImage,
  wanted: Environment,
  given: EnvironmentTools,
  byteCodeOf: (
    lock: Lock,
    base: BaseImage | undefined,
    options: EnvironmentTools
  ) => Promise<ByteCode>
): Promise<Omit<FoundationWithLock, 'base' | 'runtime'>> => {
  if (wanted.conda === undefined) checkPythonInBase(base, wanted.python)
  const options = { ...given, buildImage: buildImageOf(base, wanted.python) }
  const missing =
    wanted.conda === undefined && base === SCRATCH
      ? await noteOnMissing(wanted.python, options)
      : []
  const conda = wanted.conda && (await condaEnvironment(wanted.conda, options))
  const lock = await lockOn(conda, wanted, options)
  const layer = await environmentLayer(lock, options)
  const byteCode = await byteCodeOf(lock, conda ? undefined : base, options)
  return {
    environment: {
      ...layer,
      madeBy: 'scoreline: environment',
      python: lock.python,
      ...(conda ? { conda: { ...conda.layer, madeBy: 'scoreline: conda environment' } } : {}),
      ...(byteCode.layer ? { byteCode: byteCode.layer } : {}),
      ...(byteCode.library ? { libraryCode: byteCode.library } : {})
    },
    lock: lock.text,
    ...(conda ? { condaLock: conda.lock } : {}),
    leftOut: layer.leftOut,
    places: placesOf(wanted),
    notes: [
      ...[...wanted.notes, ...(conda?.notes ?? []), ...lock.notes, ...missing, ...byteCode.notes],
      ...(given.slim ? [slimNote(layer.leftOut)] : [])
    ]
  }
}

/** Locks, and builds what has no wheel, with the Python of the conda part where this machine has no such Python. */
const lockOn = async (
  conda: CondaEnvironment | undefined,
  wanted: Environment,
  options: EnvironmentTools
): Promise<Lock> => {
  if (conda === undefined) {
    const lock = await lockEnvironment(wanted, options)
    await buildLocked(lock, options)
    return lock
  }
  await using python = condaPythonOf(conda, options)
  const tools = { ...options, condaPython: python.program }
  const lock = await lockEnvironment(onTopOf(conda, wanted), tools)
  await buildLocked(lock, tools)
  return lock
}

/** Byte code as the spec wishes it. Where its compiler cannot be had, the image goes without, and that is said. */
const byteCodeFor =
  ({ byteCode: mode = 'none', script, models = [] }: FoundationSpec, tools: FoundationTools) =>
  async (lock: Lock, base: BaseImage | undefined, options: EnvironmentTools): Promise<ByteCode> => {
    if (script === undefined) return { notes: [] }
    const worker = path.join(tools.runtimeFolder, 'python')
    try {
      return await byteCodeLayers(lock, { mode, script, models, worker, base }, options)
    } catch (error) {
      if (!hasCode(error, 'PART_UNAVAILABLE')) throw error
      const note = noByteCodeNote(error.message)
      tools.log.warning(note.message)
      return { notes: [note] }
    }
  }

/** The base itself, where it was chosen and says nothing of another Python. */
const buildImageOf = (base: BaseImage, python: string): string | undefined =>
  base.name === defaultBase('python', python) || (pythonInBase(base) ?? python) !== python
    ? undefined
    : base.name

/** The pip part, for the Python and beside the packages that the conda part brought. */
const onTopOf = ({ installed, notes }: CondaEnvironment, wanted: Environment): Environment => ({
  ...wanted,
  python: installed.python.split('.').slice(0, 2).join('.'),
  below: installed,
  notes: [...wanted.notes, ...notes]
})

const placesOf = ({ wanted, lock }: Environment): ReadonlyMap<string, SourcePlace> =>
  new Map([
    ...linesOf(lock?.text ?? '', lock?.file ?? '').map(
      ({ line, at }) => [normalizedName(/^[\w.-]+/.exec(line)?.[0] ?? ''), at] as const
    ),
    ...wanted.map(({ name, at }) => [normalizedName(name), at] as const)
  ])

/** An image from scratch runs on the interpreter of the machine that serves it, as a rule this one. */
const noteOnMissing = async (
  python: string,
  { exec, log }: Pick<FoundationTools, 'exec' | 'log'>
): Promise<readonly Note[]> => {
  if ((await hostPythonVersion(process.env, exec)) === python) return []
  try {
    await hostPython(python, process.env, exec)
    return []
  } catch (error) {
    if (!hasCode(error, 'PYTHON_MISSING')) throw error
    const message = `${error.message} The image has no Python of its own and does not start here. ${error.hint ?? ''} Or build it with base-image: default.`
    log.warning(message)
    return [{ level: 'warning', message }]
  }
}
