/** Secrets of a key vault, by plain REST: three requests carry no SDK. https://learn.microsoft.com/rest/api/keyvault/secrets */
import { UserError } from '../core/errors.ts'
import type { AzureSignIn } from './access.ts'
import { armFailureOf, orNothing } from './arm-errors.ts'
import type { Cloud } from './cloud.ts'
import { lazyPipeline } from './http.ts'

const API_VERSION = '7.4'

/** Where a secret is. */
export interface SecretAddress {
  /** `https://team.vault.azure.net`. */
  readonly vault: string
  readonly name: string
}

/**
 * `<vault>`, `<vault>/<secret>` or the secret's own address. Pure. The token of the sign-in goes there: to a vault of
 * this cloud and to nobody else.
 * @param fallback name of the secret where none is given
 * @throws UserError `INPUT_INVALID`
 */
export const secretAddress = (
  text: string,
  input: string,
  fallback: string,
  { vaultSuffix }: Pick<Cloud, 'vaultSuffix'>
): SecretAddress => {
  const wrong = new UserError(
    'INPUT_INVALID',
    `Input "${input}" is "${text}", which is neither the name of a key vault, nor <vault>/<secret>, nor https://<vault>.${vaultSuffix}/secrets/<secret>.`,
    { hint: 'List the vaults with: az keyvault list --query "[].name"' }
  )
  if (text.includes('://')) {
    if (!URL.canParse(text)) throw wrong
    const { protocol, host, pathname, search, hash, username } = new URL(text)
    const [, name = fallback] = /^\/(?:secrets\/([0-9A-Za-z-]{1,127})\/?)?$/.exec(pathname) ?? [
      0,
      ''
    ]
    const ours = host === vaultSuffix || host.endsWith(`.${vaultSuffix}`)
    if (protocol !== 'https:' || !ours || name === '' || search || hash || username) throw wrong
    return { vault: `https://${host}`, name }
  }
  const [, vault, name = fallback] =
    /^([A-Za-z][0-9A-Za-z-]{1,22}[0-9A-Za-z])(?:\/([0-9A-Za-z-]{1,127}))?$/.exec(text) ?? []
  if (vault === undefined) throw wrong
  return { vault: `https://${vault.toLowerCase()}.${vaultSuffix}`, name }
}

export interface KeyVault {
  /** Undefined when there is no such secret. @throws UserError `KEY_VAULT_DENIED`, `KEY_VAULT_UNREACHABLE` */
  read(signal: AbortSignal): Promise<string | undefined>
  /** Makes a new version of it. @throws UserError `KEY_VAULT_DENIED`, `KEY_VAULT_UNREACHABLE` */
  write(value: string, signal: AbortSignal): Promise<void>
}

export const openKeyVault = (address: SecretAddress, access: AzureSignIn): KeyVault => {
  const { vault, name } = address
  const url = `${vault}/secrets/${name}?api-version=${API_VERSION}`
  const scope = `https://${access.cloud.vaultSuffix}/.default`
  const pipeline = lazyPipeline(access.http, { of: access.credential, scope })
  const ask = async (method: 'GET' | 'PUT', signal: AbortSignal, body?: unknown) => {
    const send = async () => (await pipeline()).json({ method, url, body, signal })
    try {
      // What is not there can be read as nothing, but not be written.
      const answer = await (method === 'GET' ? orNothing(send) : send())
      return answer as { value?: string } | undefined
    } catch (cause) {
      if (signal.aborted || cause instanceof UserError) throw cause
      throw explained(cause, method, address)
    }
  }
  return {
    read: async signal => (await ask('GET', signal))?.value,
    write: async (value, signal) => {
      await ask('PUT', signal, { value, contentType: 'text/plain' })
    }
  }
}

const explained = (
  cause: unknown,
  method: 'GET' | 'PUT',
  { vault, name }: SecretAddress
): UserError => {
  const { status, code, message } = armFailureOf(cause)
  const doing = method === 'GET' ? 'read' : 'write'
  const vaultName = new URL(vault).hostname.split('.')[0]
  if (status === undefined)
    return new UserError(
      'KEY_VAULT_UNREACHABLE',
      `The key vault ${vault} does not answer: ${message}`,
      { hint: 'Check its name, and the network of the runner.', cause }
    )
  const role = method === 'GET' ? 'Key Vault Secrets User' : 'Key Vault Secrets Officer'
  const byHand =
    method === 'GET'
      ? ''
      : ` Or make the secret by hand, once: az keyvault secret set --vault-name ${vaultName} --name ${name} --value "$(openssl rand -base64 32)"`
  return new UserError(
    'KEY_VAULT_DENIED',
    `The key vault ${vault} refused to ${doing} the secret "${name}" (${status}${code ? `, ${code}` : ''}): ${message}`,
    {
      hint:
        status === 409
          ? `It was deleted and can be recovered: az keyvault secret recover --vault-name ${vaultName} --name ${name}`
          : `Grant the role with: az role assignment create --role "${role}" --assignee <client id> --scope $(az keyvault show --name ${vaultName} --query id --output tsv); a vault with a firewall must let the runner in.${byHand}`,
      cause
    }
  )
}
