/** What build-image attaches to an image: SBOM and provenance. */
import type { BuiltImage } from '../../image/build.ts'
import { imageRepository } from '../../image/build.ts'
import type { LeftOut } from '../../image/environment/slim.ts'
import type { PlatformBuild } from '../../image/platforms.ts'
import {
  attachedTo,
  attachLater,
  attachment,
  digestOfAttachment,
  PROVENANCE_TYPE,
  SBOM_TYPE
} from '../../image/supply-chain/attachments.ts'
import { provenanceOf, type Run, type Statement } from '../../image/supply-chain/provenance.ts'
import { sbomOf } from '../../image/supply-chain/sbom.ts'
import type { Digest } from '../../oci/digest.ts'
import type { Descriptor } from '../../oci/manifest.ts'
import type { DocumentStore, Referrer } from '../../oci/store.ts'
import type { Host } from '../host/host.ts'
import { VERSION } from '../host/version.ts'

export interface Attached {
  readonly sbom: Digest
  readonly provenance: Digest
}

/** A build with the lock of its environment. */
export type LockedBuild = PlatformBuild & {
  readonly foundation: PlatformBuild['foundation'] & {
    readonly lock?: string
    readonly condaLock?: string
    readonly leftOut?: readonly LeftOut[]
  }
}

/** The SBOM and the provenance of an image, in this order. */
export const attachmentsFor =
  (builds: readonly LockedBuild[], builder: string, host: Pick<Host, 'env'>) =>
  (subject: Descriptor): readonly [Referrer, Referrer] => {
    const ingredients = builds.map(
      ({ spec, foundation: { base, environment, lock, condaLock, leftOut } }) => ({
        spec,
        base,
        lock: lock && environment ? { text: lock, python: environment.python } : undefined,
        condaLock,
        leftOut
      })
    )
    const sbom = sbomOf(ingredients, subject.digest, VERSION)
    const tool = { version: VERSION, builder }
    const provenance = provenanceOf(ingredients, subject.digest, runOf(host), tool)
    return [attachment(SBOM_TYPE, sbom, subject), attachment(PROVENANCE_TYPE, provenance, subject)]
  }

/**
 * Sees to it that an image has both. One that was there before keeps what it has, and gets a further provenance only
 * where a workflow or branch built it again that it does not name yet.
 */
export const ensureAttached = async (
  { store, image }: { readonly store: DocumentStore; readonly image: BuiltImage },
  name: string,
  attach: (subject: Descriptor) => readonly [Referrer, Referrer]
): Promise<Attached> => {
  const repository = imageRepository(name)
  const subject = image.descriptor
  const [sbom, provenance] = attach(subject)
  if (image.changed)
    return { sbom: digestOfAttachment(sbom), provenance: digestOfAttachment(provenance) }
  const [oldSbom] = await attachedTo(store, repository, subject.digest, SBOM_TYPE)
  const origin = originIn(provenanceIn(provenance))
  const told = (await attachedTo(store, repository, subject.digest, PROVENANCE_TYPE)).find(
    ({ document }) => originIn(document as Statement) === origin
  )
  return {
    sbom: oldSbom?.digest ?? (await attachLater(store, repository, sbom)),
    provenance: told?.digest ?? (await attachLater(store, repository, provenance))
  }
}

/** The run, as GitHub describes it: https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
const runOf = ({ env }: Pick<Host, 'env'>): Run => ({
  server: env.GITHUB_SERVER_URL,
  repository: env.GITHUB_REPOSITORY,
  ref: env.GITHUB_REF,
  commit: env.GITHUB_SHA,
  workflow: env.GITHUB_WORKFLOW_REF,
  id: env.GITHUB_RUN_ID,
  attempt: env.GITHUB_RUN_ATTEMPT,
  event: env.GITHUB_EVENT_NAME
})

/** Repository, ref and workflow that a statement names. */
export const originIn = (statement: Statement | undefined): string => {
  const definition = statement?.predicate?.buildDefinition
  const source = definition?.resolvedDependencies?.find(({ digest }) => digest?.gitCommit)
  return JSON.stringify([source?.uri, definition?.externalParameters?.workflow])
}

export const provenanceIn = ({ manifest, documents }: Referrer): Statement =>
  JSON.parse(String(documents.get(manifest.layers[0]?.digest ?? 'sha256:')))
