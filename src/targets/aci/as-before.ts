import { randomBytes } from 'node:crypto'
import type { ContainerGroup } from '@azure/arm-containerinstance'
import type { ServiceSpec } from '../target.ts'
import { type BodyParts, CONTAINER, containerGroup, type RegistryAccess, TAG } from './body.ts'
import { only, plainVariables, secureNames } from './facts.ts'
import {
  deriveKeys,
  FIRST,
  GIVEN_KEYS,
  generationsText,
  parseGenerations,
  seedFingerprint
} from './keys.ts'
import { type PlanContext, partsOf, type Secrets } from './parts.ts'
import { usesTls } from './service.ts'
import type { AciSettings } from './settings.ts'

/** A service as it was before, and what of it could not be brought back. */
export interface AsBefore {
  readonly body: ContainerGroup
  /** A sentence each. */
  readonly losses: readonly string[]
}

/** What Azure does not return of the service that ran before, and has to be sent with its image. */
export interface SecretsBefore {
  /** How its image is pulled. */
  readonly registry: RegistryAccess | undefined
  /** For a service that speaks TLS. */
  readonly tls: NonNullable<Secrets['tls']>
}

/**
 * The body that brings a service back as it was. Azure does not return secret values: keys follow from the seed, the rest
 * is what the user gave this time, under the same names. Pure, but for keys where there is nothing to make them from.
 */
export const asBefore = (
  before: ContainerGroup,
  spec: ServiceSpec<AciSettings>,
  context: PlanContext,
  secrets: SecretsBefore
): AsBefore => {
  const { auth, secureEnv, tls, logAnalytics } = spec.settings
  const keys = keysBefore(before.tags ?? {}, auth?.given, context)
  const secure = usesTls(before)
  const now = containerGroup(spec, {
    ...partsOf(spec, before.tags, context, { tls: undefined, registryPassword: undefined }),
    keys: keys.keys,
    tls: secure ? secrets.tls : undefined,
    registry: secrets.registry
  })
  const lost = secureNames(before).filter(name => secureEnv[name] === undefined)
  const pulled = (before.imageRegistryCredentials ?? []).length > 0
  const losses = [
    lost.length > 0 &&
      `Azure does not return the values of ${lost.join(', ')}; the previous service starts without them.`,
    keys.changed &&
      'Azure does not return the keys of the previous service; it starts with those of this deployment.',
    secure &&
      tls === undefined &&
      'Azure does not return the certificate of the previous service; it starts with a self-signed one.',
    pulled &&
      secrets.registry === undefined &&
      'Azure does not return the password of the previous registry; the image is pulled without one.',
    before.diagnostics?.logAnalytics &&
      logAnalytics === undefined &&
      'Azure does not return the key of the Log Analytics workspace; the previous service starts without it.'
  ].filter(loss => typeof loss === 'string')
  return { body: bodyBefore(before, spec, now, tagsBefore(before, now, keys)), losses }
}

/** The tags of before, but for those about secrets that are not the same any more. */
const tagsBefore = (
  { tags = {} }: ContainerGroup,
  now: ContainerGroup,
  keys: Pick<KeysBefore, 'tag' | 'seedTag'>
): Record<string, string> => {
  const { [TAG.secrets]: _, [TAG.pull]: __, [TAG.seed]: ___, ...rest } = tags
  const { [TAG.secrets]: fingerprint, [TAG.pull]: slot } = now.tags ?? {}
  return {
    ...rest,
    ...(keys.tag ? { [TAG.keys]: keys.tag } : {}),
    ...(keys.seedTag ? { [TAG.seed]: keys.seedTag } : {}),
    ...(fingerprint ? { [TAG.secrets]: fingerprint } : {}),
    ...(slot ? { [TAG.pull]: slot } : {})
  }
}

const bodyBefore = (
  before: ContainerGroup,
  { settings }: ServiceSpec<AciSettings>,
  now: ContainerGroup,
  tags: Record<string, string>
): ContainerGroup => {
  const container = only(before)
  const { dnsNameLabel, ports = [], type = 'Public' } = before.ipAddress ?? {}
  const files = container?.volumeMounts?.length ? now.volumes : undefined
  return {
    location: before.location ?? now.location ?? '',
    tags,
    ...(now.identity ? { identity: now.identity } : {}),
    osType: before.osType,
    ...(before.restartPolicy ? { restartPolicy: before.restartPolicy } : {}),
    containers: [
      {
        name: container?.name ?? CONTAINER,
        image: container?.image ?? '',
        ...(container?.command?.length ? { command: container.command } : {}),
        ports: container?.ports ?? ports,
        environmentVariables: [
          ...Object.entries(plainVariables(before)).map(([name, value]) => ({ name, value })),
          ...secureNames(before).flatMap(name => {
            const secureValue = settings.secureEnv[name]
            return secureValue === undefined ? [] : [{ name, secureValue }]
          })
        ],
        resources: container?.resources ??
          now.containers[0]?.resources ?? { requests: { cpu: 1, memoryInGB: 1 } },
        ...(files && container?.volumeMounts ? { volumeMounts: container.volumeMounts } : {})
      }
    ],
    ipAddress: { type, ports, ...(dnsNameLabel ? { dnsNameLabel } : {}) },
    ...(files ? { volumes: files } : {}),
    ...(now.imageRegistryCredentials
      ? { imageRegistryCredentials: now.imageRegistryCredentials }
      : {}),
    ...(before.diagnostics && now.diagnostics ? { diagnostics: now.diagnostics } : {}),
    ...(before.subnetIds ? { subnetIds: before.subnetIds } : {}),
    ...(before.encryptionProperties ? { encryptionProperties: before.encryptionProperties } : {})
  }
}

interface KeysBefore extends Partial<Pick<BodyParts, 'keys'>> {
  readonly tag?: string
  readonly seedTag?: string
  readonly changed?: true
}

/** The keys a service had; where they cannot be had again, others: a service that asked for a key is never left open. */
const keysBefore = (
  { [TAG.keys]: tag, [TAG.seed]: seedBefore }: Readonly<Record<string, string>>,
  given: NonNullable<AciSettings['auth']>['given'],
  { seed, place }: PlanContext
): KeysBefore => {
  if (tag === undefined) return {}
  if (tag === GIVEN_KEYS && given) return { keys: given, tag }
  if (seed !== undefined) {
    const generations = tag === GIVEN_KEYS ? FIRST : parseGenerations(tag)
    const seedTag = seedFingerprint(seed, place)
    const other = seedBefore !== undefined && seedBefore !== seedTag
    return {
      keys: deriveKeys(seed, place, generations),
      tag: generationsText(generations),
      seedTag,
      ...(tag === GIVEN_KEYS || other ? { changed: true } : {})
    }
  }
  const random = () => randomBytes(32).toString('base64url')
  const keys = given ?? { primary: random(), secondary: random() }
  return { keys, tag: GIVEN_KEYS, changed: true }
}
