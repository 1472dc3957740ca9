import type { ServiceKeys } from '../target.ts'
import type { STYLES } from './extra-parameters.ts'
import type { EXPOSURES } from './parameters.ts'
import type { Patch } from './patches.ts'
import type { ROLLOUTS } from './rollout-parameters.ts'
import type { GatewayParent, Issuer } from './route-texts.ts'
import type { METRICS } from './size-parameters.ts'
import type { Timeouts } from './timeouts.ts'
import type { Toleration } from './tolerations.ts'

/** What a user may choose of a service in a Kubernetes cluster. docs/targets/kubernetes.md */
export interface KubernetesSettings {
  /** Whether its pods are those of a Deployment of ours, or of what KServe makes. */
  readonly style: (typeof STYLES)[number]
  readonly scale:
    | { readonly kind: 'fixed'; readonly replicas: number }
    | {
        readonly kind: 'auto'
        readonly least: number
        readonly most: number
        /** Per cent of the requested CPU, or of the replicas that are busy. */
        readonly utilization: number
        readonly metric: (typeof METRICS)[number]
      }
  readonly resources: {
    /** Cores. */
    readonly cpu: number
    readonly memoryGb: number
    readonly cpuLimit: number | undefined
    readonly memoryLimitGb: number
    readonly gpus: number
    /** Others that a device plugin offers, by their resource names; a profile asks for them. */
    readonly devices?: Readonly<Record<string, number>>
  }
  readonly auth: { readonly given?: ServiceKeys | undefined } | undefined
  readonly probes: {
    readonly periodSeconds: number
    readonly initialDelaySeconds: number
    readonly timeoutSeconds: number
    readonly failureThreshold: number
  }
  readonly env: Readonly<Record<string, string>>
  readonly secureEnv: Readonly<Record<string, string>>
  readonly expose: (typeof EXPOSURES)[number]
  /** Of the Service. */
  readonly port: number
  /** The one for gRPC; undefined where it is not served. */
  readonly grpcPort?: number | undefined
  readonly serviceAnnotations: Readonly<Record<string, string>>
  readonly ingress:
    | {
        readonly host: string
        readonly className: string | undefined
        readonly annotations: Readonly<Record<string, string>>
        /** Name of a secret that others make. */
        readonly tlsSecret: string | undefined
      }
    | undefined
  readonly gateway: GatewaySettings | undefined
  /** Who makes the certificate, where that is cert-manager. */
  readonly issuer: Issuer | undefined
  /** The name that the certificate is for, and that callers use, where there is one. */
  readonly host: string | undefined
  /** PEM, of the user's own. */
  readonly tls: { readonly certificate: string; readonly key: string } | undefined
  readonly tags: Readonly<Record<string, string>>
  /** As `properties` of the SDK v1: never changed once set. */
  readonly properties: Readonly<Record<string, string>>
  readonly description: string | undefined
  readonly labels: Readonly<Record<string, string>>
  readonly nodeSelector: Readonly<Record<string, string>>
  readonly tolerations: readonly Toleration[]
  /** How nodes pull the image. */
  readonly pull: PullSettings
  readonly networkPolicy: boolean
  readonly monitor: 'auto' | 'true' | 'false'
  readonly collect: CollectSettings | undefined
  readonly surge: number
  readonly patches: readonly Patch[]
  /** Where the manifests are written in place of a deployment. */
  readonly render: { readonly folder: string; readonly secrets: boolean } | undefined
  readonly rollout: {
    readonly kind: (typeof ROLLOUTS)[number]
    /** Shares of the requests in per cent that a canary gets. */
    readonly steps: readonly number[]
    readonly stepSeconds: number
    readonly promotion: 'automatic' | 'manual'
  }
  readonly timeouts: Timeouts
}

export type PullSettings =
  /** What nodes and the namespace's service account have. */
  | { readonly kind: 'node' }
  | { readonly kind: 'secret'; readonly name: string }
  | { readonly kind: 'password'; readonly username: string; readonly password: string }

export interface GatewaySettings {
  readonly host: string
  /** A Gateway of others, or one that is made for this service alone. */
  readonly through:
    | { readonly kind: 'others'; readonly parent: GatewayParent }
    | {
        readonly kind: 'own'
        readonly className: string
        readonly annotations: Readonly<Record<string, string>>
        /** Name of a secret that others make. */
        readonly tlsSecret: string | undefined
      }
  /** Whether callers reach it by https. */
  readonly secure: boolean
}

/** Where requests and answers are kept. The address of a blob container is among the secret variables. */
export interface CollectSettings {
  readonly volumeClaim: string | undefined
  /** From 0 to 1. */
  readonly share: number
}

/** Whether the pods speak TLS themselves, and nothing before them ends it. */
export const servesTls = ({
  tls,
  issuer,
  ingress,
  gateway
}: Pick<KubernetesSettings, 'tls' | 'issuer' | 'ingress' | 'gateway'>): boolean =>
  (tls !== undefined || issuer !== undefined) && ingress === undefined && gateway === undefined
