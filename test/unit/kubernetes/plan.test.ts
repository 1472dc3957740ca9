import { PLAIN_CLUSTER } from '../../../src/targets/kubernetes/cluster-apis.ts'
import type { KubeObject } from '../../../src/targets/kubernetes/kube-object.ts'
import { objectNames } from '../../../src/targets/kubernetes/names.ts'
import type { Sight } from '../../../src/targets/kubernetes/observe.ts'
import { planKubernetes } from '../../../src/targets/kubernetes/plan.ts'
import { serviceOf, stateOf } from '../../../src/targets/kubernetes/service.ts'
import { markOf, wantedObjects } from '../../../src/targets/kubernetes/wanted.ts'
import { kubernetesSettingsFrom, simulatedImage } from '../../../testkit/kube-bench.ts'

const KEYS = { primary: 'first', secondary: 'second' }
const NOTHING: Sight = {
  service: undefined,
  objects: [],
  apis: PLAIN_CLUSTER,
  candidate: undefined,
  basis: 'b'
}

const specOf = async (inputs: Record<string, string> = {}, version = 1) => ({
  name: 'iris',
  image: simulatedImage(version),
  settings: await kubernetesSettingsFrom({ replicas: '2', ...inputs })
})

const RUNNING = { observedGeneration: 1, replicas: 2, updatedReplicas: 2, availableReplicas: 2 }

/** The cluster as it is after a deployment of these inputs. */
const deployed = async (
  inputs: Record<string, string> = {},
  change: (object: KubeObject) => KubeObject = object => object,
  { status = RUNNING, good = true } = {}
): Promise<Sight> => {
  const applied = wantedObjects(await specOf(inputs), NOTHING, KEYS)
  const objects = applied.map(object =>
    change(object.kind === 'Deployment' ? { ...object, status } : object)
  )
  const deployment = objects.find(({ kind }) => kind === 'Deployment') as KubeObject
  const lastGood: KubeObject = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: objectNames('iris').lastGood },
    data: { mark: good ? markOf(applied) : 'of another', 'objects.json': '[]' }
  }
  return {
    ...NOTHING,
    service: serviceOf('iris', deployment, stateOf(deployment), 'http://iris.ns.svc'),
    objects: [...objects, lastGood]
  }
}

const planned = async (seen: Sight, inputs: Record<string, string> = {}, version = 1) =>
  planKubernetes(await specOf(inputs, version), seen)

describe('a plan for a cluster', () => {
  it('creates what is not there', async () => {
    expect(await planned(NOTHING)).toMatchObject({ action: 'create', problems: [] })
  })

  it('changes nothing where everything is as wanted, whatever others added', async () => {
    const added = (object: KubeObject): KubeObject => ({
      ...object,
      metadata: { ...object.metadata, labels: { ...object.metadata.labels, team: 'others' } }
    })
    expect(await planned(await deployed({}, added))).toMatchObject({ action: 'no-op', costs: [] })
  })

  it.each<[Record<string, string>, number, RegExp]>([
    [{}, 2, /^The image changes from fine:1 to fine:2\.$/],
    [{ replicas: '3' }, 1, /^The Deployment changes: replicas from 2 to 3\.$/],
    [{ cpu: '2' }, 1, /^The Deployment changes: resources\.requests\.cpu from 100m to 2\.$/],
    [{ 'environment-variables': 'A=quiet' }, 1, /^The Deployment changes: env\[A\]\.$/],
    [{ 'secure-environment-variables': 'A=quiet' }, 1, /^Secret variables change\.$/],
    [{ 'network-policy': 'false' }, 1, /^The NetworkPolicy "iris" is not needed any more\.$/],
    [{ 'auth-enabled': 'false' }, 1, /^The Secret "iris-keys" is not needed any more\.$/],
    [{ tags: 'a=b' }, 1, /^The Deployment changes: metadata\.annotations/]
  ])('says what %j changes', async (inputs, version, reason) => {
    const { action, reasons } = await planned(await deployed(), inputs, version)
    expect(action).toBe('update')
    expect(reasons).toContainEqual(expect.stringMatching(reason))
    expect(reasons.join()).not.toContain('quiet')
  })

  it('notices what is not given any more', async () => {
    const seen = await deployed({ labels: 'team=ours' })
    expect(await planned(seen)).toMatchObject({
      action: 'update',
      reasons: ['What is not given any more is left out.']
    })
  })

  it('notices what others changed', async () => {
    const scaled = (object: KubeObject): KubeObject =>
      object.kind === 'Deployment'
        ? { ...object, spec: { ...(object.spec as object), replicas: 5 } }
        : object
    const seen = await deployed({}, scaled, {
      status: { ...RUNNING, replicas: 5, updatedReplicas: 5, availableReplicas: 5 }
    })
    expect(await planned(seen)).toMatchObject({
      reasons: ['The Deployment changes: replicas from 5 to 2.']
    })
  })

  it('makes a new address known', async () => {
    const { costs } = await planned(await deployed(), { expose: 'LoadBalancer' })
    expect(costs).toEqual(['The service is reached at another address.'])
  })

  it('makes known that a lone replica is away for a moment', async () => {
    const seen = await deployed({ replicas: '1', surge: '0' })
    const { costs } = await planned(seen, { replicas: '1', surge: '0' }, 2)
    expect(costs).toEqual([expect.stringMatching(/^Requests are refused while/)])
  })

  it('goes on with what an earlier deployment did not end', async () => {
    const starting = { ...RUNNING, updatedReplicas: 1 }
    expect(await planned(await deployed({}, undefined, { status: starting }))).toMatchObject({
      action: 'update',
      reasons: ['An earlier deployment is under way or was interrupted.']
    })
    expect(await planned(await deployed({}, undefined, { good: false }))).toMatchObject({
      action: 'update',
      reasons: [expect.stringMatching(/^The last deployment did not end/)]
    })
  })

  it('refuses to change a property, and keeps those that are not given again', async () => {
    const seen = await deployed({ properties: 'owner=me' })
    expect(await planned(seen, { properties: 'owner=you' })).toMatchObject({
      problems: [{ code: 'KUBERNETES_PROPERTY_IMMUTABLE' }]
    })
    expect(await planned(seen)).toMatchObject({ action: 'no-op' })
  })
})
