/** The target `fpga` on a real control plane; one of its simulated nodes offers an FPGA. */
import { describeWhere } from '../../../testkit/available.ts'
import { fpgaBench } from '../../../testkit/fpga-bench.ts'
import { NEVER, simulatedImage } from '../../../testkit/kube-bench.ts'
import {
  KUBE,
  type KubeCluster,
  kubeIsBuilt,
  startKubeCluster
} from '../../../testkit/kube-cluster.ts'

const U250 = 'amd.com/xilinx_u250_gen3x16_xdma_2_1_202010_1-0'

describeWhere(kubeIsBuilt, KUBE, 'a service on FPGAs', () => {
  let cluster: KubeCluster
  beforeAll(async () => {
    cluster = await startKubeCluster()
    for (const name of ['fpga', 'none']) await cluster.namespace(name, 'simulated')
  })
  afterAll(() => cluster?.[Symbol.asyncDispose]())

  const get = async (what: string, path: string, namespace = 'fpga') =>
    cluster.admin(['get', what, `--namespace=${namespace}`, `-o=jsonpath=${path}`])
  const nodesOfPods = (name: string) =>
    cluster.admin([
      ...['get', 'pods', '--namespace=fpga', `-l=scoreline.io/service=${name}`],
      '-o=jsonpath={.items[*].spec.nodeName}'
    ])

  it('lands on the node that has one, with gRPC; is left alone, updated one by one, deleted', async () => {
    const { spec, deploy, target } = fpgaBench(cluster, 'fpga')
    const inputs = { grpc: 'true' }
    const first = await deploy(await spec(inputs))
    expect(first.changed).toBe(true)
    expect(first.plan.costs.join(' ')).toContain(`All 1 × ${U250} are taken by the replicas`)
    expect(await nodesOfPods('iris')).toBe('sim-fpga')
    const container = JSON.parse(
      await get('deployment/iris', '{.spec.template.spec.containers[0]}')
    ) as { resources: { limits: object }; env: { name: string; value: string }[]; ports: object[] }
    expect(container.resources.limits).toMatchObject({ [U250]: '1' })
    const env = Object.fromEntries(container.env.map(({ name, value }) => [name, value]))
    expect(env).toMatchObject({
      SCORELINE_EXECUTION_PROVIDERS: 'VitisAI,CPU',
      SCORELINE_ACCELERATOR_REQUIRED: 'on',
      SCORELINE_GRPC_PORT: '8001'
    })
    expect(await get('service/iris', '{.spec.ports[*].name} {.spec.ports[*].port}')).toBe(
      'http grpc 80 8001'
    )
    expect((await deploy(await spec(inputs))).changed).toBe(false)
    const next = await spec(inputs, 'iris', simulatedImage(2))
    expect((await deploy(next)).changed).toBe(true)
    expect(await nodesOfPods('iris')).toBe('sim-fpga')
    await target.delete('iris', NEVER)
    expect(await nodesOfPods('iris')).toBe('')
  })

  it.each([
    ['FPGA_ABSENT', { 'node-selector': 'kubernetes.io/hostname=sim-cpu' }],
    ['FPGA_ABSENT', { 'fpga-resource': 'xilinx.com/fpga-other-0' }],
    ['FPGA_TOO_FEW', { replicas: '2' }]
  ])('is refused with %s for %j before anything is changed', async (code, inputs) => {
    const { spec, plan, deploy } = fpgaBench(cluster, 'none')
    const wanted = await spec(inputs)
    expect((await plan(wanted)).plan.problems).toMatchObject([{ code }])
    await expect(deploy(wanted)).rejects.toMatchObject({ code })
    const left = ['get', 'deployments,services,secrets', '--namespace=none', '-o=name']
    expect(await cluster.admin(left)).toBe('')
  })

  it('runs on the processor where that is allowed, and says so', async () => {
    const { spec, deploy, lines } = fpgaBench(cluster, 'fpga')
    const inputs = {
      'fpga-required': 'false',
      'node-selector': 'kubernetes.io/hostname=sim-cpu'
    }
    const { plan } = await deploy(await spec(inputs, 'plain'))
    const sentence =
      'The service runs on the processor, not on an FPGA: No node with kubernetes.io/hostname=sim-cpu offers an FPGA.'
    expect(plan.costs).toContain(sentence)
    expect(lines).toContain(`warning ${sentence}`)
    expect(await nodesOfPods('plain')).toBe('sim-cpu')
  })

  it('is tried beside the version that runs where there are FPGAs for both, and refused elsewhere', async () => {
    const resource = 'xilinx.com/fpga-beside-0'
    const offer = (count: string) =>
      cluster.admin([
        ...['patch', 'node/sim-cpu', '--subresource=status', '--type=merge'],
        `--patch=${JSON.stringify({
          status: { capacity: { [resource]: count }, allocatable: { [resource]: count } }
        })}`
      ])
    const { spec, plan, deploy, lines } = fpgaBench(cluster, 'fpga')
    const inputs = { 'fpga-resource': resource, rollout: 'canary', 'step-seconds': '0' }
    await offer('1')
    await deploy(await spec(inputs, 'beside'))
    expect((await deploy(await spec(inputs, 'beside'))).plan.action).toBe('no-op')
    const next = await spec(inputs, 'beside', simulatedImage(2))
    expect((await plan(next)).plan.problems).toMatchObject([
      {
        code: 'FPGA_TOO_FEW',
        message: `With rollout: canary both versions need 2 × ${resource}, and the nodes have 1.`
      }
    ])
    await offer('2')
    const { service } = await deploy(next)
    expect(service).toMatchObject({ state: 'running', imageLabel: 'fine:2' })
    expect(lines.join('\n')).toContain('fine:2 has 100 % of the requests of beside (step 3 of 3')
    const left = ['get', 'deployments', '--namespace=fpga', '-l=scoreline.io/service=beside']
    expect(await cluster.admin([...left, '-o=name'])).toBe('deployment.apps/beside\n')
  })

  it('has the device plugin installed where it is asked for, and waits until a node offers one', async () => {
    const { spec, deploy } = fpgaBench(cluster, 'fpga')
    const resource = 'xilinx.com/fpga-late-0'
    const offered = cluster
      .admin([
        'wait',
        '--for=create',
        'daemonset/device-plugin-daemonset',
        '-n=kube-system',
        '--timeout=60s'
      ])
      .then(() =>
        cluster.admin([
          ...['patch', 'node/sim-cpu', '--subresource=status', '--type=merge'],
          `--patch=${JSON.stringify({
            status: { capacity: { [resource]: '1' }, allocatable: { [resource]: '1' } }
          })}`
        ])
      )
    const inputs = { 'device-plugin': 'true', 'fpga-resource': resource }
    const { plan } = await deploy(await spec(inputs, 'late'))
    await offered
    expect(plan.reasons[0]).toMatch(/^The device plugin .* is installed in kube-system\.$/)
    expect(await nodesOfPods('late')).toBe('sim-cpu')
  })
})
