import { randomBytes } from 'node:crypto'
import type { AcrClient, AcrRegistry } from '../../azure/acr.ts'
import { armFailureOf } from '../../azure/arm-errors.ts'
import type { KeyVault } from '../../azure/key-vault.ts'
import { UserError } from '../../core/errors.ts'

/** Where the seed of the keys is. docs/adrs/0010-keys-follow-from-a-seed.md */
export interface SeedSource {
  /** Changes nothing; undefined when there is none yet. */
  read(signal: AbortSignal): Promise<string | undefined>
  /** The seed, made when there is none. @throws UserError `ACI_KEYS_UNKEPT` where none can be kept. */
  make(signal: AbortSignal): Promise<string>
}

/** The input `key-seed`. @throws UserError `INPUT_INVALID` */
export const givenSeed = (text: string): SeedSource => {
  const seed = checkedSeed(text, 'Input "key-seed"')
  return { read: async () => seed, make: async () => seed }
}

/** A secret of a key vault. @param vault for messages */
export const vaultSeed = ({ read, write }: KeyVault, vault: string): SeedSource => {
  const checked = async (signal: AbortSignal): Promise<string | undefined> => {
    const seed = await read(signal)
    return seed === undefined ? undefined : checkedSeed(seed, `The seed in ${vault}`)
  }
  return { read: checked, make: makerOf(checked, write) }
}

/** Reads the seed, or makes it and reads what is there then: another run may have been faster or slower. */
const makerOf =
  (
    read: SeedSource['read'],
    write: (seed: string, signal: AbortSignal) => Promise<void>
  ): SeedSource['make'] =>
  async signal => {
    const there = await read(signal)
    if (there !== undefined) return there
    const seed = randomBytes(32).toString('base64url')
    await write(seed, signal)
    return (await read(signal)) ?? seed
  }

/** Without the line end that a file or a pipe leaves. */
const checkedSeed = (text: string, where: string): string => {
  const seed = text.trim()
  if (Buffer.byteLength(seed) >= SHORTEST_SEED) return seed
  throw new UserError('INPUT_INVALID', `${where} is shorter than ${SHORTEST_SEED} bytes.`, {
    hint: 'Make one with: openssl rand -base64 32 | gh secret set SCORELINE_KEY_SEED'
  })
}

/**
 * A webhook of the container registry that never calls anybody. Who may call `getCallbackConfig` reads it: besides those
 * who manage the registry, some built-in roles that audit configuration. So it is used where the user says so.
 */
export const registrySeed = (
  acr: AcrClient,
  registry: (signal: AbortSignal) => Promise<AcrRegistry>
): SeedSource => {
  const read = async (signal: AbortSignal) => {
    const headers = await acr.webhookHeaders(await registry(signal), SEED_WEBHOOK, signal)
    return Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === SEED_HEADER)?.[1]
  }
  const write = async (seed: string, signal: AbortSignal): Promise<void> => {
    const at = await registry(signal)
    await acr
      .createSilentWebhook(at, SEED_WEBHOOK, { [SEED_HEADER]: seed }, signal)
      .catch(unlessFull(at))
  }
  return { read, make: makerOf(read, write) }
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

/** No seed, and no place for one. */
export const NO_SEED: SeedSource = {
  read: async () => undefined,
  make: async () => {
    throw new UserError(
      'ACI_KEYS_UNKEPT',
      'The keys of the service follow from a seed, and no key-seed is given.',
      {
        hint: 'Run once: openssl rand -base64 32 | gh secret set SCORELINE_KEY_SEED, and pass it as key-seed in every step. Or name a key vault (key-seed-vault), keep it in the registry (key-seed-in-registry: true), give primary-key and secondary-key, or set auth-enabled to false. docs/targets/aci.md#keys'
      }
    )
  }
}

/** Webhook names are 5 to 50 letters and digits. */
export const SEED_WEBHOOK = 'scorelinekeyseed'
/** In a vault where the user names none. */
export const SEED_SECRET = 'scoreline-key-seed'
const SEED_HEADER = 'x-scoreline-key-seed'
const SHORTEST_SEED = 16
