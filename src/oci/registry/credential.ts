/** What opens a registry: a name and a password, or a refresh token to exchange. */
export type Credential =
  | { readonly username: string; readonly password: string }
  | { readonly identityToken: string }

/**
 * Knows credentials by the host they are for, and hands them out for exactly that host.
 * @returns undefined when it has none, which means: try without.
 */
export interface Credentials {
  credentialFor(host: string): Promise<Credential | undefined>
}

/** Nobody's: public registries only. */
export const anonymous: Credentials = { credentialFor: async () => undefined }

/** One credential, for one host (with its port, as in references). */
export const onlyFor = (host: string, credential: Credential): Credentials => ({
  credentialFor: async wanted => (wanted === host ? credential : undefined)
})

/** The first that knows the host. */
export const firstOf = (...sources: readonly Credentials[]): Credentials => ({
  credentialFor: async host => {
    for (const source of sources) {
      const found = await source.credentialFor(host)
      if (found !== undefined) return found
    }
    return undefined
  }
})

/** GitHub's own registry takes the job's token with any user name. */
export const forGitHub = (token: string): Credentials =>
  onlyFor('ghcr.io', { username: 'token', password: token })

/** What a log has to mask of the credential; it knows the forms of each by itself. */
export const secretsOf = (credential: Credential): readonly string[] =>
  'identityToken' in credential
    ? [credential.identityToken]
    : [credential.password, basicOf(credential)]

/** https://www.rfc-editor.org/rfc/rfc7617#section-2 */
export const basicOf = (credential: { username: string; password: string }): string =>
  Buffer.from(`${credential.username}:${credential.password}`).toString('base64')
