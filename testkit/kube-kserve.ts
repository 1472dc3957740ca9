import { setTimeout as sleep } from 'node:timers/promises'
import type { KubeCluster } from './kube-cluster.ts'
import { addKinds } from './kube-crds.ts'

/**
 * What stands in for KServe's controller, as far as a custom predictor without Knative goes: it makes a Deployment, a
 * Service and an autoscaler of each InferenceService, and says in its status how they are.
 * https://github.com/kserve/kserve/tree/master/pkg/controller/v1beta1/inferenceservice
 */
export const startKubeKserve = async (cluster: KubeCluster): Promise<AsyncDisposable> => {
  await addKinds(cluster, ['kserve'])
  let over = false
  const work = async (): Promise<void> => {
    while (!over) {
      const { items } = JSON.parse(
        await cluster.admin(['get', 'inferenceservices', '--all-namespaces', '-o=json'])
      ) as { items: Inference[] }
      for (const item of items.filter(({ metadata }) => metadata.deletionTimestamp === undefined))
        await reconcile(item, cluster).catch(ifGone)
      await sleep(300)
    }
  }
  const working = work()
  // Whoever ends it sees what went wrong.
  working.catch(() => {})
  return {
    [Symbol.asyncDispose]: async () => {
      over = true
      await working
    }
  }
}

interface Inference {
  readonly metadata: {
    readonly name: string
    readonly namespace: string
    readonly uid: string
    readonly deletionTimestamp?: string
    readonly labels?: Readonly<Record<string, string>>
    readonly annotations?: Readonly<Record<string, string>>
  }
  readonly spec: { readonly predictor: Predictor }
}

interface Predictor {
  readonly minReplicas?: number
  readonly maxReplicas?: number
  readonly scaleTarget?: number
  readonly containers: readonly {
    readonly ports: readonly { readonly name: string; readonly containerPort: number }[]
    readonly env?: readonly object[]
  }[]
  readonly [field: string]: unknown
}

/** It was deleted between two questions. */
const ifGone = (error: Error): void => {
  if (!/NotFound|not found|being deleted|being terminated/.test(error.message)) throw error
}

const reconcile = async (inference: Inference, { admin }: KubeCluster): Promise<void> => {
  const { name, namespace } = inference.metadata
  const within = `--namespace=${namespace}`
  await admin(
    ['apply', '--server-side', '--force-conflicts', '--field-manager=kserve', within, '-f=-'],
    JSON.stringify({ apiVersion: 'v1', kind: 'List', items: madeOf(inference) })
  )
  const conditions = JSON.parse(
    (await admin([
      ...['get', `deployment/${name}-predictor`, within, '--ignore-not-found'],
      '-o=jsonpath={.status.conditions}'
    ])) || '[]'
  ) as { type: string; status: string }[]
  const available = conditions.find(({ type }) => type === 'Available')?.status ?? 'Unknown'
  const status = {
    url: `http://${name}-${namespace}.example.com`,
    conditions: ['IngressReady', 'PredictorReady', 'Ready'].map(type => ({
      type,
      status: available
    }))
  }
  await admin([
    ...['patch', `inferenceservice/${name}`, within, '--subresource=status', '--type=merge'],
    `--patch=${JSON.stringify({ status })}`
  ])
}

const NOT_FOR_PODS = [
  ...['minReplicas', 'maxReplicas', 'scaleTarget', 'scaleMetric', 'deploymentStrategy'],
  ...['labels', 'annotations', 'timeout', 'containerConcurrency']
]

const madeOf = ({ metadata, spec: { predictor } }: Inference): readonly object[] => {
  const { name, uid } = metadata
  const own = `${name}-predictor`
  const app = `isvc.${own}`
  const labels = {
    ...metadata.labels,
    ...(predictor.labels as object | undefined),
    app,
    'serving.kserve.io/inferenceservice': name,
    component: 'predictor'
  }
  const annotations = { ...metadata.annotations, ...(predictor.annotations as object | undefined) }
  const made = {
    name: own,
    labels,
    annotations,
    ownerReferences: [
      {
        apiVersion: 'serving.kserve.io/v1beta1',
        kind: 'InferenceService',
        name,
        uid,
        controller: true
      }
    ]
  }
  const [container, ...others] = predictor.containers
  if (container === undefined) return []
  const env = [...(container.env ?? []), { name: 'INFERENCE_SERVICE_NAME', value: name }]
  const podSpec = Object.fromEntries(
    Object.entries(predictor).filter(([field]) => !NOT_FOR_PODS.includes(field))
  )
  const [first, ...more] = container.ports
  return [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: made,
      spec: {
        selector: { matchLabels: { app } },
        strategy: predictor.deploymentStrategy,
        template: {
          metadata: { labels, annotations },
          spec: { ...podSpec, containers: [{ ...container, env }, ...others] }
        }
      }
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: made,
      spec: {
        selector: { app },
        ports: [
          { name: first?.name, port: 80, targetPort: first?.containerPort },
          ...more.map(it => ({
            name: it.name,
            port: it.containerPort,
            targetPort: it.containerPort
          }))
        ]
      }
    },
    {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: made,
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: own },
        minReplicas: predictor.minReplicas,
        maxReplicas: predictor.maxReplicas,
        metrics: [
          {
            type: 'Resource',
            resource: {
              name: 'cpu',
              target: { type: 'Utilization', averageUtilization: predictor.scaleTarget ?? 80 }
            }
          }
        ]
      }
    }
  ]
}
