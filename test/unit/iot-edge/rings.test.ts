import {
  conditionProblem,
  ringCondition,
  ringIn,
  ringsOf
} from '../../../src/targets/iot-edge/fleet/rings.ts'
import { readCondition } from '../../../testkit/azure/hub-query.ts'

const devices = Array.from({ length: 20 }, (_, index) => `press-${index}`)
const sizes = (rings: ReadonlyMap<string, number>) =>
  [1, 2, 3].map(ring => [...rings.values()].filter(it => it === ring).length)

describe('the rings of a fleet', () => {
  it.each([
    [20, [10, 50, 100], [2, 8, 10]],
    [1, [10, 50, 100], [1, 0, 0]],
    [3, [10, 50, 100], [1, 1, 1]],
    [7, [1, 100], [1, 6, 0]],
    [5, [100], [5, 0, 0]],
    [0, [10, 50, 100], [0, 0, 0]]
  ])('of %i devices by shares of %j have %j', (count, shares, expected) => {
    expect(sizes(ringsOf('iris', devices.slice(0, count), shares, []))).toEqual(expected)
  })

  it('are the same each time, whatever the order of the devices, and others for other services', () => {
    const first = ringsOf('iris', devices, [10, 50, 100], [])
    const again = ringsOf('iris', devices.toReversed(), [10, 50, 100], [])
    expect([...again].sort()).toEqual([...first].sort())
    expect([...ringsOf('other', devices, [10, 50, 100], [])].sort()).not.toEqual([...first].sort())
  })

  it('begin with the devices that are named, also with more than the share', () => {
    const rings = ringsOf('iris', devices, [5, 100], ['press-3', 'press-7', 'nobody'])
    expect(
      [...rings]
        .filter(([, ring]) => ring === 1)
        .map(([device]) => device)
        .sort()
    ).toEqual(['press-3', 'press-7'])
  })

  it.each(['*', "tags.line = 'north'", "tags.a = 'it''s' OR deviceId = 'x'"])(
    'stand in the condition and are read back: %s',
    condition => {
      for (const ring of [1, 2, 3]) {
        const text = ringCondition(condition, 'tags.scorelineRing_iris', ring, 3)
        expect(ringIn(text, 'tags.scorelineRing_iris', 3)).toEqual({ condition, ring })
        expect(() => readCondition(text)).not.toThrow()
      }
    }
  )

  it('hold a condition with OR together', () => {
    const text = ringCondition("tags.a = '1' OR tags.b = '1'", 'tags.r', 1, 2)
    const isMeant = readCondition(text)
    expect([{ a: '1' }, { a: '1', r: '1' }, { r: '1' }].map(tags => isMeant({ tags }))).toEqual([
      false,
      true,
      false
    ])
  })
})

describe('a target condition', () => {
  it.each([
    '*',
    "tags.line = 'north'",
    "deviceId = 'a''b'",
    "(tags.a = '1') AND NOT (tags.b = '(')"
  ])('may be %s', text => {
    expect(conditionProblem(text)).toBeUndefined()
    expect(() => readCondition(text)).not.toThrow()
  })

  it.each([
    ['tags.line = "north"', 'double quote'],
    ["tags.line = 'north", 'quote without'],
    ["tags.a = '1') OR (tags.b = '1'", 'closes a bracket'],
    ["(tags.a = '1'", 'not closed'],
    ["tags.a = '1'\nOR true", 'control character'],
    ['true', 'neither'],
    ['', 'neither']
  ])('may not be %j', (text, why) => {
    expect(conditionProblem(text)).toContain(why)
  })
})
