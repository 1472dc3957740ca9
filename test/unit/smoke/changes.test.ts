import fc from 'fast-check'
import { changesBetween } from '../../../src/smoke/changes.ts'
import { changesSentence } from '../../../src/smoke/changes-sentence.ts'
import type { RecordedAnswer } from '../../../src/smoke/golden.ts'

const answer = (sample: string, value: unknown, more: Partial<RecordedAnswer> = {}) => ({
  sample,
  request: 'sha256:1',
  status: 200,
  answer: value,
  ...more
})
const changes = (before: RecordedAnswer[], after: RecordedAnswer[], tolerance = 1e-4) =>
  changesBetween({ name: 'golden.json', answers: before }, after, () => tolerance)

describe('changesBetween', () => {
  it.each<[string, unknown, unknown, object[]]>([
    [
      'a number',
      [152, 10],
      [152, 12],
      [{ path: '$[1]', before: '10', after: '12', difference: 0.2 }]
    ],
    ['a number below 1, absolutely', [0.1], [0.6], [{ path: '$[0]', difference: 0.5 }]],
    ['a label', ['setosa'], ['virginica'], [{ before: '"setosa"', after: '"virginica"' }]],
    ['a label before a number', [1, 'a'], [9, 'b'], [{ path: '$[1]' }, { path: '$[0]' }]],
    ['the larger number first', [1, 1], [2, 9], [{ path: '$[1]' }, { path: '$[0]' }]],
    ['a length', [1, 2], [1], [{ path: '$', before: 'an array of 2 items' }]],
    ['a key', { a: 1 }, { b: 1 }, [{ path: '$.a', after: 'nothing' }, { path: '$.b' }]]
  ])('finds %s', (_, before, after, outputs) => {
    const { changed } = changes([answer('s', before)], [answer('s', after)])
    expect(changed).toMatchObject([{ sample: 's', count: outputs.length, outputs }])
  })

  it('takes the tolerance of each sample', () => {
    const before = [answer('fine', [1]), answer('coarse', [1])]
    const after = [answer('fine', [1.01]), answer('coarse', [1.01])]
    const found = changesBetween({ name: 'x', answers: before }, after, name =>
      name === 'coarse' ? 0.1 : 1e-4
    )
    expect(found.changed.map(({ sample }) => sample)).toEqual(['fine'])
    expect(found.distribution).toContainEqual({ upTo: 1e-2, count: 0 })
    expect(found.distribution).toContainEqual({ upTo: 1, count: 2 })
  })

  it('counts a status', () => {
    const found = changes([answer('s', 1)], [answer('s', 1, { status: 400 })])
    expect(found.changed[0]?.outputs).toEqual([{ path: 'status', before: '200', after: '400' }])
  })

  it('tells samples that are new, missing, and asked differently', () => {
    const found = changes(
      [answer('gone', 1), answer('other', 1), answer('same', 1)],
      [answer('same', 1), answer('other', 2, { request: 'sha256:2' }), answer('new', 1)]
    )
    expect(found).toMatchObject({
      compared: 1,
      changed: [],
      added: ['new'],
      missing: ['gone'],
      incomparable: ['other']
    })
  })

  it('finds nothing between an answer and itself, and every number in the first step', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const found = changes([answer('s', value)], [answer('s', value)])
        expect(found.changed).toEqual([])
        expect(found.distribution.slice(1).every(({ count }) => count === 0)).toBe(true)
      })
    )
  })

  it('lists the largest of many, and counts them all', () => {
    const after = Array.from({ length: 5000 }, (_, i) => (i * 7919) % 5000)
    const { changed } = changes(
      [
        answer(
          's',
          after.map(() => -1)
        )
      ],
      [answer('s', after)]
    )
    expect(changed[0]?.count).toBe(5000)
    expect(changed[0]?.outputs.map(({ after }) => Number(after))).toEqual(
      Array.from({ length: 20 }, (_, i) => 4999 - i)
    )
  })
})

describe('changesSentence', () => {
  it.each([
    [[answer('a', 1)], 'The one sample compared has the same prediction as golden.json.'],
    [[answer('a', 2)], '1 of 1 sample is predicted differently than by golden.json.'],
    [[], 'No sample can be compared with golden.json.']
  ])('of %j', (after, sentence) => {
    expect(changesSentence(changes([answer('a', 1)], after))).toBe(sentence)
  })
})
