/** workflows-examples/onnx-to-fpga.yml as a runner runs it, in a real cluster whose node runs the pods and has no FPGA. */
import path from 'node:path'
import { describeInCluster, type KubeStage, kubeStage } from '../../testkit/kube-stage.ts'
import { runJob } from '../../testkit/workflow.ts'

const WORKFLOW = path.resolve('workflows-examples/onnx-to-fpga.yml')

describeInCluster('the workflow onnx-to-fpga', () => {
  let stage: KubeStage

  beforeAll(async () => {
    stage = await kubeStage()
  })
  afterAll(() => stage?.[Symbol.asyncDispose]())

  const serve = (required: string) =>
    runJob(WORKFLOW, 'serve', {
      project: stage.project,
      workspace: stage.workspace,
      env: stage.env,
      vars: {
        REGISTRY: `${stage.registry.host}/team`,
        NAMESPACE: 'models',
        PULL_USER: '',
        FPGA_REQUIRED: required
      },
      secrets: { PULL_TOKEN: '' },
      instead: (action): Record<string, string> => {
        if (action === 'build-image') return { 'base-image': stage.base }
        // The registry asks for no password.
        if (action === 'deploy-target') return { 'registry-username': '', 'registry-password': '' }
        return {}
      }
    })

  it('is refused where no node offers an FPGA, and nothing is changed', async () => {
    const deployed = (await serve('true')).get('deploy')
    expect(deployed?.exitCode).not.toBe(0)
    expect(deployed?.log).toMatch(/FPGA_ABSENT/)
    expect(await stage.cluster.admin(['get', 'deployments', '--namespace=models', '-o=name'])).toBe(
      ''
    )
  })

  it('serves the model on the processor where that is allowed', async () => {
    const results = await serve('false')
    expect([...results].map(([id, { exitCode }]) => [id, exitCode])).toEqual(
      ['register', 'build', 'deploy', 'test'].map(id => [id, 0])
    )
    expect(results.get('deploy')?.log).toMatch(/runs on the processor, not on an FPGA/)
    expect(results.get('test')?.outputs.passed).toBe('true')
    const log = await stage.cluster.admin([
      'logs',
      'deployment/diabetes-fpga',
      '--namespace=models'
    ])
    expect(log).toMatch(/Listening for gRPC on/)
    expect(log).toMatch(/session: CPUExecutionProvider, although VitisAIExecutionProvider/)
  })
})
