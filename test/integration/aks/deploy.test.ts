/** The target `aks` on a real control plane with simulated nodes, which the fake Azure hands out as its cluster. */
import { readFileSync } from 'node:fs'
import { describeWhere } from '../../../testkit/available.ts'
import { type AksBench, aksBench, aksImage, CLUSTER } from '../../../testkit/azure/aks-bench.ts'
import { type EntraFront, entraFront } from '../../../testkit/azure/entra-front.ts'
import { type FakeAzure, fakeAzure, GROUP, ROLES } from '../../../testkit/azure/fake-azure.ts'
import { NEVER } from '../../../testkit/kube-bench.ts'
import {
  KUBE,
  type KubeCluster,
  kubeIsBuilt,
  startKubeCluster
} from '../../../testkit/kube-cluster.ts'
import { testExec } from '../../../testkit/test-exec.ts'
import { itIsATarget } from '../../contract/target.contract.ts'

const CREATE = { 'create-cluster': 'true' }
const OWN =
  'deployments,pods,services,secrets,configmaps,serviceaccounts,poddisruptionbudgets,leases'

describeWhere(kubeIsBuilt, KUBE, 'the target aks', () => {
  let kube: KubeCluster
  let azure: FakeAzure
  let front: EntraFront

  beforeAll(async () => {
    kube = await startKubeCluster()
    await kube.namespace('services', 'simulated')
    await kube.namespace('created', 'simulated')
  })
  afterAll(() => kube?.[Symbol.asyncDispose]())

  beforeEach(async () => {
    azure = await fakeAzure()
    azure.registries.add(GROUP, 'team')
    azure.registries.replicationMs = 0
    front = await entraFront(kube.kubeconfig, azure.entra.tokens)
    const local = readFileSync(kube.kubeconfig, 'utf8')
    azure.kubeconfig = which => (which === 'entra' ? front.kubeconfig : local)
  })
  afterEach(async () => {
    await front?.[Symbol.asyncDispose]()
    await azure?.[Symbol.asyncDispose]()
  })

  const bench = (namespace = 'services'): Promise<AksBench> => aksBench(azure, { kube, namespace })
  const left = (namespace: string) =>
    kube.admin(['get', OWN, `--namespace=${namespace}`, '-o=name', '-l=scoreline.io/service'])

  describe('keeps the promises of every target', () => {
    beforeEach(() => azure.clusters.add(GROUP, CLUSTER))

    itIsATarget(() => ({
      open: async () => (await bench()).target,
      spec: async (name, version) =>
        (await bench()).spec({}, aksImage(version, version === 3 ? 'crash' : 'fine'), name),
      writes: async name => [
        await kube.admin([
          ...['get', 'deployments,services,secrets,configmaps,leases', '--namespace=services'],
          `--selector=scoreline.io/service=${name}`,
          '-o=jsonpath={range .items[*]}{.kind}/{.metadata.name} {.metadata.uid} {.metadata.generation} {.data}{"\\n"}{end}'
        ]),
        azure.writes().length
      ],
      refused: async name => [
        {
          spec: await (await bench()).spec({ 'image-pull-secret': 'nowhere' }, aksImage(), name),
          code: 'KUBERNETES_PULL_SECRET_UNKNOWN'
        },
        {
          spec: await (await bench()).spec({ 'registry-access': 'role' }, aksImage(), name),
          code: 'AKS_ROLE_FORBIDDEN'
        }
      ]
    }))
  })

  it('has nodes pull with a token of the service, makes it once, and deletes it', async () => {
    azure.clusters.add(GROUP, CLUSTER)
    const { spec, deploy, target, secrets } = await bench()
    expect((await deploy(await spec())).changed).toBe(true)
    const [password = ''] = azure.registries.passwords()
    expect(secrets).toContain(password)
    const pull = await kube.admin([
      ...['get', 'secret/iris-pull', '--namespace=services'],
      '-o=jsonpath={.data.\\.dockerconfigjson}'
    ])
    const { auths } = JSON.parse(Buffer.from(pull, 'base64').toString())
    const { username } = auths['team.azurecr.test']
    expect(azure.registries.mayPull(username, password, 'images/fine')).toBe(true)
    azure.forget()
    expect((await deploy(await spec())).plan.action).toBe('no-op')
    expect((await deploy(await spec({}, aksImage(2)))).plan.action).toBe('update')
    expect(azure.writes()).toEqual([])
    // Another repository takes another right.
    await deploy(await spec({}, aksImage(4, 'fine-too')))
    expect(
      azure.registries
        .passwords()
        .some(it => azure.registries.mayPull(username, it, 'images/fine-too'))
    ).toBe(true)
    await target.delete('iris', NEVER)
    expect(await left('services')).toBe('')
    expect(azure.registries.mayPull(username, password, 'images/fine')).toBe(false)
  })

  it('tries a version beside the one that runs, which nodes pull with the same token', async () => {
    azure.clusters.add(GROUP, CLUSTER)
    const { spec, deploy, target, lines } = await bench()
    const canary = { replicas: '2', rollout: 'canary', 'canary-steps': '50', 'step-seconds': '0' }
    await deploy(await spec(canary))
    azure.forget()
    const { plan, service } = await deploy(await spec(canary, aksImage(2)))
    expect(plan.reasons.join(' ')).toContain('It is tried beside the version that runs (canary)')
    expect(service).toMatchObject({ state: 'running', imageLabel: 'fine:2' })
    expect(lines.join('\n')).toContain('fine:2 has 50 % of the requests of iris (step 1 of 1')
    expect(azure.writes()).toEqual([])
    await expect(deploy(await spec(canary, aksImage(3, 'crash')))).rejects.toMatchObject({
      code: 'SERVICE_FAILED'
    })
    expect(await target.find('iris', NEVER)).toMatchObject({
      state: 'running',
      imageLabel: 'fine:2'
    })
    await target.delete('iris', NEVER)
    expect(await left('services')).toBe('')
    expect(azure.registries.passwords()).toEqual([])
  })

  it('gives the nodes the role where it may, and then needs no token', async () => {
    azure.clusters.add(GROUP, CLUSTER)
    azure.subscription.notActions = []
    const { spec, deploy, target } = await bench()
    const { plan } = await deploy(await spec())
    expect(plan.reasons[0]).toBe(
      'The identity of the nodes is given the role AcrPull on team.azurecr.test.'
    )
    const roles = [...azure.subscription.identities.values()].map(it => it.roles)
    expect(roles).toEqual([[ROLES.acrPull]])
    expect(azure.registries.passwords()).toEqual([])
    expect((await deploy(await spec())).plan.action).toBe('no-op')
    await target.delete('iris', NEVER)
  })

  it('makes a token for a registry of the mode ABAC, whatever it may give', async () => {
    azure.clusters.add(GROUP, CLUSTER)
    azure.subscription.notActions = []
    azure.registries.setAbac('team')
    const { spec, deploy, target } = await bench()
    await deploy(await spec())
    expect(azure.registries.passwords()).toHaveLength(1)
    await target.delete('iris', NEVER)
  })

  it('creates a cluster that Entra opens, deploys to it, and deletes both', async () => {
    azure.subscription.dataActions.push('Microsoft.ContainerService/managedClusters/*')
    const { spec, deploy, target, lines } = await bench('created')
    const { plan, service } = await deploy(await spec(CREATE))
    expect(plan.action).toBe('create')
    expect(service?.state).toBe('running')
    expect(lines.join('\n')).toMatch(/Creating the AKS cluster ml in westeurope/)
    const { resource } = azure.clusters.clusters.get(CLUSTER) ?? {}
    expect(resource.properties).toMatchObject({
      disableLocalAccounts: true,
      aadProfile: { managed: true, enableAzureRBAC: true }
    })
    azure.forget()
    expect((await deploy(await spec(CREATE))).plan.action).toBe('no-op')
    expect(azure.writes()).toEqual([])
    await target.delete('iris', NEVER)
    expect(await target.deletePlace?.(NEVER)).toEqual(['AKS cluster ml'])
    expect([azure.clusters.clusters.size, await left('created')]).toEqual([0, ''])
  })

  it('makes the namespace of a new cluster', async () => {
    const { spec, deploy, target } = await bench('brand-new')
    await deploy(
      await spec({
        ...CREATE,
        'cluster-accounts': 'local',
        'node-selector': 'scoreline.test/node=simulated'
      })
    )
    expect(await kube.admin(['get', 'namespace/brand-new', '-o=name'])).toMatch(/brand-new/)
    await target.delete('iris', NEVER)
  })

  it('goes on with a creation that another run began', async () => {
    const first = await bench('created')
    const inputs = { ...CREATE, 'cluster-accounts': 'local' }
    const gone = new AbortController()
    // The first run ends as soon as Azure has begun.
    azure.onAnswer = ({ method, path }) => {
      if (method === 'PUT' && path.includes('managedClusters')) gone.abort(new Error('killed'))
    }
    const spec = await first.spec(inputs)
    const plan = first.target.plan(spec, await first.target.observe('iris', NEVER))
    await expect(first.target.deploy(spec, plan, gone.signal)).rejects.toThrow()
    azure.onAnswer = undefined
    expect(azure.clusters.clusters.size).toBe(1)
    const second = await bench('created')
    const result = await second.deploy(await second.spec(inputs))
    expect(result.service?.state).toBe('running')
    expect(result.plan.reasons[0]).toMatch(/is being made; it is waited for/)
    expect(azure.writes().filter(({ path }) => /managedClusters\/ml$/.test(path))).toHaveLength(1)
    await second.target.delete('iris', NEVER)
  })

  it('tries again what Azure failed to create, and says why it failed', async () => {
    azure.clusters.failures.push({
      code: 'ErrCode_InsufficientVCPUQuota',
      message: 'Insufficient vcpu quota requested 12, remaining 4 for family standardDSv5Family.'
    })
    const { spec, deploy, target } = await bench('created')
    const inputs = { ...CREATE, 'cluster-accounts': 'local' }
    await expect(deploy(await spec(inputs))).rejects.toMatchObject({
      code: 'AKS_QUOTA_EXCEEDED',
      message: expect.stringMatching(/remaining 4/)
    })
    const { plan, service } = await deploy(await spec(inputs))
    expect(plan.reasons[0]).toMatch(/^Making it failed before\. /)
    expect(service?.state).toBe('running')
    await target.delete('iris', NEVER)
  })

  it.each<[string, number, string, string]>([
    ['a policy', 403, 'RequestDisallowedByPolicy', 'AZURE_POLICY_REFUSED'],
    ['a missing role', 403, 'AuthorizationFailed', 'AZURE_ROLE_MISSING'],
    ['a size that is not offered', 400, 'SkuNotAvailable', 'AKS_SIZE_UNAVAILABLE']
  ])('says what %s refuses', async (_, status, code, ours) => {
    azure.trouble({
      method: 'PUT',
      path: /managedClusters/,
      answer: { status, body: { error: { code, message: 'No.' } } }
    })
    const { spec, deploy } = await bench('created')
    const wanted = await spec({ ...CREATE, 'cluster-accounts': 'local' })
    await expect(deploy(wanted)).rejects.toMatchObject({ code: ours })
    expect(azure.clusters.clusters.size).toBe(0)
  })

  it('waits as Azure asks when it is throttled, and for what another run does', async () => {
    const path = /managedClusters\/ml$/
    const body = { error: { code: 'TooManyRequests', message: 'Slow down.' } }
    azure.trouble({
      path,
      answer: { status: 429, body, headers: { 'retry-after': '0' } },
      times: 2
    })
    azure.clusters.add(GROUP, CLUSTER)
    const { spec, deploy, target } = await bench()
    expect((await deploy(await spec())).service?.state).toBe('running')
    await target.delete('iris', NEVER)
  })

  it('leaves no kubeconfig behind, and masks what opens the cluster', async () => {
    azure.clusters.add(GROUP, CLUSTER, { aadProfile: { managed: true } })
    const files: string[] = []
    const { target, secrets } = await aksBench(azure, {
      kube,
      namespace: 'services',
      exec: async (command, args, options) => {
        const [flag = ''] = args
        files.push(readFileSync(flag.replace('--kubeconfig=', ''), 'utf8'))
        return testExec(command, args, options)
      }
    })
    await target.find('iris', NEVER)
    const { users } = JSON.parse(files[0] ?? '')
    expect(secrets).toContain(users[0].user.token)
    expect(Object.keys(users[0].user)).toEqual(['token'])
  })

  it('says which role the sign-in lacks inside of the cluster', async () => {
    azure.clusters.add(GROUP, CLUSTER, { aadProfile: { managed: true, enableAzureRBAC: true } })
    const stderr =
      'Error from server (Forbidden): deployments.apps is forbidden: User "0000" cannot list resource "deployments" in API group "apps" in the namespace "services": User does not have access to the resource in Azure.'
    const { target } = await aksBench(azure, {
      namespace: 'services',
      exec: async () => ({ exitCode: 1, stdout: '', stderr })
    })
    await expect(target.find('iris', NEVER)).rejects.toMatchObject({
      code: 'KUBERNETES_FORBIDDEN',
      hint: expect.stringMatching(
        /RBAC Writer" --scope .*managedClusters\/ml\/namespaces\/services/
      )
    })
  })
})
