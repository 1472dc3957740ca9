import fc from 'fast-check'
import { isPreview, previewName } from '../../../../src/services/preview/name.ts'
import { stalePreviews } from '../../../../src/services/preview/sweep.ts'
import type { ServiceRecord } from '../../../../src/services/record.ts'

const NOW = Date.parse('2026-11-29T12:00:00Z')
const record = (service: string, more: Partial<ServiceRecord> = {}): ServiceRecord => ({
  service,
  target: 'memory',
  place: { id: '0123456789ab', shown: {} },
  state: 'running',
  image: { label: 'iris:1', repository: 'iris', digest: `sha256:${'1'.repeat(64)}` },
  models: [],
  action: 'create',
  origin: { pullRequest: 7 },
  created: '2026-11-20T12:00:00Z',
  updated: '2026-11-28T12:00:00Z',
  ...more
})

describe('previewName', () => {
  const service = fc.stringMatching(/^[a-z][-a-z0-9]{1,30}[a-z0-9]$/)
  const number = fc.integer({ min: 1, max: 2 ** 31 })

  it('is a valid name at every target, and that of its pull request', () => {
    fc.assert(
      fc.property(service, number, (name, pull) => {
        const made = previewName(name, pull)
        expect(made).toMatch(/^(?=.{3,32}$)[a-z]([-a-z0-9]*[a-z0-9])?$/)
        expect(isPreview({ service: made, origin: { pullRequest: pull } })).toBe(true)
      })
    )
  })

  it('is another one for another service or pull request', () => {
    fc.assert(
      fc.property(service, service, number, number, (a, b, first, second) => {
        fc.pre(a !== b || first !== second)
        // `iris-pr-1` of pull request 2 is no name that `iris` has.
        expect(previewName(a, first) === previewName(b, second)).toBe(false)
      })
    )
  })

  it.each([
    ['iris', 12, 'iris-pr-12'],
    ['a-service-name-of-thirty-two-chr', 4, /^a-service-name-of-th-[0-9a-f]{6}-pr-4$/]
  ])('of %s and %d', (name, pull, made) => {
    expect(previewName(name, pull)).toMatch(made)
  })
})

describe('stalePreviews', () => {
  const wishes = { staleAfter: undefined, match: [], keep: [], closed: new Set<number>() }
  const day = 86_400_000

  it.each<[string, Partial<ServiceRecord>, object, string | undefined]>([
    ['that is young', {}, {}, undefined],
    ['whose time is over', { expires: '2026-11-29T11:59:59Z' }, {}, 'its time ended'],
    ['whose time is not over', { expires: '2026-11-29T12:00:01Z' }, {}, undefined],
    ['that is old', {}, { staleAfter: day }, 'deployed 2026-11-28'],
    ['that is not old enough', {}, { staleAfter: day + 1 }, undefined],
    ['of a closed pull request', {}, { closed: new Set([7]) }, 'pull request 7 is closed'],
    ['of an open pull request', {}, { closed: new Set([8]) }, undefined],
    ['that is kept', { expires: '2026-01-01T00:00:00Z' }, { keep: ['*-pr-7'] }, undefined],
    ['that does not match', { expires: '2026-01-01T00:00:00Z' }, { match: ['wine-*'] }, undefined],
    ['that matches', { expires: '2026-01-01T00:00:00Z' }, { match: ['wine-*', 'ir*'] }, 'its time']
  ])('says of one %s', (_, more, given, why) => {
    const found = stalePreviews([record('iris-pr-7', more)], { ...wishes, ...given }, NOW)
    expect(found[0]?.why ?? '').toContain(why ?? '')
    expect(found).toHaveLength(why === undefined ? 0 : 1)
  })

  it.each([
    ['iris', { pullRequest: 7 }],
    ['iris-pr-7', {}],
    ['iris-pr-77', { pullRequest: 7 }],
    ['iris-pr-7', { pullRequest: 77 }],
    ['production', { pullRequest: 7 }]
  ])('never finds %s of %j', (service, origin) => {
    const all = { ...wishes, staleAfter: 1, match: ['*'], closed: new Set([7, 77]) }
    const expired = record(service, { origin, expires: '2020-01-01T00:00:00Z' })
    expect(stalePreviews([expired], all, NOW)).toEqual([])
  })

  it('reads patterns as text but for *', () => {
    const all = { ...wishes, staleAfter: 1, match: ['ir.s-pr-7'] }
    expect(stalePreviews([record('iris-pr-7')], all, NOW)).toEqual([])
  })
})
