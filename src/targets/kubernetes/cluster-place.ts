/** Which cluster a connection leads to, and which namespace of it. */
export interface ClusterPlace {
  /** Address of the API server; undefined where a pod's own account is used: the cluster that the job runs in. */
  readonly server: string | undefined
  readonly namespace: string
  /** Finishes "The kubeconfig …": what lets others on the way to the API server read and change everything. */
  readonly exposure?: string
}

interface KubeconfigView {
  readonly clusters?: readonly { readonly cluster?: Cluster }[] | null
  readonly contexts?: readonly { readonly context?: { readonly namespace?: string } }[] | null
}

interface Cluster {
  readonly server?: string
  readonly 'insecure-skip-tls-verify'?: boolean
}

/**
 * Reads what `kubectl config view --minify -o=json` prints: the one context that is used. Pure.
 * @param namespace the one that was given, which overrides the context's
 */
export const clusterPlaceIn = (json: string, namespace: string | undefined): ClusterPlace => {
  const { clusters, contexts } = JSON.parse(json) as KubeconfigView
  const cluster = clusters?.[0]?.cluster ?? {}
  const exposure = exposureOf(cluster)
  return {
    server: cluster.server && withoutPassword(cluster.server),
    namespace: namespace ?? contexts?.[0]?.context?.namespace ?? 'default',
    ...(exposure === undefined ? {} : { exposure })
  }
}

/** Addresses are shown and written down; a password in one is not. */
const withoutPassword = (server: string): string => server.replace(/^(https?:\/\/)[^/]*@/i, '$1')

const exposureOf = (cluster: Cluster): string | undefined => {
  if (cluster['insecure-skip-tls-verify'] === true)
    return 'does not check who the API server is (insecure-skip-tls-verify)'
  return /^http:/i.test(cluster.server ?? '') ? 'reaches the API server by plain http' : undefined
}
