/** Autoscaling, by the real controller of autoscalers: the load is made up, what follows from it is not. */
import { summaryOf } from '../../../src/actions/deploy-target.ts'
import { systemClock } from '../../../src/core/clock.ts'
import { describeWhere } from '../../../testkit/available.ts'
import { kubeBench, kubernetesSettingsFrom, simulatedImage } from '../../../testkit/kube-bench.ts'
import {
  KUBE,
  type KubeCluster,
  kubeIsBuilt,
  startKubeCluster
} from '../../../testkit/kube-cluster.ts'
import { addKinds } from '../../../testkit/kube-crds.ts'
import { type KubeMetrics, startKubeMetrics } from '../../../testkit/kube-metrics.ts'
import { until } from '../../../testkit/until.ts'

const health = async () => ({ status: 200, certificate: undefined })

describeWhere(kubeIsBuilt, KUBE, 'a service under load', () => {
  let cluster: KubeCluster

  beforeAll(async () => {
    cluster = await startKubeCluster()
    await cluster.namespace('load', 'simulated')
  })
  afterAll(() => cluster?.[Symbol.asyncDispose]())

  /** Every question is a process: it is not asked all the time. */
  const eventually = (holds: () => Promise<boolean>) =>
    until(async () => {
      if (await holds()) return true
      await systemClock.sleep(1000)
      return false
    })

  const replicas = async (name: string): Promise<number> =>
    Number(
      await cluster.admin([
        ...['get', `deployment/${name}`, '--namespace=load', '-o=jsonpath={.spec.replicas}']
      ])
    )

  const deployed = async (name: string, inputs: Record<string, string> = {}) => {
    const settings = await kubernetesSettingsFrom({
      expose: 'NodePort',
      'autoscale-max-replicas': '6',
      ...inputs
    })
    const image = simulatedImage(1)
    const result = await kubeBench(cluster, 'load', { health }).deploy({ name, image, settings })
    const { plan, service, changed } = result
    const descriptor = { digest: image.digest, mediaType: '', size: 0 }
    return {
      changed,
      summary: summaryOf(name, { label: image.label, descriptor }, plan, service, false)
    }
  }

  const more = async (name: string, metrics: KubeMetrics, before: string) => {
    metrics.load.cores = 0.25
    metrics.load.busy = 2.5
    // 250 m of CPU are 70 per cent of 100 m each for 3.6 replicas; 2.5 busy ones 70 per cent of 3.6.
    await eventually(async () => (await replicas(name)) === 4)
    await eventually(async () => {
      const { changed, summary } = await deployed(name)
      expect(changed).toBe(false)
      return new RegExp(`${before}; 4 of them now, at 6[0-9] %`).test(summary)
    })
  }

  it('gets more replicas by the CPU that they use, and a summary that tells it', async () => {
    await using metrics = await startKubeMetrics(cluster, ['cpu'])
    metrics.load.cores = 0.01
    const { summary } = await deployed('by-cpu')
    expect(summary).toContain('1 to 6 replicas, by CPU at 70 %')
    expect(await replicas('by-cpu')).toBe(1)
    await more('by-cpu', metrics, '1 to 6 replicas, by CPU at 70 %')
  })

  it('gets more replicas by those that are busy, where an adapter serves that', async () => {
    await addKinds(cluster, ['prometheus-operator'])
    await using metrics = await startKubeMetrics(cluster, ['busy'])
    metrics.load.busy = 0.1
    const { summary } = await deployed('by-busy')
    expect(summary).toContain('1 to 6 replicas, by busy replicas at 70 %')
    await more('by-busy', metrics, '1 to 6 replicas, by busy replicas at 70 %')
  })

  it('is said to stay as it is where nothing measures it', async () => {
    await deployed('unmeasured', { 'autoscale-metric': 'cpu' })
    await eventually(async () =>
      /not at work: .*unable to/.test(
        (await deployed('unmeasured', { 'autoscale-metric': 'cpu' })).summary
      )
    )
  })
})
