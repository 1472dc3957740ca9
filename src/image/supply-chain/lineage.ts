/** Where an image comes from: models, base, run and commit, in one document. */
import { UserError } from '../../core/errors.ts'
import { findModel, parseModelReference } from '../../models/find.ts'
import { ANNOTATION } from '../../oci/manifest.ts'
import type { DocumentStore } from '../../oci/store.ts'
import type { RegisteredImage } from '../registered.ts'
import { modelsIn } from '../uses.ts'
import { attachedTo, PROVENANCE_TYPE, SBOM_TYPE } from './attachments.ts'
import type { Statement } from './provenance.ts'

export interface Lineage {
  readonly image: { readonly name: string; readonly digest: string; readonly reference: string }
  readonly base?: { readonly name?: string; readonly digest?: string }
  readonly models: readonly LineageModel[]
  /** One for each provenance of the image: what built it, the first one first. */
  readonly builds: readonly LineageBuild[]
  /** Digest of the document that refers to the image. */
  readonly sbom?: string
}

export interface LineageModel {
  readonly name: string
  readonly digest: string
  readonly framework?: string
  /** Facts that were registered with it, such as the run that trained it. */
  readonly properties?: Readonly<Record<string, string>>
}

export interface LineageBuild {
  readonly provenance: string
  /** `git+https://github.com/octo-org/models@refs/heads/main` */
  readonly source?: string
  readonly commit?: string
  readonly workflow?: string
  /** Address of the run and attempt. */
  readonly run?: string
}

/** What the registry knows about an image. Models that were deleted since are given by name and digest. */
export const lineageOf = async (store: DocumentStore, image: RegisteredImage): Promise<Lineage> => {
  const { label, repository, descriptor, reference, manifest, config } = image
  const of = (type: string) => attachedTo(store, repository, descriptor.digest, type)
  const models: LineageModel[] = []
  for (const { model, digest } of modelsIn(config))
    models.push({ name: model, digest, ...(await factsOf(store, model, digest)) })
  const [sbom] = await of(SBOM_TYPE)
  const base = baseIn(manifest.annotations ?? {})
  return {
    image: { name: label, digest: descriptor.digest, reference },
    ...(base ? { base } : {}),
    models,
    builds: (await of(PROVENANCE_TYPE)).map(({ digest, document }) => buildIn(digest, document)),
    ...(sbom ? { sbom: sbom.digest } : {})
  }
}

const baseIn = (annotations: Readonly<Record<string, string>>): Lineage['base'] => {
  const { [ANNOTATION.baseName]: name, [ANNOTATION.baseDigest]: digest } = annotations
  return name || digest ? { ...(name ? { name } : {}), ...(digest ? { digest } : {}) } : undefined
}

/** What one provenance says. What is missing in it is left out. Pure. */
export const buildIn = (provenance: string, document: unknown): LineageBuild => {
  const predicate = (document as Partial<Statement> | null)?.predicate
  const { resolvedDependencies: dependencies, externalParameters } =
    predicate?.buildDefinition ?? {}
  const source = Array.isArray(dependencies)
    ? (dependencies as Statement['predicate']['buildDefinition']['resolvedDependencies']).find(
        each => each?.digest?.gitCommit
      )
    : undefined
  const run = predicate?.runDetails?.metadata?.invocationId
  const workflow = externalParameters?.workflow?.path
  return {
    provenance,
    ...(source?.uri ? { source: source.uri } : {}),
    ...(source?.digest.gitCommit ? { commit: source.digest.gitCommit } : {}),
    ...(workflow ? { workflow } : {}),
    ...(run ? { run } : {})
  }
}

const factsOf = async (
  store: DocumentStore,
  label: string,
  digest: string
): Promise<Pick<LineageModel, 'framework' | 'properties'>> => {
  try {
    const model = await findModel(store, parseModelReference(label))
    const { framework, properties } = model.card
    return model.digest === digest ? { framework, properties } : {}
  } catch (error) {
    // Deleted, or not ours to read: only the image gives its name and digest.
    if (error instanceof UserError) return {}
    throw error
  }
}
