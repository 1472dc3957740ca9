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
    'an address with a password in it, which is left out',
    view({ clusters: [{ cluster: { server: 'https://me:pa:ss@10.0.0.1/a@b' } }] }),
    undefined,
    { server: 'https://10.0.0.1/a@b', namespace: 'default' }
  ],
  [
    'a way that nobody checks',
    view({
      clusters: [{ cluster: { server: 'https://10.0.0.1', 'insecure-skip-tls-verify': true } }]
    }),
    undefined,
    {
      server: 'https://10.0.0.1',
      namespace: 'default',
      exposure: 'does not check who the API server is (insecure-skip-tls-verify)'
    }
  ],
  [
    'a way that anybody can read',
    view({ clusters: [{ cluster: { server: 'http://10.0.0.1' } }] }),
    undefined,
    {
      server: 'http://10.0.0.1',
      namespace: 'default',
      exposure: 'reaches the API server by plain http'
    }
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
