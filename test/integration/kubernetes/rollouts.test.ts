/** New versions beside the one that runs, step by step: a real control plane, nodes that only say what happened. */
import type { Judge, Trial } from '../../../src/targets/judging.ts'
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
import { until } from '../../../testkit/until.ts'

const health = async () => ({ status: 200, certificate: undefined })

describeWhere(kubeIsBuilt, KUBE, 'a roll-out in steps', () => {
  let cluster: KubeCluster

  beforeAll(async () => {
    cluster = await startKubeCluster()
    await cluster.namespace('ml', 'simulated')
  })
  afterAll(() => cluster?.[Symbol.asyncDispose]())

  const bench = (judge?: Judge): KubeBench =>
    kubeBench(cluster, 'ml', { health, ...(judge ? { judge } : {}) })
  const specOf = async (
    name: string,
    version: number,
    { fate = 'fine', ...inputs }: Record<string, string> = {}
  ) => ({
    name,
    image: simulatedImage(version, fate),
    settings: await kubernetesSettingsFrom({
      expose: 'NodePort',
      replicas: '2',
      rollout: 'canary',
      'step-seconds': '0',
      ...inputs
    })
  })
  const get = (what: string, field: string): Promise<string> =>
    cluster.admin(['get', what, '--namespace=ml', `-o=jsonpath={${field}}`])
  const beside = async (name: string): Promise<string> =>
    cluster.admin([
      ...['get', 'deployments,services,secrets,configmaps,pods', '--namespace=ml', '-o=name'],
      `--selector=scoreline.io/service=${name},scoreline.io/track=candidate`
    ])
  const selected = (name: string): Promise<string> =>
    get(`service/${name}`, String.raw`.spec.selector.app\.kubernetes\.io/name`)

  interface Seen {
    readonly trial: Trial
    readonly selector: string
    readonly candidates: string
  }
  /** Judges by a table, and writes down what the cluster had at each step. */
  const judgeBy = (bad: number, seen: Seen[] = []): Judge => ({
    begin: async trial => {
      const candidates = await get(`deployment/${trial.service}-candidate`, '.status.readyReplicas')
      seen.push({ trial, selector: await selected(trial.service), candidates })
      return async () =>
        trial.step === bad
          ? { verdict: 'bad', reasons: ['it was judged so'] }
          : { verdict: 'good', reasons: [] }
    }
  })

  it('lets a canary take over after its steps, and leaves nothing of it', async () => {
    await bench().deploy(await specOf('iris', 1, { 'secure-environment-variables': 'A=1' }))
    const seen: Seen[] = []
    const result = await bench(judgeBy(0, seen)).deploy(
      await specOf('iris', 2, { 'secure-environment-variables': 'A=2' })
    )
    expect(result).toMatchObject({
      changed: true,
      service: { state: 'running', imageLabel: 'fine:2' },
      plan: {
        reasons: expect.arrayContaining([
          'It is tried beside the version that runs (canary), with 10 %, 50 %, 100 % of the requests, and judged after each 0 s.'
        ])
      }
    })
    expect(
      seen.map(({ trial, ...at }) => [trial.step, trial.weight, at.selector, at.candidates])
    ).toEqual([
      [1, 33, '', '1'],
      [2, 50, '', '2'],
      [3, 100, 'iris-candidate', '2']
    ])
    expect(seen[0]?.trial).toMatchObject({
      candidate: { label: 'fine:2', key: expect.any(String) },
      running: { label: 'fine:1' }
    })
    expect([await beside('iris'), await selected('iris')]).toEqual(['', 'iris'])
    const again = bench()
    expect(
      await again.deploy(await specOf('iris', 2, { 'secure-environment-variables': 'A=2' }))
    ).toMatchObject({ changed: false })
    await again.target.delete('iris', NEVER)
  })

  it('takes a canary back that the judge rejects', async () => {
    await bench().deploy(await specOf('bad', 1))
    await expect(bench(judgeBy(2)).deploy(await specOf('bad', 2))).rejects.toMatchObject({
      code: 'ROLLOUT_REJECTED',
      message:
        'The roll-out of fine:2 to service "bad" is rejected at step 2 of 3 (50 % of the requests): it was judged so. The previous version serves all requests.'
    })
    expect([await beside('bad'), await selected('bad')]).toEqual(['', 'bad'])
    expect(await bench().deploy(await specOf('bad', 1))).toMatchObject({
      changed: false,
      service: { imageLabel: 'fine:1' }
    })
    await expect(
      bench(judgeBy(0)).deploy(await specOf('bad', 3, { fate: 'crash' }))
    ).rejects.toMatchObject({
      code: 'SERVICE_FAILED',
      // How often it has crashed when that is seen depends on the cluster.
      message: expect.stringMatching(
        /^Service "bad" did not come up: its container ended with exit code 3.* The previous version serves all requests\.$/
      )
    })
    expect(await beside('bad')).toBe('')
    await bench().target.delete('bad', NEVER)
  })

  it('switches from blue to green at once, after green was judged', async () => {
    await bench().deploy(await specOf('colour', 1))
    const seen: Seen[] = []
    const green = await specOf('colour', 2, { rollout: 'blue-green' })
    await bench(judgeBy(0, seen)).deploy(green)
    expect(seen.map(({ trial, ...at }) => [trial.weight, at.selector, at.candidates])).toEqual([
      [0, 'colour', '2'],
      [100, 'colour-candidate', '2']
    ])
    expect([await beside('colour'), await selected('colour')]).toEqual(['', 'colour'])
    await bench().target.delete('colour', NEVER)
  })

  it('waits for a person where promotion is manual', async () => {
    const { target, deploy } = bench()
    await deploy(await specOf('hand', 1))
    await expect(target.rollout.decide('hand', 'promote', NEVER)).rejects.toMatchObject({
      code: 'ROLLOUT_MISSING'
    })
    const manual = await specOf('hand', 2, { promotion: 'manual', 'canary-steps': '50,100' })
    expect(await deploy(manual)).toMatchObject({
      changed: true,
      service: { state: 'deploying', imageLabel: 'fine:1', beside: 'fine:2' }
    })
    expect(await beside('hand')).not.toBe('')
    await expect(target.keys.rotate('hand', 'primary', {} as never, NEVER)).rejects.toMatchObject({
      code: 'ROLLOUT_UNDER_WAY'
    })
    expect(await target.rollout.decide('hand', 'reject', NEVER)).toMatchObject({
      state: 'running',
      imageLabel: 'fine:1'
    })
    expect([await beside('hand'), await selected('hand')]).toEqual(['', 'hand'])
    await deploy(manual)
    expect(await target.rollout.decide('hand', 'promote', NEVER)).toMatchObject({
      state: 'running',
      imageLabel: 'fine:2'
    })
    expect([await beside('hand'), await selected('hand')]).toEqual(['', 'hand'])
    expect(await deploy(manual)).toMatchObject({ changed: false })
    await target.delete('hand', NEVER)
  })

  it('is gone on with after a run that was cancelled, and follows what a person decides meanwhile', async () => {
    await bench().deploy(await specOf('stop', 1))
    const cancelled = new AbortController()
    const slow = await specOf('stop', 2, { 'canary-steps': '50,100', 'step-seconds': '600' })
    const first = bench()
    const deployment = first.deploy(slow, cancelled.signal)
    const at = (text: string) => (line: string) => line.includes(text)
    await until(async () => first.lines.some(at('(step 1 of 2')))
    cancelled.abort(new Error('cancelled'))
    await expect(deployment).rejects.toMatchObject({ code: 'DEPLOYMENT_CANCELLED' })
    expect(await beside('stop')).not.toBe('')

    const next = bench()
    const second = next.deploy(slow)
    await until(async () => next.lines.some(at('(step 1 of 2')))
    expect(next.lines).toContain('Going on with fine:2 at step 1 of 2')
    const third = bench()
    const other = third.deploy(await specOf('stop', 3, { rollout: 'rolling' }))
    await until(async () => third.lines.some(at('Waiting for another deployment of "stop"')))
    expect(await first.target.rollout.decide('stop', 'promote', NEVER)).toBeUndefined()
    expect(await second).toMatchObject({ service: { state: 'running', imageLabel: 'fine:2' } })
    expect(await other).toMatchObject({ service: { state: 'running', imageLabel: 'fine:3' } })
    expect([await beside('stop'), await selected('stop')]).toEqual(['', 'stop'])
    await next.target.delete('stop', NEVER)
  })
})
