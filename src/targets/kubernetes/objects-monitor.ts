import type { ClusterApis } from './cluster-apis.ts'
import type { KubeObject } from './kube-object.ts'
import { metadataOf, type ObjectSpec } from './metadata.ts'
import { objectNames, selectorOf } from './names.ts'
import { METRICS_KEY } from './secrets.ts'
import { type KubernetesSettings, servesTls } from './settings.ts'

/** Whether the service gets a ServiceMonitor: asked for, or because the cluster has what reads it. */
export const isMonitored = ({ monitor }: KubernetesSettings, { kinds }: ClusterApis): boolean =>
  monitor === 'true' || (monitor === 'auto' && kinds.has('ServiceMonitor'))

/**
 * Has Prometheus read `/metrics` of each replica, with the primary key where the service asks for keys.
 * https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Endpoint
 */
export const serviceMonitor = (spec: ObjectSpec, apis: ClusterApis): KubeObject | undefined => {
  const { name, settings } = spec
  if (!isMonitored(settings, apis)) return undefined
  const secure = servesTls(settings)
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: metadataOf(spec),
    spec: {
      selector: { matchLabels: selectorOf(name) },
      endpoints: [
        {
          // KServe's Service has the names of the container's ports.
          port: settings.style === 'kserve' ? 'scoring' : secure ? 'https' : 'http',
          path: '/metrics',
          ...(secure
            ? {
                scheme: 'https',
                ...(settings.host && { tlsConfig: { serverName: settings.host } })
              }
            : {}),
          ...(settings.auth === undefined
            ? {}
            : {
                authorization: {
                  type: 'Bearer',
                  credentials: { name: objectNames(name).keys, key: METRICS_KEY }
                }
              })
        }
      ]
    }
  }
}
