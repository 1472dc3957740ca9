import { azureInputs } from '../../azure/inputs.ts'
import { invalid, type Parser, text } from '../../core/inputs.ts'
import { optional, required } from '../../core/parameters.ts'
import type { TargetKind } from '../kind.ts'
import { isInternal } from '../kubernetes/address.ts'
import { aksSettings } from './parameters.ts'

/** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftcontainerservice */
export const clusterName: Parser<string> = (value, name) => {
  if (/^[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?$/.test(value)) return value
  throw invalid(
    name,
    'is required: 1 to 63 letters, digits, "-" and "_", first and last a letter or digit'
  )
}

const place = {
  'resource-group': azureInputs['resource-group'],
  'azure-subscription-id': azureInputs['azure-subscription-id'],
  'cluster-name': required(clusterName, 'The AKS cluster, in resource-group.'),
  namespace: optional(text, 'Namespace of the services.', 'default')
}

/** Azure Kubernetes Service: the kind `kubernetes` with a cluster that Azure is asked for. docs/targets/aks.md */
export const kind: TargetKind<typeof place, typeof aksSettings> = {
  name: 'aks',
  title: 'Azure Kubernetes Service',
  about:
    'the image as a Deployment of an AKS cluster, which is found by its name or created; needs `kubectl`, neither `az` nor `kubelogin`',
  place,
  recorded: ['resource-group', 'azure-subscription-id', 'cluster-name', 'namespace'],
  settings: aksSettings,
  needs: { base: true, registry: 'reachable' },
  isInside: uri => isInternal(uri.replace(/\/score$/, '')),
  open: async (input, ports) => {
    const { openAksTarget } = await import('./open.ts')
    return openAksTarget({
      access: await ports.azure(input),
      cluster: input['cluster-name'],
      namespace: input.namespace,
      registry: ports.registry,
      exec: ports.exec,
      env: ports.env,
      proxyOf: await ports.proxyOf(),
      log: ports.log,
      clock: ports.clock,
      readText: ports.readText
    })
  }
}
