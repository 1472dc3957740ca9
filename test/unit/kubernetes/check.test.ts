import { silent } from '../../../src/core/ports.ts'
import { checkDeployment } from '../../../src/targets/kubernetes/check.ts'
import { PLAIN_CLUSTER } from '../../../src/targets/kubernetes/cluster-apis.ts'
import type { KubernetesTools } from '../../../src/targets/kubernetes/scene.ts'
import { kubernetesSettingsFrom, NEVER, simulatedImage } from '../../../testkit/kube-bench.ts'

it('says before a deployment who may read on the way to the API server', async () => {
  const warnings: string[] = []
  const tools = {
    kubectl: {
      versions: async () => ({ client: 33, server: 33 }),
      place: async () => ({
        server: 'http://10.0.0.1',
        namespace: 'ml',
        exposure: 'reaches the API server by plain http'
      }),
      find: async () => [],
      apply: async () => {}
    },
    log: { ...silent, warning: (line: string) => warnings.push(line) }
  } as unknown as KubernetesTools
  const settings = await kubernetesSettingsFrom()
  const spec = { name: 'iris', image: simulatedImage(1), settings }
  const seen = {
    service: undefined,
    objects: [],
    candidate: undefined,
    basis: '',
    apis: PLAIN_CLUSTER
  }
  expect(await checkDeployment(spec, seen, tools, NEVER)).toEqual([])
  expect(warnings).toEqual([
    'The kubeconfig reaches the API server by plain http: others on the way can read the keys of the service, and change it.'
  ])
})
