import { UserError } from '../core/errors.ts'

/** Where one of Azure's clouds answers. */
export interface Cloud {
  /** As `az cloud list` says it, or the address of a cloud of one's own. */
  readonly name: string
  /** Entra: where tokens come from. */
  readonly authorityHost: string
  /** Azure Resource Manager, without a slash at its end. */
  readonly resourceManager: string
  /** What the names of its container registries end in. */
  readonly acrSuffix: string
  /** What the host names of its container groups end in; undefined where nobody says. */
  readonly containerSuffix: string | undefined
  /** What the names of its key vaults end in. */
  readonly vaultSuffix: string
  /** Audience of the token GitHub is asked for. */
  readonly federationAudience: string
  /** Whether Microsoft runs it: Entra then vouches for its own host names. */
  readonly known: boolean
}

/** https://learn.microsoft.com/azure/developer/identity/national-clouds and `az cloud list` */
const CLOUDS = {
  AzureCloud: {
    name: 'AzureCloud',
    authorityHost: 'https://login.microsoftonline.com',
    resourceManager: 'https://management.azure.com',
    acrSuffix: 'azurecr.io',
    containerSuffix: 'azurecontainer.io',
    vaultSuffix: 'vault.azure.net',
    federationAudience: 'api://AzureADTokenExchange',
    known: true
  },
  AzureChinaCloud: {
    name: 'AzureChinaCloud',
    authorityHost: 'https://login.chinacloudapi.cn',
    resourceManager: 'https://management.chinacloudapi.cn',
    acrSuffix: 'azurecr.cn',
    containerSuffix: 'azurecontainer.console.azure.cn',
    vaultSuffix: 'vault.azure.cn',
    federationAudience: 'api://AzureADTokenExchangeChina',
    known: true
  },
  AzureUSGovernment: {
    name: 'AzureUSGovernment',
    authorityHost: 'https://login.microsoftonline.us',
    resourceManager: 'https://management.usgovcloudapi.net',
    acrSuffix: 'azurecr.us',
    containerSuffix: 'azurecontainer.console.azure.us',
    vaultSuffix: 'vault.usgovcloudapi.net',
    federationAudience: 'api://AzureADTokenExchangeUSGov',
    known: true
  }
} satisfies Record<string, Cloud>

const CLOUD_NAMES: readonly string[] = Object.keys(CLOUDS)

/** A cloud by its name, in any case, or by its address; undefined for an address of one's own (Azure Stack Hub). */
export const namedCloud = (text: string): Cloud | undefined => {
  const given = text.toLowerCase().replace(/\/+$/, '')
  return Object.values(CLOUDS).find(
    ({ name, resourceManager }) => name.toLowerCase() === given || resourceManager === given
  )
}

/**
 * Asks a Resource Manager of one's own what belongs to it, as `az cloud register` does.
 * @param readJson GETs JSON.
 * @throws UserError `AZURE_CLOUD_UNKNOWN`
 */
export const discoverCloud = async (
  address: string,
  readJson: (url: string) => Promise<unknown>
): Promise<Cloud> => {
  const resourceManager = address.replace(/\/+$/, '')
  if (!URL.canParse(resourceManager) || !resourceManager.startsWith('https://'))
    throw unknownCloud(address, 'it is neither a name nor an https address')
  const url = `${resourceManager}/metadata/endpoints?api-version=2022-09-01`
  try {
    return cloudFrom(resourceManager, await readJson(url))
  } catch (cause) {
    throw unknownCloud(address, `${url} does not answer as a Resource Manager does`, cause)
  }
}

/** Pure: what `/metadata/endpoints` says. */
export const cloudFrom = (resourceManager: string, document: unknown): Cloud => {
  // Some versions answer with a list of clouds.
  const clouds = (Array.isArray(document) ? document : [document]) as { resourceManager?: string }[]
  const own = clouds.find(it => it.resourceManager?.replace(/\/+$/, '') === resourceManager)
  const { authentication, suffixes } = (own ?? clouds[0]) as {
    authentication: { loginEndpoint: string }
    suffixes?: { acrLoginServer?: string; keyVaultDns?: string }
  }
  return {
    name: resourceManager,
    authorityHost: new URL(authentication.loginEndpoint).href.replace(/\/$/, ''),
    resourceManager,
    acrSuffix: suffixes?.acrLoginServer ?? 'azurecr.io',
    containerSuffix: undefined,
    vaultSuffix: suffixes?.keyVaultDns?.replace(/^\./, '') ?? 'vault.azure.net',
    federationAudience: 'api://AzureADTokenExchange',
    known: false
  }
}

const unknownCloud = (text: string, why: string, cause?: unknown): UserError =>
  new UserError('AZURE_CLOUD_UNKNOWN', `There is no cloud "${text}": ${why}.`, {
    hint: `Set azure-cloud to one of ${CLOUD_NAMES.join(', ')}, or to the https address of a Resource Manager.`,
    cause
  })
