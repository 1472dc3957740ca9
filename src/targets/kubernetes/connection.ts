/** Which cluster, and where in it. */
export interface Connection {
  /** Path of a file; left out: as `kubectl` itself finds one, or the pod's own account. */
  readonly kubeconfig?: string | undefined
  readonly context?: string | undefined
  readonly namespace?: string | undefined
}

/** As `kubectl` takes it. */
export const argumentsOf = ({ kubeconfig, context, namespace }: Connection): readonly string[] => [
  ...(kubeconfig === undefined ? [] : [`--kubeconfig=${kubeconfig}`]),
  ...(context === undefined ? [] : [`--context=${context}`]),
  ...(namespace === undefined ? [] : [`--namespace=${namespace}`])
]
