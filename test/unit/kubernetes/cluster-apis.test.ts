import {
  clusterApisIn,
  OPTIONAL_KINDS,
  resourcesOf,
  withoutRefused
} from '../../../src/targets/kubernetes/cluster-apis.ts'
import { unseenIn } from '../../../src/targets/kubernetes/unseen.ts'

const VERSIONS =
  'apps/v1\ncert-manager.io/v1\ngateway.networking.k8s.io/v1beta1\nkeda.sh/v1alpha1\nv1\n'

describe('what a cluster has', () => {
  it('is read from the versions of its API: another version is another kind', () => {
    const { kinds, podMetrics } = clusterApisIn(VERSIONS)
    expect([...kinds].sort()).toEqual(['Certificate', 'ScaledObject', 'TriggerAuthentication'])
    expect(podMetrics).toBe(false)
    expect(clusterApisIn('custom.metrics.k8s.io/v1beta2').podMetrics).toBe(true)
  })

  it('is without what the sign-in may not list', () => {
    const apis = clusterApisIn(VERSIONS)
    const rest = withoutRefused(apis, [OPTIONAL_KINDS.Certificate.resource])
    expect(resourcesOf(rest)).toEqual([
      'scaledobjects.v1alpha1.keda.sh',
      'triggerauthentications.v1alpha1.keda.sh'
    ])
  })
})

const MAYBE = ['certificates.v1.cert-manager.io', 'httproutes.v1.gateway.networking.k8s.io']
const FORBIDDEN =
  'Error from server (Forbidden): certificates.cert-manager.io is forbidden: User "ci" cannot list resource "certificates" in API group "cert-manager.io" in the namespace "ml"'

describe('what kubectl says of kinds that it cannot list', () => {
  it.each([
    [FORBIDDEN, ['certificates.v1.cert-manager.io'], false],
    [
      `Warning: any\n${FORBIDDEN}\nerror: the server doesn't have a resource type "httproutes"\n`,
      MAYBE,
      false
    ],
    [
      `${FORBIDDEN}\nError from server (Forbidden): secrets is forbidden: User "ci"`,
      [MAYBE[0]],
      true
    ],
    ['Unable to connect to the server: EOF', [], false],
    ['error: You must be logged in to the server', [], true]
  ])('%s', (stderr, unseen, others) => {
    const found = unseenIn(stderr, MAYBE)
    expect(found.unseen).toEqual(unseen)
    expect(found.others).toBe(others)
  })
})
