import { odditiesOf } from '../../../src/smoke/oddities.ts'

describe('odditiesOf', () => {
  it.each([
    [{ error: 'no' }, 1],
    [{ errors: [{ code: 1 }], data: [] }, 1],
    [{ Traceback: 'x', traceback: 'x' }, 1],
    ['{"error": "no"}', 2],
    ['[1]', 1],
    [['no', 400], 1],
    [[{ message: 'no' }, 500], 1]
  ])('of %j are told', (value, count) => expect(odditiesOf(value)).toHaveLength(count))

  it.each([
    [[152.1, 420]],
    [[[1, 2], 420]],
    [['setosa', 2]],
    [['no', 400, 1]],
    [{ error: null, predictions: [1] }],
    [{ error: '', errors: [], exception: false, traceback: 0 }],
    [{ predictions: [{ error: 0.5 }] }],
    ['5'],
    ['setosa'],
    ['null'],
    [null],
    [{}],
    [5]
  ])('of %j are none', value => expect(odditiesOf(value)).toEqual([]))
})
