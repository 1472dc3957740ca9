import {
  candidateIn,
  candidateObjects,
  isOfCandidate
} from '../../../src/targets/kubernetes/candidate.ts'
import { PLAIN_CLUSTER } from '../../../src/targets/kubernetes/cluster-apis.ts'
import { at, type KubeObject, objectIn } from '../../../src/targets/kubernetes/kube-object.ts'
import { stageOf, weightsOf } from '../../../src/targets/kubernetes/stages.ts'
import { ledAsNow, ledTo } from '../../../src/targets/kubernetes/traffic.ts'
import { markOf, wantedObjects } from '../../../src/targets/kubernetes/wanted.ts'
import { kubernetesSettingsFrom, simulatedImage } from '../../../testkit/kube-bench.ts'

const wanted = async (inputs: Record<string, string> = {}): Promise<readonly KubeObject[]> =>
  wantedObjects(
    {
      name: 'iris',
      image: simulatedImage(2),
      settings: await kubernetesSettingsFrom({ replicas: '4', ...inputs })
    },
    { service: undefined, objects: [], apis: PLAIN_CLUSTER, candidate: undefined, basis: '' },
    { primary: 'first', secondary: 'second' }
  )
const rollout = async (inputs: Record<string, string>) =>
  (await kubernetesSettingsFrom(inputs)).rollout
const running = (replicas: number): KubeObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'iris' },
  spec: { replicas }
})
const ROUTE: KubeObject = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name: 'iris' },
  spec: { rules: [{ backendRefs: [{ name: 'iris', port: 80 }] }] }
}

describe('steps of a roll-out', () => {
  it.each([
    [{ rollout: 'blue-green' }, [0, 100]],
    [{ rollout: 'canary' }, [10, 50, 100]],
    [{ rollout: 'canary', promotion: 'manual' }, [10, 50]],
    [{ rollout: 'canary', promotion: 'manual', 'canary-steps': '100' }, [0]],
    [{ rollout: 'blue-green', promotion: 'manual' }, [0]]
  ])('of %j are %j', async (inputs, weights) => {
    expect(weightsOf(await rollout(inputs as unknown as Record<string, string>))).toEqual(weights)
  })

  it.each([
    [10, 4, 1, 20],
    [10, 9, 1, 10],
    [50, 4, 4, 50],
    [90, 4, 4, 50],
    [100, 4, 4, 100],
    [10, 1, 1, 50]
  ])(
    'give %d %% beside %d replicas by %d replicas: %d %%',
    async (asked, all, replicas, weight) => {
      const canary = await rollout({ rollout: 'canary' })
      expect(stageOf(asked, canary, running(all), [])).toEqual({ replicas, weight })
    }
  )

  it('give the share that was asked for where a gateway divides', async () => {
    const canary = await rollout({ rollout: 'canary' })
    expect(stageOf(10, canary, running(4), [ROUTE])).toEqual({ replicas: 1, weight: 10 })
    expect(stageOf(90, canary, running(4), [ROUTE])).toEqual({ replicas: 4, weight: 90 })
  })

  it.each([
    ['surge', { rollout: 'canary', surge: '0' }, /is 0, and rollout: canary starts replicas/],
    ['steps that fall', { 'canary-steps': '50,10' }, /must grow from step to step/],
    ['no steps', { 'canary-steps': ',' }, /is required/]
  ])('are refused with %s that cannot be', async (_, inputs, message) => {
    await expect(rollout(inputs as unknown as Record<string, string>)).rejects.toThrow(message)
  })
})

describe('a candidate', () => {
  it('has secrets and pods of its own, and is read back as it was wanted', async () => {
    const all = await wanted({
      'secure-environment-variables': 'A=1',
      'registry-username': 'me',
      'registry-password': 'a-password'
    })
    const state = { mark: markOf(all), replicas: 1, stepsDone: 2 }
    const beside = candidateObjects('iris', all, state, all)
    expect(beside.map(({ kind, metadata }) => `${kind}/${metadata.name}`)).toEqual([
      'Secret/iris-candidate-keys',
      'Secret/iris-candidate-variables',
      'Secret/iris-candidate-pull',
      'ConfigMap/iris-candidate',
      'Deployment/iris-candidate'
    ])
    expect(beside.every(isOfCandidate)).toBe(true)
    const pods = JSON.stringify(at(beside.at(-1), 'spec', 'template', 'spec'))
    expect([...pods.matchAll(/"iris-[a-z-]+"/g)].map(([name]) => name)).toEqual([
      '"iris-candidate-pull"',
      '"iris-candidate-variables"',
      '"iris-candidate-keys"'
    ])
    expect(JSON.stringify(objectIn(beside, 'ConfigMap', 'iris-candidate'))).not.toContain(
      Buffer.from('a-password').toString('base64')
    )
    const read = candidateIn('iris', beside)
    expect(read).toMatchObject({ ...state, label: 'fine:2', decision: undefined })
    expect(read?.wanted).toEqual(all)
  })

  it('gets its share by what the Service selects', async () => {
    const all = await wanted()
    const selector = (weight: number) => at(ledTo('iris', all, weight)[0], 'spec', 'selector')
    const name = 'app.kubernetes.io/name'
    expect(selector(0)).toMatchObject({ [name]: 'iris' })
    expect(selector(100)).toMatchObject({ [name]: 'iris-candidate' })
    expect(selector(50)).toEqual({ 'scoreline.io/service': 'iris' })
    const led = ledTo('iris', all, 100)
    expect(
      at(
        ledAsNow('iris', all, led).find(it => it.kind === 'Service'),
        'spec',
        'selector'
      )
    ).toEqual(selector(100))
  })

  it('gets its share by the weights of a gateway where there is one', async () => {
    const all = [...(await wanted()), ROUTE]
    const [route] = ledTo('iris', all, 10)
    expect(at(route, 'spec', 'rules', 0, 'backendRefs')).toEqual([
      { name: 'iris', port: 80, weight: 90 },
      { name: 'iris-candidate', port: 80, weight: 10 }
    ])
    expect(
      candidateObjects('iris', all, { mark: '', replicas: 1, stepsDone: 0 }, all).at(-1)
    ).toMatchObject({ kind: 'Service', metadata: { name: 'iris-candidate' } })
    expect(ledTo('iris', all, 0)).toEqual([ROUTE])
  })

  it('keeps the port that a gateway leads to until it has taken over', async () => {
    const before = [...(await wanted()), ROUTE]
    const next = await wanted({ port: '8080' })
    const portOf = (there: readonly KubeObject[]) =>
      at(objectIn(ledAsNow('iris', next, there), 'Service', 'iris'), 'spec', 'ports', 0, 'port')
    expect(portOf(before)).toBe(80)
    expect(portOf(await wanted())).toBe(8080)
  })

  it('has a Service where a gateway leads to what runs, and not where one will', async () => {
    const [plain, routed] = [await wanted(), [...(await wanted()), ROUTE]]
    const state = { mark: '', replicas: 1, stepsDone: 0 }
    const kinds = (next: readonly KubeObject[], running: readonly KubeObject[]) =>
      candidateObjects('iris', next, state, running).map(({ kind }) => kind)
    expect(kinds(plain, routed)).toContain('Service')
    expect(kinds(routed, plain)).not.toContain('Service')
  })

  it('is not read where somebody else wrote down what it is', async () => {
    const all = await wanted()
    const foreign = { apiVersion: 'v1', kind: 'ClusterRoleBinding', metadata: { name: 'iris' } }
    const state = { mark: '', replicas: 1, stepsDone: 0 }
    expect(candidateIn('iris', candidateObjects('iris', [...all, foreign], state, all))).toBe(
      undefined
    )
  })
})
