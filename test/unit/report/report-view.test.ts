import { packageChanges } from '../../../src/report/changed.ts'
import { tellingApart } from '../../../src/report/predictions.ts'
import { viewOf } from '../../../src/report/report-view.ts'
import type { Block, Chart, Section } from '../../../src/report/view.ts'
import { linkTo } from '../../../src/report/view.ts'
import type { SmokeReport } from '../../../src/smoke/smoke-test.ts'
import { bad, before, good, image, run, tested } from './made-up-run.ts'

const section = (report: Parameters<typeof viewOf>[0], title: string): Section | undefined =>
  viewOf(report).sections.find(each => each.title === title)
const textsOf = (blocks: readonly Block[] = []): readonly string[] =>
  blocks.flatMap(block => (block.kind === 'text' ? [block.text] : []))
const chartOf = (blocks: readonly Block[] = []): Chart | undefined =>
  blocks.find(block => block.kind === 'chart')

describe('viewOf', () => {
  it('has a section for all that is known, from the verdict to where it comes from', () => {
    const { mark, verdict, sections } = viewOf(run)
    expect([mark, verdict]).toEqual([
      '🔶',
      'Service diabetes: 1 of 1 sample passed, 1 predicted differently'
    ])
    expect(sections.map(({ title }) => title)).toEqual([
      ...['What changed', 'Predictions', 'Samples', 'Latency', 'Image size', 'Time', 'Lineage']
    ])
  })

  it('has no section for what is not known', () => {
    expect(viewOf({ test: tested() }).sections.map(({ title }) => title)).toEqual([
      'Samples',
      'Latency'
    ])
  })

  it.each<[Partial<SmokeReport>, string, string]>([
    [{}, '✅', 'Smoke test: 1 of 1 sample passed'],
    [{ passed: false, samples: [good, bad] }, '❌', 'Smoke test: 1 of 2 samples passed'],
    [{ maxP95Ms: 5 }, '❌', 'Smoke test: 1 of 1 sample passed, too slow (p95 12 ms, limit 5.0 ms)'],
    [{ warnings: ['odd'] }, '🔶', 'Smoke test: 1 of 1 sample passed, 1 warning']
  ])('with %j it says %s %s', (changes, mark, verdict) => {
    expect(viewOf({ test: tested(changes) })).toMatchObject({ mark, verdict })
  })
})

describe('latency', () => {
  const latency = (changes: Partial<SmokeReport>) =>
    section({ test: tested(changes) }, 'Latency')?.blocks

  it('is shown from 20 answers on, without the requests that failed', () => {
    expect(textsOf(latency({ requests: 21, failedRequests: 1 }))).toEqual([
      'Over 20 answers, without the request that failed.'
    ])
    expect(chartOf(latency({}))?.bars.map(({ value }) => value)).toEqual([15, 5])
    expect(textsOf(latency({ requests: 20, failedRequests: 1 }))).toEqual([
      'Shown from 20 answers on, and there were 19: raise repeat.'
    ])
  })

  it('is shown of fewer answers where it has a limit, and not at all of none', () => {
    expect(JSON.stringify(latency({ requests: 1, maxP95Ms: 50 }))).toContain(
      '12 ms (within the limit of 50 ms)'
    )
    expect(latency({ requests: 2, failedRequests: 2 })).toBeUndefined()
  })

  it('leaves the columns of the samples out where it is not shown', () => {
    const columns = (requests: number) =>
      section({ test: tested({ requests }) }, 'Samples')?.blocks.flatMap(block =>
        block.kind === 'table' ? block.head.map(({ title }) => title) : []
      )
    expect(columns(20)).toEqual(['Sample', 'Result', 'Status', 'Requests', 'p50', 'p95'])
    expect(columns(2)).toEqual(['Sample', 'Result', 'Status', 'Requests'])
  })
})

describe('what changed', () => {
  it('lists the image, its models and packages, old and new', () => {
    const table = section(run, 'What changed')?.blocks.find(block => block.kind === 'table')
    expect(table?.kind === 'table' && table.rows).toEqual([
      ['Image', 'diabetes:1', 'diabetes:2'],
      ['Models', 'diabetes:1', 'diabetes:2'],
      ['Package joblib', '1.4.0', 'none'],
      ['Package numpy', '2.0.2', '2.1.0']
    ])
  })

  it('says what runs where nothing ran before', () => {
    const blocks = section({ ...run, before: undefined }, 'What runs')?.blocks
    expect(blocks?.some(({ kind }) => kind === 'table')).toBe(false)
    expect(JSON.stringify(blocks)).toContain('docker.io/library/python:3.11-slim')
  })

  it('says nothing of packages where one of the two has no SBOM', () => {
    expect(packageChanges(undefined, image.packages)).toEqual([])
    expect(packageChanges(before.packages, undefined)).toEqual([])
  })
})

describe('predictions', () => {
  it.each([
    ['121.53517150878906', '123.03517150878906', ['121.535', '123.035']],
    ['0.1234567891', '0.1234567892', ['0.1234567891', '0.1234567892']],
    ['0.12345678', '0.12345679', ['0.12345678', '0.12345679']],
    ['2', '4', ['2', '4']],
    ['5', '5', ['5', '5']]
  ])('of %s and %s are told apart as %j', (before, after, shown) => {
    expect(tellingApart(before, after)).toEqual(shown)
  })
})

describe('layers', () => {
  it('have bars, and say which are new', () => {
    const blocks = section(run, 'Image size')?.blocks
    expect(textsOf(blocks)).toEqual(['120 MB in all, 10.0 MB more than before; 90.0 MB of it new.'])
    expect(chartOf(blocks)?.bars.map(({ label, isNew }) => [label, isNew])).toEqual([
      ['layer of the base', false],
      ['packages', true],
      ['model diabetes:2', true]
    ])
  })

  it('sums the smallest of many up', () => {
    const layers = Array.from({ length: 30 }, (_, i) => ({
      holds: `layer ${i}`,
      digest: `sha256:${i}`,
      bytes: i + 1
    }))
    const bars = chartOf(
      section({ ...run, image: { ...image, layers } }, 'Image size')?.blocks
    )?.bars
    expect(bars).toHaveLength(13)
    expect(bars?.at(-1)).toMatchObject({ label: '18 smaller ones', value: 171 })
  })
})

describe('lineage', () => {
  it('leads to the commit and the run, and links to pages of the web only', () => {
    const values = JSON.stringify(section(run, 'Lineage')?.blocks)
    expect(values).toContain(`https://github.com/octo-org/models/commit/${'c'.repeat(40)}`)
    expect(values).toContain('["run","javascript:x"]')
    expect(linkTo('data:text/html,x')).toBe('data:text/html,x')
  })
})
