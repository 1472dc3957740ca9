import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { releaseStorage } from './container-storage.ts'
import { tempFolder } from './temp.ts'
import { testExec } from './test-exec.ts'

const run = promisify(execFile)
const KIT = path.join(import.meta.dirname, 'kube')
const { HOME = '', XDG_CACHE_HOME = path.join(HOME, '.cache'), SCORELINE_KUBE } = process.env

/** Where `testkit/kube/build.sh` was told to build, as `.ci/run` does. */
const CACHE = SCORELINE_KUBE || path.join(XDG_CACHE_HOME, 'scoreline-kube')

/** For `describeWhere`: tests that need a control plane are skipped where it is not built. */
export const kubeIsBuilt = existsSync(path.join(CACHE, 'bin', 'stamp'))
export const KUBE = `the control plane of testkit/kube (run: testkit/kube/build.sh ${CACHE})`

/** For tests that ask no cluster. */
export const kubectlProgram = path.join(CACHE, 'bin', 'kubectl')

/** A real control plane on loopback ports, its nodes simulated or running containers for real. testkit/kube/README.md */
export interface KubeCluster extends AsyncDisposable {
  readonly kubeconfig: string
  /** The program, alone in its folder. */
  readonly kubectl: string
  /** What `kubectl` says, with the rights of an administrator. */
  admin(args: readonly string[], input?: string): Promise<string>
  /** A namespace with the pod security standard `restricted`. @param node which nodes its pods land on */
  namespace(name: string, node: 'simulated' | 'real'): Promise<void>
}

/** @param nodes which kinds of nodes it has */
export const startKubeCluster = async (
  nodes: readonly ('simulated' | 'real')[] = ['simulated']
): Promise<KubeCluster> => {
  const folder = await tempFolder()
  const at = path.join(folder.path, 'run')
  const storage = path.join(folder.path, 'storage')
  const env = {
    ...process.env,
    CONTAINERS_STORAGE_CONF: `${storage}.conf`,
    SIM: nodes.includes('simulated') ? '1' : '0',
    REAL: nodes.includes('real') ? '1' : '0'
  }
  const stop = async (): Promise<void> => {
    await run(path.join(KIT, 'down.sh'), [at])
    if (existsSync(storage)) {
      // None is left, unless the node had to be killed: then they would never end.
      await run('podman', ['--runtime', 'runc', 'rm', '--all', '--force', '--time', '0'], { env })
      await releaseStorage(folder.path, path.join(storage, 'overlay'))
    }
    await folder[Symbol.asyncDispose]()
  }
  try {
    // Images that the real node pulls are gone with it.
    await writeFile(
      `${storage}.conf`,
      `[storage]\ndriver = "overlay"\ngraphroot = "${storage}"\nrunroot = "${storage}-run"\n`
    )
    await run(path.join(KIT, 'up.sh'), [CACHE, at], { env })
  } catch (error) {
    await stop()
    throw error
  }
  const kubeconfig = path.join(at, 'kubeconfig')
  const kubectl = path.join(folder.path, 'programs', 'kubectl')
  // Beside it in the cache is the program of the real node, called `node`. What a cluster has, kubectl keeps by the
  // port: another cluster may have had the same one.
  await mkdir(path.dirname(kubectl))
  await writeFile(
    kubectl,
    `#!/bin/sh\nKUBECACHEDIR='${path.join(folder.path, 'kubectl')}' exec '${kubectlProgram}' "$@"\n`,
    { mode: 0o755 }
  )
  const admin = async (args: readonly string[], input = ''): Promise<string> => {
    const { exitCode, stdout, stderr } = await testExec(kubectl, args, {
      env: { ...process.env, KUBECONFIG: kubeconfig },
      input
    })
    if (exitCode !== 0) throw new Error(`kubectl ${args.join(' ')}: ${stderr}`)
    return stdout
  }
  return {
    kubeconfig,
    kubectl,
    admin,
    namespace: async (name, node) => {
      await admin(['create', '-f', '-'], JSON.stringify(namespaceOf(name, node)))
      // Pods are refused until the controllers have made its service account.
      await admin(['wait', '--for=create', 'serviceaccount/default', `--namespace=${name}`])
    },
    [Symbol.asyncDispose]: stop
  }
}

const namespaceOf = (name: string, node: string) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    name,
    labels: {
      'pod-security.kubernetes.io/enforce': 'restricted',
      'pod-security.kubernetes.io/warn': 'restricted'
    },
    annotations: { 'scheduler.alpha.kubernetes.io/node-selector': `scoreline.test/node=${node}` }
  }
})
