import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hasCode, UserError } from '../../../core/errors.ts'
import { treeDigest } from '../addressed/tree.ts'
import type { PackageSources } from '../environment.ts'
import { fetchFile } from '../fetch-file.ts'
import type { Solver } from '../solver.ts'
import type { EnvironmentTools } from '../tools.ts'
import { packageIn } from '../wheel/file-name.ts'
import type { WheelFile } from '../wheel/wheel.ts'
import { findWheel, hashOf, recallChoice, rememberChoice } from '../wheel-cache.ts'
import { failed, type Source, type Task } from './failed.ts'
import { type Help, withHelp } from './help.ts'
import { type Interpreter, interpreterFor, interpreterIn } from './interpreter.ts'
import { openShop, type Unpacked } from './shop.ts'
import { installLegacyTools, installTools } from './toolchain.ts'

/** A wheel that was made of a source distribution. */
export interface BuiltWheel {
  readonly wheel: WheelFile
  /** That of the source: `sha256:…` */
  readonly source: string
  /** The Python that built it, and whether what it ran was cut off from files and network; undefined when it was kept. */
  readonly how?: {
    readonly python: string
    readonly isolated: boolean
    /** That of the container it was built in. */
    readonly image?: string
  }
}

/**
 * The wheel of a source distribution, from the cache or built now. It is kept by the source's hash, Python and platform.
 * @throws UserError `SOURCE_BUILD_FAILED`, `WHEEL_CORRUPT`, and those of locking and fetching what the build needs.
 */
export const builtWheel = async (
  source: Source,
  python: string,
  sources: PackageSources,
  solver: Pick<Solver, 'network'>,
  tools: EnvironmentTools
): Promise<BuiltWheel> => {
  const { file, address } = source
  const { hash } = file
  const key = ['source', FORMAT, hash, python, tools.platform, ...(address ? [address] : [])]
  const hex = await recallChoice(key.join('\n'), tools.cacheDir)
  const kept = hex && (await findWheel(hex, tools.cacheDir))
  if (kept) {
    const fileName = path.basename(kept)
    return { source: hash, wheel: { file: kept, fileName, name: packageIn(fileName) } }
  }
  const built = await build({ source, python }, sources, solver, tools)
  await rememberChoice(
    key.join('\n'),
    path.basename(path.dirname(built.wheel.file)),
    tools.cacheDir
  )
  return built
}

/** `setuptools>=40`, `wheel`. */
const LEGACY = /^(setuptools|wheel)\b(?![-.\w])/

/** Change it when equal sources give other wheels. */
const FORMAT = '2'

const build = async (
  task: Task,
  sources: PackageSources,
  solver: Pick<Solver, 'network'>,
  tools: EnvironmentTools
): Promise<BuiltWheel> => {
  if (process.platform !== 'linux') throw failed(task, 'sources are built on Linux only')
  const here = await interpreterFor(task.python, tools)
  if (here === undefined) throw failed(task, 'this machine has no Python', true)
  announce(here, task, tools)
  const { file, tree } = task.source
  if (tree !== undefined) return buildHere(here, tree, task, sources, tools)
  const wheels = path.join(tools.cacheDir, 'wheels')
  const fetched = await fetchFile(file, wheels, solver.network, tools)
  try {
    return await buildHere(here, fetched, task, sources, tools)
  } finally {
    await rm(path.dirname(fetched), { recursive: true, force: true })
  }
}

/** With a Python of this machine, or with the wanted one in a container where that fails and this one is another. */
const buildHere = async (
  here: Interpreter,
  fetched: string,
  task: Task,
  sources: PackageSources,
  tools: EnvironmentTools
): Promise<BuiltWheel> => {
  try {
    return await buildWith(here, fetched, task, sources, tools)
  } catch (error) {
    if (here.isWanted || !hasCode(error, 'SOURCE_BUILD_FAILED')) throw error
    const inside = await interpreterIn(task.python, tools)
    if (inside === undefined) throw error
    announce(inside, task, tools)
    return buildWith(inside, fetched, task, sources, tools)
  }
}

const announce = (
  { version, container }: Interpreter,
  { source: { file } }: Task,
  { log }: EnvironmentTools
): void => {
  const where = container ? ` in ${container.image}` : ''
  log.info(`Building ${file.name} ${file.version} from its source with Python ${version}${where} …`)
}

/** With another Python than the wanted one only what is pure comes out: no help is of avail there. */
const buildWith = async (
  interpreter: Interpreter,
  fetched: string,
  task: Task,
  sources: PackageSources,
  tools: EnvironmentTools
): Promise<BuiltWheel> => {
  let needs: readonly string[] = []
  const attempt = (help: Help) =>
    buildOnce(
      { interpreter, help, onUnpacked: ({ requires }) => (needs = requires) },
      fetched,
      task,
      sources,
      tools
    )
  const { listed = [] } = task.source
  return interpreter.isWanted
    ? withHelp(attempt, task, () => [...needs, ...listed])
    : attempt({ also: [] })
}

interface Attempt {
  readonly interpreter: Interpreter
  readonly help: Help
  onUnpacked(unpacked: Unpacked): void
}

const buildOnce = async (
  { interpreter, help, onUnpacked }: Attempt,
  fetched: string,
  task: Task,
  sources: PackageSources,
  tools: EnvironmentTools
): Promise<BuiltWheel> => {
  const { file, at } = task.source
  const { version, container } = interpreter
  const work = await realpath(await mkdtemp(path.join(tmpdir(), 'scoreline-build-')))
  try {
    // Also where a build before this one may have reached it.
    await checkHash(fetched, task)
    const shop = await openShop(work, interpreter, task, tools, help)
    const unpacked = await shop.unpack(fetched)
    onUnpacked(unpacked)
    const { root, system } = unpacked
    const { also, until } = help
    const site = async () => ({ python: version, folder: await shop.site(), sources, until })
    const withTools = async (requires: readonly string[]) => {
      try {
        await installTools(requires, await site(), at, tools)
      } catch (cause) {
        if (!hasCode(cause, 'WHEEL_MISSING', 'ENVIRONMENT_UNSOLVABLE')) throw cause
        throw failed(
          task,
          `what its build needs cannot be had: ${cause.message.replace(/\.$/, '')}`,
          !interpreter.isWanted
        )
      }
    }
    if (system.requires === undefined) await installLegacyTools(await site(), tools)
    else await withTools(system.requires)
    await withTools(also)
    const asked = [path.posix.join(shop.place, 'src', root), system.backend, system.paths]
    const { requires = [] } = await shop.hook('requires', asked)
    // What the oldest way asks for again is there, in the version that is known to do.
    const more = system.requires ? requires : requires.filter(each => !LEGACY.test(each))
    await withTools(more)
    const out = path.posix.join(shop.place, 'out')
    const { file: made = '' } = await shop.hook('wheel', [...asked, out])
    const how = {
      python: version,
      isolated: shop.isolated,
      ...(container ? { image: container.image } : {})
    }
    return { source: file.hash, wheel: await shop.take(made), how }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

const checkHash = async (fetched: string, { source: { file, at, tree } }: Task): Promise<void> => {
  const found = tree === undefined ? `sha256:${await hashOf(fetched)}` : await treeDigest(tree)
  if (found === file.hash) return
  throw new UserError(
    'WHEEL_CORRUPT',
    `The source of ${file.name} ${file.version} that was brought has other bytes than the index says.`,
    { at, hint: 'A mirror or proxy changed it. Nothing of it was used.' }
  )
}
