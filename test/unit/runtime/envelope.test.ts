import { answerOf, feedsFrom } from '../../../src/runtime/backends/onnx/request.ts'
import type { TensorInfo } from '../../../src/runtime/service.ts'

/** What a scikit-learn pipeline becomes that is converted column by column. */
const COLUMNS: readonly TensorInfo[] = [
  { name: 'age', type: 'int64', shape: [null, 1] },
  { name: 'city', type: 'string', shape: [null, 1] }
]
const ROWS: readonly TensorInfo[] = [{ name: 'X', type: 'float32', shape: [null, 2] }]
const ask = (document: unknown, inputs: readonly TensorInfo[]) =>
  feedsFrom(Buffer.from(JSON.stringify(document)), { inputs, outputs: [] })
const columns = {
  age: { type: 'int64', dims: [2, 1], data: BigInt64Array.of(25n, 60n) },
  city: { type: 'string', dims: [2, 1], data: ['Oslo', 'Bonn'] }
}
const rows = { X: { type: 'float32', dims: [2, 2], data: Float32Array.of(1, 2, 3, 4) } }
const RECORDS = [
  { age: 25, city: 'Oslo' },
  { city: 'Bonn', age: 60 }
]
const SPLIT = {
  columns: ['city', 'age'],
  index: [0, 1],
  data: [
    ['Oslo', 25],
    ['Bonn', 60]
  ]
}

describe('columns that are inputs of their own', () => {
  it.each([
    ['by their names', { age: [[25], [60]], city: [['Oslo'], ['Bonn']] }, false],
    ['as plain lists', { age: [25, 60], city: ['Oslo', 'Bonn'] }, false],
    ['below data', { data: { age: [25, 60], city: ['Oslo', 'Bonn'] } }, false],
    ['as records', RECORDS, false],
    ['as records below data', { data: RECORDS }, false],
    [
      'as rows in the order of the inputs',
      {
        data: [
          [25, 'Oslo'],
          [60, 'Bonn']
        ]
      },
      false
    ],
    [
      'as bare rows',
      [
        [25, 'Oslo'],
        [60, 'Bonn']
      ],
      false
    ],
    ['as pandas splits them', SPLIT, false],
    ['as MLflow splits them', { dataframe_split: SPLIT, params: {} }, true],
    ['as records of MLflow', { dataframe_records: RECORDS }, true],
    ['as instances', { instances: RECORDS, parameters: {} }, true],
    [
      'as instances with lists',
      {
        instances: [
          { age: [25], city: ['Oslo'] },
          { age: [60], city: ['Bonn'] }
        ]
      },
      true
    ],
    ['as inputs', { inputs: { age: [25, 60], city: ['Oslo', 'Bonn'] } }, true]
  ])('come %s', (_what, document, predictions) => {
    const asked = ask(document, COLUMNS)
    expect(asked.feeds).toEqual(columns)
    expect(asked.predictions).toBe(predictions)
  })

  it.each([
    ['one row', { data: [25, 'Oslo'] }],
    ['one record', { age: 25, city: 'Oslo' }],
    ['one record of instances', { instances: [{ age: 25, city: 'Oslo' }] }]
  ])('come as %s', (_what, document) => {
    expect(ask(document, COLUMNS).feeds).toEqual({
      age: { type: 'int64', dims: [1, 1], data: BigInt64Array.of(25n) },
      city: { type: 'string', dims: [1, 1], data: ['Oslo'] }
    })
  })

  it.each([
    [{ instances: [{ age: 25 }, { age: 3 }] }, /Input "city" .* is missing/],
    [
      { instances: [{ age: 25, city: 'Oslo' }, { age: 3 }] },
      /Row 1 has no "city", which row 0 has/
    ],
    [[{ age: 25 }, { age: 25, city: 'Oslo' }], /Row 1 has "city", which row 0 does not have/],
    [{ data: [[25, 'Oslo'], [1]] }, /Row 1 has 1 values, but there are 2 columns: "age", "city"/],
    [{ dataframe_split: { columns: ['age'], data: 5 } }, /need "columns" and "data"/],
    [{ dataframe_split: { columns: ['size'], data: [[1]] } }, /There is no input "size"/],
    [{ instances: [[1, 'x']], what: 1 }, /There is no input "instances"/],
    [{ age: [null], city: ['x'] }, /Input "age" expects int64 .* element 0 is null/]
  ])('are refused where they do not fit: %j', (document, message) => {
    expect(() => ask(document, COLUMNS)).toThrow(message)
  })
})

describe('one input of rows', () => {
  it.each([
    [
      'bare',
      [
        [1, 2],
        [3, 4]
      ]
    ],
    [
      'as data',
      {
        data: [
          [1, 2],
          [3, 4]
        ]
      }
    ],
    [
      'by its name',
      {
        X: [
          [1, 2],
          [3, 4]
        ]
      }
    ],
    [
      'as instances',
      {
        instances: [
          [1, 2],
          [3, 4]
        ]
      }
    ],
    ['as instances by its name', { instances: [{ X: [1, 2] }, { X: [3, 4] }] }],
    [
      'as inputs',
      {
        inputs: [
          [1, 2],
          [3, 4]
        ]
      }
    ],
    [
      'as inputs by its name',
      {
        inputs: {
          X: [
            [1, 2],
            [3, 4]
          ]
        }
      }
    ],
    [
      'as pandas splits them',
      {
        dataframe_split: {
          columns: ['b', 'a'],
          data: [
            [1, 2],
            [3, 4]
          ]
        }
      }
    ],
    [
      'as records',
      {
        dataframe_records: [
          { b: 1, a: 2 },
          { a: 4, b: 3 }
        ]
      }
    ]
  ])('comes %s', (_what, document) => {
    expect(ask(document, ROWS).feeds).toEqual(rows)
  })

  it('may be called as an envelope is', () => {
    const inputs = [{ ...ROWS[0], name: 'instances' } as TensorInfo]
    expect(ask({ instances: [[1, 2]] }, inputs)).toMatchObject({ predictions: false })
  })
})

describe('an answer', () => {
  const y = { type: 'float32', dims: [2, 1], data: Float32Array.of(1, 2) } as const
  const label = { type: 'string', dims: [2], data: ['a', 'b'] } as const
  const maps = {
    type: 'float32',
    dims: [2, 2],
    data: Float32Array.of(1, 0, 0, 1),
    labels: ['a', 'b']
  } as const

  it('is the output, or the outputs by their names', () => {
    expect(answerOf({ y }, false)).toBe('[[1],[2]]')
    expect(answerOf({ y, label }, false)).toBe('{"y":[[1],[2]],"label":["a","b"]}')
  })

  it('is called predictions, one a row, where the caller sent rows so', () => {
    expect(answerOf({ y }, true)).toBe('{"predictions":[[1],[2]]}')
    expect(answerOf({ label, maps }, true)).toBe(
      '{"predictions":[{"label":"a","maps":{"a":1,"b":0}},{"label":"b","maps":{"a":0,"b":1}}]}'
    )
  })
})
