/** The target `aci`, as the actions that deploy, test, tell and delete services use it. */
import { readFile } from 'node:fs/promises'
import type { AzureAccess } from '../azure/access.ts'
import { type AzureInputs, azureInputs } from '../azure/inputs.ts'
import { UserError } from '../core/errors.ts'
import { oneOf, withDefault } from '../core/inputs.ts'
import type { RegisteredImage } from '../image/registered.ts'
import { ANNOTATION } from '../oci/manifest.ts'
import type { AciTarget } from '../targets/aci/aci-target.ts'
import { type AciInputs, type SeedInputs, seedInputs } from '../targets/aci/inputs.ts'
import type { AciSettings } from '../targets/aci/settings.ts'
import { openAciTargetFor, openAzureFor } from './azure.ts'
import type { Host } from './host.ts'

export const TARGETS = ['local', 'aci'] as const

/** Where a service that exists runs, and how to get there. */
export const serviceInputs = {
  target: withDefault(oneOf(TARGETS), 'local'),
  ...azureInputs,
  ...seedInputs
}

/** @param input.registry where the image lies; Azure's may keep the seed of the keys, too. */
export const openAci = async (
  input: Partial<AzureInputs> & SeedInputs & { readonly registry: string },
  host: Host
): Promise<{ readonly access: AzureAccess; readonly target: AciTarget }> => {
  if (input['key-seed']) host.log.secret(input['key-seed'])
  const access = await openAzureFor(input, host)
  const seed = {
    'key-seed': input['key-seed'],
    'key-seed-vault': input['key-seed-vault'],
    'key-seed-in-registry': input['key-seed-in-registry']
  }
  return { access, target: await openAciTargetFor(access, input.registry, seed, host) }
}

export const aciSettings = async (
  input: AciInputs,
  { subscriptionId, resourceGroup }: AzureAccess,
  { log, clock }: Host
): Promise<AciSettings> => {
  const { readAciSettings } = await import('../targets/aci/read-settings.ts')
  const readText = (file: string) => readFile(file, 'utf8')
  return readAciSettings(input, { readText, log, clock, subscriptionId, resourceGroup })
}

/** @throws UserError `ACI_REGISTRY_NEEDED` for a folder: Azure cannot pull from it. */
export const checkPullable = async (registry: string): Promise<void> => {
  const { looksLikeRegistry } = await import('../oci/registry/reference.ts')
  if (looksLikeRegistry(registry)) return
  throw new UserError(
    'ACI_REGISTRY_NEEDED',
    `Target aci pulls images from a registry, and "${registry}" is a folder.`,
    {
      hint: 'Set registry to one that Azure can reach, for example <name>.azurecr.io, in every step.'
    }
  )
}

/**
 * An image without a base has no C library: the local target lends it this machine's, an engine does not.
 * @throws UserError `ACI_IMAGE_UNFIT`
 */
export const checkStartsInEngine = (image: RegisteredImage): void => {
  const { label, manifest, config } = image
  const hint = 'Build the image again with base-image: default.'
  if (manifest.annotations?.[ANNOTATION.baseName] === undefined)
    throw new UserError(
      'ACI_IMAGE_UNFIT',
      `Image "${label}" has no base image, so no container engine can start it.`,
      { hint }
    )
  const several = image.descriptor.mediaType.includes('index')
  if (!several && config.architecture !== 'amd64')
    throw new UserError(
      'ACI_IMAGE_UNFIT',
      `Image "${label}" is for ${config.architecture}, and Azure Container Instances run linux/amd64.`,
      { hint: `${hint.slice(0, -1)} and platforms: linux/amd64.` }
    )
}
