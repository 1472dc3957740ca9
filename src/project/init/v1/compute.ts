import type { Imported } from './imported.ts'
import { documentOf, type Rows, readRows } from './rows.ts'

const NO_CLUSTERS = {
  instead:
    'Scoreline creates no compute: make the cluster beforehand (az aks create) and deploy to it.'
}

/**
 * `.cloud/.azure/compute.json` of the archived action Azure/aml-compute: it made clusters.
 * https://github.com/Azure/aml-compute/blob/master/README.md#parameters-file
 */
export const computeRows: Rows = Object.fromEntries(
  [
    'name',
    'compute_type',
    'vm_size',
    'vm_priority',
    'min_nodes',
    'max_nodes',
    'idle_seconds_before_scaledown',
    'vnet_resource_group_name',
    'vnet_name',
    'subnet_name',
    'remote_login_port_public_access',
    'agent_count',
    'location',
    'service_cidr',
    'dns_service_ip',
    'docker_bridge_cidr',
    'cluster_purpose',
    'ssl_cname',
    'ssl_cert_pem_file',
    'ssl_key_pem_file',
    'load_balancer_type',
    'load_balancer_subnet'
  ].map(name => [name, NO_CLUSTERS])
)

/** Pure. */
export const importCompute = (text: string, file: string): Imported => {
  const read = documentOf(text, file)
  if ('problem' in read) return { file, notKept: [read.problem] }
  return { file, notKept: readRows(read.document, file, computeRows).notKept }
}
