/** The target `kubernetes` keeps the promises of every target, on a real control plane with simulated nodes. */
import { describeWhere } from '../../../testkit/available.ts'
import { kubeBench, kubernetesSettingsFrom, simulatedImage } from '../../../testkit/kube-bench.ts'
import {
  KUBE,
  type KubeCluster,
  kubeIsBuilt,
  startKubeCluster
} from '../../../testkit/kube-cluster.ts'
import { itIsATarget } from '../../contract/target.contract.ts'

describeWhere(kubeIsBuilt, KUBE, 'the target kubernetes', () => {
  let cluster: KubeCluster

  beforeAll(async () => {
    cluster = await startKubeCluster()
    await cluster.namespace('services', 'simulated')
    // Somebody else's.
    await cluster.admin(['create', 'service', 'clusterip', 'taken', '--tcp=80', '-n=services'])
  })
  afterAll(() => cluster?.[Symbol.asyncDispose]())

  itIsATarget(() => {
    const spec = async (name: string, version: 1 | 2 | 3, inputs: Record<string, string> = {}) => ({
      name,
      image: simulatedImage(version, version === 3 ? 'crash' : 'fine'),
      settings: await kubernetesSettingsFrom({ expose: 'NodePort', replicas: '2', ...inputs })
    })
    return {
      open: async () =>
        kubeBench(cluster, 'services', {
          health: async () => ({ status: 200, certificate: undefined })
        }).target,
      spec,
      writes: async name => writesOf(name),
      refused: async name => [
        {
          spec: await spec(name, 1, { 'image-pull-secret': 'nowhere' }),
          code: 'KUBERNETES_PULL_SECRET_UNKNOWN'
        },
        { spec: await spec('taken', 1), code: 'KUBERNETES_OBJECT_FOREIGN' },
        {
          spec: await spec(name, 1, {
            'node-selector': 'a=b',
            'ingress-host': 'Not A Host',
            expose: 'Ingress'
          }),
          code: 'KUBERNETES_REFUSED'
        }
      ]
    }
  })

  /** Versions of everything that is the service's, but of what the controllers and nodes write by themselves. */
  const writesOf = async (name: string): Promise<string> =>
    cluster.admin([
      'get',
      'deployments,services,secrets,configmaps,serviceaccounts,poddisruptionbudgets,networkpolicies,ingresses,leases',
      `--selector=scoreline.io/service=${name}`,
      '--namespace=services',
      '-o=jsonpath={range .items[*]}{.kind}/{.metadata.name} {.metadata.uid} {.metadata.generation} {.data}{"\\n"}{end}'
    ])
})
