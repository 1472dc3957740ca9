import { azureInputs } from '../../azure/inputs.ts'
import { invalid } from '../../core/inputs.ts'
import { optional } from '../../core/parameters.ts'
import { clusterName } from '../aks/kind.ts'
import type { TargetKind } from '../kind.ts'
import { kind as kubernetes } from '../kubernetes/kind.ts'
import { fpgaSettings } from './parameters.ts'

const place = {
  ...kubernetes.place,
  'resource-group': azureInputs['resource-group'],
  'azure-subscription-id': azureInputs['azure-subscription-id'],
  'cluster-name': optional(
    clusterName,
    'The AKS cluster, in resource-group.',
    'the cluster of kubeconfig and context'
  )
}

/** Nodes with FPGAs, in any cluster or in one of AKS: the kind `kubernetes` with devices. docs/targets/fpga.md */
export const kind: TargetKind<typeof place, typeof fpgaSettings> = {
  name: 'fpga',
  title: 'Kubernetes nodes with an FPGA',
  about:
    'the image as a Deployment on nodes of a Kubernetes cluster that offer an FPGA; in any cluster, or in one of AKS by cluster-name',
  place,
  recorded: ['namespace', 'resource-group', 'azure-subscription-id', 'cluster-name'],
  settings: fpgaSettings,
  needs: { base: true, registry: 'reachable' },
  isInside: kubernetes.isInside ?? (() => false),
  open: async (input, ports) => {
    const { openFpgaOnAks, openFpgaTarget } = await import('./open.ts')
    const { exec, env, log, clock, readText, registry } = ports
    const { kubeconfig, context, namespace, 'cluster-name': cluster } = input
    const shared = { exec, env, log, clock, readText, proxyOf: await ports.proxyOf() }
    if (cluster === undefined)
      return openFpgaTarget({ ...shared, connection: { kubeconfig, context, namespace } })
    if (kubeconfig !== undefined || context !== undefined)
      throw invalid(
        kubeconfig === undefined ? 'context' : 'kubeconfig',
        'does not go together with cluster-name, which names a cluster of AKS'
      )
    const access = await ports.azure(input)
    return openFpgaOnAks({ ...shared, access, cluster, namespace, registry })
  }
}
