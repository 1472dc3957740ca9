import { type AskedPlace, isWanted, mayRun, reconciled } from '../../../src/services/listing.ts'
import type { ServiceRecord } from '../../../src/services/record.ts'
import type { Service } from '../../../src/targets/target.ts'

const digestOf = (letter: string) => `sha256:${letter.repeat(64)}`
const NOW = Date.parse('2026-12-01T00:00:00Z')

const record = (service: string, more: Partial<ServiceRecord> = {}): ServiceRecord => ({
  service,
  target: 'memory',
  place: { id: 'aaaaaaaaaaaa', shown: { shelf: 'top' } },
  state: 'running',
  image: { label: 'wine:1', repository: 'wine', digest: digestOf('1') },
  models: ['wine:3'],
  action: 'create',
  origin: {},
  created: '2026-11-01T00:00:00Z',
  updated: '2026-11-01T00:00:00Z',
  ...more
})
const runs = (name: string, letter = '1'): Service => ({
  name,
  state: 'running',
  imageDigest: digestOf(letter),
  imageLabel: `wine:${letter}`,
  scoringUri: undefined,
  swaggerUri: undefined
})
const top = (...services: Service[]): AskedPlace => ({
  target: 'memory',
  id: 'aaaaaaaaaaaa',
  shown: { shelf: 'top' },
  services
})
const states = (records: readonly ServiceRecord[], asked: readonly AskedPlace[]) =>
  reconciled(records, asked, NOW).map(({ name, state, asked, record }) => [
    name,
    state,
    asked,
    record !== undefined
  ])

describe('a list of services', () => {
  it.each([
    ['there by record and target', [record('a')], [top(runs('a'))], [['a', 'running', true, true]]],
    ['gone without its service', [record('a')], [top()], [['a', 'gone', true, true]]],
    ['there without a record', [], [top(runs('a'))], [['a', 'running', true, false]]],
    ['as written down where nobody asked', [record('a')], [], [['a', 'running', false, true]]],
    [
      'another one at another place',
      [record('a', { place: { id: 'bbbbbbbbbbbb', shown: { shelf: 'low' } } })],
      [top(runs('a'))],
      [
        ['a', 'running', false, true],
        ['a', 'running', true, false]
      ]
    ],
    [
      'another one at another target',
      [record('a', { target: 'aci' })],
      [top()],
      [['a', 'running', false, true]]
    ],
    [
      'being deployed, a moment after that began',
      [record('a', { state: 'deploying', updated: '2026-11-30T23:50:00Z' })],
      [top()],
      [['a', 'deploying', true, true]]
    ],
    [
      'gone, where its deployment ended long ago without it',
      [record('a', { state: 'deploying', updated: '2026-11-30T22:50:00Z' })],
      [top()],
      [['a', 'gone', true, true]]
    ],
    [
      'gone with the machine of its job',
      [record('a', { place: { id: 'cccccccccccc', shown: {}, ends: '2026-11-30T00:00:00Z' } })],
      [],
      [['a', 'gone', true, true]]
    ]
  ] as const)('has one %s', (_, records, asked, expected) => {
    expect(states(records, asked)).toEqual(expected)
  })

  it('is in the order of names, then targets, then places', () => {
    const place = { id: 'dddddddddddd', shown: { shelf: 'a' } }
    const all = [
      record('b'),
      record('a', { target: 'zoo' }),
      record('a'),
      record('a', { place }),
      record('a-b')
    ]
    const order = reconciled(all, [], NOW).map(({ name, target, place }) => [
      name,
      target,
      place.shelf
    ])
    expect(order).toEqual([
      ['a', 'memory', 'a'],
      ['a', 'memory', 'top'],
      ['a', 'zoo', 'top'],
      ['a-b', 'memory', 'top'],
      ['b', 'memory', 'top']
    ])
  })

  it.each([
    [{}, true],
    [{ name: 'a' }, true],
    [{ name: 'b' }, false],
    [{ target: 'memory' }, true],
    [{ target: 'local' }, false],
    [{ image: 'wine' }, true],
    [{ image: 'wine:1' }, true],
    [{ image: digestOf('1') }, true],
    [{ image: 'wine:2' }, false],
    [{ image: 'win' }, false],
    [{ model: 'wine' }, true],
    [{ model: 'wine:3' }, true],
    [{ model: 'wine:4' }, false],
    [{ pullRequest: 7 }, true],
    [{ pullRequest: 8 }, false],
    [{ expired: true }, false]
  ])('narrowed by %j has this one: %s', (filter, expected) => {
    const [listed] = reconciled([record('a', { origin: { pullRequest: 7 } })], [], NOW)
    expect(listed && isWanted(listed, filter, NOW)).toBe(expected)
  })

  it('has what is over where that is asked for', () => {
    const all = [
      record('a', { expires: '2026-11-30T00:00:00Z' }),
      record('b', { expires: '2026-12-02T00:00:00Z' })
    ]
    const expired = reconciled(all, [top(runs('c'))], NOW).filter(each =>
      isWanted(each, { expired: true }, NOW)
    )
    expect(expired.map(({ name }) => name)).toEqual(['a'])
  })
})

describe('an image', () => {
  const before = { label: 'wine:9', repository: 'wine', digest: digestOf('9') }
  it.each([
    ['runs where its target says so', [record('a')], [top(runs('a'))], '1', true],
    [
      'does not run where its target says another',
      [record('a')],
      [top(runs('a', '2'))],
      '1',
      false
    ],
    ['runs by record where nobody asked', [record('a')], [], '1', true],
    ['does not run where its service is gone', [record('a')], [top()], '1', false],
    ['runs without a record', [], [top(runs('a'))], '1', true],
    [
      'may run while another takes its place',
      [record('a', { state: 'deploying', before })],
      [],
      '9',
      true
    ],
    [
      'may run soon, though its target says another',
      [record('a', { state: 'deploying' })],
      [top(runs('a', '2'))],
      '1',
      true
    ],
    [
      'is not in use by a job that is over',
      [record('a', { place: { id: 'cccccccccccc', shown: {}, ends: '2026-11-30T00:00:00Z' } })],
      [],
      '1',
      false
    ]
  ] as const)('%s', (_, records, asked, letter, expected) => {
    const users = reconciled(records, asked, NOW).filter(each => mayRun(each, [digestOf(letter)]))
    expect(users.length > 0).toBe(expected)
  })
})
