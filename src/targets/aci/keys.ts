import { createHmac } from 'node:crypto'
import { type Place, placeText } from './names.ts'
import type { KeyName } from './settings.ts'

/** What opens a service; `Authorization: Bearer <either>`. */
export interface ServiceKeys {
  readonly primary: string
  readonly secondary: string
}

/** How often each key was made anew, from 1. Kept as a tag of the service: it is no secret. */
export interface Generations {
  readonly primary: number
  readonly secondary: number
}

/** In place of generations: the keys are the user's own. */
export const GIVEN_KEYS = 'given'

export const FIRST: Generations = { primary: 1, secondary: 1 }

/** The keys of a service follow from the seed, so nobody has to keep them. docs/adrs/0010-keys-follow-from-a-seed.md */
export const deriveKeys = (seed: string, place: Place, generations: Generations): ServiceKeys => ({
  primary: derive(seed, place, 'primary', generations.primary),
  secondary: derive(seed, place, 'secondary', generations.secondary)
})

export const rotated = (generations: Generations, key: KeyName | undefined): Generations =>
  key === undefined ? generations : { ...generations, [key]: generations[key] + 1 }

export const generationsText = ({ primary, secondary }: Generations): string =>
  `${primary}.${secondary}`

export const parseGenerations = (text: string | undefined): Generations => {
  const [, primary, secondary] = /^(\d+)\.(\d+)$/.exec(text ?? '') ?? []
  return primary && secondary ? { primary: Number(primary), secondary: Number(secondary) } : FIRST
}

/** Says whether secrets are the same as last time, and nothing else: without the seed it tells nothing. */
export const fingerprint = (seed: string, secrets: unknown): string =>
  createHmac('sha256', seed)
    .update(`scoreline/fingerprint/1\n${JSON.stringify(secrets)}`)
    .digest('hex')
    .slice(0, 16)

/** For people: the first four characters. */
export const masked = (key: string): string => `${key.slice(0, 4)}…`

const derive = (seed: string, place: Place, which: KeyName, generation: number): string =>
  createHmac('sha256', seed)
    .update(`scoreline/key/1\n${placeText(place)}\n${which}\n${generation}`)
    .digest('base64url')
