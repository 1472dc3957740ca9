import { systemClock } from '../src/core/clock.ts'
import { type Clock, type Exec, type Log, silent } from '../src/core/ports.ts'
import { deployService } from '../src/services/deploy.ts'
import { readSettings } from '../src/services/spec.ts'
import type { Judge } from '../src/targets/judging.ts'
import { kind } from '../src/targets/kubernetes/kind.ts'
import type { KubernetesTarget } from '../src/targets/kubernetes/kubernetes-target.ts'
import type { KubernetesSpec } from '../src/targets/kubernetes/objects.ts'
import { openKubernetesTarget } from '../src/targets/kubernetes/open.ts'
import type { KubernetesInputs } from '../src/targets/kubernetes/parameters.ts'
import { readKubernetesSettings } from '../src/targets/kubernetes/read-settings.ts'
import type { KubernetesSettings } from '../src/targets/kubernetes/settings.ts'
import type { AskHealth } from '../src/targets/shared/health.ts'
import { heardLog } from './heard-log.ts'
import type { KubeCluster } from './kube-cluster.ts'
import { testExec } from './test-exec.ts'

export const NEVER = new AbortController().signal

/** The settings that a deployment comes to, from its inputs. */
export const kubernetesSettingsFrom = async (
  inputs: Readonly<Record<string, string>> = {},
  log: Pick<Log, 'warning' | 'secret'> = silent,
  clock: Pick<Clock, 'now'> = systemClock
): Promise<KubernetesSettings> => {
  const readText = async (file: string): Promise<string> => {
    throw new Error(`no file ${file}`)
  }
  const given = await readSettings(kind, inputs, { readText, log })
  return readKubernetesSettings(given as KubernetesInputs, { readText, log, clock })
}

/** An image whose name decides, on simulated nodes, what becomes of its pods. @param fate `fine`, `crash`, `unready`, `no-such-image` */
export const simulatedImage = (version: number, fate = 'fine') => {
  const digest = `sha256:${String(version).repeat(64).slice(0, 64)}` as const
  return {
    label: `${fate}:${version}`,
    reference: `registry.example/images/${fate}@${digest}`,
    repository: `images/${fate}`,
    digest
  }
}

export interface KubeBench {
  readonly target: KubernetesTarget
  /** Everything that was logged. */
  readonly lines: string[]
  readonly secrets: string[]
  /** The arguments of every `kubectl` that was started. */
  readonly commands: (readonly string[])[]
  deploy(spec: KubernetesSpec, signal?: AbortSignal): ReturnType<typeof deployService>
}

interface BenchOptions {
  /** In place of asking: a simulated pod answers nobody. */
  readonly health?: AskHealth
  readonly env?: Record<string, string>
  /** Processes after which nothing happens any more, as when a run is killed. */
  readonly killedAfter?: number
  /** Between the steps of a roll-out; every step is good without one. */
  readonly judge?: Judge
}

/** The target over a cluster. */
export const kubeBench = (
  cluster: Pick<KubeCluster, 'kubeconfig' | 'kubectl'>,
  namespace: string,
  { health, env = {}, killedAfter = Infinity, judge }: BenchOptions = {}
): KubeBench => {
  const commands: (readonly string[])[] = []
  const { log, lines, secrets } = heardLog()
  const exec: Exec = (command, args, options) => {
    commands.push(args)
    if (commands.length > killedAfter) return new Promise(() => {})
    return testExec(command, args, options)
  }
  const target = openKubernetesTarget({
    connection: { kubeconfig: cluster.kubeconfig, namespace },
    exec,
    env: { ...process.env, ...env },
    log,
    clock: systemClock,
    readText: async () => '',
    world: { command: cluster.kubectl, ...(health ? { health } : {}) }
  })
  return {
    target,
    lines,
    secrets,
    commands,
    deploy: (spec, signal = NEVER) =>
      deployService(
        target,
        { kind: 'any', spec, wanted: '', planOnly: false, judge },
        { log, signal }
      )
  }
}
