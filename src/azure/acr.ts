/** The one file that asks ARM about container registries. `@azure/arm-containerregistry` is loaded at the first call. */

import { setTimeout as sleep } from 'node:timers/promises'
import type {
  ContainerRegistryManagementClient,
  Registry,
  TokenPassword
} from '@azure/arm-containerregistry'
import { UserError } from '../core/errors.ts'
import type { AzureAccess } from './access.ts'
import { armClientOptions } from './arm-client.ts'
import { armFailureOf, explainArm, orNothing } from './arm-errors.ts'

/** A container registry, and where ARM knows it. */
export interface AcrRegistry {
  readonly name: string
  readonly resourceGroup: string
  readonly location: string
  /** `team.azurecr.io`: what references begin with. */
  readonly loginServer: string
  readonly id: string
  /** Whether it reads rights on data alone (`roleAssignmentMode: AbacRepositoryPermissions`): AcrPull and AcrPush do not count there. */
  readonly abac: boolean
}

/** How often a change is tried that another one is in the way of. */
const TURNS = 10

export const SKUS = ['Basic', 'Standard', 'Premium'] as const

export interface AcrClient {
  /** The registry of the subscription that answers to this host name. */
  find(loginServer: string, signal: AbortSignal): Promise<AcrRegistry | undefined>
  /** The registry of this name, made when there is none. @throws UserError `ACR_NAME_TAKEN` */
  findOrCreate(wanted: WantedRegistry, signal: AbortSignal): Promise<AcrRegistry>
  /**
   * A user that may pull these repositories and nothing else, with a new password. The one in use stays valid, however
   * often this is called; where it is not known which that is, the newer one.
   * Whoever shares a token with others loses its password to them at the second deployment: give each its own.
   */
  pullToken(
    registry: AcrRegistry,
    token: string,
    repositories: readonly string[],
    inUse: string | undefined,
    signal: AbortSignal
  ): Promise<PullToken>
  /** Lets a token that is there pull these repositories and no others; its passwords stay. */
  scopePullToken(
    registry: AcrRegistry,
    token: string,
    repositories: readonly string[],
    signal: AbortSignal
  ): Promise<void>
  removePullToken(registry: AcrRegistry, token: string, signal: AbortSignal): Promise<void>
  /** The secret headers of a webhook; undefined when there is no such webhook. */
  webhookHeaders(
    registry: AcrRegistry,
    webhook: string,
    signal: AbortSignal
  ): Promise<Readonly<Record<string, string>> | undefined>
  /** Makes a webhook that never calls anybody, to hold secret headers. */
  createSilentWebhook(
    registry: AcrRegistry,
    webhook: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal
  ): Promise<void>
}

export interface WantedRegistry {
  readonly name: string
  readonly location: string
  readonly sku: (typeof SKUS)[number]
}

export interface PullToken {
  readonly username: string
  readonly password: string
  /** Which of its two passwords that is: `password1` or `password2`. */
  readonly slot: string
}

export const openAcrClient = (access: AzureAccess): AcrClient => {
  const { resourceGroup, http } = access
  let opened: Promise<ContainerRegistryManagementClient> | undefined
  const client = () => {
    opened ??= connect(access)
    return opened
  }
  const explained = async <T>(doing: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw explainArm(error, doing, access)
    }
  }
  /** While one operation is under way on a resource, as of a second deployment of the service, the next is refused. */
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++)
      try {
        return await work()
      } catch (error) {
        if (armFailureOf(error).status !== 409 || attempt === TURNS) throw error
        await sleep(http.pollMs)
      }
  }
  const patient = (abortSignal: AbortSignal) => ({ abortSignal, updateIntervalInMs: http.pollMs })
  return {
    find: (loginServer, signal) =>
      explained('look for the container registry', async () => {
        const all = (await client()).registries.list({ abortSignal: signal })
        for await (const registry of all)
          if (registry.loginServer?.toLowerCase() === loginServer.toLowerCase())
            return registryOf(registry)
        return undefined
      }),
    findOrCreate: ({ name, location, sku }, signal) =>
      explained(`create the container registry "${name}"`, async () => {
        checkRegistryName(name)
        const { registries } = await client()
        const there = await orNothing(() =>
          registries.get(resourceGroup, name, { abortSignal: signal })
        )
        if (there !== undefined) return registryOf(there)
        const free = await registries.checkNameAvailability(
          { name, type: 'Microsoft.ContainerRegistry/registries' },
          { abortSignal: signal }
        )
        if (free.nameAvailable === false) throw nameTaken(name, free.message)
        const body = { location, sku: { name: sku }, adminUserEnabled: false }
        return registryOf(await registries.create(resourceGroup, name, body, patient(signal)))
      }),
    pullToken: (registry, name, repositories, inUse, signal) =>
      explained(`make the pull token "${name}" in ${registry.loginServer}`, async () => {
        const { scopeMaps, tokens, registries } = await client()
        const at = [registry.resourceGroup, registry.name] as const
        const scopeMap = await inTurn(() =>
          scopeMaps.create(...at, name, scopeOf(repositories), patient(signal))
        )
        const before = await orNothing(() => tokens.get(...at, name, { abortSignal: signal }))
        const token =
          before ??
          (await inTurn(() =>
            tokens.create(
              ...at,
              name,
              { scopeMapId: scopeMap.id ?? '', status: 'enabled' },
              patient(signal)
            )
          ))
        const slot = spareOf(inUse) ?? olderPassword(token.credentials?.passwords ?? [])
        const generated = await inTurn(() =>
          registries.generateCredentials(
            ...at,
            { tokenId: token.id ?? '', name: slot },
            patient(signal)
          )
        )
        return { username: name, password: passwordOf(generated.passwords ?? [], slot), slot }
      }),
    scopePullToken: (registry, name, repositories, signal) =>
      explained(`change the scope of the pull token "${name}"`, async () => {
        const { scopeMaps } = await client()
        const at = [registry.resourceGroup, registry.name, name] as const
        await inTurn(() => scopeMaps.create(...at, scopeOf(repositories), patient(signal)))
      }),
    removePullToken: (registry, token, signal) =>
      explained(`delete the pull token "${token}"`, async () => {
        const { scopeMaps, tokens } = await client()
        const at = [registry.resourceGroup, registry.name, token] as const
        await orNothing(async () => void (await tokens.delete(...at, patient(signal))))
        await orNothing(async () => void (await scopeMaps.delete(...at, patient(signal))))
      }),
    webhookHeaders: (registry, webhook, signal) =>
      explained(`read the webhook "${webhook}"`, async () => {
        const { webhooks } = await client()
        const config = await orNothing(() =>
          webhooks.getCallbackConfig(registry.resourceGroup, registry.name, webhook, {
            abortSignal: signal
          })
        )
        return config && (config.customHeaders ?? {})
      }),
    createSilentWebhook: (registry, webhook, headers, signal) =>
      explained(`create the webhook "${webhook}"`, async () => {
        const { webhooks } = await client()
        await webhooks.create(
          registry.resourceGroup,
          registry.name,
          webhook,
          {
            location: registry.location,
            // No such host can exist: https://www.rfc-editor.org/rfc/rfc2606#section-2
            serviceUri: 'https://scoreline.invalid/',
            customHeaders: { ...headers },
            status: 'disabled',
            actions: ['quarantine'],
            scope: 'scoreline-holds-a-secret-here'
          },
          patient(signal)
        )
      })
  }
}

/** 5 to 50 letters and digits: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftcontainerregistry */
const checkRegistryName = (name: string): void => {
  if (/^[A-Za-z0-9]{5,50}$/.test(name)) return
  throw new UserError('INPUT_INVALID', `"${name}" is not a valid name for a container registry.`, {
    hint: 'Azure takes 5 to 50 letters and digits, nothing else.'
  })
}

/** https://learn.microsoft.com/azure/container-registry/container-registry-token-based-repository-permissions */
const scopeOf = (repositories: readonly string[]) => ({
  description: 'Pulls the image of one service.',
  actions: repositories.flatMap(repository => [
    `repositories/${repository}/content/read`,
    `repositories/${repository}/metadata/read`
  ])
})

const spareOf = (inUse: string | undefined): 'password1' | 'password2' | undefined => {
  if (inUse === 'password1') return 'password2'
  return inUse === 'password2' ? 'password1' : undefined
}

/** Which of a token’s two passwords to generate, so that the one in use stays valid until the next time. */
const olderPassword = (passwords: readonly TokenPassword[]): 'password1' | 'password2' => {
  const made = (name: string) =>
    passwords.find(password => password.name === name)?.creationTime?.getTime() ?? 0
  return made('password2') < made('password1') ? 'password2' : 'password1'
}

/** Azure answers with both, in any order and perhaps without times: the name shows which is the new one. */
export const passwordOf = (passwords: readonly TokenPassword[], slot: string): string => {
  const value = passwords.find(({ name }) => name === slot)?.value
  if (!value) throw new Error(`Azure generated no value for ${slot}`)
  return value
}

const registryOf = ({
  id = '',
  name = '',
  location,
  loginServer = '',
  roleAssignmentMode
}: Registry): AcrRegistry => ({
  abac: roleAssignmentMode === 'AbacRepositoryPermissions',
  id,
  name,
  location,
  loginServer,
  resourceGroup: /\/resourceGroups\/([^/]+)\//i.exec(id)?.[1] ?? ''
})

const nameTaken = (name: string, message: string | undefined): UserError =>
  new UserError(
    'ACR_NAME_TAKEN',
    `There cannot be a container registry "${name}": ${message ?? 'it is taken'}`,
    {
      hint: `Names are shared by all of Azure. If it is yours in another resource group or subscription, give those; else try another: az acr check-name --name ${name}2`
    }
  )

const connect = async (access: AzureAccess): Promise<ContainerRegistryManagementClient> => {
  const { credential, subscriptionId, cloud } = access
  const sdk = await import('@azure/arm-containerregistry')
  return new sdk.ContainerRegistryManagementClient(credential, subscriptionId, {
    credentials: { scopes: [`${cloud.resourceManager}/.default`] },
    ...armClientOptions(access)
  })
}
