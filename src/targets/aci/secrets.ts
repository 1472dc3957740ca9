/** What Azure has to be sent and never returns: made, or asked of the container registry, for a deployment that begins. */

import type { ContainerGroup } from '@azure/arm-containerinstance'
import type { AcrRegistry } from '../../azure/acr.ts'
import { untilPasswordCounts } from '../../azure/acr-password.ts'
import { isPullToken, pullTokenName } from '../../azure/service-place.ts'
import { messageOf } from '../../core/errors.ts'
import { registryHostOf, repositoryOf } from '../shared/image-reference.ts'
import { selfSigned } from '../shared/self-signed.ts'
import { type AsBefore, asBefore } from './as-before.ts'
import { labelOf, type RegistryAccess, TAG } from './body.ts'
import { only } from './facts.ts'
import { type PlanContext, partsOf, type Secrets } from './parts.ts'
import type { AciTools, Spec } from './scene.ts'
import type { AciSettings } from './settings.ts'

/** @param before what runs: the same token pulls its image, too, should it have to come back. */
export const secretsOf = async (
  { settings, image }: Spec,
  context: PlanContext,
  registry: AcrRegistry | undefined,
  before: ContainerGroup | undefined,
  tools: AciTools,
  signal: AbortSignal
): Promise<Secrets> => {
  const { acr, log } = tools
  const { tls, pull } = settings
  const images = [image.reference, (before && only(before)?.image) ?? image.reference]
  const here = images.filter(
    reference => registryHostOf(reference) === registryHostOf(image.reference)
  )
  const repositories = [...new Set(here.map(repositoryOf))]
  const token =
    pull.kind === 'registry-token' && registry !== undefined
      ? await acr.pullToken(
          registry,
          pullTokenName(context.place),
          repositories,
          before?.tags?.[TAG.pull],
          signal
        )
      : undefined
  if (token !== undefined) {
    log.secret(token.password)
    const host = registryHostOf(image.reference)
    await untilPasswordCounts(token, host, repositoryOf(image.reference), tools, signal)
  }
  return {
    registryPassword: token?.password,
    registrySlot: token?.slot,
    tls: tls && (tls.kind === 'given' ? tls : selfSignedFor(settings, context, tools))
  }
}

const selfSignedFor = (
  settings: AciSettings,
  { place, location }: PlanContext,
  { clock, access }: Pick<AciTools, 'clock' | 'access'>
) => {
  const region = location.toLowerCase().replaceAll(' ', '')
  const host = `${labelOf(settings, place)}.${region}.${access.cloud.containerSuffix ?? 'azurecontainer.io'}`
  return selfSigned([host, 'localhost'], new Date(clock.now()))
}

/** How to bring back what runs. */
export const whatWas = async (
  before: ContainerGroup,
  spec: Spec,
  context: PlanContext,
  secrets: Secrets,
  tools: AciTools,
  signal: AbortSignal
): Promise<AsBefore> => {
  const { registry } = partsOf(spec, before.tags, context, secrets)
  return asBefore(before, spec, context, {
    registry: await pullBefore(before, registry, context.place, tools, signal),
    tls: secrets.tls ?? selfSignedFor(spec.settings, context, tools)
  })
}

/** How the image of before is pulled if it has to come back; undefined too where its password is not known. */
const pullBefore = async (
  before: ContainerGroup,
  now: RegistryAccess | undefined,
  place: PlanContext['place'],
  { acr, log }: AciTools,
  signal: AbortSignal
): Promise<RegistryAccess | undefined> => {
  const [credential] = before.imageRegistryCredentials ?? []
  if (credential === undefined) return undefined
  const { server, username, identity } = credential
  if (identity) return { server, identity }
  const here = now !== undefined && 'password' in now && now.server === server ? now : undefined
  if (here?.username === username || here?.username === pullTokenName(place)) return here
  return (await tokenBefore(before, server, username, place, acr, log, signal)) ?? here
}

/** A new password of the service's own token in the registry it had before. That it cannot be had stops nothing. */
const tokenBefore = async (
  before: ContainerGroup,
  server: string,
  username: string | undefined,
  place: PlanContext['place'],
  acr: AciTools['acr'],
  log: AciTools['log'],
  signal: AbortSignal
): Promise<RegistryAccess | undefined> => {
  if (!isPullToken(username)) return undefined
  try {
    const registry = await acr.find(server, signal)
    const repository = repositoryOf(only(before)?.image ?? '')
    const token =
      registry &&
      (await acr.pullToken(
        registry,
        pullTokenName(place),
        [repository],
        before.tags?.[TAG.pull],
        signal
      ))
    if (token) log.secret(token.password)
    return token && { server, ...token }
  } catch (error) {
    if (signal.aborted) throw error
    log.debug(`No pull token for the previous image: ${messageOf(error)}`)
    return undefined
  }
}
