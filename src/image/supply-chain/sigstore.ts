import { readFile } from 'node:fs/promises'
import { bundleFromJSON } from '@sigstore/bundle'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'
import { isErrno, UserError } from '../../core/errors.ts'
import type { CheckBundle } from './signature.ts'

/**
 * Checks bundles against the roots of a file, without any network: one trusted root a line, as
 * `gh attestation trusted-root` writes them, or a single one as `cosign trusted-root create` does.
 * @throws UserError `TRUSTED_ROOT_INVALID`
 */
export const bundleCheck = async (file: string): Promise<CheckBundle> => {
  const verifiers = (await readRoots(file)).map(verifierOf)
  return bundle => {
    const entity = toSignedEntity(bundleFromJSON(bundle))
    let failure: unknown
    for (const verifier of verifiers)
      try {
        const { identity } = verifier.verify(entity)
        return {
          workflow: identity?.subjectAlternativeName ?? '',
          issuer: identity?.extensions?.issuer ?? ''
        }
      } catch (error) {
        failure = error
      }
    throw failure
  }
}

/** What a root has is asked for: GitHub's own has no transparency log, but a timestamp authority. */
const verifierOf = (root: TrustedRoot): Verifier =>
  new Verifier(toTrustMaterial(root), {
    tlogThreshold: root.tlogs.length > 0 ? 1 : 0,
    ctlogThreshold: root.ctlogs.length > 0 ? 1 : 0,
    tsaThreshold: root.tlogs.length > 0 ? 0 : 1
  })

const readRoots = async (file: string): Promise<readonly TrustedRoot[]> => {
  try {
    const text = await readFile(file, 'utf8')
    const roots = documentsIn(text).map(document => TrustedRoot.fromJSON(document))
    if (roots.length > 0 && roots.every(root => root.certificateAuthorities.length > 0))
      return roots
  } catch (error) {
    if (!isErrno(error) && !(error instanceof SyntaxError) && !(error instanceof TypeError))
      throw error
  }
  throw new UserError('TRUSTED_ROOT_INVALID', `"${file}" holds no trusted root of Sigstore.`, {
    hint: 'Make it with "gh attestation trusted-root > trusted-root.jsonl".'
  })
}

/** One document, or one per line. */
const documentsIn = (text: string): readonly unknown[] => {
  try {
    return [JSON.parse(text)]
  } catch {
    return text
      .split('\n')
      .filter(line => line.trim() !== '')
      .map(line => JSON.parse(line))
  }
}
