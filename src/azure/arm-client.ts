import type { AzureAccess } from './access.ts'
import { throttlingPolicy } from './throttling.ts'

/** What every client of the Resource Manager is opened with: the address, how long it waits, and whom it trusts. */
export const armClientOptions = ({ cloud, http }: Pick<AzureAccess, 'cloud' | 'http'>) => ({
  endpoint: cloud.resourceManager,
  additionalPolicies: [
    { policy: throttlingPolicy(http.tell ?? (() => {})), position: 'perRetry' as const }
  ],
  retryOptions: { maxRetries: http.maxRetries, retryDelayInMs: http.retryDelayMs },
  ...(http.ca === undefined ? {} : { tlsOptions: { ca: http.ca } })
})
