import { UserError } from '../../core/errors.ts'
import type { Versions } from './kubectl.ts'

/** `kubectl` may be one minor version away from the cluster: https://kubernetes.io/releases/version-skew-policy/#kubectl */
const SKEW = 1
/** Has `--validate=strict` for good: https://kubernetes.io/blog/2023/04/24/openapi-v3-field-validation-ga/ */
const OLDEST_KUBECTL = 27
/** Has the pause before pods stop: https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#hook-handler-implementations */
const OLDEST_CLUSTER = 30

/**
 * What there is to say of the versions of `kubectl` and the cluster: a warning, or nothing. Pure.
 * @throws UserError `KUBERNETES_VERSION_OLD`
 */
export const versionWarning = ({ client, server }: Versions): string | undefined => {
  if (client < OLDEST_KUBECTL)
    throw new UserError(
      'KUBERNETES_VERSION_OLD',
      `kubectl is 1.${client}: 1.${OLDEST_KUBECTL} is the oldest that works.`,
      { hint: `Install kubectl 1.${server}, the version of the cluster.` }
    )
  if (server < OLDEST_CLUSTER)
    throw new UserError(
      'KUBERNETES_VERSION_OLD',
      `The cluster is Kubernetes 1.${server}: 1.${OLDEST_CLUSTER} is the oldest that works.`,
      { hint: 'Upgrade the cluster.' }
    )
  return Math.abs(client - server) > SKEW
    ? `kubectl is 1.${client} and the cluster 1.${server}: Kubernetes supports one minor version between them. Install kubectl 1.${server}.`
    : undefined
}
