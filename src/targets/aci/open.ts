import { lookup } from 'node:dns/promises'
import type { AzureAccess } from '../../azure/access.ts'
import { openAcrClient } from '../../azure/acr.ts'
import { isAcr } from '../../azure/acr-credentials.ts'
import { opensRepository } from '../../azure/acr-password.ts'
import { UserError } from '../../core/errors.ts'
import type { Clock, Log } from '../../core/ports.ts'
import { askHealth } from '../shared/health.ts'
import { AciTarget, type AciTools } from './aci-target.ts'
import { openAciClient } from './client.ts'
import { givenSeed, noSeed, registrySeed, type SeedSource } from './seed.ts'

export interface OpenAciOptions {
  readonly access: AzureAccess
  /** The registry input, or the host of the image: where the seed of the keys is kept when it is Azure's. */
  readonly registry: string
  /** The input `key-seed`. */
  readonly keySeed: string | undefined
  readonly log: Log
  readonly clock: Clock
  /** Replaces parts of the world, for tests. */
  readonly world?: Partial<
    Pick<AciTools, 'health' | 'opens' | 'resolveHost' | 'hostSuffix' | 'client'>
  >
}

/** The target `aci`, ready to ask Azure. */
export const openAciTarget = (options: OpenAciOptions): AciTarget => {
  const { access, log, clock } = options
  const acr = openAcrClient(access)
  const client = openAciClient(access)
  return new AciTarget({
    access,
    acr,
    client,
    log,
    clock,
    seeds: seedsOf(options, acr),
    health: askHealth,
    opens: opensRepository(access.http),
    resolveHost,
    hostSuffix: access.cloud.name === 'AzureCloud' ? 'azurecontainer.io' : undefined,
    ...options.world
  })
}

const seedsOf = (
  { access, registry, keySeed }: OpenAciOptions,
  acr: AciTools['acr']
): SeedSource => {
  if (keySeed !== undefined) return givenSeed(keySeed)
  const host = registry.replace(/^https?:\/\//, '').split('/')[0] ?? ''
  if (!isAcr(host, access)) return noSeed(registry)
  let found: Promise<NonNullable<Awaited<ReturnType<typeof acr.find>>>> | undefined
  return registrySeed(acr, signal => {
    found ??= acr.find(host, signal).then(there => {
      if (there !== undefined) return there
      throw new UserError(
        'ACR_UNKNOWN',
        `The container registry ${host} is not in subscription ${access.subscriptionId}, or may not be seen.`,
        {
          hint: 'Give the sign-in the role Contributor on it, or pass a key-seed.'
        }
      )
    })
    return found
  })
}

const resolveHost = async (host: string): Promise<boolean> => {
  try {
    await lookup(host)
    return true
  } catch {
    return false
  }
}
