import { UserError } from '../core/errors.ts'
import type { Cloud } from './cloud.ts'

/** What Entra compares of the token GitHub gave us. */
export interface PresentedToken {
  readonly issuer: string
  readonly subject: string
  readonly audience: string
}

/** Reads the claims of a JSON Web Token without checking it: to show them. Undefined when it is none. */
export const claimsOf = (token: string): PresentedToken | undefined => {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    const { iss, sub, aud } = claims as Record<string, unknown>
    return { issuer: text(iss), subject: text(sub), audience: text(aud) }
  } catch {
    return undefined
  }
}

/**
 * Why Entra did not take the token, beside what the app registration must contain.
 * Codes: AADSTS70021, 700211 (issuer), 700212 (audience), 700213 (subject), 7002138 (only the case differs).
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations
 */
export const federationRefused = (
  code: string,
  presented: PresentedToken,
  clientId: string,
  cause?: unknown
): UserError =>
  new UserError(
    'AZURE_FEDERATION_REFUSED',
    [
      `Azure does not trust this workflow's token: ${REASON[code] ?? REASON.AADSTS70021} (${code}).`,
      'The token says, and the app registration must contain, letter by letter:',
      `  issuer    ${presented.issuer}`,
      `  subject   ${presented.subject}`,
      `  audience  ${presented.audience}`
    ].join('\n'),
    {
      hint: `An owner of the app registration runs: ${federationCommand(presented, clientId)}`,
      cause
    }
  )

/** The command that adds the trust that was missing. */
export const federationCommand = (presented: PresentedToken, clientId: string): string => {
  const parameters = JSON.stringify({
    name: credentialName(presented.subject),
    issuer: presented.issuer,
    subject: presented.subject,
    audiences: [presented.audience]
  })
  return `az ad app federated-credential create --id ${clientId} --parameters '${parameters.replaceAll("'", "'\\''")}'`
}

/** The job may not ask GitHub for a token at all. */
export const idTokenForbidden = (cloud: Cloud): UserError =>
  new UserError(
    'AZURE_ID_TOKEN_FORBIDDEN',
    'This job may not ask GitHub for a token to sign in to Azure with.',
    {
      hint: `Add to the job: permissions: { id-token: write, contents: read }. Pull requests from forks never get one; sign in to ${cloud.name} after the merge instead.`
    }
  )

const REASON: Readonly<Record<string, string>> = {
  AADSTS70021: 'no federated credential matches it',
  AADSTS700211: 'no federated credential has its issuer',
  AADSTS700212: 'no federated credential has its audience',
  AADSTS700213: 'no federated credential has its subject',
  AADSTS7002138: 'a federated credential has its subject, but in other capital or small letters'
}

export const isFederationCode = (code: string): boolean => code in REASON

/** 3 to 120 letters, digits, `-` and `_`: https://learn.microsoft.com/graph/api/resources/federatedidentitycredential */
const credentialName = (subject: string): string =>
  `github-${subject.replace(/[^A-Za-z0-9]+/g, '-')}`.slice(0, 120).replace(/-+$/, '')

const text = (claim: unknown): string => (Array.isArray(claim) ? claim.join(' ') : String(claim))
