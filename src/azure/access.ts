import type { TokenCredential } from '@azure/identity'
import { UserError } from '../core/errors.ts'
import type { Exec, Log } from '../core/ports.ts'
import { type Cloud, discoverCloud, namedCloud } from './cloud.ts'
import { type CredentialTools, openCredential } from './credential.ts'
import type { AzureInputs } from './inputs.ts'
import { RETRIES, type RetryPolicy } from './retry-policy.ts'
import { chooseSignIn, type SignIn } from './sign-in.ts'

/** Who asks, in which cloud, and how patiently: enough for its container registries. */
export interface AzureSignIn {
  readonly cloud: Cloud
  readonly credential: TokenCredential
  readonly signIn: SignIn
  /** Audience of the tokens for container registries, where the user chose one. */
  readonly acrAudience?: string | undefined
  readonly http: RetryPolicy
}

/** Everything that calls to the Resource Manager need: who asks, where, and how patiently. */
export interface AzureAccess extends AzureSignIn {
  readonly subscriptionId: string
  readonly resourceGroup: string
}

export interface AccessTools extends Pick<CredentialTools, 'idToken'> {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: Log
  /** Runs the Azure CLI, where that signs in. */
  readonly exec?: Exec
  readonly http?: Partial<RetryPolicy>
}

/**
 * Opens Azure for one step. Nothing is asked of it yet, but for the endpoints of a cloud that is no named one.
 * @throws UserError `AZURE_SIGN_IN_INCOMPLETE`, `AZURE_SUBSCRIPTION_MISSING`, `AZURE_CLOUD_UNKNOWN`
 */
export const openAzure = async (
  inputs: Partial<AzureInputs>,
  tools: AccessTools
): Promise<AzureAccess> => {
  // A variable made from a secret that is not set is there, and empty.
  const subscriptionId = inputs['azure-subscription-id'] || tools.env.AZURE_SUBSCRIPTION_ID
  if (!subscriptionId) throw missing('azure-subscription-id', 'az account show --query id')
  const resourceGroup = inputs['resource-group']
  if (resourceGroup === undefined)
    throw missing('resource-group', 'az group list --query [].name; or make one: az group create')
  return { ...(await signInToAzure(inputs, tools)), subscriptionId, resourceGroup }
}

/**
 * Signs in, at the first request, without saying where in Azure to work.
 * @throws UserError `AZURE_SIGN_IN_INCOMPLETE`, `AZURE_CLOUD_UNKNOWN`
 */
export const signInToAzure = async (
  inputs: Partial<AzureInputs>,
  { env, log, exec = noPrograms, idToken, http }: AccessTools
): Promise<AzureSignIn> => {
  const patience = { ...RETRIES, tell: log.info, ...http }
  const signIn = chooseSignIn(inputs, env)
  const cloudText = inputs['azure-cloud'] ?? 'AzureCloud'
  const found =
    namedCloud(cloudText) ?? (await discoverCloud(cloudText, url => readJson(url, patience)))
  const federationAudience = inputs['azure-audience'] || found.federationAudience
  const cloud = { ...found, federationAudience }
  if (signIn.method === 'client-secret') log.secret(signIn.secret)
  const credential = openCredential(signIn, cloud, { log, exec, idToken, ca: patience.ca })
  const acrAudience = inputs['acr-audience'] || undefined
  return { cloud, credential, signIn, acrAudience, http: patience }
}

const noPrograms: Exec = () => Promise.reject(new Error('No program can be run here'))

const missing = (input: string, command: string): UserError =>
  new UserError(
    'AZURE_SUBSCRIPTION_MISSING',
    `Input "${input}" is required to select where in Azure to work.`,
    {
      hint: `Find it with: ${command}`
    }
  )

const readJson = async (url: string, http: RetryPolicy): Promise<unknown> => {
  const { openPipeline } = await import('./http.ts')
  return (await openPipeline(http)).json({ method: 'GET', url })
}
