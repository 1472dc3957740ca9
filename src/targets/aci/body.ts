import type { ContainerGroup, ImageRegistryCredential, Volume } from '@azure/arm-containerinstance'
import type { Place } from '../../azure/service-place.ts'
import { VARIABLE } from '../../contract/image.ts'
import { markEntries } from '../preview-mark.ts'
import type { ServiceKeys, ServiceSpec } from '../target.ts'
import { generatedLabel } from './names.ts'
import type { AciSettings } from './settings.ts'

/** What a container group is made from, beside what the user chose. */
export interface BodyParts {
  readonly place: Place
  readonly location: string
  readonly keys: ServiceKeys | undefined
  /** How often the keys were replaced, or that they are the user's own. */
  readonly keysTag: string | undefined
  /** `seedFingerprint` of the seed that they follow from. */
  readonly seedTag: string | undefined
  /** PEM. */
  readonly tls: { readonly certificate: string; readonly key: string } | undefined
  readonly registry: RegistryAccess | undefined
  /** `fingerprint` of every secret; undefined where none can be made. */
  readonly fingerprint: string | undefined
}

export type RegistryAccess =
  | {
      readonly server: string
      readonly username: string
      readonly password: string
      /** Of a pull token: which of its two passwords. */
      readonly slot?: string | undefined
    }
  | { readonly server: string; readonly identity: string }

/** The name of the one container in every group. */
export const CONTAINER = 'scoring'

/** Where the scoring runtime finds keys and certificates. */
export const SECRETS_FOLDER = '/var/run/scoreline'

/** Tags that say what Azure does not: read back at the next deployment. */
export const TAG = {
  image: 'scoreline-image',
  keys: 'scoreline-keys',
  seed: 'scoreline-seed',
  secrets: 'scoreline-secrets',
  pull: 'scoreline-pull',
  description: 'scoreline-description',
  rehearsalOf: 'scoreline-rehearsal-of',
  preview: 'scoreline-preview',
  previewTimes: 'scoreline-preview-times',
  property: 'scoreline-property-'
} as const

/** The container group of a service. Pure. https://learn.microsoft.com/rest/api/container-instances/container-groups/create-or-update */
export const containerGroup = (
  { image, settings, preview }: ServiceSpec<AciSettings>,
  parts: BodyParts
): ContainerGroup => {
  const port = portOf(settings)
  const files = secretFiles(parts)
  const open = settings.subnetId === undefined
  return {
    location: parts.location,
    tags: { ...tagsOf(image.label, settings, parts), ...markEntries(preview, TAG) },
    ...identityOf(parts.registry),
    osType: 'Linux',
    restartPolicy: settings.restartPolicy,
    containers: [
      {
        name: CONTAINER,
        image: image.reference,
        ports: [{ port, protocol: 'TCP' }],
        environmentVariables: environmentOf(settings, port, files),
        resources: { requests: { cpu: settings.cpu, memoryInGB: settings.memoryGb } },
        ...(files.length === 0
          ? {}
          : { volumeMounts: [{ name: 'secrets', mountPath: SECRETS_FOLDER, readOnly: true }] })
      }
    ],
    ipAddress: {
      type: open ? 'Public' : 'Private',
      ports: [{ port, protocol: 'TCP' }],
      ...(open ? { dnsNameLabel: labelOf(settings, parts.place) } : {})
    },
    ...(files.length === 0 ? {} : { volumes: [secretVolume(files)] }),
    ...(parts.registry ? { imageRegistryCredentials: [registryCredential(parts.registry)] } : {}),
    ...(settings.logAnalytics
      ? { diagnostics: { logAnalytics: { ...settings.logAnalytics } } }
      : {}),
    ...(settings.subnetId ? { subnetIds: [{ id: settings.subnetId }] } : {}),
    ...(settings.encryption ? { encryptionProperties: { ...settings.encryption } } : {})
  }
}

export const portOf = ({ port, tls }: Pick<AciSettings, 'port' | 'tls'>): number =>
  port ?? (tls ? 443 : 80)

export const labelOf = ({ dnsNameLabel }: AciSettings, place: Place): string =>
  dnsNameLabel ?? generatedLabel(place)

/** A body like `body`, under another name and without the label that only one group can have. */
export const rehearsalOf = (body: ContainerGroup, service: string): ContainerGroup => {
  const { dnsNameLabel: _, ...ipAddress } = body.ipAddress ?? { ports: [], type: 'Public' }
  return { ...body, ipAddress, tags: { ...body.tags, [TAG.rehearsalOf]: service } }
}

interface SecretFile {
  readonly name: string
  readonly variable: string
  readonly text: string
}

const secretFiles = ({ keys, tls }: BodyParts): readonly SecretFile[] => [
  ...(keys
    ? [
        {
          name: 'keys',
          variable: VARIABLE.keysFile,
          text: `${keys.primary}\n${keys.secondary}\n`
        }
      ]
    : []),
  ...(tls
    ? [
        { name: 'tls.crt', variable: VARIABLE.tlsCertificate, text: tls.certificate },
        { name: 'tls.key', variable: VARIABLE.tlsKey, text: tls.key }
      ]
    : [])
]

const secretVolume = (files: readonly SecretFile[]): Volume => ({
  name: 'secrets',
  secret: Object.fromEntries(
    files.map(({ name, text }) => [name, Buffer.from(text).toString('base64')])
  )
})

const environmentOf = (
  { env, secureEnv, workers }: AciSettings,
  port: number,
  files: readonly SecretFile[]
) => [
  { name: VARIABLE.port, value: String(port) },
  ...files.map(({ name, variable }) => ({ name: variable, value: `${SECRETS_FOLDER}/${name}` })),
  ...(workers === 1 ? [] : [{ name: VARIABLE.workers, value: String(workers) }]),
  ...Object.entries(env).map(([name, value]) => ({ name, value })),
  ...Object.entries(secureEnv).map(([name, secureValue]) => ({ name, secureValue }))
]

const tagsOf = (
  label: string,
  settings: AciSettings,
  parts: BodyParts
): Record<string, string> => ({
  ...settings.tags,
  ...Object.fromEntries(
    Object.entries(settings.properties).map(([name, value]) => [TAG.property + name, value])
  ),
  ...(settings.description ? { [TAG.description]: settings.description } : {}),
  [TAG.image]: label,
  ...(parts.keysTag ? { [TAG.keys]: parts.keysTag } : {}),
  ...(parts.seedTag ? { [TAG.seed]: parts.seedTag } : {}),
  ...slotOf(parts.registry),
  ...(parts.fingerprint ? { [TAG.secrets]: parts.fingerprint } : {})
})

const identityOf = (
  registry: RegistryAccess | undefined
): Pick<ContainerGroup, 'identity'> | undefined =>
  registry && 'identity' in registry
    ? {
        identity: {
          type: 'UserAssigned',
          userAssignedIdentities: { [registry.identity]: {} }
        }
      }
    : undefined

/** So that the next deployment leaves the password alone that the service pulls with. */
const slotOf = (registry: RegistryAccess | undefined): Record<string, string> =>
  registry && 'slot' in registry && registry.slot ? { [TAG.pull]: registry.slot } : {}

const registryCredential = (registry: RegistryAccess): ImageRegistryCredential => {
  if ('identity' in registry) return registry
  const { slot: _, ...credential } = registry
  return credential
}
