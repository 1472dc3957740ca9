/** A canary whose share of the requests a gateway gives: a real control plane with the kinds of the Gateway API. */
import type { Judge } from '../../../src/targets/judging.ts'
import { describeWhere } from '../../../testkit/available.ts'
import { kubeBench, kubernetesSettingsFrom, simulatedImage } from '../../../testkit/kube-bench.ts'
import {
  KUBE,
  type KubeCluster,
  kubeIsBuilt,
  startKubeCluster
} from '../../../testkit/kube-cluster.ts'
import { addKinds } from '../../../testkit/kube-crds.ts'

const health = async () => ({ status: 200, certificate: undefined })

describeWhere(kubeIsBuilt, KUBE, 'a roll-out behind a gateway', () => {
  let cluster: KubeCluster

  beforeAll(async () => {
    cluster = await startKubeCluster()
    await cluster.namespace('ml', 'simulated')
    await addKinds(cluster, ['gateway-api'])
  })
  afterAll(() => cluster?.[Symbol.asyncDispose]())

  const bench = (judge?: Judge) => kubeBench(cluster, 'ml', { health, ...(judge ? { judge } : {}) })
  const specOf = async (version: number, inputs: Record<string, string> = {}) => ({
    name: 'iris',
    image: simulatedImage(version, 'fine'),
    settings: await kubernetesSettingsFrom({
      expose: 'Gateway',
      gateway: 'shared',
      'ingress-host': 'a.example',
      replicas: '2',
      rollout: 'canary',
      'step-seconds': '0',
      ...inputs
    })
  })
  const get = async (what: string, ...more: string[]) =>
    JSON.parse(await cluster.admin(['get', what, '--namespace=ml', '-o=json', ...more]))
  /** Name and weight of each Service that the route leads to. */
  const weights = async (): Promise<unknown> => {
    const route = await get('httproute/iris')
    return route.spec.rules[0].backendRefs.map((it: { name: string; weight: number }) => [
      it.name,
      it.weight
    ])
  }
  const candidates = async (): Promise<number> => {
    const kinds = 'deployments,services,secrets,configmaps,pods'
    const selector = '--selector=scoreline.io/service=iris,scoreline.io/track=candidate'
    return (await get(kinds, selector)).items.length
  }
  /** Judges by a table, and writes down how requests were led. */
  const judgeBy = (bad: number, seen: unknown[]): Judge => ({
    begin: async trial => {
      const { spec } = await get('service/iris-candidate')
      seen.push([trial.weight, await weights(), spec.selector['app.kubernetes.io/name']])
      return async () =>
        trial.step === bad
          ? { verdict: 'bad', reasons: ['it was judged so'] }
          : { verdict: 'good', reasons: [] }
    }
  })

  it('gives shares by weights, and leads to one version alone in the end', async () => {
    await bench().deploy(await specOf(1))
    const seen: unknown[] = []
    await expect(bench(judgeBy(2, seen)).deploy(await specOf(2))).rejects.toMatchObject({
      code: 'ROLLOUT_REJECTED'
    })
    const both = (weight: number) => [
      weight,
      [
        ['iris', 100 - weight],
        ['iris-candidate', weight]
      ],
      'iris-candidate'
    ]
    expect(seen).toEqual([both(10), both(50)])
    expect([await weights(), await candidates()]).toEqual([[['iris', 1]], 0])

    const good: unknown[] = []
    const result = await bench(judgeBy(0, good)).deploy(await specOf(2, { port: '8080' }))
    expect(result).toMatchObject({ service: { imageLabel: 'fine:2', state: 'running' } })
    expect(good).toEqual([both(10), both(50), both(100)])
    expect([await weights(), await candidates()]).toEqual([[['iris', 1]], 0])
    expect((await get('service/iris')).spec.ports).toMatchObject([{ port: 8080 }])
    expect(await bench().deploy(await specOf(2, { port: '8080' }))).toMatchObject({
      changed: false
    })
  })

  it('leads by the gateway until a version that is not behind one has taken over', async () => {
    const seen: unknown[] = []
    const plain = { expose: 'ClusterIP', gateway: '', 'ingress-host': '' }
    await bench(judgeBy(0, seen)).deploy(await specOf(3, plain))
    expect(seen).toHaveLength(3)
    expect((await get('httproutes')).items).toEqual([])
    expect(await candidates()).toBe(0)
  })
})
