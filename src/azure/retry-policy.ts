/** How patiently Azure is asked. */
export interface RetryPolicy {
  /** Certificate authorities to trust beside the well-known ones, as PEM. */
  readonly ca?: string | undefined
  /** The first wait after a failed request; doubles. `Retry-After` overrides it. */
  readonly retryDelayMs: number
  readonly maxRetries: number
  /** Reports waits that Azure asks for. */
  readonly tell?: (line: string) => void
  /** Between two looks at a long operation, where Azure does not say. */
  readonly pollMs: number
}

export const RETRIES: RetryPolicy = { retryDelayMs: 1000, maxRetries: 8, pollMs: 3000 }
