import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { MADE_BY } from '../../contract/image.ts'
import { isSealed, seal } from '../../core/seal.ts'
import { writeWhole } from '../../core/write-whole.ts'
import type { Model } from '../../models/model.ts'
import type { PackedEntry } from '../../oci/layer/gzip.ts'
import { gzipStream } from '../../oci/layer/gzip.ts'
import { type LayerDigests, layerDigests } from '../../oci/layer/gzip-digests.ts'
import { arrange } from '../../oci/layer/tar.ts'
import { MEDIA } from '../../oci/manifest.ts'
import { environmentKey } from '../environment/layer.ts'
import type { Lock } from '../environment/locked.ts'
import type { EnvironmentTools } from '../environment/tools.ts'
import type { Note } from '../environment/wanted.ts'
import type { LayerSource } from '../layer-source.ts'
import type { EntryScript } from '../spec.ts'
import { type Compiled, type Compiler, compilerKey, isCompiled, openCompiler } from './compiler.ts'
import { installedModules, type Module, workerModules } from './environment-modules.ts'
import { importStatements } from './import-statements.ts'
import { type KeptCode, type KeptCodes, keepCodes, keptCodes } from './kept.ts'
import type { ByteCodeMode } from './mode.ts'
import { byModuleName, importedModules, unseenModules } from './modules.ts'
import { type ByteCodeFacts, byteCodeNote, noCompilerNote } from './notes.ts'
import { importedNames } from './roots.ts'
import { contentOf } from './sources.ts'

export interface ByteCodeWish {
  readonly mode: ByteCodeMode
  readonly script: EntryScript
  readonly models: readonly Model[]
  /** The Python worker's folder: `python` in the bundle's `runtime/`. */
  readonly worker: string
}

/** A layer of byte code, and what is worth saying of it. */
export interface ByteCode {
  readonly layer?: LayerSource
  readonly notes: readonly Note[]
}

/**
 * The byte code of an environment's modules as a layer above it: `__pycache__` beside each of them. The compiler is the
 * same program everywhere, so equal inputs give equal bytes on every machine; what was compiled is kept by the wheel it
 * came in. docs/adrs/0028-byte-code-in-images.md
 * @throws UserError `BYTE_CODE_FAILED`, and those of `lockedWheels`
 */
export const byteCodeLayer = async (
  lock: Lock,
  wish: ByteCodeWish,
  tools: EnvironmentTools
): Promise<ByteCode> => {
  if (wish.mode === 'none' || lock.packages.length === 0) return { notes: [] }
  if (!isCompiled(lock.python)) return { notes: [noCompilerNote(lock.python)] }
  const names = await importedNames(wish.script, wish.models, wish.worker)
  const runtime = await workerModules(wish.worker)
  const memo = memoOf([
    ...[FORMAT, compilerKey(lock.python), environmentKey(lock, tools), wish.mode],
    ...(wish.mode === 'imported' ? names : []),
    ...runtime.map(({ path: file, digest }) => `${file} ${digest}`)
  ])
  const file = path.join(tools.cacheDir, 'layers', `byte-code-${memo}.json`)
  const make = () => entriesOf(lock, wish.mode, names, runtime, tools)
  const known = (await readMemo(file)) ?? (await makeKnown(file, await make()))
  const { digest, diffId, size } = known.digests
  return {
    layer: {
      blob: {
        mediaType: MEDIA.layerGzip,
        label: `byte code (${known.facts.modules} modules)`,
        digest,
        size,
        open: async function* () {
          yield* gzipStream((await make()).entries)
        }
      },
      diffId: () => diffId,
      madeBy: MADE_BY.byteCode
    },
    notes: [byteCodeNote(known.facts, wish.mode, size)]
  }
}

interface Made {
  readonly entries: readonly PackedEntry[]
  readonly facts: ByteCodeFacts
}

interface Known {
  readonly digests: LayerDigests
  readonly facts: ByteCodeFacts
}

/** Change it when equal inputs give other bytes. */
const FORMAT = '2'

const memoOf = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

const readMemo = async (file: string): Promise<Known | undefined> => {
  try {
    return (await isSealed(file)) ? JSON.parse(await readFile(file, 'utf8')) : undefined
  } catch {
    return undefined
  }
}

const makeKnown = async (file: string, { entries, facts }: Made): Promise<Known> => {
  const known = { digests: await layerDigests(entries), facts }
  await mkdir(path.dirname(file), { recursive: true })
  await writeWhole(file, JSON.stringify(known))
  await seal(file)
  return known
}

const entriesOf = async (
  lock: Lock,
  mode: ByteCodeMode,
  names: readonly string[],
  runtime: readonly Module[],
  tools: EnvironmentTools
): Promise<Made> => {
  const { modules: installed, needs } = await installedModules(lock, tools)
  const modules = byModuleName(installed)
  const texts = (module: Module) => importStatements(contentOf(module.entry)?.toString() ?? '')
  const importedBy = (wanted: readonly string[]) =>
    importedModules(wanted, modules, texts).flatMap(name => modules.get(name) ?? [])
  const seen = mode === 'all' ? installed : importedBy(names)
  const unseen = mode === 'all' ? [] : unseenModules(seen, installed, needs)
  const chosen = unseen.length === 0 ? seen : importedBy([...names, ...unseen])
  const all = [...chosen, ...runtime]
  const codes = await compiledCodes(all, lock.python, tools)
  const entries: PackedEntry[] = all.flatMap(module => {
    const code = codes.get(module)
    if (code === undefined) return []
    return [
      {
        path: cachedPath(module.place, lock.python).slice(1),
        type: 'file',
        size: code.inflated,
        deflated: [code]
      }
    ]
  })
  const ms = all.reduce((sum, module) => sum + (codes.get(module)?.ms ?? 0), 0)
  return {
    entries: arrange(entries),
    facts: { modules: entries.length, ofModules: installed.length + runtime.length, ms }
  }
}

/** `/a/__pycache__/b.cpython-311.pyc` of `/a/b.py`. https://peps.python.org/pep-3147/ */
const cachedPath = (place: string, python: string): string =>
  path.posix.join(
    path.posix.dirname(place),
    '__pycache__',
    `${path.posix.basename(place, '.py')}.cpython-${python.replace('.', '')}.pyc`
  )

const compiledCodes = async (
  modules: readonly Module[],
  python: string,
  tools: EnvironmentTools
): Promise<ReadonlyMap<Module, NonNullable<KeptCode>>> => {
  const found = new Map<Module, NonNullable<KeptCode>>()
  const workshop = { cache: tools.cacheDir, exec: tools.exec, log: tools.log }
  await using compiler = openCompiler(python, workshop)
  const byDigest = new Map<string, Module[]>()
  for (const module of modules)
    byDigest.set(module.digest, [...(byDigest.get(module.digest) ?? []), module])
  await Promise.all(
    [...byDigest].map(async ([digest, group]) => {
      const folder = path.join(tools.cacheDir, 'byte-code', compilerKey(python), digest)
      const codes = await withMissing(folder, group, compiler)
      for (const module of group) {
        const code = codes.get(module.place)
        if (code !== undefined) found.set(module, code)
      }
    })
  )
  return found
}

/** What is kept of one wheel, once the modules that are missing there are compiled. */
const withMissing = async (
  folder: string,
  modules: readonly Module[],
  compiler: Compiler
): Promise<KeptCodes> => {
  const kept = await keptCodes(folder)
  const missing = modules.filter(({ place }) => !kept.has(place))
  if (missing.length === 0) return kept
  const compiled = await Promise.all(
    missing.map(async ({ entry, place }): Promise<[string, Compiled]> => {
      const bytes = contentOf(entry)
      return [place, bytes ? await compiler.compile({ bytes, file: place }) : NOTHING]
    })
  )
  return keepCodes(folder, kept, new Map(compiled))
}

const NOTHING: Compiled = { code: undefined, ms: 0 }
