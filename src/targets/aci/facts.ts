import type { Container, ContainerGroup } from '@azure/arm-containerinstance'
import type { AciInputs } from './all-or-none.ts'

/** What happens to a running service when a fact about it changes. */
export type Change =
  /** Tags are written; the service goes on undisturbed. */
  | 'tags'
  /** In place: same address; the container restarts. */
  | 'update'
  /** Azure refuses: deleted and made again. */
  | 'replace'

/** One thing about a container group that Azure returns and a user can choose. */
export interface Fact {
  /** As in "The <what> changes". */
  readonly what: string
  readonly change: Change
  /** The inputs it follows from. */
  readonly inputs: readonly (keyof AciInputs | 'image')[]
  /** Its value as text, equal for equal meaning; undefined when it is not set. */
  read(group: ContainerGroup): string | undefined
  /** Values are named, never shown: they may be anything. */
  readonly quiet?: boolean
}

/**
 * Everything that is compared between what Azure has and what is wanted. What needs a replacement is from
 * https://learn.microsoft.com/azure/container-instances/container-instances-update#properties-that-require-container-delete
 * and, for the label, Log Analytics and ports, from what Azure answers (azure-docs#37604, #65195, azure-cli#12083).
 */
export const FACTS: readonly Fact[] = [
  {
    what: 'location',
    change: 'replace',
    inputs: ['location'],
    read: ({ location }) => location?.toLowerCase().replaceAll(' ', '')
  },
  { what: 'operating system', change: 'replace', inputs: [], read: ({ osType }) => osType },
  {
    what: 'CPU request',
    change: 'replace',
    inputs: ['cpu'],
    read: group => numeric(only(group)?.resources.requests.cpu)
  },
  {
    what: 'memory request',
    change: 'replace',
    inputs: ['memory'],
    read: group => numeric(only(group)?.resources.requests.memoryInGB)
  },
  {
    what: 'restart policy',
    change: 'replace',
    inputs: ['restart-policy'],
    read: ({ restartPolicy }) => restartPolicy ?? 'Always'
  },
  {
    what: 'port',
    change: 'replace',
    inputs: ['port', 'ssl-enabled', 'ssl-self-signed'],
    read: ({ ipAddress }) => list(ipAddress?.ports.map(({ port }) => String(port)))
  },
  {
    what: 'kind of address',
    change: 'replace',
    inputs: ['subnet-id'],
    read: ({ ipAddress }) => ipAddress?.type
  },
  {
    what: 'DNS name label',
    change: 'replace',
    inputs: ['dns-name-label'],
    read: ({ ipAddress }) => ipAddress?.dnsNameLabel
  },
  {
    what: 'subnet',
    change: 'replace',
    inputs: ['subnet-id', 'vnet-name', 'subnet-name'],
    read: ({ subnetIds }) => list(subnetIds?.map(({ id }) => id.toLowerCase()))
  },
  {
    what: 'Log Analytics workspace',
    change: 'replace',
    inputs: ['log-analytics-workspace-id'],
    read: ({ diagnostics }) => diagnostics?.logAnalytics?.workspaceId
  },
  {
    what: 'encryption key',
    change: 'replace',
    inputs: ['cmk-vault-base-url', 'cmk-key-name', 'cmk-key-version'],
    read: ({ encryptionProperties: it }) =>
      it && `${it.vaultBaseUrl} ${it.keyName} ${it.keyVersion}`
  },
  { what: 'image', change: 'update', inputs: ['image'], read: group => only(group)?.image },
  {
    what: 'environment',
    change: 'update',
    inputs: ['environment-variables', 'workers', 'auth-enabled', 'ssl-cert-pem-file'],
    quiet: true,
    read: group => canonical(plainVariables(group))
  },
  {
    what: 'secure environment',
    change: 'update',
    inputs: ['secure-environment-variables'],
    quiet: true,
    read: group => list(secureNames(group))
  },
  {
    what: 'command',
    change: 'update',
    inputs: [],
    read: group => list(only(group)?.command)
  },
  {
    what: 'mounted files',
    change: 'update',
    inputs: ['auth-enabled', 'ssl-enabled'],
    read: group => list(only(group)?.volumeMounts?.map(({ mountPath }) => mountPath))
  },
  {
    what: 'identity',
    change: 'update',
    inputs: ['acr-pull-identity'],
    read: ({ identity }) =>
      list(Object.keys(identity?.userAssignedIdentities ?? {}).map(id => id.toLowerCase()))
  },
  {
    what: 'registry credential',
    change: 'update',
    inputs: ['registry-username', 'acr-pull-identity'],
    read: ({ imageRegistryCredentials }) =>
      list(
        imageRegistryCredentials?.map(
          ({ server, username, identity }) => `${username ?? identity?.toLowerCase()}@${server}`
        )
      )
  }
]

/** The one container of a group that Scoreline made. */
export const only = ({ containers }: ContainerGroup): Container | undefined => containers[0]

export const plainVariables = (group: ContainerGroup): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (only(group)?.environmentVariables ?? [])
      .filter(({ value }) => value !== undefined && value !== null)
      .map(({ name, value }) => [name, value ?? ''])
  )

/** Azure returns the names of secure variables, never their values. */
export const secureNames = (group: ContainerGroup): readonly string[] =>
  (only(group)?.environmentVariables ?? [])
    .filter(({ value }) => value === undefined || value === null)
    .map(({ name }) => name)

/** `0.10` and `0.1` are the same. */
const numeric = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : String(Number(value))

const list = (values: readonly string[] | null | undefined): string | undefined =>
  values?.length ? [...values].sort().join(', ') : undefined

const canonical = (record: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
