/** Whether an image came about as somebody wants it to, before it is deployed. */
import { UserError } from '../../core/errors.ts'
import { hexOf } from '../../oci/digest.ts'
import type { DocumentStore } from '../../oci/store.ts'
import type { RegisteredImage } from '../registered.ts'
import { modelsIn } from '../uses.ts'
import { attachedTo, PROVENANCE_TYPE, SBOM_TYPE } from './attachments.ts'
import { PREDICATE_TYPE, STATEMENT_TYPE, type Statement } from './provenance.ts'

/** What is asked of an image; nothing is checked where nothing is given. */
export interface Wanted {
  /** `owner/name` or with the server, `https://github.com/owner/name`. */
  readonly repository?: string | undefined
  /** `refs/heads/main`, or `main` for that branch. */
  readonly ref?: string | undefined
  /** `.github/workflows/deploy.yml` */
  readonly workflow?: string | undefined
  readonly sbom: boolean
}

/** What is compared with a statement. */
export type Checked = Pick<RegisteredImage, 'label' | 'descriptor' | 'manifest' | 'config'>

/**
 * Passes where one provenance of the image fits everything that is wanted, and the image itself fits that provenance.
 * @throws UserError `PROVENANCE_MISSING`, `PROVENANCE_MISMATCH`, `SBOM_MISSING`
 */
export const verifyImage = async (
  store: DocumentStore,
  image: RegisteredImage,
  wanted: Wanted
): Promise<void> => {
  const { label, repository, descriptor } = image
  const of = (type: string) => attachedTo(store, repository, descriptor.digest, type)
  if (wanted.repository || wanted.ref || wanted.workflow) {
    const statements = await of(PROVENANCE_TYPE)
    if (statements.length === 0) throw missing('PROVENANCE_MISSING', label)
    const differences = statements.map(({ document }) => difference(document, image, wanted))
    if (differences.every(each => each !== undefined))
      throw new UserError(
        'PROVENANCE_MISMATCH',
        `The provenance of image "${label}" does not fit: ${[...new Set(differences)].join('; ')}.`,
        {
          hint: 'Nothing was deployed. Build the image where it shall come from, or change the verify inputs.'
        }
      )
  }
  if (wanted.sbom && !(await of(SBOM_TYPE)).some(({ document }) => isSbomOf(document, image)))
    throw missing('SBOM_MISSING', label)
}

/** The first thing that does not fit; undefined when all does. Pure. */
export const difference = (
  document: unknown,
  image: Checked,
  { repository, ref, workflow }: Wanted
): string | undefined => {
  const statement = document as Partial<Statement> | null
  if (statement?._type !== STATEMENT_TYPE || statement.predicateType !== PREDICATE_TYPE)
    return 'it is not an SLSA provenance'
  const sha256 = hexOf(image.descriptor.digest)
  if (!list(statement.subject).some(subject => subject?.digest?.sha256 === sha256))
    return 'it is of another image'
  const definition = statement.predicate?.buildDefinition
  const dependencies = list(definition?.resolvedDependencies)
  const sources = dependencies.flatMap(({ uri, digest }) =>
    digest?.gitCommit && typeof uri === 'string' ? [uri.replace(/^git\+/, '')] : []
  )
  const at = definition?.externalParameters?.workflow
  const [source = ''] = sources
  const [from = '', branch = ''] = source.split(/@(.*)/)
  if ((repository || ref) && sources.length > 1) return 'it names several sources'
  if (repository && !isRepository(from, repository))
    return `it was built from ${from || 'no known repository'}, not ${repository}`
  if (ref && branch !== fullRef(ref))
    return `it was built from ${branch || 'no known ref'}, not ${ref}`
  if (workflow && at?.path !== workflow)
    return `it was built by ${at?.path ?? 'no known workflow'}, not ${workflow}`
  if (workflow && repository && !isRepository(at?.repository ?? '', repository))
    return `it was built by a workflow of ${at?.repository}, not ${repository}`
  return modelDifference(dependencies, image, definition?.externalParameters?.builder)
}

/** The models of the provenance, those of the image's labels and the image's layers must agree. */
const modelDifference = (
  dependencies: Statement['predicate']['buildDefinition']['resolvedDependencies'],
  { config, manifest }: Checked,
  builder: string | undefined
): string | undefined => {
  const told = dependencies.filter(({ name }) => name?.startsWith('model '))
  const line = (model: string, digest: unknown) => `${model}@${digest}`
  const inProvenance = told.map(({ name, digest }) =>
    line(name?.slice('model '.length) ?? '', `sha256:${digest?.sha256}`)
  )
  const inImage = modelsIn(config).map(({ model, digest }) => line(model, digest))
  const odd = [
    ...inImage.filter(each => !inProvenance.includes(each)),
    ...inProvenance.filter(each => !inImage.includes(each))
  ]
  if (odd.length > 0) return `the image and its provenance do not name the same models (${odd[0]})`
  // Container engines make layers of their own from a model's files.
  if (builder !== 'daemonless') return undefined
  const layers = new Set<unknown>(manifest.layers.map(({ digest }) => digest))
  const lacking = told.find(({ annotations }) => {
    const of = annotations?.layers
    return !Array.isArray(of) || of.length === 0 || !of.every(layer => layers.has(layer))
  })
  return lacking && `the image does not have the layers of ${lacking.name}`
}

const list = <T>(value: readonly T[] | undefined): readonly T[] =>
  Array.isArray(value) ? value.filter(each => typeof each === 'object' && each !== null) : []

export const isRepository = (url: string, wanted: string): boolean =>
  /^https?:\/\//.test(wanted) ? url === wanted : url === `https://github.com/${wanted}`

export const fullRef = (ref: string): string =>
  ref.startsWith('refs/') ? ref : `refs/heads/${ref}`

const isSbomOf = (document: unknown, { descriptor }: Checked): boolean => {
  const bom = document as {
    bomFormat?: string
    metadata?: { component?: { hashes?: { content?: string }[] } }
  } | null
  const hashes = bom?.metadata?.component?.hashes ?? []
  return (
    bom?.bomFormat === 'CycloneDX' &&
    hashes.some(({ content }) => content === hexOf(descriptor.digest))
  )
}

const missing = (code: 'PROVENANCE_MISSING' | 'SBOM_MISSING', label: string): UserError => {
  const hint = 'Nothing was deployed. Build the image again with build-image: it adds what lacks.'
  return code === 'SBOM_MISSING'
    ? new UserError('SBOM_MISSING', `Image "${label}" has no SBOM.`, { hint })
    : new UserError('PROVENANCE_MISSING', `Image "${label}" has no provenance.`, { hint })
}
