import type { Imported } from './imported.ts'
import { documentOf, type Rows, readRows } from './rows.ts'

const NO_COMPUTE = { instead: 'It is for compute that trains models: Scoreline has none.' }

/** What target aks creates a cluster from, when a deployment asks for it. */
const forCluster = (setting: string) => ({
  instead: `Target aks creates clusters, with create-cluster: this is its setting \`${setting}\`.`
})

/**
 * `.cloud/.azure/compute.json` of the archived action Azure/aml-compute: it made clusters.
 * https://github.com/Azure/aml-compute/blob/master/README.md#parameters-file
 */
export const computeRows: Rows = {
  name: forCluster('cluster-name'),
  compute_type: {
    instead: 'A cluster for services is target aks; compute that trains models there is none.'
  },
  vm_size: forCluster('vm-size'),
  vm_priority: NO_COMPUTE,
  min_nodes: NO_COMPUTE,
  max_nodes: NO_COMPUTE,
  idle_seconds_before_scaledown: NO_COMPUTE,
  vnet_resource_group_name: forCluster('vnet-resourcegroup-name'),
  vnet_name: forCluster('vnet-name'),
  subnet_name: forCluster('subnet-name'),
  remote_login_port_public_access: NO_COMPUTE,
  agent_count: forCluster('agent-count'),
  location: forCluster('location'),
  service_cidr: forCluster('service-cidr'),
  dns_service_ip: forCluster('dns-service-ip'),
  docker_bridge_cidr: { instead: 'Nodes of AKS run containerd, which has no bridge of Docker.' },
  cluster_purpose: forCluster('cluster-purpose'),
  ssl_cname: forCluster('ssl-cname'),
  ssl_cert_pem_file: forCluster('ssl-cert-pem-file'),
  ssl_key_pem_file: forCluster('ssl-key-pem-file'),
  load_balancer_type: forCluster('load-balancer-type'),
  load_balancer_subnet: forCluster('load-balancer-subnet')
}

/** Pure. */
export const importCompute = (text: string, file: string): Imported => {
  const read = documentOf(text, file)
  if ('problem' in read) return { file, notKept: [read.problem] }
  return { file, notKept: readRows(read.document, file, computeRows).notKept }
}
