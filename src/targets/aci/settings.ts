import type { Rotation } from './keys.ts'

/** What a user may choose of a service in Azure Container Instances. docs/targets/aci.md */
export interface AciSettings {
  /** `westeurope`. Left out: where the service is, or else the resource group. */
  readonly location?: string | undefined
  /** Cores; Azure counts in tenths. */
  readonly cpu: number
  readonly memoryGb: number
  /** First part of the host name. Left out: one made of the service's name that stays the same. */
  readonly dnsNameLabel?: string | undefined
  /** Left out: 443 with TLS, else 80. */
  readonly port?: number | undefined
  readonly env: Readonly<Record<string, string>>
  readonly secureEnv: Readonly<Record<string, string>>
  readonly workers: number
  readonly restartPolicy: 'Always' | 'OnFailure' | 'Never'
  readonly auth: AuthSettings | undefined
  readonly tls: TlsSettings | undefined
  readonly logAnalytics: { readonly workspaceId: string; readonly workspaceKey: string } | undefined
  /** Resource id of a subnet delegated to container groups; the service then has a private address only. */
  readonly subnetId?: string | undefined
  readonly pull: PullSettings
  readonly encryption:
    | { readonly vaultBaseUrl: string; readonly keyName: string; readonly keyVersion: string }
    | undefined
  readonly tags: Readonly<Record<string, string>>
  /** As `properties` of the SDK v1: never changed once set. */
  readonly properties: Readonly<Record<string, string>>
  readonly description?: string | undefined
  /** Whether the service may be deleted and made again where Azure cannot change it in place. */
  readonly allowReplace: boolean
  /** Try the new service under another name before the old one is given up: at a replace, at every change, or never. */
  readonly rehearse: 'replace' | 'always' | 'never'
  readonly timeouts: {
    /** Until Azure says that the containers run. */
    readonly provisionSeconds: number
    /** From then until `GET /` answers. */
    readonly healthSeconds: number
  }
}

export interface AuthSettings {
  /** Keys of the user's own, as in the SDK v1; both or none. */
  readonly given?: { readonly primary: string; readonly secondary: string } | undefined
  /** A key to replace with this deployment. */
  readonly rotate?: Rotation | undefined
}

export type TlsSettings =
  | {
      readonly kind: 'given'
      readonly certificate: string
      readonly key: string
      readonly cname: string
    }
  | { readonly kind: 'self-signed' }

/** How Azure gets at the image. */
export type PullSettings =
  /** A token of the container registry, for this image alone, made by the deployment. */
  | { readonly kind: 'registry-token' }
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** Resource id of a user-assigned identity with the role AcrPull. */
  | { readonly kind: 'identity'; readonly id: string }
  | { readonly kind: 'anonymous' }
