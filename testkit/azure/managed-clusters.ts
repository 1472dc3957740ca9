import { randomUUID } from 'node:crypto'
import { checkConditions, checkPoolBody, checkUnchangedPool, shownPool } from './agent-pools.ts'
import { checkVersion } from './container-group-checks.ts'
import { SUBSCRIPTION } from './container-registries.ts'
import { type Answer, type Asked, Refusal } from './http.ts'
import {
  checkCluster,
  checkPool,
  checkUnchangedCluster,
  KUBERNETES_VERSIONS
} from './managed-cluster-checks.ts'
import { type FakeCompute, SIZES } from './vm-sizes.ts'

const AKS_API_VERSION = '2025-10-01'

interface Cluster {
  readonly resource: Asked['body']
  /** What is under way on it. */
  operation: Operation | undefined
}

interface Operation {
  readonly id: string
  readonly state: 'Creating' | 'Updating' | 'Deleting'
  left: number
  /** How it ends. */
  readonly error: { readonly code: string; readonly message: string } | undefined
  readonly end: () => void
}

export interface ManagedClustersOptions {
  readonly compute: FakeCompute
  /** The kubeconfig that is handed out: of local accounts, or for identities of Entra. */
  readonly kubeconfig: (kind: 'local' | 'entra') => string
  /** Is told of the identity that nodes of a new cluster pull with. */
  readonly onKubelet: (id: string, principalId: string) => void
}

/** Azure Kubernetes Service as ARM has it, its clusters being one that really runs: https://learn.microsoft.com/rest/api/aks/managed-clusters */
export class FakeManagedClusters {
  readonly clusters = new Map<string, Cluster>()
  /** How the next creations end. */
  readonly failures: { readonly code: string; readonly message: string }[] = []
  /** How often an operation is looked at before it is over. */
  looks = 2
  /** Is told of a node pool whose nodes are there. */
  onPool: ((pool: Asked['body']) => void) | undefined
  readonly #options: ManagedClustersOptions
  readonly #over = new Map<string, Operation>()

  constructor(options: ManagedClustersOptions) {
    this.#options = options
  }

  /** A cluster that others made. */
  add(group: string, name: string, properties: Asked['body'] = {}): void {
    const path = `/subscriptions/${SUBSCRIPTION}/resourceGroups/${group}/providers/Microsoft.ContainerService/managedClusters/${name}`
    const cluster = this.#clusterOf(path, name, {
      location: 'westeurope',
      properties: { dnsPrefix: name, agentPoolProfiles: [], ...properties }
    })
    this.#answers(cluster)
    Object.assign(cluster.resource.properties, properties)
    this.clusters.set(name.toLowerCase(), cluster)
  }

  /** Where the region has its operations and versions. */
  atLocation(asked: Asked, what: string, id: string): Answer {
    if (what === 'kubernetesVersions') {
      checkVersion(asked, AKS_API_VERSION)
      const values = KUBERNETES_VERSIONS.map(version => ({
        version,
        patchVersions: { [`${version}.2`]: { upgrades: [] } }
      }))
      return { status: 200, body: { values } }
    }
    const operation = this.#operation(id)
    if (what !== 'operations' || operation === undefined)
      throw new Refusal(404, 'NotFound', `Operation ${id} not found.`)
    const over = this.#look(operation)
    return {
      status: 200,
      body: {
        name: id,
        status: over ? (operation.error ? 'Failed' : 'Succeeded') : 'InProgress',
        ...(over && operation.error ? { error: operation.error } : {})
      }
    }
  }

  handle(asked: Asked, group: string, name: string, below: string): Answer {
    checkVersion(asked, AKS_API_VERSION)
    const cluster = this.clusters.get(name.toLowerCase())
    if (cluster?.operation && asked.method === 'GET') this.#look(cluster.operation)
    if (below === '' && asked.method === 'PUT') return this.#put(asked, name, cluster)
    if (cluster === undefined || !this.clusters.has(name.toLowerCase()))
      throw new Refusal(
        404,
        'ResourceNotFound',
        `The Resource 'Microsoft.ContainerService/managedClusters/${name}' under resource group '${group}' was not found.`
      )
    if (below === '' && asked.method === 'DELETE') return this.#delete(asked, name, cluster)
    if (below === '') return { status: 200, body: told(cluster) }
    if (below === '/listClusterUserCredential' && asked.method === 'POST')
      return this.#credential(cluster)
    const [, pool] = /^\/agentPools(?:\/([^/]+))?$/.exec(below) ?? []
    if (below.startsWith('/agentPools')) return this.#pools(asked, cluster, pool)
    throw new Refusal(404, 'ResourceNotFound', below)
  }

  #put(asked: Asked, name: string, before: Cluster | undefined): Answer {
    refuseWhileBusy(before)
    checkCluster(asked.body, name, this.#options.compute)
    if (before !== undefined) checkUnchangedCluster(before.resource, asked.body)
    const cluster = before ?? this.#clusterOf(asked.path, name, asked.body)
    this.clusters.set(name.toLowerCase(), cluster)
    const failure = this.failures.shift()
    const state = before === undefined ? 'Creating' : 'Updating'
    const operation = this.#begin(cluster, state, failure, () => {
      if (failure) cluster.resource.properties.provisioningState = 'Failed'
      else {
        Object.assign(cluster.resource.properties, asked.body.properties)
        this.#answers(cluster)
      }
    })
    return {
      status: before === undefined ? 201 : 200,
      body: told(cluster),
      headers: this.#headers(asked, cluster, operation)
    }
  }

  #delete(asked: Asked, name: string, cluster: Cluster): Answer {
    refuseWhileBusy(cluster)
    const operation = this.#begin(cluster, 'Deleting', undefined, () => {
      this.clusters.delete(name.toLowerCase())
    })
    const headers = this.#headers(asked, cluster, operation)
    return { status: 202, headers: { ...headers, location: headers['azure-asyncoperation'] } }
  }

  /** Entra's clusters are handed out without credentials; local accounts may be switched off, and Entra's are not. */
  #credential({ resource, operation }: Cluster): Answer {
    const { aadProfile, fqdn } = resource.properties
    if (!fqdn || operation?.state === 'Creating')
      throw new Refusal(
        404,
        'NotFound',
        `The cluster ${resource.name} has no credentials before it is created.`
      )
    const text = this.#options.kubeconfig(aadProfile ? 'entra' : 'local')
    const value = Buffer.from(text).toString('base64')
    return { status: 200, body: { kubeconfigs: [{ name: 'clusterUser', value }] } }
  }

  /** https://learn.microsoft.com/rest/api/aks/agent-pools */
  #pools(asked: Asked, cluster: Cluster, name: string | undefined): Answer {
    const { properties, id } = cluster.resource
    const all: Asked['body'][] = properties.agentPoolProfiles
    if (name === undefined)
      return { status: 200, body: { value: all.map(pool => shownPool(id, pool)) } }
    const before = all.find(it => it.name === name)
    if (asked.method === 'GET' && before !== undefined)
      return { status: 200, body: shownPool(id, before) }
    if (asked.method === 'GET') throw new Refusal(404, 'NotFound', `No agent pool '${name}'.`)
    checkConditions(asked, before)
    refuseWhileBusy(cluster)
    return asked.method === 'DELETE'
      ? this.#deletePool(asked, cluster, before)
      : this.#putPool(asked, cluster, name, before)
  }

  #putPool(asked: Asked, cluster: Cluster, name: string, before: Asked['body']): Answer {
    const { properties, id, location } = cluster.resource
    const given = { mode: 'User', ...asked.body.properties }
    checkPoolBody(given)
    checkPool(given, name, location, this.#options.compute)
    checkUnchangedPool(before, given)
    const pool = before ?? { name }
    const state = before === undefined ? 'Creating' : 'Updating'
    const used = before?.count ?? 0
    Object.assign(pool, given, { provisioningState: state, eTag: randomUUID() })
    delete pool.status
    if (before === undefined) properties.agentPoolProfiles.push(pool)
    const failure = this.failures.shift()
    const operation = this.#begin(cluster, 'Updating', failure, () => {
      pool.provisioningState = failure ? 'Failed' : 'Succeeded'
      if (failure) pool.status = { provisioningError: failure }
      else {
        this.#use(pool.vmSize, pool.count - used)
        this.onPool?.(pool)
      }
    })
    return {
      status: before === undefined ? 201 : 200,
      body: shownPool(id, pool),
      headers: this.#headers(asked, cluster, operation)
    }
  }

  #deletePool(asked: Asked, cluster: Cluster, pool: Asked['body']): Answer {
    if (pool === undefined) return { status: 204 }
    pool.provisioningState = 'Deleting'
    const operation = this.#begin(cluster, 'Updating', undefined, () => {
      const { properties } = cluster.resource
      properties.agentPoolProfiles = properties.agentPoolProfiles.filter(
        (it: Asked['body']) => it !== pool
      )
      this.#use(pool.vmSize, -pool.count)
    })
    const headers = this.#headers(asked, cluster, operation)
    return { status: 202, headers: { ...headers, location: headers['azure-asyncoperation'] } }
  }

  /** Counts nodes against the quotas of the subscription. */
  #use(vmSize: string, count: number): void {
    const size = SIZES[vmSize]
    for (const name of ['cores', size?.family ?? '']) {
      const quota = this.#options.compute.quotas.get(name)
      if (quota && size) quota.used += count * size.vCpus
    }
  }

  #clusterOf(path: string, name: string, body: Asked['body']): Cluster {
    const group = path.split('/')[4]
    const resource = {
      ...structuredClone(body),
      id: path,
      name,
      type: 'Microsoft.ContainerService/ManagedClusters'
    }
    resource.properties.nodeResourceGroup = `MC_${group}_${name}_${body.location}`
    return { resource, operation: undefined }
  }

  /** What a cluster has once it runs. */
  #answers({ resource }: Cluster): void {
    const { properties } = resource
    const id = `/subscriptions/${SUBSCRIPTION}/resourcegroups/${properties.nodeResourceGroup}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${resource.name}-agentpool`
    properties.provisioningState = 'Succeeded'
    properties.powerState = { code: 'Running' }
    properties.fqdn ??= `${properties.dnsPrefix}-abc12345.hcp.${resource.location}.azmk8s.io`
    properties.currentKubernetesVersion = KUBERNETES_VERSIONS[0]
    const objectId = properties.identityProfile?.kubeletidentity.objectId ?? randomUUID()
    properties.identityProfile = {
      kubeletidentity: { resourceId: id, clientId: randomUUID(), objectId }
    }
    this.#options.onKubelet(id, objectId)
    for (const { vmSize, count } of properties.agentPoolProfiles) this.#use(vmSize, count)
  }

  #begin(
    cluster: Cluster,
    state: Operation['state'],
    error: Operation['error'],
    end: () => void
  ): Operation {
    const operation: Operation = {
      id: randomUUID(),
      state,
      left: this.looks,
      error,
      end: () => {
        cluster.operation = undefined
        this.#over.set(operation.id, operation)
        end()
      }
    }
    cluster.operation = operation
    return operation
  }

  /** @returns whether it is over now */
  #look(operation: Operation): boolean {
    if (this.#over.has(operation.id)) return true
    if (operation.left-- > 0) return false
    operation.end()
    return true
  }

  #operation(id: string): Operation | undefined {
    const running = [...this.clusters.values()].map(({ operation }) => operation)
    return this.#over.get(id) ?? running.find(it => it?.id === id)
  }

  #headers({ origin }: Asked, { resource }: Cluster, { id }: Operation) {
    const place = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.ContainerService/locations/${resource.location}`
    return { 'azure-asyncoperation': `${origin}${place}/operations/${id}?api-version=2016-03-30` }
  }
}

/** A cluster as Azure tells it while something is under way. */
const told = ({ resource, operation }: Cluster): Asked['body'] =>
  operation === undefined
    ? resource
    : { ...resource, properties: { ...resource.properties, provisioningState: operation.state } }

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/operationnotallowed-errors */
const refuseWhileBusy = (cluster: Cluster | undefined): void => {
  if (cluster?.operation === undefined) return
  // Being asked for the next one takes time, too.
  throw new Refusal(
    409,
    'OperationNotAllowed',
    `Operation is not allowed: Another operation (${cluster.operation.state}) is in progress, please wait for it to finish before starting a new operation.`
  )
}
