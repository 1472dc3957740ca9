import { readCollected } from '../../../../src/smoke/data/collected.ts'
import type { DataSet } from '../../../../src/smoke/data/data-set.ts'
import { type RequestWishes, requestsOf } from '../../../../src/smoke/data/requests.ts'
import { jsonOf, samplesText } from '../../../../src/smoke/data/samples-text.ts'

const table = (...rows: readonly (readonly unknown[])[]): DataSet => ({
  columns: ['age', 'city', 'label'],
  rows: rows.map((values, i) => ({ number: i + 1, values })),
  total: rows.length
})
const array = (...rows: readonly (readonly unknown[])[]): DataSet => ({
  ...table(...rows),
  columns: undefined
})
const write = (data: DataSet, wishes: Partial<RequestWishes> = {}) =>
  requestsOf(data, 'data', {
    columns: [],
    leaveOut: [],
    form: 'rows',
    inputs: undefined,
    ...wishes
  })
const sent = (data: DataSet, wishes: Partial<RequestWishes> = {}) =>
  write(data, wishes).requests.map(({ request }) => request)
const input = (name: string, type: string, ...shape: readonly (number | null)[]) => ({
  name,
  type,
  shape
})

describe('requests from a table', () => {
  const one = table([25, 'Oslo', 1])

  it('are written in each form where no model is known', () => {
    const wishes = { leaveOut: ['label'] }
    expect(sent(one, wishes)).toEqual([{ data: [[25, 'Oslo']] }])
    expect(sent(one, { ...wishes, form: 'records' })).toEqual([
      { data: [{ age: 25, city: 'Oslo' }] }
    ])
    expect(sent(one, { ...wishes, form: 'split' })).toEqual([
      { data: { columns: ['age', 'city'], data: [[25, 'Oslo']] } }
    ])
    expect(sent(one, { columns: ['label', 'age'] })).toEqual([{ data: [[1, 25]] }])
    expect(sent(table([undefined, '', 1]))).toEqual([{ data: [[null, '', 1]] }])
  })

  it('are rows for a model with one input, in its type', () => {
    const inputs = [input('X', 'float32', null, 2)]
    expect(sent(table(['1.5', 'x', 7]), { inputs, leaveOut: ['city'] })).toEqual([
      { data: [[1.5, 7]] }
    ])
    expect(sent(one, { inputs: [input('x', 'int64', null)], columns: ['age'] })).toEqual([
      { data: [25] }
    ])
  })

  it('are records for a model with an input a column, by their names', () => {
    const inputs = [input('city', 'string', null, 1), input('age', 'float32', null, 1)]
    expect(sent(one, { inputs })).toEqual([[{ city: 'Oslo', age: 25 }]])
  })

  it('leave rows out that lack what the model must have', () => {
    const inputs = [input('city', 'string', null, 1), input('age', 'float32', null, 1)]
    const found = write(table([undefined, 'Oslo', 1], [3, undefined, 1]), { inputs })
    expect(found).toEqual({
      requests: [{ row: 1, request: [{ city: 'Oslo', age: null }] }],
      incomplete: 1
    })
  })

  it.each<[string, Partial<RequestWishes>, RegExp]>([
    ['a column that is not there', { columns: ['agee'] }, /no column "agee"/],
    ['one to leave out', { leaveOut: ['x'] }, /no column "x"/],
    ['too many', { inputs: [input('X', 'float32', null, 2)] }, /has 3 columns.*takes 2/],
    ['pictures', { inputs: [input('X', 'float32', null, 28, 28)] }, /takes rows of 28 × 28/],
    ['an input', { inputs: [input('age', 'int64'), input('sex', 'string')] }, /no column "sex"/]
  ])('refuse %s', (_, wishes, message) => {
    expect(() => write(one, wishes)).toThrow(
      expect.objectContaining({ code: 'DATA_COLUMNS', message: expect.stringMatching(message) })
    )
  })

  it.each<[unknown, string]>([
    ['Oslo', 'float32'],
    [1.5, 'int64'],
    ['maybe', 'bool'],
    [[1], 'string'],
    [true, 'float32']
  ])('refuse %j for %s', (value, type) => {
    const wishes = { columns: ['age'], inputs: [input('X', type, null, 1)] }
    expect(() => write(table([value, '', 1]), wishes)).toThrow(
      expect.objectContaining({ code: 'DATA_VALUE', message: expect.stringContaining('row 1') })
    )
  })
})

describe('requests from an array', () => {
  const picture = array([
    [1, 2],
    [3, 4]
  ])

  it('are its rows, whatever their shape', () => {
    const inputs = [input('X', 'float32', null, 2, 2)]
    const request = {
      data: [
        [
          [1, 2],
          [3, 4]
        ]
      ]
    }
    expect(sent(picture)).toEqual([request])
    expect(sent(picture, { inputs })).toEqual([request])
  })

  it('refuse another shape, names, and a model with several inputs', () => {
    for (const wishes of [
      { inputs: [input('X', 'float32', null, 3, 2)] },
      { inputs: [input('a', 'float32'), input('b', 'float32')] },
      { columns: ['a'] }
    ])
      expect(() => write(picture, wishes)).toThrow(
        expect.objectContaining({ code: 'DATA_COLUMNS' })
      )
  })
})

describe('what a service collected', () => {
  const line = (more: object) =>
    JSON.stringify({ path: '/score', status: 200, input: { data: [[1]] }, output: [2], ...more })

  it('is taken to the letter, without failures and what is not JSON', () => {
    const text = [
      '{"path":"/score","status":200,"input":{"id":9007199254740993, "x":1.0},"output":[1e2]}',
      line({ status: 500 }),
      line({ path: '/v2/models/a/infer' }),
      line({ input: 'a text' }),
      line({ input: { base64: 'AA==' } }),
      line({ output: 'no JSON' }),
      '{"time":"…","collected":{}}',
      ''
    ].join('\n')
    expect(readCollected(new Map([['a.jsonl', text]]), { count: 9, seed: 1 })).toEqual({
      samples: [
        { name: 'a.jsonl:1', request: '{"id":9007199254740993, "x":1.0}', answer: '[1e2]' },
        { name: 'a.jsonl:6', request: '{"data":[[1]]}', answer: undefined }
      ],
      total: 2,
      passedOver: 5
    })
  })

  it.each(['{', '[]', '7', ''])('refuses %j', text => {
    expect(() => readCollected(new Map([['a.jsonl', text]]), { count: 9, seed: 1 })).toThrow(
      expect.objectContaining({ code: 'DATA_UNREADABLE' })
    )
  })
})

describe('the file of samples', () => {
  it('keeps the digits of whole numbers, and has a line a sample', () => {
    expect(jsonOf({ a: [2n ** 60n, null, undefined, 'x"'] })).toBe(
      '{"a":[1152921504606846976,null,null,"x\\""]}'
    )
    expect(
      samplesText([
        { name: 'a', request: '1' },
        { name: 'b', request: '2', expect: '3' }
      ])
    ).toBe('[\n  {"name":"a","request":1},\n  {"name":"b","request":2,"expect":3}\n]\n')
  })
})
