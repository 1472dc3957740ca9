/** workflows-examples/onnx-to-fpga.yml as a runner runs it, in a real cluster whose node runs the pods and has no FPGA. */
import { cp } from 'node:fs/promises'
import path from 'node:path'
import { describeWhere, programPath } from '../../testkit/available.ts'
import { BASE_IMAGE_PROGRAMS, pushBaseImage } from '../../testkit/base-image.ts'
import { bundledProject } from '../../testkit/bundle.ts'
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
const WORKFLOW = path.resolve('workflows-examples/onnx-to-fpga.yml')

describeWhere(
  kubeIsBuilt && PROGRAMS.every(name => programPath(name) !== undefined),
  `${KUBE}, and each of ${PROGRAMS.join(', ')}`,
  'the workflow onnx-to-fpga',
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

    const serve = (required: string) =>
      runJob(WORKFLOW, 'serve', {
        project,
        workspace: folder.path,
        env: {
          KUBECONFIG: cluster.kubeconfig,
          PATH: `${path.dirname(cluster.kubectl)}${path.delimiter}${process.env.PATH}`
        },
        vars: {
          REGISTRY: `${registry.host}/team`,
          NAMESPACE: 'models',
          PULL_USER: '',
          FPGA_REQUIRED: required
        },
        secrets: { PULL_TOKEN: '' },
        instead: (action): Record<string, string> => {
          if (action === 'build-image') return { 'base-image': base }
          // The registry asks for no password.
          if (action === 'deploy-target')
            return { 'registry-username': '', 'registry-password': '' }
          return {}
        }
      })

    it('is refused where no node offers an FPGA, and nothing is changed', async () => {
      const deployed = (await serve('true')).get('deploy')
      expect(deployed?.exitCode).not.toBe(0)
      expect(deployed?.log).toMatch(/FPGA_ABSENT/)
      expect(await cluster.admin(['get', 'deployments', '--namespace=models', '-o=name'])).toBe('')
    })

    it('serves the model on the processor where that is allowed', async () => {
      const results = await serve('false')
      expect([...results].map(([id, { exitCode }]) => [id, exitCode])).toEqual(
        ['register', 'build', 'deploy', 'test'].map(id => [id, 0])
      )
      expect(results.get('deploy')?.log).toMatch(/runs on the processor, not on an FPGA/)
      expect(results.get('test')?.outputs.passed).toBe('true')
      const log = await cluster.admin(['logs', 'deployment/diabetes-fpga', '--namespace=models'])
      expect(log).toMatch(/Listening for gRPC on/)
      expect(log).toMatch(/session: CPUExecutionProvider, although VitisAIExecutionProvider/)
    })
  }
)
