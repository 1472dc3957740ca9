/** workflows-examples/sklearn-to-aks.yml as a runner runs it: a fake Azure whose cluster is a real one that runs pods. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type AcrHost, acrHost } from '../../testkit/azure/acr-host.ts'
import { type EntraFront, entraFront } from '../../testkit/azure/entra-front.ts'
import {
  CLIENT,
  type FakeAzure,
  fakeAzure,
  GROUP,
  SUBJECT,
  SUBSCRIPTION,
  TENANT
} from '../../testkit/azure/fake-azure.ts'
import { type IdTokens, idTokens } from '../../testkit/azure/id-token.ts'
import { realTime } from '../../testkit/azure/time.ts'
import { type StepResult, useAction } from '../../testkit/composite.ts'
import { describeInCluster, type KubeStage, kubeStage } from '../../testkit/kube-stage.ts'
import { type SecretWatch, secretWatch } from '../../testkit/secret-watch.ts'
import { tempFolder } from '../../testkit/temp.ts'
import { runJob } from '../../testkit/workflow.ts'

const WORKFLOW = path.resolve('workflows-examples/sklearn-to-aks.yml')

describeInCluster('the workflow sklearn-to-aks', () => {
  let stage: KubeStage
  let outside: Awaited<ReturnType<typeof tempFolder>>
  let acr: AcrHost
  let azure: FakeAzure
  let tokens: IdTokens
  let front: EntraFront
  let watch: SecretWatch
  let env: Record<string, string>
  let base: string

  beforeAll(async () => {
    stage = await kubeStage()
    outside = await tempFolder()
    acr = await acrHost(`http://${stage.registry.host}`)
    azure = await fakeAzure({ acrSuffix: acr.host, time: realTime })
    acr.trust(azure)
    azure.registries.replicationMs = 1500
    azure.registries.add(GROUP, 'team', acr.host)
    // As the roles of docs/targets/aks.md have it: clusters may be made and opened, roles not given.
    azure.subscription.dataActions.push('Microsoft.ContainerService/managedClusters/*')
    tokens = await idTokens(SUBJECT)
    base = stage.base.replace(stage.registry.host, acr.host)
    front = await entraFront(stage.cluster.kubeconfig, azure.entra.tokens)
    azure.kubeconfig = () => front.kubeconfig
    const authority = path.join(outside.path, 'ca.pem')
    await writeFile(authority, azure.ca)
    watch = await secretWatch(outside.path)
    env = {
      ...tokens.env,
      ...watch.env,
      NODE_EXTRA_CA_CERTS: authority,
      PATH: stage.env.PATH
    }
  })

  afterAll(async () => {
    for (const it of [front, stage, azure, acr, tokens, outside]) await it?.[Symbol.asyncDispose]()
  })

  /** What stands in for the Azure and the base image that this machine has not. */
  const instead = (action: string): Record<string, string> => ({
    'azure-cloud': azure.origin,
    ...(action === 'build-image' ? { 'base-image': base } : {})
  })
  const vars = {
    CLUSTER: 'ml',
    RESOURCE_GROUP: GROUP,
    AZURE_CLIENT_ID: CLIENT,
    AZURE_TENANT_ID: TENANT,
    AZURE_SUBSCRIPTION_ID: SUBSCRIPTION
  }
  const job = async (name: string): Promise<ReadonlyMap<string, StepResult>> => {
    const results = await runJob(WORKFLOW, name, {
      project: stage.project,
      workspace: stage.workspace,
      env,
      vars: { ...vars, REGISTRY: acr.host },
      instead
    })
    for (const [id, result] of results) {
      watch.see(`${name} ${id}`, result)
      expect([id, result.log, result.exitCode]).toEqual([
        id,
        expect.not.stringContaining('::error'),
        0
      ])
    }
    watch.secret(...azure.registries.passwords(), ...tokens.secrets, ...acr.tokens)
    watch.secret(...azure.entra.tokens.keys())
    return results
  }
  const OWN = 'deployments,pods,services,secrets,configmaps,leases'
  const left = () =>
    stage.cluster.admin(['get', OWN, '--namespace=models', '-l=scoreline.io/service', '-o=name'])

  it('creates the cluster, serves the model there, and it answers as scikit-learn does', async () => {
    const results = await job('serve')
    expect([...results.keys()]).toEqual(['register', 'build', 'deploy', 'test'])
    expect(results.get('deploy')?.log).toMatch(/Creating the AKS cluster ml in westeurope/)
    expect(results.get('deploy')?.outputs).toMatchObject({
      state: 'running',
      'scoring-uri': expect.stringMatching(/^http:\/\/127\.[\d.]+\/score$/)
    })
    expect(results.get('test')?.outputs.passed).toBe('true')
    expect([...azure.clusters.clusters.keys()]).toEqual(['ml'])
    // The nodes pulled with the service's own token: the registry opens to nobody without one.
    expect(azure.registries.passwords()).toHaveLength(1)
  })

  it('changes nothing where nothing changed', async () => {
    azure.forget()
    const given = {
      target: 'aks',
      'service-name': 'diabetes',
      image: 'diabetes-sklearn:1',
      registry: acr.host,
      'resource-group': GROUP,
      'cluster-name': 'ml',
      namespace: 'models',
      'create-cluster': 'true',
      cpu: '0.25',
      memory: '0.5',
      settings: 'autoscale-min-replicas: 2\nautoscale-max-replicas: 5\n',
      ...instead('deploy-target')
    }
    const action = path.join(stage.project, 'actions', 'deploy-target')
    const result = await useAction(action, given, stage.workspace, { ...env, ...vars })
    watch.see('again', result)
    expect([result.log, result.outputs.changed]).toEqual([expect.any(String), 'false'])
    expect(azure.writes()).toEqual([])
  })

  it('is given another key, and deleted, and the cluster too', async () => {
    await job('rotate-secondary')
    await job('clean-up')
    expect(await left()).toBe('')
    await job('delete-cluster')
    expect(azure.clusters.clusters.size).toBe(0)
  })

  it('showed no secret on the way', async () => {
    await watch.seeFolder('workspace', stage.workspace)
    expect(watch.secretCount()).toBeGreaterThan(10)
    expect(watch.found()).toEqual([])
  })
})
