import { jsonPatched, type Operation } from '../../../src/targets/kubernetes/json-patch.ts'
import { at } from '../../../src/targets/kubernetes/kube-object.ts'
import { labelsOf } from '../../../src/targets/kubernetes/names.ts'
import { patchedObjects } from '../../../src/targets/kubernetes/patched.ts'
import { patchesIn } from '../../../src/targets/kubernetes/patches.ts'
import { strategicallyMerged } from '../../../src/targets/kubernetes/strategic-merge.ts'

/** https://www.rfc-editor.org/rfc/rfc6902#appendix-A */
describe('a JSON patch', () => {
  it.each<[string, unknown, Operation[], unknown]>([
    [
      'adds a member',
      { foo: 'bar' },
      [{ op: 'add', path: '/baz', value: 'qux' }],
      { foo: 'bar', baz: 'qux' }
    ],
    [
      'adds to a list',
      { foo: ['a', 'c'] },
      [{ op: 'add', path: '/foo/1', value: 'b' }],
      { foo: ['a', 'b', 'c'] }
    ],
    [
      'appends',
      { foo: ['a'] },
      [{ op: 'add', path: '/foo/-', value: ['b'] }],
      { foo: ['a', ['b']] }
    ],
    ['removes a member', { baz: 1, foo: 2 }, [{ op: 'remove', path: '/baz' }], { foo: 2 }],
    [
      'removes from a list',
      { foo: [1, 2, 3] },
      [{ op: 'remove', path: '/foo/1' }],
      { foo: [1, 3] }
    ],
    [
      'replaces',
      { a: { b: 1 } },
      [{ op: 'replace', path: '/a/b', value: null }],
      { a: { b: null } }
    ],
    [
      'moves',
      { a: { x: 1 }, b: {} },
      [{ op: 'move', from: '/a/x', path: '/b/y' }],
      { a: {}, b: { y: 1 } }
    ],
    ['copies', { a: [1] }, [{ op: 'copy', from: '/a/0', path: '/b' }], { a: [1], b: 1 }],
    [
      'tests',
      { a: { b: [1, 2] } },
      [{ op: 'test', path: '/a/b', value: [1, 2] }],
      { a: { b: [1, 2] } }
    ],
    [
      'reads escaped names',
      { 'a/b': { '~c': 1 } },
      [{ op: 'replace', path: '/a~1b/~0c', value: 2 }],
      { 'a/b': { '~c': 2 } }
    ]
  ])('%s', (_, document, operations, result) => {
    expect(jsonPatched(document, operations)).toEqual(result)
  })

  it.each<[Operation, RegExp]>([
    [{ op: 'add', path: '/no/where', value: 1 }, /there is no \/no\/where/],
    [{ op: 'remove', path: '/missing' }, /there is no \/missing/],
    [{ op: 'replace', path: '/list/9', value: 1 }, /there is no \/list\/9/],
    [{ op: 'add', path: '/list/01', value: 1 }, /there is no \/list\/01/],
    [{ op: 'test', path: '/list', value: [] }, /is not what "test" expects/],
    [{ op: 'remove', path: '' }, /cannot be removed/],
    [{ op: 'move', from: '/toString', path: '/x' }, /there is no \/toString/]
  ])('refuses %j', (operation, message) => {
    expect(() => jsonPatched({ list: [1] }, [operation])).toThrow(message)
  })
})

const DEPLOYMENT = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'iris', labels: labelsOf('iris') },
  spec: {
    replicas: 2,
    template: {
      spec: {
        nodeSelector: { a: 'b' },
        tolerations: [{ key: 'x' }],
        containers: [
          { name: 'scoring', image: 'i', env: [{ name: 'A', value: '1' }], args: ['x', 'y'] }
        ]
      }
    }
  }
}

describe('a strategic merge patch', () => {
  const podOf = (spec: object) =>
    at(
      strategicallyMerged(DEPLOYMENT, { spec: { template: { spec } } }),
      'spec',
      'template',
      'spec'
    )

  it('merges lists by the names of their entries', () => {
    const containers = [
      {
        name: 'scoring',
        env: [
          { name: 'A', value: '2' },
          { name: 'B', value: '3' }
        ]
      },
      { name: 'sidecar', image: 's' }
    ]
    expect(podOf({ containers })).toMatchObject({
      containers: [
        {
          name: 'scoring',
          image: 'i',
          env: [
            { name: 'A', value: '2' },
            { name: 'B', value: '3' }
          ]
        },
        { name: 'sidecar', image: 's' }
      ]
    })
  })

  it('replaces lists whose entries have no names, and removes what is null or deleted', () => {
    const containers = [
      { name: 'scoring', args: ['z'], env: [{ name: 'A', $patch: 'delete' }], image: null }
    ]
    expect(podOf({ containers, tolerations: [{ key: 'y' }], nodeSelector: null })).toEqual({
      tolerations: [{ key: 'y' }],
      containers: [{ name: 'scoring', env: [], args: ['z'] }]
    })
    expect(podOf({ nodeSelector: { $patch: 'replace', c: 'd' } })).toMatchObject({
      nodeSelector: { c: 'd' }
    })
  })

  it('leaves the object as it was', () => {
    const before = structuredClone(DEPLOYMENT)
    podOf({ nodeSelector: { e: 'f' } })
    expect(DEPLOYMENT).toEqual(before)
  })
})

describe('patches', () => {
  it('are read as kustomize writes them', () => {
    const text = `
- target: {kind: Deployment}
  patch:
    - {op: add, path: /spec/paused, value: true}
- target: {kind: Service, name: iris}
  patch: |-
    spec:
      externalTrafficPolicy: Local
- patch:
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: iris}
    spec: {minReadySeconds: 5}
`
    expect(
      patchesIn(text, 'patches').map(({ kind, name, change }) => [kind, name, change.form])
    ).toEqual([
      ['Deployment', undefined, 'operations'],
      ['Service', 'iris', 'merge'],
      ['Deployment', 'iris', 'merge']
    ])
  })

  it.each([
    ['a: b', /must be a list/],
    ['- {', /is not YAML/],
    ['- &a {target: {kind: Service}, patch: *a}', /holds more than any object does/],
    ['- {target: {kind: Service}, patch: "&a {spec: *a}"}', /holds more than any object does/],
    ['- target: {kind: Deployment}', /needs target: and patch:/],
    ['- {patch: {spec: {}}}', /needs a target with a kind/],
    ['- {target: {kind: Secret}, patch: {data: {}}}', /changes a Secret/],
    ['- {target: {kind: Service, labelSelector: a}, patch: {}}', /chosen by kind and name/],
    ['- {target: {kind: Service}, patch: [{op: put, path: /a}]}', /needs op/],
    ['- {target: {kind: Service}, patch: [{op: add, path: a, value: 1}]}', /needs op/],
    ['- {target: {kind: Service}, patch: [{op: add, path: /a}]}', /needs "value"/],
    ['- {target: {kind: Service}, patch: [{op: move, path: /a}]}', /needs "from"/],
    ['- {target: {kind: Service}, patch: {}, options: {}}', /has "options"/]
  ])('are refused: %s', (text, message) => {
    expect(() => patchesIn(text, 'patches')).toThrow(message)
  })

  const problemsWith = (text: string) =>
    patchedObjects('iris', [DEPLOYMENT], patchesIn(text, 'patches')).problems.map(
      ({ code, message }) => `${code} ${message}`
    )

  it.each([
    [
      '- {target: {kind: Ingress}, patch: {spec: {}}}',
      /is for a Ingress, and the service has none/
    ],
    ['- {target: {kind: Deployment, name: no}, patch: {}}', /"no", and the service has none/],
    [
      '- {target: {kind: Deployment}, patch: [{op: remove, path: /spec/x}]}',
      /there is no \/spec\/x/
    ],
    ['- {target: {kind: Deployment}, patch: {metadata: {labels: null}}}', /changes the name/],
    [
      '- {target: {kind: Deployment}, patch: [{op: replace, path: /metadata/name, value: x}]}',
      /changes the name/
    ],
    ['- {target: {kind: Deployment}, patch: {metadata: {namespace: other}}}', /changes the name/],
    ['- {target: {kind: Deployment}, patch: [{op: add, path: "", value: 5}]}', /changes the name/],
    [
      '- {target: {kind: Deployment}, patch: [{op: replace, path: /metadata, value: null}]}',
      /changes the name/
    ],
    [
      '- {target: {kind: Deployment}, patch: {spec: {$retainKeys: [a]}}}',
      /"\$retainKeys" is not supported/
    ],
    [
      '- {target: {kind: Deployment}, patch: {spec: {template: {spec: {volumes: [{emptyDir: {}}]}}}}}',
      /has no "name"/
    ]
  ])('are a problem of the plan: %s', (text, message) => {
    const [problem] = problemsWith(text)
    expect(problem).toMatch(message)
    expect(problem).toMatch(/^KUBERNETES_PATCH_INVALID /)
  })

  it('are no way to more than can be written down', () => {
    const deep = `- ${'['.repeat(5000)}${']'.repeat(5000)}`
    expect(() => patchesIn(deep, 'patches')).toThrow(/is not YAML/)
    const copies = Array.from(
      { length: 60 },
      (_, index) => `{op: copy, from: /spec, path: /spec/x${index}}`
    )
    const [problem] = problemsWith(`- {target: {kind: Deployment}, patch: [${copies}]}`)
    expect(problem).toMatch(/becomes too large/)
  })

  it('are done one after the other', () => {
    const { objects, problems } = patchedObjects(
      'iris',
      [DEPLOYMENT],
      patchesIn(
        `
- target: {kind: Deployment}
  patch: {spec: {minReadySeconds: 5}}
- target: {kind: Deployment}
  patch: [{op: test, path: /spec/minReadySeconds, value: 5}, {op: remove, path: /spec/replicas}]
`,
        'patches'
      )
    )
    expect(problems).toEqual([])
    expect(at(objects[0], 'spec')).toMatchObject({ minReadySeconds: 5 })
    expect(at(objects[0], 'spec')).not.toHaveProperty('replicas')
  })
})
