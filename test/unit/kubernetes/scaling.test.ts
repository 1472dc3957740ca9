import type { KubeObject } from '../../../src/targets/kubernetes/kube-object.ts'
import { scalingText } from '../../../src/targets/kubernetes/scaling.ts'

const metadata = { name: 'iris' }
const CPU = { resource: { name: 'cpu', target: { averageUtilization: 70 } } }
const autoscaler = (metrics: readonly object[], status: object = {}): KubeObject => ({
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata,
  spec: { minReplicas: 1, maxReplicas: 10, metrics },
  status
})

describe('what is said of an autoscaler', () => {
  it.each<[string, readonly KubeObject[], string | undefined]>([
    ['nothing where there is none', [], undefined],
    ['what it goes by', [autoscaler([CPU])], '1 to 10 replicas, by CPU at 70 %'],
    [
      'what it has done',
      [
        autoscaler([CPU], {
          desiredReplicas: 4,
          currentMetrics: [{ resource: { current: { averageUtilization: 62 } } }]
        })
      ],
      '1 to 10 replicas, by CPU at 70 %; 4 of them now, at 62 %'
    ],
    [
      'how busy replicas are',
      [
        autoscaler([{ pods: { target: { averageValue: '700m' } } }], {
          desiredReplicas: 2,
          currentMetrics: [{ pods: { current: { averageValue: '1' } } }]
        })
      ],
      '1 to 10 replicas, by busy replicas at 70 %; 2 of them now, at 100 %'
    ],
    [
      'why it does nothing',
      [
        autoscaler([CPU], {
          conditions: [{ type: 'ScalingActive', status: 'False', message: 'no metrics' }]
        })
      ],
      '1 to 10 replicas, by CPU at 70 %; not at work: no metrics'
    ],
    [
      'that KEDA does it',
      [
        {
          apiVersion: 'keda.sh/v1alpha1',
          kind: 'ScaledObject',
          metadata,
          spec: {
            minReplicaCount: 1,
            maxReplicaCount: 4,
            triggers: [{ metadata: { targetValue: '0.7' } }]
          },
          status: { conditions: [{ type: 'Ready', status: 'False', message: 'no answer' }] }
        }
      ],
      '1 to 4 replicas, by busy replicas at 70 %, through KEDA; not at work: no answer'
    ]
  ])('is %s', (_, objects, text) => {
    expect(scalingText(objects)).toBe(text)
  })
})
