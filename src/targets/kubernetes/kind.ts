import { text, textLike } from '../../core/inputs.ts'
import { ofPath, optional, rarely } from '../../core/parameters.ts'
import type { TargetKind } from '../kind.ts'
import { isInternal } from './address.ts'
import { kubernetesSettings } from './parameters.ts'

const place = {
  kubeconfig: ofPath(
    optional(
      text,
      'Path of a kubeconfig file.',
      'that of KUBECONFIG or ~/.kube/config, or else the account of the pod that the job runs in'
    )
  ),
  context: rarely(optional(text, 'Context in the kubeconfig.', 'its current one')),
  namespace: optional(
    // https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names
    textLike(
      /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/,
      'has at most 63 lower-case letters, digits and "-", the first and last a letter or digit'
    ),
    'Namespace of the services.',
    'that of the context'
  )
}

/** Any conformant Kubernetes cluster. docs/targets/kubernetes.md */
export const kind: TargetKind<typeof place, typeof kubernetesSettings> = {
  name: 'kubernetes',
  computeType: 'AKS',
  title: 'a Kubernetes cluster',
  about:
    'the image as a Deployment of any conformant Kubernetes cluster, with autoscaling, keys and TLS; needs `kubectl`',
  place,
  recorded: ['namespace'],
  settings: kubernetesSettings,
  needs: { base: true, registry: 'reachable' },
  isInside: uri => isInternal(uri.replace(/\/score$/, '')),
  open: async (connection, { exec, env, proxyOf, log, clock, readText }) => {
    const { openKubernetesTarget } = await import('./open.ts')
    return openKubernetesTarget({
      connection,
      exec,
      env,
      proxyOf: await proxyOf(),
      log,
      clock,
      readText
    })
  }
}
