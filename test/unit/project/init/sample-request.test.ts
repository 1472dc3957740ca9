import type { ModelInput } from '../../../../src/project/init/facts.ts'
import { sampleRequest, samplesText } from '../../../../src/project/init/sample-request.ts'
import { samplesFrom } from '../../../../src/smoke/sample.ts'

const input = (name: string, type: string, shape?: ModelInput['shape']): ModelInput => ({
  name,
  type,
  ...(shape ? { shape } : {})
})

it.each<[string, ModelInput[], unknown]>([
  ['rows of any number', [input('x', 'float32', [null, 3])], { data: [[0, 0, 0]] }],
  ['a named number of rows', [input('x', 'int64', ['N', 2])], { data: [[0, 0]] }],
  ['a fixed number of rows', [input('x', 'float32', [2, 1])], { data: [[0], [0]] }],
  ['text', [input('x', 'string', ['N', 1])], { data: [['']] }],
  ['flags', [input('x', 'bool', [2])], { data: [false, false] }],
  [
    'an image',
    [input('x', 'float32', ['N', 1, 2, 2])],
    {
      data: [
        [
          [
            [0, 0],
            [0, 0]
          ]
        ]
      ]
    }
  ],
  [
    'several inputs',
    [input('age', 'float32', ['N', 1]), input('city', 'string', ['N', 1])],
    { age: [[0]], city: [['']] }
  ],
  ['an axis of any length behind the first', [input('x', 'float32', ['N', null])], undefined],
  ['an unknown rank', [input('x', 'float32')], undefined],
  ['a single number', [input('x', 'float32', [])], undefined],
  ['a sequence', [input('x', 'seq(float32)')], undefined],
  ['numbers that JSON does not carry', [input('x', 'complex64', ['N', 1])], undefined],
  ['more values than people edit', [input('x', 'float32', ['N', 3, 224, 224])], undefined],
  ['no inputs', [], undefined],
  [
    'one input of two that cannot be written',
    [input('a', 'float32', [1]), input('b', 'unknown')],
    undefined
  ]
])('a request for %s', (_, inputs, request) => {
  expect(sampleRequest(inputs)).toEqual(request)
})

it('a samples file of it is one that smoke tests read', () => {
  const [sample, ...others] = samplesFrom(JSON.parse(samplesText({ data: [[0]] })), 'samples.json')
  expect(others).toEqual([])
  expect(sample).toMatchObject({ name: 'zeros', request: { data: [[0]] } })
})
