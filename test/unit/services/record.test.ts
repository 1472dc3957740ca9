import { ANNOTATION } from '../../../src/oci/manifest.ts'
import {
  annotationsOf,
  digestsOf,
  hasPassed,
  imageOf,
  partsOfTag,
  recordIn,
  recordTag,
  type ServiceRecord,
  settledRecord,
  timestamp
} from '../../../src/services/record.ts'
import type { Service } from '../../../src/targets/target.ts'

const digestOf = (letter: string) => `sha256:${letter.repeat(64)}` as const
const imageNamed = (version: number) => ({
  label: `wine:${version}`,
  repository: 'wine',
  digest: digestOf(String(version))
})

const full: ServiceRecord = {
  service: 'taster',
  target: 'memory',
  place: { id: '0123456789ab', shown: { shelf: 'top' }, ends: '2026-12-02T00:00:00Z' },
  state: 'deploying',
  image: imageNamed(2),
  before: imageNamed(1),
  models: ['wine:1', 'grape:4'],
  action: 'update',
  scoringUri: 'http://127.0.0.1:5001/score',
  origin: {
    run: 'https://github.test/octo/wine/actions/runs/7',
    source: 'https://github.test/octo/wine',
    commit: 'abc',
    pullRequest: 12,
    by: 'octocat'
  },
  created: '2026-11-29T00:00:00Z',
  updated: '2026-11-29T01:00:00Z',
  expires: '2026-12-06T00:00:00Z'
}
const { before: _, scoringUri: __, expires: ___, ...most } = full
const bare: ServiceRecord = {
  ...most,
  place: { id: full.place.id, shown: {} },
  state: 'running',
  models: [],
  origin: {}
}

const without = <T extends object, K extends keyof T>(value: T, ...names: K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name as K))) as Omit<
    T,
    K
  >

describe('a record', () => {
  it.each([
    ['with everything', full],
    ['with nothing that may be left out', bare]
  ])('%s is the same after it was written and read', (_, record) => {
    expect(recordIn(annotationsOf(record), recordTag(record))).toEqual(record)
  })

  it('is annotations of text alone, as the specification wants them', () => {
    for (const [key, value] of Object.entries(annotationsOf(full)))
      expect([key, typeof value, value]).toEqual([key, 'string', expect.stringMatching(/./)])
  })

  it.each([
    ['of another service', { 'dev.scoreline.service': 'other' }],
    ['of another target', { 'dev.scoreline.target': 'local' }],
    ['of another place', { 'dev.scoreline.place': 'ffffffffffff' }],
    ['without an image', { 'dev.scoreline.image': '' }],
    ['with a digest that is none', { 'dev.scoreline.image.digest': 'sha256:abc' }],
    ['in a state that is none', { 'dev.scoreline.state': 'happy' }],
    ['of an action that is none', { 'dev.scoreline.plan': 'destroy' }],
    ['without a time', { 'dev.scoreline.updated': 'yesterday' }],
    ['with a time of no standard', { 'dev.scoreline.updated': 'Sun, 29 Nov 2026 01:00:00 GMT' }],
    ['with a time that is a number', { 'dev.scoreline.updated': '1' }],
    ['with lines in the name of its image', { 'dev.scoreline.image': 'wine:2\nDeleted all' }],
    ['with a repository that is none', { 'dev.scoreline.image.repository': '../wine' }],
    ['with an endless name of its image', { 'dev.scoreline.image': 'w'.repeat(2000) }]
  ])('%s is none under its tag', (_, change) => {
    expect(recordIn({ ...annotationsOf(full), ...change }, recordTag(full))).toBeUndefined()
  })

  it('passes over what is not as it should be and may be left out', () => {
    const odd = {
      'dev.scoreline.pull-request': '-1',
      'dev.scoreline.expires': 'never',
      'dev.scoreline.before.digest': 'x'
    }
    const read = recordIn({ ...annotationsOf(full), ...odd }, recordTag(full))
    expect([read?.origin.pullRequest, read?.expires, read?.before]).toEqual([
      undefined,
      undefined,
      undefined
    ])
  })

  it('passes over what could not be shown on one line, or opened', () => {
    const odd = {
      'dev.scoreline.place.namespace': 'ml\n::set-output name=x::y',
      'dev.scoreline.place.a b': 'c',
      'dev.scoreline.models': 'wine:1,grape:4\nall is well,\u001b[2Jx:1',
      'dev.scoreline.scoring-uri': 'file:///etc/passwd',
      'dev.scoreline.run': 'javascript:alert(1)',
      'dev.scoreline.by': 'octocat\nDeployed by nobody',
      'dev.scoreline.expires': '12',
      'dev.scoreline.place-ends': 'Nov 2026',
      [ANNOTATION.source]: 'https://github.test/octo\nwine',
      [ANNOTATION.revision]: 'abc\nof somebody else'
    }
    const read = recordIn({ ...annotationsOf(full), ...odd }, recordTag(full))
    expect(read).toEqual({
      ...without(full, 'scoringUri', 'expires'),
      place: { id: full.place.id, shown: full.place.shown },
      models: ['wine:1'],
      origin: { pullRequest: 12 }
    })
  })

  it.each(['1', 'gone-4', 'latest', 'a.b', 'A.memory.0123456789ab', 'a.memory.0123456789AB'])(
    'never has the tag %s',
    tag => {
      expect(partsOfTag(tag)).toBeUndefined()
    }
  )

  it('has a tag that a registry takes, for the longest names there are', () => {
    const tag = recordTag({ ...full, service: `s${'x'.repeat(31)}`, target: 'kubernetes' })
    expect(tag).toMatch(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/)
  })

  it('names both images while a deployment is under way', () => {
    expect([digestsOf(full), digestsOf(bare)]).toEqual([
      [digestOf('2'), digestOf('1')],
      [digestOf('2')]
    ])
  })

  it('knows what has passed, and is not sure of what was never said', () => {
    const now = Date.parse('2026-12-01T00:00:00Z')
    const times = ['2026-11-30T00:00:00Z', '2026-12-01T00:00:00Z', '2026-12-01T00:00:01Z']
    expect([...times, undefined].map(time => hasPassed(time, now))).toEqual([
      true,
      true,
      false,
      false
    ])
  })
})

describe('what a record becomes', () => {
  const now = timestamp(Date.parse('2026-11-29T02:00:00.123Z'))
  const runs = (version: number, scoringUri: string | undefined = bare.scoringUri): Service => ({
    name: 'taster',
    state: 'running',
    imageDigest: digestOf(String(version)),
    imageLabel: `wine:${version}`,
    scoringUri,
    swaggerUri: undefined
  })
  const previous: ServiceRecord = { ...bare, image: imageNamed(1) }

  it('is none without a service', () => {
    expect(settledRecord(full, undefined, [full], now)).toBeUndefined()
  })

  it('is the same where it says what runs: nothing is written', () => {
    expect(settledRecord(bare, runs(2), [previous], now)).toBe(bare)
  })

  it('is that of the deployment that ended', () => {
    const { before: _, ...ended } = full
    expect(settledRecord(full, runs(2, 'http://new/score'), [full, previous], now)).toEqual({
      ...ended,
      state: 'running',
      scoringUri: 'http://new/score',
      updated: now
    })
  })

  it('is what it was, where the image before runs on', () => {
    expect(settledRecord(full, runs(1), [previous, full], now)).toEqual({
      ...previous,
      updated: now
    })
  })

  it('names an image that nobody wrote down, without models', () => {
    expect(settledRecord(full, runs(7), [full], now)).toMatchObject({
      state: 'running',
      image: { label: 'wine:7', repository: 'wine', digest: digestOf('7') },
      models: []
    })
  })

  it('is written where there was none', () => {
    expect(settledRecord(undefined, runs(2), [bare], now)).toEqual({ ...bare, updated: now })
  })

  it('names the repository of an image by its label', () => {
    const labels = ['wine:2', `wine@${digestOf('2')}`, 'wine']
    expect(labels.map(imageLabel => imageOf({ ...runs(2), imageLabel }).repository)).toEqual([
      'wine',
      'wine',
      'wine'
    ])
  })
})
