import {
  documentIn,
  logLinesIn,
  objectsIn
} from '../../../src/targets/kubernetes/cluster-answer.ts'
import { kubectlError } from '../../../src/targets/kubernetes/kubectl-errors.ts'
import { labelsOf, objectNames } from '../../../src/targets/kubernetes/names.ts'
import { lastGoodIn } from '../../../src/targets/kubernetes/observe.ts'

const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } }

describe('an answer of a cluster', () => {
  it.each([
    ['nothing', '', []],
    ['one object', JSON.stringify(pod), [pod]],
    ['a list', JSON.stringify({ kind: 'List', items: [pod, pod] }), [pod, pod]]
  ])('is %s', (_, json, expected) => {
    expect(objectsIn(json)).toEqual(expected)
  })

  it.each([
    ['is not JSON', '<html>'],
    ['was cut off', JSON.stringify({ kind: 'List', items: [pod] }).slice(0, -3)],
    ['is a number', '1'],
    ['is a list without items', '{"kind":"List","items":null}'],
    ['holds null', '{"kind":"List","items":[null]}'],
    ['has no metadata', '{"kind":"Pod"}'],
    ['has no name', '{"kind":"Pod","metadata":{}}'],
    ['has a kind that is none', '{"kind":{},"metadata":{"name":"a"}}'],
    ['has labels that are none', '{"kind":"Pod","metadata":{"name":"a","labels":["x"]}}'],
    [
      'has an annotation of objects',
      '{"kind":"Pod","metadata":{"name":"a","annotations":{"x":{}}}}'
    ],
    ['has owners that are none', '{"kind":"Pod","metadata":{"name":"a","ownerReferences":[null]}}']
  ])('that %s is refused in a sentence', (_, json) => {
    const code = 'KUBERNETES_ANSWER_INVALID'
    expect(() => objectsIn(json)).toThrow(expect.objectContaining({ code }))
  })

  it('of versions may be anything but an object', () => {
    expect(documentIn('{"a":1}')).toEqual({ a: 1 })
    expect(() => documentIn('[]')).toThrow('The cluster answered with no JSON object')
  })

  it('has lines of a container up to a length', () => {
    const [first, second, ...others] = logLinesIn(`${'x'.repeat(100_000)}\n\nshort\n`)
    expect([first?.length, second, others]).toEqual([16 * 1024 + 1, 'short', []])
  })

  it('that refuses is quoted up to a length', () => {
    const said = `Error from server: admission webhook "x" denied the request: ${'no '.repeat(100_000)}`
    expect(kubectlError(said, {} as never).message.length).toBeLessThan(2200)
  })
})

describe('what was applied when a service last came up', () => {
  const own = (kind: string, more: object = {}) => ({
    apiVersion: 'v1',
    kind,
    metadata: { name: 'iris', labels: labelsOf('iris'), ...more }
  })
  const goodOf = (text: string) =>
    lastGoodIn('iris', [
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: objectNames('iris').lastGood },
        data: { mark: 'm/1', 'objects.json': text }
      }
    ])

  it('is read again', () => {
    const objects = ['Deployment', 'Service', 'NetworkPolicy', 'Ingress'].map(kind => own(kind))
    expect(goodOf(JSON.stringify(objects))).toEqual({ mark: 'm/1', objects })
  })

  it.each([
    ['is not JSON', 'x'],
    ['is no list', '{}'],
    ['holds something else behind it', '[]} {'],
    ['holds what is no object', '[1]'],
    ['gives rights', JSON.stringify([own('ClusterRoleBinding')])],
    ['is of another namespace', JSON.stringify([own('Service', { namespace: 'kube-system' })])],
    ['is of another service', JSON.stringify([own('Service', { labels: labelsOf('other') })])]
  ])('is not used where it %s', (_, text) => {
    expect(goodOf(text)).toBeUndefined()
  })
})
