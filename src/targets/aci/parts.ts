import type { ContainerGroup } from '@azure/arm-containerinstance'
import type { AzureAccess } from '../../azure/access.ts'
import { isAcr } from '../../azure/acr-credentials.ts'
import { type Place, pullTokenName } from '../../azure/service-place.ts'
import { registryHostOf } from '../shared/image-reference.ts'
import type { ServiceSpec } from '../target.ts'
import { type BodyParts, containerGroup, TAG } from './body.ts'
import {
  deriveKeys,
  fingerprint,
  type Generations,
  GIVEN_KEYS,
  generationsText,
  parseGenerations,
  rotated,
  seedFingerprint
} from './keys.ts'
import type { AciSettings } from './settings.ts'

/** What a plan is made with. */
export interface PlanContext {
  readonly place: Place
  /** Where the service goes when neither the user nor Azure says. */
  readonly location: string
  /** The user that pulls with a registry token; undefined where images are pulled without. */
  readonly pullUser: string | undefined
  readonly seed: string | undefined
}

/** Secrets that a body holds beside the keys: real ones to send, or none to plan with. */
export interface Secrets {
  readonly tls: BodyParts['tls']
  readonly registryPassword: string | undefined
  /** Which of the pull token's passwords that is. */
  readonly registrySlot?: string | undefined
}

const NO_SECRETS: Secrets = { tls: undefined, registryPassword: undefined }

/** Stands for a secret whose value does not matter. */
const ANY = { certificate: '', key: '' }

/**
 * All that the body of a service is made from. Pure.
 * @param tags of what runs, or of its rehearsal: they know how often the keys were replaced.
 */
export const partsOf = (
  { image, settings }: ServiceSpec<AciSettings>,
  tags: Readonly<Record<string, string>> | undefined,
  context: PlanContext,
  secrets: Secrets
): BodyParts => {
  const generations = rotated(parseGenerations(tags?.[TAG.keys]), settings.auth?.rotate)
  const { auth, tls } = settings
  return {
    place: context.place,
    location: context.location,
    keysTag: auth && (auth.given ? GIVEN_KEYS : generationsText(generations)),
    seedTag:
      auth && !auth.given && context.seed !== undefined
        ? seedFingerprint(context.seed, context.place)
        : undefined,
    keys: auth && keysOf(auth.given, context, generations),
    tls: tls && (secrets.tls ?? ANY),
    registry: registryOf(settings, image.reference, context.pullUser, secrets),
    fingerprint: fingerprintOf(settings, context.seed)
  }
}

/** The body that a service is compared with, and that is sent when `secrets` are real. */
export const bodyOf = (
  spec: ServiceSpec<AciSettings>,
  tags: Readonly<Record<string, string>> | undefined,
  context: PlanContext,
  secrets: Secrets = NO_SECRETS
): ContainerGroup => containerGroup(spec, partsOf(spec, tags, context, secrets))

const keysOf = (
  given: NonNullable<AciSettings['auth']>['given'],
  { seed, place }: PlanContext,
  generations: Generations
) =>
  given ??
  (seed === undefined ? { primary: '', secondary: '' } : deriveKeys(seed, place, generations))

/** Whether anything of the service follows from the seed. */
export const needsSeed = ({ auth, secureEnv, tls }: AciSettings): boolean =>
  (auth !== undefined && auth.given === undefined) ||
  Object.keys(secureEnv).length > 0 ||
  tls?.kind === 'given'

/** The registry's user that pulls this image; undefined where images are pulled otherwise. */
export const pullUserOf = (
  { image, settings }: ServiceSpec<AciSettings>,
  place: Place,
  access: Pick<AzureAccess, 'cloud'>
): string | undefined =>
  settings.pull.kind === 'registry-token' && isAcr(registryHostOf(image.reference), access)
    ? pullTokenName(place)
    : undefined

const registryOf = (
  { pull }: AciSettings,
  reference: string,
  pullUser: string | undefined,
  { registryPassword: password = '', registrySlot: slot }: Secrets
): BodyParts['registry'] => {
  const server = registryHostOf(reference)
  switch (pull.kind) {
    case 'identity':
      return { server, identity: pull.id }
    case 'password':
      return { server, username: pull.username, password: pull.password }
    case 'registry-token':
      return pullUser === undefined ? undefined : { server, username: pullUser, password, slot }
    case 'anonymous':
      return undefined
  }
}

const fingerprintOf = (settings: AciSettings, seed: string | undefined): string | undefined => {
  const { auth, tls, secureEnv, logAnalytics, pull } = settings
  const secrets = {
    keys: auth && (auth.given ?? 'from the seed'),
    tls: tls?.kind === 'given' ? [tls.certificate, tls.key] : undefined,
    environment: Object.entries(secureEnv).sort(([a], [b]) => (a < b ? -1 : 1)),
    logAnalytics: logAnalytics?.workspaceKey,
    password: pull.kind === 'password' ? pull.password : undefined
  }
  const any = Object.values(secrets).some(secret =>
    Array.isArray(secret) ? secret.length > 0 : secret !== undefined
  )
  const pepper = seed ?? auth?.given?.primary
  return any && pepper !== undefined ? fingerprint(pepper, secrets) : undefined
}
