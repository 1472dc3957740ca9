import { kserveOrigin, objectionOf } from '../../../src/targets/kubernetes/kserve.ts'
import { at, type KubeObject, objectIn } from '../../../src/targets/kubernetes/kube-object.ts'
import type { Sight } from '../../../src/targets/kubernetes/observe.ts'
import { progressOf, rolledIn } from '../../../src/targets/kubernetes/progress.ts'
import { stateIn } from '../../../src/targets/kubernetes/state.ts'
import { wantedObjects } from '../../../src/targets/kubernetes/wanted.ts'
import { kubernetesSettingsFrom, simulatedImage } from '../../../testkit/kube-bench.ts'

const apis = {
  kinds: new Set(['InferenceService', 'ServiceMonitor'] as const),
  podMetrics: false,
  namespace: undefined
}
const NOTHING: Sight = { service: undefined, objects: [], candidate: undefined, basis: '', apis }
const KEYS = { primary: 'a-key', secondary: 'another-key' }

const wanted = async (inputs: Readonly<Record<string, string>> = {}) => {
  const settings = await kubernetesSettingsFrom({ style: 'kserve', ...inputs })
  return wantedObjects({ name: 'iris', image: simulatedImage(1), settings }, NOTHING, KEYS)
}
const inferenceOf = async (inputs: Readonly<Record<string, string>> = {}): Promise<KubeObject> =>
  objectIn(await wanted(inputs), 'InferenceService', 'iris') as KubeObject

it('a service of KServe is an InferenceService in place of what KServe makes', async () => {
  const objects = await wanted({ 'service-monitor': 'true' })
  expect(objects.map(({ kind }) => kind)).toEqual([
    ...['Secret', 'ServiceAccount', 'NetworkPolicy', 'InferenceService', 'PodDisruptionBudget'],
    'ServiceMonitor'
  ])
  const monitor = objectIn(objects, 'ServiceMonitor', 'iris')
  expect(at(monitor, 'spec', 'endpoints', 0, 'port')).toBe('scoring')
})

it.each([
  [
    'a fixed number of replicas',
    { replicas: '3', surge: '0' },
    { minReplicas: 3, maxReplicas: 3, strategy: { maxSurge: 0, maxUnavailable: 1 } }
  ],
  [
    'limits of its autoscaler',
    { 'autoscale-max-replicas': '4', 'autoscale-target-utilization': '60' },
    {
      ...{ minReplicas: 1, maxReplicas: 4, scaleMetric: 'cpu', scaleTarget: 60 },
      strategy: { maxSurge: 1, maxUnavailable: 0 }
    }
  ]
])('its predictor has the pods of a Deployment and %s', async (_, inputs, expected) => {
  const inference = await inferenceOf(inputs)
  const { strategy, ...scale } = expected
  expect(inference.metadata.annotations).toMatchObject({
    'serving.kserve.io/deploymentMode': 'RawDeployment',
    'scoreline.io/image': 'fine:1',
    'scoreline.io/applied': expect.stringMatching(/./)
  })
  expect(at(inference, 'spec', 'predictor')).toMatchObject({
    ...scale,
    deploymentStrategy: { type: 'RollingUpdate', rollingUpdate: strategy },
    annotations: { 'kubectl.kubernetes.io/default-container': 'kserve-container' },
    serviceAccountName: 'iris',
    containers: [{ name: 'kserve-container', image: simulatedImage(1).reference }]
  })
})

const LOCAL = { 'networking.kserve.io/visibility': 'cluster-local' }
const service: KubeObject = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'iris-predictor' }
}

it.each([
  ['inside', 'ClusterIP', undefined, [service], 'http://iris-predictor.ml.svc'],
  ['inside, not made yet', 'ClusterIP', undefined, [], undefined],
  ['not given yet', 'Ingress', undefined, [service], undefined],
  ['given', 'Ingress', 'https://iris-ml.example.com', [], 'https://iris-ml.example.com'],
  ['given with a path', 'Ingress', 'http://example.com:81/iris', [], 'http://example.com:81'],
  ['given, but no address', 'Ingress', 'javascript:alert(1)', [], undefined],
  ['given with a password', 'Ingress', 'http://me:pass@example.com', [], undefined],
  ['given, but not a text', 'Ingress', { host: 'x' }, [], undefined],
  [
    ...(['that of the cluster, where KServe has no Ingress', 'Ingress'] as const),
    ...(['http://iris-predictor.ml.svc.cluster.local', [], 'http://iris-predictor.ml.svc'] as const)
  ]
])('its address is %s', async (_, expose, url, objects, expected) => {
  const inference = await inferenceOf({ expose })
  const labels = inference.metadata.labels ?? {}
  expect('networking.kserve.io/visibility' in labels).toBe(expose === 'ClusterIP')
  const seen = {
    ...inference,
    metadata: { ...inference.metadata, namespace: 'ml' },
    status: { url }
  }
  expect(kserveOrigin(seen, objects)).toBe(expected)
  if (expose === 'ClusterIP') expect(labels).toMatchObject(LOCAL)
})

const READY = { type: 'Ready', status: 'True' }
const REFUSED = {
  type: 'PredictorReady',
  status: 'False',
  reason: 'ReconcileFailed',
  message: 'no quota'
}
const UNLED = { type: 'IngressReady', status: 'False', reason: 'NoDomain' }
const UP = { replicas: 1, updatedReplicas: 1, availableReplicas: 1, observedGeneration: 1 }

/** What KServe has made of it. @param change of the annotations that it copies */
const made = (inference: KubeObject, status: object, change: object = {}): KubeObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'iris-predictor', generation: 1, uid: 'd' },
  spec: {
    replicas: 1,
    template: {
      metadata: {
        annotations: {
          ...inference.metadata.annotations,
          ...(at(inference, 'spec', 'predictor', 'annotations') as object),
          ...change
        }
      }
    }
  },
  status
})

it.each([
  ['nothing was done with it', undefined, undefined, 'in trouble', /does nothing/, 'deploying'],
  ['it was seen', [], undefined, 'under way', undefined, 'deploying'],
  ['it was refused', [REFUSED], undefined, 'in trouble', /PredictorReady: no quota/, 'deploying'],
  ['its pods are those before', [READY], [UP, 'old'], 'under way', undefined, 'deploying'],
  ['its pods start', [READY], [{ observedGeneration: 1 }], 'under way', undefined, 'deploying'],
  ['its pods are ready', [], [UP], 'under way', undefined, 'deploying'],
  ['nobody is led to it', [UNLED], [UP], 'in trouble', /IngressReady: NoDomain/, 'deploying'],
  ['all of it is ready', [READY], [UP], 'done', undefined, 'running']
] as const)('where %s, a roll-out is seen', async (_, conditions, pods, kind, cause, state) => {
  const all = await wanted()
  const inference = {
    ...(await inferenceOf()),
    ...(conditions === undefined ? {} : { status: { conditions } })
  }
  const [status, age] = pods ?? []
  const old = age === 'old' ? { 'scoreline.io/applied': 'before' } : {}
  const objects = [inference, ...(status === undefined ? [] : [made(inference, status, old)])]
  const verdict = progressOf(rolledIn('iris', all), objects, 300)
  expect(verdict?.kind).toBe(kind)
  if (cause !== undefined) expect(verdict).toMatchObject({ cause: expect.stringMatching(cause) })
  expect(stateIn(inference, objects)).toBe(state)
})

it('a roll-out of what was deleted is seen to be over', async () => {
  expect(progressOf(rolledIn('iris', await wanted()), [], 300)).toBeUndefined()
})

it('what KServe says of nothing is not an objection', async () => {
  const inference = await inferenceOf()
  expect(objectionOf(inference)).toBeUndefined()
  expect(objectionOf({ ...inference, status: { conditions: 'all' } })).toBeUndefined()
})

it.each([
  ['rollout', 'canary'],
  ['port', '8080'],
  ['grpc-port', '9000'],
  ['service-annotations', 'a=b'],
  ['ingress-host', 'iris.example.org'],
  ['gateway-class', 'any'],
  ['certificate-issuer', 'any'],
  ['ssl-enabled', 'true'],
  ['ssl-cname', 'iris.example.org'],
  ['expose', 'LoadBalancer'],
  ['autoscale-metric', 'busy-ratio']
])('%s does not apply to KServe', async (input, value) => {
  await expect(
    kubernetesSettingsFrom({ style: 'kserve', grpc: 'true', [input]: value })
  ).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringMatching(new RegExp(`"${input}".* does not apply to style: kserve`))
  })
})
