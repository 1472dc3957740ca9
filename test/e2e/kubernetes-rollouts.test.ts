/** The life of a service in a real cluster, whose node runs the pods, under a caller that never stops. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { useAction } from '../../testkit/composite.ts'
import { describeInCluster, good, type KubeStage, kubeStage } from '../../testkit/kube-stage.ts'
import { type SteadyCaller, steadyCaller } from '../../testkit/steady-caller.ts'

/** The machine may be busy: how fast a version is decides nothing here. */
const JUDGED =
  'step-seconds: 5\njudge-samples: samples-python.json\njudge-max-latency-percent: 1000000\n'
const DIABETES = path.resolve('workflows-examples/diabetes')
const BROKEN =
  'def init():\n    raise RuntimeError("no model here")\n\ndef run(data):\n    return data\n'

describeInCluster('a service in a cluster, under a caller', () => {
  let stage: KubeStage
  let caller: SteadyCaller | undefined

  beforeAll(async () => {
    stage = await kubeStage()
    await cp(DIABETES, stage.workspace, { recursive: true })
  })

  afterAll(async () => {
    for (const it of [caller, stage]) await it?.[Symbol.asyncDispose]()
  })

  const step = (action: string, given: Record<string, string>) =>
    useAction(
      path.join(stage.project, 'actions', action),
      { registry: `${stage.registry.host}/team`, ...given },
      stage.workspace,
      stage.env
    )
  const build = async (script: string) => {
    const code = path.join(stage.workspace, 'code')
    await mkdir(code, { recursive: true })
    await writeFile(path.join(code, 'score.py'), script)
    return good(
      await step('build-image', {
        name: 'diabetes',
        models: 'diabetes:1',
        'entry-script': 'score.py',
        'source-directory': 'code',
        'environment-file': 'environment.yml',
        'base-image': stage.base
      })
    )
  }
  const deploy = (version: number, settings = '') =>
    step('deploy-target', {
      target: 'kubernetes',
      'service-name': 'diabetes',
      namespace: 'models',
      image: `diabetes:${version}`,
      expose: 'LoadBalancer',
      replicas: '2',
      cpu: '0.25',
      settings: `${JUDGED}${settings}`
    })
  const atPlace = { target: 'kubernetes', 'service-name': 'diabetes', namespace: 'models' }
  const keys = async (): Promise<{ primary: string; secondary: string }> => {
    const where = ['get', 'secret/diabetes-keys', '--namespace=models']
    const text = await stage.cluster.admin([...where, String.raw`-o=jsonpath={.data.keys\.json}`])
    return JSON.parse(Buffer.from(text, 'base64').toString())
  }
  /** Nothing was lost so far, and the caller was answered since. */
  const served = async (): Promise<void> => {
    const before = caller?.answered ?? 0
    while ((caller?.answered ?? 0) < before + 10)
      await new Promise(resolve => setTimeout(resolve, 50))
    expect(caller?.lost).toEqual([])
  }
  const serving = async (version: number): Promise<void> => {
    const plan = good(await deploy(version))
    expect(plan).toMatchObject({ changed: 'false', state: 'running' })
  }

  it('is created, and the same again is no work', async () => {
    good(await step('register-model', { name: 'diabetes', path: 'model.pkl' }))
    const script = await readFile(path.join(DIABETES, 'score.py'), 'utf8')
    await build(script)
    await build(`${script}\nVERSION = 2\n`)
    await build(
      script.replace('.tolist()', ' * 2).tolist()').replace('return model', 'return (model')
    )
    await build(BROKEN)
    const outputs = good(await deploy(1))
    expect(outputs).toMatchObject({ changed: 'true', state: 'running' })
    const again = await deploy(1)
    expect(good(again).changed).toBe('false')
    expect(again.log.match(/::debug::kubectl /g)?.length).toBeLessThanOrEqual(6)
    const [sample] = JSON.parse(await readFile(path.join(DIABETES, 'samples-python.json'), 'utf8'))
    const body = JSON.stringify(sample.request)
    caller = steadyCaller(outputs['scoring-uri'] ?? '', body, (await keys()).primary)
    await served()
  })

  it('is updated, and an update that fails leaves it as it was', async () => {
    expect(good(await deploy(2)).changed).toBe('true')
    await served()
    const failed = await deploy(4)
    expect(failed.exitCode).toBe(1)
    expect(failed.log).toMatch(
      /::error file=[^,]*score\.py,line=2[^:]*::.*RuntimeError: no model here.*The previous version serves again\. \[SERVICE_FAILED\]/
    )
    await served()
    await serving(2)
  })

  it('is switched from blue to green', async () => {
    const switched = await deploy(1, 'rollout: blue-green')
    expect(good(switched).changed).toBe('true')
    expect(switched.summary).toContain('✅ Roll-out of diabetes:1 beside diabetes:2')
    await served()
    await serving(1)
  })

  it('takes a canary that is as good, and none that is not', async () => {
    const promoted = await deploy(
      2,
      'rollout: canary\ncanary-steps: 50,100\njudge-tolerance: 0.001'
    )
    expect(good(promoted).changed).toBe('true')
    await served()
    await serving(2)

    const rejected = await deploy(3, 'rollout: canary\njudge-tolerance: 0.001')
    expect(rejected.exitCode).toBe(1)
    expect(rejected.log).toMatch(
      /diabetes:3 to service "diabetes" is rejected at step 1 of 3 .*samples.*The previous version serves all requests\. \[ROLLOUT_REJECTED\]/
    )
    expect(rejected.summary).toContain('❌ Roll-out of diabetes:3 beside diabetes:2')
    await served()
    await serving(2)

    const broken = await deploy(4, 'rollout: canary')
    expect(broken.exitCode).toBe(1)
    expect(broken.log).toMatch(/score\.py,line=2.*The previous version serves all requests\./)
    await served()
  })

  it('gets other keys without a gap, and is deleted', async () => {
    good(await step('keys', { ...atPlace, rotate: 'secondary' }))
    await served()
    caller?.use((await keys()).secondary)
    good(await step('keys', { ...atPlace, rotate: 'primary' }))
    await served()
    caller?.use((await keys()).primary)
    await served()
    await caller?.[Symbol.asyncDispose]()
    expect(caller?.lost).toEqual([])

    good(await step('clean-up', { ...atPlace }))
    const kinds =
      'deployments,replicasets,pods,services,secrets,configmaps,leases,serviceaccounts,networkpolicies,poddisruptionbudgets,horizontalpodautoscalers'
    const ours = ['--namespace=models', '--selector=scoreline.io/service=diabetes', '-o=name']
    expect(await stage.cluster.admin(['get', kinds, ...ours])).toBe('')
  })
})
