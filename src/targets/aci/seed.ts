import { randomBytes } from 'node:crypto'
import type { AcrClient, AcrRegistry } from '../../azure/acr.ts'
import { armFailureOf } from '../../azure/arm-errors.ts'
import { UserError } from '../../core/errors.ts'

/** Where the seed of the keys is. docs/adrs/0010-keys-follow-from-a-seed.md */
export interface SeedSource {
  /** Changes nothing; undefined when there is none yet. */
  read(signal: AbortSignal): Promise<string | undefined>
  /** The seed, made when there is none. @throws UserError `ACI_KEYS_UNKEPT` where none can be kept. */
  make(signal: AbortSignal): Promise<string>
}

/** The input `key-seed`. @throws UserError `INPUT_INVALID` */
export const givenSeed = (seed: string): SeedSource => {
  if (Buffer.byteLength(seed) < SHORTEST_SEED)
    throw new UserError(
      'INPUT_INVALID',
      `Input "key-seed" is shorter than ${SHORTEST_SEED} bytes.`,
      {
        hint: 'Make one with: openssl rand -base64 32 | gh secret set SCORELINE_KEY_SEED'
      }
    )
  return { read: async () => seed, make: async () => seed }
}

/** A webhook of the container registry that never calls anybody: only who may manage the registry can read its headers. */
export const registrySeed = (
  acr: AcrClient,
  registry: (signal: AbortSignal) => Promise<AcrRegistry>
): SeedSource => {
  const read = async (signal: AbortSignal) => {
    const headers = await acr.webhookHeaders(await registry(signal), SEED_WEBHOOK, signal)
    return Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === SEED_HEADER)?.[1]
  }
  return {
    read,
    make: async signal => {
      const there = await read(signal)
      if (there !== undefined) return there
      const seed = randomBytes(32).toString('base64url')
      const at = await registry(signal)
      await acr
        .createSilentWebhook(at, SEED_WEBHOOK, { [SEED_HEADER]: seed }, signal)
        .catch(unlessFull(at))
      // Another run may have been faster or slower: what is there now is what everybody reads from here on.
      return (await read(signal)) ?? seed
    }
  }
}

/** A registry has two, ten or 500 webhooks, by its SKU. */
const unlessFull =
  ({ loginServer }: AcrRegistry) =>
  (error: unknown): never => {
    const { code, message } = armFailureOf((error as Error).cause ?? error)
    if (!/quota/i.test(code ?? '')) throw error
    throw new UserError(
      'ACI_KEYS_UNKEPT',
      `${loginServer} has no room for the webhook that keeps the keys: ${message}`,
      {
        hint: 'Delete a webhook (az acr webhook list), or run once: openssl rand -base64 32 | gh secret set SCORELINE_KEY_SEED, and pass it as key-seed.',
        cause: error
      }
    )
  }

/** Neither a seed nor an Azure registry to keep one in. */
export const noSeed = (registry: string): SeedSource => ({
  read: async () => undefined,
  make: async () => {
    throw new UserError(
      'ACI_KEYS_UNKEPT',
      `There is no place to keep the keys of the service: "${registry}" is no Azure container registry, and no key-seed is given.`,
      {
        hint: 'Run once: openssl rand -base64 32 | gh secret set SCORELINE_KEY_SEED, and pass it as key-seed. Or give primary-key and secondary-key, or set auth-enabled to false.'
      }
    )
  }
})

/** Webhook names are 5 to 50 letters and digits. */
export const SEED_WEBHOOK = 'scorelinekeyseed'
export const SEED_HEADER = 'x-scoreline-key-seed'
const SHORTEST_SEED = 16
