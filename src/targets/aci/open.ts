import { lookup } from 'node:dns/promises'
import type { AzureAccess } from '../../azure/access.ts'
import { openAcrClient } from '../../azure/acr.ts'
import { isAcr } from '../../azure/acr-credentials.ts'
import { opensRepository } from '../../azure/acr-password.ts'
import { openKeyVault, secretAddress } from '../../azure/key-vault.ts'
import { UserError } from '../../core/errors.ts'
import { invalid } from '../../core/inputs.ts'
import type { Clock, Log } from '../../core/ports.ts'
import { healthThrough, type ProxyOf } from '../shared/health.ts'
import { AciTarget } from './aci-target.ts'
import { openAciClient } from './client.ts'
import type { SeedInputs } from './parameters.ts'
import type { AciTools } from './scene.ts'
import {
  givenSeed,
  NO_SEED,
  registrySeed,
  SEED_SECRET,
  type SeedSource,
  vaultSeed
} from './seed.ts'

export interface OpenAciOptions {
  readonly access: AzureAccess
  /** The registry input: where the seed of the keys is kept if the user wants that. */
  readonly registry: string
  readonly seed: Partial<SeedInputs>
  /** The runner's proxies, on the way to the service. */
  readonly proxyOf?: ProxyOf | undefined
  readonly readText: AciTools['readText']
  readonly log: Log
  readonly clock: Clock
  /** Replaces parts of the world, for tests. */
  readonly world?: Partial<
    Pick<AciTools, 'health' | 'opens' | 'resolveHost' | 'hostSuffix' | 'client'>
  >
}

/** The target `aci`, ready to ask Azure. */
export const openAciTarget = (options: OpenAciOptions): AciTarget => {
  const { access, log, clock, readText } = options
  const acr = openAcrClient(access)
  const client = openAciClient(access)
  return new AciTarget({
    access,
    acr,
    client,
    log,
    clock,
    readText,
    seeds: seedsOf(options, acr),
    health: healthThrough(options.proxyOf),
    opens: opensRepository(access.http),
    resolveHost,
    hostSuffix: access.cloud.containerSuffix,
    ...options.world
  })
}

const seedsOf = ({ access, registry, seed }: OpenAciOptions, acr: AciTools['acr']): SeedSource => {
  const { 'key-seed': given, 'key-seed-vault': vault, 'key-seed-in-registry': inRegistry } = seed
  const places = Object.entries(seed).filter(([, value]) => value)
  if (places.length > 1)
    throw invalid(
      places[1]?.[0] ?? '',
      `names another place for the seed of the keys than ${places[0]?.[0]}`,
      'Give one of them. Another seed makes other keys.'
    )
  if (given) return givenSeed(given)
  if (vault) {
    const address = secretAddress(vault, 'key-seed-vault', SEED_SECRET, access.cloud)
    return vaultSeed(openKeyVault(address, access), address.vault)
  }
  if (!inRegistry) return NO_SEED
  const host = registry.replace(/^https?:\/\//, '').split('/')[0] ?? ''
  if (!isAcr(host, access))
    throw invalid(
      'key-seed-in-registry',
      `is for a registry of Azure, and "${registry}" is not one`
    )
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
