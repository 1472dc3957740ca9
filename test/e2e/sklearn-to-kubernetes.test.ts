/** workflows-examples/sklearn-to-kubernetes.yml as a runner runs it, in a real cluster with a node that runs the pods. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { useAction } from '../../testkit/composite.ts'
import { describeInCluster, good, type KubeStage, kubeStage } from '../../testkit/kube-stage.ts'
import { runJob } from '../../testkit/workflow.ts'

const WORKFLOW = path.resolve('workflows-examples/sklearn-to-kubernetes.yml')
const BROKEN =
  'def init():\n    raise RuntimeError("no model here")\n\ndef run(data):\n    return data\n'

describeInCluster('the workflow sklearn-to-kubernetes', () => {
  let stage: KubeStage

  beforeAll(async () => {
    stage = await kubeStage()
  })

  afterAll(() => stage?.[Symbol.asyncDispose]())

  const place = () => ({
    REGISTRY: `${stage.registry.host}/team`,
    NAMESPACE: 'models',
    PULL_USER: ''
  })
  const instead = (action: string): Record<string, string> => {
    if (action === 'build-image') return { 'base-image': stage.base }
    // The registry asks for no password.
    if (action === 'deploy-target') return { 'registry-username': '', 'registry-password': '' }
    return {}
  }
  const job = (name: string) =>
    runJob(WORKFLOW, name, {
      project: stage.project,
      workspace: stage.workspace,
      env: stage.env,
      vars: place(),
      secrets: { PULL_TOKEN: '' },
      instead
    })
  const step = (action: string, given: Record<string, string>) =>
    useAction(
      path.join(stage.project, 'actions', action),
      { registry: place().REGISTRY, ...instead(action), ...given },
      stage.workspace,
      stage.env
    )
  const deploy = (image: string, more: Record<string, string> = {}) =>
    step('deploy-target', {
      target: 'kubernetes',
      'service-name': 'diabetes',
      namespace: 'models',
      settings: 'autoscale-min-replicas: 2\nautoscale-max-replicas: 5\n',
      cpu: '0.25',
      memory: '0.5',
      image,
      ...more
    })

  it('serves the model, and it answers as scikit-learn does', async () => {
    const results = await job('serve')
    for (const [, result] of results) good(result)
    expect([...results.keys()]).toEqual(['register', 'build', 'deploy', 'test'])
    expect(results.get('deploy')?.outputs).toMatchObject({
      state: 'running',
      'scoring-uri': 'http://diabetes.models.svc/score'
    })
    expect(results.get('test')?.outputs.passed).toBe('true')
    // The same again is no work.
    expect(good(await deploy('diabetes-sklearn:1')).changed).toBe('false')
  })

  it('is asked at the address that a load balancer gives', async () => {
    const outputs = good(await deploy('diabetes-sklearn:1', { expose: 'LoadBalancer' }))
    expect(outputs['scoring-uri']).toMatch(/^http:\/\/127\.[\d.]+\/score$/)
    const tested = await step('smoke-test', {
      'scoring-uri': outputs['scoring-uri'] ?? '',
      samples: 'workflows-examples/diabetes/samples-python.json',
      target: 'kubernetes',
      'service-name': 'diabetes',
      namespace: 'models'
    })
    expect(good(tested).passed).toBe('true')
    const unasked = await fetch(outputs['scoring-uri'] ?? '', { method: 'POST', body: '{}' })
    expect(unasked.status).toBe(401)
  })

  it('goes on serving when a script fails, and names its line', async () => {
    await mkdir(path.join(stage.workspace, 'broken'))
    await writeFile(path.join(stage.workspace, 'broken', 'score.py'), BROKEN)
    good(
      await step('build-image', {
        name: 'diabetes-sklearn',
        models: 'diabetes:1',
        'entry-script': 'score.py',
        'source-directory': 'broken',
        'environment-file': 'workflows-examples/diabetes/environment.yml'
      })
    )
    const failed = await deploy('diabetes-sklearn:2', { expose: 'LoadBalancer' })
    expect(failed.exitCode).toBe(1)
    expect(failed.log).toMatch(
      /::error file=[^,]*score\.py,line=2[^:]*::.*RuntimeError: no model here.*The previous version serves again\. \[SERVICE_FAILED\]/
    )
    expect(good(await deploy('diabetes-sklearn:1', { expose: 'LoadBalancer' })).changed).toBe(
      'false'
    )
  })

  it('is given another key, and deleted', async () => {
    for (const [, result] of await job('rotate-secondary')) good(result)
    for (const [, result] of await job('clean-up')) good(result)
    const left = 'deployments,pods,services,secrets,configmaps,leases,networkpolicies'
    const at = ['--namespace=models', '--selector=scoreline.io/service=diabetes', '-o=name']
    expect(await stage.cluster.admin(['get', left, ...at])).toBe('')
  })
})
