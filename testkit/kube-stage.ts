import { cp } from 'node:fs/promises'
import path from 'node:path'
import { describeWhere, programPath } from './available.ts'
import { BASE_IMAGE_PROGRAMS, pushBaseImage } from './base-image.ts'
import { bundledProject } from './bundle.ts'
import type { StepResult } from './composite.ts'
import { type DockerRegistry, startDockerRegistry } from './docker-registry.ts'
import { KUBE, type KubeCluster, kubeIsBuilt, startKubeCluster } from './kube-cluster.ts'
import { tempFolder } from './temp.ts'

const PROGRAMS = ['podman', 'runc', 'docker-registry', ...BASE_IMAGE_PROGRAMS]
const EXAMPLE = 'workflows-examples/diabetes'

/** `describe` for tests of services in a real cluster whose node runs the pods. */
export const describeInCluster = (name: string, tests: () => void): void =>
  describeWhere(
    kubeIsBuilt && PROGRAMS.every(program => programPath(program) !== undefined),
    `${KUBE}, and each of ${PROGRAMS.join(', ')}`,
    name,
    tests
  )

/** What steps of a workflow need to bring a service into such a cluster, from the bundle to the node. */
export interface KubeStage extends AsyncDisposable {
  /** The project as a user checks it out. */
  readonly project: string
  /** A folder with the example diabetes, where the project has it. */
  readonly workspace: string
  readonly registry: DockerRegistry
  /** A base image in the registry: `library/debian:12`. */
  readonly base: string
  /** Pods of its namespace `models` run. */
  readonly cluster: KubeCluster
  /** By which steps find the cluster and `kubectl`. */
  readonly env: Readonly<Record<'KUBECONFIG' | 'PATH', string>>
}

export const kubeStage = async (): Promise<KubeStage> => {
  const opened: AsyncDisposable[] = []
  const open = <T extends AsyncDisposable>(one: T): T => {
    opened.unshift(one)
    return one
  }
  const close = async (): Promise<void> => {
    for (const one of opened) await one[Symbol.asyncDispose]()
  }
  try {
    const project = await bundledProject()
    const { path: workspace } = open(await tempFolder())
    const registry = open(await startDockerRegistry())
    const base = `${registry.host}/library/debian:12`
    await pushBaseImage(base)
    const cluster = open(await startKubeCluster(['real']))
    await cluster.namespace('models', 'real')
    await cp(path.resolve(EXAMPLE), path.join(workspace, EXAMPLE), { recursive: true })
    const env = {
      KUBECONFIG: cluster.kubeconfig,
      PATH: `${path.dirname(cluster.kubectl)}${path.delimiter}${process.env.PATH}`
    }
    return { project, workspace, registry, base, cluster, env, [Symbol.asyncDispose]: close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The outputs of a step that has to succeed. */
export const good = (result: StepResult | undefined): Readonly<Record<string, string>> => {
  expect([result?.log, result?.exitCode]).toEqual([expect.not.stringContaining('::error'), 0])
  return result?.outputs ?? {}
}
