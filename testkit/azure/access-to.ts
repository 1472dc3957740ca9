import { type AzureAccess, openAzure } from '../../src/azure/access.ts'
import { type Log, silent } from '../../src/core/ports.ts'
import { gitHubToken } from './entra.ts'
import { CLIENT, type FakeAzure, GROUP, SUBJECT, SUBSCRIPTION, TENANT } from './fake-azure.ts'

export interface AccessOptions {
  readonly log?: Log
  readonly maxRetries?: number
  /** Of the job's token; undefined: the one that the fake trusts. */
  readonly subject?: string | undefined
  /** Whether the job may have a token. */
  readonly hasToken?: boolean
  /** Inputs that differ. */
  readonly inputs?: Readonly<Record<string, string>>
}

/** A job with its own token signs in to a fake Azure. It waits for next to nothing. */
export const accessTo = (
  azure: FakeAzure,
  { log = silent, maxRetries = 3, subject = SUBJECT, hasToken = true, inputs }: AccessOptions = {}
): Promise<AzureAccess> =>
  openAzure(
    {
      'azure-sign-in': 'oidc',
      'azure-client-id': CLIENT,
      'azure-tenant-id': TENANT,
      'azure-subscription-id': SUBSCRIPTION,
      'azure-cloud': azure.origin,
      'resource-group': GROUP,
      ...inputs
    },
    {
      env: {},
      log,
      idToken: hasToken ? async audience => gitHubToken(subject, audience) : undefined,
      http: { ca: azure.ca, retryDelayMs: 2, pollMs: 5, maxRetries }
    }
  )
