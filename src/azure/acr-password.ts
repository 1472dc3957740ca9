import type { Clock, Log } from '../core/ports.ts'
import type { PullToken } from './acr.ts'
import { acrOrigin } from './acr-credentials.ts'
import { openPipeline } from './http.ts'
import type { RetryPolicy } from './retry-policy.ts'

/** Whether user and password open a repository for pulling; undefined where this machine does not get to ask. */
export type OpensRepository = (
  host: string,
  username: string,
  password: string,
  repository: string,
  signal: AbortSignal
) => Promise<boolean | undefined>

/** https://github.com/Azure/acr/blob/main/docs/Token-BasicAuth.md */
export const opensRepository =
  (http: RetryPolicy): OpensRepository =>
  async (host, username, password, repository, signal) => {
    const query = new URLSearchParams({ service: host, scope: `repository:${repository}:pull` })
    const basic = Buffer.from(`${username}:${password}`).toString('base64')
    try {
      const pipeline = await openPipeline({ ...http, maxRetries: 0 })
      const { status } = await pipeline.text({
        method: 'GET',
        url: `${acrOrigin(host)}/oauth2/token?${query}`,
        headers: { authorization: `Basic ${basic}` },
        signal
      })
      if (status === 200) return true
      // Any other refusal, of a firewall for example, says nothing about the password.
      return status === 401 ? false : undefined
    } catch (error) {
      if (signal.aborted) throw error
      return undefined
    }
  }

/**
 * "Regenerating new passwords for tokens will take 60 seconds to replicate and be available."
 * https://learn.microsoft.com/azure/container-registry/container-registry-token-based-repository-permissions
 */
export const REPLICATION_MS = 60_000
const LONGEST_MS = 3 * REPLICATION_MS
const [FIRST_PAUSE_MS, LONGEST_PAUSE_MS] = [1000, 5000]

/** Waits until a new password counts: asks the registry, or lets the documented time pass where it cannot be asked. */
export const untilPasswordCounts = async (
  { username, password }: Pick<PullToken, 'username' | 'password'>,
  host: string,
  repository: string,
  {
    opens,
    clock,
    log
  }: { opens: OpensRepository; clock: Clock; log: Pick<Log, 'info' | 'warning'> },
  signal: AbortSignal
): Promise<void> => {
  const start = clock.now()
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    const opened = await opens(host, username, password, repository, signal)
    const waited = clock.now() - start
    if (opened === true || (opened === undefined && waited >= REPLICATION_MS)) return
    if (waited >= LONGEST_MS)
      return log.warning(
        `The new password of the pull token "${username}" does not open ${host} after ${waited / 1000} s; going on with it all the same.`
      )
    if (waited === 0)
      log.info(`Waiting until the new password of the pull token counts (up to a minute) …`)
    await clock.sleep(pause, signal)
  }
}
