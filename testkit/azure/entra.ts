import { constants, createHash, randomUUID, verify, X509Certificate } from 'node:crypto'
import type { Answer, Asked } from './http.ts'

/** An app registration: who may sign in, and by what. */
export interface AppRegistration {
  readonly clientId: string
  readonly tenantId: string
  readonly secret?: string
  /** PEM of the certificate it may sign in with. */
  readonly certificate?: string
  readonly federated?: readonly { issuer: string; subject: string; audience: string }[]
}

/** Entra's token service for one app registration: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
export class FakeEntra {
  readonly app: AppRegistration
  /** Tokens it gave out, with the resource they are for. */
  readonly tokens = new Map<string, string>()
  /** Resources that the tenant has no service principal of. */
  readonly unknownResources = new Set<string>()

  constructor(app: AppRegistration) {
    this.app = app
  }

  /** Undefined for paths that are not Entra's. */
  handle(asked: Asked): Answer | undefined {
    const { path, origin } = asked
    const [, tenant = '', rest = ''] = /^\/([^/]+)\/(.*)$/.exec(path) ?? []
    if (rest === 'v2.0/.well-known/openid-configuration') return configuration(origin, tenant)
    if (rest === 'oauth2/v2.0/token' && asked.method === 'POST') return this.#token(asked, tenant)
    return undefined
  }

  #token({ body }: Asked, tenant: string): Answer {
    const { app } = this
    if (tenant !== app.tenantId)
      return refused(
        'AADSTS90002',
        `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
        'invalid_request'
      )
    if (body.client_id !== app.clientId)
      return refused(
        'AADSTS700016',
        `Application with identifier '${body.client_id}' was not found in the directory 'Contoso'.`,
        'unauthorized_client'
      )
    if (body.grant_type !== 'client_credentials')
      return refused(
        'AADSTS70003',
        `The app requested an unsupported grant type '${body.grant_type}'.`,
        'unsupported_grant_type'
      )
    const problem = body.client_assertion ? this.#assertion(body) : this.#secret(body)
    if (problem) return problem
    const resource = String(body.scope).replace(/\/\.default$/, '')
    if (this.unknownResources.has(resource))
      return refused(
        'AADSTS500011',
        `The resource principal named ${resource} was not found in the tenant named Contoso. This can happen if the application has not been installed by the administrator of the tenant.`,
        'invalid_resource'
      )
    const token = `${base64({ alg: 'none' })}.${base64({ aud: body.scope, jti: randomUUID() })}.x`
    this.tokens.set(token, String(body.scope))
    return {
      status: 200,
      body: { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: token }
    }
  }

  #secret({ client_secret: secret }: { client_secret?: string }): Answer | undefined {
    return secret === this.app.secret && secret !== undefined
      ? undefined
      : refused(
          'AADSTS7000215',
          "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app 'x'."
        )
  }

  #assertion(body: {
    client_assertion: string
    client_assertion_type: string
  }): Answer | undefined {
    const { app } = this
    if (body.client_assertion_type !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
      return refused('AADSTS50027', 'JWT token is invalid or malformed.')
    const { iss, sub, aud } = JSON.parse(
      Buffer.from(body.client_assertion.split('.')[1] ?? '', 'base64url').toString()
    )
    if (iss === app.clientId) return checkCertificate(body.client_assertion, app.certificate)
    const trusted = app.federated ?? []
    if (!trusted.some(({ issuer }) => issuer === iss))
      return refused(
        'AADSTS700211',
        `No matching federated identity record found for presented assertion issuer '${iss}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation`
      )
    if (!trusted.some(({ audience }) => audience === aud))
      return refused(
        'AADSTS700212',
        `No matching federated identity record found for presented assertion audience '${aud}'.`
      )
    if (trusted.some(({ subject }) => subject === sub)) return undefined
    if (trusted.some(({ subject }) => subject.toLowerCase() === String(sub).toLowerCase()))
      return refused(
        'AADSTS7002138',
        `No matching federated identity record found for presented assertion subject '${sub}'. The subject matches with case-insensitive comparison, but not with case-sensitive comparison.`
      )
    return refused(
      'AADSTS700213',
      `No matching federated identity record found for presented assertion subject '${sub}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion.`
    )
  }
}

/** https://learn.microsoft.com/entra/identity-platform/certificate-credentials */
const checkCertificate = (token: string, pem: string | undefined): Answer | undefined => {
  const [head = '', claims = '', signature = ''] = token.split('.')
  const header = JSON.parse(Buffer.from(head, 'base64url').toString())
  const known = pem && new X509Certificate(pem)
  const thumbprint = (algorithm: string) =>
    createHash(algorithm)
      .update(known ? known.raw : '')
      .digest('base64url')
  const key = known && {
    key: known.publicKey,
    ...(header.alg === 'PS256'
      ? {
          padding: constants.RSA_PKCS1_PSS_PADDING,
          saltLength: constants.RSA_PSS_SALTLEN_DIGEST
        }
      : {})
  }
  const signed =
    key &&
    (header['x5t#S256'] === thumbprint('sha256') || header.x5t === thumbprint('sha1')) &&
    verify('sha256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url'))
  return signed
    ? undefined
    : refused(
        'AADSTS700027',
        'The certificate with identifier used to sign the client assertion is not registered on application.'
      )
}

/** A token as GitHub's OIDC provider gives it, unsigned. */
export const gitHubToken = (subject: string, audience: string): string =>
  `${base64({ alg: 'RS256' })}.${base64({ iss: GITHUB_ISSUER, sub: subject, aud: audience, jti: randomUUID() })}.signature`

export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com'

const base64 = (document: unknown): string =>
  Buffer.from(JSON.stringify(document)).toString('base64url')

const configuration = (origin: string, tenant: string): Answer => ({
  status: 200,
  body: {
    issuer: `${origin}/${tenant}/v2.0`,
    authorization_endpoint: `${origin}/${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${origin}/${tenant}/oauth2/v2.0/token`,
    jwks_uri: `${origin}/${tenant}/discovery/v2.0/keys`
  }
})

const refused = (code: string, text: string, error = 'invalid_client'): Answer => ({
  status: error === 'invalid_client' ? 401 : 400,
  body: {
    error,
    error_description: `${code}: ${text} Trace ID: ${randomUUID()} Correlation ID: ${randomUUID()} Timestamp: 2026-11-23 00:00:00Z`,
    error_codes: [Number(code.replace('AADSTS', ''))],
    trace_id: randomUUID(),
    correlation_id: randomUUID()
  }
})
