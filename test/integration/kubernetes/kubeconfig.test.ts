import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeWhere } from '../../../testkit/available.ts'
import { kubeBench, NEVER } from '../../../testkit/kube-bench.ts'
import { KUBE, kubectlProgram, kubeIsBuilt } from '../../../testkit/kube-cluster.ts'
import { freePort } from '../../../testkit/port.ts'
import { tempFolder } from '../../../testkit/temp.ts'

describeWhere(kubeIsBuilt, KUBE, 'A kubeconfig of others', () => {
  it('runs its program where the user keeps it, and none where it was checked out', async () => {
    await using folder = await tempFolder()
    const at = (name: string) => path.join(folder.path, name)
    await writeFile(at('sign-in'), `#!/bin/sh\n: > ${at('ran')}\nexit 1\n`, { mode: 0o755 })
    const server = `https://127.0.0.1:${await freePort()}`
    await writeFile(
      at('config'),
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Config',
        'current-context': 'c',
        contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
        clusters: [{ name: 'c', cluster: { server } }],
        users: [
          {
            name: 'u',
            user: {
              exec: {
                apiVersion: 'client.authentication.k8s.io/v1',
                command: './sign-in',
                interactiveMode: 'Never'
              }
            }
          }
        ]
      })
    )
    const cluster = { kubeconfig: at('config'), kubectl: kubectlProgram }
    const looking = (workspace: string) =>
      kubeBench(cluster, 'ml', { env: { GITHUB_WORKSPACE: workspace } }).target.list(NEVER)

    await expect(looking(folder.path)).rejects.toMatchObject({
      code: 'KUBERNETES_KUBECONFIG_UNTRUSTED',
      message: `The kubeconfig "${at('config')}" lies in the checkout and has kubectl run a program (./sign-in).`
    })
    expect(existsSync(at('ran'))).toBe(false)

    await expect(looking(at('elsewhere'))).rejects.toMatchObject({
      code: 'KUBERNETES_UNAUTHORIZED'
    })
    expect(existsSync(at('ran'))).toBe(true)
  })
})
