import type { PipelinePolicy } from '@azure/core-rest-pipeline'
import { UserError } from '../core/errors.ts'

/** Waits that are worth a line in the log, and those that are worth no job's time. */
const WORTH_TELLING_SECONDS = 5
const LONGEST_SECONDS = 600

/**
 * Tells of the waits that Azure asks for, and ends with those that are too long. The SDK waits by itself, in silence.
 * @throws UserError `AZURE_THROTTLED`
 */
export const throttlingPolicy = (tell: (line: string) => void): PipelinePolicy => ({
  name: 'scorelineThrottlingPolicy',
  sendRequest: async (request, next) => {
    const response = await next(request)
    const asked = response.headers.get('retry-after')
    if (![429, 503].includes(response.status) || asked === undefined) return response
    const seconds = secondsOf(asked, Date.now())
    if (seconds > LONGEST_SECONDS)
      throw new UserError(
        'AZURE_THROTTLED',
        `Azure is asked too much (${response.status}) and wants a pause of ${Math.ceil(seconds / 60)} minutes.`,
        { hint: 'Run this deployment again after that; run fewer at once.' }
      )
    if (seconds >= WORTH_TELLING_SECONDS)
      tell(`Azure asks to wait ${Math.ceil(seconds)} s (${response.status})`)
    return response
  }
})

/** Seconds, or a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
const secondsOf = (retryAfter: string, now: number): number => {
  const seconds = /^\s*\d+\s*$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - now) / 1000
  return Number.isFinite(seconds) ? Math.max(0, seconds) : 0
}
