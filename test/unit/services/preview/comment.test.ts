import fc from 'fast-check'
import { marked } from 'marked'
import { previewComment } from '../../../../src/services/preview/comment.ts'
import { type PreviewReport, parsePreviewReport } from '../../../../src/services/preview/report.ts'

/** A preview with one text in all places that others write: branches, models, samples, answers, packages. */
const withText = (text: string): PreviewReport => ({
  schemaVersion: 1,
  service: 'iris',
  pullRequest: 12,
  commit: text,
  baseRef: text,
  target: text,
  endsWithJob: false,
  scoringUri: text,
  image: { label: text, bytes: 2e6, p50Ms: 1, p95Ms: 20 },
  base: { label: text, bytes: 1e6, p50Ms: 1, p95Ms: 20 },
  samples: { passed: 1, total: 1 },
  changes: {
    comparedWith: text,
    compared: 1,
    changed: [
      { sample: text, count: 1, outputs: [{ path: text, before: text, after: `${text} too` }] }
    ],
    added: [text],
    missing: [text],
    incomparable: [text],
    distribution: [{ upTo: 0, count: 1 }]
  },
  differences: [
    { kind: text, name: text, before: text },
    { kind: 'package', name: text, before: text, after: `sha256:${'a'.repeat(64)}${text}` }
  ],
  plan: { action: text, reasons: [text], costs: [text] },
  expires: text
})

/** The elements that a reader gets, but for those that only show text as it is, and for what parts an address. */
const elements = (text: string): readonly string[] =>
  String(marked.parse(previewComment(withText(text))))
    .replaceAll('<!-- -->', '')
    .match(/<\/?[a-z!][^>]*/g)
    ?.map(tag => tag.split(/[\s>]/)[0] ?? '')
    .filter(tag => !/^<\/?(?:code|br)$/.test(tag)) ?? []

describe('the comment of a preview', () => {
  it('says what changed in the image, old and new', () => {
    const text = previewComment({
      ...withText('main'),
      differences: [
        {
          kind: 'base',
          name: 'base',
          before: 'debian:12',
          after: `debian:12@sha256:${'b'.repeat(64)}`
        },
        { kind: 'package', name: 'numpy', before: '2.3.1', after: '2.4.0' },
        { kind: 'package', name: 'scipy', after: '1.16.0' }
      ]
    })
    expect(text).toContain('| What | main | this pull request |')
    expect(text).toContain('| Base image | debian:12 | `debian:12@sha256:bbbbbbbbbbbb…` |')
    expect(text).toContain('| Package numpy | 2.3.1 | 2.4.0 |')
    expect(text).toContain('| Package scipy | none | 1.16.0 |')
  })

  it('lists no more than people read', () => {
    const differences = Array.from({ length: 400 }, (_, i) => ({ kind: 'package', name: `p${i}` }))
    expect(previewComment({ ...withText('x'), differences })).toContain('… and 340 more.')
  })

  it.each([
    '<img src=x onerror=alert(1)>',
    '</details></td><script>alert(1)</script>',
    '[a](javascript:alert(1)) ![b](https://evil.test/x.png)',
    '$(touch x) `touch x` ; rm -rf /',
    '| a | b |\n| --- | --- |',
    '--> <!-- scoreline-preview: other -->',
    '::error::x\n##[add-mask]y',
    '@octo-org/everyone #1 https://evil.test',
    '\u202e\u001b[31m\u0000'
  ])('shows %j as text', text => {
    expect(elements(text)).toEqual(elements('x'))
    const comment = previewComment(withText(text))
    expect(comment).not.toMatch(/^\s*(?:::|##\[)/m)
    expect(comment).toMatch(/^<!-- scoreline-preview: iris -->\n/)
  })

  it('has the same elements whatever texts it shows', () => {
    const plain = elements('x')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), text => {
        fc.pre(!URL.canParse(text) && text.trim() !== '')
        expect(elements(text)).toEqual(plain)
      })
    )
  })

  it('comes out of a report that was written down as it went in', () => {
    const { expires: _, ...report } = withText('x')
    expect(parsePreviewReport(JSON.stringify(report))).toEqual(report)
  })
})
