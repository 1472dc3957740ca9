import { systemClock } from '../src/core/clock.ts'
import { deployService } from '../src/services/deploy.ts'
import { readSettings } from '../src/services/spec.ts'
import { kind } from '../src/targets/fpga/kind.ts'
import { openFpgaTarget } from '../src/targets/fpga/open.ts'
import type { FpgaInputs } from '../src/targets/fpga/settings.ts'
import type { ProfiledSettings } from '../src/targets/kubernetes/profiled-target.ts'
import type { DeployableImage, ServiceSpec } from '../src/targets/target.ts'
import { heardLog } from './heard-log.ts'
import { NEVER, simulatedImage } from './kube-bench.ts'
import type { KubeCluster } from './kube-cluster.ts'
import { testExec } from './test-exec.ts'

/** The target `fpga` over a cluster; simulated pods answer nobody, so their health is said to be good. */
export const fpgaBench = (
  cluster: Pick<KubeCluster, 'kubeconfig' | 'kubectl'>,
  namespace: string
) => {
  const { log, lines } = heardLog()
  const target = openFpgaTarget({
    connection: { kubeconfig: cluster.kubeconfig, namespace },
    exec: testExec,
    env: process.env,
    log,
    clock: systemClock,
    readText: async () => '',
    world: {
      command: cluster.kubectl,
      health: async () => ({ status: 200, certificate: undefined })
    }
  })
  const spec = async (
    inputs: Readonly<Record<string, string>> = {},
    name = 'iris',
    image: DeployableImage = simulatedImage(1)
  ): Promise<ServiceSpec<ProfiledSettings>> => {
    const given = { expose: 'NodePort', ...inputs }
    const values = await readSettings(kind, given, { readText: async () => '', log })
    return { name, image, settings: await target.settings(values as FpgaInputs, image, NEVER) }
  }
  const run = (planOnly: boolean) => (wanted: ServiceSpec<ProfiledSettings>) =>
    deployService(
      target,
      { kind: 'fpga', spec: wanted, wanted: '', planOnly },
      { log, signal: NEVER }
    )
  return { target, lines, spec, deploy: run(false), plan: run(true) }
}
