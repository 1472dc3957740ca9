import path from 'node:path'
import { systemClock } from '../core/clock.ts'
import { repositoryComponent } from '../core/names.ts'
import type { Clock, Log } from '../core/ports.ts'
import type { Digest } from '../oci/digest.ts'
import { type Memory, noMemory, stageFiles } from '../oci/memory.ts'
import type { Store } from '../oci/store.ts'
import { publishNumbered } from '../oci/versions.ts'
import { modelArtifact } from './artifact.ts'
import { inspectModel, type ModelInspection } from './format.ts'
import { labelOf, type ModelCard } from './model.ts'
import type { OnnxRuntime } from './onnx/runtime-check.ts'
import { onnxFindings } from './onnx/scan.ts'
import { alsoFound, DEFAULT_POLICY, enforce, judgeModel, type PicklePolicy } from './scan/gate.ts'
import { localNamesIn } from './scan/local-modules.ts'
import { verdictReferrer } from './scan/verdict-record.ts'
import type { Walks } from './scan/walked.ts'
import { type ModelFile, weightsLayers } from './weights.ts'

export interface ModelSpec {
  readonly name: string
  /** A file or a folder. */
  readonly path: string
  readonly tags: Readonly<Record<string, string>>
  readonly properties: Readonly<Record<string, string>>
  readonly description?: string | undefined
  /** Detected when left out. */
  readonly framework?: string | undefined
  readonly frameworkVersion?: string | undefined
  readonly sampleInput?: unknown
  /** `when-changed`: the same bytes with the same metadata give the version that exists. */
  readonly newVersion: 'when-changed' | 'always'
  /** What happens to a model that would run code of its own when it is loaded; `DEFAULT_POLICY` when left out. */
  readonly picklePolicy?: PicklePolicy
  /** `module.name` of what its pickles may import besides what the known frameworks need. */
  readonly allowedImports?: readonly string[]
  /** Folder with modules whose classes they may import, too. */
  readonly sourceDirectory?: string | undefined
}

export interface RegisteredModel {
  /** `name:version` */
  readonly label: string
  readonly version: number
  readonly digest: Digest
  /** By digest, for an engine or another tool. */
  readonly reference: string
  readonly card: ModelCard
  readonly changed: boolean
  readonly warnings: readonly string[]
}

export interface RegisterTools {
  readonly store: Store
  readonly log: Log
  readonly clock?: Clock
  /** What unchanged files were hashed to before; nothing when left out. */
  readonly memory?: Memory
  /** May refuse a model, when all is known of it and nothing is written yet. */
  readonly check?: ((card: ModelCard) => void) | undefined
  /** Opens ONNX models to check them; loaded only when a model is one. */
  readonly onnxRuntime: () => Promise<OnnxRuntime>
}

/** The OCI repository, below the registry's prefix, of a model. */
export const modelRepository = (name: string): string => `models/${repositoryComponent(name)}`

/**
 * Registers a trained model under the next version of its name.
 * @throws UserError `MODEL_UNSAFE`, `MODEL_PATH_MISSING`, `MODEL_NOT_FOUND`, `MODEL_ONNX_BROKEN` and others before anything is written.
 */
export const registerModel = async (
  spec: ModelSpec,
  { store, log, clock = systemClock, memory = noMemory, check, onnxRuntime }: RegisterTools
): Promise<RegisteredModel> => {
  const walks: Walks = new Map()
  const found = await inspectModel(spec.path, { framework: spec.framework, onnxRuntime, walks })
  if (found.about) log.info(found.about)
  const shown = (file: ModelFile) => (found.folder ? path.join(spec.path, file.path) : spec.path)
  const policy = spec.picklePolicy ?? DEFAULT_POLICY
  const judged = await judgeModel(
    found.files,
    shown,
    policy,
    {
      allowed: new Set(spec.allowedImports),
      ...(spec.sourceDirectory ? { local: await localNamesIn(spec.sourceDirectory) } : {})
    },
    walks
  )
  // The main one was opened already.
  const isOther = (file: ModelFile) => found.format !== 'onnx' || file.path !== found.mainFile
  const verdict =
    policy === 'off' ? judged : alsoFound(judged, await onnxFindings(found.files, shown, isOther))
  const warnings = enforce(verdict)
  const card = cardOf(spec, found)
  check?.(card)
  const repository = modelRepository(spec.name)
  const layers = await Promise.all(
    weightsLayers(spec.name, found.files).map(layer =>
      stageFiles(store, repository, layer, { memory, clock, log })
    )
  )
  const { version, descriptor, changed } = await publishNumbered(
    store,
    repository,
    number => modelArtifact(card, number, layers),
    {
      reuse: spec.newVersion === 'when-changed',
      attach: subject => [verdictReferrer(verdict, subject)]
    }
  )
  return {
    label: labelOf({ name: spec.name, version }),
    version,
    digest: descriptor.digest,
    reference: store.reference(repository, descriptor.digest),
    card,
    changed,
    warnings: [...found.warnings, ...warnings]
  }
}

const cardOf = (spec: ModelSpec, found: ModelInspection): ModelCard => {
  const frameworkVersion = spec.frameworkVersion ?? found.frameworkVersion
  return {
    name: spec.name,
    ...(spec.description ? { description: spec.description } : {}),
    framework: found.framework,
    ...(frameworkVersion ? { frameworkVersion } : {}),
    format: found.format,
    ...(found.mainFile ? { mainFile: found.mainFile } : {}),
    ...(found.folder ? { folder: found.folder } : {}),
    files: found.files.map(({ path, size }) => ({ path, size })),
    ...(found.signature ? { signature: found.signature } : {}),
    ...(found.opset ? { opset: found.opset } : {}),
    ...(found.notServed ? { notServed: found.notServed } : {}),
    ...(found.needs ? { needs: found.needs } : {}),
    ...(spec.sampleInput === undefined ? {} : { sampleInput: spec.sampleInput }),
    tags: sorted(spec.tags),
    properties: sorted(spec.properties)
  }
}

/** Key order must not make two registrations differ. */
const sorted = (record: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
