import type { KubeObject } from '../../../src/targets/kubernetes/kube-object.ts'
import { verdictOf } from '../../../src/targets/kubernetes/verdict.ts'

const metadata = (name: string, more = {}) => ({ name, uid: `uid-of-${name}`, ...more })
const REVISION = 'deployment.kubernetes.io/revision'

const deployment = (status: object): KubeObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: metadata('iris', { generation: 2, annotations: { [REVISION]: '2' } }),
  spec: { replicas: 2 },
  status: { observedGeneration: 2, ...status }
})

const replicaSet = (revision: string, status = {}): KubeObject => ({
  apiVersion: 'apps/v1',
  kind: 'ReplicaSet',
  metadata: metadata(`iris-${revision}`, { annotations: { [REVISION]: revision } }),
  status
})

const pod = (revision: string, status: object): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: metadata(`pod-of-${revision}`, {
    ownerReferences: [{ uid: `uid-of-iris-${revision}` }]
  }),
  status
})

const container = (status: object) => ({ containerStatuses: [{ name: 'scoring', ...status }] })
const OLD_SERVE = { replicas: 3, updatedReplicas: 1, availableReplicas: 2 }

const verdict = (status: object, pods: readonly KubeObject[] = [], newest = {}) =>
  verdictOf(
    {
      deployment: deployment(status),
      replicaSets: [replicaSet('1'), replicaSet('2', newest)],
      pods
    },
    300
  )

describe('a roll-out', () => {
  it('is done when every replica is a new one and serves', () => {
    expect(verdict({ replicas: 2, updatedReplicas: 2, availableReplicas: 2 })).toEqual({
      kind: 'done'
    })
  })

  it.each([
    ['old pods still answer', OLD_SERVE],
    ['old ones are still there', { replicas: 3, updatedReplicas: 2, availableReplicas: 3 }],
    [
      'the counts are of before',
      { observedGeneration: 1, replicas: 2, updatedReplicas: 2, availableReplicas: 2 }
    ]
  ])('is under way while %s', (_, status) => {
    expect(verdict(status)).toEqual({ kind: 'under way' })
  })

  it('waits for a node as long as was asked for, and says what is missing', () => {
    const message = '0/3 nodes are available: 3 Insufficient nvidia.com/gpu.'
    const conditions = [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message }]
    expect(verdict(OLD_SERVE, [pod('2', { conditions })])).toMatchObject({
      kind: 'in trouble',
      cause: expect.stringContaining('Insufficient nvidia.com/gpu'),
      patienceSeconds: 300
    })
  })

  it('gives up soon on an image that the registry does not have', () => {
    const waiting = (message: string) =>
      verdict(OLD_SERVE, [
        pod('2', container({ state: { waiting: { reason: 'ErrImagePull', message } } }))
      ])
    expect(waiting('ghcr.io/team/iris: not found')).toMatchObject({
      cause: expect.stringContaining('ghcr.io/team/iris: not found'),
      patienceSeconds: 2
    })
    expect(waiting('dial tcp: i/o timeout')).toMatchObject({ patienceSeconds: 30 })
  })

  it('fails when a container ended twice, and names the log of the one before', () => {
    const state = { waiting: { reason: 'CrashLoopBackOff' } }
    const lastState = { terminated: { exitCode: 3, reason: 'Error' } }
    const crashed = (restartCount: number) =>
      verdict(OLD_SERVE, [pod('2', container({ restartCount, state, lastState }))])
    expect(crashed(0)).toEqual({ kind: 'under way' })
    expect(crashed(1)).toMatchObject({
      cause: 'its container ended with exit code 3, 2 times',
      patienceSeconds: 0,
      pod: { name: 'pod-of-2', ended: true }
    })
  })

  it('says that memory was short where the system ended it', () => {
    const lastState = { terminated: { exitCode: 137, reason: 'OOMKilled' } }
    const status = container({ restartCount: 2, state: { running: {} }, lastState })
    expect(verdict(OLD_SERVE, [pod('2', status)])).toMatchObject({
      cause: 'it ran out of memory',
      hint: expect.stringContaining('memory-limit')
    })
  })

  it('is not judged by pods of the revision before', () => {
    const state = { waiting: { reason: 'CrashLoopBackOff' } }
    const lastState = { terminated: { exitCode: 3, reason: 'Error' } }
    expect(
      verdict(OLD_SERVE, [pod('1', container({ restartCount: 9, state, lastState }))])
    ).toEqual({ kind: 'under way' })
  })

  it('says which quota or rule refuses its pods', () => {
    const message = 'pods "iris-2" is forbidden: exceeded quota: few, requested: cpu=1'
    const conditions = [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message }]
    expect(verdict(OLD_SERVE, [], { conditions })).toMatchObject({
      cause: expect.stringContaining('exceeded quota: few'),
      hint: expect.stringContaining('surge')
    })
  })

  it('fails when its time is over', () => {
    const conditions = [
      {
        type: 'Progressing',
        status: 'False',
        reason: 'ProgressDeadlineExceeded',
        message: 'timed out'
      }
    ]
    expect(verdict({ ...OLD_SERVE, conditions }, [pod('2', {})])).toMatchObject({
      cause: expect.stringContaining('timed out'),
      patienceSeconds: 0
    })
  })
})
