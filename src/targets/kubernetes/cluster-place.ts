/** Which cluster a connection leads to, and which namespace of it. */
export interface ClusterPlace {
  /** Address of the API server; undefined where a pod's own account is used: the cluster that the job runs in. */
  readonly server: string | undefined
  readonly namespace: string
}

interface KubeconfigView {
  readonly clusters?: readonly { readonly cluster?: { readonly server?: string } }[] | null
  readonly contexts?: readonly { readonly context?: { readonly namespace?: string } }[] | null
}

/**
 * Reads what `kubectl config view --minify -o=json` prints: the one context that is used. Pure.
 * @param namespace the one that was given, which overrides the context's
 */
export const clusterPlaceIn = (json: string, namespace: string | undefined): ClusterPlace => {
  const { clusters, contexts } = JSON.parse(json) as KubeconfigView
  return {
    server: clusters?.[0]?.cluster?.server,
    namespace: namespace ?? contexts?.[0]?.context?.namespace ?? 'default'
  }
}
