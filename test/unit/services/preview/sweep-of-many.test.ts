/** Two hundred previews at three kinds of targets, among services that are none. */
import { stalePreviews } from '../../../../src/services/preview/sweep.ts'
import type { ServiceRecord } from '../../../../src/services/record.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-29T12:00:00Z')
const at = (days: number) => new Date(NOW - days * DAY).toISOString()
const TARGETS = ['local', 'aci', 'kubernetes']

const record = (service: string, n: number, more: Partial<ServiceRecord>): ServiceRecord => ({
  service,
  target: TARGETS[n % 3] ?? '',
  place: { id: String(n % 7).repeat(12), shown: {} },
  state: n % 5 === 0 ? 'deploying' : 'running',
  image: { label: 'iris:1', repository: 'iris', digest: `sha256:${'a'.repeat(64)}` },
  models: [],
  action: 'create',
  origin: { pullRequest: n },
  created: at(1),
  updated: at(1),
  ...more
})

describe('a sweep over 200 previews', () => {
  const numbers = Array.from({ length: 200 }, (_, i) => i + 1)
  /** Of four, one is closed, one old, one over its time, and one wanted. */
  const previews = numbers.map(n =>
    record(
      `iris-pr-${n}`,
      n,
      n % 4 === 1 ? { updated: at(9) } : n % 4 === 2 ? { expires: at(0.1) } : {}
    )
  )
  const closed = new Set(numbers.filter(n => n % 4 === 3))
  const others = [
    record('iris', 1, { updated: at(99), expires: at(50) }),
    record('iris-pr-x', 3, { updated: at(99) }),
    record('iris-pr-7', 8, { updated: at(99) }),
    record('iris-pr-11', 11, { updated: at(99), origin: {} })
  ]
  const wishes = { staleAfter: 7 * DAY, match: [], keep: [], closed }
  const sweep = (records: readonly ServiceRecord[]) =>
    stalePreviews(records, wishes, NOW).map(({ record }) => record)

  it('finds exactly the stale ones, at every target', () => {
    const found = sweep([...others, ...previews])
    expect(found).toEqual(previews.filter((_, i) => numbers[i] !== undefined && (i + 1) % 4 !== 0))
    expect(new Set(found.map(({ target }) => target))).toEqual(new Set(TARGETS))
  })

  it('finds the rest, wherever one before was cut off', () => {
    const all = sweep([...others, ...previews])
    for (const done of [0, 1, 74, 149, 150]) {
      const gone = new Set(all.slice(0, done))
      expect(sweep([...others, ...previews].filter(each => !gone.has(each)))).toEqual(
        all.slice(done)
      )
    }
  })
})
