import { oneOf, text, textLike } from '../core/inputs.ts'
import { isNoPem, ofPath, optional, secret, type Values, withDefault } from '../core/parameters.ts'

/** The ways to prove to Azure who we are; `auto` takes the first that the job has the means for. */
const SIGN_IN_METHODS = [
  'oidc',
  'client-secret',
  'client-certificate',
  'managed-identity',
  'azure-cli'
] as const

export type SignInMethod = (typeof SIGN_IN_METHODS)[number]

/** How to sign in to Azure, for its container registries as for everything else. docs/azure-sign-in.md */
export const azureSignInInputs = {
  'azure-sign-in': withDefault(
    oneOf(['auto', ...SIGN_IN_METHODS]),
    'auto',
    'How to sign in to Azure: auto, oidc, client-secret, client-certificate, managed-identity or azure-cli. See docs/azure-sign-in.md.'
  ),
  'azure-client-id': optional(text, 'Client id of the app registration or managed identity.'),
  'azure-tenant-id': optional(text, 'Tenant id to sign in to.'),
  'azure-subscription-id': optional(
    textLike(/^[-\w]{1,64}$/, 'is the id of a subscription, not its name'),
    'Subscription to use.'
  ),
  'azure-client-secret': secret(optional(text, 'Client secret, for azure-sign-in client-secret.')),
  'azure-client-certificate': ofPath(
    secret(
      optional(
        text,
        'PEM with certificate and private key, for azure-sign-in client-certificate: a path, or the text from a secret.'
      )
    ),
    isNoPem
  ),
  'azure-cloud': withDefault(
    text,
    'AzureCloud',
    'AzureCloud, AzureUSGovernment, AzureChinaCloud, or the URL of another Azure Resource Manager.'
  ),
  'azure-audience': optional(
    text,
    'Audience of the ID token, if the federated credential requires another than the default of the cloud.'
  ),
  'acr-audience': optional(
    text,
    'Audience to request tokens for Azure container registries with.',
    'https://containerregistry.azure.net, then that of the resource manager'
  )
}

/**
 * The inputs of every action that works in a resource group. Names become parts of addresses, and a record may say them:
 * https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftresources
 */
export const azureInputs = {
  ...azureSignInInputs,
  'resource-group': optional(
    textLike(
      /^[-\p{L}\p{N}_().]{0,89}[-\p{L}\p{N}_()]$/u,
      'has 1 to 90 letters, digits, "-", "_", "(", ")" and ".", and does not end with "."'
    ),
    'Resource group to use.'
  )
}

export type AzureInputs = Values<typeof azureInputs>
