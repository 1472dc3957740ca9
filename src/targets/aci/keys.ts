import { createHmac, randomBytes } from 'node:crypto'
import { type Place, placeText } from '../../azure/service-place.ts'
import type { KeyName, ServiceKeys } from '../target.ts'

/** How often each key was made, and what was mixed into it. Kept as a tag of the service: without the seed it is no secret. */
export interface Generations {
  readonly primary: Generation
  readonly secondary: Generation
}

export interface Generation {
  /** From 1. */
  readonly count: number
  /** Random, from the second on: who has the seed alone does not know a key that was rotated. */
  readonly salt?: string
}

/** A key to be replaced, and what is mixed into the new one. */
export interface Rotation {
  readonly key: KeyName
  readonly salt: string
}

/** In place of generations: the keys are the user's own. */
export const GIVEN_KEYS = 'given'

export const FIRST: Generations = { primary: { count: 1 }, secondary: { count: 1 } }

/** The keys of a service follow from the seed, so nobody has to keep them. docs/adrs/0010-keys-follow-from-a-seed.md */
export const deriveKeys = (seed: string, place: Place, generations: Generations): ServiceKeys => ({
  primary: derive(seed, place, 'primary', generations.primary),
  secondary: derive(seed, place, 'secondary', generations.secondary)
})

/** With fresh randomness, 128 bits of it. */
export const newRotation = (key: KeyName): Rotation => ({
  key,
  salt: randomBytes(16).toString('base64url')
})

export const rotated = (generations: Generations, rotation: Rotation | undefined): Generations =>
  rotation === undefined
    ? generations
    : {
        ...generations,
        [rotation.key]: { count: generations[rotation.key].count + 1, salt: rotation.salt }
      }

/** `1.1`; after a rotation of the secondary key `1.2:bCq1xRwo0sVYQ6hOZ3k2eA`. */
export const generationsText = ({ primary, secondary }: Generations): string =>
  [primary, secondary].map(({ count, salt }) => (salt ? `${count}:${salt}` : count)).join('.')

export const parseGenerations = (text: string | undefined): Generations => {
  const one = '(\\d+)(?::([\\w-]{22}))?'
  const [, primary, primarySalt, secondary, secondarySalt] =
    new RegExp(`^${one}\\.${one}$`).exec(text ?? '') ?? []
  if (primary === undefined || secondary === undefined) return FIRST
  return {
    primary: generation(primary, primarySalt),
    secondary: generation(secondary, secondarySalt)
  }
}

/** Says whether secrets are the same as last time, and nothing else: without the seed it says nothing. */
export const fingerprint = (seed: string, secrets: unknown): string =>
  createHmac('sha256', seed)
    .update(`scoreline/fingerprint/1\n${JSON.stringify(secrets)}`)
    .digest('hex')
    .slice(0, 16)

/** Says whether the seed is the one a service was deployed with; another for each service, so that seeds cannot be compared. */
export const seedFingerprint = (seed: string, place: Place): string =>
  createHmac('sha256', seed)
    .update(`scoreline/seed/1\n${placeText(place)}`)
    .digest('hex')
    .slice(0, 16)

const generation = (count: string, salt: string | undefined): Generation => ({
  count: Number(count),
  ...(salt === undefined ? {} : { salt })
})

const derive = (seed: string, place: Place, which: KeyName, { count, salt }: Generation): string =>
  createHmac('sha256', seed)
    .update(`scoreline/key/1\n${placeText(place)}\n${which}\n${count}${salt ? `\n${salt}` : ''}`)
    .digest('base64url')
