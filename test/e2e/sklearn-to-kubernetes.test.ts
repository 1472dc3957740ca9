/** workflows-examples/sklearn-to-kubernetes.yml as a runner runs it, in a real cluster with a node that runs the pods. */
import { cp, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeWhere, programPath } from '../../testkit/available.ts'
import { BASE_IMAGE_PROGRAMS, pushBaseImage } from '../../testkit/base-image.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { type StepResult, useAction } from '../../testkit/composite.ts'
import { type DockerRegistry, startDockerRegistry } from '../../testkit/docker-registry.ts'
import {
  KUBE,
  type KubeCluster,
  kubeIsBuilt,
  startKubeCluster
} from '../../testkit/kube-cluster.ts'
import { tempFolder } from '../../testkit/temp.ts'
import { runJob } from '../../testkit/workflow.ts'

const PROGRAMS = ['podman', 'runc', 'docker-registry', ...BASE_IMAGE_PROGRAMS]
const WORKFLOW = path.resolve('workflows-examples/sklearn-to-kubernetes.yml')
const BROKEN =
  'def init():\n    raise RuntimeError("no model here")\n\ndef run(data):\n    return data\n'

describeWhere(
  kubeIsBuilt && PROGRAMS.every(name => programPath(name) !== undefined),
  `${KUBE}, and each of ${PROGRAMS.join(', ')}`,
  'the workflow sklearn-to-kubernetes',
  () => {
    let project: string
    let folder: Awaited<ReturnType<typeof tempFolder>>
    let registry: DockerRegistry
    let cluster: KubeCluster
    let base: string

    beforeAll(async () => {
      project = await bundledProject()
      folder = await tempFolder()
      registry = await startDockerRegistry()
      base = `${registry.host}/library/debian:12`
      await pushBaseImage(base)
      cluster = await startKubeCluster(['real'])
      await cluster.namespace('models', 'real')
      const examples = 'workflows-examples/diabetes'
      await cp(path.resolve(examples), path.join(folder.path, examples), { recursive: true })
    })

    afterAll(async () => {
      for (const it of [cluster, registry, folder]) await it?.[Symbol.asyncDispose]()
    })

    const env = () => ({
      KUBECONFIG: cluster.kubeconfig,
      PATH: `${path.dirname(cluster.kubectl)}${path.delimiter}${process.env.PATH}`
    })
    const place = () => ({ REGISTRY: `${registry.host}/team`, NAMESPACE: 'models', PULL_USER: '' })
    const instead = (action: string): Record<string, string> => {
      if (action === 'build-image') return { 'base-image': base }
      // The registry asks for no password.
      if (action === 'deploy-target') return { 'registry-username': '', 'registry-password': '' }
      return {}
    }
    const job = (name: string) =>
      runJob(WORKFLOW, name, {
        project,
        workspace: folder.path,
        env: env(),
        vars: place(),
        secrets: { PULL_TOKEN: '' },
        instead
      })
    const step = (action: string, given: Record<string, string>) =>
      useAction(
        path.join(project, 'actions', action),
        { registry: place().REGISTRY, ...instead(action), ...given },
        folder.path,
        env()
      )
    const good = (result: StepResult | undefined): Readonly<Record<string, string>> => {
      expect([result?.log, result?.exitCode]).toEqual([expect.not.stringContaining('::error'), 0])
      return result?.outputs ?? {}
    }
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
      expect(outputs['scoring-uri']).toMatch(/^http:\/\/127\.88\.0\.\d+\/score$/)
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
      await mkdir(path.join(folder.path, 'broken'))
      await writeFile(path.join(folder.path, 'broken', 'score.py'), BROKEN)
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
      expect(await cluster.admin(['get', left, ...at])).toBe('')
    })
  }
)
