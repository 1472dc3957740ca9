import { oneOf, optional, type Parsed, text, withDefault } from '../core/inputs.ts'

/** The ways to prove to Azure who we are; `auto` takes the first that the job has the means for. */
export const SIGN_IN_METHODS = [
  'oidc',
  'client-secret',
  'client-certificate',
  'managed-identity',
  'azure-cli'
] as const

export type SignInMethod = (typeof SIGN_IN_METHODS)[number]

/** The inputs of every action that speaks to Azure. docs/azure-sign-in.md */
export const azureInputs = {
  'azure-sign-in': withDefault(oneOf(['auto', ...SIGN_IN_METHODS]), 'auto'),
  'azure-client-id': optional(text),
  'azure-tenant-id': optional(text),
  'azure-subscription-id': optional(text),
  'azure-client-secret': optional(text),
  'azure-client-certificate': optional(text),
  'azure-cloud': withDefault(text, 'AzureCloud'),
  'azure-audience': optional(text),
  'acr-audience': optional(text),
  'resource-group': optional(text)
}

export type AzureInputs = Parsed<typeof azureInputs>
