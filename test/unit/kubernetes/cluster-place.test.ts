import { clusterPlaceIn } from '../../../src/targets/kubernetes/cluster-place.ts'

const view = (more: object) => JSON.stringify({ kind: 'Config', apiVersion: 'v1', ...more })
const clusters = [{ name: 'c', cluster: { server: 'https://10.0.0.1:6443' } }]

it.each([
  [
    'the context',
    view({ clusters, contexts: [{ context: { namespace: 'ml' } }] }),
    undefined,
    { server: 'https://10.0.0.1:6443', namespace: 'ml' }
  ],
  [
    'what was given, over the context',
    view({ clusters, contexts: [{ context: { namespace: 'ml' } }] }),
    'mine',
    { server: 'https://10.0.0.1:6443', namespace: 'mine' }
  ],
  [
    'a context without a namespace',
    view({ clusters, contexts: [{ context: {} }] }),
    undefined,
    { server: 'https://10.0.0.1:6443', namespace: 'default' }
  ],
  [
    'no kubeconfig, as in a pod',
    view({ clusters: null, contexts: null }),
    undefined,
    { server: undefined, namespace: 'default' }
  ]
])('the place of a cluster is read from %s', (_, json, namespace, expected) => {
  expect(clusterPlaceIn(json, namespace)).toEqual(expected)
})
