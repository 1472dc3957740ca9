import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { jsonReport, junitXml } from '../../../src/smoke/report.ts'
import type { SampleReport, SmokeReport } from '../../../src/smoke/smoke-test.ts'

const good: SampleReport = {
  name: 'good',
  file: 'samples/good.json',
  passed: true,
  requests: 2,
  status: 200,
  p50Ms: 3.25,
  p95Ms: 12
}
const bad: SampleReport = {
  ...good,
  name: 'bad <|"&> one',
  passed: false,
  failure: {
    why: 'differs at $[0]: expected 152.1, got 99',
    path: '$[0]',
    sent: '{"data":[[1]]}',
    received: '["```", "]]>", "\u0000\u001b\uD800\uFFFE😀"]',
    expected: '[152.1]',
    status: 200
  }
}
const report = (changes: Partial<SmokeReport> = {}): SmokeReport => ({
  passed: false,
  samples: [good, bad],
  p50Ms: 3.25,
  p95Ms: 12,
  p99Ms: 12,
  histogram: [{ fromMs: 3.25, toMs: 12, count: 4 }],
  requests: 4,
  warnings: [],
  ...changes
})
const many = (count: number): SampleReport[] =>
  Array.from({ length: count }, (_, i) => ({
    ...(i >= count / 2 ? bad : good),
    name: `n${i} ${'<'.repeat(9000)}`,
    ...(i >= count / 2 && bad.failure
      ? { failure: { ...bad.failure, sent: '`'.repeat(2000), received: '€'.repeat(2000) } }
      : {})
  }))

describe('jsonReport', () => {
  it('holds the whole report', () => {
    expect(JSON.parse(jsonReport(report({ maxP95Ms: 5 })))).toEqual({
      ...JSON.parse(JSON.stringify(report({ maxP95Ms: 5 }))),
      tooSlow: true
    })
  })

  it('lists failed samples first where not all find room', () => {
    const parsed = JSON.parse(jsonReport(report({ samples: many(1500) })))
    expect(parsed.samples).toHaveLength(1000)
    expect(parsed.omittedSamples).toBe(500)
    expect(parsed.samples[0].passed).toBe(false)
    expect(parsed.samples.filter((sample: SampleReport) => !sample.passed)).toHaveLength(750)
  })
})

describe('junitXml', () => {
  it('has a case a sample, the failed ones with a failure', () => {
    const xml = junitXml(report())
    expect(xml).toContain('<testsuite name="smoke test" tests="2" failures="1" errors="0"')
    expect(xml).toContain(
      'name="good" classname="smoke" file="samples/good.json" time="0.003250"/>'
    )
    expect(xml).toContain('name="bad &lt;|&quot;&amp;&gt; one"')
    expect(xml).toContain(']]&gt;')
    expect(xml).toContain('message="differs at $[0]: expected 152.1, got 99"')
  })

  it('drops what XML forbids and keeps the rest', () => {
    const xml = junitXml(report())
    expect(xml).toContain('"😀"]')
    expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u)
  })

  it.each([
    [5, 'failures="2"', 'type="SMOKE_TEST_SLOW"'],
    [50, 'failures="1"', '<testcase name="latency" classname="smoke"/>']
  ])('has a case for the latency when it has a limit of %d ms', (maxP95Ms, count, text) => {
    const xml = junitXml(report({ maxP95Ms }))
    expect(xml).toContain(count)
    expect(xml).toContain(text)
    expect(xml).toContain('tests="3"')
  })

  const python = spawnSync('python3', ['--version']).status === 0
  const itWithPython = python || process.env.SCORELINE_REQUIRE_ALL ? it : it.skip
  itWithPython('is well-formed whatever the names and bodies are', () => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), 300)
    const samples = texts.map(
      (text): SampleReport => ({
        ...bad,
        name: text,
        file: text,
        failure: { why: text, sent: text, received: text }
      })
    )
    const result = spawnSync(
      'python3',
      ['-c', 'import sys,xml.dom.minidom as m; m.parseString(sys.stdin.buffer.read())'],
      { input: junitXml(report({ samples })), encoding: 'utf8' }
    )
    expect(result.stderr).toBe('')
  })
})
