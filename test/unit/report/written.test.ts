import fc from 'fast-check'
import { htmlOf } from '../../../src/report/html.ts'
import { markdownOf } from '../../../src/report/markdown.ts'
import { viewOf } from '../../../src/report/report-view.ts'
import type { RunReport } from '../../../src/report/run-report.ts'
import { svgBars } from '../../../src/report/svg-bars.ts'
import { textBars } from '../../../src/report/text-bars.ts'
import type { SampleReport } from '../../../src/smoke/smoke-test.ts'
import { bad, good, run, tested } from './made-up-run.ts'

const markdown = (report: RunReport): string => markdownOf(viewOf(report))
const html = (report: RunReport): string => htmlOf(viewOf(report))
const failing: RunReport = { test: tested({ passed: false, samples: [good, bad] }) }

const many = (count: number): SampleReport[] =>
  Array.from({ length: count }, (_, i) => ({
    ...(i >= count / 2 ? bad : good),
    name: `n${i} ${'<'.repeat(9000)}`,
    ...(i >= count / 2 && bad.failure
      ? { failure: { ...bad.failure, sent: '`'.repeat(2000), received: '€'.repeat(2000) } }
      : {})
  }))

/** The run with one text in all places that others write. */
const withText = (text: string): RunReport => ({
  ...run,
  test: tested({
    passed: false,
    warnings: [text],
    samples: [{ ...bad, name: text, failure: { why: text, sent: text, received: text } }]
  }),
  service: { name: text, target: text, scoringUri: text, reasons: [text] },
  image: {
    label: text,
    digest: text,
    models: [text],
    layers: [{ holds: text, digest: text, bytes: 1 }]
  },
  before: undefined,
  phases: [{ title: text, milliseconds: 1 }],
  lineage: {
    models: [{ name: text, digest: text, properties: { [text]: text } }],
    builds: [{ run: text, commit: text }]
  }
})

describe('markdownOf', () => {
  it('begins with the verdict, and shows samples and failures', () => {
    const text = markdown(failing)
    expect(text).toMatch(/^### ❌ Smoke test: 1 of 2 samples passed\n/)
    expect(text).toContain('| good | ✅ passed | 200 | 20 | 3.3 ms | 12 ms |')
    expect(text).toContain('| bad &lt;\\|"&amp;&gt; one | ❌ failed |')
    expect(text).toContain('<summary>bad &lt;|"&amp;&gt; one differs at $[0]')
    expect(text).toContain('Sent\n\n```\n{"data":[[1]]}\n```')
    expect(text).toContain('Received with status 200\n\n````\n["```"')
  })

  it('shows what changed of predictions, and how far all moved', () => {
    const text = markdown(run)
    expect(text).toContain('1 of 2 samples is predicted differently than by the running diabetes.')
    expect(text).toContain('| a\\|b | \\$\\[0\\] | 2 | 4 | 1 |')
    expect(text).toContain(`the same     3  ${'█'.repeat(36)}`)
    expect(text).toContain('New, not asked before: new one.')
  })

  it('has no table with an empty name of a column', () => {
    expect(markdown(run)).not.toMatch(/\|[^\S\n]*\|/)
  })

  it('stays below the limit of a job summary', () => {
    const samples = many(5000)
    const text = markdown({
      test: tested({ samples, warnings: Array(5000).fill('&'.repeat(5000)) })
    })
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
    expect(text).toContain('… and 4900 more samples')
    expect(text).toContain('… and 2480 more failures')
    expect(text).toContain('… and 4950 more warnings')
  })
})

describe('htmlOf', () => {
  it('is one page with all of it', () => {
    const page = html(run)
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toContain(
      '<h1>Service diabetes: 1 of 1 sample passed, 1 predicted differently</h1>'
    )
    expect(page.match(/<svg /g)).toHaveLength(4)
    expect(page).toContain('<a href="https://github.com/octo-org/models/actions/runs/7"')
  })

  it('loads nothing and runs nothing', () => {
    const page = html(run)
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\ssrc=|\son\w+=/)
    expect(page).toContain(`default-src 'none'`)
  })

  it.each([
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    '::error::boo\n::add-mask::x',
    '##[command]x',
    '\u202e\u0000\u001b[31m'
  ])('shows %j as text', text => {
    const page = html(withText(text))
    const plain = html(withText('x'))
    const tags = (of: string) => of.match(/<\/?[a-z][^>]*/g)?.map(tag => tag.split(/[\s>]/)[0])
    expect(tags(page)).toEqual(tags(plain))
    expect(page).not.toMatch(/^\s*::|##\[/m)
    expect(page).not.toContain('\u202e')
    expect(page).not.toContain('\u0000')
  })

  it('has the same elements whatever texts it shows', () => {
    const count = (page: string) => page.match(/</g)?.length
    const plain = count(html(withText('x')))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), text => {
        fc.pre(!URL.canParse(text) && text.trim() !== '')
        expect(count(html(withText(text)))).toBe(plain)
      })
    )
  })
})

describe('bars', () => {
  const bars = [
    { label: 'long', value: 30, shown: '30 MB', isNew: true },
    { label: 'short one', value: 10, shown: '10 MB' },
    { label: 'none', value: 0, shown: '0 B' }
  ]

  it('of text are aligned, and as long as their values', () => {
    expect(textBars(bars)).toBe(
      [
        `long       30 MB  ${'█'.repeat(36)}  new`,
        `short one  10 MB  ${'█'.repeat(12)}`,
        'none         0 B'
      ].join('\n')
    )
    expect(textBars([])).toBe('')
    expect(textBars([{ label: 'x', value: 0, shown: '0' }])).toBe('x  0')
  })

  it('of SVG have their values in words too', () => {
    const svg = svgBars({ kind: 'chart', about: 'Layers', bars })
    expect(svg).toContain('aria-label="Layers: long 30 MB (new), short one 10 MB, none 0 B"')
    expect(
      [...svg.matchAll(/class="bar[^"]*" x="0" width="([\d.]+)%"/g)].map(([, it]) => it)
    ).toEqual(['100.00', '33.33', '0.00'])
  })
})
