import type { AccessToken, TokenCredential } from '@azure/identity'
import { hasCode } from '../core/errors.ts'
import type { Exec } from '../core/ports.ts'

/**
 * Tokens from the sign-in of the Azure CLI, as the SDK's own credential asks for them; but that one runs `az` with the
 * whole environment of the job. https://learn.microsoft.com/cli/azure/account#az-account-get-access-token
 */
export const cliCredential = (exec: Exec, tenantId: string | undefined): TokenCredential => ({
  getToken: async (scopes, options = {}) => {
    const resource = [scopes].flat()[0]?.replace(/\/\.default$/, '') ?? ''
    const tenant = options.tenantId ?? tenantId
    const { exitCode, stdout, stderr } = await exec(
      'az',
      [
        ...['account', 'get-access-token', '--output', 'json', '--resource', resource],
        ...(tenant === undefined ? [] : ['--tenant', tenant])
      ],
      options.abortSignal ? { signal: options.abortSignal as AbortSignal } : {}
    ).catch((error: unknown) => {
      if (!hasCode(error, 'PROGRAM_MISSING')) throw error
      throw new Error('the Azure CLI (az) is not on this machine', { cause: error })
    })
    if (exitCode !== 0) throw new Error(saidBy(stderr))
    return tokenIn(stdout)
  }
})

const saidBy = (stderr: string): string =>
  /az login/.test(stderr) && !/AADSTS/.test(stderr)
    ? "Please run 'az login' from a command prompt to authenticate before using this credential."
    : stderr.trim().slice(0, 2000) || 'az gave no token'

/** `expires_on` came with version 2.54: seconds since 1970. Before it there was a local time alone. */
const tokenIn = (stdout: string): AccessToken => {
  let answer: { accessToken?: unknown; expires_on?: unknown; expiresOn?: unknown } = {}
  try {
    answer = JSON.parse(stdout) ?? {}
  } catch {
    // Not quoted: it may hold the token.
  }
  const { accessToken, expires_on, expiresOn } = answer
  const expiresOnTimestamp = Number(expires_on) * 1000 || Date.parse(String(expiresOn))
  if (typeof accessToken === 'string' && Number.isFinite(expiresOnTimestamp))
    return { token: accessToken, expiresOnTimestamp }
  throw new Error('the answer of az cannot be read')
}
