/** Signs the provenance of an image with the identity of the job: no key is kept anywhere. */
import { UserError } from '../../core/errors.ts'
import { type BuiltImage, imageRepository } from '../../image/build.ts'
import { attachedTo, attachLater, SIGNATURE_TYPE } from '../../image/supply-chain/attachments.ts'
import type { Statement } from '../../image/supply-chain/provenance.ts'
import { signatureAttachment, statementIn } from '../../image/supply-chain/signature.ts'
import type { Digest } from '../../oci/digest.ts'
import type { Descriptor } from '../../oci/manifest.ts'
import type { DocumentStore, Referrer } from '../../oci/store.ts'
import type { Host } from '../host/host.ts'
import { originIn, provenanceIn } from './attachments.ts'

export interface Signed {
  readonly signature: Digest
  /** The number under which GitHub keeps it; nothing where it was signed before, or there was no token. */
  readonly attestation?: string | undefined
}

/**
 * Sees to it that an image has a signed provenance from this workflow and ref: a Sigstore bundle that refers to it, and
 * that GitHub lists among the repository's attestations where there is a token for that.
 * @throws UserError `SIGNING_NOT_ALLOWED`, `SIGNING_FAILED`; the image is there then, unsigned, and the next run signs it.
 */
export const ensureSigned = async (
  { store, image }: { readonly store: DocumentStore; readonly image: BuiltImage },
  name: string,
  attach: (subject: Descriptor) => readonly [Referrer, Referrer],
  token: string | undefined,
  host: Host
): Promise<Signed> => {
  const repository = imageRepository(name)
  const subject = image.descriptor
  const statement = provenanceIn(attach(subject)[1])
  const known = (await attachedTo(store, repository, subject.digest, SIGNATURE_TYPE)).find(
    ({ document }) => originIn(statementIn(document)) === originIn(statement)
  )
  if (known) return { signature: known.digest }
  if (token !== undefined) host.log.secret(token)
  const [subjectName = name] = image.reference.split('@')
  const { bundle, attestationID } = await attested(statement, subjectName, token, host)
  if (token === undefined) host.log.info('Not kept with GitHub: there is no github-token.')
  return {
    signature: await attachLater(store, repository, signatureAttachment(bundle, subject)),
    attestation: attestationID
  }
}

/** https://github.com/actions/toolkit/tree/main/packages/attest */
const attested = async (
  { predicateType, predicate, subject }: Statement,
  name: string,
  token: string | undefined,
  { env }: Host
) => {
  if (!env.ACTIONS_ID_TOKEN_REQUEST_URL)
    throw new UserError(
      'SIGNING_NOT_ALLOWED',
      'The image was not signed: this job may not ask GitHub for an identity token.',
      {
        hint: 'Add "permissions: { id-token: write, attestations: write }" to the job, beside those it has. Outside of GitHub Actions leave input "sign" out.'
      }
    )
  const { attest } = await import('@actions/attest')
  try {
    return await attest({
      subjects: subject.map(({ digest }) => ({ name, digest: { ...digest } })),
      predicateType,
      predicate,
      token: token ?? '',
      skipWrite: token === undefined
    })
  } catch (error) {
    throw new UserError(
      'SIGNING_FAILED',
      `The image was not signed: ${error instanceof Error ? error.message : String(error)}.`,
      {
        cause: error,
        hint: 'Run the step again: the image is there, and only its signature is missing. Keeping it with GitHub needs "attestations: write", and in private repositories a plan that has attestations.'
      }
    )
  }
}
