import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { selfSigned } from '../src/targets/shared/self-signed.ts'
import type { KubeCluster } from './kube-cluster.ts'

/**
 * What a metrics server and an adapter for custom metrics tell an autoscaler, for services under a made-up load: the load
 * is shared by the pods that run, so more of them have less each. The cluster's own API server hands requests on to it,
 * by a Service of the type ExternalName.
 * https://github.com/kubernetes/metrics
 */
export interface KubeMetrics extends AsyncDisposable {
  /** Of all services: cores that are used, or replicas that are busy, as a sum over the pods. */
  load: { cores: number; busy: number }
}

export const startKubeMetrics = async (
  { admin }: Pick<KubeCluster, 'admin'>,
  apis: readonly ('cpu' | 'busy')[]
): Promise<KubeMetrics> => {
  const load = { cores: 0, busy: 0 }
  const pair = selfSigned(['localhost'], new Date())
  const server = createServer({ cert: pair.certificate, key: pair.key }, (request, response) => {
    void answerTo(request.url ?? '', load, admin).then(answer => {
      response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(answer ?? { kind: 'Status', apiVersion: 'v1', code: 404 }))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const services = apis.map(api => apiService(api, port))
  await admin(['create', 'namespace', NAMESPACE])
  await admin(['apply', '-f', '-'], listOf([service(port), ...services]))
  const names = services.map(({ metadata }) => `apiservice/${metadata.name}`)
  await admin(['wait', '--for=condition=Available', ...names, '--timeout=60s'])
  return {
    load,
    [Symbol.asyncDispose]: async () => {
      await admin(['delete', ...names])
      await admin(['delete', 'namespace', NAMESPACE])
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  }
}

const NAMESPACE = 'metrics'
const CPU = { group: 'metrics.k8s.io', version: 'v1beta1' }
const BUSY = { group: 'custom.metrics.k8s.io', version: 'v1beta2' }

const listOf = (items: readonly object[]) =>
  JSON.stringify({ apiVersion: 'v1', kind: 'List', items })

const service = (port: number) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'metrics', namespace: NAMESPACE },
  spec: { type: 'ExternalName', externalName: 'localhost', ports: [{ port }] }
})

const apiService = (api: 'cpu' | 'busy', port: number) => {
  const { group, version } = api === 'cpu' ? CPU : BUSY
  return {
    apiVersion: 'apiregistration.k8s.io/v1',
    kind: 'APIService',
    metadata: { name: `${version}.${group}` },
    spec: {
      ...{ group, version, groupPriorityMinimum: 100, versionPriority: 100 },
      service: { name: 'metrics', namespace: NAMESPACE, port },
      insecureSkipTLSVerify: true
    }
  }
}

const answerTo = async (
  url: string,
  load: KubeMetrics['load'],
  admin: KubeCluster['admin']
): Promise<object | undefined> => {
  const { pathname, searchParams } = new URL(url, 'https://localhost')
  const path = decodeURIComponent(pathname).replace(/\/$/, '')
  if (path === `/apis/${CPU.group}/${CPU.version}`)
    return resources(CPU, { name: 'pods', kind: 'PodMetrics' })
  if (path === `/apis/${BUSY.group}/${BUSY.version}`)
    return resources(BUSY, { name: 'pods/scoreline_busy_ratio', kind: 'MetricValueList' })
  const [, group, version, namespace = '', rest] =
    /^\/apis\/([^/]+)\/([^/]+)\/namespaces\/([^/]+)\/pods(.*)$/.exec(path) ?? []
  if (group === undefined) return undefined
  const pods = await runningPods(namespace, searchParams.get('labelSelector') ?? '', admin)
  const apiVersion = `${group}/${version}`
  const timestamp = new Date().toISOString()
  const share = (sum: number): string => `${Math.round((1000 * sum) / Math.max(1, pods.length))}m`
  if (group === CPU.group)
    return {
      kind: 'PodMetricsList',
      apiVersion,
      metadata: {},
      items: pods.map(name => ({
        metadata: { name, namespace },
        timestamp,
        window: '10s',
        containers: [{ name: 'scoring', usage: { cpu: share(load.cores), memory: '1Mi' } }]
      }))
    }
  if (rest !== '/*/scoreline_busy_ratio') return undefined
  return {
    kind: 'MetricValueList',
    apiVersion,
    metadata: {},
    items: pods.map(name => ({
      describedObject: { kind: 'Pod', namespace, name, apiVersion: '/v1' },
      metric: { name: 'scoreline_busy_ratio', selector: null },
      timestamp,
      value: share(Math.min(pods.length, load.busy))
    }))
  }
}

const resources = (
  { group, version }: { readonly group: string; readonly version: string },
  resource: { readonly name: string; readonly kind: string }
) => ({
  kind: 'APIResourceList',
  apiVersion: 'v1',
  groupVersion: `${group}/${version}`,
  resources: [{ ...resource, singularName: '', namespaced: true, verbs: ['get', 'list'] }]
})

const runningPods = async (
  namespace: string,
  selector: string,
  admin: KubeCluster['admin']
): Promise<readonly string[]> => {
  const text = await admin([
    ...['get', 'pods', `--namespace=${namespace}`, `--selector=${selector}`],
    ...['--field-selector=status.phase=Running', '-o=jsonpath={.items[*].metadata.name}']
  ])
  return text.split(' ').filter(name => name !== '')
}
