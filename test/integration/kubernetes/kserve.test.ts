/** Services that KServe runs: the real API server, and a stand-in for KServe's controller. */
import { describeWhere } from '../../../testkit/available.ts'
import {
  type KubeBench,
  kubeBench,
  kubernetesSettingsFrom,
  NEVER,
  simulatedImage
} from '../../../testkit/kube-bench.ts'
import {
  KUBE,
  type KubeCluster,
  kubeIsBuilt,
  startKubeCluster
} from '../../../testkit/kube-cluster.ts'
import { startKubeKserve } from '../../../testkit/kube-kserve.ts'
import { until } from '../../../testkit/until.ts'

const asked: string[] = []
const health = async (origin: string) => {
  asked.push(origin)
  return { status: 200, certificate: undefined }
}

describeWhere(kubeIsBuilt, KUBE, 'a service with style: kserve', () => {
  let cluster: KubeCluster
  let kserve: AsyncDisposable | undefined

  beforeAll(async () => {
    cluster = await startKubeCluster()
    await cluster.namespace('ml', 'simulated')
  })
  afterAll(async () => {
    await kserve?.[Symbol.asyncDispose]()
    await cluster?.[Symbol.asyncDispose]()
  })

  const benchOf = (): KubeBench => kubeBench(cluster, 'ml', { health })
  const specOf = async (
    name: string,
    version: number,
    { fate = 'fine', ...inputs }: Record<string, string> = {}
  ) => ({
    name,
    image: simulatedImage(version, fate),
    settings: await kubernetesSettingsFrom({
      style: 'kserve',
      expose: 'Ingress',
      replicas: '2',
      ...inputs
    })
  })
  const KINDS =
    'deployments,services,secrets,configmaps,serviceaccounts,hpa,pdb,networkpolicies,leases,pods'
  const left = (name: string, kinds = KINDS) =>
    cluster.admin([
      ...['get', kinds, '--namespace=ml', '--ignore-not-found', '-o=name'],
      `--selector=scoreline.io/service=${name}`
    ])
  /** How often what is wanted of the service has changed; what becomes of it goes on changing by itself. */
  const generations = () =>
    cluster.admin([
      ...['get', 'inferenceservice/iris', 'deployment/iris-predictor', '--namespace=ml'],
      '-o=jsonpath={.items[*].metadata.generation}'
    ])
  const imageOf = (name: string) =>
    cluster.admin([
      ...['get', `deployment/${name}-predictor`, '--namespace=ml'],
      '-o=jsonpath={.spec.template.spec.containers[0].image}'
    ])

  it('is refused where the cluster has no KServe', async () => {
    const bench = benchOf()
    await expect(bench.deploy(await specOf('iris', 1))).rejects.toMatchObject({
      code: 'KUBERNETES_API_MISSING',
      message: expect.stringContaining('style: kserve needs')
    })
    expect(await left('iris')).toBe('')
  })

  it('is created, left alone, updated, given another key and deleted', async () => {
    kserve = await startKubeKserve(cluster)
    const bench = benchOf()
    const created = await bench.deploy(await specOf('iris', 1))
    expect(created).toMatchObject({
      changed: true,
      plan: {
        action: 'create',
        reasons: ['No InferenceService "iris" of ours is in the namespace.']
      },
      service: {
        state: 'running',
        imageLabel: 'fine:1',
        scoringUri: 'http://iris-ml.example.com/score',
        facts: [['Autoscaling', expect.stringContaining('2 to 2 replicas')]]
      }
    })
    expect(asked).toContain('http://iris-ml.example.com')
    const keys = await bench.target.keys.read('iris', NEVER)
    expect(keys?.primary).toBeDefined()

    const before = await generations()
    expect(before).toMatch(/^\d+ \d+$/)
    const again = benchOf()
    expect(await again.deploy(await specOf('iris', 1))).toMatchObject({ changed: false })
    expect(await generations()).toBe(before)
    expect(again.commands.length).toBeLessThanOrEqual(6)

    expect(await bench.deploy(await specOf('iris', 2))).toMatchObject({
      plan: { action: 'update', reasons: ['The image changes from fine:1 to fine:2.'], costs: [] },
      service: { state: 'running', imageLabel: 'fine:2' }
    })
    expect(await imageOf('iris')).toBe(simulatedImage(2).reference)
    expect(await bench.target.keys.read('iris', NEVER)).toEqual(keys)

    await bench.target.keys.rotate('iris', 'secondary', {} as never, NEVER)
    const rotated = await bench.target.keys.read('iris', NEVER)
    expect(rotated?.primary).toBe(keys?.primary)
    expect(rotated?.secondary).not.toBe(keys?.secondary)
    expect(await benchOf().deploy(await specOf('iris', 2))).toMatchObject({ changed: false })

    expect((await bench.target.list(NEVER)).map(({ name, state }) => [name, state])).toEqual([
      ['iris', 'running']
    ])
    await bench.target.delete('iris', NEVER)
    expect(await left('iris', 'inferenceservices,secrets,configmaps,leases')).toBe('')
    // What KServe was just making goes when the cluster sees that it belongs to nothing.
    await until(async () => (await left('iris')) === '')
  })

  it('is put back where the new version does not come up', async () => {
    await benchOf().deploy(await specOf('fragile', 3))
    await expect(
      benchOf().deploy(await specOf('fragile', 4, { fate: 'no-such-image' }))
    ).rejects.toMatchObject({
      code: 'SERVICE_FAILED',
      message: expect.stringMatching(/image cannot be pulled.*The previous version serves again/s)
    })
    expect(await imageOf('fragile')).toBe(simulatedImage(3).reference)
    expect(await benchOf().deploy(await specOf('fragile', 3))).toMatchObject({ changed: false })
  })

  it('stays in its style', async () => {
    const { deploy } = benchOf()
    await expect(
      deploy(await specOf('fragile', 3, { style: 'deployment', expose: 'NodePort' }))
    ).rejects.toMatchObject({ code: 'KUBERNETES_STYLE_FIXED' })
  })
})
