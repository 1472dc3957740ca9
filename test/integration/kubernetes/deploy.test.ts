/** Services in a cluster, from their first deployment to their end: a real control plane, nodes that only say what happened. */
import { readFile, writeFile } from 'node:fs/promises'
import { UserError } from '../../../src/core/errors.ts'
import { selfSigned } from '../../../src/targets/shared/self-signed.ts'
import { describeWhere } from '../../../testkit/available.ts'
import { kept } from '../../../testkit/kept.ts'
import {
  type KubeBench,
  kubeBench,
  kubernetesSettingsFrom,
  NEVER,
  simulatedImage
} from '../../../testkit/kube-bench.ts'
import {
  KUBE,
  type KubeCluster,
  kubeIsBuilt,
  startKubeCluster
} from '../../../testkit/kube-cluster.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { until } from '../../../testkit/until.ts'

const PAIR = selfSigned(['a.example'], new Date())
const TLS = { 'ssl-cert-pem-file': PAIR.certificate, 'ssl-key-pem-file': PAIR.key }
const health = async () => ({ status: 200, certificate: undefined })

describeWhere(kubeIsBuilt, KUBE, 'a service in a cluster', () => {
  let cluster: KubeCluster

  beforeAll(async () => {
    cluster = await startKubeCluster()
    for (const name of ['ml', 'small', 'rights']) await cluster.namespace(name, 'simulated')
  })
  afterAll(() => cluster?.[Symbol.asyncDispose]())

  const benchOf = (namespace = 'ml', env = {}): KubeBench =>
    kubeBench(cluster, namespace, { health, env })
  const specOf = async (
    name: string,
    version: number,
    { fate = 'fine', ...inputs }: Record<string, string> = {}
  ) => ({
    name,
    image: simulatedImage(version, fate),
    settings: await kubernetesSettingsFrom({ expose: 'NodePort', replicas: '2', ...inputs })
  })

  /** Everything in a namespace that names the service, as `kind/name version`. */
  const everything = async (name: string, namespace = 'ml'): Promise<readonly string[]> => {
    const kinds =
      'deployments,replicasets,pods,services,secrets,configmaps,serviceaccounts,horizontalpodautoscalers,poddisruptionbudgets,networkpolicies,ingresses,leases'
    const text = await cluster.admin([
      ...['get', kinds, `--namespace=${namespace}`, `--selector=scoreline.io/service=${name}`],
      '-o=jsonpath={range .items[*]}{.kind}/{.metadata.name} {.metadata.resourceVersion}{"\\n"}{end}'
    ])
    return text.split('\n').filter(line => line !== '')
  }

  it('is created, left alone, updated, given another key and deleted', async () => {
    const bench = benchOf()
    const created = await bench.deploy(await specOf('iris', 1))
    expect(created).toMatchObject({ changed: true, service: { state: 'running' } })
    const keys = await bench.target.keys.read('iris', NEVER)
    expect(bench.secrets).toEqual(expect.arrayContaining([keys?.primary, keys?.secondary]))

    const before = await everything('iris')
    const again = benchOf()
    expect(await again.deploy(await specOf('iris', 1))).toMatchObject({ changed: false })
    expect(await everything('iris')).toEqual(before)
    expect(again.commands.length).toBeLessThanOrEqual(6)

    expect(await bench.deploy(await specOf('iris', 2))).toMatchObject({
      plan: { action: 'update', reasons: ['The image changes from fine:1 to fine:2.'], costs: [] }
    })
    expect(await bench.target.keys.read('iris', NEVER)).toEqual(keys)

    await bench.target.keys.rotate('iris', 'secondary', {} as never, NEVER)
    const rotated = await bench.target.keys.read('iris', NEVER)
    expect(rotated).toMatchObject({ primary: keys?.primary })
    expect(rotated?.secondary).not.toBe(keys?.secondary)
    expect(await bench.deploy(await specOf('iris', 2))).toMatchObject({ changed: false })

    await bench.target.delete('iris', NEVER)
    expect(await everything('iris')).toEqual([])
  })

  it('is deleted again where its first version does not come up', async () => {
    const deployment = benchOf().deploy(await specOf('first', 1, { fate: 'crash' }))
    await expect(deployment).rejects.toMatchObject({
      code: 'SERVICE_FAILED',
      message: expect.stringMatching(
        /^Service "first" did not come up: its container ended with exit code 3.* What was made of it is deleted again\.$/
      )
    })
    expect(await everything('first')).toEqual([])
  })

  it('serves as before where the image of an update cannot be pulled', async () => {
    const bench = benchOf()
    await bench.deploy(await specOf('pull', 1))
    const keys = await bench.target.keys.read('pull', NEVER)
    const given = { 'secure-environment-variables': 'A=1' }
    const update = bench.deploy(await specOf('pull', 2, { fate: 'no-such-image', ...given }))
    await expect(update).rejects.toMatchObject({
      code: 'SERVICE_FAILED',
      message: expect.stringMatching(
        /image cannot be pulled: .* The previous version serves again\.$/
      )
    })
    expect(await bench.target.find('pull', NEVER)).toMatchObject({
      state: 'running',
      imageLabel: 'fine:1'
    })
    expect(await bench.target.keys.read('pull', NEVER)).toEqual(keys)
    // Nothing of the attempt is left, so nothing is to be done.
    expect(await bench.deploy(await specOf('pull', 1))).toMatchObject({ changed: false })
    await bench.target.delete('pull', NEVER)
  })

  it('goes back to what was good last, not to what failed last', async () => {
    const bench = benchOf()
    await bench.deploy(await specOf('good', 1))
    // A run that was killed after it had applied a version that does not come up.
    const [crash] = [await specOf('good', 2, { fate: 'crash' })]
    const image = `scoring=${crash.image.reference}`
    await cluster.admin(['set', 'image', 'deployment/good', image, '--namespace=ml'])
    await expect(bench.deploy(await specOf('good', 3, { fate: 'crash' }))).rejects.toMatchObject({
      message: expect.stringMatching(/serves again\.$/)
    })
    expect(await bench.target.find('good', NEVER)).toMatchObject({
      state: 'running',
      imageLabel: 'fine:1',
      imageDigest: simulatedImage(1).digest
    })
    await bench.target.delete('good', NEVER)
  })

  it('says what no node has', async () => {
    const large = await specOf('large', 1, { cpu: '100', 'schedule-timeout-seconds': '2' })
    await expect(benchOf().deploy(large)).rejects.toMatchObject({
      code: 'SERVICE_FAILED',
      message: expect.stringMatching(/no node takes its pod: .*Insufficient cpu/)
    })
    expect(await everything('large')).toEqual([])
  })

  it('says which quota is used up', async () => {
    const quota = ['create', 'quota', 'few', '--hard=pods=2', '--namespace=small']
    await cluster.admin(quota)
    const bench = benchOf('small')
    await bench.deploy(await specOf('quota', 1))
    await expect(bench.deploy(await specOf('quota', 2))).rejects.toMatchObject({
      message: expect.stringMatching(/refuses its pods: .*exceeded quota: few.* serves again\.$/)
    })
    // The way out that the hint names.
    expect(await bench.deploy(await specOf('quota', 2, { surge: '0' }))).toMatchObject({
      changed: true,
      service: { imageLabel: 'fine:2' }
    })
    await bench.target.delete('quota', NEVER)
  })

  it('is refused before anything is changed where the API server would refuse an object', async () => {
    const bench = benchOf()
    const bad = await specOf('bad', 1, { expose: 'Ingress', 'ingress-host': 'Not A Host' })
    await expect(bench.deploy(bad)).rejects.toMatchObject({
      code: 'KUBERNETES_REFUSED',
      message: expect.stringContaining('Not A Host')
    })
    expect(await everything('bad')).toEqual([])
    await expect(benchOf('nowhere').deploy(await specOf('bad', 1))).rejects.toMatchObject({
      code: 'KUBERNETES_NAMESPACE_MISSING'
    })
  })

  it.each<[string, Record<string, string>]>([
    [
      'an Ingress and a certificate of its own',
      { expose: 'Ingress', 'ssl-cname': 'a.example', ...TLS }
    ],
    [
      'an Ingress and a certificate of others',
      {
        expose: 'Ingress',
        'ingress-host': 'a.example',
        'ingress-class': 'nginx',
        'ingress-tls-secret': 'others',
        'ingress-annotations': 'cert-manager.io/cluster-issuer=letsencrypt'
      }
    ],
    ['TLS of its pods', { expose: 'LoadBalancer', 'ssl-cname': 'a.example', ...TLS }],
    [
      'everything that can be said of its pods',
      {
        replicas: '',
        'autoscale-min-replicas': '2',
        'autoscale-target-utilization': '50',
        cpu: '0.25',
        'cpu-limit': '1.5',
        memory: '0.75',
        'memory-limit': '2',
        'gpu-cores': '1',
        'initial-delay-seconds': '310',
        'replica-max-concurrent-requests': '4',
        'max-request-wait-time': '500',
        'environment-variables': 'A=1',
        'secure-environment-variables': 'B=2',
        workers: '3',
        labels: 'team=ours',
        tags: 'any thing=any value',
        properties: 'owner=us',
        description: 'What it is for.',
        'node-selector': 'kubernetes.io/os=linux',
        tolerations: 'sku=gpu:NoSchedule',
        'service-annotations': 'service.beta.kubernetes.io/azure-load-balancer-internal=true',
        'registry-username': 'me',
        'registry-password': 'a-password'
      }
    ]
  ])('is made of objects that the API server takes, with %s', async (_, inputs) => {
    const bench = benchOf()
    const spec = await specOf('strict', 1, inputs)
    const seen = await bench.target.observe('strict', NEVER)
    const plan = bench.target.plan(spec, seen)
    expect(await bench.target.check(spec, plan, seen, NEVER)).toEqual([])
    expect(bench.commands.at(-1)).toEqual(
      expect.arrayContaining(['--dry-run=server', '--validate=strict'])
    )
    // Of pods that the standard of the namespace would refuse, the API server warns.
    expect(bench.lines).toEqual([])
  })

  it('serves as before when a job is cancelled, and the next one goes on', async () => {
    const bench = benchOf()
    await bench.deploy(await specOf('stop', 1))
    const cancelled = new AbortController()
    const unready = await specOf('stop', 2, { fate: 'unready' })
    const seen = await bench.target.observe('stop', NEVER)
    const deployment = bench.target.deploy(
      unready,
      bench.target.plan(unready, seen),
      cancelled.signal
    )
    await until(
      async () => (await everything('stop')).filter(it => it.startsWith('Pod/')).length > 2
    )
    cancelled.abort(new Error('cancelled'))
    await expect(deployment).rejects.toMatchObject({ code: 'DEPLOYMENT_CANCELLED' })
    const next = benchOf()
    expect(await next.deploy(await specOf('stop', 1))).toMatchObject({
      service: { state: 'running', imageLabel: 'fine:1' }
    })
    expect(await next.deploy(await specOf('stop', 3))).toMatchObject({ changed: true })
    await next.target.delete('stop', NEVER)
    expect(await everything('stop')).toEqual([])
  })

  // The 9th applies; with the 12th at the earliest, the new version is written down as good.
  it.each([8, 9, 10, 11])('goes on where a run was killed after %d processes', async many => {
    const bench = benchOf()
    await bench.deploy(await specOf('killed', 1))
    const dying = kubeBench(cluster, 'ml', { health, killedAfter: many })
    const update = await specOf('killed', 2)
    let over = false
    void dying.deploy(update).then(() => {
      over = true
    })
    await until(async () => over || dying.commands.length > many)
    expect(over).toBe(false)
    expect((await bench.target.find('killed', NEVER))?.state).toMatch(/^(running|deploying)$/)
    // The next run would wait a minute for it to end.
    await cluster.admin(['delete', 'lease', 'killed-deployment', '--namespace=ml'])
    const next = await bench.deploy(update)
    expect(next).toMatchObject({
      changed: true,
      service: { state: 'running', imageLabel: 'fine:2' }
    })
    expect(await bench.deploy(update)).toMatchObject({ changed: false })
    await bench.target.delete('killed', NEVER)
  })

  it('keeps its replicas when an autoscaler takes over', async () => {
    const bench = benchOf()
    await bench.deploy(await specOf('scale', 1, { replicas: '3' }))
    const auto = await kubernetesSettingsFrom({ expose: 'NodePort', 'autoscale-min-replicas': '2' })
    await bench.deploy({ ...(await specOf('scale', 1)), settings: auto })
    const replicas = () =>
      cluster.admin(['get', 'deployment/scale', '--namespace=ml', '-o=jsonpath={.spec.replicas}'])
    expect(await replicas()).toBe('3')
    // What the autoscaler decides is no difference.
    await cluster.admin(['scale', 'deployment/scale', '--replicas=4', '--namespace=ml'])
    await until(async () => (await bench.target.find('scale', NEVER))?.state === 'running')
    const again = await bench.deploy({ ...(await specOf('scale', 1)), settings: auto })
    expect(again).toMatchObject({ changed: false })
    expect(await replicas()).toBe('4')
    await bench.target.delete('scale', NEVER)
  })

  it('is deployed by one run at a time, and the other is told which', async () => {
    const first = benchOf('ml', {
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'team/models',
      GITHUB_RUN_ID: '42'
    })
    const second = benchOf()
    const slow = first.deploy(await specOf('one', 1, { fate: 'crash' }))
    await until(async () => (await everything('one')).some(it => it.startsWith('Lease/')))
    const other = second.deploy(await specOf('one', 2))
    await expect(slow).rejects.toBeInstanceOf(UserError)
    expect(await other).toMatchObject({ changed: true, service: { imageLabel: 'fine:2' } })
    expect(second.lines).toContainEqual(
      expect.stringMatching(
        /^Waiting for another deployment of "one" to end: https:\/\/github\.com\/team\/models\/actions\/runs\/42/
      )
    )
    await second.target.delete('one', NEVER)
  })

  it('needs no more rights than the role edit has, and names one that is missing', async () => {
    const folder = kept(await tempFolder())
    const account = async (name: string, role: string) => {
      const at = ['--namespace=rights']
      await cluster.admin(['create', 'serviceaccount', name, ...at])
      const subject = `--serviceaccount=rights:${name}`
      await cluster.admin(['create', 'rolebinding', name, `--clusterrole=${role}`, subject, ...at])
      const token = (await cluster.admin(['create', 'token', name, ...at])).trim()
      const config = await readFile(cluster.kubeconfig, 'utf8')
      const kubeconfig = `${folder.path}/${name}`
      await writeFile(kubeconfig, config.replace(/token: \w+/, `token: ${token}`), { mode: 0o600 })
      return kubeBench({ ...cluster, kubeconfig }, 'rights', { health })
    }
    const editor = await account('editor', 'edit')
    const inside = { expose: 'ClusterIP' }
    // A pod of a simulated node takes no connections.
    const load = { expose: 'Ingress', 'ingress-host': 'iris.example.org' }
    expect(await editor.deploy(await specOf('mine', 1, load))).toMatchObject({ changed: true })
    await editor.target.keys.rotate('mine', 'primary', {} as never, NEVER)
    await editor.target.delete('mine', NEVER)
    expect(await everything('mine', 'rights')).toEqual([])

    const viewer = await account('viewer', 'view')
    await expect(viewer.deploy(await specOf('mine', 1, inside))).rejects.toMatchObject({
      code: 'KUBERNETES_FORBIDDEN',
      message: '"system:serviceaccount:rights:viewer" may not list secrets in namespace "rights".',
      hint: expect.stringContaining('--serviceaccount=rights:viewer')
    })
  })
})
