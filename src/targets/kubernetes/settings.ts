import type { ServiceKeys } from '../target.ts'
import type { EXPOSURES } from './parameters.ts'
import type { ROLLOUTS } from './rollout-parameters.ts'
import type { Toleration } from './tolerations.ts'

/** What a user may choose of a service in a Kubernetes cluster. docs/targets/kubernetes.md */
export interface KubernetesSettings {
  readonly scale:
    | { readonly kind: 'fixed'; readonly replicas: number }
    | {
        readonly kind: 'auto'
        readonly least: number
        readonly most: number
        /** Per cent of the requested CPU. */
        readonly utilization: number
      }
  readonly resources: {
    /** Cores. */
    readonly cpu: number
    readonly memoryGb: number
    readonly cpuLimit: number | undefined
    readonly memoryLimitGb: number
    readonly gpus: number
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
  readonly surge: number
  readonly rollout: {
    readonly kind: (typeof ROLLOUTS)[number]
    /** Shares of the requests in per cent that a canary gets. */
    readonly steps: readonly number[]
    readonly stepSeconds: number
    readonly promotion: 'automatic' | 'manual'
  }
  readonly timeouts: {
    /** That a pod may wait for a node. */
    readonly scheduleSeconds: number
    /** From then until it is ready. */
    readonly startSeconds: number
    /** From then until the service answers at its address. */
    readonly healthSeconds: number
  }
}

export type PullSettings =
  /** What nodes and the namespace's service account have. */
  | { readonly kind: 'node' }
  | { readonly kind: 'secret'; readonly name: string }
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
