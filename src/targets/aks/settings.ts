import type { ACCOUNTS, PURPOSES, REGISTRY_ACCESS, TIERS } from './parameters.ts'

/** What the settings of AKS itself come to. */
export interface AksSettings {
  /** The cluster to make where there is none; undefined: there must be one. */
  readonly create: NewCluster | undefined
  readonly registryAccess: (typeof REGISTRY_ACCESS)[number]
  /** Annotations of the Service, as AKS reads them. */
  readonly serviceAnnotations: Readonly<Record<string, string>>
  /** Whether its load balancer is reached from the internet. */
  readonly isPublic: boolean
}

export interface NewCluster {
  readonly agents: number
  readonly vmSize: string
  /** Whether it is asked for after its end, too. */
  readonly evenRetired: boolean
  readonly purpose: (typeof PURPOSES)[number]
  /** Undefined: that of the resource group. */
  readonly location: string | undefined
  readonly version: string | undefined
  readonly tier: (typeof TIERS)[number]
  readonly accounts: (typeof ACCOUNTS)[number]
  readonly subnet:
    | { readonly resourceGroup: string | undefined; readonly vnet: string; readonly name: string }
    | undefined
  readonly services: { readonly cidr: string; readonly dnsIp: string } | undefined
}
