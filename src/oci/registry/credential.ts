/** What opens a registry: a name and a password, or a refresh token to exchange. */
export type Credential =
  | { readonly username: string; readonly password: string }
  | { readonly identityToken: string }

/**
 * Knows credentials by the host they are for, and hands them out for exactly that host; some know them by a namespace
 * of the host (`host/team`), and hand them out for exactly that.
 * @returns undefined when it has none, which means: try without.
 */
export interface Credentials {
  /**
   * @param host with its port, as in references
   * @param path the whole path of the repository, or the registry's prefix; for the host alone when left out
   */
  credentialFor(host: string, path?: string): Promise<Credential | undefined>
}

/** Nobody's: public registries only. */
export const anonymous: Credentials = { credentialFor: async () => undefined }

/** One credential, for one host (with its port, as in references). */
export const onlyFor = (host: string, credential: Credential): Credentials => ({
  credentialFor: async wanted => (wanted === host ? credential : undefined)
})

/** The first that knows the host. */
export const firstOf = (...sources: readonly Credentials[]): Credentials => ({
  credentialFor: async (host, path) => {
    for (const source of sources) {
      const found = await source.credentialFor(host, path)
      if (found !== undefined) return found
    }
    return undefined
  }
})

/** GitHub's own registry takes the job's token with any user name. */
export const forGitHub = (token: string): Credentials =>
  onlyFor('ghcr.io', { username: 'token', password: token })

/**
 * Without the line ends that files, programs and secrets made by `echo` leave behind: no password of a registry has one.
 * Every credential comes through here, wherever it is from. Pure.
 */
export const trimmed = (credential: Credential): Credential =>
  'identityToken' in credential
    ? { identityToken: withoutLineEnd(credential.identityToken) }
    : {
        username: withoutLineEnd(credential.username),
        password: withoutLineEnd(credential.password)
      }

const withoutLineEnd = (text: string): string => text.replace(/[\r\n]+$/, '')

/** What a log has to mask of the credential; it knows the forms of each by itself. */
export const secretsOf = (credential: Credential): readonly string[] =>
  'identityToken' in credential
    ? [credential.identityToken]
    : [credential.password, basicOf(credential)]

/** https://www.rfc-editor.org/rfc/rfc7617#section-2 */
export const basicOf = (credential: { username: string; password: string }): string =>
  Buffer.from(`${credential.username}:${credential.password}`).toString('base64')
