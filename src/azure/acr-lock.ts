import type { Log } from '../core/ports.ts'
import type { TagLocks } from '../oci/registry/tag-locks.ts'
import type { AzureSignIn } from './access.ts'
import { acrOrigin, acrRefreshToken, isAcr } from './acr-credentials.ts'
import { armFailureOf } from './arm-errors.ts'
import { type AzurePipeline, openPipeline } from './http.ts'

/**
 * Locks the versions of a registry of Azure. A sign-in that may push but not lock is no failure: version numbers are
 * never used twice by Scoreline itself; the lock is for everybody else.
 * @param open signs in
 */
export const acrTagLocks = (
  host: string,
  open: () => Promise<AzureSignIn>,
  log: Pick<Log, 'debug'>
): TagLocks => {
  const attempt = async (
    doing: string,
    change: typeof lockTag,
    repository: string,
    tag: string
  ) => {
    try {
      const access = await open()
      if (isAcr(host, access)) await change(host, repository, tag, access)
    } catch (error) {
      log.debug(
        `The tag ${repository}:${tag} could not be ${doing}: ${armFailureOf(error).message}`
      )
    }
  }
  return {
    lock: (repository, tag) => attempt('locked', lockTag, repository, tag),
    unlock: (repository, tag) => attempt('unlocked', unlockTag, repository, tag)
  }
}

/**
 * Makes a tag final: nobody can push over it or delete it until it is unlocked.
 * https://learn.microsoft.com/azure/container-registry/container-registry-image-lock
 */
export const lockTag = (
  host: string,
  repository: string,
  tag: string,
  access: AzureSignIn
): Promise<void> => setLock(host, repository, tag, false, access)

/** Before a version is deleted. */
export const unlockTag = (
  host: string,
  repository: string,
  tag: string,
  access: AzureSignIn
): Promise<void> => setLock(host, repository, tag, true, access)

const setLock = async (
  host: string,
  repository: string,
  tag: string,
  enabled: boolean,
  access: AzureSignIn
): Promise<void> => {
  const pipeline = await openPipeline(access.http)
  const token = await accessToken(host, `repository:${repository}:metadata_write`, pipeline, access)
  await pipeline.json({
    method: 'PATCH',
    url: `${acrOrigin(host)}/acr/v1/${repository}/_tags/${tag}`,
    headers: { authorization: `Bearer ${token}` },
    body: { writeEnabled: enabled, deleteEnabled: enabled }
  })
}

/** https://github.com/Azure/acr/blob/main/docs/AAD-OAuth.md#calling-post-oauth2token-to-get-an-acr-access-token */
const accessToken = async (
  host: string,
  scope: string,
  pipeline: AzurePipeline,
  access: AzureSignIn
): Promise<string> => {
  const reply = await pipeline.json({
    method: 'POST',
    url: `${acrOrigin(host)}/oauth2/token`,
    form: {
      grant_type: 'refresh_token',
      service: host,
      scope,
      refresh_token: await acrRefreshToken(host, access)
    }
  })
  return (reply as { access_token: string }).access_token
}
