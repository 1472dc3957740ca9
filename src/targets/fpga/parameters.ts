import { flag, invalid, number, type Parser, text } from '../../core/inputs.ts'
import { optional, withDefault } from '../../core/parameters.ts'
import { aksSettings } from '../aks/parameters.ts'
import { setting } from '../kind.ts'

/** https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/device-plugins/ */
const resourceName: Parser<string> = (value, name) => {
  if (
    /^[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?\/[A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?$/.test(
      value
    )
  )
    return value
  throw invalid(
    name,
    `must be like amd.com/xilinx_u250_gen3x16_xdma_2_1_202010_1-0, not "${value}"`
  )
}

const providers: Parser<string> = (value, name) => {
  if (/^\s*\w+(\s*,\s*\w+)*\s*$/.test(value)) return value.replaceAll(/\s/g, '')
  throw invalid(name, `must be names such as VitisAI,CPU, not "${value}"`)
}

/** https://learn.microsoft.com/azure/aks/create-node-pools#limitations */
const poolName: Parser<string> = (value, name) => {
  if (/^[a-z][a-z0-9]{0,11}$/.test(value)) return value
  throw invalid(
    name,
    `must be 1 to 12 lower-case letters and digits, first a letter, not "${value}"`
  )
}

const AT_CREATION = 'used when the cluster or the node pool is created'

const fpgaParameters = {
  'create-node-pool': setting(
    withDefault(
      flag,
      'false',
      'true: add a node pool (agent-count nodes of vm-size) to the AKS cluster where no node offers the FPGA; this takes several minutes, and it costs until it is deleted.'
    ),
    'none'
  ),
  'node-pool-name': setting(
    withDefault(poolName, 'fpga', 'Name of the node pool of create-node-pool.'),
    'none',
    { note: 'used when the node pool is created' }
  ),
  'fpga-resource': setting(
    optional(
      resourceName,
      'Resource under which nodes offer their FPGAs.',
      'found from what nodes offer'
    ),
    'update'
  ),
  'fpga-count': setting(
    withDefault(number({ least: 1, most: 64, whole: true }), '1', 'FPGAs of a replica.'),
    'update'
  ),
  'fpga-required': setting(
    withDefault(
      flag,
      'true',
      'false: run on the processor where no node offers an FPGA, or the model cannot use one.'
    ),
    'update'
  ),
  'execution-providers': setting(
    withDefault(
      providers,
      'VitisAI,CPU',
      'What may compute the model, in order of preference. With CPU, the processor may take the parts that the others do not know.'
    ),
    'update'
  ),
  'device-plugin': setting(
    withDefault(
      flag,
      'false',
      'true: install the device plugin of AMD in kube-system where no node offers an FPGA yet; takes rights in that namespace.'
    ),
    'none'
  ),
  'device-plugin-image': setting(
    withDefault(
      text,
      'public.ecr.aws/xilinx_dcg/k8s-device-plugin:1.3.0',
      'Image of the device plugin.'
    ),
    'none'
  )
}

/** What a user may choose of a service on FPGAs: what AKS offers, where the cluster is one, and what is about FPGAs. */
export const fpgaSettings = {
  ...aksSettings,
  // As the source product had it: FPGAs are few, and each replica takes one for itself.
  'autoscale-enabled': setting(
    withDefault(flag, 'false', aksSettings['autoscale-enabled'].about),
    'update',
    { v1: 'autoscale_enabled', config: 'autoScaler.autoscaleEnabled' }
  ),
  replicas: setting(
    optional(
      number({ least: 1, whole: true }),
      'A fixed number of replicas, without an autoscaler.',
      '1'
    ),
    'update',
    { v1: 'num_replicas', config: 'numReplicas', often: true }
  ),
  expose: setting(
    withDefault(
      aksSettings.expose.parse,
      'ClusterIP',
      'How callers reach the service: ClusterIP (inside the cluster), NodePort, LoadBalancer, Ingress or Gateway.'
    ),
    'update',
    { note: 'a new address', often: true }
  ),
  'vm-size': setting(withDefault(text, 'Standard_NP10s', aksSettings['vm-size'].about), 'none', {
    v1: 'vm_size',
    note: `${AT_CREATION}; v1: Standard_PB6s`
  }),
  'agent-count': setting(
    withDefault(
      number({ least: 1, most: 1000, whole: true }),
      '2',
      aksSettings['agent-count'].about
    ),
    'none',
    { v1: 'agent_count', note: AT_CREATION }
  ),
  'allow-retired-size': setting(
    withDefault(flag, 'false', aksSettings['allow-retired-size'].about),
    'none',
    { note: AT_CREATION }
  ),
  ...fpgaParameters
}
