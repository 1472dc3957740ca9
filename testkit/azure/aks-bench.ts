import { systemClock } from '../../src/core/clock.ts'
import type { Exec } from '../../src/core/ports.ts'
import { deployService } from '../../src/services/deploy.ts'
import { readSettings } from '../../src/services/spec.ts'
import { kind as aks } from '../../src/targets/aks/kind.ts'
import { openAksTarget } from '../../src/targets/aks/open.ts'
import { kind as fpga } from '../../src/targets/fpga/kind.ts'
import { openFpgaOnAks } from '../../src/targets/fpga/open.ts'
import type { KubernetesInputs } from '../../src/targets/kubernetes/parameters.ts'
import type {
  ProfiledSettings,
  ProfiledTarget
} from '../../src/targets/kubernetes/profiled-target.ts'
import type { AskHealth } from '../../src/targets/shared/health.ts'
import type { DeployableImage, ServiceSpec } from '../../src/targets/target.ts'
import { heardLog } from '../heard-log.ts'
import { NEVER } from '../kube-bench.ts'
import type { KubeCluster } from '../kube-cluster.ts'
import { testExec } from '../test-exec.ts'
import { accessTo } from './access-to.ts'
import type { FakeAzure } from './fake-azure.ts'

export const CLUSTER = 'ml'

/** An image of the fake registry; its name decides, on simulated nodes, what becomes of its pods. */
export const aksImage = (version = 1, fate = 'fine'): DeployableImage => {
  const digest = `sha256:${String(version).repeat(64).slice(0, 64)}` as const
  return {
    label: `${fate}:${version}`,
    reference: `team.azurecr.test/images/${fate}@${digest}`,
    repository: `images/${fate}`,
    digest
  }
}

export interface AksBench {
  readonly target: ProfiledTarget
  /** Everything that was logged. */
  readonly lines: string[]
  readonly secrets: string[]
  spec(
    inputs?: Record<string, string>,
    image?: DeployableImage,
    name?: string
  ): Promise<ServiceSpec<ProfiledSettings>>
  deploy(spec: ServiceSpec<ProfiledSettings>): ReturnType<typeof deployService>
  /** What a deployment would do, and what stands in its way. */
  plan(spec: ServiceSpec<ProfiledSettings>): ReturnType<typeof deployService>
}

const TARGETS = {
  aks: { kind: aks, open: openAksTarget },
  fpga: { kind: fpga, open: openFpgaOnAks }
} as const

interface BenchOptions {
  /** Left out: `aks`. */
  readonly target?: keyof typeof TARGETS
  /** Runs `kubectl` against it; left out: none may be started. */
  readonly kube?: Pick<KubeCluster, 'kubectl'>
  readonly namespace?: string
  readonly cluster?: string
  readonly registry?: string
  readonly health?: AskHealth
  /** Requests to Azure after which nothing happens any more, as when a run is killed. */
  readonly exec?: Exec
}

/** The target `aks`, or `fpga` in one of its clusters, over a fake Azure, whose cluster may be a real control plane. */
export const aksBench = async (azure: FakeAzure, options: BenchOptions = {}): Promise<AksBench> => {
  const { log, lines, secrets } = heardLog()
  const access = await accessTo(azure, { log, maxRetries: 8 })
  const none: Exec = async () => {
    throw new Error('no program may be started')
  }
  const { kind, open } = TARGETS[options.target ?? 'aks']
  const target = open({
    access,
    cluster: options.cluster ?? CLUSTER,
    namespace: options.namespace,
    registry: options.registry ?? 'team.azurecr.test',
    exec: options.exec ?? (options.kube ? testExec : none),
    env: process.env,
    log,
    // With pods that really start, time passes by itself.
    clock: options.kube ? { ...systemClock, sleep: quick } : azure.clock,
    readText: async () => '',
    world: {
      health: options.health ?? (async () => ({ status: 200, certificate: undefined })),
      opens: async (_host, username, password, repository) =>
        azure.registries.mayPull(username, password, repository),
      ...(options.kube ? { command: options.kube.kubectl } : {})
    }
  })
  const spec: AksBench['spec'] = async (inputs = {}, image = aksImage(), name = 'iris') => {
    const given = await readSettings(
      kind,
      { expose: 'NodePort', replicas: '2', ...inputs },
      { readText: async () => '', log }
    )
    return { name, image, settings: await target.settings(given as KubernetesInputs, image, NEVER) }
  }
  const run = (planOnly: boolean) => (wanted: ServiceSpec<ProfiledSettings>) =>
    deployService(
      target,
      { kind: kind.name, spec: wanted, wanted: '', planOnly },
      { log, signal: NEVER }
    )
  return { target, lines, secrets, spec, deploy: run(false), plan: run(true) }
}

/** Waits for Azure are cut short; those for pods are as they are. */
const quick: typeof systemClock.sleep = (milliseconds, signal) =>
  systemClock.sleep(Math.min(milliseconds, 500), signal)
