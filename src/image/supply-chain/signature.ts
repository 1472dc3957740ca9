/**
 * Provenance that is signed: a Sigstore bundle as a manifest that refers to an image, where `gh attestation verify` and
 * `cosign` look for it. https://github.com/sigstore/cosign/blob/main/specs/BUNDLE_SPEC.md
 */
import { UserError } from '../../core/errors.ts'
import type { Descriptor } from '../../oci/manifest.ts'
import type { DocumentStore, Referrer } from '../../oci/store.ts'
import type { RegisteredImage } from '../registered.ts'
import { attachedTo, attachment, SIGNATURE_TYPE } from './attachments.ts'
import { PREDICATE_TYPE, type Statement } from './provenance.ts'
import { type Checked, difference, fullRef, isRepository, type Wanted } from './verify.ts'

/** The statement that was signed; undefined where a bundle holds none. It is only as good as the signature. */
export const statementIn = (bundle: unknown): Statement | undefined => {
  const { payload } = (bundle as { dsseEnvelope?: { payload?: string } }).dsseEnvelope ?? {}
  if (typeof payload !== 'string') return undefined
  try {
    return JSON.parse(Buffer.from(payload, 'base64').toString())
  } catch {
    return undefined
  }
}

export const signatureAttachment = (bundle: unknown, subject: Descriptor): Referrer =>
  attachment(SIGNATURE_TYPE, bundle, subject, {
    'dev.sigstore.bundle.content': 'dsse-envelope',
    'dev.sigstore.bundle.predicateType': PREDICATE_TYPE
  })

/** Who signed, by the certificate. */
export interface Signer {
  /** `https://github.com/octo-org/models/.github/workflows/deploy.yml@refs/heads/main` */
  readonly workflow: string
  /** Who vouches for that: `https://token.actions.githubusercontent.com` */
  readonly issuer: string
}

/** Checks a bundle's signature, and returns who signed. @throws Error when it does not hold */
export type CheckBundle = (bundle: unknown) => Signer

/**
 * Passes where one signed provenance of the image holds, fits everything that is wanted, and was signed by a workflow of
 * the repository wanted.
 * @throws UserError `SIGNATURE_MISSING`, `SIGNATURE_MISMATCH`
 */
export const verifySignature = async (
  store: DocumentStore,
  image: RegisteredImage,
  wanted: Wanted & { readonly repository: string },
  check: CheckBundle
): Promise<void> => {
  const { label, repository, descriptor } = image
  const found = await attachedTo(store, repository, descriptor.digest, SIGNATURE_TYPE)
  if (found.length === 0)
    throw new UserError('SIGNATURE_MISSING', `Image "${label}" is not signed.`, {
      hint: 'Nothing was deployed. Build it again with build-image and sign: true.'
    })
  const differences = found.map(({ document }) =>
    signatureDifference(document, image, wanted, check)
  )
  if (differences.some(each => each === undefined)) return
  throw new UserError(
    'SIGNATURE_MISMATCH',
    `No signature of image "${label}" fits: ${[...new Set(differences)].join('; ')}.`,
    {
      hint: 'Nothing was deployed. Build and sign the image where it shall come from, or change the verify inputs.'
    }
  )
}

/** The first thing that does not fit; undefined when all does. */
const signatureDifference = (
  bundle: unknown,
  image: Checked,
  wanted: Wanted & { readonly repository: string },
  check: CheckBundle
): string | undefined => {
  let signer: Signer
  try {
    signer = check(bundle)
  } catch (error) {
    return `it does not hold (${error instanceof Error ? error.message : String(error)})`
  }
  return signerDifference(signer, wanted) ?? difference(statementIn(bundle), image, wanted)
}

/** Pure. https://github.com/sigstore/fulcio/blob/main/docs/oidc.md#github */
export const signerDifference = (
  { workflow, issuer }: Signer,
  wanted: Wanted & { readonly repository: string }
): string | undefined => {
  const [, source = '', path, ref] =
    /^(https:\/\/[^/]+\/[^/]+\/[^/]+)\/(.+)@(.+)$/.exec(workflow) ?? []
  if (!isRepository(source, wanted.repository))
    return `it was signed by ${workflow || 'nobody known'}, not by a workflow of ${wanted.repository}`
  if (issuer !== issuerOf(new URL(source).hostname))
    return `the signer was vouched for by ${issuer || 'nobody'}`
  if (wanted.workflow && path !== wanted.workflow)
    return `it was signed by ${path}, not ${wanted.workflow}`
  if (wanted.ref && ref !== fullRef(wanted.ref)) return `it was signed on ${ref}, not ${wanted.ref}`
  return undefined
}

/** https://docs.github.com/en/actions/reference/security/oidc */
const issuerOf = (server: string): string =>
  server === 'github.com'
    ? 'https://token.actions.githubusercontent.com'
    : `https://token.actions.${server}`
