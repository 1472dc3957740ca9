/** Every object that settings can ask for, judged by a real API server: strict fields, and the standard `restricted`. */
import { clusterApisIn } from '../../../src/targets/kubernetes/cluster-apis.ts'
import { at, type KubeObject } from '../../../src/targets/kubernetes/kube-object.ts'
import { missingProblems } from '../../../src/targets/kubernetes/missing.ts'
import { wantedObjects } from '../../../src/targets/kubernetes/wanted.ts'
import { selfSigned } from '../../../src/targets/shared/self-signed.ts'
import { describeWhere } from '../../../testkit/available.ts'
import { kubernetesSettingsFrom, simulatedImage } from '../../../testkit/kube-bench.ts'
import {
  KUBE,
  type KubeCluster,
  kubeIsBuilt,
  startKubeCluster
} from '../../../testkit/kube-cluster.ts'
import { ALL_ADDITIONS, addKinds } from '../../../testkit/kube-crds.ts'
import { randomFrom } from '../../../testkit/random.ts'
import { testExec } from '../../../testkit/test-exec.ts'

const PAIR = selfSigned(['a.example'], new Date())
const TLS = {
  'ssl-cname': 'a.example',
  'ssl-cert-pem-file': PAIR.certificate,
  'ssl-key-pem-file': PAIR.key
}
const KEDA: readonly string[] = ['ScaledObject', 'TriggerAuthentication']

type Inputs = Readonly<Record<string, string>>

/** What can be chosen, topic by topic: one of each makes a service. */
const CHOICES: Readonly<Record<string, readonly Inputs[]>> = {
  reached: [
    {},
    { expose: 'NodePort', port: '8080' },
    { expose: 'LoadBalancer', ...TLS, 'service-annotations': 'a.example/internal=true' },
    { expose: 'LoadBalancer', 'ssl-cname': 'a.example', 'certificate-issuer': 'letsencrypt' },
    { expose: 'Ingress', 'ingress-host': 'a.example', 'ingress-class': 'nginx' },
    { expose: 'Ingress', ...TLS },
    { expose: 'Ingress', 'ingress-host': 'a.example', 'ingress-tls-secret': 'others' },
    { expose: 'Ingress', 'ingress-host': 'a.example', 'certificate-issuer': 'Issuer/ours' },
    { expose: 'Gateway', 'ingress-host': 'a.example', gateway: 'infra/shared#https' },
    { expose: 'Gateway', 'ingress-host': 'a.example', gateway: 'shared', 'ssl-enabled': 'false' },
    { expose: 'Gateway', 'gateway-class': 'envoy', ...TLS },
    { expose: 'Gateway', 'ingress-host': 'a.example', 'gateway-class': 'envoy' },
    {
      expose: 'Gateway',
      'ingress-host': 'a.example',
      'gateway-class': 'azure-alb-external',
      'gateway-annotations': 'alb.networking.azure.io/alb-name=one',
      'certificate-issuer': 'letsencrypt'
    }
  ],
  scaled: [
    {},
    { replicas: '3' },
    { 'autoscale-metric': 'cpu', 'autoscale-min-replicas': '2', 'autoscale-max-replicas': '2' },
    { 'autoscale-metric': 'busy-ratio', 'autoscale-target-utilization': '100' },
    { 'autoscale-metric': 'busy-ratio', 'autoscale-target-utilization': '1' }
  ],
  sized: [
    {},
    { cpu: '0.25', 'cpu-limit': '1.5', memory: '0.75', 'memory-limit': '2' },
    {
      'gpu-cores': '1',
      'node-selector': 'accelerator=nvidia',
      tolerations: 'sku=gpu:NoSchedule'
    }
  ],
  keyed: [{}, { 'auth-enabled': 'false' }],
  monitored: [{}, { 'service-monitor': 'true' }, { 'service-monitor': 'false' }],
  collected: [
    {},
    { 'collect-blob-url': 'https://a.blob.example/c?sig=s', 'collect-share': '0.5' },
    { 'collect-volume-claim': 'data' }
  ],
  probed: [{}, { 'initial-delay-seconds': '310', 'timeout-seconds': '5', 'period-seconds': '30' }],
  pulled: [
    {},
    { 'image-pull-secret': 'registry' },
    { 'registry-username': 'me', 'registry-password': 'a-password' }
  ],
  described: [
    {},
    {
      labels: 'team=ours',
      tags: 'any thing=any value',
      properties: 'owner=us',
      description: 'What it is for.',
      'environment-variables': 'A=$(B)\nSCORELINE_DRAIN_MS=60000',
      'secure-environment-variables': 'C=2',
      workers: '3',
      'replica-max-concurrent-requests': '4',
      'max-request-wait-time': '500'
    }
  ],
  rolled: [{}, { surge: '0', 'network-policy': 'false' }]
}

/** Each choice at least once, and many of them together: the seed makes them the same every time. */
const combinations = (many: number): readonly Inputs[] => {
  const random = randomFrom(16)
  const topics = Object.values(CHOICES)
  return Array.from({ length: many }, (_, index) =>
    Object.assign({}, ...topics.map(choices => choices[index] ?? random.pick(choices)))
  )
}

/** A pod as the Deployment would make it: of Deployments, the API server only warns. */
const podOf = (name: string, deployment: KubeObject): KubeObject => {
  const template = at(deployment, 'spec', 'template') as KubeObject
  const spec = { ...(template.spec as object), serviceAccountName: 'default' }
  return { apiVersion: 'v1', kind: 'Pod', metadata: { ...template.metadata, name }, spec }
}

describeWhere(kubeIsBuilt, KUBE, 'the objects of a service, whatever is chosen', () => {
  let cluster: KubeCluster

  beforeAll(async () => {
    cluster = await startKubeCluster()
    await cluster.namespace('strict', 'simulated')
    await addKinds(cluster, ALL_ADDITIONS)
  })
  afterAll(() => cluster?.[Symbol.asyncDispose]())

  const validated = (objects: readonly KubeObject[]) =>
    testExec(
      cluster.kubectl,
      [
        ...['apply', '--server-side', '--validate=strict', '--dry-run=server', '-o=name'],
        ...['--namespace=strict', '--field-manager=scoreline', '-f=-']
      ],
      {
        env: { ...process.env, KUBECONFIG: cluster.kubeconfig },
        input: JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects })
      }
    )

  it.each([
    ['KEDA', false],
    ['an adapter for custom metrics', true]
  ])('are taken by the API server, in a cluster with %s', async (_, podMetrics) => {
    const versions = await cluster.admin(['api-versions'])
    const there = clusterApisIn(versions)
    const kinds = [...there.kinds].filter(kind => !podMetrics || !KEDA.includes(kind))
    const apis = { kinds: new Set(kinds), podMetrics, namespace: 'strict' }
    const nothing = { service: undefined, objects: [], candidate: undefined, basis: '', apis }
    const keys = { primary: 'a-key', secondary: 'another-key' }
    const all = await Promise.all(
      combinations(16).map(async (inputs, index) => {
        const settings = await kubernetesSettingsFrom(inputs)
        const spec = { name: `of-${index}`, image: simulatedImage(1), settings }
        const objects = wantedObjects(spec, nothing, keys)
        expect(missingProblems(objects, settings, apis)).toEqual([])
        return objects
      })
    )
    const pods = all.flatMap((objects, index) =>
      objects.filter(({ kind }) => kind === 'Deployment').map(it => podOf(`of-${index}`, it))
    )
    const objects = [...all.flat(), ...pods]
    const { exitCode, stdout, stderr } = await validated(objects)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout.trim().split('\n')).toHaveLength(objects.length)
    expect([...new Set(objects.map(({ kind }) => kind))].sort()).toEqual(
      [
        ...['Certificate', 'Deployment', 'Gateway', 'HTTPRoute', 'HorizontalPodAutoscaler'],
        ...['Ingress', 'NetworkPolicy', 'Pod', 'PodDisruptionBudget', 'Secret', 'Service'],
        ...['ServiceAccount', 'ServiceMonitor'],
        ...(podMetrics ? [] : KEDA)
      ].sort()
    )
  })

  it('would be refused with a field that nothing knows, or a pod that may do more', async () => {
    const settings = await kubernetesSettingsFrom()
    const apis = clusterApisIn('')
    const nothing = { service: undefined, objects: [], candidate: undefined, basis: '', apis }
    const keys = { primary: 'a-key', secondary: 'another-key' }
    const spec = { name: 'iris', image: simulatedImage(1), settings }
    const objects = wantedObjects(spec, nothing, keys)
    const deployment = objects.find(({ kind }) => kind === 'Deployment') as KubeObject
    const pod = podOf('iris', deployment)
    const misspelt = { ...pod, spec: { ...(pod.spec as object), hostNetwrk: true } }
    expect((await validated([misspelt])).stderr).toMatch(/unknown field .*hostNetwrk/)
    const open = { ...pod, spec: { ...(pod.spec as object), hostNetwork: true } }
    expect((await validated([open])).stderr).toContain('violates PodSecurity "restricted:latest"')
  })
})
