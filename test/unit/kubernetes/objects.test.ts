import { PLAIN_CLUSTER } from '../../../src/targets/kubernetes/cluster-apis.ts'
import { at, type KubeObject } from '../../../src/targets/kubernetes/kube-object.ts'
import { objectsOf } from '../../../src/targets/kubernetes/objects.ts'
import { cores, memory } from '../../../src/targets/kubernetes/pod.ts'
import type { SecretContents } from '../../../src/targets/kubernetes/secrets.ts'
import { kubernetesSettingsFrom, simulatedImage } from '../../../testkit/kube-bench.ts'

const SECRETS: SecretContents = {
  keys: { primary: 'the-first-key', secondary: 'the-second-key' },
  variables: {},
  certificate: undefined,
  pull: undefined,
  revision: 1
}

const objectsFor = async (
  inputs: Record<string, string> = {},
  secrets: Partial<SecretContents> = {},
  apis = PLAIN_CLUSTER
): Promise<readonly KubeObject[]> => {
  const settings = await kubernetesSettingsFrom(inputs)
  const spec = { name: 'iris', image: simulatedImage(1), settings }
  return objectsOf(spec, { ...SECRETS, variables: settings.secureEnv, ...secrets }, apis)
}

const kinds = (objects: readonly KubeObject[]) => objects.map(({ kind }) => kind)
const only = (objects: readonly KubeObject[], kind: string) =>
  objects.find(object => object.kind === kind)
const pod = (objects: readonly KubeObject[], ...path: (string | number)[]) =>
  at(only(objects, 'Deployment'), 'spec', 'template', 'spec', ...path)
const container = (objects: readonly KubeObject[], ...path: (string | number)[]) =>
  pod(objects, 'containers', 0, ...path)

describe('the objects of a service', () => {
  it('are those of a service with an autoscaler, where nothing else is said', async () => {
    const objects = await objectsFor()
    expect(kinds(objects)).toEqual([
      'Secret',
      'ServiceAccount',
      'NetworkPolicy',
      'Deployment',
      'Service',
      'PodDisruptionBudget',
      'HorizontalPodAutoscaler'
    ])
    expect(at(only(objects, 'HorizontalPodAutoscaler'), 'spec')).toMatchObject({
      minReplicas: 1,
      maxReplicas: 10
    })
    expect(at(only(objects, 'Deployment'), 'spec')).not.toHaveProperty('replicas')
  })

  it('have a number of replicas or an autoscaler, never both', async () => {
    const objects = await objectsFor({ replicas: '3' })
    expect(kinds(objects)).not.toContain('HorizontalPodAutoscaler')
    expect(at(only(objects, 'Deployment'), 'spec', 'replicas')).toBe(3)
  })

  it('run the image by its digest, within the pod security standard restricted', async () => {
    const objects = await objectsFor()
    expect(container(objects, 'image')).toBe(simulatedImage(1).reference)
    expect(pod(objects, 'securityContext')).toEqual({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' }
    })
    expect(container(objects, 'securityContext')).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] }
    })
    expect(pod(objects, 'automountServiceAccountToken')).toBe(false)
  })

  it('give a pod that goes more time than it drains', async () => {
    expect(pod(await objectsFor(), 'terminationGracePeriodSeconds')).toBe(35)
    const longer = await objectsFor({ 'environment-variables': 'SCORELINE_DRAIN_MS=60500' })
    expect(pod(longer, 'terminationGracePeriodSeconds')).toBe(71)
  })

  it('replace pods one at a time where a cluster has no room for more', async () => {
    const strategy = async (surge: string) =>
      at(only(await objectsFor({ surge }), 'Deployment'), 'spec', 'strategy', 'rollingUpdate')
    expect(await strategy('0')).toEqual({ maxSurge: 0, maxUnavailable: 1 })
    expect(await strategy('2')).toEqual({ maxSurge: 2, maxUnavailable: 0 })
  })

  it('hold secret variables in a secret, and in no other object', async () => {
    const objects = await objectsFor({ 'secure-environment-variables': 'TOKEN=very-secret' })
    const open = JSON.stringify(objects.filter(({ kind }) => kind !== 'Secret'))
    expect(open).not.toMatch(/very-secret|the-first-key/)
    expect(container(objects, 'env')).toContainEqual({
      name: 'TOKEN',
      valueFrom: { secretKeyRef: { name: 'iris-variables', key: 'TOKEN' } }
    })
  })

  it('serve without keys where auth-enabled is false', async () => {
    const objects = await objectsFor({ 'auth-enabled': 'false' }, { keys: undefined })
    expect(kinds(objects)).not.toContain('Secret')
    expect(JSON.stringify(objects)).not.toContain('SCORELINE_KEYS_FILE')
  })

  it('lead an Ingress to a Service of the cluster alone', async () => {
    const objects = await objectsFor({
      expose: 'Ingress',
      'ingress-host': 'iris.example.org',
      'ingress-tls-secret': 'iris-tls',
      'ingress-annotations': 'cert-manager.io/cluster-issuer=letsencrypt'
    })
    expect(at(only(objects, 'Service'), 'spec', 'type')).toBe('ClusterIP')
    expect(only(objects, 'Ingress')).toMatchObject({
      metadata: { annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' } },
      spec: { tls: [{ hosts: ['iris.example.org'], secretName: 'iris-tls' }] }
    })
  })

  it('keep what is collected in a folder for each replica, and set no variable of a user twice', async () => {
    const objects = await objectsFor({
      'collect-volume-claim': 'data',
      'collect-share': '0.5',
      'environment-variables': 'A=$(HOME)'
    })
    expect(container(objects, 'env')).toEqual(
      expect.arrayContaining([
        { name: 'A', value: '$$(HOME)' },
        {
          name: 'SCORELINE_COLLECT_FOLDER',
          value: '/var/lib/scoreline/collected/iris/$(SCORELINE_POD)'
        },
        { name: 'SCORELINE_COLLECT_SHARE', value: '0.5' }
      ])
    )
    expect(pod(objects, 'securityContext', 'fsGroup')).toBe(65532)
  })

  it('have the address of a blob container in a secret', async () => {
    const objects = await objectsFor({ 'collect-blob-url': 'https://a.example/c?sig=hidden' })
    const open = JSON.stringify(objects.filter(({ kind }) => kind !== 'Secret'))
    expect(open).not.toContain('hidden')
    expect(open).toContain('SCORELINE_COLLECT_BLOB_URL')
  })

  it('serve the certificate that cert-manager makes', async () => {
    const objects = await objectsFor({
      expose: 'LoadBalancer',
      'ssl-cname': 'a.example',
      'certificate-issuer': 'letsencrypt'
    })
    expect(pod(objects, 'volumes')).toContainEqual({
      name: 'certificate',
      secret: { secretName: 'iris-issued' }
    })
    expect(at(only(objects, 'Service'), 'spec', 'ports', 0)).toMatchObject({
      name: 'https',
      port: 443
    })
  })

  it('ask for GPUs, and tolerate nodes that are for them alone', async () => {
    const objects = await objectsFor({ 'gpu-cores': '2' })
    expect(container(objects, 'resources', 'limits', 'nvidia.com/gpu')).toBe('2')
    expect(pod(objects, 'tolerations')).toEqual([
      { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }
    ])
  })

  it('do not change with the revision of secrets but where pods are started again', async () => {
    const [first, second] = [await objectsFor(), await objectsFor({}, { revision: 2 })]
    const fingerprint = (objects: readonly KubeObject[]) =>
      only(objects, 'Deployment')?.metadata.annotations?.['scoreline.io/applied']
    expect(fingerprint(second)).toBe(fingerprint(first))
    expect(second).not.toEqual(first)
  })
})

it.each([
  [1, '1'],
  [0.1, '100m'],
  [1.5, '1500m']
])('%d cores are written as the API server gives them back: %s', (count, text) => {
  expect(cores(count)).toBe(text)
})

it.each([
  [0.5, '512Mi'],
  [2, '2Gi'],
  [1.5, '1536Mi']
])('%d GB of memory are written as the API server gives them back: %s', (gb, text) => {
  expect(memory(gb)).toBe(text)
})
