import { UserError } from '../../../core/errors.ts'
import type { Exec } from '../../../core/ports.ts'
import type { Credential } from '../credential.ts'

/** By this user name a helper says that the secret is a refresh token. */
const TOKEN_USER = '<token>'

/**
 * Asks `docker-credential-<helper>` for a host's credential: https://github.com/docker/docker-credential-helpers#development
 * @returns undefined when the helper has none.
 * @throws UserError `CREDENTIAL_HELPER_FAILED`
 */
export const askHelper = async (
  { helper, key }: { readonly helper: string; readonly key: string },
  exec: Exec
): Promise<Credential | undefined> => {
  if (!/^[A-Za-z0-9._-]+$/.test(helper)) throw failed(helper, key, 'that is no program’s name')
  const { exitCode, stdout } = await exec(`docker-credential-${helper}`, ['get'], { input: key })
  // Helpers say it on stdout, with an exit code of 1, in these words.
  if (exitCode !== 0 && /credentials not found/i.test(stdout)) return undefined
  if (exitCode !== 0) throw failed(helper, key, `it ended with exit code ${exitCode}`)
  return parseReply(stdout) ?? fail(failed(helper, key, 'its answer cannot be read'))
}

const parseReply = (stdout: string): Credential | undefined => {
  try {
    const { Username, Secret }: { Username?: unknown; Secret?: unknown } = JSON.parse(stdout)
    if (typeof Username !== 'string' || typeof Secret !== 'string') return undefined
    return Username === TOKEN_USER
      ? { identityToken: Secret }
      : { username: Username, password: Secret }
  } catch {
    return undefined
  }
}

const fail = (error: UserError): never => {
  throw error
}

/** Its output is not quoted: it may hold the secret. */
const failed = (helper: string, key: string, why: string): UserError =>
  new UserError(
    'CREDENTIAL_HELPER_FAILED',
    `The credential helper "docker-credential-${helper}" did not help with ${key}: ${why}.`,
    { hint: 'Run docker login for that registry, or take the helper out of docker’s config.json.' }
  )
