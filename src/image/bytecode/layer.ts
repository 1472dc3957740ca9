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
import type { BaseImage } from '../base/base-image.ts'
import { environmentKey } from '../environment/layer.ts'
import type { Lock } from '../environment/locked.ts'
import type { EnvironmentTools } from '../environment/tools.ts'
import type { Note } from '../environment/wanted.ts'
import type { LayerSource } from '../layer-source.ts'
import type { EntryScript } from '../spec.ts'
import { compiledCodes } from './codes.ts'
import { compilerKey, isCompiled } from './compiler.ts'
import { installedModules, type Module, workerModules } from './environment-modules.ts'
import { importStatements } from './import-statements.ts'
import type { KeptCode } from './kept.ts'
import type { ByteCodeMode } from './mode.ts'
import { byModuleName, importedModules, unseenModules } from './modules.ts'
import { type ByteCodeFacts, byteCodeNote, libraryNote, noCompilerNote } from './notes.ts'
import { importedNames } from './roots.ts'
import { contentOf } from './sources.ts'
import {
  AT_START,
  bareModules,
  cachedPath,
  hasBareLibrary,
  libraryKey
} from './standard-library.ts'

export interface ByteCodeWish {
  readonly mode: ByteCodeMode
  readonly script: EntryScript
  readonly models: readonly Model[]
  /** The Python worker's folder: `python` in the bundle's `runtime/`. */
  readonly worker: string
  /** What the image stands on, where the Python in it is the one that runs the script. */
  readonly base?: BaseImage | undefined
}

/** Layers of byte code, and what is worth saying of them. */
export interface ByteCode {
  readonly layer?: LayerSource
  /** That of Python's standard library, where the base has none of its own. */
  readonly library?: LayerSource & { readonly folder: string }
  readonly notes: readonly Note[]
}

/**
 * The byte code of an environment's modules as a layer above it: `__pycache__` beside each of them; and that of Python's
 * own library, where the base lacks it, as another one. The compiler is the same program everywhere, so equal inputs give
 * equal bytes on every machine; what was compiled is kept by the wheel it came in. docs/adrs/0028-byte-code-in-images.md,
 * docs/adrs/0044-byte-code-of-the-standard-library.md
 * @throws UserError `BYTE_CODE_FAILED`, and those of `lockedWheels` and of the base's registry
 */
export const byteCodeLayers = async (
  lock: Lock,
  wish: ByteCodeWish,
  tools: EnvironmentTools
): Promise<ByteCode> => {
  const { mode, script, models, worker, base } = wish
  if (mode === 'none' || lock.packages.length === 0) return { notes: [] }
  if (!isCompiled(lock.python)) return { notes: [noCompilerNote(lock.python)] }
  const names = await importedNames(script, models, worker)
  const runtime = await workerModules(worker)
  const bare = base && hasBareLibrary(base, lock.python) ? base : undefined
  const memo = memoOf([
    ...[FORMAT, compilerKey(lock.python), environmentKey(lock, tools), mode],
    ...(mode === 'imported' ? names : []),
    ...runtime.map(({ path: file, digest }) => `${file} ${digest}`),
    ...(bare ? ['library', libraryKey(bare)] : [])
  ])
  const file = path.join(tools.cacheDir, 'layers', `byte-code-${memo}.json`)
  const make = () => allCode(lock, { mode, names, runtime, bare }, tools)
  const known = (await readMemo(file)) ?? (await makeKnown(file, await make()))
  const { facts, digests, library } = known
  const entriesOf = (what: 'packages' | 'library') => async () => (await make())[what].entries
  return {
    layer: layerOf(digests, facts, MADE_BY.byteCode, entriesOf('packages')),
    ...(library
      ? {
          library: {
            ...layerOf(library.digests, library.facts, MADE_BY.libraryCode, entriesOf('library')),
            folder: library.folder
          }
        }
      : {}),
    notes: [
      byteCodeNote(facts, mode, digests.size),
      ...(library ? [libraryNote(library.facts, library.digests.size)] : [])
    ]
  }
}

const layerOf = (
  { digest, diffId, size }: LayerDigests,
  { modules }: ByteCodeFacts,
  madeBy: string,
  entries: () => Promise<readonly PackedEntry[]>
): LayerSource => ({
  blob: {
    mediaType: MEDIA.layerGzip,
    label: `${madeBy.replace('scoreline: ', '')} (${modules} modules)`,
    digest,
    size,
    open: async function* () {
      yield* gzipStream(await entries())
    }
  },
  diffId: () => diffId,
  madeBy
})

interface Made {
  readonly entries: readonly PackedEntry[]
  readonly facts: ByteCodeFacts
}

interface Known {
  readonly digests: LayerDigests
  readonly facts: ByteCodeFacts
  readonly library?: {
    readonly digests: LayerDigests
    readonly facts: ByteCodeFacts
    /** Absolute, in the image. */
    readonly folder: string
  }
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

const makeKnown = async (file: string, { packages, library, folder }: AllCode): Promise<Known> => {
  const known: Known = {
    digests: await layerDigests(packages.entries),
    facts: packages.facts,
    ...(folder
      ? { library: { digests: await layerDigests(library.entries), facts: library.facts, folder } }
      : {})
  }
  await mkdir(path.dirname(file), { recursive: true })
  await writeWhole(file, JSON.stringify(known))
  await seal(file)
  return known
}

interface Chosen {
  readonly mode: ByteCodeMode
  /** What the service imports. */
  readonly names: readonly string[]
  readonly runtime: readonly Module[]
  /** A base whose Python has no byte code. */
  readonly bare: BaseImage | undefined
}

interface AllCode {
  readonly packages: Made
  readonly library: Made
  /** Where the library lies in the image; undefined where there is nothing of it to compile. */
  readonly folder: string | undefined
}

const allCode = async (
  lock: Lock,
  { mode, names, runtime, bare }: Chosen,
  tools: EnvironmentTools
): Promise<AllCode> => {
  const { modules: installed, needs } = await installedModules(lock, tools)
  const library = bare ? await bareModules(bare, lock.python, tools.cacheDir) : []
  const isLibrary = new Set(library)
  const modules = byModuleName([...installed, ...library])
  const texts = (module: Module) => importStatements(contentOf(module.entry)?.toString() ?? '')
  const importedBy = (some: readonly string[]) =>
    importedModules(some, modules, texts).flatMap(name => modules.get(name) ?? [])
  const wanted = library.length > 0 ? [...names, ...AT_START] : names
  const seen = mode === 'all' ? [...installed, ...library] : importedBy(wanted)
  const ofPackages = seen.filter(module => !isLibrary.has(module))
  const unseen = mode === 'all' ? [] : unseenModules(ofPackages, installed, needs)
  const chosen = unseen.length === 0 ? seen : importedBy([...wanted, ...unseen])
  const codes = await compiledCodes([...chosen, ...runtime], lock.python, tools)
  const made = (some: readonly Module[], of: number): Made => {
    const entries = some.flatMap(module => entryOf(module, codes.get(module), lock.python))
    const ms = some.reduce((sum, module) => sum + (codes.get(module)?.ms ?? 0), 0)
    return {
      entries: arrange(entries),
      facts: { modules: entries.length, ofModules: of, ms }
    }
  }
  const compiled = chosen.filter(module => isLibrary.has(module))
  const [first] = compiled
  return {
    packages: made(
      [...chosen.filter(module => !isLibrary.has(module)), ...runtime],
      installed.length + runtime.length
    ),
    library: made(compiled, library.length),
    folder: first?.place.slice(0, -first.path.length - 1)
  }
}

const entryOf = (module: Module, code: KeptCode, python: string): readonly PackedEntry[] =>
  code === undefined
    ? []
    : [
        {
          path: cachedPath(module.place, python).slice(1),
          type: 'file',
          size: code.inflated,
          deflated: [code]
        }
      ]
