/** A deployment by the account of the pod that the job runs in: no kubeconfig, a token in the pod's own file system. */
import { execFileSync } from 'node:child_process'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { systemClock } from '../../../src/core/clock.ts'
import { silent } from '../../../src/core/ports.ts'
import { deployService } from '../../../src/services/deploy.ts'
import { openKubernetesTarget } from '../../../src/targets/kubernetes/open.ts'
import { describeWhere } from '../../../testkit/available.ts'
import { kept } from '../../../testkit/kept.ts'
import { kubernetesSettingsFrom, NEVER, simulatedImage } from '../../../testkit/kube-bench.ts'
import {
  KUBE,
  type KubeCluster,
  kubeIsBuilt,
  startKubeCluster
} from '../../../testkit/kube-cluster.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testExec } from '../../../testkit/test-exec.ts'

/** Where a pod finds its account: only a mount namespace of its own can have files there. */
const ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount'

const canMount = (() => {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/var/run'])
    return true
  } catch {
    return false
  }
})()

describeWhere(kubeIsBuilt && canMount, `${KUBE} and unshare`, 'a job in a pod', () => {
  let cluster: KubeCluster

  beforeAll(async () => {
    cluster = await startKubeCluster()
    await cluster.namespace('inside', 'simulated')
  })
  afterAll(() => cluster?.[Symbol.asyncDispose]())

  it('deploys to its own cluster and namespace', async () => {
    const at = ['--namespace=inside']
    await cluster.admin(['create', 'serviceaccount', 'job', ...at])
    const subject = '--serviceaccount=inside:job'
    await cluster.admin(['create', 'rolebinding', 'job', '--clusterrole=edit', subject, ...at])
    const token = await cluster.admin(['create', 'token', 'job', ...at])
    const config = await readFile(cluster.kubeconfig, 'utf8')
    const [, host = '', port = ''] = /https:\/\/([\d.]+):(\d+)/.exec(config) ?? []
    const [, ca = ''] = /certificate-authority-data: ([\w+/=]+)/.exec(config) ?? []
    const folder = kept(await tempFolder()).path
    await writeFile(path.join(folder, 'token'), token.trim(), { mode: 0o600 })
    await writeFile(path.join(folder, 'ca.crt'), Buffer.from(ca, 'base64'))
    await writeFile(path.join(folder, 'namespace'), 'inside')
    const command = path.join(folder, 'kubectl')
    const script = `mount -t tmpfs tmpfs /var/run && mkdir -p ${ACCOUNT} && cp "$0"/* ${ACCOUNT} && exec "$@"`
    await writeFile(
      command,
      `#!/bin/sh\nexec unshare --mount sh -c '${script}' '${folder}' '${cluster.kubectl}' "$@"\n`
    )
    await chmod(command, 0o700)
    const { KUBECONFIG: _, ...env } = process.env
    const target = openKubernetesTarget({
      connection: {},
      exec: testExec,
      env: { ...env, HOME: folder, KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port },
      log: silent,
      clock: systemClock,
      readText: file => readFile(path.join(folder, path.basename(file)), 'utf8'),
      world: { command, health: async () => ({ status: 200, certificate: undefined }) }
    })
    expect(await target.whereabouts('look')).toEqual({
      id: { server: 'the cluster of the job', namespace: 'inside' },
      shown: { server: 'the cluster of the job', namespace: 'inside' }
    })
    const settings = await kubernetesSettingsFrom({
      expose: 'Ingress',
      'ingress-host': 'a.example',
      replicas: '1'
    })
    const spec = { name: 'iris', image: simulatedImage(1), settings }
    const deployment = { kind: 'kubernetes', spec, wanted: '', planOnly: false }
    expect(await deployService(target, deployment, { log: silent, signal: NEVER })).toMatchObject({
      changed: true,
      service: { state: 'running' }
    })
    expect(await cluster.admin(['get', 'deployments', '-o=name', ...at])).toBe(
      'deployment.apps/iris\n'
    )
  })
})
